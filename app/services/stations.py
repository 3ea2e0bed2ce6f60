"""Several benches on one account: HOLD, which stops them all, and "open at Bench 2", which tells them who is at it.

The second is a courtesy: it is tried once, given up where it does not go at once, and nobody is called for it.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable

from app.domain.generation import Generation
from app.domain.note import OrderNote
from app.domain.order import Order
from app.domain.plan import Plan
from app.domain.tags import HOLD, OPEN_AT, is_open_here
from app.errors import DoItInOrdoro, PackbenchError
from app.services.connection import Connection
from app.services.patience import Patience
from app.services.sending import Sending
from app.services.shipping import Shipping
from app.settings.store import SettingsStore
from app.words import translate

log = logging.getLogger(__name__)


class Stations:
    """This bench among the others."""

    def __init__(
        self,
        sending: Sending,
        shipping: Shipping,
        connection: Connection,
        patience: Patience,
        settings: SettingsStore,
    ) -> None:
        self._sending = sending
        self._shipping = shipping
        self._connection = connection
        self._patience = patience
        self._settings = settings
        #: Orders that this process tagged as open here.
        self._tagged: set[str] = set()
        #: What this bench was called when it tagged an order last: it can be renamed meanwhile.
        self._tagged_as: dict[str, str] = {}
        self._open = ""
        self._one_at_a_time = asyncio.Lock()

    @property
    def name(self) -> str:
        """What the owner called this bench; empty where it has no name."""
        return self._settings.settings.station.strip()

    async def put_on_hold(self, number: str) -> Plan:
        """No bench ships the order from now on. Raises DoItInOrdoro where the account's API cannot tag orders."""
        return await self._hold(
            OrderNote(number, tag=HOLD),
            translate(
                "services",
                "This account's API cannot tag orders: give order {number} the tag “HOLD” in Ordoro's own window. "
                "Every bench sees it then.",
            ),
        )

    async def take_off_hold(self, number: str) -> Plan:
        """Raises as `put_on_hold`."""
        return await self._hold(
            OrderNote(number, untag=HOLD),
            translate(
                "services",
                "This account's API cannot tag orders: take the tag “HOLD” off order {number} in Ordoro's own window. "
                "Every bench sees it then.",
            ),
        )

    async def opened(self, number: str) -> None:
        """That order, and no other, is on this bench from now on; "" for none. Never raises a PackbenchError."""
        self._open = number
        async with self._one_at_a_time:
            await self._mark(self._open)

    async def tidy(self, listed: Iterable[Order]) -> None:
        """Take our own mark off whatever is not open here any more: an earlier start, or a split, left it there."""
        tagged = [order for order in listed if order.tags] if self.name or self._tagged_as else []
        async with self._one_at_a_time:
            for order in tagged:
                for name in {self.name, self._tagged_as.get(order.number, self.name)}:
                    is_left = is_open_here(order.tags, name) and order.number != self._open
                    if is_left and not self._patience.is_lost:
                        await self._untag(order.number, name)

    async def leave(self) -> None:
        """Nothing is open here any more; ends when that is said."""
        await self.opened("")

    async def _mark(self, number: str) -> None:
        for other in self._tagged - {number}:
            await self._untag(other, self._tagged_as[other])
        if number and number not in self._tagged and await self._may_tag():
            self._tagged.add(number)
            name = self._tagged_as[number] = self.name
            await self._tried(OrderNote(number, tag=f"{OPEN_AT}{name}", is_courtesy=True))

    async def _hold(self, note: OrderNote, otherwise: str) -> Plan:
        try:
            return await self._sending.send(note)
        except DoItInOrdoro as error:
            raise DoItInOrdoro(otherwise.format(number=note.number), detail=error.detail) from error

    async def _may_tag(self) -> bool:
        settings = self._settings.settings
        if not (settings.mark_open_orders and self.name) or settings.look_only or self._patience.is_lost:
            return False
        try:
            return (await self._connection.at_hand()).gateway.generation is Generation.V3
        except PackbenchError as error:
            log.info("Not marked as open here: %r", error)
            return False

    async def _untag(self, number: str, name: str) -> None:
        self._tagged.discard(number)
        await self._tried(OrderNote(number, untag=f"{OPEN_AT}{name}", is_courtesy=True))

    async def _tried(self, note: OrderNote) -> None:
        try:
            # One that was cut off in the middle, by a closing window, would forbid every further one.
            await self._shipping.give_up_courtesies()
            await self._sending.send(note)
            await self._shipping.give_up_courtesies()
        except PackbenchError as error:
            log.info("No tag on %s: %r", note.number, error)
