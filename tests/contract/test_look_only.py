"""A bench that only looks: everything is read, nothing is sent, wherever it is asked for."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from app.bootstrap import Services
from app.domain.new_order import NewLine, NewOrder
from app.domain.new_product import NewProduct
from app.domain.plan import PlanOutcome
from app.domain.stock import StockChange
from app.errors import LookOnly
from app.services.import_run import Sent
from tests import label_programs
from tests.builders import ADDRESS
from tests.practice_shop import ShopHands, services_for

LOOKS = {
    "authenticated", "order_counts", "company", "list_orders", "get_order", "get_parent", "product_list", "get_product",
    "list_warehouses", "list_carts", "list_shippers", "list_comments", "get_shipment", "unknown",
}  # fmt: skip


async def _ship(services: Services) -> None:
    order = await services.orders.open("1-1001")
    draft = services.shipping.draft_for(order)
    await services.shipping.ship(replace(draft, carrier="UPS", tracking_number="1Z999AA10123456784"))


async def _count(services: Services) -> None:
    product = await services.catalog.product("SOAP-OAT")
    await services.stock.change(StockChange("SOAP-OAT", product.levels[0].warehouse_id, set_to=5))


async def _comment(services: Services) -> None:
    await services.repairs.note("1-1001", comment="Nobody may write this")


async def _order(services: Services) -> None:
    line = NewLine("SOAP-OAT", "Oat soap", 1)
    await services.order_entry.create(NewOrder("PHONE-1", ship_to=ADDRESS, lines=(line,)))


async def _product(services: Services) -> None:
    await services.counter.send(NewProduct("NEW-1", "A new thing"))


async def _edit(services: Services) -> None:
    await services.products.save_upc("SOAP-OAT", "012345678905")


@pytest.mark.parametrize("act", [_ship, _count, _comment, _order, _product, _edit])
def test_nothing_is_sent_from_a_bench_that_only_looks(services: Services, shop: ShopHands, act: object) -> None:
    assert callable(act)
    services.settings.change(look_only=True)

    async def scenario() -> None:
        await services.orders.refresh()
        with pytest.raises(LookOnly):
            await act(services)
        assert not await services.shipping.open_plans()

    asyncio.run(scenario())
    assert set(shop.performed()) <= LOOKS


def test_what_waits_goes_on_waiting_until_the_switch_is_off(shop: ShopHands) -> None:
    with services_for(shop) as services:

        async def scenario() -> None:
            product = await services.catalog.product("SOAP-OAT")
            change = StockChange("SOAP-OAT", product.levels[0].warehouse_id, set_to=5)
            plan = await services.sending.keep(change)
            services.settings.change(look_only=True)
            await services.worker.turn()
            assert (await services.shipping.plan(plan.plan_id)).outcome is PlanOutcome.OPEN
            assert "set_stock" not in shop.performed()
            services.settings.change(look_only=False)
            await services.worker.turn()
            assert (await services.shipping.plan(plan.plan_id)).outcome is PlanOutcome.DONE
            assert shop.performed()["set_stock"] == 1

        asyncio.run(scenario())


def test_an_import_of_a_bench_that_only_looks_sends_no_row(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        orders = (await services.orders.refresh()).orders
        whole = [each for each in orders if not (each.is_short or each.shipments or each.is_on_hold)][:3]
        day = services.clock.today()
        parcels = [replace(each, day=day) for each in label_programs.parcels_for(whole)]
        file = await services.tracking_import.open_bytes("labels.csv", label_programs.worldship(parcels))
        judged = await services.tracking_import.preview(file, file.first_choice())
        services.settings.change(look_only=True)
        run = services.tracking_import.run(judged)
        await run.work(lambda _result: None)
        assert {each.sent for each in run.results.values()} == {Sent.FAILED}
        assert all("only looks" in each.words for each in run.results.values())
        assert not await services.shipping.open_plans()

    asyncio.run(scenario())
    assert set(shop.performed()) <= LOOKS
