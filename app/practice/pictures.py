"""A product's picture: drawn from its SKU, so that a list of goods looks like one and no file is needed."""

import struct
from zlib import compress, crc32

from app.practice.model import Product

EDGE = 120
"""Pixels, both ways."""

_PALETTES = (
    (0xF4E8D8, 0xC98B3C),
    (0xE4EEE6, 0x5B8A68),
    (0xE6ECF4, 0x4F7399),
    (0xF4E4E4, 0xAD5F5F),
    (0xECE6F2, 0x7D669E),
    (0xF2EFE2, 0x8D8244),
)
"""Ground and ink."""

_SHAPES = (
    ((57, 22, 63, 34), (44, 34, 76, 96)),  # a candle
    ((28, 40, 92, 52), (34, 52, 86, 92)),  # a box
    ((36, 28, 84, 88), (84, 42, 94, 74)),  # a mug
    ((30, 48, 90, 80),),  # a piece of soap
)
"""Boxes as left, top, right, bottom."""


def png(product: Product) -> bytes:
    """A coloured shape in two colours; the same for the same SKU."""
    number = crc32(product.sku.encode())
    palette = _PALETTES[number % len(_PALETTES)]
    pixels = [bytearray(EDGE) for _ in range(EDGE)]
    for left, top, right, bottom in _SHAPES[number // len(_PALETTES) % len(_SHAPES)]:
        for row in pixels[top:bottom]:
            row[left:right] = b"\1" * (right - left)
    rows = b"".join(b"\0" + row for row in pixels)
    head = struct.pack(">IIBBBBB", EDGE, EDGE, 8, 3, 0, 0, 0)  # 8 bits, by palette
    colours = b"".join(colour.to_bytes(3, "big") for colour in palette)
    chunks = ((b"IHDR", head), (b"PLTE", colours), (b"IDAT", compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc32(kind + data))
