"""Copies a text and says that it did."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton, QWidget

from ui.kit.icons import icon

_SAYS_SO_MS = 1500


class CopyButton(QToolButton):
    """With a `label` it shows words, without it only the drawing."""

    def __init__(self, hint: str, label: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._label = label
        self.setProperty("role", "quiet")
        self.setIcon(icon("copy", "muted"))
        self.setToolTip(hint)
        self.setAccessibleName(hint)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon if label else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        self.setText(label)
        self.clicked.connect(self.copy)

    def set_text(self, text: str) -> None:
        self._text = text
        self.setEnabled(bool(text))

    def copy(self) -> None:
        """Put the text on the clipboard; the drawing becomes a tick for a moment."""
        if not self._text:
            return
        QGuiApplication.clipboard().setText(self._text)
        self.setIcon(icon("check", "good"))
        if self._label:
            self.setText(self.tr("Copied"))
        QTimer.singleShot(_SAYS_SO_MS, self, self._be_ready)

    def _be_ready(self) -> None:
        self.setIcon(icon("copy", "muted"))
        self.setText(self._label)
