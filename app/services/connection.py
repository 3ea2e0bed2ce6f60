"""Signing in: once, when the first request needs it, and the same answer for everyone who waits for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from app.events import Connected, EventBus
from app.ports import SignedIn
from app.runtime.concurrency import Workers


class Connection:
    """The account that this bench works on."""

    def __init__(self, sign_in: Callable[[], SignedIn], workers: Workers, bus: EventBus) -> None:
        self._sign_in = sign_in
        self._workers = workers
        self._bus = bus
        self._lock = asyncio.Lock()
        self._signed_in: SignedIn | None = None

    async def signed_in(self) -> SignedIn:
        """The account, signed in now if it was not. Raises WrongKey, CannotReach, UnknownGeneration, …"""
        async with self._lock:
            if self._signed_in is None:
                self._signed_in = await self._workers.run(self._sign_in)
                self._bus.publish(
                    Connected(
                        self._signed_in.company,
                        self._signed_in.gateway.generation.value,
                        self._signed_in.is_practice,
                    )
                )
        return self._signed_in
