"""Performs and probes the steps of the shipments generation: create the shipment, set the lines that differ, save the
tracking."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from app.domain.comment import Comment
from app.domain.order import Shipment
from app.domain.step import Receipt, Receipts, Step, StepKind
from app.errors import LineLeftOut, ReadBackDiffers
from app.ordoro.shipments.calls import ShipmentCalls
from app.ordoro.shipments.planned import MARK, Created, CreatedLine, CreateShipment, SaveTracking, SetLine
from app.ordoro.shipments.said import (
    begun_before,
    has_lines,
    holds_something_else,
    left_before,
    must_be_open,
    someone_else_set,
)
from app.ordoro.steps import after_the_change, restored, stored
from app.ports import Witness
from app.words import translate


class ShipmentSteps:
    """Performs and probes them."""

    kinds = (StepKind.CREATE_SHIPMENT, StepKind.SET_LINE, StepKind.SAVE_TRACKING)

    def __init__(self, calls: ShipmentCalls) -> None:
        self._calls = calls

    def perform(self, step: Step, receipts: Receipts, witness: Witness) -> Receipt:
        match step.kind:
            case StepKind.CREATE_SHIPMENT:
                return self._create(restored(step.payload, CreateShipment), step.box, witness)
            case StepKind.SET_LINE:
                return self._set_line(restored(step.payload, SetLine), receipts, witness)
            case StepKind.SAVE_TRACKING:
                return self._save_tracking(restored(step.payload, SaveTracking), receipts, witness)
        raise ValueError(f"{step.kind} is no step of the shipments generation")

    def probe(self, step: Step, receipts: Receipts) -> Receipt | None:
        match step.kind:
            case StepKind.CREATE_SHIPMENT:
                return self._find_created(restored(step.payload, CreateShipment), step.box)
            case StepKind.SET_LINE:
                return self._find_line(restored(step.payload, SetLine), receipts)
            case StepKind.SAVE_TRACKING:
                return self._find_tracking(restored(step.payload, SaveTracking), receipts)
        raise ValueError(f"{step.kind} is no step of the shipments generation")

    def _create(self, payload: CreateShipment, box: int, witness: Witness) -> Receipt:
        if payload.take_up is not None:
            return _created(self._calls.shipment(payload.take_up), payload, already=True)
        shipments = self._calls.order(payload.order).shipments
        begun = [each.shipment_id for each in shipments if each.is_open and each.shipment_id not in payload.known]
        if begun:
            # Another bench's, or our own of a request that was carried out very late: never a second one beside it.
            raise begun_before(", ".join(begun))
        _only_earlier_boxes_left(shipments, payload, box)
        before = {shipment.shipment_id for shipment in shipments}
        order = self._calls.create_shipment(payload.order, witness)
        with after_the_change():
            made = [each for each in order.shipments if each.shipment_id not in before | set(payload.known)]
            if not made:
                raise ReadBackDiffers(translate("ordoro", "Ordoro took the request, but shows no new shipment."))
            return _created(self._ours(made, payload.token), payload)

    def _find_created(self, payload: CreateShipment, box: int) -> Receipt | None:
        if payload.take_up is not None:
            return _created(self._calls.shipment(payload.take_up), payload, already=True)
        shipments = self._calls.order(payload.order).shipments
        made = [each for each in shipments if each.shipment_id not in payload.known and each.is_open]
        if all(_marker(each) not in ("", payload.token) for each in made):
            return None
        if all(_marker(each) != payload.token for each in made):
            # An open one is then another box's, or another bench's.
            _only_earlier_boxes_left(shipments, payload, box)
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
            return payload.already(shipment.tracking)
        must_be_open(shipment)
        holds = {line_id: quantity for line_id, quantity in _quantities(shipment).items() if quantity}
        if holds != payload.quantities:
            raise holds_something_else(str(payload.quantities), str(holds))
        self._calls.save_tracking(shipment.shipment_id, payload.body(), witness)
        with after_the_change():
            found = self._calls.shipment(shipment.shipment_id).tracking
            return payload.read_back(found, translate("ordoro", "{parcel} saved").format(parcel=payload.words))

    def _find_tracking(self, payload: SaveTracking, receipts: Receipts) -> Receipt | None:
        return payload.looked_for(self._calls.shipment(_shipment_id(receipts)).tracking)


def _created(shipment: Shipment, payload: CreateShipment, *, already: bool = False) -> Receipt:
    must_be_open(shipment)
    lines = {line.order_line_id: CreatedLine(line.shipment_line_id, line.quantity) for line in shipment.lines}
    left_out = {line_id: sku for line_id, sku in payload.wanted.items() if line_id not in lines}
    facts = stored(Created(shipment.shipment_id, lines, left_out))
    return Receipt(has_lines(shipment.shipment_id, len(lines), already=already), facts, already=already)


def _only_earlier_boxes_left(shipments: Iterable[Shipment], payload: CreateShipment, box: int) -> None:
    """Raises OrderChanged where more parcels have left since the order was looked at than boxes go before this one:
    perhaps this very box, from the computer that this plan was copied from."""
    left = [each.shipment_id for each in shipments if each.has_left and each.shipment_id not in payload.known]
    if len(left) > box:
        raise left_before(", ".join(left))


def _marker(shipment: Shipment) -> str:
    """The earliest mark that any station left on it, in whatever order they are answered; empty for none."""
    marks = [each for each in shipment.comments if each.text.startswith(MARK)]
    return min(marks, key=_written, default=Comment("")).text


def _written(comment: Comment) -> datetime:
    return comment.at or datetime.max.replace(tzinfo=UTC)


def _shipment_id(receipts: Receipts) -> str:
    return restored(receipts[StepKind.CREATE_SHIPMENT].facts, Created).shipment_id


def _quantities(shipment: Shipment) -> dict[str, int]:
    return {line.order_line_id: line.quantity for line in shipment.lines}
