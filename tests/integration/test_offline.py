"""Ordoro cannot be reached: what was read before is still there, and what is asked for is kept."""

from __future__ import annotations

import asyncio
import stat
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from app.bootstrap import Account, Services, build
from app.domain.generation import Generation
from app.domain.plan import PlanOutcome
from app.domain.shipment import ShipmentDraft
from app.errors import CannotReach
from app.events import Connected, OrdersRead
from app.practice.server import Options, PracticeServer
from tests.fakes import FakeClock
from tests.practice_shop import KEY, ShopHands

FULL = "1-1001"


def filled(services: Services, orders: OrdersRead) -> ShipmentDraft:
    order = next(order for order in orders.orders if order.number == FULL)
    draft = services.shipping.draft_for(order)
    return replace(draft, carrier="UPS", tracking_number="1Z999AA10123456784", cost=Decimal("7.35"))


@pytest.mark.parametrize("generation", list(Generation), ids=str)
def test_a_shop_goes_on_offline_and_its_queue_is_sent_on_the_way_back(generation: Generation, tmp_path: Path) -> None:
    clock = FakeClock()

    async def scenario() -> None:
        with PracticeServer(generation=generation.value) as shop:
            port = int(shop.url.rpartition(":")[2])
            account = Account(shop.url, *KEY)
            services = build(account, tmp_path, clock=clock)
            await services.catalog.read()
            before = await services.orders.refresh()
            services.close()

        services = build(account, tmp_path, clock=clock)
        shown: list[OrdersRead] = []
        services.bus.subscribe(OrdersRead, shown.append)
        await services.orders.show_remembered()
        assert shown[0].orders == before.orders
        assert shown[0].remembered
        with pytest.raises(CannotReach):
            await services.orders.refresh()
        plan = await services.shipping.ship(filled(services, shown[0]))
        assert (plan.outcome, plan.unchecked) == (PlanOutcome.OPEN, True)

        connected: list[Connected] = []
        services.bus.subscribe(Connected, connected.append)
        with PracticeServer(Options(port=port, generation=generation.value)) as shop:
            clock.passed += 120
            await services.worker.turn()
            assert (await services.shipping.plan(plan.plan_id)).outcome is PlanOutcome.DONE
            assert len(connected) == 1
            assert len(ShopHands(shop.url).events("channel_notice")) == 1
        services.close()

    asyncio.run(scenario())


def test_an_order_changed_while_the_plan_waited_stops_that_plan_alone(tmp_path: Path) -> None:
    clock = FakeClock()

    async def scenario() -> None:
        with PracticeServer() as shop:
            port = int(shop.url.rpartition(":")[2])
            account = Account(shop.url, *KEY)
            services = build(account, tmp_path, clock=clock)
            orders = await services.orders.refresh()
        plan = await services.shipping.ship(filled(services, orders))
        assert plan.outcome is PlanOutcome.OPEN
        with PracticeServer(Options(port=port)) as shop:
            ShopHands(shop.url).edit(order=FULL, address={"street1": "1 New Street"})
            clock.passed += 120
            await services.worker.turn()
            plan = await services.shipping.plan(plan.plan_id)
            assert plan.outcome is PlanOutcome.FAILED
            trouble = plan.steps[0].trouble
            assert trouble is not None
            assert "new label" in trouble.message
            assert not ShopHands(shop.url).performed().get("create_shipment")
        services.close()

    asyncio.run(scenario())


def test_nothing_is_known_where_nothing_was_read(tmp_path: Path) -> None:
    async def scenario() -> None:
        services = build(Account("http://127.0.0.1:9", *KEY), tmp_path)
        with pytest.raises(CannotReach):
            await services.connection.signed_in()
        services.close()

    asyncio.run(scenario())


@pytest.mark.parametrize("ending", ["json", "orders", "products"])
def test_the_cache_is_private_belongs_to_one_account_and_may_be_damaged_or_lost(tmp_path: Path, ending: str) -> None:
    clock = FakeClock()

    async def scenario() -> None:
        with PracticeServer() as shop:
            services = build(Account(shop.url, *KEY), tmp_path, clock=clock)
            await services.catalog.read()
            await services.orders.refresh()
            services.close()
        files = {file.suffix[1:]: file for file in (tmp_path / "cache").iterdir()}
        assert {stat.S_IMODE(file.stat().st_mode) for file in files.values()} == {0o600}
        assert b"practice at" in files["json"].read_bytes()
        damaged = files[ending]
        damaged.write_bytes(damaged.read_bytes()[:-20])
        services = build(Account(shop.url, *KEY), tmp_path, clock=clock)
        shown: list[OrdersRead] = []
        services.bus.subscribe(OrdersRead, shown.append)
        await services.orders.show_remembered()
        assert not shown, "what is damaged is not shown"
        if ending == "json":
            with pytest.raises(CannotReach):
                await services.connection.signed_in()
        else:
            assert (await services.connection.signed_in()).is_remembered, "whose shop it is, is known all the same"
        services.close()

    asyncio.run(scenario())
