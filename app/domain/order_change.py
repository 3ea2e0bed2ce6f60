"""What became of an order since somebody looked at it, and in which words that is said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.comment import packed_by
from app.domain.order import Order, OrderStatus
from app.errors import OrderChanged
from app.words import translate


class ChangeKind(StrEnum):
    STATUS = "status"
    ADDRESS = "address"
    LINES = "lines"
    SHIPMENT = "shipment"
    HOLD = "hold"


@dataclass(frozen=True, slots=True)
class OrderChange:
    """One thing that is different now; `old` and `new` are as a person would read them."""

    kind: ChangeKind
    message: str
    old: str = ""
    new: str = ""


def changes_between(seen: Order, now: Order) -> tuple[OrderChange, ...]:
    """What of `now` forbids to ship what was prepared while looking at `seen`."""
    return tuple(_changes(seen, now))


def must_be_as_seen(seen: Order, now: Order) -> None:
    """Raises OrderChanged where it is not what was looked at any more."""
    changes = changes_between(seen, now)
    if changes:
        raise OrderChanged(changes)


def _changes(seen: Order, now: Order) -> list[OrderChange]:
    found: list[OrderChange] = []
    if not now.status.waits:
        message = why_it_does_not_wait(now)
        found.append(OrderChange(ChangeKind.STATUS, message, seen.status.value, now.status_text or now.status.value))
    if now.ship_to.label_lines() != seen.ship_to.label_lines():
        old, new = seen.ship_to.label_text(), now.ship_to.label_text()
        found.append(
            OrderChange(
                ChangeKind.ADDRESS,
                translate("domain", "The address was changed: the parcel needs a new label."),
                old,
                new,
            )
        )
    before, after = _quantities(seen), _quantities(now)
    if before != after:
        found.append(
            OrderChange(
                ChangeKind.LINES,
                translate("domain", "What was ordered, or what of it remains, was changed."),
                _read_lines(seen),
                _read_lines(now),
            )
        )
    if now.is_on_hold and not seen.is_on_hold:
        found.append(OrderChange(ChangeKind.HOLD, translate("domain", "The order was put on hold.")))
    known = {shipment.shipment_id for shipment in seen.shipments}
    new_open = [shipment.shipment_id for shipment in now.open_shipments if shipment.shipment_id not in known]
    if new_open:
        found.append(
            OrderChange(
                ChangeKind.SHIPMENT,
                translate("domain", "Someone else has begun a shipment for this order."),
                "",
                ", ".join(new_open),
            )
        )
    return found


def why_it_does_not_wait(order: Order) -> str:
    """What became of an order that nobody has to pack, and by whom where that is known."""
    match order.status:
        case OrderStatus.SHIPPED:
            who, parcel = packed_by(order.comments), order.tracking
            by = translate("domain", "The order was already shipped elsewhere")
            if who:
                by = translate("domain", "The order was already shipped by {who}").format(who=who)
            return f"{by}: {parcel.carrier} {parcel.number}." if parcel is not None else f"{by}."
        case OrderStatus.CANCELLED:
            return translate("domain", "The order was cancelled.")
        case OrderStatus.SPLIT:
            return translate("domain", "The order was split elsewhere.")
        case OrderStatus.DROPSHIP:
            return translate("domain", "The order was handed to a dropshipper.")
    return translate("domain", "The order is now “{status}”.").format(status=order.status_text)


def nothing_to_ship(order: Order) -> str:
    """Why an order that does not wait cannot be shipped."""
    match order.status:
        case OrderStatus.SHIPPED:
            words = translate("domain", "Order {number} has shipped: nothing to ship.")
        case OrderStatus.CANCELLED:
            words = translate("domain", "Order {number} is cancelled: nothing to ship.")
        case OrderStatus.SPLIT:
            words = translate("domain", "Order {number} is split: nothing to ship.")
        case OrderStatus.DROPSHIP:
            words = translate("domain", "Order {number} is with a dropshipper: nothing to ship.")
        case _:
            words = translate("domain", "Order {number} is “{status}”: nothing to ship.")
    return words.format(number=order.number, status=order.status_text or order.status.value)


def _quantities(order: Order) -> dict[str, tuple[str, int, int]]:
    return {line.line_id: (line.sku, line.ordered, line.shipped) for line in order.lines}


def _read_lines(order: Order) -> str:
    return "\n".join(f"{line.remaining} x {line.sku}" for line in order.lines)
