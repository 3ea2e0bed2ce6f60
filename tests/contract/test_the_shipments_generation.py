"""What only the shipments generation has: lines that Ordoro leaves out, open shipments, and a shipment alone."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from decimal import Decimal

import pytest

from app.bootstrap import Services
from app.domain.generation import Generation
from app.domain.order import Order, OrderStatus
from app.domain.plan import PlanOutcome
from app.domain.shipment import ShipmentDraft
from app.domain.step import StepKind, StepStatus
from app.errors import OrderChanged
from tests.practice_shop import ShopHands

#: Three lines, one of them without stock.
LEFT_OUT = "1-1003"
#: Already in process: an open, untracked shipment stands.
IN_PROCESS = "1-1025"
SEVERAL = "1-1002"


@pytest.fixture
def generation() -> Generation:
    return Generation.SHIPMENTS


def filled(services: Services, order: Order) -> ShipmentDraft:
    draft = services.shipping.draft_for(order)
    return replace(draft, carrier="UPS", tracking_number="1Z999AA10123456784", cost=Decimal("7.35"))


def test_a_line_that_ordoro_left_out_is_said_and_nothing_is_tracked_until_a_person_decided(
    services: Services, shop: ShopHands
) -> None:
    async def scenario() -> None:
        draft = filled(services, await services.orders.open(LEFT_OUT))
        plan = await services.shipping.ship(draft)
        assert plan.outcome is PlanOutcome.FAILED
        trouble = next(step.trouble for step in plan.steps if step.trouble)
        assert trouble is not None
        assert "CAN-TEA-L" in trouble.message
        assert "tracking" not in shop.performed()

        without = {line_id: 0 if line_id in trouble.line_ids else count for line_id, count in draft.quantities.items()}
        plan = await services.shipping.ship(replace(draft, quantities=without))
        assert plan.outcome is PlanOutcome.DONE, plan
        assert shop.performed()["create_shipment"] == 1
        order = await services.orders.open(LEFT_OUT)
        assert order.status is OrderStatus.IN_PROCESS
        assert {line.sku: line.remaining for line in order.lines if line.remaining} == {"CAN-TEA-L": 1}

    asyncio.run(scenario())


def test_an_open_untracked_shipment_is_gone_on_with(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        plan = await services.shipping.ship(filled(services, await services.orders.open(IN_PROCESS)))
        assert plan.outcome is PlanOutcome.DONE
        assert plan.steps[0].receipt is not None
        assert plan.steps[0].receipt.already
        assert "create_shipment" not in shop.performed()

    asyncio.run(scenario())


def test_a_shipment_that_someone_else_began_meanwhile_is_said_and_not_taken_for_ours(
    services: Services, shop: ShopHands
) -> None:
    async def scenario() -> None:
        draft = filled(services, await services.orders.open(SEVERAL))
        shop.edit(order=SEVERAL, create_shipment=True)
        with pytest.raises(OrderChanged, match="begun a shipment"):
            await services.shipping.ship(draft)
        assert "tracking" not in shop.performed()

    asyncio.run(scenario())


def test_only_the_quantities_that_differ_are_set(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        order = await services.orders.open(SEVERAL)
        quantities = {line.line_id: line.remaining for line in order.lines} | {order.lines[0].line_id: 1}
        plan = await services.shipping.ship(replace(filled(services, order), quantities=quantities))
        assert plan.outcome is PlanOutcome.DONE
        assert shop.performed()["set_line"] == 1

    asyncio.run(scenario())


def test_a_lost_answer_to_setting_a_line_is_found_again(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        shop.fault("set_line", "drop_after")
        order = await services.orders.open(SEVERAL)
        quantities = {line.line_id: line.remaining for line in order.lines} | {order.lines[0].line_id: 1}
        plan = await services.shipping.ship(replace(filled(services, order), quantities=quantities))
        assert plan.outcome is PlanOutcome.DONE
        assert shop.performed()["set_line"] == 1

    asyncio.run(scenario())


def test_the_shipment_alone_is_made_and_nothing_is_tracked(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        order = await services.orders.open(SEVERAL)
        draft = replace(services.shipping.draft_for(order), create_only=True)
        plan = await services.shipping.ship(draft)
        assert plan.outcome is PlanOutcome.DONE
        assert [step.kind for step in plan.steps if step.kind is StepKind.SAVE_TRACKING] == []
        assert "tracking" not in shop.performed()
        assert len((await services.orders.open(SEVERAL)).open_shipments) == 1

    asyncio.run(scenario())


def test_tracking_is_never_saved_over_another_number(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        shop.fault("tracking", "refuse")
        draft = filled(services, await services.orders.open(SEVERAL))
        plan = await services.shipping.ship(draft)
        assert plan.outcome is PlanOutcome.FAILED
        shop.edit(order=SEVERAL, ship={"tracking": "OTHER", "carrier": "USPS"})
        plan = await services.shipping.look_again(plan.plan_id)
        assert plan.outcome is PlanOutcome.FAILED
        assert plan.steps[-1].status is StepStatus.FAILED
        order = await services.orders.open(SEVERAL)
        assert [each.tracking.number for each in order.shipments if each.tracking] == ["OTHER"]
        assert shop.events("channel_notice") == []

    asyncio.run(scenario())


def test_a_tracking_number_that_comes_back_as_a_json_number_is_the_same_number(
    services: Services, shop: ShopHands
) -> None:
    async def scenario() -> None:
        order = await services.orders.open(SEVERAL)
        number = 9261290283641500004181
        shop.edit(
            order=SEVERAL,
            override={"shipments": [{"shipment_id": "1-1002-1", "tracking": {"tracking": number, "vendor": "USPS"}}]},
        )
        order = await services.orders.open(SEVERAL)
        assert order.tracking is not None
        assert order.tracking.number == str(number)

    asyncio.run(scenario())
