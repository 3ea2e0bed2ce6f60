"""The page of the first start: three ways in, each as a large button with its line of explanation, and in which
language."""

from __future__ import annotations

import functools

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.settings.model import Language
from ui import language, theme
from ui.kit.chip import chip
from ui.kit.icons import icon, pixmap
from ui.kit.wrapped import WrappedLabel

_WIDE = 620
_DRAWING = 28


class StartView(QWidget):
    """Enter presses the button that has the focus: each way in is harmless, and a scan's Enter does not come here."""

    practice_asked = Signal()
    sign_in_asked = Signal()
    take_over_asked = Signal()
    #: Another Language than the page is in.
    language_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice_place = QVBoxLayout()
        self.practice_button = QPushButton(self.tr("Look around in the practice shop"))
        self.sign_in_button = QPushButton(self.tr("Sign in with an API key"))
        self.take_over_button = QPushButton(self.tr("Take over from another station…"))
        self.languages: dict[Language, QPushButton] = {}
        self._drawings: list[tuple[QLabel, str]] = []
        self.practice_button.clicked.connect(self.practice_asked)
        self.sign_in_button.clicked.connect(self.sign_in_asked)
        self.take_over_button.clicked.connect(self.take_over_asked)
        title = QLabel(self.tr("Welcome to Packbench"))
        title.setProperty("type", "number")
        words = WrappedLabel(self.tr("The packing bench for shops that use Ordoro. How do you want to begin?"))
        words.setProperty("type", "muted")
        card = QWidget()
        card.setFixedWidth(_WIDE)
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S12)
        column.addWidget(title)
        column.addWidget(words)
        column.addSpacing(theme.S12)
        column.addWidget(
            self._way(
                "box",
                self.practice_button,
                self.tr("Forty orders of a candle shop. Nothing leaves this computer, and no account is needed."),
            )
        )
        column.addWidget(
            self._way(
                "key",
                self.sign_in_button,
                self.tr(
                    "Make the key in Ordoro under Settings → Account settings → API keys. Your plan must include API "
                    "access."
                ),
            )
        )
        column.addWidget(
            self._way(
                "copy",
                self.take_over_button,
                self.tr("The settings file of another bench, or the nightly copy of a computer that broke."),
            )
        )
        column.addSpacing(theme.S12)
        column.addLayout(self._tongues())
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.S24, theme.S24, theme.S24, theme.S16)
        layout.addStretch(2)
        layout.addLayout(middle)
        layout.addStretch(3)
        layout.addLayout(self.notice_place)
        theme.watcher().changed.connect(self._tint)
        self._tint()

    def clear(self) -> None:
        self.practice_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = (self.practice_button, self.sign_in_button, self.take_over_button)
        focused = next((way for way in ways if way.hasFocus()), None)
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if focused is not None and is_enter and is_plain and not event.isAutoRepeat():
            focused.click()
        else:
            super().keyPressEvent(event)

    def _tongues(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.S8)
        row.setContentsMargins(_DRAWING + theme.S16, 0, 0, 0)  # where the buttons begin
        for tongue, name in language.NAMES.items():
            button = self.languages[tongue] = chip(name)
            button.setChecked(tongue is language.current())
            button.clicked.connect(functools.partial(self._choose, tongue))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _choose(self, tongue: Language) -> None:
        if tongue is language.current():
            self.languages[tongue].setChecked(True)
        else:
            self.language_chosen.emit(tongue)

    def _way(self, drawing: str, button: QPushButton, words: str) -> QWidget:
        button.setAutoDefault(False)
        button.setAccessibleDescription(words)
        button.setIconSize(QSize(16, 16))
        button.setIcon(icon("chevron-right"))
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        label = QLabel()
        label.setFixedSize(_DRAWING, _DRAWING)
        self._drawings.append((label, drawing))
        line = WrappedLabel(words)
        line.setProperty("type", "secondary")
        told = QVBoxLayout()
        told.setSpacing(theme.S4)
        told.addWidget(button)
        told.addWidget(line)
        row = QHBoxLayout()
        row.setSpacing(theme.S16)
        row.addWidget(label, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(told, 1)
        place = QFrame()
        place.setLayout(row)
        row.setContentsMargins(0, theme.S8, 0, theme.S8)
        return place

    def _tint(self) -> None:
        for label, drawing in self._drawings:
            label.setPixmap(pixmap(drawing, "accent", _DRAWING, self.devicePixelRatioF()))
