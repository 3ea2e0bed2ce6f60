"""A word on a coloured ground: a state is never a colour alone."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.kit import lettering

HEIGHT = 22
_SIDE = 8


class Badge(QWidget):
    """`state` is late, due, good, unsure, neutral or accent."""

    def __init__(self, text: str = "", state: str = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._state = state
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_state(text, state)

    def show_state(self, text: str, state: str) -> None:
        self._text, self._state = text, state
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        return self._text

    @property
    def state(self) -> str:
        return self._state

    def sizeHint(self) -> QSize:
        return QSize(width(self._text), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(width(self._text), 48), HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        draw(painter, self.rect(), self._text, self._state)


def width(text: str) -> int:
    """How wide a badge with `text` wants to be."""
    return lettering.width(text, theme.SECONDARY, strong=True) + 2 * _SIDE


def draw(painter: QPainter, place: QRect, text: str, state: str) -> None:
    """Draw a badge while painting something else, cut short where `place` is too narrow."""
    fore, back = theme.tokens().pair(state)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(back))
    painter.drawRoundedRect(place, 4, 4)
    painter.setFont(lettering.font(theme.SECONDARY, strong=True))
    painter.setPen(QColor(fore))
    words = lettering.elided(text, place.width() - 2 * _SIDE + 2, theme.SECONDARY, strong=True)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()
