"""Ctrl+Z in a text field undoes typing while there is any, and is the window's own after that."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class UndoPassesOn(QObject):
    """Qt's line edit keeps the key to itself even with nothing to undo; `watch` one to have it passed on then."""

    def watch(self, edit: QLineEdit) -> None:
        edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_idle = isinstance(watched, QLineEdit) and not watched.isUndoAvailable()
            if is_idle and event.matches(QKeySequence.StandardKey.Undo):
                event.ignore()
                return True
        return False
