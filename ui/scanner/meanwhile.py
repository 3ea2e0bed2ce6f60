"""What happens while keys are held back, and must not overtake them: a click, a touch, a composed character."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QInputMethodEvent, QWindow

_POINTING = {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress}


class Meanwhile(QObject):
    """Sees everything that happens while keys are held, and says when they must come first."""

    def __init__(self, parent: QObject, hurry: Callable[[], None]) -> None:
        super().__init__(parent)
        self._hurry = hurry
        self._watches = False

    def watch(self, watches: bool) -> None:
        """Look at every event of the application, or no more."""
        app = QCoreApplication.instance()
        if app is not None and watches is not self._watches:
            self._watches = watches
            (app.installEventFilter if watches else app.removeEventFilter)(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (event.type() in _POINTING and isinstance(watched, QWindow)) or _writes(event):
            self._hurry()
        return False


def _writes(event: QEvent) -> bool:
    """Whether an input method shows or enters characters of its own now."""
    return isinstance(event, QInputMethodEvent) and bool(event.commitString() or event.preeditString())
