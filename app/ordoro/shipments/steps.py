"""The steps of the shipments generation: create the shipment, set the lines that differ, save the tracking."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import msgspec

from app.domain.comment import Comment
from app.domain.order import OrderLine, Shipment, Tracking
from app.domain.shipment import ShipmentDraft
from app.domain.step import Receipt, Receipts, Step, StepKind
from app.errors import LineLeftOut, ReadBackDiffers
from app.ordoro.shipments.calls import ShipmentCalls
from app.ordoro.shipments.said import begun_before, has_lines, holds_something_else, must_be_open, someone_else_set
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
from app.ordoro.wire import at_noon
from app.ports import Witness
from app.words import translate

_MARK = "Packbench "


class CreateShipment(msgspec.Struct, frozen=True):
    """`known` are the shipments that the order had before; `wanted` is SKU by id of each line that is to ship.

    `token` tells this plan's shipment from another station's, where several appear at once.
    """

    order: str
    token: str
    known: list[str]
    wanted: dict[str, str]
    take_up: str | None = None


class SetLine(msgspec.Struct, frozen=True):
    """`again` says that an earlier draft may have set it already: what the first step saw is not enough then."""

    order_line_id: str
    sku: str
    quantity: int
    again: bool = False


class CreatedLine(msgspec.Struct, frozen=True):
    shipment_line_id: str
    quantity: int


class Created(msgspec.Struct, frozen=True):
    """The first step's receipt: `lines` by order line id, `left_out` as `CreateShipment.wanted`."""

    shipment_id: str
    lines: dict[str, CreatedLine]
    left_out: dict[str, str]


class SaveTracking(msgspec.Struct, frozen=True):
    """`quantities` by order line id: what the shipment must hold when it goes. `cost` is an amount as text."""

    number: str
    carrier: str
    method: str
    cost: str | None
    ship_date: str
    quantities: dict[str, int]
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
        tracking: dict[str, object] = {
            "tracking": self.number,
            "vendor": self.carrier,
            "email_ship_to": self.email_buyer,
            "email_bill_to": self.email_bill_to,
        }
        if self.method:
            tracking["shipping_method"] = self.method
        if self.cost is not None:
            tracking["cost"] = float(Decimal(self.cost))
        return {"notify_cart": self.notify_channel, "ship_date": self.ship_date, "tracking": tracking}


def steps_of(draft: ShipmentDraft, token: str, *, again: bool = False) -> tuple[Step, ...]:
    """For each box one step to have a shipment, one for each line, and one for the tracking unless only the shipment
    is wanted. A box is tracked before the next one's shipment is made: what is left over is put into that."""
    parcels = draft.parcels
    return tuple(
        replace(step, box=box, title=_title(step, box) if len(parcels) > 1 else step.title)
        for box, parcel in enumerate(parcels)
        for step in _box_steps(parcel, f"{token} {box + 1}" if box else token, again=again)
    )


def _title(step: Step, box: int) -> str:
    return translate("ordoro", "Box {box}: {step}").format(box=box + 1, step=step.title)


def _box_steps(draft: ShipmentDraft, token: str, *, again: bool) -> tuple[Step, ...]:
    order = draft.order
    create = CreateShipment(
        order=order.number,
        token=f"{_MARK}{token}",
        known=[shipment.shipment_id for shipment in order.shipments],
        wanted={line.line_id: line.sku for line in order.lines if draft.quantity(line)},
        take_up=draft.take_up.shipment_id if draft.take_up else None,
    )
    title = translate("ordoro", "Create the shipment")
    if create.take_up:
        title = translate("ordoro", "Go on with shipment {shipment}").format(shipment=create.take_up)
    steps = [Step(StepKind.CREATE_SHIPMENT, title, stored(create))]
    steps += [_line_step(line, draft.quantity(line), again=again) for line in order.lines if line.remaining]
    if not draft.create_only:
        steps.append(_tracking_step(draft))
    return tuple(steps)


def _line_step(line: OrderLine, quantity: int, *, again: bool) -> Step:
    payload = SetLine(line.line_id, line.sku, quantity, again)
    return Step(StepKind.SET_LINE, f"{quantity} × {line.sku}", stored(payload))


