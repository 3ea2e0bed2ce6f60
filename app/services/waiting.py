"""The orders that wait, as far as they were read: kept by number, and the same object for as long as nothing changed.

Its methods may take a while with ten thousand orders, so they are called on a worker's thread, one at a time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import islice

from app.domain.order import BrokenOrder, Order, OrderPage, OrderStatus
from app.domain.product import Product
from app.events import Changes


@dataclass(frozen=True)
class Waiting:
    """`orders` are as Ordoro gave them. Everything that changed at Ordoro up to `since` is in there; None where the
    account's dialect cannot say what changed."""

    orders: Mapping[str, Order] = field(default_factory=dict)
    broken: Mapping[str, BrokenOrder] = field(default_factory=dict)
    since: datetime | None = None

    @property
    def count(self) -> int:
        return len(self.orders) + len(self.broken)

    def read_anew(self, pages: Iterable[OrderPage], since: datetime | None) -> Waiting:
        """After every waiting order was read."""
        orders: dict[str, Order] = {}
        broken: dict[str, BrokenOrder] = {}
        for page in pages:
            orders.update((order.number, self._as_known(order)) for order in page.orders if order.status.waits)
            broken.update((each.number, each) for each in page.broken)
        if self.orders == orders and list(self.orders) == list(orders):
            orders = dict(self.orders)
        return Waiting(orders, broken, since)

    def caught_up(self, pages: Iterable[OrderPage]) -> Waiting:
        """After what changed was read: orders of whatever status, the longest unchanged first."""
        orders, broken, since = dict(self.orders), dict(self.broken), self.since
        for page in pages:
            for order in page.orders:
                broken.pop(order.number, None)
                # A split leaves a parent that no list shows any more.
                orders.pop(order.parent_number, None)
                if order.status.waits:
                    orders[order.number] = self._as_known(order)
                else:
                    orders.pop(order.number, None)
                since = max(since or order.updated, order.updated) if order.updated else since
            for each in page.broken:
                orders.pop(each.number, None)
                broken[each.number] = each
        return Waiting(orders, broken, since)

    def looked_at(self, orders: Iterable[Order], gone: Iterable[str], firsts: Sequence[OrderPage]) -> Waiting | None:
        """After some orders were read by themselves (`gone` are not there any more) and the first page of each list.

        None where that does not explain how many orders each list has now.
        """
        now = dict(self.orders)
        for number in gone:
            now.pop(number, None)
        for order in orders:
            now.pop(order.parent_number, None)
            if order.status.waits:
                now[order.number] = self._as_known(order)
            else:
                now.pop(order.number, None)
        listed = {order.number: self._as_known(order) for page in firsts for order in page.orders}
        now = {number: order for number, order in listed.items() if number not in now} | now | listed
        there = Counter(order.status for order in now.values())
        explained = all(not page.broken and _size(page, there) == page.count for page in firsts)
        if not explained or sum(page.count for page in firsts) != len(now):
            return None
        return Waiting(now, {}, self.since)

    def _as_known(self, order: Order) -> Order:
        known = self.orders.get(order.number)
        return known if known == order and known is not None else order


def _size(page: OrderPage, there: Counter[OrderStatus]) -> int:
    """How many orders there are of those that the list has: all of one status."""
    return there[page.orders[0].status] if page.orders else 0


class Completer:
    """Adds to orders what only the catalogue knows, once for as long as neither changes."""

    def __init__(self) -> None:
        self._done: dict[str, tuple[Order, Order]] = {}
        self._products: Mapping[str, Product] = {}
        self._channels: Mapping[str, str] = {}
        self._last: tuple[Order, ...] = ()

    def complete(
        self, orders: Iterable[Order], products: Mapping[str, Product], channels: Mapping[str, str]
    ) -> tuple[tuple[Order, ...], Changes]:
        """In the order in which they came, and how they differ from what was answered the last time."""
        before = self._done
        done = self._done if (products is self._products and channels is self._channels) else {}
        self._products, self._channels = products, channels
        now: dict[str, tuple[Order, Order]] = {}
        put: list[Order] = []
        for order in orders:
            found = done.get(order.number)
            if found is None or found[0] is not order:
                found = (order, completed(order, products, channels))
                put.append(found[1])
            now[order.number] = found
        gone = tuple(before.keys() - now.keys())
        stays = list(filter(now.__contains__, before))
        changes = Changes(self._last, tuple(put), gone, in_place=list(islice(now, len(stays))) == stays)
        self._done = now
        if put or gone or list(before) != list(now):
            self._last = tuple(found[1] for found in now.values())
        return self._last, changes


def completed(order: Order, products: Mapping[str, Product], channels: Mapping[str, str]) -> Order:
    """The order with its channel's name, and pictures, places and UPCs."""
    name = channels.get(order.channel, order.channel)
    named = order if name == order.channel else replace(order, channel=name)
    return named.with_products(products)
