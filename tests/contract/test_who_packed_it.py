"""The comment and the tag that follow a shipment: written once, on the order that shipped, and never in its way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.bootstrap import Services
from app.domain.generation import Generation
from app.domain.order import OrderStatus
from app.domain.plan import Plan, PlanOutcome
from app.domain.step import Step, StepKind, StepStatus
from app.services.packed_note import packed_words
from tests.fakes import FakeClock
from tests.practice_shop import ShopHands, running_shop, services_for
from tests.waiting import run

FULL, SEVERAL = "1-1001", "1-1002"


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def shop(generation: Generation) -> Iterator[ShopHands]:
    with running_shop(generation, settle=0.0) as hands:
        yield hands


@pytest.fixture
def services(shop: ShopHands, clock: FakeClock, tmp_path: Path) -> Iterator[Services]:
    with services_for(shop, clock=clock, data=tmp_path) as found:
        found.settings.change(station="Bench 1", packer="Ana", tag_verified=True)
        yield found


async def ship(services: Services, number: str, tracking: str = "PB1", *, short: bool = False) -> Plan:
    order = await services.orders.open(number)
    draft = services.shipping.draft_for(order)
    line = next((line for line in order.lines if line.remaining > 1), order.lines[0])
    return await services.shipping.ship(
        replace(
            draft,
            quantities={**draft.quantities, line.line_id: line.remaining - short},
            carrier="UPS",
            tracking_number=tracking,
            verified="3 of 3 verified",
            is_fully_verified=True,
        )
    )


def comment_of(plan: Plan) -> Step:
    return next(step for step in plan.steps if step.kind is StepKind.COMMENT)


def written(shop: ShopHands) -> list[tuple[str, str]]:
    return [(event["order"], event["text"].partition(" (")[0]) for event in shop.events("comment")]


@pytest.mark.parametrize(
    ("packer", "station", "verified", "words"),
    [
        ("Ana", "Bench 1", "3 of 3 verified", "Packed by Ana, Bench 1, 3 of 3 verified"),
        ("Ana", "", "", "Packed by Ana"),
        ("", "Bench 1", "", "Packed, Bench 1"),
        ("", "", "3 of 3 verified", ""),
    ],
)
def test_only_what_has_a_name_is_written(packer: str, station: str, verified: str, words: str) -> None:
    assert packed_words(packer, station, verified) == words


def test_one_comment_and_one_tag_stand_on_the_order_that_shipped(
    services: Services, shop: ShopHands, generation: Generation
) -> None:
    async def scenario() -> None:
        plan = await ship(services, SEVERAL, short=True)
        assert plan.outcome is PlanOutcome.DONE
        assert all(step.status is StepStatus.DONE for step in plan.steps)
        (parcel,) = shop.events("shipped")
        assert written(shop) == [(parcel["order"], "Packed by Ana, Bench 1, 3 of 3 verified")]
        tags = [(event["order"], event["tag"]) for event in shop.events("tagged")]
        assert tags == ([(parcel["order"], "Contents Verified")] if generation is Generation.V3 else [])

    run(scenario)


def test_nothing_is_written_where_the_shop_does_not_want_it(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        services.settings.change(comment_orders=False, tag_verified=False)
        assert (await ship(services, FULL)).outcome is PlanOutcome.DONE
        assert shop.events("comment") == shop.events("tagged") == []

    run(scenario)


def test_a_second_parcel_of_an_order_gets_a_comment_of_its_own(services: Services, shop: ShopHands) -> None:
    async def scenario() -> None:
        await ship(services, SEVERAL, "PB1", short=True)
        rest = next(
            order
            for order in (await services.orders.refresh()).orders
            if SEVERAL in (order.number, order.parent_number)
        )
        assert (await ship(services, rest.number, "PB2")).outcome is PlanOutcome.DONE
        assert len(written(shop)) == 2

    run(scenario)


@pytest.mark.parametrize("fault", ["refuse", "html_before"])
def test_a_comment_that_ordoro_does_not_take_leaves_the_parcel_shipped(
    services: Services, shop: ShopHands, clock: FakeClock, fault: str
) -> None:
    async def scenario() -> None:
        shop.fault("comment", fault, count=20)
        plan = await ship(services, FULL)
        assert (plan.outcome, plan.is_over) == (PlanOutcome.DONE, True)
        assert await services.shipping.open_plans() == []
        for _ in range(60):
            clock.passed += 60
            await services.worker.turn()
        plan = await services.shipping.plan(plan.plan_id)
        assert plan.outcome is PlanOutcome.DONE
        step = comment_of(plan)
        assert step.status is StepStatus.CANCELLED
        assert step.trouble is not None
        assert plan.steps[-1].status is (StepStatus.DONE if plan.generation is Generation.V3 else StepStatus.CANCELLED)
        assert (await services.orders.open(FULL)).status is OrderStatus.SHIPPED
        assert written(shop) == []

    run(scenario)


@pytest.mark.parametrize("fault", ["drop_before", "drop_after", "500_before", "500_after", "not_json", "429"])
def test_a_comment_whose_answer_is_lost_is_written_once_and_holds_nobody_up(
    services: Services, shop: ShopHands, clock: FakeClock, fault: str
) -> None:
    async def scenario() -> None:
        shop.fault("comment", fault)
        plan = await ship(services, SEVERAL, short=True)
        assert plan.outcome is PlanOutcome.DONE
        clock.passed += 1
        waiting = (await services.orders.refresh()).orders
        rest = next(order for order in waiting if SEVERAL in (order.number, order.parent_number))
        assert (await ship(services, rest.number, "PB2")).outcome is PlanOutcome.DONE, "the rest had to wait"
        for _ in range(4):
            clock.passed += 50
            await services.worker.turn()
        assert comment_of(await services.shipping.plan(plan.plan_id)).status is StepStatus.DONE
        assert len(written(shop)) == 2

    run(scenario)


def test_a_shipment_that_fails_says_nothing_of_who_packed_it(
    services: Services, shop: ShopHands, generation: Generation
) -> None:
    async def scenario() -> None:
        shop.fault({Generation.SHIPMENTS: "tracking", Generation.V3: "shipping_info"}[generation], "refuse")
        plan = await ship(services, FULL)
        assert plan.outcome is PlanOutcome.FAILED
        assert written(shop) == []
        assert (await ship(services, FULL, "PB9")).outcome is PlanOutcome.DONE
        assert len(written(shop)) == 1

    run(scenario)
