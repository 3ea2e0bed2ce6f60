"""The only file that reads the time or sleeps, so that every wait can be injected."""

from __future__ import annotations

import time
from datetime import date, datetime


class SystemClock:
    """The computer's clock; satisfies app.ports.Clock."""

    def now(self) -> datetime:
        return datetime.now().astimezone()

    def today(self) -> date:
        return self.now().date()

    def monotonic(self) -> float:
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)


async def pause(seconds: float) -> None:
    """Let the event loop run for at least `seconds`.

    Qt's coarse timers, on which qasync sleeps, may fire 5 % early: the rest is slept again.
    """
    import asyncio  # noqa: PLC0415 (the first list is on the screen before there is an event loop)

    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        await asyncio.sleep(max(left, 0.001))
