"""A product's picture, decoded small: the bytes come from the web and may be anything."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

#: Three times the edge on screen, so that it is sharp at 300 %.
EDGE = 132
_MOST_BYTES = 8_000_000
_MOST_PIXELS = 40_000_000
_MOST_MEGABYTES = 160
_FORMATS = (b"png", b"jpeg", b"webp", b"gif", b"bmp")


def decode(data: bytes) -> QImage | None:
    """A PNG, JPEG, WebP, GIF or BMP as an image of at most EDGE pixels; None for what is none of these or is a bomb.

    Drawings (SVG) are left out: a small one can take minutes to draw, and may name files of this computer.

    Touches no widget, so that a worker thread can do it.
    """
    if len(data) > _MOST_BYTES:
        return None
    QImageReader.setAllocationLimit(_MOST_MEGABYTES)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    if reader.format().data() not in _FORMATS:
        return None
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isEmpty() or size.width() * size.height() > _MOST_PIXELS:
        return None
    reader.setScaledSize(size.scaled(QSize(EDGE, EDGE), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    image = reader.read()
    return None if image.isNull() else image
