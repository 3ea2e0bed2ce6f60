"""Plans about different orders are worked on at once, each step by step, and the outbox's promises hold."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from app.bootstrap import Services
from app.domain.generation import Generation
from app.domain.order import Order
from app.domain.plan import Plan, PlanOutcome
from app.domain.shipment import ShipmentDraft
from app.domain.step import StepStatus
from app.errors import AlreadyUnderWay
from app.events import PlanChanged, QueuePaused
from app.runtime.clock import pause
from tests.fakes import FakeClock
from tests.practice_shop import ShopHands, running_shop
from tests.waiting import run
from tests.world import fill_the_shelves

FIRST = {Generation.SHIPMENTS: "create_shipment", Generation.V3: "shipping_info"}


@pytest.fixture
def shop(generation: Generation) -> Iterator[ShopHands]:
    with running_shop(generation, settle=0.02, rate_limit=False) as hands:
        fill_the_shelves(hands)
        yield hands


async def some(services: Services, count: int) -> list[Order]:
    await services.catalog.read()
    orders = (await services.orders.refresh()).orders
    return [each for each in orders if not (each.shipments or each.is_on_hold)][:count]


def filled(services: Services, order: Order) -> ShipmentDraft:
    draft = services.shipping.draft_for(order)
    return replace(draft, carrier="UPS", tracking_number=f"PB-{order.number}")


async def is_so(holds: Callable[[], bool]) -> None:
    while not holds():
        await pause(0.01)


async def begun(services: Services, shop: ShopHands, generation: Generation, order: Order) -> asyncio.Task[Plan]:
    """A shipment whose first request Ordoro thinks about for a second."""
    shop.fault(FIRST[generation], "slow_before", seconds=1.0, order=order.number)
    task = asyncio.ensure_future(services.shipping.ship(filled(services, order)))
    plans: list[Plan] = []
    end = services.bus.subscribe(PlanChanged, lambda event: plans.append(event.plan))
    await is_so(lambda: any(plan.number == order.number and plan.is_under_way for plan in plans))
    end()
    return task


def test_who_ships_now_does_not_wait_for_a_slow_answer_about_another_order(
    services: Services, shop: ShopHands, generation: Generation
) -> None:
    async def scenario() -> None:
        first, second = await some(services, 2)
        slow = await begun(services, shop, generation, first)
        assert (await services.shipping.ship(filled(services, second))).outcome is PlanOutcome.DONE
        assert not slow.done()
        assert [entry["order"].split("-S")[0] for entry in shop.events("shipped")] == [second.number]
        assert (await slow).outcome is PlanOutcome.DONE

    run(scenario)


def test_the_same_order_is_never_under_way_twice(services: Services, shop: ShopHands, generation: Generation) -> None:
    async def scenario() -> None:
        (order,) = await some(services, 1)
        slow = await begun(services, shop, generation, order)
        with pytest.raises(AlreadyUnderWay):
            await services.shipping.ship(filled(services, order))
        assert (await slow).outcome is PlanOutcome.DONE
        assert len(shop.events("shipped")) == 1

    run(scenario)


def test_a_step_that_is_under_way_is_not_taken_for_one_whose_answer_was_lost(
    services: Services, shop: ShopHands, generation: Generation
) -> None:
    async def scenario() -> None:
        (first,) = await some(services, 1)
        slow = await begun(services, shop, generation, first)
        for _ in range(5):
            await services.worker.turn()
        (plan,) = [plan for plan in await services.shipping.open_plans() if plan.number == first.number]
        assert plan.steps[0].status is StepStatus.DOING
        assert plan.steps[0].trouble is None, "nobody looked for it"
        assert (await slow).outcome is PlanOutcome.DONE
        assert [step.attempts for step in (await slow).steps] == [1] * len(plan.steps)
        assert len(shop.events("shipped")) == 1

    run(scenario)


def test_who_asks_for_a_plan_that_the_queue_is_at_hears_how_it_ended(
    services: Services, shop: ShopHands, clock: FakeClock, generation: Generation
) -> None:
    async def scenario() -> None:
        (order,) = await some(services, 1)
        shop.fault(FIRST[generation], "429")
        plan = await services.shipping.ship(filled(services, order))
        assert plan.outcome is PlanOutcome.OPEN
        clock.passed += 600
        shop.fault(FIRST[generation], "slow_before", seconds=0.5)
        queue = asyncio.ensure_future(services.worker.turn())
        await is_so(lambda: services.worker.is_busy)
        asked = [services.worker.settled(plan.plan_id) for _ in range(3)]
        assert [each.outcome for each in await asyncio.gather(*asked)] == [PlanOutcome.DONE] * 3
        await queue
        assert len(shop.events("shipped")) == 1

    run(scenario)


def test_an_answer_to_what_was_asked_before_does_not_open_a_queue_whose_key_was_refused_since(
    services: Services, shop: ShopHands, clock: FakeClock, generation: Generation
) -> None:
    paused: list[QueuePaused] = []
    services.bus.subscribe(QueuePaused, paused.append)

    async def scenario() -> None:
        first, second = await some(services, 2)
        slow = await begun(services, shop, generation, first)
        clock.passed += 0.1
        shop.fault(FIRST[generation], "wrong_password", order=second.number)
        assert (await services.shipping.ship(filled(services, second))).outcome is PlanOutcome.OPEN
        shop.clear_faults()
        assert len(paused) == 1
        await slow
        await services.worker.turn()
        assert not [entry for entry in shop.events("shipped") if second.number in entry["order"]], "still paused"
        services.worker.resume()
        await services.worker.turn()
        assert [entry for entry in shop.events("shipped") if second.number in entry["order"]]

    run(scenario)


def test_closing_waits_for_everything_that_is_under_way(
    services: Services, shop: ShopHands, generation: Generation
) -> None:
    async def scenario() -> None:
        orders = await some(services, 3)
        tasks = [await begun(services, shop, generation, order) for order in orders]
        await is_so(lambda: len(shop.events("call")) > 0)
        services.worker.close()
        await services.worker.finish()
        assert not services.worker.is_busy
        plans = [await task for task in tasks]
        assert all(plan.steps[0].status is not StepStatus.DOING for plan in plans)

    run(scenario)
