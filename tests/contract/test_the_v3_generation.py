"""What only the v3 generation has: splitting, and stock that only the catalogue knows."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from decimal import Decimal

import pytest

from app.bootstrap import Services
from app.domain.generation import Generation
from app.domain.order import Order, OrderStatus
from app.domain.plan import AlreadySplit, PlanOutcome
from app.domain.shipment import ShipmentDraft
from app.domain.step import StepKind
from tests.practice_shop import ShopHands, running_shop, services_for

SEVERAL = "1-1002"


@pytest.fixture
def generation() -> Generation:
    return Generation.V3


def short(services: Services, order: Order, first: int) -> ShipmentDraft:
    """`first` units of the first line, everything of the others."""
    draft = services.shipping.draft_for(order)
    quantities = {**draft.quantities, order.lines[0].line_id: first}
    return replace(
        draft, quantities=quantities, carrier="UPS", tracking_number="1Z999AA10123456784", cost=Decimal("7.35")
    )


@pytest.mark.parametrize("first", [0, 1, 2])
@pytest.mark.parametrize("seed", range(4))
def test_our_child_of_a_split_is_found_by_its_lines_and_not_by_its_position(first: int, seed: int) -> None:
    async def scenario() -> None:
        with running_shop(Generation.V3, seed=seed, settle=0.05) as shop, services_for(shop) as services:
            order = await services.orders.open(SEVERAL)
            plan = await services.shipping.ship(short(services, order, first))
            assert plan.outcome is PlanOutcome.DONE, plan
            receipt = plan.receipts[StepKind.SPLIT]
            children = receipt.facts["children"]
            assert isinstance(children, list)
            shipped = {
                line.sku: line.ordered
                for number in children
                for child in [await services.orders.open(str(number))]
                for line in child.lines
                if child.status is OrderStatus.SHIPPED
            }
            asked = {line.sku: line.remaining for line in order.lines} | {order.lines[0].sku: first}
            assert shipped == {sku: count for sku, count in asked.items() if count}

    asyncio.run(scenario())


def test_after_a_refused_shipping_info_the_split_stands_and_is_not_made_again(
    services: Services, shop: ShopHands
) -> None:
    async def scenario() -> None:
        shop.fault("shipping_info", "refuse")
        order = await services.orders.open(SEVERAL)
        plan = await services.shipping.ship(short(services, order, 1))
        assert plan.outcome is PlanOutcome.FAILED
        with pytest.raises(AlreadySplit):
            await services.shipping.ship(short(services, order, 2))
        plan = await services.shipping.ship(short(services, order, 1))
        assert plan.outcome is PlanOutcome.DONE
        assert shop.performed()["split"] == 1

    asyncio.run(scenario())


def test_stock_is_unknown_until_the_catalogue_was_read(services: Services) -> None:
    async def scenario() -> None:
        order = await services.orders.open(SEVERAL)
        assert [line.stock for line in order.lines] == [None, None, None]
        await services.catalog.read()
        assert all(line.stock for line in (await services.orders.open(SEVERAL)).lines)

    asyncio.run(scenario())
