"""A tracking number that another bench used after everything was read: found by a search where Ordoro has one."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

from app.bootstrap import Services
from app.domain.generation import Generation
from app.domain.order import Tracking
from app.domain.shipment import ShipmentDraft
from app.events import OrdersRead
from app.services.numbers import Used
from tests.practice_shop import ShopHands

NUMBER, OTHER = "1Z999AA10123459991", "1-1002"


async def a_draft(services: Services, tracking: str = NUMBER) -> ShipmentDraft:
    await services.orders.refresh()
    await services.books.read()
    draft = services.shipping.draft_for(await services.orders.open("1-1001"))
    return replace(draft, carrier="UPS", tracking_number=tracking)


def lists_read(shop: ShopHands) -> int:
    return shop.performed().get("list_orders", 0)


def test_it_is_found_where_ordoro_can_search(services: Services, shop: ShopHands, generation: Generation) -> None:
    async def scenario() -> None:
        draft = await a_draft(services)
        shop.edit(order=OTHER, ship={"tracking": NUMBER, "carrier": "UPS"})
        found = await services.numbers.used_elsewhere(draft)
        assert found == (Used(NUMBER, OTHER) if generation is Generation.V3 else None)

    asyncio.run(scenario())


def test_a_number_that_went_from_a_known_order_to_another_is_found_there(
    services: Services, shop: ShopHands, generation: Generation
) -> None:
    async def scenario() -> None:
        draft = await a_draft(services)
        had_it = replace(await services.orders.open("1-1003"), tracking=Tracking(NUMBER, "UPS"))
        services.bus.publish(OrdersRead((had_it,), (), datetime.now(UTC)))
        shop.edit(order=OTHER, ship={"tracking": NUMBER, "carrier": "UPS"})
        found = await services.numbers.used_elsewhere(draft)
        assert found == (Used(NUMBER, OTHER) if generation is Generation.V3 else None)

    asyncio.run(scenario())


def test_a_number_that_nobody_has_is_asked_about_once(
    services: Services, shop: ShopHands, generation: Generation
) -> None:
    async def scenario() -> None:
        draft = await a_draft(services)
        before = lists_read(shop)
        for _ in range(3):
            assert await services.numbers.used_elsewhere(draft) is None
        assert lists_read(shop) - before == (generation is Generation.V3)

    asyncio.run(scenario())


def test_a_search_that_is_slow_or_refused_holds_nothing_up(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        draft = await a_draft(services)
        shop.edit(order=OTHER, ship={"tracking": NUMBER, "carrier": "UPS"})
        shop.fault("list_orders", "slow", seconds=4.0)
        loop = asyncio.get_running_loop()
        began = loop.time()
        assert await services.numbers.used_elsewhere(draft) is None
        assert loop.time() - began < 3.5
        shop.clear_faults()
        shop.fault("list_orders", "500_before")
        assert await services.numbers.used_elsewhere(replace(draft, tracking_number="PB-77")) is None

    asyncio.run(scenario())
