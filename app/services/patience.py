"""Reads go on trying while the line is down, and say so at once.

The patience is for the outage, not for each read: what begins after it is over fails at its first attempt, so that a
window that is plainly offline answers at once. Nothing that changes Ordoro comes here; the outbox has its own manners.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from app.errors import ConnectionTrouble, PackbenchError
from app.events import ConnectionBack, ConnectionLost, EventBus
from app.outbox.retry import Backoff
from app.ports import Clock
from app.runtime.concurrency import Workers
from app.settings.waits import Waits

T = TypeVar("T")

_LONGEST_PAUSE = 5.0


class Patience:
    """One for an account, so that what one read learns of the line is known to all."""

    def __init__(self, workers: Workers, bus: EventBus, clock: Clock, waits: Waits) -> None:
        self._workers = workers
        self._bus = bus
        self._clock = clock
        self._waits = waits
        self._backoff = Backoff(waits)
        self._pausing = asyncio.Lock()
        self._lost_at: float | None = None
        self._pauses = 0

    @property
    def is_lost(self) -> bool:
        """Whether the last that was heard of Ordoro is that it does not answer."""
        return self._lost_at is not None

    async def read(self, ask: Callable[[], Awaitable[T]]) -> T:
        """What Ordoro answers. Raises what `ask` raises: ConnectionTrouble only after `patience` of trying."""
        try:
            answer = await self.signed_in(ask)
        except ConnectionTrouble:
            raise
        except PackbenchError:
            self._answered()
            raise
        self._answered()
        return answer

    async def signed_in(self, ask: Callable[[], Awaitable[T]]) -> T:
        """The same for what may be known without asking, and so tells nothing about the line."""
        while True:
            pauses = self._pauses
            try:
                return await ask()
            except ConnectionTrouble as error:
                if not await self._may_try_again(error, pauses):
                    raise

    async def _may_try_again(self, error: ConnectionTrouble, pauses: int) -> bool:
        """Wait a while, together with the other reads that failed meanwhile; False where it has lasted too long."""
        if self._lost_at is None:
            self._lost_at, self._pauses = self._clock.monotonic(), 0
            pauses = 0
            self._bus.publish(ConnectionLost(error))
        async with self._pausing:
            if not self.is_lost or self._pauses != pauses:
                return True
            seconds = min(self._backoff.seconds(pauses + 1), _LONGEST_PAUSE)
            if self._clock.monotonic() + seconds > self._lost_at + self._waits.patience:
                return False
            await self._workers.run(self._clock.sleep, seconds)
            self._pauses += 1
            return True

    def _answered(self) -> None:
        if self._lost_at is not None:
            self._lost_at = None
            self._bus.publish(ConnectionBack())
