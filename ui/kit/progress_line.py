"""A thin line that moves while something is read; it takes the same room when it does not."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import theme

_TICK_MILLISECONDS = 40
_STEP = 0.02
_MIDDLE = 0.5


class ProgressLine(QWidget):
    """Shows the part that is done, or a piece while the whole is not known, which runs where things may move."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(2)
        self._is_busy = False
        self._part: float | None = None
        self._at = _MIDDLE
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MILLISECONDS)
        self._timer.timeout.connect(self._tick)

    @property
    def is_busy(self) -> bool:
        return self._is_busy

    def start(self, done: int = 0, total: int = 0) -> None:
        self._is_busy = True
        self._part = done / total if total else None
        if self._part is None:
            self._timer.start()
        else:
            self._timer.stop()
        self.update()

    def stop(self) -> None:
        self._is_busy = False
        self._timer.stop()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        # A rectangle, not fillRect(): for that PySide would make a list of all of Qt's gradients first, at the start.
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("border"))
        painter.drawRect(self.rect())
        if not self._is_busy:
            return
        wide = self.width()
        painter.setBrush(theme.color("accent"))
        painter.drawRect(QRectF(0, 0, wide * self._part, 2) if self._part is not None else self._running(wide))

    def _running(self, wide: int) -> QRectF:
        return QRectF(wide * (self._at * 1.25 - 0.25), 0, wide * 0.25, 2)

    def _tick(self) -> None:
        if not theme.moves():  # asked here and not before: it costs time that belongs to the start
            self._timer.stop()
            return
        self._at = (self._at + _STEP) % 1.0
        self.update()
