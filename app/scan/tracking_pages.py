"""The page on which a carrier shows where a parcel is."""

from __future__ import annotations

import functools
from urllib.parse import quote

import msgspec

from app.runtime.paths import resource
from app.scan.carriers import load_carriers


def tracking_page(carrier: str, number: str) -> str:
    """Its address, for a carrier by name or key; "" where the carrier has none that we know, or there is no number."""
    found = load_carriers().find(carrier)
    if found is None or not number.strip():
        return ""
    template = next((_templates()[key] for key in found.keys if key in _templates()), "")
    return template.replace("{number}", quote(number.strip(), safe="")) if template else ""


@functools.cache
def _templates() -> dict[str, str]:
    return msgspec.json.decode(resource("carriers", "tracking_pages.json").read_bytes(), type=dict[str, str])
