"""How long a parcel can still be taken back without a trace, and the button that does it."""

from __future__ import annotations

import math

from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui import actions, theme
from ui.bench.words import Words

_GLANCE_MILLISECONDS = 200


class Countdown(QWidget):
    """Counts by itself from what it was last told. `undo_asked` wants the parcel back."""

    undo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = 0.0
        self._tells_shop = True
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_GLANCE_MILLISECONDS)
        self._timer.timeout.connect(self._say)
        self.words = Words()
        self.words.setProperty("type", "strong")
        self.undo = QPushButton(self.tr("Undo  {keys}").format(keys=actions.keys("undo")))
        self.undo.setAutoDefault(False)
        self.undo.clicked.connect(self.undo_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.S4, 0, 0)
        row.setSpacing(theme.S12)
        row.addWidget(self.undo)
        row.addWidget(self.words, 1)
        self.hide()

    def count(self, seconds: float | None, *, tells_shop: bool = True) -> None:
        """From that many seconds down; None for nothing to count."""
        self.setVisible(seconds is not None)
        if seconds is None:
            self._timer.stop()
            return
        self._left, self._tells_shop = seconds, tells_shop
        self._since.restart()
        self._timer.start()
        self._say()

    def _say(self) -> None:
        left = math.ceil(self._left - self._since.elapsed() / 1000)
        if left <= 0:
            self._timer.stop()
            text = self.tr("It goes out next.")
        elif self._tells_shop:
            text = self.tr("The shop is told in {seconds} s").format(seconds=left)
        else:
            text = self.tr("It goes to Ordoro in {seconds} s").format(seconds=left)
        if self.words.plain != text:
            self.words.setText(text)
