"""The steps of the v3 generation: split where less than everything ships, then add the shipping info."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal

import msgspec

from app.domain.order import ChangeKind, Order, OrderChange, OrderLine, OrderStatus, Tracking
from app.domain.shipment import ShipmentDraft
from app.domain.step import Receipt, Receipts, Step, StepKind
from app.errors import NotFound, OrderChanged, ReadBackDiffers, Refused, SplitElsewhere
from app.ordoro.steps import (
    after_the_change,
    other_details,
    restored,
    same_parcel,
    someone_elses,
    stored,
    tracking_differs,
    was_saved,
    was_there,
)
from app.ordoro.v3.calls import V3Calls
from app.ordoro.wire import at_noon
from app.ports import Clock, Witness
from app.words import translate

_SECONDS_BETWEEN_LOOKS = 0.25
#: How long a split may take until its children can be read.
_SECONDS_TO_SETTLE = 20.0


class Item(msgspec.Struct, frozen=True):
    """What a line is, whatever its id: a split gives its children's lines new ids."""

    sku: str
    details: str
    price: str | None
    quantity: int


class Split(msgspec.Struct, frozen=True):
    """`now` and `later` are quantities by line id; `items` is what our child will hold."""

    order: str
    now: dict[str, int]
    later: dict[str, int]
    items: list[Item]


class SplitDone(msgspec.Struct, frozen=True):
    """The split's receipt: `child` is the order that ships now."""

    child: str
    children: list[str]


class ShippingInfo(msgspec.Struct, frozen=True):
    """`order` is what was opened; after a split its child is the one to ship. `cost` is an amount as text."""

    order: str
    number: str
    carrier: str
    method: str
    cost: str | None
    ship_date: str
    items: list[Item]
    notify_channel: bool
    email_buyer: bool
    email_bill_to: bool

    @property
    def parcel(self) -> str:
        return f"{self.carrier} {self.number}"

    def besides(self, found: Tracking) -> str:
        """What Ordoro shows otherwise of this parcel, to go on a sentence with."""
        return other_details(found, self.method, self.cost, self.ship_date)

    def body(self) -> dict[str, object]:
        body: dict[str, object] = {
            "tracking_number": self.number,
            "carrier_name": self.carrier,
            "ship_date": self.ship_date,
            # Each of these is false unless sent.
            "notify_cart": self.notify_channel,
            "notify_ship_to": self.email_buyer,
            "notify_bill_to": self.email_bill_to,
        }
        if self.method:
            body["shipping_method"] = self.method
        if self.cost is not None:
            body["cost"] = float(Decimal(self.cost))
        return body


def steps_of(draft: ShipmentDraft) -> tuple[Step, ...]:
    """The shipping info, after a split where something stays behind."""
    if draft.ship_date is None:
        raise ValueError("a draft without a ship date was not validated")
    order = draft.order
    items = [_item(line, draft.quantity(line)) for line in order.lines if draft.quantity(line)]
    info = ShippingInfo(
        order=order.number,
        number=draft.tracking_number.strip(),
        carrier=draft.carrier.strip(),
        method=draft.method.strip(),
        cost=None if draft.cost is None else str(draft.cost),
        ship_date=at_noon(draft.ship_date),
        items=items,
        notify_channel=draft.notify_channel,
        email_buyer=draft.email_buyer,
        email_bill_to=draft.email_bill_to,
    )
    ship = Step(StepKind.SHIPPING_INFO, translate("ordoro", "Add the shipping info"), stored(info))
    if not draft.is_short:
        return (ship,)
    now = {line.line_id: draft.quantity(line) for line in order.lines}
    later = {line.line_id: line.remaining - draft.quantity(line) for line in order.lines}
    split = Step(
        StepKind.SPLIT, translate("ordoro", "Split: now and later"), stored(Split(order.number, now, later, items))
    )
    return (split, ship)


