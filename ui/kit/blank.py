"""What stands where nothing is to be shown: a drawing, a sentence, and what to do next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui import theme
from ui.kit.button import push_button
from ui.kit.icons import pixmap
from ui.kit.wrapped import WrappedLabel

_DRAWING = 40


class Blank(QWidget):
    """Centred in whatever room there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawn = ("box", "muted")
        self._act: Callable[[], object] | None = None
        self._drawing = QLabel()
        self._drawing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title = WrappedLabel()
        self.title.setProperty("type", "title")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text = WrappedLabel()
        self.text.setProperty("type", "muted")
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = push_button()
        self.button.hide()
        self.button.clicked.connect(self._pressed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.S32, theme.S24, theme.S32, theme.S24)
        layout.setSpacing(theme.S8)
        layout.addStretch(2)
        layout.addWidget(self._drawing)
        layout.addSpacing(theme.S8)
        layout.addWidget(self.title)
        layout.addWidget(self.text)
        layout.addSpacing(theme.S8)
        layout.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        theme.watcher().changed.connect(self._tint)

    def say(
        self,
        drawing: str,
        title: str,
        text: str = "",
        *,
        color: str = "muted",
        action: str = "",
        act: Callable[[], object] | None = None,
    ) -> None:
        """Show these words; `action` is the button's, which calls `act`."""
        self._drawn = (drawing, color)
        self._act = act
        if self.isVisible():
            self._tint()
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.button.setText(action)
        self.button.setVisible(bool(action))

    def showEvent(self, event: QShowEvent) -> None:
        """Drawn only where it is seen."""
        self._tint()
        super().showEvent(event)

    def _pressed(self) -> None:
        if self._act is not None:
            self._act()

    def _tint(self) -> None:
        name, color = self._drawn
        self._drawing.setPixmap(pixmap(name, color, _DRAWING, self.devicePixelRatioF()))
