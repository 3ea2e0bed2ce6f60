"""Keeps what was read for the next start, and not more often than that is worth.

The whole list is written each time. After every shipment it is read anew, and writing ten thousand orders as often
would take most of the time in which Python could paint the window (tests/benchmarks/stalls.py). The next start reads
what changed since anyway.
"""

from __future__ import annotations

from app.cache.memory import Memory, Remembered
from app.domain.order import Order
from app.ports import Clock
from app.runtime.concurrency import Workers

_SECONDS_BETWEEN = 20.0


class Remembering:
    """Writes by a thread of its own, `workers`; what has to wait is written at the next keeping, or at `close`."""

    def __init__(self, memory: Memory, workers: Workers, clock: Clock) -> None:
        self._memory = memory
        self._workers = workers
        self._clock = clock
        self._kept_at: float | None = None
        self._waiting: tuple[Remembered, tuple[Order, ...]] | None = None

    @property
    def account(self) -> str:
        return self._memory.account

    async def load(self) -> Remembered | None:
        """What the last start kept, or None where nothing was, or nothing that can be read."""
        return await self._workers.run(self._memory.load)

    async def keep(self, remembered: Remembered, completed: tuple[Order, ...]) -> None:
        """At once, or within what follows where something was kept a moment ago; see Memory.keep."""
        self._waiting = (remembered, completed)
        now = self._clock.monotonic()
        if self._kept_at is None or now - self._kept_at >= _SECONDS_BETWEEN:
            self._kept_at = now
            self._waiting = None
            await self._workers.run(self._memory.keep, remembered, completed)

    def close(self) -> None:
        """Write what waits, which blocks, and nothing more."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._memory.keep(*waiting)
        self._workers.close()
        self._memory.close()
