"""Paused, running, held: what was said last is how it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.bootstrap import Services
from app.domain.generation import Generation
from app.domain.plan import PlanOutcome
from app.errors import TooManyRequests, WrongKey
from app.events import ConnectionBack, ConnectionLost, QueueHeld, QueuePaused, QueueRunning
from app.store.errors import StoreReadOnly
from tests.disk_trouble import refused, steps_cannot_be_read
from tests.fakes import FakeClock
from tests.integration.matrix import holding_the_pen
from tests.integration.test_the_worker_survives import FULL, SEVERAL, ship, time_passes
from tests.practice_shop import ShopHands, running_shop, services_for
from tests.waiting import run

THIRD = "1-1006"


@pytest.fixture
def shop() -> Iterator[ShopHands]:
    """What is said does not depend on the generation."""
    with running_shop(Generation.SHIPMENTS) as hands:
        yield hands


@pytest.fixture
def said(services: Services) -> list[object]:
    told: list[object] = []
    for kind in (QueuePaused, QueueRunning, QueueHeld):
        services.bus.subscribe(kind, told.append)
    return told


def words(said: list[object]) -> list[type]:
    """The kinds of what was said, and of what paused it."""
    return [type(each.error) if isinstance(each, QueuePaused) else type(each) for each in said]


def test_a_trouble_of_the_disk_that_passed_is_over_although_nothing_waits_to_be_sent(
    services: Services, clock: FakeClock, said: list[object]
) -> None:
    async def scenario() -> None:
        with steps_cannot_be_read(services):
            await services.worker.turn()
        assert words(said) == [StoreReadOnly]
        await time_passes(services, clock, 600)
        assert words(said) == [StoreReadOnly, QueueRunning]

    run(scenario)


def test_a_key_that_is_refused_stays_what_stops_the_queue_whatever_the_disk_does(
    services: Services, shop: ShopHands, clock: FakeClock, said: list[object]
) -> None:
    async def scenario() -> None:
        shop.fault("create_shipment", "wrong_password")
        await ship(services, FULL)
        assert words(said) == [WrongKey]
        with steps_cannot_be_read(services):
            await time_passes(services, clock, 600)
        await time_passes(services, clock, 600)
        assert words(said) == [WrongKey]
        services.worker.resume()
        assert words(said) == [WrongKey, QueueRunning]

    run(scenario)


def test_a_queue_that_is_held_is_not_said_to_run_because_a_single_order_went(
    services: Services, shop: ShopHands, clock: FakeClock, said: list[object]
) -> None:
    async def scenario() -> None:
        shop.fault("create_shipment", "429")
        old = await ship(services, FULL)
        await time_passes(services, clock, services.settings.settings.ask_after_minutes * 60 + 60)
        shop.fault("create_shipment", "429")
        assert (await ship(services, SEVERAL)).outcome is PlanOutcome.OPEN
        await time_passes(services, clock, 60)
        assert (await ship(services, THIRD)).outcome is PlanOutcome.DONE
        await services.worker.turn()
        assert (await services.shipping.plan(old.plan_id)).outcome is PlanOutcome.OPEN
        assert words(said)[-1] is QueueHeld, words(said)
        services.worker.resume()
        assert words(said)[-1] is QueueRunning
        await services.worker.turn()
        assert (await services.shipping.plan(old.plan_id)).outcome is PlanOutcome.DONE

    run(scenario)


def test_once_what_waited_was_given_up_and_ordoro_is_back_nothing_is_said_to_be_paused(
    services: Services, shop: ShopHands, clock: FakeClock, said: list[object]
) -> None:
    async def scenario() -> None:
        shop.fault("create_shipment", "429")
        plan = await ship(services, FULL)
        assert words(said) == [TooManyRequests]
        await services.shipping.drop(plan.plan_id)
        await services.worker.turn()
        assert words(said) == [TooManyRequests], "it was asked to wait"
        await time_passes(services, clock, 600)
        assert words(said) == [TooManyRequests, QueueRunning]

    run(scenario)


def test_while_ordoro_is_not_back_a_queue_without_plans_is_not_said_to_run(
    services: Services, shop: ShopHands, clock: FakeClock, said: list[object]
) -> None:
    async def scenario() -> None:
        shop.fault("create_shipment", "429")
        plan = await ship(services, FULL)
        await services.shipping.drop(plan.plan_id)
        trouble = said[0]
        assert isinstance(trouble, QueuePaused)
        services.bus.publish(ConnectionLost(trouble.error))
        await time_passes(services, clock, 600)
        assert QueueRunning not in words(said)
        services.bus.publish(ConnectionBack())
        await services.worker.turn()
        assert words(said)[-1] is QueueRunning

    run(scenario)


def test_what_a_person_let_go_needs_no_second_press_because_the_disk_did_not_take_the_first(
    services: Services, shop: ShopHands, clock: FakeClock, said: list[object], tmp_path: Path
) -> None:
    async def scenario() -> None:
        shop.fault("create_shipment", "429")
        plan = await ship(services, FULL)
        with holding_the_pen(tmp_path) as connection:
            connection.execute("UPDATE plan SET to_be_seen = 1")
        await time_passes(services, clock, 600)
        assert words(said)[-1] is QueueHeld
        services.worker.resume()
        with refused(services, sqlite3.SQLITE_UPDATE, "plan"):
            await services.worker.turn()
        assert words(said)[-1] is StoreReadOnly
        await time_passes(services, clock, 600)
        assert (await services.shipping.plan(plan.plan_id)).outcome is PlanOutcome.DONE
        assert words(said)[-1] is QueueRunning

    run(scenario)


def test_a_page_of_a_hotel_at_the_start_needs_nobody_and_what_waits_goes_once_ordoro_itself_answers(
    shop: ShopHands, clock: FakeClock, tmp_path: Path
) -> None:
    async def kept() -> None:
        with services_for(shop, clock=clock, data=tmp_path) as services:
            shop.fault("create_shipment", "429")
            assert (await ship(services, FULL)).outcome is PlanOutcome.OPEN

    async def behind_the_page() -> None:
        with services_for(shop, clock=clock, data=tmp_path) as services:
            shop.fault("*", "html_404", count=100)
            for _ in range(3):
                await time_passes(services, clock, 60)
            (plan,) = await services.shipping.open_plans()
            assert plan.waits_because is not None
            assert plan.waits_because.kind == "NotUnderstood"
            shop.clear_faults()
            await time_passes(services, clock, 400)
            assert (await services.shipping.plan(plan.plan_id)).outcome is PlanOutcome.DONE

    run(kept)
    run(behind_the_page)
