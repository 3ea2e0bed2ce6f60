"""Which order this is, when it is due and how it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.bench.stage import Stage
from app.domain.order import Order
from ui import actions, theme
from ui.bench import wording
from ui.bench.copy_button import CopyButton
from ui.bench.state import BenchState
from ui.kit.badge import Badge, width
from ui.kit.wrapped import ElidedLabel, plain_tip

_MOST_TAGS = 6
_WIDEST_STATUS = 120


class Header(QWidget):
    """One line with the number and the due date, one with channel and tags."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = ElidedLabel()
        self.number.setProperty("type", "number")
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = CopyButton(actions.hint("copy_number"))
        self.status = Badge()
        self.lateness = Badge()
        self.ship_by = QLabel()
        self.ship_by.setProperty("type", "strong")
        self.reading = QLabel()
        self.reading.setProperty("type", "secondary")
        self.channel = ElidedLabel()
        self.channel.setProperty("type", "muted")
        self.packer = QLabel()
        self.packer.setProperty("type", "secondary")
        self.packer.setTextFormat(Qt.TextFormat.PlainText)
        self._tags = [Badge() for _ in range(_MOST_TAGS)]
        first = QHBoxLayout()
        first.setSpacing(theme.S8)
        first.addWidget(self.number)
        first.addWidget(self.copy)
        first.addWidget(self.status)
        first.addWidget(self.reading)
        first.addStretch(1)
        first.addWidget(self.ship_by)
        first.addWidget(self.lateness)
        self._is_folded = False
        self._second = QWidget()
        second = QHBoxLayout(self._second)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(theme.S8)
        second.addWidget(self.channel)
        for tag in self._tags:
            second.addWidget(tag)
        second.addStretch(1)
        second.addWidget(self.packer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(first)
        layout.addWidget(self._second)

    @property
    def saved(self) -> int:
        """How much lower it is while it is folded."""
        return self._second.sizeHint().height() if self._is_folded else 0

    def set_folded(self, is_folded: bool) -> None:
        """Only the line with the number; the rest stands in its tip."""
        if is_folded != self._is_folded:
            self._is_folded = is_folded
            self._second.setVisible(not is_folded)
            self._say_folded()

    def _say_folded(self) -> None:
        tags = [badge.text for badge in self._tags if not badge.isHidden()]
        said = [self.channel.plain if not self.channel.isHidden() else "", *tags, self.packer.text()]
        self.setToolTip(plain_tip(" · ".join(part for part in said if part)) if self._is_folded else "")

    def show_state(self, state: BenchState) -> None:
        order = state.order
        self.number.setText(state.number)
        self.copy.set_text(state.number)
        self.packer.setText(self.tr("packed by {name}").format(name=state.packer) if state.packer else "")
        words = self.tr("reading…") if state.is_reading else self.tr("offline: as it was last read")
        if self.reading.text() != words:
            self.reading.setText(words)
        self.reading.setVisible(state.is_reading or state.is_old)
        for widget in (self.status, self.ship_by, self.lateness, self.channel, *self._tags):
            widget.setVisible(order is not None)
        if order is None:
            return
        words, badge = wording.status(order)
        if state.is_only_made:
            words, badge = self.tr("shipment made"), "accent"
        elif state.stage is Stage.DONE:
            words, badge = (self.tr("part shipped"), "due") if state.is_part_shipped else (self.tr("shipped"), "good")
        elif state.stage is Stage.UNSURE:
            words, badge = wording.unsure()
        self.status.show_state(words, badge)
        self.status.setVisible(state.stage is not Stage.GONE or not order.status.waits)  # as it was read, it waited
        self.status.setMinimumWidth(min(width(words), _WIDEST_STATUS))
        self._show_due(order, state)
        self.channel.setText(order.channel)
        self.channel.setVisible(bool(order.channel))
        self._show_tags(order)
        self._say_folded()

    def _show_due(self, order: Order, state: BenchState) -> None:
        words, badge = wording.lateness(order, state.today)
        shown = bool(words) and state.stage not in (Stage.DONE, Stage.GONE)
        self.lateness.setVisible(shown)
        self.ship_by.setVisible(shown)
        if order.ship_by is not None and shown:
            self.lateness.show_state(words, badge)
            self.lateness.setMinimumWidth(width(words))
            self.ship_by.setText(self.tr("ship by {day}").format(day=wording.day(wording.local_date(order.ship_by))))

    def _show_tags(self, order: Order) -> None:
        names = [tag.name for tag in order.tags if tag.name]
        if len(names) > _MOST_TAGS:
            more = self.tr("{count} more").format(count=len(names) - _MOST_TAGS + 1)
            names = [*names[: _MOST_TAGS - 1], more]
        for at, badge in enumerate(self._tags):
            badge.setVisible(at < len(names))
            if at < len(names):
                badge.show_state(names[at], "accent")
                badge.setToolTip("")
