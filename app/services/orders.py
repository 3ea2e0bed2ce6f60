"""The orders that wait, and one order as it is now."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from app.cache.memory import Remembered
from app.domain.order import Order, OrderPage
from app.errors import NotFound, PackbenchError
from app.events import Changes, EventBus, OrdersNotRead, OrdersRead, OrdersReading
from app.ports import Clock, OrderGateway, SignedIn, SupportsChanges
from app.runtime.concurrency import Workers, both
from app.runtime.garbage import leave_alone
from app.services.catalog import Catalog
from app.services.connection import Connection
from app.services.looking import Looking
from app.services.paging import all_pages
from app.services.patience import Patience
from app.services.remembering import Remembering
from app.services.waiting import Completer, Waiting, completed

T = TypeVar("T")

#: How many orders may be read for the first time before the garbage collector is told to leave them alone.
_PAGES_BETWEEN_SWEEPS = 5

#: Two changes may bear the same time, and be seen one after the other.
_OVERLAP = timedelta(seconds=1)
#: While orders come and go the number may not come out: so often it is looked again before everything is read anew.
_TRIES_TO_CATCH_UP = 10


class Orders:
    """Reads; nothing here changes Ordoro."""

    def __init__(
        self,
        connection: Connection,
        catalog: Catalog,
        remembering: Remembering,
        patience: Patience,
        *,
        network: Workers,
        reading: Workers,
        bus: EventBus,
        clock: Clock,
    ) -> None:
        self._remembering = remembering
        self._patience = patience
        self._connection = connection
        self._catalog = catalog
        self._network = network
        self._reading = reading
        self._bus = bus
        self._clock = clock
        self._one_at_a_time = asyncio.Lock()
        self._known = Waiting()
        self._completer = Completer()
        self._looking = Looking(bus, clock)
        self._waiting: tuple[Order, ...] = ()

    @property
    def waiting(self) -> tuple[Order, ...]:
        """The orders of the last reading: empty until the first one ends."""
        return self._waiting

    async def refresh(self, *, whole: bool = False) -> OrdersRead:
        """Bring the waiting orders up to date, say so on the bus, and answer them.

        Only what changed is read where the account can tell, or the first pages are looked at; with `whole`, and where
        the number of orders does not come out, everything is read. Raises PackbenchError, said on the bus too.
        """
        async with self._one_at_a_time:
            try:
                signed_in = await self._patience.signed_in(self._connection.signed_in)
                self._known = await self._up_to_date(signed_in, whole=whole)
            except PackbenchError as error:
                self._bus.publish(OrdersNotRead(error))
                raise
            changes = await self._complete_all()
            broken = tuple(self._known.broken.values())
            read = OrdersRead(self._waiting, broken, self._clock.now(), changes=changes)
            self._bus.publish(read)
            await self._remember(signed_in, read)
            return read

    async def show_remembered(self) -> None:
        """Say on the bus what was read at an earlier start, where anything was: a list to look at until the next."""
        kept = await self._remembering.load()
        if kept is not None and kept.read_at is not None:
            self._catalog.take(kept.products, kept.channels)
            self._known = Waiting({order.number: order for order in kept.orders}, {}, kept.since)
            changes = await self._complete_all()
            leave_alone()
            self._bus.publish(OrdersRead(self._waiting, (), kept.read_at, remembered=True, changes=changes))

    async def open(self, number: str) -> Order:
        """One order to work on, as it is now: what others do to it is seen soon from here on. Raises NotFound."""
        self._looking.opened(number)
        return await self.look_up(number)

    async def look_up(self, number: str) -> Order:
        """One order as it is now, with what the catalogue knows of its lines. Raises NotFound."""
        gateway = (await self._patience.signed_in(self._connection.signed_in)).gateway
        return self.complete(await self._read(lambda: self._network.run(gateway.order, number)))

    def complete(self, order: Order) -> Order:
        """With its channel's name, and what the catalogue knows of its lines."""
        return completed(order, self._catalog.products, self._catalog.channels)

    async def _up_to_date(self, signed_in: SignedIn, *, whole: bool) -> Waiting:
        gateway, known = signed_in.gateway, self._known
        expected = known.count or signed_in.waiting
        if not isinstance(gateway, SupportsChanges):
            is_enough = not whole and self._looking.is_enough(known)
            looked = await self._looked_at(gateway, known) if is_enough else None
            return looked or await self._all_of_it(gateway, expected)
        if known.since is not None and not whole:
            before: tuple[int, int] | None = None
            for _ in range(_TRIES_TO_CATCH_UP):
                known = await self._caught_up(gateway, known)
                now = known.count, await self._read(lambda: self._reading.run(gateway.waiting_count))
                if now[0] == now[1]:
                    return known
                if now == before:  # it is not that something moved between two requests
                    break
                before = now
        since, pages = await both(partial(self._change_before_now, gateway), partial(self._lists, gateway, expected))
        return await self._reading.run(self._known.read_anew, pages, since)

    async def _looked_at(self, gateway: OrderGateway, known: Waiting) -> Waiting | None:
        """By the first pages alone, or None where these do not tell enough; see services/looking.py."""
        numbers = self._looking.began()
        orders: list[Order] = []
        gone: list[str] = []
        try:
            for number in numbers:
                try:
                    orders.append(await self._read(partial(self._reading.run, gateway.order, number)))
                except NotFound:
                    gone.append(number)
            pages = [
                await self._read(partial(self._reading.run, gateway.waiting_page, name, 0)) for name in gateway.lists
            ]
        except BaseException:
            self._looking.failed(numbers)
            raise
        return await self._reading.run(known.looked_at, orders, gone, pages)

    async def _all_of_it(self, gateway: OrderGateway, expected: int) -> Waiting:
        self._looking.began_whole()
        pages = await self._lists(gateway, expected)
        known = await self._reading.run(self._known.read_anew, pages, None)
        self._looking.ended_whole()
        return known

    async def _change_before_now(self, gateway: SupportsChanges) -> datetime | None:
        """A time by Ordoro's clock that lies before this call, and not long: what changes while pages turn is read the
        next time.

        The newest change may have happened while the answer was on its way, so it counts as older by so much. That is
        measured by two clocks: one stands still while the computer sleeps, the other may be set back.
        """
        ticks, now = self._clock.monotonic(), self._clock.now()
        newest = await self._read(lambda: self._reading.run(gateway.newest_change))
        took = max(timedelta(seconds=self._clock.monotonic() - ticks), self._clock.now() - now)
        return newest and newest - took

    async def _caught_up(self, gateway: SupportsChanges, known: Waiting) -> Waiting:
        assert known.since is not None  # noqa: S101 (the caller looked)
        pages = await self._pages(partial(gateway.changed_page, known.since - _OVERLAP))
        return await self._reading.run(known.caught_up, pages)

    async def _lists(self, gateway: OrderGateway, expected: int) -> list[OrderPage]:
        """Everything that waits: so many orders, as far as is known, and nearly all of them in the first list.

        An order that moves on from there to another list meanwhile must not fall between them: where anything moved,
        the others are read once more, after it.
        """
        name, *others = gateway.lists

        async def first() -> list[OrderPage]:
            return await self._pages(partial(gateway.waiting_page, name), expected=expected, say=True)

        async def rest() -> list[OrderPage]:
            return [page for other in others for page in await self._pages(partial(gateway.waiting_page, other))]

        pages, more = await both(first, rest)
        if others and not _stood_still(pages):
            more = await rest()
        return pages + more

    async def _pages(
        self, page: Callable[[int], OrderPage], *, expected: int = 0, say: bool = False
    ) -> list[OrderPage]:
        async def fetch(offset: int) -> OrderPage:
            return await self._read(lambda: self._reading.run(page, offset))

        is_first = not self._known.orders
        pages: list[OrderPage] = []
        taken = 0
        async for each in all_pages(fetch, _numbers, expected=expected):
            pages.append(each)
            taken += each.taken
            if is_first and len(pages) % _PAGES_BETWEEN_SWEEPS == 0:
                leave_alone()
            if say:
                self._bus.publish(OrdersReading(taken, pages[0].count))
        return pages

    async def _read(self, ask: Callable[[], Awaitable[T]]) -> T:
        return await self._patience.read(ask)

    async def _complete_all(self) -> Changes:
        catalog, known = self._catalog, self._known
        self._waiting, changes = await self._reading.run(
            self._completer.complete, known.orders.values(), catalog.products, catalog.channels
        )
        return changes

    async def _remember(self, signed_in: SignedIn, read: OrdersRead) -> None:
        """Keep it for the next start, where it is not kept already."""
        remembered = Remembered(
            account=self._remembering.account,
            company=signed_in.company,
            generation=signed_in.gateway.generation,
            products=tuple(self._catalog.products.values()),
            channels=dict(self._catalog.channels),
            read_at=read.at,
            since=self._known.since,
            orders=tuple(self._known.orders.values()),
        )
        await self._remembering.keep(remembered, read.orders)


def _stood_still(pages: Sequence[OrderPage]) -> bool:
    """Whether the list had the same orders as each of its pages was read."""
    there = len({number for page in pages for number in _numbers(page)})
    return all(page.count == there for page in pages)


def _numbers(page: OrderPage) -> list[str]:
    return [*(order.number for order in page.orders), *(broken.number for broken in page.broken)]
