"""Our own small set of stroke icons, drawn sharp at any scale in the colours of the day."""

from __future__ import annotations

import functools

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from app.runtime.paths import resource
from ui import theme

_GRID = 20
_STROKE = 1.5
#: In pixels, for large drawings.
_THICKEST = 1.75


def icon(name: str, color: str = "text") -> QIcon:
    """The icon `name` in the theme's colour of that token's name; it follows the theme when that changes."""
    return _icon(name, color)


def pixmap(name: str, color: str, size: int, scale: float) -> QPixmap:
    """The icon as a square picture of `size` logical pixels for a screen of that scale."""
    side = QSize(round(size * scale), round(size * scale))
    picture = _drawn(name, getattr(theme.tokens(), color), side, min(_STROKE, _THICKEST * _GRID / size))
    picture.setDevicePixelRatio(scale)
    return picture


def svg(name: str, tint: str, stroke: float = _STROKE) -> bytes:
    """The drawing `name` as SVG text in one colour."""
    text = _source(name).replace("currentColor", tint)
    return text.replace('stroke-width="1.5"', f'stroke-width="{stroke}"').encode()


@functools.cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@functools.cache
def _icon(name: str, color: str) -> QIcon:
    return QIcon(_Engine(name, color))


def _drawn(name: str, tint: str, size: QSize, stroke: float = _STROKE) -> QPixmap:
    key = f"packbench {name} {tint} {size.width()}x{size.height()} {stroke}"
    picture = QPixmap()
    if QPixmapCache.find(key, picture):
        return QPixmap(picture)
    picture = QPixmap(size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    side = min(size.width(), size.height())
    place = QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side)
    QSvgRenderer(QByteArray(svg(name, tint, stroke))).render(painter, place)
    painter.end()
    QPixmapCache.insert(key, picture)
    return QPixmap(picture)


class _Engine(QIconEngine):
    """Draws when it is asked, so that a change of the theme is seen at once."""

    def __init__(self, name: str, color: str) -> None:
        super().__init__()
        self._name = name
        self._color = color

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._color)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:  # noqa: ARG002
        scale = painter.device().devicePixelRatioF()
        picture = _drawn(self._name, self._tint(mode), rect.size() * scale)
        picture.setDevicePixelRatio(scale)
        painter.drawPixmap(rect.topLeft(), picture)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:  # noqa: ARG002
        return _drawn(self._name, self._tint(mode), size)

    def scaledPixmap(  # noqa: N802 (Qt's name)
        self,
        size: QSize,
        mode: QIcon.Mode,
        state: QIcon.State,  # noqa: ARG002
        scale: float,
    ) -> QPixmap:
        picture = _drawn(self._name, self._tint(mode), size * scale)
        picture.setDevicePixelRatio(scale)
        return picture

    def _tint(self, mode: QIcon.Mode) -> str:
        colors = theme.tokens()
        tint: str = getattr(colors, "control" if mode == QIcon.Mode.Disabled else self._color)
        return tint


def draw(painter: QPainter, name: str, color: str, at: QPoint, size: int) -> None:
    """Draw an icon while painting something else."""
    painter.drawPixmap(at, pixmap(name, color, size, painter.device().devicePixelRatioF()))
