"""The item's picture, as large as its place."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.kit import icons

_DRAWING = 96


class BigPicture(QWidget):
    """Square, at the leading edge of its place; a quiet drawing where there is no picture."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_image(self, image: QImage | None) -> None:
        if image is not self._image:
            self._image = image
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        side = min(self.width(), self.height()) - 1
        if side <= 0:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        left = 0 if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else self.width() - side
        place = QRect(left, (self.height() - side) // 2, side, side)
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
        painter.fillPath(frame, QColor(theme.tokens().neutral_back if self._image is None else theme.LIGHT.surface))
        if self._image is None:
            drawing = min(_DRAWING, side)
            half = QPoint(drawing // 2, drawing // 2)
            icons.draw(painter, "box", "muted", place.center() - half, drawing)
        else:
            painter.setClipPath(frame)
            size = self._image.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
            target = QRect(0, 0, size.width(), size.height())
            target.moveCenter(place.center())
            painter.drawPixmap(target, QPixmap.fromImage(self._image))
            painter.setClipping(False)
        painter.setPen(QColor(theme.tokens().border))
        painter.drawPath(frame)
