"""Where the parcel goes, in its place of honour, and beside it what else is known of the order."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.order import Order
from app.domain.order_change import OrderChange
from ui import actions, theme
from ui.bench import wording
from ui.bench.band import Ground
from ui.bench.copy_button import CopyButton
from ui.bench.left import lead
from ui.bench.state import BenchState
from ui.bench.words import Words
from ui.kit.amounts import money
from ui.kit.button import push_button
from ui.kit.wrapped import ElidedLabel, WrappedLabel

_MOST_FACTS = 3


class Address(QWidget):
    """The ship-to address in four lines, as short as they can be; copying gives it as it stands on the label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = Words()
        self.name.setProperty("type", "title")
        self.rest = Words()
        self.contact = ElidedLabel()
        self.contact.setProperty("letters", "small")
        self.contact.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        keys = actions.keys("copy_address")
        self.copy = CopyButton(actions.hint("copy_address"), self.tr("Copy  {keys}").format(keys=keys))
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(theme.S12)
        self._facts.setVerticalSpacing(0)
        self._fact_labels = [self._fact(at) for at in range(_MOST_FACTS)]
        self._facts.setColumnStretch(1, 1)
        self._is_folded = False
        self._rest = ""
        lead(self.name, self.rest, self.contact)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self.rest)
        words.addWidget(self.contact)
        words.addStretch(1)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addLayout(self._facts)
        beside.addStretch(1)
        beside.addWidget(self.copy, alignment=Qt.AlignmentFlag.AlignLeft)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.S24)
        layout.addLayout(words, 3)
        layout.addLayout(beside, 2)

    def show_state(self, state: BenchState) -> None:
        self.setVisible(state.order is not None)
        if state.order is None:
            return
        order, to = state.order, state.order.ship_to
        _set(self.name, to.name or to.company or self.tr("No name"))
        street = ", ".join(part for part in (to.company if to.name else "", to.street1, to.street2) if part)
        city = " ".join(part for part in (to.city, to.state, to.zip) if part)
        rest = "\n".join(part for part in (street, city) if part) or self.tr("No address")
        self._rest = rest
        self._show_rest()
        contact = " · ".join(part for part in (to.country, to.phone, to.email) if part)
        self.contact.setText(contact)
        self.contact.setVisible(bool(contact) and not self._is_folded)
        self.copy.set_text(to.label_text())
        facts = self._facts_of(order)
        for at, (label, value) in enumerate(self._fact_labels):
            shown = facts[at] if at < len(facts) else ("", "")
            label.setText(shown[0])
            value.setText(shown[1])
        self._show_facts()

    @property
    def saved(self) -> int:
        """It stands where the lines do: their room is the same."""
        return 0

    def set_folded(self, is_folded: bool) -> None:
        """Where the parcel goes in one line, and nothing else."""
        if is_folded == self._is_folded:
            return
        self._is_folded = is_folded
        self.contact.setVisible(bool(self.contact.plain) and not is_folded)
        self._show_rest()
        self._show_facts()

    def _show_rest(self) -> None:
        _set(self.rest, self._rest.replace("\n", ", ") if self._is_folded else self._rest)

    def _show_facts(self) -> None:
        for label, value in self._fact_labels:
            is_shown = bool(value.plain) and not self._is_folded
            label.setVisible(is_shown)
            value.setVisible(is_shown)

    def _facts_of(self, order: Order) -> list[tuple[str, str]]:
        facts = []
        if order.requested_method:
            facts.append((self.tr("Asked for"), order.requested_method))
        placed = wording.long_day(wording.local_date(order.placed)) if order.placed is not None else ""
        total = money(order.total) if order.total is not None else ""
        if placed:
            words = self.tr("{day} · total {total}").format(day=placed, total=total) if total else placed
            facts.append((self.tr("Placed"), words))
        elif total:
            facts.append((self.tr("Total"), total))
        if order.parent_number:
            facts.append((self.tr("Part of"), order.parent_number))
        return facts

    def _fact(self, at: int) -> tuple[QLabel, ElidedLabel]:
        label = QLabel()
        label.setProperty("type", "secondary")
        value = ElidedLabel()
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._facts.addWidget(label, at, 0)
        self._facts.addWidget(value, at, 1)
        return label, value


class AddressChange(Ground):
    """Old and new side by side: the label that is on the parcel carries the old one."""

    accepted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("late", parent)
        self.words = Words()
        self.words.setProperty("type", "strong")
        self.old = Words()
        self.old.setProperty("type", "muted")
        self.new = Words()
        self.new.setProperty("type", "strong")
        self.accept = push_button(self.tr("Use the new address"))
        self.accept.setToolTip(self.tr("The tracking number is asked for again; everything else stays."))
        self.accept.clicked.connect(self.accepted)
        lead(self.old, self.new)
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.S16, theme.S8, theme.S12, theme.S12)
        grid.setHorizontalSpacing(theme.S24)
        grid.setVerticalSpacing(theme.S4)
        grid.addWidget(self.words, 0, 0, 1, 2)
        grid.addWidget(_small(self.tr("When you opened it")), 1, 0)
        grid.addWidget(_small(self.tr("At Ordoro now")), 1, 1)
        grid.addWidget(self.old, 2, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.new, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.accept, 3, 1, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def show_change(self, change: OrderChange | None) -> None:
        self.setVisible(change is not None)
        if change is not None:
            _set(self.words, change.message)
            _set(self.old, change.old)
            _set(self.new, change.new)


def _small(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("type", "secondary")
    return label


def _set(label: WrappedLabel, text: str) -> None:
    if label.plain != text:
        label.setText(text)
