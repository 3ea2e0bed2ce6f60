"""A product that is to be made at Ordoro."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from app.domain.about_a_product import AboutAProduct
from app.domain.entry import EntryProblem, count_problems, text_problems
from app.domain.product_fields import NAMES, field_problems
from app.words import translate


@dataclass(frozen=True, slots=True)
class NewProduct(AboutAProduct):
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
    def title(self) -> str:
        return translate("domain", "New product {sku}").format(sku=self.sku)

    def validate(self) -> tuple[EntryProblem, ...]:
        problems = text_problems("sku", translate("domain", "the SKU"), self.sku, needed=True)
        if self.sku != self.sku.strip():
            problems.append(EntryProblem("sku", translate("domain", "A SKU neither begins nor ends with a space.")))
        if self.sku.strip() in (".", ".."):
            problems.append(EntryProblem("sku", translate("domain", "“{sku}” cannot be a SKU.").format(sku=self.sku)))
        problems += text_problems("name", str(NAMES["name"]), self.name, needed=True)
        problems += field_problems(self)
        problems += count_problems("on_hand", translate("domain", "the stock"), self.on_hand)
        return tuple(problems)
