"""A product's picture: drawn from its name, so that a list of goods looks like one and no file is needed."""

from html import escape
from zlib import crc32

from app.practice.model import Product

_PALETTES = (
    ("#f4e8d8", "#c98b3c"),
    ("#e4eee6", "#5b8a68"),
    ("#e6ecf4", "#4f7399"),
    ("#f4e4e4", "#ad5f5f"),
    ("#ece6f2", "#7d669e"),
    ("#f2efe2", "#8d8244"),
)
_SHAPES = (
    '<rect x="70" y="60" width="60" height="90" rx="6"/>',
    '<circle cx="100" cy="105" r="45"/>',
    '<path d="M60 150 L75 65 H125 L140 150 Z"/>',
    '<rect x="50" y="80" width="100" height="60" rx="14"/>',
)


def svg(product: Product) -> bytes:
    """200 by 200, a coloured shape with the product's initials; the same for the same SKU."""
    number = crc32(product.sku.encode())
    ground, ink = _PALETTES[number % len(_PALETTES)]
    shape = _SHAPES[number // len(_PALETTES) % len(_SHAPES)]
    initials = "".join(word[0] for word in product.name.split()[:2] if word[0].isalnum()).upper()
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200" viewBox="0 0 200 200">'
        f'<rect width="200" height="200" fill="{ground}"/><g fill="{ink}">{shape}</g>'
        '<text x="100" y="118" font-family="sans-serif" font-size="34" fill="#ffffff" text-anchor="middle">'
        f"{escape(initials)}</text></svg>"
    ).encode()
