"""The steps of the v3 generation: one split where less than everything ships, or in several boxes, then the shipping
info of each box."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

import msgspec

from app.domain.order import Order, OrderLine, OrderStatus
from app.domain.order_change import ChangeKind, OrderChange
from app.domain.shipment import ShipmentDraft
from app.domain.step import Receipt, Receipts, Step, StepKind
from app.errors import NotFound, OrderChanged, ReadBackDiffers, Refused, SplitElsewhere
from app.ordoro.sent_parcel import SentParcel, parcel_of
from app.ordoro.steps import after_the_change, restored, stored
from app.ordoro.v3.calls import V3Calls
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


class Group(msgspec.Struct, frozen=True):
    """Quantities by line id, and what the child that they make will hold."""

    now: dict[str, int]
    items: list[Item]


class Split(msgspec.Struct, frozen=True, omit_defaults=True):
    """`now` and `later` are quantities by line id; `items` is what the child of the first box will hold, and
    `further` those of the others. Nothing is `later` where everything ships, in several boxes."""

    order: str
    now: dict[str, int]
    later: dict[str, int]
    items: list[Item]
    further: list[Group] = []

    @property
    def boxes(self) -> list[Group]:
        return [Group(self.now, self.items), *self.further]


class SplitDone(msgspec.Struct, frozen=True, omit_defaults=True):
    """The split's receipt: `child` is the order that ships the first box, `further` those of the others."""

    child: str
    children: list[str]
    further: list[str] = []


class ShippingInfo(SentParcel, frozen=True):
    """`order` is what was opened; after a split the child of its box ships."""

    order: str
    items: list[Item]

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
    """The shipping info of each box, after a split where something stays behind or there are several."""
    parcels = draft.parcels
    infos = tuple(_info_step(parcel, at, len(parcels)) for at, parcel in enumerate(parcels))
    if len(parcels) == 1 and not draft.is_short:
        return infos
    lines = draft.order.lines
    first, *further = [Group({line.line_id: each.quantity(line) for line in lines}, _items(each)) for each in parcels]
    packed = {line.line_id: draft.boxed(line) + draft.quantity(line) for line in lines}
    later = {line.line_id: line.remaining - packed[line.line_id] for line in lines} if draft.is_short else {}
    title = translate("ordoro", "Split: now and later")
    if further:
        title = translate(
            "ordoro", "Split into {count} boxes, and the rest" if later else "Split into {count} boxes"
        ).format(count=len(parcels))
    split = Split(draft.order.number, first.now, later, first.items, further)
    return (Step(StepKind.SPLIT, title, stored(split)), *infos)


def _info_step(draft: ShipmentDraft, box: int, boxes: int) -> Step:
    info = ShippingInfo(**parcel_of(draft), order=draft.order.number, items=_items(draft))
    title = translate("ordoro", "Add the shipping info")
    if boxes > 1:
        title = translate("ordoro", "Box {box}: add the shipping info").format(box=box + 1)
    return Step(StepKind.SHIPPING_INFO, title, stored(info), box=box)


