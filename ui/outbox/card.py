"""One plan in the drawer, with what can be done about it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.plan import Plan, PlanOutcome
from app.domain.step import StepStatus
from ui import theme
from ui.kit.badge import Badge
from ui.kit.wrapped import ElidedLabel, WrappedLabel
from ui.outbox.words import contents, heading, plan_words, what_stands


class Choice(StrEnum):
    """What a person may decide about a plan."""

    OPEN = "open"
    TRY_AGAIN = "try again"
    LOOK = "look again"
    THERE = "it is there"
    SEND_AGAIN = "send again"
    DROP = "drop"


class PlanCard(QFrame):
    """Number, parcel, state and why; `chosen` carries the plan and a Choice."""

    chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "plan")
        self.plan: Plan | None = None
        self.number = ElidedLabel()
        self.number.setProperty("type", "strong")
        self.badge = Badge()
        self.parcel = ElidedLabel()
        self.parcel.setProperty("type", "secondary")
        self.why = WrappedLabel()
        self.stands = WrappedLabel()
        self.stands.setProperty("type", "secondary")
        head = QHBoxLayout()
        head.setSpacing(theme.S8)
        head.addWidget(self.number, 1)
        head.addWidget(self.badge)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(theme.S8)
        self._buttons.addStretch(1)
        self.buttons = {choice: self._button(choice) for choice in Choice}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.S12, theme.S12, theme.S12, theme.S12)
        layout.setSpacing(theme.S4)
        layout.addLayout(head)
        for widget in (self.parcel, self.why, self.stands):
            layout.addWidget(widget)
        layout.addLayout(self._buttons)

    def show_plan(self, plan: Plan) -> None:
        self.plan = plan
        words = plan_words(plan)
        self.number.setText(heading(plan))
        self.badge.show_state(words.word, words.state)
        self.parcel.setText(contents(plan))
        self._say(self.why, words.why)
        self._say(self.stands, what_stands(plan))
        offered = _choices(plan)
        for choice, button in self.buttons.items():
            button.setVisible(choice in offered)

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
            Choice.DROP: self.tr("Drop"),
        }
        button = QPushButton(words[choice])
        button.setAutoDefault(False)
        button.setProperty("role", "danger" if choice is Choice.DROP else "quiet")
        button.clicked.connect(lambda: self.chosen.emit(self.plan, choice))
        self._buttons.addWidget(button)
        return button


def _choices(plan: Plan) -> tuple[Choice, ...]:
    if plan.outcome is PlanOutcome.UNSURE:
        unsure = next(step for step in plan.steps if step.status is StepStatus.UNSURE)
        there = () if unsure.kind.tells_later_steps else (Choice.THERE,)
        return (Choice.LOOK, *there, Choice.SEND_AGAIN, Choice.DROP)
    if plan.outcome is PlanOutcome.FAILED:
        # What was entered for an order can be changed on the bench; anything else is dropped and entered anew.
        return (Choice.OPEN, Choice.TRY_AGAIN, Choice.DROP) if plan.ships else (Choice.TRY_AGAIN, Choice.DROP)
    # Something may be on its way: only what was surely not sent can be taken back.
    return () if plan.is_under_way else (Choice.DROP,)
