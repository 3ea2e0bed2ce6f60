"""Reads while the line is down: tried again for a while, said at once, and never slow once it is plain."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from app.errors import CannotReach, Refused, ServerFailed
from app.events import ConnectionBack, ConnectionLost, EventBus
from app.runtime.concurrency import Workers
from app.services.patience import Patience
from app.settings.waits import Waits
from tests.fakes import FakeClock


class Line:
    """Fails so often, then answers."""

    def __init__(self, failures: float, error: Callable[[], Exception] = CannotReach) -> None:
        self.left = failures
        self.asked = 0
        self._error = error

    async def __call__(self) -> str:
        self.asked += 1
        if self.left > 0:
            self.left -= 1
            raise self._error()
        return "read"


class Desk:
    def __init__(self) -> None:
        self.clock = FakeClock()
        self.bus = EventBus()
        self.workers = Workers("test", 2)
        self.patience = Patience(self.workers, self.bus, self.clock, Waits(patience=20))
        self.said: list[object] = []
        for kind in (ConnectionLost, ConnectionBack):
            self.bus.subscribe(kind, self.said.append)

    def kinds(self) -> list[type]:
        return [type(each) for each in self.said]


@contextmanager
def a_desk() -> Iterator[Desk]:
    desk = Desk()
    try:
        yield desk
    finally:
        desk.workers.close()


def test_a_line_that_comes_back_in_time_costs_a_wait_and_no_failure() -> None:
    async def scenario() -> None:
        with a_desk() as desk:
            line = Line(3)
            assert await desk.patience.read(line) == "read"
            assert line.asked == 4
            assert 0 < desk.clock.passed <= 20
            assert desk.kinds() == [ConnectionLost, ConnectionBack]
            assert not desk.patience.is_lost

    asyncio.run(scenario())


def test_after_the_patience_every_further_read_fails_at_once() -> None:
    async def scenario() -> None:
        with a_desk() as desk:
            line = Line(float("inf"))
            with pytest.raises(CannotReach):
                await desk.patience.read(line)
            assert 10 < desk.clock.passed <= 20
            assert line.asked < 12
            asked, passed = line.asked, desk.clock.passed
            for _ in range(3):
                desk.clock.passed += 60
                with pytest.raises(CannotReach):
                    await desk.patience.read(line)
            assert line.asked == asked + 3
            assert desk.clock.passed == pytest.approx(passed + 180)
            assert desk.kinds() == [ConnectionLost]
            line.left = 0
            await desk.patience.read(line)
            assert desk.kinds() == [ConnectionLost, ConnectionBack]

    asyncio.run(scenario())


def test_reads_side_by_side_wait_together_and_say_it_once() -> None:
    async def scenario() -> None:
        with a_desk() as desk:
            line = Line(12)
            assert await asyncio.gather(*(desk.patience.read(line) for _ in range(6))) == ["read"] * 6
            assert len(desk.clock.slept) == 2
            assert desk.kinds() == [ConnectionLost, ConnectionBack]

    asyncio.run(scenario())


@pytest.mark.parametrize("error", [ServerFailed, lambda: Refused("no")])
def test_what_ordoro_answers_is_not_asked_again(error: Callable[[], Exception]) -> None:
    async def scenario() -> None:
        with a_desk() as desk:
            line = Line(1, error)
            with pytest.raises((ServerFailed, Refused)):
                await desk.patience.read(line)
            assert line.asked == 1
            assert desk.said == []

    asyncio.run(scenario())


def test_what_is_known_without_asking_does_not_say_that_ordoro_answers() -> None:
    async def scenario() -> None:
        with a_desk() as desk:
            with pytest.raises(CannotReach):
                await desk.patience.read(Line(float("inf")))
            await desk.patience.signed_in(Line(0))
            assert desk.patience.is_lost
            with pytest.raises(Refused):
                await desk.patience.read(Line(1, lambda: Refused("no")))
            assert desk.kinds() == [ConnectionLost, ConnectionBack]

    asyncio.run(scenario())