class V3Steps:
    """Performs and probes them."""

    kinds = (StepKind.SPLIT, StepKind.SHIPPING_INFO)

    def __init__(self, calls: V3Calls, clock: Clock) -> None:
        self._calls = calls
        self._clock = clock

    def perform(self, step: Step, receipts: Receipts, witness: Witness) -> Receipt:
        match step.kind:
            case StepKind.SPLIT:
                return self._split(restored(step.payload, Split), witness)
            case StepKind.SHIPPING_INFO:
                return self._ship(restored(step.payload, ShippingInfo), receipts, witness)
        raise ValueError(f"{step.kind} is no step of the v3 generation")

    def probe(self, step: Step, receipts: Receipts) -> Receipt | None:
        match step.kind:
            case StepKind.SPLIT:
                return self._find_split(restored(step.payload, Split))
            case StepKind.SHIPPING_INFO:
                return self._find_info(restored(step.payload, ShippingInfo), receipts)
        raise ValueError(f"{step.kind} is no step of the v3 generation")

    def _split(self, payload: Split, witness: Witness) -> Receipt:
        groups = [_numbered(group) for group in (payload.now, payload.later)]
        self._calls.split(payload.order, groups, witness)
        with after_the_change():
            children = self._children_when_ready(payload.order)
            if children is None:
                raise ReadBackDiffers(translate("ordoro", "Ordoro took the split, but shows the order as it was."))
            return self._our_child(payload, children)

    def _find_split(self, payload: Split) -> Receipt | None:
        children = self._children_when_ready(payload.order)
        return None if children is None else self._our_child(payload, children)

    def _children_when_ready(self, number: str) -> tuple[str, ...] | None:
        """The children's numbers once the split has settled; None where the order was not split."""
        give_up = self._clock.monotonic() + _SECONDS_TO_SETTLE
        while True:
            try:
                parent = self._calls.parent(number)
            except NotFound:
                return None
            if parent.ready:
                return tuple(parent.child_order_numbers or ())
            if self._clock.monotonic() > give_up:
                unsettled = ReadBackDiffers(
                    translate("ordoro", "Ordoro is still splitting order {number}. Look again in a minute.").format(
                        number=number
                    )
                )
                unsettled.may_have_happened = True
                raise unsettled
            self._clock.sleep(_SECONDS_BETWEEN_LOOKS)

    def _our_child(self, payload: Split, children: tuple[str, ...]) -> Receipt:
        """The first child that still waits and holds exactly what ships now, whatever its position."""
        for number in children:
            child = self._calls.order(number)
            if child.status is OrderStatus.AWAITING and _same_items(child, payload.items):
                done = SplitDone(child.number, list(children))
                return Receipt(
                    translate("ordoro", "{order} ships now, the rest waits").format(order=child.number),
                    stored(done),
                    orders=children,
                )
        message = translate("ordoro", "Order {order} was split otherwise than asked for ({orders}).").format(
            order=payload.order, orders=", ".join(children)
        )
        raise SplitElsewhere([OrderChange(ChangeKind.STATUS, message, "", ", ".join(children))])

    def _ship(self, payload: ShippingInfo, receipts: Receipts, witness: Witness) -> Receipt:
        order = self._calls.order(target(payload.order, receipts))
        if order.tracking is not None:
            if same_parcel(order.tracking, payload.number, payload.carrier):
                return Receipt(was_there(payload.parcel, payload.besides(order.tracking)), already=True)
            raise someone_elses(order.tracking)
        if not _same_items(order, payload.items):
            message = translate(
                "ordoro", "Order {order} does not hold what was asked for any more. Nothing was shipped."
            ).format(order=order.number)
            raise OrderChanged([OrderChange(ChangeKind.LINES, message)])
        self._calls.add_shipping_info(order.number, payload.body(), witness)
        with after_the_change():
            found = self._calls.order(order.number).tracking
            if found is None or not same_parcel(found, payload.number, payload.carrier):
                raise tracking_differs(payload.parcel, found)
        saved = translate("ordoro", "{parcel} saved, {order} is shipped").format(
            parcel=payload.parcel, order=order.number
        )
        told = translate("ordoro", "; the sales channel is told") if payload.notify_channel else ""
        return Receipt(f"{saved}{told}{payload.besides(found)}", {"tracking_number": found.number})

    def _find_info(self, payload: ShippingInfo, receipts: Receipts) -> Receipt | None:
        found = self._calls.order(target(payload.order, receipts)).tracking
        if found is None:
            return None
        if not same_parcel(found, payload.number, payload.carrier):
            raise someone_elses(found)
        return Receipt(was_saved(payload.parcel, payload.besides(found)), {"tracking_number": found.number})


def _numbered(group: dict[str, int]) -> dict[int, int]:
    """Quantities by line id as Ordoro wants them. Raises Refused where a line's id is no number."""
    if not all(re.fullmatch("[0-9]{1,18}", line_id) for line_id in group):
        raise Refused(
            translate(
                "ordoro", "A line of this order has no number at Ordoro, so that it cannot be split. Ship it whole."
            )
        )
    return {int(line_id): count for line_id, count in group.items()}


def target(order: str, receipts: Receipts) -> str:
    """The order that ships: the child that a split made of `order`, where one did."""
    split = receipts.get(StepKind.SPLIT)
    return restored(split.facts, SplitDone).child if split else order


def _item(line: OrderLine, quantity: int) -> Item:
    return Item(line.sku, line.details, None if line.price is None else str(line.price), quantity)


def _same_items(order: Order, items: list[Item]) -> bool:
    return Counter(_item(line, line.ordered) for line in order.lines if line.ordered) == Counter(items)
