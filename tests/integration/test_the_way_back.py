"""The line was gone for long and is back: an old queue is shown first, and every order is read again."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.bootstrap import Account, Services, build
from app.domain.generation import Generation
from app.domain.plan import Plan, PlanOutcome
from app.errors import CannotReach
from app.events import ConnectionBack, ConnectionLost, QueueHeld, QueuePaused, QueueRunning
from app.practice.server import Options, PracticeServer
from tests.fakes import FakeClock
from tests.practice_shop import KEY, ShopHands

FIRST, SECOND = "1-1001", "1-1002"


class Station:
    """The services on a shop that can go away and come back at the same place."""

    def __init__(self, data: Path, generation: Generation) -> None:
        self.clock = FakeClock()
        self._generation = generation
        self._shop = PracticeServer(generation=self._generation.value)
        self._shop.start()
        self._port = int(self._shop.url.rpartition(":")[2])
        self._data = data
        self.said: list[object] = []
        self.services = self._built()

    @property
    def hands(self) -> ShopHands:
        return ShopHands(self._shop.url)

    @property
    def kinds(self) -> list[type]:
        return [type(each) for each in self.said]

    def _built(self) -> Services:
        services = build(Account(self._shop.url, *KEY), self._data, clock=self.clock)
        for kind in (ConnectionLost, ConnectionBack, QueueHeld, QueuePaused, QueueRunning):
            services.bus.subscribe(kind, self.said.append)
        return services

    def start_again(self) -> None:
        """The window was closed, and is opened again."""
        self.services.close()
        self.services = self._built()

    def lose_the_line(self) -> None:
        self._shop.stop()

    def give_it_back(self) -> None:
        self._shop = PracticeServer(Options(port=self._port, generation=self._generation.value))
        self._shop.start()

    def close(self) -> None:
        self.services.close()
        self._shop.stop()

    async def ship(self, number: str) -> Plan:
        services = self.services
        order = next(order for order in self.orders if order.number == number)
        draft = services.shipping.draft_for(order)
        return await services.shipping.ship(replace(draft, carrier="UPS", tracking_number=f"PB{number[2:]}"))

    async def read(self) -> None:
        self.orders = (await self.services.orders.refresh()).orders

    async def plan(self, plan: Plan) -> Plan:
        return await self.services.shipping.plan(plan.plan_id)


@pytest.fixture(params=list(Generation), ids=str)
def station(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Station]:
    made = Station(tmp_path, request.param)
    yield made
    made.close()


def test_an_old_queue_is_shown_on_the_way_back_and_not_before(station: Station) -> None:
    async def scenario() -> None:
        await station.read()
        station.lose_the_line()
        with pytest.raises(CannotReach):
            await station.read()
        plans = [await station.ship(FIRST), await station.ship(SECOND)]
        await station.services.worker.turn()
        station.clock.passed += 16 * 60
        await station.services.worker.turn()
        assert QueueHeld not in station.kinds, "nobody can decide anything while it is offline"
        station.give_it_back()
        station.hands.edit(order=SECOND, cancel=True)
        await station.read()
        await station.services.worker.turn()
        assert station.said[-1] == QueueHeld(2, 0)
        assert station.hands.events("shipped") == []
        station.services.worker.resume()
        await station.services.worker.turn()
        assert [(await station.plan(each)).outcome for each in plans] == [PlanOutcome.DONE, PlanOutcome.FAILED]
        trouble = (await station.plan(plans[1])).steps[0].trouble
        assert trouble is not None
        assert "cancelled" in trouble.message
        assert len(station.hands.events("shipped")) == 1
        once = [kind for kind in station.kinds if kind in (ConnectionLost, ConnectionBack, QueuePaused, QueueRunning)]
        assert sorted(once, key=str) == sorted({ConnectionLost, ConnectionBack, QueuePaused, QueueRunning}, key=str)

    asyncio.run(scenario())


def test_how_old_is_the_owners_choice_and_holds_at_once(station: Station) -> None:
    async def scenario() -> None:
        await station.read()
        station.lose_the_line()
        with pytest.raises(CannotReach):
            await station.read()
        plan = await station.ship(FIRST)
        station.clock.passed += 16 * 60
        station.services.settings.change(ask_after_minutes=60)
        station.give_it_back()
        await station.read()
        await station.services.worker.turn()
        assert QueueHeld not in station.kinds
        assert (await station.plan(plan)).outcome is PlanOutcome.DONE

    asyncio.run(scenario())


def test_a_read_that_succeeds_opens_the_queue_without_a_further_wait(station: Station) -> None:
    async def scenario() -> None:
        await station.read()
        station.lose_the_line()
        plan = await station.ship(FIRST)
        for _ in range(12):
            await station.services.worker.turn()
            station.clock.passed += 20
        with pytest.raises(CannotReach):
            await station.read()
        await station.services.worker.turn()
        station.give_it_back()
        await station.read()
        await station.services.worker.turn()
        assert (await station.plan(plan)).outcome is PlanOutcome.DONE

    asyncio.run(scenario())


def test_an_order_that_changed_while_its_plan_lay_untried_stops_that_plan_alone(station: Station) -> None:
    async def scenario() -> None:
        await station.read()
        first = station.services.worker
        first.close()
        plans = [await station.ship(FIRST), await station.ship(SECOND)]
        assert not any(plan.unchecked for plan in plans)
        station.start_again()
        station.hands.edit(order=FIRST, address={"street1": "1 New Street"})
        station.clock.passed += 5 * 60
        await station.services.worker.turn()
        assert [(await station.plan(each)).outcome for each in plans] == [PlanOutcome.FAILED, PlanOutcome.DONE]
        assert len(station.hands.events("shipped")) == 1

    asyncio.run(scenario())


def test_a_half_done_plan_that_waited_is_held_against_its_order_again(tmp_path: Path) -> None:
    async def scenario() -> None:
        station = Station(tmp_path, Generation.SHIPMENTS)
        try:
            await station.read()
            station.hands.fault("tracking", "429", count=1, retry_after=120)
            plans = [await station.ship(FIRST)]
            assert plans[0].receipts, "the shipment is made"
            station.hands.edit(order=FIRST, address={"street1": "1 New Street"})
            station.clock.passed += 130
            await station.services.worker.turn()
            now = await station.plan(plans[0])
            assert now.outcome is PlanOutcome.FAILED
            assert now.steps[-1].trouble is not None
            assert "new label" in now.steps[-1].trouble.message
            assert station.hands.events("channel_notice") == []
        finally:
            station.close()

    asyncio.run(scenario())
