"""What has left: each parcel as Ordoro's shipped orders and this computer's own journal tell of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from app.domain.comment import packed_by
from app.domain.order import Order, OrderStatus, Shipment, Tracking

#: Ordoro's own tag for an order of which the sales channel could not be told (v3).
NOT_TOLD = "Failed Shipment Notification"


class Told(StrEnum):
    """Whether the sales channel knows that the parcel has left."""

    YES = "yes"
    #: Nobody asked for it.
    NOT_ASKED = "not asked"
    #: Ordoro tried and failed: somebody has to retry it there.
    FAILED = "failed"
    #: Ordoro does not say; today's API only tells what failed.
    NOT_SAID = "not said"


@dataclass(frozen=True, slots=True)
class ParcelItem:
    sku: str
    name: str
    quantity: int


@dataclass(frozen=True, slots=True)
class Parcel:
    """`left` is when it was saved at Ordoro, as far as anybody says. `packed_by` is who and at which bench."""

    number: str
    tracking: Tracking
    order: Order
    items: tuple[ParcelItem, ...] = ()
    shipment_id: str = ""
    told: Told = Told.NOT_SAID
    left: datetime | None = None
    packed_by: str = ""

    @property
    def key(self) -> str:
        """Its own among all parcels: an order may have several, and a number may be used again."""
        return f"{self.shipment_id or self.number} {self.tracking.number}"

    @property
    def sent_as(self) -> tuple[str, str]:
        """As `Sent.sent_as`."""
        return self.tracking.number.strip(), family(self.number)

    @property
    def pieces(self) -> int:
        return sum(item.quantity for item in self.items)

    @property
    def text(self) -> str:
        """Everything by which somebody may look for it, a line each."""
        ship_to, bill_to = self.order.ship_to, self.order.bill_to
        names = (ship_to.name, ship_to.company, ship_to.email, bill_to.name, bill_to.company, bill_to.email)
        items = (word for item in self.items for word in (item.sku, item.name))
        tracking = (self.tracking.number, self.tracking.carrier)
        return "\n".join((self.number, *names, ship_to.place, ship_to.zip, *tracking, self.packed_by, *items))

    def holds(self, words: Iterable[str]) -> bool:
        """Whether all these words, of small letters, stand in it."""
        text = self.text.casefold()
        return all(word in text for word in words)

    @property
    def cost_missing(self) -> bool:
        """Nothing, or nought, which Ordoro shows where no cost was sent."""
        return not self.tracking.cost

    @property
    def day(self) -> date | None:
        """The day on this computer's calendar on which it left; else the one that stands on its label."""
        if self.left is not None:
            return self.left.astimezone().date()
        return self.tracking.ship_date


@dataclass(frozen=True, slots=True)
class Sent:
    """What this computer's journal tells of a parcel that it sent."""

    number: str
    tracking: str
    at: datetime
    who: str

    @property
    def sent_as(self) -> tuple[str, str]:
        """Under which number, of which order: one label may be on what two orders send together."""
        return self.tracking.strip(), family(self.number)


def parcels_of(order: Order) -> tuple[Parcel, ...]:
    """The parcels of one order, as its shipments (shipments generation) or its one shipping info (v3) tell."""
    return tuple(_parcels(order))


def merged(parcels: Iterable[Parcel], sent: Iterable[Sent]) -> tuple[Parcel, ...]:
    """With who packed it and when, where this computer's own journal knows that better; the latest first."""
    known = {each.sent_as: each for each in sent}
    found = [_with_journal(parcel, known) for parcel in {parcel.key: parcel for parcel in parcels}.values()]
    return tuple(sorted(found, key=_when, reverse=True))


@dataclass(frozen=True, slots=True)
class CarrierTotal:
    """What one carrier takes with it: the count for the hand-over, and the cost as far as it is known."""

    carrier: str
    parcels: int
    cost: Decimal
    cost_missing: int


def by_carrier(parcels: Iterable[Parcel]) -> tuple[CarrierTotal, ...]:
    """The one with the most parcels first."""
    counts: Counter[str] = Counter()
    missing: Counter[str] = Counter()
    costs: dict[str, Decimal] = {}
    for parcel in parcels:
        carrier = parcel.tracking.carrier or "?"
        counts[carrier] += 1
        missing[carrier] += parcel.cost_missing
        costs[carrier] = costs.get(carrier, Decimal(0)) + (parcel.tracking.cost or Decimal(0))
    rows = (CarrierTotal(carrier, count, costs[carrier], missing[carrier]) for carrier, count in counts.items())
    return tuple(sorted(rows, key=lambda row: (-row.parcels, row.carrier.casefold())))


def _parcels(order: Order) -> Iterator[Parcel]:
    who = packed_by(order.comments)
    for shipment in order.shipments:
        if shipment.tracking is not None and shipment.status != "deleted":
            yield Parcel(
                number=order.number,
                tracking=shipment.tracking,
                order=order,
                items=_items_of(order, shipment),
                shipment_id=shipment.shipment_id,
                told=_told(shipment),
                left=shipment.tracking.saved or shipment.updated,
                packed_by=who,
            )
    if not order.shipments and order.tracking is not None and order.status is OrderStatus.SHIPPED:
        failed = any(tag.name == NOT_TOLD for tag in order.tags)
        yield Parcel(
            number=order.number,
            tracking=order.tracking,
            order=order,
            items=tuple(ParcelItem(line.sku, line.name, line.ordered) for line in order.lines),
            told=Told.FAILED if failed else Told.NOT_SAID,
            left=order.tracking.saved,
            packed_by=who,
        )


def _items_of(order: Order, shipment: Shipment) -> tuple[ParcelItem, ...]:
    names = {line.line_id: line for line in order.lines}
    items = []
    for each in shipment.lines:
        line = names.get(each.order_line_id)
        sku = each.sku or (line.sku if line else "")
        if each.quantity:
            items.append(ParcelItem(sku, line.name if line else sku, each.quantity))
    return tuple(items)


def _told(shipment: Shipment) -> Told:
    if shipment.told is False:
        return Told.FAILED
    if shipment.told:
        return Told.YES
    return Told.NOT_ASKED if shipment.tell_channel is False else Told.NOT_SAID


def _with_journal(parcel: Parcel, known: dict[tuple[str, str], Sent]) -> Parcel:
    sent = known.get(parcel.sent_as)
    if sent is None:
        return parcel
    return replace(parcel, left=sent.at, packed_by=sent.who or parcel.packed_by)


def family(number: str) -> str:
    """A split order's parts belong to it: "1-1042-2" to "1-1042"."""
    return "-".join(number.split("-")[:2])


def _when(parcel: Parcel) -> tuple[float, str]:
    if parcel.left is not None:
        return parcel.left.timestamp(), parcel.number
    day = parcel.tracking.ship_date
    return (datetime(day.year, day.month, day.day, 12).astimezone().timestamp() if day else 0.0), parcel.number
