"""What the last scan did, across the whole width."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.bench.events import BenchEvent, Tone
from ui import theme
from ui.kit import scan_words
from ui.kit.told import Told
from ui.kit.wrapped import ElidedLabel

_HEIGHT = 96


class ToldBand(QWidget):
    """Always as high, so that nothing moves when it speaks; what is wrong fills it with the strong colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._told: BenchEvent | None = None
        self.title = ElidedLabel()
        self.title.setProperty("type", "far")
        self.text = ElidedLabel()
        self.text.setProperty("type", "far-muted")
        # One below the other: what to do about it must not be cut off by what happened.
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.S24, 0, theme.S24, 0)
        layout.setSpacing(0)
        layout.addStretch(1)
        layout.addWidget(self.title)
        layout.addWidget(self.text)
        layout.addStretch(1)
        self.setFixedHeight(_HEIGHT)
        theme.watcher().changed.connect(self._tint)

    def show_told(self, told: BenchEvent | None) -> None:
        if told == self._told:
            return
        self._told = told
        words = scan_words.say(told) if told is not None else Told("")
        sign = f"{scan_words.SIGNS[told.tone]}  " if told is not None else ""
        self.title.setText(sign + words.title)
        self.text.setText(words.text)
        self.text.setMaximumHeight(_HEIGHT if words.text else 0)
        self._tint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._told is None:
            return
        strong, pale = theme.tokens().pair(scan_words.COLOURS[self._told.tone])
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(strong if self._is_loud else pale))
        painter.drawRoundedRect(self.rect(), theme.RADIUS, theme.RADIUS)

    @property
    def _is_loud(self) -> bool:
        return self._told is not None and self._told.tone is Tone.WRONG

    def _tint(self) -> None:
        colour = scan_words.COLOURS[self._told.tone] if self._told is not None else "text"
        palette = self.palette()
        palette.setColor(self.foregroundRole(), theme.color("surface" if self._is_loud else colour))
        for label in (self.title, self.text):
            label.setPalette(palette)
        self.update()
