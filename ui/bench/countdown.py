"""How long a parcel can still be taken back without a trace, and the button that does it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import actions, theme
from ui.bench.words import Words
from ui.kit.button import push_button
from ui.kit.hold_clock import HoldClock


class Countdown(QWidget):
    """Counts by itself from what it was last told. `undo_asked` wants the parcel back."""

    undo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = HoldClock(self)
        self.words = Words()
        self.words.setProperty("type", "strong")
        self._clock.said.connect(self.words.setText)
        self.undo = push_button(self.tr("Undo  {keys}").format(keys=actions.keys("undo")), self.undo_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.S4, 0, 0)
        row.setSpacing(theme.S12)
        row.addWidget(self.undo)
        row.addWidget(self.words, 1)
        self.hide()

    def count(self, seconds: float | None, *, tells_shop: bool = True, is_offline: bool = False) -> None:
        """From that many seconds down; None for nothing to count."""
        self.setVisible(seconds is not None)
        if seconds is None:
            self._clock.stop()
        else:
            self._clock.count(seconds, tells_shop=tells_shop, is_offline=is_offline)
