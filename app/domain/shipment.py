"""What the packer asked to ship: one parcel, or several boxes of one order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.domain.box import Box, boxed
from app.domain.order import Order, OrderLine, Shipment, Tracking
from app.domain.tracking_number import same_number
from app.words import translate


class Field(StrEnum):
    """Where on the bench a problem is shown."""

    ORDER = "order"
    QUANTITY = "quantity"
    CARRIER = "carrier"
    METHOD = "method"
    TRACKING = "tracking_number"
    COST = "cost"
    SHIP_DATE = "ship_date"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one field, as a sentence; a warning does not stop the shipment."""

    field: Field
    message: str
    line_id: str = ""
    is_warning: bool = False


def errors_of(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(problem for problem in problems if not problem.is_warning)


@dataclass(frozen=True, slots=True)
class ShipmentDraft:
    """One parcel as the packer wants it: `order` as it was seen, `quantities` by line id (missing means 0).

    With `boxes` it is one of several that go in one plan: these were closed before, and this one stands at `place`
    among them (0 is before the first). `carrier` and `method` are names as people write them. With `create_only` the
    shipment is made at Ordoro, its quantities set, and nothing is tracked (shipments generation only).
    """

    order: Order
    quantities: Mapping[str, int]
    carrier: str = ""
    tracking_number: str = ""
    method: str = ""
    cost: Decimal | None = None
    ship_date: date | None = None
    notify_channel: bool = True
    email_buyer: bool = False
    email_bill_to: bool = False
    create_only: bool = False
    #: The raw payload that the tracking number was read from; empty where it was typed.
    scanned: str = ""
    #: The numbers of further boxes for the same pieces; Ordoro has no field for them, so they go into the comment.
    further: tuple[str, ...] = ()
    #: Written to the order, and the tag hung on it, once it has shipped: "Packed by Ana, Bench 1, 3 of 3 verified".
    comment: str = ""
    tag: str = ""
    #: What was checked by scanning, in words ("3 of 3 verified"), and whether that is all of the parcel.
    verified: str = ""
    is_fully_verified: bool = False
    #: The open shipment that is taken up instead of making another.
    take_up: Shipment | None = field(default=None)
    boxes: tuple[Box, ...] = ()
    place: int = 0

    @property
    def number(self) -> str:
        return self.order.number

    @property
    def title(self) -> str:
        return translate("domain", "Order {number}").format(number=self.order.number)

    @property
    def orders(self) -> frozenset[str]:
        return frozenset({self.order.number, self.order.parent_number} - {""})

    @property
    def locks(self) -> frozenset[str]:
        return frozenset(f"order {number}" for number in self.orders)

    def quantity(self, line: OrderLine) -> int:
        """In this box."""
        return self.quantities.get(line.line_id, 0)

    def boxed(self, line: OrderLine) -> int:
        """In the boxes that were closed before."""
        return boxed(self.boxes, line.line_id)

    def room(self, line: OrderLine) -> int:
        """So many can still go into this box; below zero where more are in closed boxes than the order still wants."""
        return line.remaining - self.boxed(line)

    @property
    def in_box(self) -> int:
        """Units in this box."""
        return sum(self.quantity(line) for line in self.order.lines)

    @property
    def total(self) -> int:
        """Units in all its boxes."""
        return self.in_box + sum(box.total for box in self.boxes)

    @property
    def numbers(self) -> tuple[str, ...]:
        """The tracking number of each box, in their order."""
        return tuple(parcel.tracking_number for parcel in self.parcels)

    @property
    def parcels(self) -> tuple[ShipmentDraft, ...]:
        """Each box as a draft of its own, in their order; shipments that are open already are taken up in turn."""
        if not self.boxes:
            return (self,)
        alone = replace(self, boxes=(), place=0)
        found = [_alone(self, box) for box in self.boxes]
        found.insert(self.place, alone)
        fullest = _fullest_first(self.order) if self.take_up is not None else ()
        ups = [self.take_up, *(each for each in fullest if each != self.take_up)]
        ups += [None] * len(found)
        return tuple(replace(each, take_up=up) for each, up in zip(found, ups, strict=False))

    def renumbered(self, before: str, now: Tracking) -> ShipmentDraft:
        """The same after the parcel with that number got another one, and what goes with it."""
        wanted, method, cost = same_number(before), now.method, now.cost
        boxes = tuple(
            replace(box, carrier=now.carrier, tracking_number=now.number, method=method, cost=cost)
            if same_number(box.tracking_number) == wanted
            else box
            for box in self.boxes
        )
        if same_number(self.tracking_number) != wanted:
            return replace(self, boxes=boxes)
        ship_date = now.ship_date or self.ship_date
        mine = replace(self, carrier=now.carrier, tracking_number=now.number, method=method, cost=cost)
        return replace(mine, ship_date=ship_date, boxes=boxes)

    def beside(self, boxes: tuple[Box, ...], place: int) -> ShipmentDraft:
        """The same for what these closed boxes leave."""
        rest = {line.line_id: line.remaining - boxed(boxes, line.line_id) for line in self.order.lines}
        quantities = {line_id: max(min(count, rest.get(line_id, 0)), 0) for line_id, count in self.quantities.items()}
        return replace(self, quantities=quantities if boxes else self.quantities, boxes=boxes, place=place)

    @property
    def left_over(self) -> int:
        """How many units go on waiting after this parcel, and all its boxes."""
        return self.order.remaining - self.total

    @property
    def is_short(self) -> bool:
        return self.left_over > 0


def open_shipment_to_take_up(order: Order) -> Shipment | None:
    """The open, untracked shipment that a new parcel goes on with: the fullest one, if there is any."""
    return next(iter(_fullest_first(order)), None)


def _fullest_first(order: Order) -> list[Shipment]:
    return sorted(order.open_shipments, key=lambda shipment: -sum(line.quantity for line in shipment.lines))


def _alone(draft: ShipmentDraft, box: Box) -> ShipmentDraft:
    return replace(
        draft,
        quantities=box.quantities,
        carrier=box.carrier,
        tracking_number=box.tracking_number,
        method=box.method,
        cost=box.cost,
        scanned=box.scanned,
        further=(),
        comment=box.comment,
        tag=box.tag,
        verified=box.verified,
        is_fully_verified=box.is_fully_verified,
        boxes=(),
        place=0,
    )
