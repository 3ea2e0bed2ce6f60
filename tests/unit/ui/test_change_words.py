"""How a change of a product reads in the drawer of what waits."""

from __future__ import annotations

from decimal import Decimal

from app.domain.generation import Generation
from app.domain.plan import Plan
from app.domain.product_change import ProductChange
from app.domain.product_fields import ProductFields
from app.domain.step import Step, StepKind
from tests.builders import NOW
from ui.outbox.words import contents, heading


def test_it_says_of_each_field_what_it_was_and_what_it_becomes() -> None:
    was = ProductFields(upc="", price=Decimal("14.00"), is_taxable=True, low_stock_at=0)
    becomes = ProductFields(upc="850010100012", price=Decimal("15.25"), is_taxable=False, low_stock_at=6)
    change = ProductChange("CNDL-8", was, becomes, "1", "Candle", "Workshop")
    plan = Plan("plan", "me", Generation.V3, change, (Step(StepKind.CHANGE_PRODUCT, "x", {}),), NOW)
    assert heading(plan) == "Product CNDL-8"
    assert contents(plan) == (
        "Candle · Workshop · the UPC – → 850010100012, the price 14.00 → 15.25, the limit for low stock 0 → 6, "
        "taxable → not taxable"
    )
