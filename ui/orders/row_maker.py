"""Makes the list's rows from the orders, each one once for as long as nothing about it changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from app.cache.glance import glance
from app.services.waiting import completed
from ui.kit.row_state import RowChanges
from ui.orders.rows import row_of

if TYPE_CHECKING:
    from app.domain.order import Order
    from app.domain.product import Product
    from app.events import Changes
    from ui.orders.rows import OrderRow


@dataclass(frozen=True)
class Material:
    """What rows are made from, as it is at one moment. `held` are in the outbox and go by themselves, `stopped` are
    there and need a person, for `begun` something was entered."""

    orders: tuple[Order, ...]
    today: date
    products: Mapping[str, Product] = field(default_factory=dict)
    channels: Mapping[str, str] = field(default_factory=dict)
    held: frozenset[str] = frozenset()
    stopped: frozenset[str] = frozenset()
    begun: frozenset[str] = frozenset()
    #: What this bench is called.
    station: str = ""
    #: What happened one after the other on the way to `orders`; whoever made rows of the first `before` needs no more.
    changes: tuple[Changes, ...] = ()

    @property
    def _common(self) -> tuple[object, ...]:
        """What every row depends on."""
        return self.today, self.products, self.channels, self.station

    def is_as(self, other: Material | None) -> bool:
        """Whether the same list comes of it."""
        return (
            other is not None
            and self.orders is other.orders
            and (self.held, self.stopped, self.begun) == (other.held, other.stopped, other.begun)
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

    def changes(self, material: Material) -> RowChanges[OrderRow] | None:
        """What is to be done to the rows of the last time, or None where these say too little: `make` all."""
        last, plain = self._last, self._plain
        at = next((at for at, each in enumerate(material.changes) if each.before is last.orders), None)
        is_known = material.orders is last.orders
        steps = () if is_known or at is None else material.changes[at:]
        follows = is_known or (bool(steps) and all(each.in_place for each in steps))
        if not plain or not follows or not material.makes_the_same_rows_as(last):
            return None
        #: In the order in which new ones came.
        touched: dict[str, None] = {}
        gone: dict[str, None] = {}
        for step in steps:
            for number in step.gone:
                gone[number] = None
                plain.pop(number, None)
                touched.pop(number, None)
            for order in step.put:
                plain[order.number] = order, self._row(order, material)
                touched[order.number] = None
        for now, before in (
            (material.held, last.held),
            (material.stopped, last.stopped),
            (material.begun, last.begun),
        ):
            touched |= dict.fromkeys(now ^ before)
        if len(plain) != len(material.orders):
            self.forget()
            return None
        self._last = material
        put = [_as_it_is(plain[number][1], material) for number in touched if number in plain]
        return RowChanges(put, gone)

    def forget(self) -> None:
        """Make every row the next time: what was made last is shown nowhere."""
        self._last, self._plain = Material((), date.min), {}

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
            rows.append(_as_it_is(found[1], material))
        self._plain = made
        return rows

    @staticmethod
    def _row(order: Order, material: Material) -> OrderRow:
        known = completed(order, material.products, material.channels)
        return row_of(glance(known), material.today.toordinal(), material.station)


def _as_it_is(row: OrderRow, material: Material) -> OrderRow:
    """A plain row with what the outbox and this bench know of its order."""
    if row.number in material.held:
        return row.being_sent()
    if row.number in material.stopped:
        return row.stopped()
    return row.begun() if row.number in material.begun else row
