"""Where a carrier shows a parcel to anybody who has its number."""

from __future__ import annotations

import functools
from urllib.parse import quote

import msgspec

from app.runtime import shapes
from app.runtime.paths import resource
from app.scan.carriers import load_carriers


class _Pages(msgspec.Struct):
    pages: dict[str, str]


def tracking_page(carrier: str, number: str) -> str:
    """The address of the parcel's page; "" for a carrier of which none is known, or without a number."""
    known = load_carriers().find(carrier)
    template = _pages().get(known.name if known is not None else carrier.strip(), "")
    cleaned = "".join(number.split())
    return template.format(number=quote(cleaned, safe="")) if template and cleaned else ""


@functools.cache
def _pages() -> dict[str, str]:
    text = resource("carriers", "tracking_pages.json").read_bytes()
    return shapes.decode(text, _Pages).pages
