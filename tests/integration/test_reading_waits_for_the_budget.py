"""Reading that has used up its share of the account's budget waits; what is at the bench does not wait with it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from pathlib import Path
from threading import Event, Semaphore

import pytest

from app.bootstrap import Services
from app.domain.generation import Generation
from app.domain.plan import PlanOutcome
from app.ordoro.throttle import Throttle
from app.services.paging import LANES
from tests.fakes import PutForward
from tests.practice_shop import running_shop, services_for

ORDERS = 1_500
_SECONDS = 20


class Held(PutForward):
    """The computer's clock, by which nothing sleeps on until `go_on` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.asleep = Semaphore(0)
        self.go_on = Event()

    def sleep(self, seconds: float) -> None:
        self.asleep.release()
        self.go_on.wait(_SECONDS)
        self.counts += seconds


async def read_all(services: Services) -> None:
    assert len((await services.orders.refresh(whole=True)).orders) >= ORDERS - 1


async def look_through_all_days(services: Services) -> None:
    await services.all_days.find("1")


@pytest.mark.parametrize("reads", [read_all, look_through_all_days])
def test_an_order_is_opened_and_shipped_while_reading_waits_for_the_budget(
    tmp_path: Path, reads: Callable[[Services], Coroutine[None, None, None]]
) -> None:
    clock = Held()

    async def scenario() -> None:
        signed_in = await services.connection.signed_in()
        first = (await services.orders.refresh()).orders[0].number
        # Eight pages may begin, then nothing but what is kept for steps.
        signed_in.gateway._calls._transport.budget = Throttle(clock, per_minute=68, reserve=60)  # type: ignore[attr-defined]
        reading = asyncio.ensure_future(reads(services))
        for _ in range(LANES):
            assert await asyncio.to_thread(clock.asleep.acquire, timeout=_SECONDS)
        order = await asyncio.wait_for(services.orders.open(first), _SECONDS / 2)
        draft = services.shipping.draft_for(order)
        parcel = replace(draft, carrier="USPS", tracking_number="9261290283641500000001")
        plan = await asyncio.wait_for(services.shipping.ship(parcel), _SECONDS / 2)
        assert plan.outcome is PlanOutcome.DONE
        assert not reading.done()
        clock.go_on.set()
        await reading

    with running_shop(Generation.V3, orders=ORDERS) as shop, services_for(shop, clock=clock, data=tmp_path) as services:
        try:
            asyncio.run(scenario())
        finally:
            clock.go_on.set()
