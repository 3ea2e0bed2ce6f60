"""New orders, whichever dialect the account speaks; judged by what the shop holds afterwards."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.bootstrap import Services
from app.domain.new_order import NewLine, NewOrder
from app.domain.order import Address, Tag
from app.domain.plan import PlanOutcome
from tests.practice_shop import ShopHands

TO = Address("Ana Silva", "", "Rua das Flores 12", "", "Porto", "", "4050-262", "PT", "555-0101", "ana@example.com")


def an_order(services: Services, **more: object) -> NewOrder:
    order = NewOrder(
        order_id=services.order_entry.suggested_id(),
        ship_to=TO,
        lines=(NewLine("SOAP-OAT", "Oat & honey soap bar", 2, Decimal("7.50")),),
        shipping=Decimal(5),
        requested_method="Ground",
        ship_by=date(2026, 12, 24),
        buyer_note="Ring twice",
        tags=(Tag("Gift"),),
    )
    return replace(order, **more)  # type: ignore[arg-type]


def test_a_new_order_waits_at_ordoro_as_it_was_typed(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        order = an_order(services)
        plan, number = await services.order_entry.create(order)
        assert plan.outcome is PlanOutcome.DONE
        assert number.endswith(order.order_id)
        made = await services.orders.open(number)
        assert made.status.waits
        assert made.ship_to == made.bill_to == TO
        assert [(line.sku, line.ordered, line.price) for line in made.lines] == [("SOAP-OAT", 2, Decimal("7.50"))]
        assert (made.total, made.requested_method, made.buyer_note) == (Decimal("20.00"), "Ground", "Ring twice")
        assert [tag.name for tag in made.tags] == ["Gift"]
        assert number in {each.number for each in (await services.orders.refresh()).orders}
        assert shop.performed()["create_order"] == 1

    asyncio.run(scenario())


def test_an_order_whose_answer_is_lost_is_not_made_twice(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        shop.fault("create_order", "drop_after")
        plan, _ = await services.order_entry.create(an_order(services))
        while plan.outcome is PlanOutcome.OPEN:
            await services.worker.turn()
            plan = await services.shipping.plan(plan.plan_id)
        assert plan.outcome is PlanOutcome.DONE
        assert shop.performed()["create_order"] == 1

    asyncio.run(scenario())


def test_a_number_that_is_taken_is_refused_and_nothing_stays_behind(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        first = an_order(services)
        await services.order_entry.create(first)
        other = an_order(services, order_id=first.order_id, ship_to=replace(TO, name="Somebody else"))
        plan, number = await services.order_entry.create(other)
        assert (plan.outcome, number) == (PlanOutcome.CANCELLED, "")
        said = next(step.trouble.message for step in plan.steps if step.trouble)
        assert first.order_id in said
        assert not await services.shipping.open_plans()
        assert shop.performed()["create_order"] == 1

    asyncio.run(scenario())


def test_a_duplicate_has_the_goods_and_the_address_and_a_number_of_its_own(services: Services) -> None:
    async def scenario() -> None:
        old = await services.order_entry.open("1-1002")
        new = services.order_entry.like(old)
        assert (new.ship_to, new.bill_to) == (old.ship_to, None if old.bill_to == old.ship_to else old.bill_to)
        assert [(line.sku, line.quantity) for line in new.lines] == [(line.sku, line.ordered) for line in old.lines]
        plan, number = await services.order_entry.create(new)
        assert plan.outcome is PlanOutcome.DONE
        made = await services.orders.open(number)
        assert sum(line.ordered for line in made.lines) == sum(line.ordered for line in old.lines)

    asyncio.run(scenario())


def test_numbers_that_are_suggested_differ(services: Services) -> None:
    assert len({services.order_entry.suggested_id() for _ in range(200)}) > 195
