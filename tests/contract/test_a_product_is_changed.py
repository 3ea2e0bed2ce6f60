"""A product's fields set to what was entered, judged by what the practice shop then shows and by its ledger."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from app.bootstrap import Services
from app.domain.plan import Plan, PlanOutcome
from app.domain.product import StockState
from app.domain.product_change import ProductChange
from app.domain.product_fields import ProductFields, fields_of
from app.errors import BadEntry, ProductChanged
from tests.practice_shop import ShopHands
from tests.waiting import run

SKU = "CAN-FIG-S"
CODE = "012345678905"


async def change_of(services: Services, becomes: ProductFields, sku: str = SKU) -> ProductChange:
    """What somebody enters who looks at the product now."""
    product = await services.catalog.product(sku)
    level = product.levels[0]
    return ProductChange(sku, fields_of(product, level), becomes, level.warehouse_id, product.name, level.warehouse)


def why(plan: Plan) -> str:
    return " ".join(step.trouble.title for step in plan.steps if step.trouble is not None)


def shown(shop: ShopHands, *names: str) -> tuple[Any, ...]:
    product = shop.get(f"/product/{SKU}/")
    return tuple({**product["warehouses"][0], **product}[name] for name in names)


def test_every_field_is_set_and_read_back_and_nothing_else(services: Services, shop: ShopHands) -> None:
    becomes = ProductFields(
        name="Fig candle, small",
        upc=CODE,
        price=Decimal("15.25"),
        cost=Decimal("6.10"),
        weight=Decimal("0.455"),
        category="Candles & more",
        location="Z-9",
        low_stock_at=7,
        out_of_stock_at=2,
        length=3,
        width=3,
        height=4,
        is_taxable=False,
        hs_code="340600",
        country_of_origin="PT",
        customs_description="Candle",
        declared_value=Decimal("5.00"),
        asin="B000TEST01",
        staff_note="Handle\nwith care",
    )

    async def scenario() -> None:
        before = shop.get(f"/product/{SKU}/")
        plan = await services.products.change(await change_of(services, becomes))
        assert plan.outcome is PlanOutcome.DONE, why(plan)
        product = services.catalog.products[SKU]
        expected = replace(becomes, declared_value=None)  # which no answer of Ordoro's shows
        assert fields_of(product, product.levels[0]) == expected
        after = shop.get(f"/product/{SKU}/")
        assert (after["total_on_hand"], after["image_url"]) == (before["total_on_hand"], before["image_url"])
        assert (shop.performed()["put_product"], shop.performed()["set_stock"]) == (1, 1)

    run(scenario)


def test_what_stands_already_is_not_sent(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        becomes = ProductFields(upc=CODE, low_stock_at=7)
        change = await change_of(services, becomes)
        for _ in range(2):
            plan = await services.products.change(change)
            assert plan.outcome is PlanOutcome.DONE, why(plan)
        assert all(step.receipt is not None and step.receipt.already for step in plan.steps)
        assert len(shop.events("product_changed")) == len(shop.events("shelf_changed")) == 1

    run(scenario)


def test_a_text_can_be_emptied(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        assert shown(shop, "upc") != ("",)
        plan = await services.products.change(await change_of(services, ProductFields(upc="", location="")))
        assert (plan.outcome, shown(shop, "upc", "location_in_warehouse")) == (PlanOutcome.DONE, ("", ""))

    run(scenario)


@pytest.mark.parametrize(
    ("path", "body", "becomes"),
    [
        ("", {"price": 19.5}, ProductFields(price=Decimal(15), upc=CODE)),
        ("warehouse/39432/", {"low_stock_threshold": 3}, ProductFields(low_stock_at=9)),
    ],
    ids=["own field", "shelf"],
)
def test_what_somebody_else_changed_meanwhile_is_said_and_not_overwritten(
    services: Services, shop: ShopHands, path: str, body: dict[str, object], becomes: ProductFields
) -> None:
    async def scenario() -> None:
        change = await change_of(services, becomes)
        shop.put(f"/product/{SKU}/{path}", body)
        before = shop.get(f"/product/{SKU}/")
        plan = await services.products.change(change)
        assert (plan.outcome, why(plan)) == (PlanOutcome.CANCELLED, ProductChanged.title)
        assert shop.get(f"/product/{SKU}/") == before
        assert await services.shipping.open_plans() == []
        shop.put(f"/product/{SKU}/", {"cost": 1.5})  # a field that nobody edits here is nobody's business
        plan = await services.products.change(await change_of(services, becomes))
        assert plan.outcome is PlanOutcome.DONE, why(plan)

    run(scenario)


def test_a_lost_answer_is_looked_for_and_the_change_made_once(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        shop.fault("put_product", "drop_after")
        plan = await services.products.change(await change_of(services, ProductFields(upc=CODE)))
        await services.worker.work_for(20, plan.plan_id)
        assert (await services.shipping.plan(plan.plan_id)).outcome is PlanOutcome.DONE
        assert len(shop.events("product_changed")) == 1

    run(scenario)


def test_a_code_is_saved_as_the_upc_only_where_there_is_none(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        plan = await services.products.save_upc(SKU, CODE)
        assert (plan.outcome, why(plan)) == (PlanOutcome.CANCELLED, ProductChanged.title)
        shop.put(f"/product/{SKU}/", {"upc": ""})
        plan = await services.products.save_upc(SKU, CODE)
        assert (plan.outcome, shown(shop, "upc")) == (PlanOutcome.DONE, (CODE,))
        assert [each.sku for each in services.catalog.with_code(CODE)] == [SKU]

    run(scenario)


def test_the_limits_decide_whether_it_is_low_or_out(services: Services) -> None:
    async def scenario() -> None:
        left = (await services.catalog.product(SKU)).levels[0].available
        assert left is not None
        for becomes, state in (
            (ProductFields(low_stock_at=left, out_of_stock_at=0), StockState.LOW),
            (ProductFields(out_of_stock_at=left), StockState.OUT),
            (ProductFields(low_stock_at=0, out_of_stock_at=0), StockState.ENOUGH),
        ):
            plan = await services.products.change(await change_of(services, becomes))
            assert plan.outcome is PlanOutcome.DONE, why(plan)
            assert services.catalog.products[SKU].levels[0].state is state

    run(scenario)


@pytest.mark.parametrize(
    "becomes",
    [ProductFields(), ProductFields(name=" "), ProductFields(price=Decimal("1.005")), ProductFields(low_stock_at=-1)],
    ids=["nothing", "no name", "half cents", "below nought"],
)
def test_what_makes_no_sense_is_not_kept(services: Services, becomes: ProductFields) -> None:
    async def scenario() -> None:
        with pytest.raises(BadEntry):
            await services.products.change(await change_of(services, becomes))
        assert await services.shipping.open_plans() == []

    run(scenario)


def test_what_was_refused_of_a_change_is_asked_for_anew_and_what_stands_is_not(
    services: Services, shop: ShopHands
) -> None:
    async def scenario() -> None:
        shop.fault("set_stock", "refuse")
        first = await change_of(services, ProductFields(price=Decimal("15.25"), location="Z-9"))
        plan = await services.products.change(first)
        assert plan.outcome is PlanOutcome.CANCELLED
        assert len(plan.receipts) == 1
        assert not await services.shipping.open_plans(), "the form is where it goes on"
        again = await services.products.change(await change_of(services, ProductFields(location="Z-9")))
        assert again.outcome is PlanOutcome.DONE
        assert (shop.performed()["put_product"], shop.performed()["set_stock"]) == (1, 1)
        assert shown(shop, "price", "location_in_warehouse") == (15.25, "Z-9")

    run(scenario)


def test_a_change_that_stands_refused_in_the_outbox_is_replaced_by_what_is_meant_now(
    services: Services, shop: ShopHands
) -> None:
    async def scenario() -> None:
        shop.fault("set_stock", "refuse")
        change = await change_of(services, ProductFields(price=Decimal("15.25"), location="Z-9"))
        await services.sending.send(change)
        (stuck,) = await services.shipping.open_plans()
        assert stuck.outcome is PlanOutcome.FAILED
        plan = await services.products.change(await change_of(services, ProductFields(location="Y-1")))
        assert plan.outcome is PlanOutcome.DONE
        assert not await services.shipping.open_plans()
        assert shown(shop, "price", "location_in_warehouse") == (15.25, "Y-1")

    run(scenario)


def test_taxable_is_said_in_words(services: Services) -> None:
    async def scenario() -> None:
        is_taxable = (await services.catalog.product(SKU)).is_taxable
        plan = await services.products.change(await change_of(services, ProductFields(is_taxable=not is_taxable)))
        words = ("taxable → not taxable", "not taxable → taxable")[not is_taxable]
        assert [receipt.sentence for receipt in plan.receipts.values()] == [f"{SKU}: {words}"]

    run(scenario)


def test_the_orders_that_wait_name_the_new_shelf_and_who_looked_before_keeps_what_he_had(services: Services) -> None:
    async def scenario() -> None:
        await services.catalog.read()
        waiting = (await services.orders.refresh()).orders
        number = next(order.number for order in waiting if order.lines[0].sku == SKU)
        seen = services.catalog.products
        before = dict(seen)
        await services.products.change(await change_of(services, ProductFields(location="Z-9")))
        read = (await services.orders.refresh()).orders
        assert next(order for order in read if order.number == number).lines[0].location == "Z-9 · ATTIC-2"
        assert seen == before, "others may go through it at this moment"
        seen = services.catalog.products
        before = dict(seen)
        services.catalog.forget(SKU)
        assert services.catalog.products[SKU].on_hand is None
        assert seen == before

    run(scenario)
