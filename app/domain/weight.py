"""Weights as people type them: pounds inside, whatever is written."""

from __future__ import annotations

import re
from decimal import Decimal

from app.words import translate

_OUNCES = Decimal(16)
_POUNDS_A_KILO = Decimal("2.2046226218")
_PARTS = re.compile(r"([0-9]+(?:[.,][0-9]+)?)\s*([a-zA-Z]*)\.?\s*")
_UNITS = {
    **dict.fromkeys(("", "lb", "lbs", "pound", "pounds"), Decimal(1)),
    **dict.fromkeys(("oz", "ounce", "ounces"), 1 / _OUNCES),
    **dict.fromkeys(("kg", "kilo", "kilos"), _POUNDS_A_KILO),
    **dict.fromkeys(("g", "gram", "grams"), _POUNDS_A_KILO / 1000),
}
_PLACES = Decimal("0.0001")


class WeightError(ValueError):
    """Text that is no weight; the message says why, as a sentence."""


def parse_weight(text: str) -> Decimal:
    """Pounds: "1.4", "22 oz", "1 lb 6 oz", "0,5 kg". Raises WeightError with the reason."""
    cleaned = text.strip()
    if cleaned.startswith(("-", "\u2212")):
        raise WeightError(translate("domain", "A weight cannot be less than zero."))
    if not cleaned or not re.fullmatch(rf"(?:{_PARTS.pattern})+", cleaned):
        raise WeightError(translate("domain", "Write the weight like 1.4, 22 oz or 1 lb 6 oz."))
    total = Decimal(0)
    for number, unit in _PARTS.findall(cleaned):
        if unit.casefold() not in _UNITS:
            raise WeightError(translate("domain", "“{unit}” is no unit of weight: lb, oz, kg or g.").format(unit=unit))
        total += Decimal(number.replace(",", ".")) * _UNITS[unit.casefold()]
    return total.quantize(_PLACES).normalize() + 0
