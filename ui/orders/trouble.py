"""What keeps the list from being read, in the packer's words, and the strip that says so above an old list."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.errors import ConnectionTrouble, NotAllowed, PackbenchError, UnknownGeneration, WrongKey
from ui import theme
from ui.kit.button import push_button
from ui.kit.icons import pixmap
from ui.kit.wrapped import WrappedLabel


class Trouble(msgspec.Struct, frozen=True):
    """`wants_key` says that another key would help, and asking again would not."""

    icon: str
    title: str
    text: str
    wants_key: bool = False

    @classmethod
    def of(cls, error: PackbenchError) -> Trouble:
        say = QCoreApplication.translate
        if isinstance(error, (WrongKey, NotAllowed, UnknownGeneration)):
            return cls("key", error.title, error.message, wants_key=True)
        if isinstance(error, ConnectionTrouble):
            text = say("orders", "Check the internet connection. Packbench tries again by itself.")
            return cls("offline", error.title, text)
        return cls("warning", error.title, error.message)

    @classmethod
    def unforeseen(cls) -> Trouble:
        """A mistake of Packbench's own; its details are reported where all of them are."""
        say = QCoreApplication.translate
        title = say("orders", "The orders could not be read")
        return cls("warning", title, say("orders", "Packbench made a mistake, and tries again by itself."))


class TroubleStrip(QFrame):
    """One line above a list that is not new any more."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("strip", "warning")
        self._trouble: Trouble | None = None
        self._drawing = QLabel()
        self._words = WrappedLabel()
        self.button = push_button("", self.acted, role="quiet")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.S12, 2, theme.S4, 2)
        layout.setSpacing(theme.S8)
        layout.addWidget(self._drawing)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.button)
        theme.watcher().changed.connect(self._tint)
        self.hide()

    @property
    def words(self) -> str:
        """What is said, or "" while nothing is."""
        return self._words.plain if self._trouble else ""

    def say(self, trouble: Trouble | None, age: str, action: str) -> None:
        """`age` says how old the list below is."""
        self._trouble = trouble
        self.setVisible(trouble is not None)
        if trouble is None:
            return
        self._words.setText(f"{trouble.title}. {age}" if age else f"{trouble.title}.")
        self.button.setText(action)
        self._tint()

    def _tint(self) -> None:
        if self._trouble is not None:
            picture = pixmap(self._trouble.icon, "due", 20, self.devicePixelRatioF())
            self._drawing.setPixmap(picture)
            self._drawing.setAlignment(Qt.AlignmentFlag.AlignCenter)
