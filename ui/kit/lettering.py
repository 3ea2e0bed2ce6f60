"""The letters that lists and badges are painted with. What was measured is kept: a list says the same words often."""

from __future__ import annotations

import functools

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from ui import theme

#: Words that are kept with their widths; a screen of a list has some hundreds.
_KEPT = 1 << 12


@functools.lru_cache
def font(size: int = theme.BODY, *, strong: bool = False) -> QFont:
    """The application's font at one of the theme's sizes, with figures of one width. Not to be changed."""
    made = QFont()
    made.setPixelSize(size)
    if strong:
        made.setWeight(QFont.Weight.DemiBold)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


@functools.lru_cache
def metrics(size: int = theme.BODY, *, strong: bool = False) -> QFontMetrics:
    return QFontMetrics(font(size, strong=strong))


@functools.lru_cache(_KEPT)
def width(text: str, size: int = theme.BODY, *, strong: bool = False) -> int:
    """How many pixels wide one line is."""
    return metrics(size, strong=strong).horizontalAdvance(text)


@functools.lru_cache(_KEPT)
def elided(text: str, room: int, size: int = theme.BODY, *, strong: bool = False) -> str:
    """As much of it as fits into `room` pixels, with "…" where that is not all."""
    # Its width is wanted all the same, and Qt would measure it once more.
    if width(text, size, strong=strong) <= room:
        return text
    return metrics(size, strong=strong).elidedText(text, Qt.TextElideMode.ElideRight, room)


@functools.lru_cache
def _flags(align: Qt.AlignmentFlag) -> int:
    return (align | Qt.AlignmentFlag.AlignVCenter).value | Qt.TextFlag.TextSingleLine.value


def draw_text(
    painter: QPainter,
    rect: QRect,
    text: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    *,
    strong: bool = False,
    size: int = theme.BODY,
    color: str = "text",
) -> int:
    """One line, cut short with "…" where it does not fit. Answers how wide it became."""
    words = elided(text, rect.width(), size, strong=strong)
    painter.setFont(font(size, strong=strong))
    painter.setPen(theme.color(color))
    painter.drawText(rect, _flags(align), words)
    return width(words, size, strong=strong)


def _forget() -> None:
    for each in (font, metrics, width, elided):
        each.cache_clear()


theme.watcher().changed.connect(_forget)
