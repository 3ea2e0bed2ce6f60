"""Wrapped text that asks for no more height than its lines need at the width that it has."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.kit.wrapped import WrappedLabel


class Words(WrappedLabel):
    """A wrapped label's hint is made for a width that it guesses; as a minimum it would leave gaps below the text."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
