"""What the packer asked to ship, and whether it can be asked of Ordoro at all."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from app.domain.box import Box, boxed
from app.domain.entry import begun
from app.domain.order import Order, OrderLine, Shipment, nothing_to_ship
from app.words import translate

LONGEST_TEXT = 100
#: Control, invisible formatting, surrogate, private and unassigned characters.
_UNPRINTABLE = ("Cc", "Cf", "Cs", "Co", "Cn")
#: A label is dated today; a few days either way happen, more is a slip of the finger.
FARTHEST_SHIP_DATE = timedelta(days=14)


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


def validate(draft: ShipmentDraft, today: date) -> tuple[Problem, ...]:
    """Everything that is wrong with a draft at once, fields in the order of the bench; empty when it can go."""
    if gone := _order_problems(draft):
        return tuple(gone)
    problems = [*_quantity_problems(draft), *_box_problems(draft)]
    if not draft.create_only:
        problems += [*_carrier_problems(draft), *_tracking_problems(draft), *_cost_problems(draft)]
        problems += _date_problems(draft, today)
    return tuple(problems)


def errors_of(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    return tuple(problem for problem in problems if not problem.is_warning)


def _order_problems(draft: ShipmentDraft) -> list[Problem]:
    order = draft.order
    if order.status.waits and order.is_on_hold:
        return [
            Problem(
                Field.ORDER,
                translate("domain", "Order {order} is on hold: take it off hold first.").format(order=order.number),
            )
        ]
    if order.status.waits:
        return []
    return [Problem(Field.ORDER, nothing_to_ship(order))]


def _quantity_problems(draft: ShipmentDraft) -> list[Problem]:
    problems: list[Problem] = []
    known = {line.line_id for line in draft.order.lines}
    problems += [
        Problem(Field.QUANTITY, translate("domain", "This line is not in the order any more."), line_id)
        for line_id in draft.quantities
        if line_id not in known
    ]
    for line in draft.order.lines:
        asked, room = draft.quantity(line), draft.room(line)
        if asked < 0:
            problems.append(
                Problem(Field.QUANTITY, translate("domain", "A quantity cannot be less than zero."), line.line_id)
            )
        elif room < 0:
            message = translate(
                "domain", "{boxed} are in closed boxes, and {remaining} can still ship: open a box again."
            ).format(boxed=draft.boxed(line), remaining=line.remaining)
            problems.append(Problem(Field.QUANTITY, message, line.line_id))
        elif asked > room:
            message = translate("domain", "Only {remaining} of {item} can still ship, not {asked}.").format(
                remaining=room, item=line.name or line.sku, asked=asked
            )
            problems.append(Problem(Field.QUANTITY, message, line.line_id))
        elif line.stock is not None and asked + draft.boxed(line) > line.stock:
            message = translate("domain", "Ordoro knows of {stock} in stock. It may leave this line out.").format(
                stock=max(line.stock, 0)
            )
            problems.append(Problem(Field.QUANTITY, message, line.line_id, is_warning=True))
    if draft.in_box == 0 and not errors_of(tuple(problems)):
        problems.append(
            Problem(
                Field.QUANTITY,
                translate("domain", "Nothing is in the parcel: set a quantity on at least one line."),
            )
        )
    return problems


def _box_problems(draft: ShipmentDraft) -> list[Problem]:
    """Closed boxes were looked at when they were closed: what can be wrong is what this one has to do with them."""
    if not draft.boxes:
        return []
    problems: list[Problem] = []
    known = {line.line_id for line in draft.order.lines}
    gone = {line_id for box in draft.boxes for line_id, count in box.quantities.items() if count} - known
    if gone:
        message = translate("domain", "An item in a closed box is not in the order any more: open that box again.")
        problems.append(Problem(Field.QUANTITY, message))
    for at, box in enumerate(draft.boxes):
        if not box.tracking_number.strip() and not draft.create_only:
            number = at + 1 + (at >= draft.place)
            message = translate("domain", "Box {box} has no label: open it again and scan its new one.").format(
                box=number
            )
            problems.append(Problem(Field.TRACKING, message))
    if draft.create_only:
        message = translate("domain", "Boxes are closed already: ship them with their numbers, or open them again.")
        problems.append(Problem(Field.QUANTITY, message))
    numbers = [_same_number(number) for number in draft.numbers if number.strip()]
    if len(set(numbers)) < len(numbers):
        message = translate("domain", "A closed box has this tracking number: each box has its own label.")
        problems.append(Problem(Field.TRACKING, message))
    return problems


def _same_number(number: str) -> str:
    return "".join(number.split()).upper()


def _carrier_problems(draft: ShipmentDraft) -> list[Problem]:
    problems = _text_problems(Field.CARRIER, translate("domain", "the carrier"), draft.carrier) or _text_problems(
        Field.METHOD, translate("domain", "the method"), draft.method
    )
    if not draft.carrier.strip():
        problems.append(Problem(Field.CARRIER, translate("domain", "Choose the carrier.")))
    return problems


def _tracking_problems(draft: ShipmentDraft) -> list[Problem]:
    if not draft.tracking_number.strip():
        return [Problem(Field.TRACKING, translate("domain", "Scan or type the tracking number."))]
    return _text_problems(Field.TRACKING, translate("domain", "the tracking number"), draft.tracking_number)


def _text_problems(where: Field, name: str, text: str) -> list[Problem]:
    if len(text) > LONGEST_TEXT:
        return [
            Problem(
                where,
                translate("domain", "{name} is {count} characters long; {most} are the most.").format(
                    name=begun(name), count=len(text), most=LONGEST_TEXT
                ),
            )
        ]
    if any(unicodedata.category(char) in _UNPRINTABLE for char in text.strip(" ")):
        return [
            Problem(
                where,
                translate("domain", "{name} holds a character that cannot be printed. Enter it again.").format(
                    name=begun(name)
                ),
            )
        ]
    return []


def _cost_problems(draft: ShipmentDraft) -> list[Problem]:
    if draft.cost is None:
        return []
    if draft.cost < 0:
        return [Problem(Field.COST, translate("domain", "The cost cannot be less than zero."))]
    if draft.cost != draft.cost.quantize(Decimal("0.01")):
        return [Problem(Field.COST, translate("domain", "An amount has two decimals at most."))]
    return []


def _date_problems(draft: ShipmentDraft, today: date) -> list[Problem]:
    if draft.ship_date is None:
        return [Problem(Field.SHIP_DATE, translate("domain", "Choose the ship date."))]
    if abs(draft.ship_date - today) > FARTHEST_SHIP_DATE:
        days = FARTHEST_SHIP_DATE.days
        return [
            Problem(
                Field.SHIP_DATE,
                translate("domain", "The ship date is more than {days} days away from today.").format(days=days),
            )
        ]
    return []
