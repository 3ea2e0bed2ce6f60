"""The orders that wait, and one order as it is now."""

from __future__ import annotations

from dataclasses import replace

from app.cache.memory import Memory, Remembered
from app.domain.order import BrokenOrder, Order, OrderPage
from app.errors import PackbenchError
from app.events import EventBus, OrdersNotRead, OrdersRead, OrdersReading
from app.ports import Clock, OrderGateway
from app.runtime.concurrency import Workers
from app.services.catalog import Catalog
from app.services.connection import Connection
from app.services.paging import all_pages
from app.services.patience import Patience


class Orders:
    """Reads; nothing here changes Ordoro."""

    def __init__(
        self,
        connection: Connection,
        catalog: Catalog,
        memory: Memory,
        patience: Patience,
        workers: Workers,
        bus: EventBus,
        clock: Clock,
    ) -> None:
        self._memory = memory
        self._patience = patience
        self._connection = connection
        self._catalog = catalog
        self._workers = workers
        self._bus = bus
        self._clock = clock
        self._waiting: tuple[Order, ...] = ()

    @property
    def waiting(self) -> tuple[Order, ...]:
        """The orders of the last reading: empty until the first one ends."""
        return self._waiting

    async def refresh(self) -> OrdersRead:
        """Read every waiting order, say so on the bus, and answer them. Raises PackbenchError, said on the bus too."""
        try:
            signed_in = await self._patience.signed_in(self._connection.signed_in)
            gateway = signed_in.gateway
            pages = [page for name in gateway.lists for page in await self._list(gateway, name)]
        except PackbenchError as error:
            self._bus.publish(OrdersNotRead(error))
            raise
        read = self._joined(pages)
        self._waiting = read.orders
        self._bus.publish(read)
        remembered = Remembered(
            account=self._memory.account,
            company=signed_in.company,
            generation=gateway.generation,
            orders=read.orders,
            products=tuple(self._catalog.products.values()),
            channels=dict(self._catalog.channels),
            read_at=read.at,
        )
        await self._workers.run(self._memory.keep, remembered)
        return read

    async def show_remembered(self) -> None:
        """Say on the bus what was read at an earlier start, where anything was: a list to look at until the next."""
        kept = await self._workers.run(self._memory.load)
        if kept is not None and kept.read_at is not None:
            self._catalog.take(kept.products, kept.channels)
            self._waiting = kept.orders
            self._bus.publish(OrdersRead(kept.orders, (), kept.read_at, remembered=True))

    async def open(self, number: str) -> Order:
        """One order as it is now, with what the catalogue knows of its lines. Raises NotFound."""
        gateway = (await self._patience.signed_in(self._connection.signed_in)).gateway
        return self.complete(await self._patience.read(lambda: self._workers.run(gateway.order, number)))

    async def _list(self, gateway: OrderGateway, name: str) -> list[OrderPage]:
        async def fetch(offset: int) -> OrderPage:
            return await self._patience.read(lambda: self._workers.run(gateway.waiting_page, name, offset))

        pages: list[OrderPage] = []
        async for page in all_pages(fetch, _numbers):
            pages.append(page)
            self._bus.publish(OrdersReading(sum(each.taken for each in pages), pages[0].count))
        return pages

    def _joined(self, pages: list[OrderPage]) -> OrdersRead:
        orders: dict[str, Order] = {}
        broken: dict[str, BrokenOrder] = {}
        for page in pages:
            orders.update((order.number, order) for order in page.orders if order.status.waits)
            broken.update((each.number, each) for each in page.broken)
        complete = tuple(self.complete(order) for order in orders.values())
        return OrdersRead(complete, tuple(broken.values()), self._clock.now())

    def complete(self, order: Order) -> Order:
        """With its channel's name, and what the catalogue knows of its lines."""
        named = replace(order, channel=self._catalog.channels.get(order.channel, order.channel))
        return named.with_products(self._catalog.products)


def _numbers(page: OrderPage) -> list[str]:
    return [*(order.number for order in page.orders), *(broken.number for broken in page.broken)]
