"""A small round button: a filter that is on or off, one of a few modes, or a short way somewhere."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from ui.kit.button import push_button


def chip(text: str = "", *, checkable: bool = True) -> QPushButton:
    button = push_button(text, role="chip")
    button.setCheckable(checkable)
    return button
