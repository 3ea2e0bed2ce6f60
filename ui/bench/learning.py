"""Tells the desk what the lists say: of many orders bit by bit, so that the window goes on in between."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence

from app.domain.order import Order
from app.domain.product import Product
from app.events import OrdersRead
from app.runtime.concurrency import Tasks
from app.services.bench.desk import Desk

_TAKE_ORDERS, _TAKE_PRODUCTS = "bench.take_orders", "bench.take_products"
_NO_MORE = object()


class Learning:
    """`then` is called once the desk knows all orders that were read."""

    def __init__(self, tasks: Tasks, desk: Desk, then: Callable[[], object]) -> None:
        self._tasks = tasks
        self._desk = desk
        self._then = then
        #: The waiting orders that the desk knows; None while it is being told.
        self._taken: tuple[Order, ...] | None = None

    def orders_read(self, event: OrdersRead) -> None:
        """All that waits was read anew."""
        changes, taken = event.changes, self._taken
        self._taken = None
        if changes is not None and changes.before is taken:
            bits = self._desk.take_changes(changes)
        else:
            bits = self._desk.take_orders(event.orders)

        def end() -> None:
            self._taken = event.orders
            self._then()

        self._take_bit_by_bit(_TAKE_ORDERS, bits, end)

    def products_read(self, products: Sequence[Product]) -> None:
        """The catalogue was read, or a part of it."""
        self._take_bit_by_bit(_TAKE_PRODUCTS, self._desk.take_products(products), lambda: None)

    def close(self) -> None:
        for name in (_TAKE_ORDERS, _TAKE_PRODUCTS):
            self._tasks.cancel(name)

    def _take_bit_by_bit(self, name: str, bits: Iterator[None], then: Callable[[], object]) -> None:
        """The first bit at once, which is all of it in most shops; between the others the window goes on."""

        async def go_on() -> None:
            for _ in bits:
                await asyncio.sleep(0)
            then()

        self._tasks.cancel(name)
        if next(bits, _NO_MORE) is _NO_MORE:
            then()
        else:
            self._tasks.start(name, go_on())
