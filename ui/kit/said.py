"""A line that says what became of something, in its own colour; without words it takes no room."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui import theme
from ui.kit.wrapped import WrappedLabel


class Said(WrappedLabel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.hide()

    def say(self, text: str, kind: str = "good") -> None:
        """`kind` is good, warning or error."""
        self.setText(text)
        self.setVisible(bool(text))
        self.setProperty("said", kind)
        theme.restyle(self)
