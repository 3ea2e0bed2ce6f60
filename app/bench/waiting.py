"""Which waiting orders want a product, and which need nothing else: looked up at each scan, kept as orders change."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime

from app.domain.order import Order

_NEVER = datetime.max.replace(tzinfo=UTC)


class Waiting:
    """The waiting orders by number and by what they want."""

    def __init__(self) -> None:
        self._orders: dict[str, Order] = {}
        self._single: dict[str, dict[str, Order]] = {}
        self._wanting: dict[str, dict[str, Order]] = {}

    @property
    def orders(self) -> Mapping[str, Order]:
        return self._orders

    def put(self, order: Order) -> bool:
        """Know it as it is now; False where it was known so already."""
        if self._orders.get(order.number) is order:
            return False
        self._drop(order.number)
        self._orders[order.number] = order
        for sku in _wanted(order):
            self._wanting.setdefault(sku, {})[order.number] = order
            if order.remaining == 1:
                self._single.setdefault(sku, {})[order.number] = order
        return True

    def drop(self, numbers: Iterable[str]) -> None:
        """Forget these."""
        for number in numbers:
            self._drop(number)

    def needs_only(self, sku: str, *, without: Collection[str] = ()) -> Order | None:
        """The most urgent order that one unit of that product completes, leaving out the numbers in `without`."""
        found = self._single.get(sku.casefold(), {}).values()
        return min(_left(found, without), key=_urgency, default=None)

    def wanting(self, sku: str, *, without: Collection[str] = ()) -> tuple[str, ...]:
        """The numbers of the orders that want that product, the most urgent first."""
        found = self._wanting.get(sku.casefold(), {}).values()
        return tuple(order.number for order in sorted(_left(found, without), key=_urgency))

    def _drop(self, number: str) -> None:
        order = self._orders.pop(number, None)
        if order is not None:
            for sku in _wanted(order):
                self._wanting[sku].pop(number, None)
                self._single.get(sku, {}).pop(number, None)


def _wanted(order: Order) -> set[str]:
    return {line.sku.casefold() for line in order.lines if line.remaining > 0}


def _left(orders: Iterable[Order], without: Collection[str]) -> list[Order]:
    return [order for order in orders if order.number not in without]


def _urgency(order: Order) -> tuple[datetime, datetime, str]:
    return _comparable(order.ship_by), _comparable(order.placed), order.number


def _comparable(moment: datetime | None) -> datetime:
    """Times without an offset are the computer's own."""
    if moment is None:
        return _NEVER
    return moment if moment.tzinfo is not None else moment.astimezone()
