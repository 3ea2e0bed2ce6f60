"""A closed box of an order that goes in several: what is in it, and the label that is on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from app.domain.verification import Tick


@dataclass(frozen=True, slots=True)
class Box:
    """`quantities` by line id; `ticks` is how they were counted, so that a box that is opened again counts on."""

    quantities: Mapping[str, int]
    carrier: str
    tracking_number: str
    method: str = ""
    cost: Decimal | None = None
    #: The raw payload that the tracking number was read from; empty where it was typed.
    scanned: str = ""
    #: What was checked by scanning, in words, and whether that is all of the box.
    verified: str = ""
    is_fully_verified: bool = False
    #: Written to the order of this box, and the tag hung on it, once it has shipped.
    comment: str = ""
    tag: str = ""
    ticks: tuple[Tick, ...] = ()

    @property
    def total(self) -> int:
        """Units, over all lines."""
        return sum(self.quantities.values())


def boxed(boxes: Iterable[Box], line_id: str) -> int:
    """How many units of that line are in these boxes."""
    return sum(box.quantities.get(line_id, 0) for box in boxes)
