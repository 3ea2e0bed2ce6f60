"""What has to be fetched for some orders, shelf by shelf, with how much of it goes into which order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.order import Order


@dataclass(frozen=True, slots=True)
class Pick:
    """One thing at one place: `quantity` over all orders, `orders` with how many of it each needs.

    `stock` is what lies there, None where nobody knows; `location` is "" where none is known.
    """

    location: str
    sku: str
    name: str
    details: str
    quantity: int
    orders: tuple[tuple[str, int], ...]
    stock: int | None = None

    @property
    def is_short(self) -> bool:
        return self.stock is not None and self.stock < self.quantity


@dataclass(frozen=True, slots=True)
class PickSheet:
    """`picks` by location, those without one at the end; `orders` in the order in which they were chosen."""

    picks: tuple[Pick, ...]
    orders: tuple[Order, ...]

    @property
    def pieces(self) -> int:
        return sum(pick.quantity for pick in self.picks)


def pick_sheet(orders: Iterable[Order]) -> PickSheet:
    """Of each line what still has to ship; orders of which nothing has are left out."""
    wanted = tuple(order for order in orders if order.remaining)
    found: dict[tuple[str, str, str], Pick] = {}
    for order in wanted:
        for line in order.lines:
            if not line.remaining:
                continue
            key = (line.location, line.sku, line.details)
            former = found.get(key)
            needs = {**(dict(former.orders) if former else {})}
            needs[order.number] = needs.get(order.number, 0) + line.remaining
            found[key] = Pick(
                location=line.location,
                sku=line.sku,
                name=line.name,
                details=line.details,
                quantity=line.remaining + (former.quantity if former else 0),
                orders=tuple(needs.items()),
                stock=line.stock,
            )
    return PickSheet(tuple(sorted(found.values(), key=_by_place)), wanted)


def _by_place(pick: Pick) -> tuple[bool, list[tuple[bool, int, str]], str, str]:
    """ "A-9" before "A-10"; what lies nobody knows where, last."""
    parts = re.findall(r"\d+|\D+", pick.location.casefold())
    natural = [(part.isdecimal(), int(part) if part.isdecimal() else 0, part) for part in parts]
    return (not pick.location, natural, pick.sku, pick.details)
