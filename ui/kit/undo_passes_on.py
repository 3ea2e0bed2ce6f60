"""Ctrl+Z in a text field undoes typing while there is any, and is the window's own after that; its other keys always.

On Linux Qt's line edit takes Ctrl+E for the end of the line and Ctrl+D for deleting: a packer never means that.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from ui import actions


class UndoPassesOn(QObject):
    """Qt's line edit keeps such keys to itself, undo even with nothing to undo; `watch` one to have them passed on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ours = frozenset(
            QKeySequence.fromString(keys).toString()
            for spec in actions.specs()
            for keys in spec.shortcuts
            if spec.id != "undo" and "Ctrl+" in keys
        )

    def watch(self, edit: QLineEdit) -> None:
        edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_idle = isinstance(watched, QLineEdit) and not watched.isUndoAvailable()
            is_undo = is_idle and event.matches(QKeySequence.StandardKey.Undo)
            if is_undo or QKeySequence(event.keyCombination()).toString() in self._ours:
                event.ignore()
                return True
        return False
