"""A small round button: a filter that is on or off, one of a few modes, or a short way somewhere."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton


def chip(text: str = "", *, checkable: bool = True) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "chip")
    button.setCheckable(checkable)
    button.setAutoDefault(False)
    return button
