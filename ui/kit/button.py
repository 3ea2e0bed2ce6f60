"""A button that only a press presses: Enter, which a scanner sends after each code, never does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QPushButton


def push_button(
    text: str = "", act: Callable[[], object] | SignalInstance | None = None, *, role: str = ""
) -> QPushButton:
    """`act` is called, or emitted, when it is pressed; `role` is one of the style sheet's."""
    button = QPushButton(text)
    button.setAutoDefault(False)
    if role:
        button.setProperty("role", role)
    if act is not None:
        button.clicked.connect(act)
    return button
