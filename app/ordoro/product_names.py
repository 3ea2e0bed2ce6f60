"""Ordoro's names of a product's fields, and how their values are sent and compared."""

from __future__ import annotations

from decimal import Decimal

from app.ordoro.wire import Loose, measure, text

#: Of a new product all are sent together, the shelf's meaning the default warehouse; of a known one the shelf's
#: belong to its place in one warehouse.
SHELF_NAMES = {
    "location": "location_in_warehouse",
    "low_stock_at": "low_stock_threshold",
    "out_of_stock_at": "out_of_stock_threshold",
}
OWN_NAMES = {
    "name": "name",
    "price": "price",
    "cost": "cost",
    "weight": "weight",
    "upc": "upc",
    "category": "category",
    "length": "length",
    "width": "width",
    "height": "height",
    "is_taxable": "taxable",
    "hs_code": "hs_code",
    "country_of_origin": "country_of_origin",
    "customs_description": "customs_description",
    "declared_value": "declared_value",
    "asin": "asin",
    "staff_note": "internal_notes",
}
PRODUCT_NAMES = {**OWN_NAMES, "on_hand": "physical_on_hand", **SHELF_NAMES}


def sent(value: object) -> object:
    """A value as the request's body has it."""
    if isinstance(value, bool):
        return "yes" if value else "no"  # recorded products say it in words
    return float(value) if isinstance(value, Decimal) else value


def is_same(asked: object, shown: object) -> bool:
    """Whether Ordoro shows what was sent: numbers as numbers, nothing as an empty text and as nought."""
    if isinstance(asked, str) or (asked is None and isinstance(shown, str)):
        return _text(asked) == _text(shown)
    return _number(asked) == _number(shown)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return text(_loose(value)).strip()


def _number(value: object) -> Decimal | None:
    found = measure(_loose(value))
    if found is None:
        return Decimal(0) if value is None else None
    return round(found, 4)


def _loose(value: object) -> Loose:
    return value if isinstance(value, str | int | float) else None
