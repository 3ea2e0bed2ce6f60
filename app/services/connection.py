"""Signing in: once, when the first request needs it, and the same answer for everyone who waits for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from app.errors import AnswerTrouble, ConnectionTrouble, PackbenchError
from app.events import Connected, EventBus
from app.ports import Clock, SignedIn
from app.runtime.concurrency import Workers

_SECONDS_BETWEEN_TRIES = 5.0


class Connection:
    """The account that this bench works on."""

    def __init__(
        self,
        sign_in: Callable[[], SignedIn],
        remembered: Callable[[], SignedIn | None],
        workers: Workers,
        bus: EventBus,
        clock: Clock,
    ) -> None:
        self._sign_in = sign_in
        self._remembered = remembered
        self._workers = workers
        self._bus = bus
        self._clock = clock
        self._lock = asyncio.Lock()
        self._signed_in: SignedIn | None = None
        #: How it failed at last, and when.
        self._failure: PackbenchError | None = None
        self._failed_at = 0.0

    async def signed_in(self) -> SignedIn:
        """The account, signed in now if it was not; where Ordoro cannot be asked, as it was known before.

        Raises WrongKey, UnknownGeneration, …, and CannotReach where it was never known.
        """
        before = self._failure
        async with self._lock:
            if self._signed_in is None and self._failure is not None and self._failure is not before:
                raise self._failure  # it failed while we waited for it: one more attempt would only take as long
            if self._signed_in is None or self._signed_in.is_remembered:
                self._signed_in = await self._tried_again(self._signed_in)
            return self._signed_in

    async def at_hand(self) -> SignedIn:
        """The account as it is known, signed in now only where it is not: for whoever cannot wait for an answer.

        Raises what `signed_in` does.
        """
        return self._signed_in or await self.signed_in()

    async def _tried_again(self, known: SignedIn | None) -> SignedIn:
        if known is not None and self._clock.monotonic() - self._failed_at < _SECONDS_BETWEEN_TRIES:
            return known
        try:
            found = await self._workers.run(self._sign_in)
        except (ConnectionTrouble, AnswerTrouble) as error:
            self._failure, self._failed_at = error, self._clock.monotonic()
            known = known or await self._workers.run(self._remembered)
            if known is None:
                raise
            return known
        self._bus.publish(Connected(found.company, found.gateway.generation.value, found.is_practice))
        return found