def _items(draft: ShipmentDraft) -> list[Item]:
    return [_item(line, draft.quantity(line)) for line in draft.order.lines if draft.quantity(line)]


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
                payload = restored(step.payload, ShippingInfo)
                return self._ship(payload, target(payload.order, receipts, step.box), witness)
        raise ValueError(f"{step.kind} is no step of the v3 generation")

    def probe(self, step: Step, receipts: Receipts) -> Receipt | None:
        match step.kind:
            case StepKind.SPLIT:
                return self._find_split(restored(step.payload, Split))
            case StepKind.SHIPPING_INFO:
                payload = restored(step.payload, ShippingInfo)
                return self._find_info(payload, target(payload.order, receipts, step.box))
        raise ValueError(f"{step.kind} is no step of the v3 generation")

    def _split(self, payload: Split, witness: Witness) -> Receipt:
        everything = (*(box.now for box in payload.boxes), payload.later)
        groups = [_numbered(group) for group in everything if group]
        self._calls.split(payload.order, groups, witness)
        with after_the_change():
            children = self._children_when_ready(payload.order)
            if children is None:
                raise ReadBackDiffers(translate("ordoro", "Ordoro took the split, but shows the order as it was."))
            return self._our_children(payload, children)

    def _find_split(self, payload: Split) -> Receipt | None:
        children = self._children_when_ready(payload.order)
        return None if children is None else self._our_children(payload, children)

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

    def _our_children(self, payload: Split, children: tuple[str, ...]) -> Receipt:
        """For each box the first child that still waits and holds exactly what is in it, whatever its position.

        Of several that hold the same it does not matter which: from this receipt on each is one box's. Nothing of
        ours leaves before that; where one that holds the same has left, it may be the box itself, sent from the
        computer that this plan was copied from.
        """
        read = [self._calls.order(child) for child in children]
        free = [child for child in read if child.status is OrderStatus.AWAITING]
        gone = [child for child in read if child.status is not OrderStatus.AWAITING]
        ours: list[str] = []
        for box in payload.boxes:
            child = next((each for each in free if _same_items(each, box.items)), None)
            if child is None or any(_same_items(each, box.items) for each in gone):
                raise _not_as_asked(payload.order, children, [each.number for each in gone])
            free.remove(child)
            ours.append(child.number)
        first, *further = ours
        sentence = translate("ordoro", "{order} ships now, the rest waits").format(order=first)
        if further:
            sentence = translate(
                "ordoro", "{orders} ship now, the rest waits" if payload.later else "{orders} ship now"
            ).format(orders=", ".join(ours))
        return Receipt(sentence, stored(SplitDone(first, list(children), further)), orders=children)

    def _ship(self, payload: ShippingInfo, number: str, witness: Witness) -> Receipt:
        order = self._calls.order(number)
        if order.tracking is not None:
            return payload.already(order.tracking)
        if not _same_items(order, payload.items):
            message = translate(
                "ordoro", "Order {order} does not hold what was asked for any more. Nothing was shipped."
            ).format(order=order.number)
            raise OrderChanged([OrderChange(ChangeKind.LINES, message)])
        self._calls.add_shipping_info(order.number, payload.body(), witness)
        with after_the_change():
            found = self._calls.order(order.number).tracking
            saved = translate("ordoro", "{parcel} saved, {order} is shipped")
            return payload.read_back(found, saved.format(parcel=payload.words, order=order.number))

    def _find_info(self, payload: ShippingInfo, number: str) -> Receipt | None:
        return payload.looked_for(self._calls.order(number).tracking)


def _not_as_asked(order: str, children: Sequence[str], gone: Sequence[str]) -> SplitElsewhere:
    words = translate("ordoro", "Order {order} was split otherwise than asked for ({orders}).")
    if gone:
        words = translate("ordoro", "Parts of order {order} do not wait any more: {orders}. Look at it in Ordoro.")
    message = words.format(order=order, orders=", ".join(gone or children))
    return SplitElsewhere([OrderChange(ChangeKind.STATUS, message, "", ", ".join(children))])


def _numbered(group: dict[str, int]) -> dict[int, int]:
    """Quantities by line id as Ordoro wants them. Raises Refused where a line's id is no number."""
    if not all(re.fullmatch("[0-9]{1,18}", line_id) for line_id in group):
        raise Refused(
            translate(
                "ordoro", "A line of this order has no number at Ordoro, so that it cannot be split. Ship it whole."
            )
        )
    return {int(line_id): count for line_id, count in group.items()}


def target(order: str, receipts: Receipts, box: int = 0) -> str:
    """The order that ships that box: the child that a split made of `order` for it, where one did."""
    split = receipts.get(StepKind.SPLIT)
    if split is None:
        return order
    done = restored(split.facts, SplitDone)
    return [done.child, *done.further][box]


def _item(line: OrderLine, quantity: int) -> Item:
    return Item(line.sku, line.details, None if line.price is None else str(line.price), quantity)


def _same_items(order: Order, items: list[Item]) -> bool:
    return Counter(_item(line, line.ordered) for line in order.lines if line.ordered) == Counter(items)
