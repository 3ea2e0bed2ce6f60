"""What can be entered of a product, whether it is made or changed: its fields, and what may be wrong with each."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal

from app.domain.entry import LONGEST_NOTE, EntryProblem, amount_problems, count_problems, text_problems
from app.domain.product import Product, StockLevel
from app.words import Later, number, translate

#: The heaviest that a product may be, in pounds.
_HEAVIEST = 10_000
_TEXTS = {
    "upc": Later("domain", "the UPC"),
    "category": Later("domain", "the category"),
    "location": Later("domain", "the shelf"),
    "hs_code": Later("domain", "the HS code"),
    "country_of_origin": Later("domain", "the country of origin"),
    "customs_description": Later("domain", "the customs description"),
    "asin": Later("domain", "the ASIN"),
}
_AMOUNTS = {
    "price": Later("domain", "the price"),
    "cost": Later("domain", "the cost"),
    "declared_value": Later("domain", "the declared value"),
}
_COUNTS = {
    "low_stock_at": Later("domain", "the limit for low stock"),
    "out_of_stock_at": Later("domain", "the limit for out of stock"),
    "length": Later("domain", "the length"),
    "width": Later("domain", "the width"),
    "height": Later("domain", "the height"),
}
#: What the packer calls each field, with its article.
NAMES = {
    "name": Later("domain", "the name"),
    "weight": Later("domain", "the weight"),
    "is_taxable": Later("domain", "taxable"),
    "staff_note": Later("domain", "the note"),
    **_TEXTS,
    **_AMOUNTS,
    **_COUNTS,
}
#: These belong to one warehouse, the others to the product.
OF_A_SHELF = ("location", "low_stock_at", "out_of_stock_at")


@dataclass(frozen=True, slots=True)
class ProductFields:
    """Some of a product's fields; None is not spoken of. `weight` is in pounds, the size in whole inches."""

    name: str | None = None
    upc: str | None = None
    price: Decimal | None = None
    cost: Decimal | None = None
    weight: Decimal | None = None
    category: str | None = None
    location: str | None = None
    low_stock_at: int | None = None
    out_of_stock_at: int | None = None
    length: int | None = None
    width: int | None = None
    height: int | None = None
    is_taxable: bool | None = None
    hs_code: str | None = None
    country_of_origin: str | None = None
    customs_description: str | None = None
    declared_value: Decimal | None = None
    asin: str | None = None
    staff_note: str | None = None

    @property
    def spoken_of(self) -> tuple[str, ...]:
        """The names of those that are not None."""
        return tuple(each.name for each in fields(self) if getattr(self, each.name) is not None)


def fields_of(product: Product, level: StockLevel | None) -> ProductFields:
    """The product as Ordoro shows it; `level` is the warehouse whose shelf and limits are meant, None for none."""
    named = {each.name: getattr(product, each.name, None) for each in fields(ProductFields)}
    named["location"] = level.location if level is not None else None
    named["low_stock_at"] = level.low_threshold if level is not None else None
    named["out_of_stock_at"] = level.out_threshold if level is not None else None
    return ProductFields(**named)


def field_problems(entered: object) -> list[EntryProblem]:
    """What is wrong with the fields of `entered`, which has all of ProductFields but perhaps the name."""
    problems: list[EntryProblem] = []
    for field, name in _TEXTS.items():
        problems += text_problems(field, str(name), getattr(entered, field) or "")
    note: str = getattr(entered, "staff_note", None) or ""
    problems += text_problems("staff_note", str(NAMES["staff_note"]), note, longest=LONGEST_NOTE)
    for field, name in _AMOUNTS.items():
        problems += amount_problems(field, str(name), getattr(entered, field))
    weight: Decimal | None = getattr(entered, "weight", None)
    if weight is not None and not (weight.is_finite() and 0 <= weight <= _HEAVIEST):
        words = translate("domain", "The weight must be between 0 and {most} pounds.")
        problems.append(EntryProblem("weight", words.format(most=number(_HEAVIEST))))
    for field, name in _COUNTS.items():
        problems += count_problems(field, str(name), getattr(entered, field))
    return problems


def change_words(name: str, was: str, becomes: str) -> str:
    """ "the price 14 → 15" in the packer's words, of values as Ordoro writes them; "not taxable → taxable"."""
    if name == "is_taxable":
        return f"{_taxable(was)} → {_taxable(becomes)}"
    return f"{NAMES[name]} {was} → {becomes}"


def _taxable(value: str) -> str:
    match value.casefold():
        case "yes" | "true":
            return translate("domain", "taxable")
        case "no" | "false":
            return translate("domain", "not taxable")
    return value
