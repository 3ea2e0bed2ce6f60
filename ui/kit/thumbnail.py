"""A product's picture in a rounded frame, or a quiet drawing where there is none."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from ui import theme
from ui.kit import icons

_SIGN = 20
_CORNER = 4


class Thumbnail(QWidget):
    """A square of `edge` pixels."""

    def __init__(self, edge: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self.setFixedSize(edge, edge)

    def show_image(self, image: QImage | None) -> None:
        if image is not self._image:
            self._image = image
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        draw(QPainter(self), self.rect(), self._image)


def draw(painter: QPainter, place: QRect, image: QImage | None) -> None:
    """Draw it while painting something else. A picture lies on white in both schemes, as shops photograph."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    frame = QPainterPath()
    frame.addRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)
    painter.fillPath(frame, QColor(theme.tokens().neutral_back if image is None else theme.LIGHT.surface))
    if image is None:
        icons.draw(painter, "box", "muted", place.center() - QPoint(_SIGN // 2 - 1, _SIGN // 2 - 1), _SIGN)
    else:
        painter.setClipPath(frame)
        size = image.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRect(0, 0, size.width(), size.height())
        target.moveCenter(place.center())
        painter.drawPixmap(target, QPixmap.fromImage(image))
        painter.setClipping(False)
    painter.setPen(QColor(theme.tokens().border))
    painter.drawPath(frame)
    painter.restore()
