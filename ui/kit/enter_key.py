"""Enter goes on to the next field and presses no button: a scanner ends its code with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EnterMovesOn(QObject):
    """Swallows a plain Enter before the widget sees it. Some desktops let Enter press a focused button: not here."""

    def watch(self, root: QWidget) -> None:
        """Look after `root` and every field and button in it."""
        for widget in (root, *root.findChildren(QWidget)):
            if isinstance(widget, (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit)):
                widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.key() not in _ENTER:
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.type() == QEvent.Type.KeyPress and watched.property("role") != "primary":
            _go_on(watched)
        return event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


def _go_on(watched: QObject) -> None:
    if not isinstance(watched, QWidget):
        return
    following = watched.nextInFocusChain()
    while following is not None and following is not watched:
        if _takes_focus(following):
            following.setFocus(Qt.FocusReason.TabFocusReason)
            return
        following = following.nextInFocusChain()


def _takes_focus(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
