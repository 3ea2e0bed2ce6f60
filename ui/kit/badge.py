"""A word on a coloured ground: a state is never a colour alone."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.kit import lettering

HEIGHT = 22
_SIDE = 8
#: What stands above and below the letters where they are larger than usual.
_ABOVE = 6


class Badge(QWidget):
    """`state` is late, due, good, unsure, neutral or accent."""

    def __init__(
        self, text: str = "", state: str = "neutral", parent: QWidget | None = None, *, size: int = theme.SECONDARY
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._size = size
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
        wide = width(self._text, self._size)
        return QSize(wide, HEIGHT if self._size == theme.SECONDARY else self._size + 2 * _ABOVE)

    def minimumSizeHint(self) -> QSize:
        wanted = self.sizeHint()
        return QSize(min(wanted.width(), 4 * self._size), wanted.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        draw(painter, self.rect(), self._text, self._state, self._size)


def width(text: str, size: int = theme.SECONDARY) -> int:
    """How wide a badge with `text` wants to be."""
    return lettering.width(text, size, strong=True) + 2 * _SIDE


def draw(painter: QPainter, place: QRect, text: str, state: str, size: int = theme.SECONDARY) -> None:
    """Draw a badge while painting something else, cut short where `place` is too narrow."""
    fore, back = theme.tokens().pair(state)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(back))
    painter.drawRoundedRect(place, 4, 4)
    painter.setFont(lettering.font(size, strong=True))
    painter.setPen(QColor(fore))
    words = lettering.elided(text, place.width() - 2 * _SIDE + 2, size, strong=True)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()
