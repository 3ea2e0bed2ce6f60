"""Whose turn it is: several plans may be worked on at once, and each by one at a time."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from weakref import WeakValueDictionary


class Turns:
    """On the event loop alone. Two plans about the same order never are open at once: the plan book sees to that."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._under_way: Counter[str] = Counter()
        self._chosen: Counter[str] = Counter()
        self._idle = asyncio.Event()
        self._idle.set()

    def __contains__(self, plan_id: str) -> bool:
        """Whether somebody works on that plan, or waits for his turn at it."""
        return plan_id in self._under_way

    def __bool__(self) -> bool:
        """Whether anybody works on anything."""
        return bool(self._under_way)

    def is_chosen(self, plan_id: str) -> bool:
        """Whether a step of that plan was chosen, and is not over."""
        return plan_id in self._chosen

    def choose(self, plan_id: str) -> None:
        """A step of it was claimed, and from here on somebody works on it; goes with one `take`."""
        self._chosen[plan_id] += 1
        self._begin(plan_id)

    @asynccontextmanager
    async def take(self, plan_id: str) -> AsyncIterator[None]:
        """Wait for what was chosen to have its turn, and end it afterwards."""
        try:
            async with self._lock(plan_id):
                yield
        finally:
            _one_less(self._chosen, plan_id)
            self._end(plan_id)

    @asynccontextmanager
    async def at(self, plan_id: str) -> AsyncIterator[None]:
        """Wait until nobody else works on that plan, and work on it."""
        self._begin(plan_id)
        try:
            async with self._lock(plan_id):
                yield
        finally:
            self._end(plan_id)

    async def over(self, plan_id: str) -> None:
        """Wait until who works on that plan just now has ended."""
        async with self._lock(plan_id):
            return

    async def all_over(self) -> None:
        """Wait until nobody works on anything."""
        await self._idle.wait()

    def _lock(self, plan_id: str) -> asyncio.Lock:
        return self._locks.setdefault(plan_id, asyncio.Lock())

    def _begin(self, plan_id: str) -> None:
        self._under_way[plan_id] += 1
        self._idle.clear()

    def _end(self, plan_id: str) -> None:
        _one_less(self._under_way, plan_id)
        if not self._under_way:
            self._idle.set()


def _one_less(counter: Counter[str], plan_id: str) -> None:
    counter[plan_id] -= 1
    if not counter[plan_id]:
        del counter[plan_id]
