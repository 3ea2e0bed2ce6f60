"""Fakes for the edges, by name."""

from __future__ import annotations

from datetime import date, datetime, timedelta

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

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.passed += seconds
