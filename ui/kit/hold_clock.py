"""Says again and again how long a parcel is still held back."""

from __future__ import annotations

import math

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

_GLANCE_MILLISECONDS = 200


class HoldClock(QObject):
    """Counts by itself from what it was last told; `said` carries the words whenever they are others."""

    said = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left = 0.0
        self._tells_shop = True
        self._is_offline = False
        self._words = ""
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_GLANCE_MILLISECONDS)
        self._timer.timeout.connect(self._say)

    def count(self, seconds: float, *, tells_shop: bool, is_offline: bool = False) -> None:
        """From that many seconds down; says the first words at once."""
        self._left, self._tells_shop, self._words = seconds, tells_shop, ""
        self._is_offline = is_offline
        self._since.restart()
        self._timer.start()
        self._say()

    def stop(self) -> None:
        self._timer.stop()

    def _say(self) -> None:
        left = math.ceil(self._left - self._since.elapsed() / 1000)
        if left <= 0:
            self._timer.stop()
        if self._is_offline:
            text = self.tr("Offline: it goes out when Ordoro answers again.")
        elif left <= 0:
            text = self.tr("It goes out next.")
        elif self._tells_shop:
            text = self.tr("The shop is told in {seconds} s").format(seconds=left)
        else:
            text = self.tr("It goes to Ordoro in {seconds} s").format(seconds=left)
        if text != self._words:
            self._words = text
            self.said.emit(text)
