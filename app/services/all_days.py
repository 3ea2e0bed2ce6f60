"""Looks through everything that has ever left: by tracking number, order, buyer, SKU or product."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable, Iterable
from contextlib import aclosing
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from app.domain.order import Order, OrderPage
from app.domain.parcel import Parcel, Sent, merged, parcels_of
from app.errors import AnswerTrouble, NotAllowed, NotFound, NotUnderstood, Refused
from app.outbox.sent import SentParcels
from app.ports import OrderGateway
from app.runtime.concurrency import Workers
from app.services.connection import Connection
from app.services.orders import Orders
from app.services.paging import all_pages
from app.services.patience import Patience

log = logging.getLogger(__name__)

#: What this computer's journal knows is read one by one at Ordoro; the lists have the others.
_MOST_READ = 20
_EVER = datetime(1970, 1, 2, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Looked:
    """How far a search is: `parcels` found so far, the latest first, in `done` of `total` orders looked through.

    `total` is 0 while it is not known, and what Ordoro names as the size of a list is not always true.
    """

    parcels: tuple[Parcel, ...]
    done: int = 0
    total: int = 0


class AllDays:
    """Reads; nothing here changes Ordoro."""

    def __init__(
        self,
        connection: Connection,
        patience: Patience,
        orders: Orders,
        sent: SentParcels,
        *,
        network: Workers,
        reading: Workers,
        disk: Workers,
    ) -> None:
        self._connection = connection
        self._patience = patience
        self._orders = orders
        self._sent = sent
        self._network = network
        self._reading = reading
        self._disk = disk

    async def find(self, text: str, told: Callable[[Looked], object] = lambda _looked: None) -> tuple[Parcel, ...]:
        """Every parcel of any day in which all the words of `text` stand; an order's own number, or a tracking
        number, finds it at once, and nothing else is looked through then.

        `told` hears what was found so far, page by page; cancel it to end it there. Raises PackbenchError and
        StoreTrouble; what was told until then stands.
        """
        wanted = text.strip()
        gateway = (await self._patience.signed_in(self._connection.signed_in)).gateway
        hunt = _Hunt(wanted, self._orders, await self._disk.run(self._sent.since, _EVER), told)
        if await self._at_once(wanted, gateway, hunt):
            return hunt.parcels
        for name in gateway.search_lists:
            await self._through(gateway, name, hunt)
        return hunt.parcels

    async def _at_once(self, wanted: str, gateway: OrderGateway, hunt: _Hunt) -> bool:
        """Whether it is a number, of which there is nothing more to be found."""
        # "tag" and "counts" are paths of v3's own: whatever is answered instead of an order, it is none.
        with contextlib.suppress(NotFound, Refused, NotUnderstood):
            hunt.take([await self._read_order(gateway, wanted)])
            return True
        by_number = await self._patience.read(lambda: self._network.run(gateway.orders_with_tracking, wanted))
        hunt.take(by_number)
        if by_number:
            return True
        for number in (await self._disk.run(self._sent.orders_with, wanted.split()))[:_MOST_READ]:
            try:
                hunt.take([await self._read_order(gateway, number)], are_sure=False)
            except (NotFound, Refused, NotAllowed, AnswerTrouble) as error:
                # The lists may still tell of it.
                log.info("%s was sent from here and cannot be read: %r", number, error)
        hunt.say()
        return False

    async def _read_order(self, gateway: OrderGateway, number: str) -> Order:
        return await self._patience.read(lambda: self._network.run(gateway.order, number))

    async def _through(self, gateway: OrderGateway, name: str, hunt: _Hunt) -> None:
        fetch = partial(self._page, gateway, name, hunt.text)
        before = hunt.done
        async with aclosing(all_pages(fetch, lambda page: [order.number for order in page.orders])) as pages:
            async for page in pages:
                hunt.take(page.orders, are_sure=gateway.can_search and hunt.is_one_word)
                hunt.done += page.taken
                hunt.total = max(hunt.total, before + page.count, hunt.done)
                hunt.say()

    async def _page(self, gateway: OrderGateway, name: str, text: str, offset: int) -> OrderPage:
        return await self._patience.read(lambda: self._reading.run(gateway.search_page, name, text, offset))


class _Hunt:
    """What one search has found so far."""

    def __init__(
        self,
        text: str,
        orders: Orders,
        sent: tuple[Sent, ...],
        told: Callable[[Looked], object],
    ) -> None:
        self.text = text
        self.done = self.total = 0
        self._words = text.casefold().split()
        self._orders = orders
        self._sent = sent
        self._told = told
        self._found: dict[str, Parcel] = {}

    @property
    def is_one_word(self) -> bool:
        return len(self._words) == 1

    @property
    def parcels(self) -> tuple[Parcel, ...]:
        return merged(self._found.values(), self._sent)

    def take(self, orders: Iterable[Order], *, are_sure: bool = True) -> None:
        """Keep the parcels of these orders; where it is not sure that they are meant, those in which the words are."""
        for order in orders:
            for parcel in parcels_of(self._orders.complete(order)):
                if are_sure or parcel.holds(self._words):
                    self._found[parcel.key] = parcel

    def say(self) -> None:
        self._told(Looked(self.parcels, self.done, self.total))