def _tracking_step(draft: ShipmentDraft) -> Step:
    if draft.ship_date is None:
        raise ValueError("a draft without a ship date was not validated")
    payload = SaveTracking(
        number=draft.tracking_number.strip(),
        carrier=draft.carrier.strip(),
        method=draft.method.strip(),
        cost=None if draft.cost is None else str(draft.cost),
        ship_date=at_noon(draft.ship_date),
        quantities={line.line_id: draft.quantity(line) for line in draft.order.lines if draft.quantity(line)},
        notify_channel=draft.notify_channel,
        email_buyer=draft.email_buyer,
        email_bill_to=draft.email_bill_to,
    )
    return Step(StepKind.SAVE_TRACKING, translate("ordoro", "Save the tracking"), stored(payload))


class ShipmentSteps:
    """Performs and probes them."""

    kinds = (StepKind.CREATE_SHIPMENT, StepKind.SET_LINE, StepKind.SAVE_TRACKING)

    def __init__(self, calls: ShipmentCalls) -> None:
        self._calls = calls

    def perform(self, step: Step, receipts: Receipts, witness: Witness) -> Receipt:
        match step.kind:
            case StepKind.CREATE_SHIPMENT:
                return self._create(restored(step.payload, CreateShipment), witness)
            case StepKind.SET_LINE:
                return self._set_line(restored(step.payload, SetLine), receipts, witness)
            case StepKind.SAVE_TRACKING:
                return self._save_tracking(restored(step.payload, SaveTracking), receipts, witness)
        raise ValueError(f"{step.kind} is no step of the shipments generation")

    def probe(self, step: Step, receipts: Receipts) -> Receipt | None:
        match step.kind:
            case StepKind.CREATE_SHIPMENT:
                return self._find_created(restored(step.payload, CreateShipment))
            case StepKind.SET_LINE:
                return self._find_line(restored(step.payload, SetLine), receipts)
            case StepKind.SAVE_TRACKING:
                return self._find_tracking(restored(step.payload, SaveTracking), receipts)
        raise ValueError(f"{step.kind} is no step of the shipments generation")

    def _create(self, payload: CreateShipment, witness: Witness) -> Receipt:
        if payload.take_up is not None:
            return _created(self._calls.shipment(payload.take_up), payload, already=True)
        shipments = self._calls.order(payload.order).shipments
        begun = [each.shipment_id for each in shipments if each.is_open and each.shipment_id not in payload.known]
        if begun:
            # Another bench's, or our own of a request that was carried out very late: never a second one beside it.
            raise begun_before(", ".join(begun))
        before = {shipment.shipment_id for shipment in shipments}
        order = self._calls.create_shipment(payload.order, witness)
        with after_the_change():
            made = [each for each in order.shipments if each.shipment_id not in before | set(payload.known)]
            if not made:
                raise ReadBackDiffers(translate("ordoro", "Ordoro took the request, but shows no new shipment."))
            return _created(self._ours(made, payload.token), payload)

    def _find_created(self, payload: CreateShipment) -> Receipt | None:
        if payload.take_up is not None:
            return _created(self._calls.shipment(payload.take_up), payload, already=True)
        shipments = self._calls.order(payload.order).shipments
        made = [each for each in shipments if each.shipment_id not in payload.known and each.is_open]
        if all(_marker(each) not in ("", payload.token) for each in made):
            return None
        return _created(self._ours(made, payload.token), payload, already=True)

    def _ours(self, made: list[Shipment], token: str) -> Shipment:
        """The one new shipment; of several, the one whose earliest mark is ours.

        Two stations that begin a shipment for one order at once see each other's: each marks the lowest that
        nobody marked, and reads back whose mark came first. Raises ReadBackDiffers where that does not tell.
        """
        if len(made) == 1:
            return made[0]
        free = [each for each in made if _marker(each) in ("", token)]
        if free:
            lowest = min(free, key=lambda each: (len(each.shipment_id), each.shipment_id))
            if not _marker(lowest):
                self._calls.write_comment(lowest.shipment_id, token)
                lowest = self._calls.shipment(lowest.shipment_id)
            if _marker(lowest) == token:
                return lowest
        listed = ", ".join(each.shipment_id for each in made)
        raise ReadBackDiffers(
            translate(
                "ordoro", "Several shipments were begun at once ({shipments}); which is this bench's is not known."
            ).format(shipments=listed)
        )

    def _set_line(self, payload: SetLine, receipts: Receipts, witness: Witness) -> Receipt:
        # What the first step saw is enough here: the whole shipment is read again right before it is tracked.
        shipment = restored(receipts[StepKind.CREATE_SHIPMENT].facts, Created)
        line = shipment.lines.get(payload.order_line_id)
        if line is None:
            if payload.quantity:
                missing = shipment.left_out or {payload.order_line_id: payload.sku}
                raise LineLeftOut(tuple(missing.values()), tuple(missing))
            return Receipt(translate("ordoro", "{sku} stays out").format(sku=payload.sku), already=True)
        before = line.quantity
        if payload.again:
            before = _quantities(self._calls.shipment(shipment.shipment_id)).get(payload.order_line_id, 0)
        if before == payload.quantity:
            return Receipt(
                translate("ordoro", "{count} × {sku}, as it was").format(count=payload.quantity, sku=payload.sku),
                already=True,
            )
        now = self._calls.set_line(shipment.shipment_id, line.shipment_line_id, payload.quantity, witness)
        with after_the_change():
            if now is None:
                now = _quantities(self._calls.shipment(shipment.shipment_id)).get(payload.order_line_id)
            if now != payload.quantity:
                raise ReadBackDiffers(
                    translate("ordoro", "Asked for {count} × {sku}, but Ordoro shows {now}.").format(
                        count=payload.quantity, sku=payload.sku, now=now or 0
                    )
                )
        return Receipt(
            translate("ordoro", "{count} × {sku} instead of {before}").format(
                count=payload.quantity, sku=payload.sku, before=before
            )
        )

    def _find_line(self, payload: SetLine, receipts: Receipts) -> Receipt | None:
        created = restored(receipts[StepKind.CREATE_SHIPMENT].facts, Created)
        line = created.lines.get(payload.order_line_id)
        before = line.quantity if line else 0
        now = _quantities(self._calls.shipment(created.shipment_id)).get(payload.order_line_id, 0)
        if now != payload.quantity and (payload.again or now == before):
            return None
        if now != payload.quantity:
            raise someone_else_set(payload.sku, now, before, payload.quantity)
        return Receipt(f"{payload.quantity} × {payload.sku}", already=True)

    def _save_tracking(self, payload: SaveTracking, receipts: Receipts, witness: Witness) -> Receipt:
        shipment = self._calls.shipment(_shipment_id(receipts))
        if shipment.tracking is not None:
            if same_parcel(shipment.tracking, payload.number, payload.carrier):
                return Receipt(was_there(payload.parcel, payload.besides(shipment.tracking)), already=True)
            raise someone_elses(shipment.tracking)
        must_be_open(shipment)
        holds = {line_id: quantity for line_id, quantity in _quantities(shipment).items() if quantity}
        if holds != payload.quantities:
            raise holds_something_else(str(payload.quantities), str(holds))
        self._calls.save_tracking(shipment.shipment_id, payload.body(), witness)
        with after_the_change():
            found = self._calls.shipment(shipment.shipment_id).tracking
            if found is None or not same_parcel(found, payload.number, payload.carrier):
                raise tracking_differs(payload.parcel, found)
        told = translate("ordoro", "; the sales channel is told") if payload.notify_channel else ""
        saved = translate("ordoro", "{parcel} saved")
        return Receipt(
            f"{saved.format(parcel=payload.parcel)}{told}{payload.besides(found)}", {"tracking_number": found.number}
        )

    def _find_tracking(self, payload: SaveTracking, receipts: Receipts) -> Receipt | None:
        found = self._calls.shipment(_shipment_id(receipts)).tracking
        if found is None:
            return None
        if not same_parcel(found, payload.number, payload.carrier):
            raise someone_elses(found)
        return Receipt(was_saved(payload.parcel, payload.besides(found)), {"tracking_number": found.number})


def _created(shipment: Shipment, payload: CreateShipment, *, already: bool = False) -> Receipt:
    must_be_open(shipment)
    lines = {line.order_line_id: CreatedLine(line.shipment_line_id, line.quantity) for line in shipment.lines}
    left_out = {line_id: sku for line_id, sku in payload.wanted.items() if line_id not in lines}
    facts = stored(Created(shipment.shipment_id, lines, left_out))
    return Receipt(has_lines(shipment.shipment_id, len(lines), already=already), facts, already=already)


def _marker(shipment: Shipment) -> str:
    """The earliest mark that any station left on it, in whatever order they are answered; empty for none."""
    marks = [each for each in shipment.comments if each.text.startswith(_MARK)]
    return min(marks, key=_written, default=Comment("")).text


def _written(comment: Comment) -> datetime:
    return comment.at or datetime.max.replace(tzinfo=UTC)


def _shipment_id(receipts: Receipts) -> str:
    return restored(receipts[StepKind.CREATE_SHIPMENT].facts, Created).shipment_id


def _quantities(shipment: Shipment) -> dict[str, int]:
    return {line.order_line_id: line.quantity for line in shipment.lines}
