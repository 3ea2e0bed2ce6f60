"""Which waiting orders want a product, and which need nothing else: looked up at each scan, built at each read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import UTC, datetime

from app.domain.order import Order

_NEVER = datetime.max.replace(tzinfo=UTC)


class Waiting:
    """The waiting orders by number and by what they want, the most urgent first."""

    def __init__(self, orders: Iterable[Order] = ()) -> None:
        self.orders = {order.number: order for order in orders}
        self._single: dict[str, list[Order]] = defaultdict(list)
        self._wanting: dict[str, list[Order]] = defaultdict(list)
        for order in sorted(self.orders.values(), key=_urgency):
            wanted = {line.sku.casefold() for line in order.lines if line.remaining > 0}
            for sku in wanted:
                self._wanting[sku].append(order)
            if order.remaining == 1:
                self._single[wanted.pop()].append(order)

    def needs_only(self, sku: str, *, without: Collection[str] = ()) -> Order | None:
        """The most urgent order that one unit of that product completes, leaving out the numbers in `without`."""
        found = self._single.get(sku.casefold(), ())
        return next((order for order in found if order.number not in without), None)

    def wanting(self, sku: str, *, without: Collection[str] = ()) -> tuple[str, ...]:
        """The numbers of the orders that want that product."""
        found = self._wanting.get(sku.casefold(), ())
        return tuple(order.number for order in found if order.number not in without)


def _urgency(order: Order) -> tuple[datetime, datetime, str]:
    return _comparable(order.ship_by), _comparable(order.placed), order.number


def _comparable(moment: datetime | None) -> datetime:
    """Times without an offset are the computer's own."""
    if moment is None:
        return _NEVER
    return moment if moment.tzinfo is not None else moment.astimezone()
