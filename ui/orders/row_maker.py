"""Makes the list's rows from the orders, each one once for as long as nothing about it changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from app.cache.glance import glance
from app.services.waiting import completed
from ui.orders.rows import row_of

if TYPE_CHECKING:
    from app.domain.order import Order
    from app.domain.product import Product
    from ui.orders.rows import OrderRow


@dataclass(frozen=True)
class Material:
    """What rows are made from, as it is at one moment. `held` are in the outbox, for `begun` something was entered."""

    orders: tuple[Order, ...]
    today: date
    products: Mapping[str, Product] = field(default_factory=dict)
    channels: Mapping[str, str] = field(default_factory=dict)
    held: frozenset[str] = frozenset()
    begun: frozenset[str] = frozenset()
    #: What this bench is called.
    station: str = ""

    @property
    def _common(self) -> tuple[object, ...]:
        """What every row depends on."""
        return self.today, self.products, self.channels, self.station

    def is_as(self, other: Material | None) -> bool:
        """Whether the same list comes of it."""
        return (
            other is not None
            and self.orders is other.orders
            and (self.held, self.begun) == (other.held, other.begun)
            and self.makes_the_same_rows_as(other)
        )

    def makes_the_same_rows_as(self, other: Material) -> bool:
        """Of the same orders."""
        return self._common == other._common


class RowMaker:
    """Used by one thread at a time; a row of which nothing changed is the same object as the last time."""

    def __init__(self) -> None:
        self._last = Material((), date.min)
        self._plain: dict[str, tuple[Order, OrderRow]] = {}

    @property
    def has_made(self) -> bool:
        """Whether there were rows to make."""
        return bool(self._plain)

    def make(self, material: Material) -> list[OrderRow]:
        """The rows, in the order of the orders."""
        last, self._last = self._last, material
        known = self._plain
        if not material.makes_the_same_rows_as(last):
            known = {}
        made: dict[str, tuple[Order, OrderRow]] = {}
        rows: list[OrderRow] = []
        for order in material.orders:
            number = order.number
            found = known.get(number)
            if found is None or found[0] is not order:
                found = (order, self._row(order, material))
            made[number] = found
            row = found[1]
            if number in material.held:
                row = row.being_sent()
            elif number in material.begun:
                row = row.begun()
            rows.append(row)
        self._plain = made
        return rows

    @staticmethod
    def _row(order: Order, material: Material) -> OrderRow:
        known = completed(order, material.products, material.channels)
        return row_of(glance(known), material.today.toordinal(), material.station)
