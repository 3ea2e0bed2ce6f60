"""Pictures come from the web: good ones are shown small, anything else leaves the quiet drawing."""

from __future__ import annotations

import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from ui.kit.picture import EDGE, decode

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><rect width="400" height="200"/></svg>'


def png(width: int, height: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def a_bomb() -> bytes:
    """A few bytes that promise 60,000 by 60,000 pixels."""
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", len(head)) + chunk + struct.pack(">I", zlib.crc32(chunk))


def test_a_picture_is_made_small_and_keeps_its_shape() -> None:
    image = decode(png(400, 200))
    assert image is not None
    assert (image.width(), image.height()) == (EDGE, EDGE // 2)


@pytest.mark.parametrize("data", [b"", SVG, b"<html>no</html>", b"\x89PNG", a_bomb(), b"x" * 9_000_000])
def test_what_is_no_picture_or_too_large_is_none(data: bytes) -> None:
    assert decode(data) is None
