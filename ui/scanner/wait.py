"""How long keys are held back before it is decided what they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer


class Wait(Protocol):
    """A single wait that can be begun again and ended; tests bring their own."""

    def start(self, milliseconds: int, then: Callable[[], None]) -> None: ...

    def stop(self) -> None: ...


class QtWait:
    """On a precise timer of Qt's."""

    def __init__(self, parent: QObject) -> None:
        self._timer = QTimer(parent)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._over)
        self._then: Callable[[], None] | None = None

    def start(self, milliseconds: int, then: Callable[[], None]) -> None:
        self._then = then
        self._timer.start(milliseconds)

    def stop(self) -> None:
        self._timer.stop()

    def _over(self) -> None:
        if self._then is not None:
            self._then()
