"""A product that is to be made at Ordoro."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.entry import (
    LONGEST_NOTE,
    EntryProblem,
    amount_problems,
    count_problems,
    text_problems,
)
from app.words import Later, number, translate

#: The lightest and the heaviest that a parcel may be, in pounds.
_HEAVIEST = Decimal(10_000)
_TEXTS = {
    "upc": Later("domain", "the UPC"),
    "category": Later("domain", "the category"),
    "location": Later("domain", "the shelf"),
    "hs_code": Later("domain", "the HS code"),
    "country_of_origin": Later("domain", "the country of origin"),
    "customs_description": Later("domain", "the customs description"),
    "asin": Later("domain", "the ASIN"),
}
_SIDES = {
    "length": Later("domain", "the length"),
    "width": Later("domain", "the width"),
    "height": Later("domain", "the height"),
}


@dataclass(frozen=True, slots=True)
class NewProduct:
    """`weight` is in pounds, `length`, `width` and `height` in whole inches; empty and None are not sent.

    `on_hand`, `location` and the two limits are those of the default warehouse.
    """

    sku: str
    name: str
    price: Decimal | None = None
    cost: Decimal | None = None
    weight: Decimal | None = None
    upc: str = ""
    category: str = ""
    on_hand: int | None = None
    location: str = ""
    low_stock_at: int | None = None
    out_of_stock_at: int | None = None
    length: int | None = None
    width: int | None = None
    height: int | None = None
    is_taxable: bool | None = None
    hs_code: str = ""
    country_of_origin: str = ""
    customs_description: str = ""
    declared_value: Decimal | None = None
    asin: str = ""
    staff_note: str = ""

    @property
    def number(self) -> str:
        return self.sku

    @property
    def title(self) -> str:
        return translate("domain", "New product {sku}").format(sku=self.sku)

    @property
    def orders(self) -> frozenset[str]:
        return frozenset()

    @property
    def locks(self) -> frozenset[str]:
        return frozenset({f"sku {self.sku}"})

    def validate(self) -> tuple[EntryProblem, ...]:
        problems = text_problems("sku", translate("domain", "the SKU"), self.sku, needed=True)
        if self.sku != self.sku.strip():
            problems.append(EntryProblem("sku", translate("domain", "A SKU neither begins nor ends with a space.")))
        if self.sku.strip() in (".", ".."):
            problems.append(EntryProblem("sku", translate("domain", "“{sku}” cannot be a SKU.").format(sku=self.sku)))
        problems += text_problems("name", translate("domain", "the name"), self.name, needed=True)
        for field, name in _TEXTS.items():
            problems += text_problems(field, str(name), getattr(self, field))
        problems += text_problems("staff_note", translate("domain", "the note"), self.staff_note, longest=LONGEST_NOTE)
        problems += amount_problems("price", translate("domain", "the price"), self.price)
        problems += amount_problems("cost", translate("domain", "the cost"), self.cost)
        problems += amount_problems("declared_value", translate("domain", "the declared value"), self.declared_value)
        if self.weight is not None and not (self.weight.is_finite() and 0 <= self.weight <= _HEAVIEST):
            problems.append(
                EntryProblem(
                    "weight",
                    translate("domain", "The weight must be between 0 and {most} pounds.").format(
                        most=number(int(_HEAVIEST))
                    ),
                )
            )
        problems += count_problems("on_hand", translate("domain", "the stock"), self.on_hand)
        problems += count_problems("low_stock_at", translate("domain", "the limit for low stock"), self.low_stock_at)
        problems += count_problems(
            "out_of_stock_at", translate("domain", "the limit for out of stock"), self.out_of_stock_at
        )
        for field, name in _SIDES.items():
            problems += count_problems(field, str(name), getattr(self, field))
        return tuple(problems)
