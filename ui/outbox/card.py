"""One plan in the drawer, with what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.order import Order
from app.domain.plan import Plan, PlanOutcome
from app.domain.step import StepKind, StepStatus
from ui import theme
from ui.kit.badge import Badge
from ui.kit.button import push_button
from ui.kit.flow import FlowLayout
from ui.kit.wrapped import ElidedLabel, WrappedLabel
from ui.outbox.facts import Facts, sent, shown
from ui.outbox.words import before_it_is_dropped, contents, heading, plan_words, what_stands


class Choice(StrEnum):
    """What a person may decide about a plan."""

    OPEN = "open"
    TRY_AGAIN = "try again"
    LOOK = "look again"
    THERE = "it is there"
    SEND_AGAIN = "send again"
    COPY = "copy details"
    DROP = "drop"
    #: What was begun at Ordoro goes too.
    DELETE = "drop and delete"


class PlanCard(QFrame):
    """Number, parcel, state and why; `chosen` carries the plan and a Choice.

    To drop what stands at Ordoro in part is asked twice: first the card says what stays there.
    """

    chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "plan")
        self.plan: Plan | None = None
        self._orders: Sequence[Order] | None = None
        self._is_asking = False
        self.number = ElidedLabel()
        self.number.setProperty("type", "strong")
        self.badge = Badge()
        self.parcel = ElidedLabel()
        self.parcel.setProperty("type", "secondary")
        self.why = WrappedLabel()
        self.facts = Facts()
        self.stands = WrappedLabel()
        self.stands.setProperty("type", "secondary")
        head = QHBoxLayout()
        head.setSpacing(theme.S8)
        head.addWidget(self.number, 1)
        head.addWidget(self.badge)
        self.asks = WrappedLabel()
        self.asks.setProperty("type", "strong")
        self.keep = push_button(self.tr("Back"), self._stop_asking)
        self.buttons = {choice: self._button(choice) for choice in Choice}
        row = QWidget()
        flow = FlowLayout(row)
        for button in (*self.buttons.values(), self.keep):
            flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.S12, theme.S12, theme.S12, theme.S12)
        layout.setSpacing(theme.S4)
        layout.addLayout(head)
        for widget in (self.parcel, self.why, self.facts, self.stands, self.asks, row):
            layout.addWidget(widget)

    def show_plan(self, plan: Plan, orders: Sequence[Order] | None = None) -> None:
        """`orders` is what Ordoro shows now of an unsure one; None while that is not known."""
        if (plan, orders) == (self.plan, self._orders):
            return
        self._orders = orders
        if self.plan is None or self.plan.outcome is not plan.outcome:
            self._is_asking = False
        self.plan = plan
        words = plan_words(plan)
        self.number.setText(heading(plan))
        self.badge.show_state(words.word, words.state)
        self.parcel.setText(contents(plan))
        self._say(self.why, words.why)
        is_unsure = plan.outcome is PlanOutcome.UNSURE
        self.facts.say(sent(plan) if is_unsure else "", shown(orders) if is_unsure else "")
        self._say(self.stands, what_stands(plan))
        self._offer()

    def _offer(self) -> None:
        plan = self.plan
        if plan is None:
            return
        self._say(self.asks, before_it_is_dropped(plan) if self._is_asking else "")
        self.keep.setVisible(self._is_asking)
        offered = _last_choices(plan) if self._is_asking else _choices(plan)
        for choice, button in self.buttons.items():
            button.setVisible(choice in offered)
        self.buttons[Choice.DROP].setText(self._drop_words(plan))

    def _drop_words(self, plan: Plan) -> str:
        if self._is_asking:
            return self.tr("Drop the rest")
        return self.tr("Take back") if plan.held_until is not None else self.tr("Drop")

    def _say(self, label: WrappedLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    def _button(self, choice: Choice) -> QPushButton:
        words = {
            Choice.OPEN: self.tr("Open and change"),
            Choice.TRY_AGAIN: self.tr("Try again"),
            Choice.LOOK: self.tr("Look again"),
            Choice.THERE: self.tr("It is there"),
            Choice.SEND_AGAIN: self.tr("Send again"),
            Choice.COPY: self.tr("Copy details"),
            Choice.DROP: self.tr("Drop"),
            Choice.DELETE: self.tr("Drop, and delete the shipment"),
        }
        button = push_button(words[choice])
        button.setProperty("role", "danger" if choice in (Choice.DROP, Choice.DELETE) else "quiet")
        button.clicked.connect(lambda: self._choose(choice))
        return button

    def _choose(self, choice: Choice) -> None:
        if choice is Choice.DROP and not self._is_asking and self.plan and before_it_is_dropped(self.plan):
            self._is_asking = True
            self._offer()
            self.keep.setFocus()
            return
        self._is_asking = False
        self.chosen.emit(self.plan, choice)

    def _stop_asking(self) -> None:
        self._is_asking = False
        self._offer()


def _choices(plan: Plan) -> tuple[Choice, ...]:
    if plan.outcome is PlanOutcome.UNSURE:
        unsure = next(step for step in plan.steps if step.status is StepStatus.UNSURE)
        there = () if unsure.kind.tells_later_steps else (Choice.THERE,)
        return (Choice.LOOK, *there, Choice.SEND_AGAIN, Choice.COPY, Choice.DROP)
    if plan.outcome is PlanOutcome.FAILED:
        # What was entered for an order can be changed on the bench; anything else is dropped and entered anew.
        change = (Choice.OPEN,) if plan.ships else ()
        return (*change, Choice.TRY_AGAIN, Choice.COPY, Choice.DROP)
    # Something may be on its way: only what was surely not sent can be taken back.
    return (Choice.COPY,) if plan.is_under_way else (Choice.COPY, Choice.DROP)


def _last_choices(plan: Plan) -> tuple[Choice, ...]:
    is_begun = StepKind.CREATE_SHIPMENT in plan.receipts
    return (Choice.DELETE, Choice.DROP) if is_begun else (Choice.DROP,)
