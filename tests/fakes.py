"""Fakes for the edges, by name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from app.runtime.clock import SystemClock
from tests.builders import NOW


class FakeClock:
    """A clock that stands until something sleeps; `slept` keeps every sleep in seconds."""

    def __init__(self, start: datetime = NOW) -> None:
        self._start = start
        self.passed = 0.0
        self.slept: list[float] = []

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self.passed)

    def today(self) -> date:
        return self.now().date()

    def monotonic(self) -> float:
        return self.passed

    def set_by(self, difference: timedelta) -> None:
        """Somebody, or a time server, sets the computer's clock."""
        self._start += difference

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.passed += seconds


class WhileItsClockIsRead(FakeClock):
    """Lets something happen, once, between what a process looks at before it reads the clock and what it does then."""

    def __init__(self, happens: Callable[[], object]) -> None:
        super().__init__()
        self._to_happen = [happens]

    def now(self) -> datetime:
        if self._to_happen:
            self._to_happen.pop()()
        return super().now()


class PutForward(SystemClock):
    """The computer's clocks, each put forward by so many seconds: the one that counts, and the one on the wall."""

    def __init__(self) -> None:
        self.counts = self.wall = 0.0

    def monotonic(self) -> float:
        return super().monotonic() + self.counts

    def now(self) -> datetime:
        return super().now() + timedelta(seconds=self.wall)


class FakeWitness:
    """Counts the requests that change Ordoro; `refuse` keeps them from going out."""

    def __init__(self, refuse: Exception | None = None) -> None:
        self._refuse = refuse
        self.sent = 0
        self.answers: list[int] = []

    def sending(self) -> None:
        if self._refuse is not None:
            raise self._refuse
        self.sent += 1

    def answered(self, status: int, request_id: str) -> None:  # noqa: ARG002 (as the protocol has it)
        self.answers.append(status)
