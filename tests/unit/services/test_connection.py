"""Signing in is one attempt for everyone who waits for it, whether it goes well or not."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import replace

import pytest

from app.domain.generation import Generation
from app.errors import CannotReach
from app.events import EventBus
from app.ordoro.account import Account
from app.ordoro.limits import Limits
from app.ordoro.sign_in import as_remembered
from app.ports import SignedIn
from app.runtime.concurrency import Workers
from app.services.connection import Connection
from tests.fakes import FakeClock

KNOWN = as_remembered(Account("http://127.0.0.1:9", "me", "s3cret"), FakeClock(), Limits(), Generation.V3, "Willow")


class Ordoro:
    """Lets nobody in before `goes_on`, and then says `answer`; `asked` counts the attempts."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock
        self.answer: SignedIn | None = None
        self.asked = 0
        self.goes_on = threading.Event()

    def sign_in(self) -> SignedIn:
        self.asked += 1
        self.goes_on.wait(10)
        self.clock.passed += 20
        if self.answer is None:
            raise CannotReach
        return self.answer


class Bench:
    def __init__(self, workers: Workers) -> None:
        clock = FakeClock()
        self.ordoro = Ordoro(clock)
        self.remembered: SignedIn | None = None
        self.connection = Connection(self.ordoro.sign_in, lambda: self.remembered, workers, EventBus(), clock)

    async def ask(self, times: int) -> list[SignedIn | BaseException]:
        """So many at once, all of whom wait before Ordoro says anything."""
        self.ordoro.goes_on.clear()
        asking = [asyncio.ensure_future(self.connection.signed_in()) for _ in range(times)]
        for _ in range(3):
            await asyncio.sleep(0)
        self.ordoro.goes_on.set()
        return await asyncio.gather(*asking, return_exceptions=True)


@pytest.fixture
def bench() -> Iterator[Bench]:
    workers = Workers()
    yield Bench(workers)
    workers.close()


def run(scenario: Callable[[], Coroutine[object, object, None]]) -> None:
    asyncio.run(scenario())


def test_who_waited_for_a_sign_in_that_failed_does_not_fail_by_another_of_his_own(bench: Bench) -> None:
    async def scenario() -> None:
        answers = await bench.ask(4)
        assert [type(answer) for answer in answers] == [CannotReach] * 4
        assert bench.ordoro.asked == 1

    run(scenario)


def test_who_asks_after_it_failed_is_not_refused_for_it(bench: Bench) -> None:
    async def scenario() -> None:
        await bench.ask(2)
        bench.ordoro.answer = replace(KNOWN, is_remembered=False)
        assert await bench.ask(3) == [bench.ordoro.answer] * 3
        assert bench.ordoro.asked == 2

    run(scenario)


def test_the_account_that_is_known_is_there_for_everyone_who_waited_however_long_it_took(bench: Bench) -> None:
    async def scenario() -> None:
        bench.remembered = KNOWN
        assert await bench.ask(4) == [KNOWN] * 4
        assert await bench.ask(1) == [KNOWN], "the pause begins at the end of what failed"
        assert bench.ordoro.asked == 1
        bench.ordoro.clock.passed += 6
        assert await bench.ask(1) == [KNOWN]
        assert bench.ordoro.asked == 2

    run(scenario)
