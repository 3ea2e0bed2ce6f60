"""What v3 lets one put right: the shipping info of a shipped order, taken back or changed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import msgspec

from app.domain.order import Order, Tracking
from app.domain.repair import Repair, RepairKind
from app.domain.step import Receipt, Receipts, Step, StepKind
from app.errors import DoItInOrdoro, ReadBackDiffers
from app.ordoro.notes import comment_steps
from app.ordoro.sent_parcel import same_parcel, someone_elses, tracking_differs
from app.ordoro.steps import after_the_change, restored, stored
from app.ordoro.v3.calls import V3Calls
from app.ordoro.v3.steps import steps_of
from app.ordoro.wire import amount, at_noon
from app.ports import Witness
from app.words import translate


class Parcel(msgspec.Struct, frozen=True):
    """As app.domain.order.Tracking; `cost` is an amount as text."""

    number: str
    carrier: str
    method: str
    cost: str | None

    @property
    def words(self) -> str:
        return f"{self.carrier} {self.number}".strip()

    def is_on(self, found: Tracking) -> bool:
        """Number and carrier as ever; method and cost where they were asked for."""
        if not same_parcel(found, self.number, self.carrier):
            return False
        if self.method and found.method.strip().casefold() != self.method.strip().casefold():
            return False
        return self.cost is None or found.cost == amount(self.cost)


class ChangeInfo(msgspec.Struct, frozen=True):
    """`seen` is what the order had when somebody looked; never changed over anything else."""

    order: str
    seen: Parcel
    wanted: Parcel
    ship_date: str
    notify_channel: bool

    def body(self) -> dict[str, object]:
        body: dict[str, object] = {
            "tracking_number": self.wanted.number,
            "carrier_name": self.wanted.carrier,
            "ship_date": self.ship_date,
            "notify_cart": self.notify_channel,
            "notify_ship_to": False,
            "notify_bill_to": False,
        }
        if self.wanted.method:
            body["shipping_method"] = self.wanted.method
        if self.wanted.cost is not None:
            body["cost"] = float(Decimal(self.wanted.cost))
        return body


class DeleteInfo(msgspec.Struct, frozen=True):
    order: str
    number: str
    carrier: str


def repair_steps(repair: Repair, token: str, today: date) -> tuple[Step, ...]:
    """Raises DoItInOrdoro where this API has nothing of the kind."""
    match repair.kind:
        case RepairKind.TAKE_BACK:
            return (_taken_back(repair.order),)
        case RepairKind.CORRECT if repair.correct is not None:
            return (_changed(repair.order, repair.correct, repair, today),)
        case RepairKind.MOVE if repair.draft is not None:
            # Taken back first: at no moment do two orders go under one number.
            return (_taken_back(repair.order), *steps_of(repair.draft), *comment_steps(repair.draft, token))
        case RepairKind.SWAP if repair.other is not None:
            here, there = _tracking(repair.order), _tracking(repair.other)
            return (_changed(repair.order, there, repair, today), _changed(repair.other, here, repair, today))
    raise DoItInOrdoro(
        translate(
            "ordoro", "Order {number} has no shipment that could be deleted: this account ships whole orders."
        ).format(number=repair.number)
    )


class Repairs:
    kinds = (StepKind.DELETE_SHIPPING_INFO, StepKind.CHANGE_SHIPPING_INFO)

    def __init__(self, calls: V3Calls) -> None:
        self._calls = calls

    def perform(self, step: Step, receipts: Receipts, witness: Witness) -> Receipt:
        found = self.probe(step, receipts)
        if found is not None:
            return Receipt(found.sentence, found.facts, already=True)
        if step.kind is StepKind.DELETE_SHIPPING_INFO:
            gone = restored(step.payload, DeleteInfo)
            self._calls.delete_shipping_info(gone.order, witness)
        else:
            change = restored(step.payload, ChangeInfo)
            self._calls.change_shipping_info(change.order, change.body(), witness)
        with after_the_change():
            done = self.probe(step, receipts)
            if done is None:
                raise ReadBackDiffers(translate("ordoro", "Ordoro took it, but shows the order as it was."))
            return done

    def probe(self, step: Step, receipts: Receipts) -> Receipt | None:  # noqa: ARG002 (needs none)
        if step.kind is StepKind.DELETE_SHIPPING_INFO:
            return self._find_gone(restored(step.payload, DeleteInfo))
        return self._find_changed(restored(step.payload, ChangeInfo))

    def _find_gone(self, payload: DeleteInfo) -> Receipt | None:
        """Raises OrderChanged where another parcel stands there by now."""
        found = self._calls.order(payload.order).tracking
        if found is None:
            return Receipt(
                translate("ordoro", "{carrier} {number} is taken back, {order} waits again").format(
                    carrier=payload.carrier, number=payload.number, order=payload.order
                )
            )
        if not same_parcel(found, payload.number, payload.carrier):
            raise someone_elses(found)
        return None

    def _find_changed(self, payload: ChangeInfo) -> Receipt | None:
        """Raises OrderChanged where it is neither as it was nor as it is to be."""
        found = self._calls.order(payload.order).tracking
        if found is None:
            raise tracking_differs(payload.seen.words, found)
        if payload.wanted.is_on(found):
            return Receipt(
                translate("ordoro", "{order} now goes by {parcel}").format(
                    order=payload.order, parcel=payload.wanted.words
                ),
                {"tracking_number": found.number},
            )
        if not payload.seen.is_on(found):
            raise someone_elses(found)
        return None


def _taken_back(order: Order) -> Step:
    tracking = _tracking(order)
    payload = DeleteInfo(order.number, tracking.number, tracking.carrier)
    return Step(
        StepKind.DELETE_SHIPPING_INFO,
        translate("ordoro", "Take back {tracking} from {order}").format(tracking=tracking.number, order=order.number),
        stored(payload),
    )


def _changed(order: Order, wanted: Tracking, repair: Repair, today: date) -> Step:
    payload = ChangeInfo(
        order=order.number,
        seen=_parcel(_tracking(order)),
        wanted=_parcel(wanted),
        ship_date=at_noon(wanted.ship_date or today),
        notify_channel=repair.notify_channel,
    )
    return Step(
        StepKind.CHANGE_SHIPPING_INFO,
        translate("ordoro", "{tracking} for {order}").format(tracking=wanted.number, order=order.number),
        stored(payload),
    )


def _parcel(tracking: Tracking) -> Parcel:
    cost = None if tracking.cost is None else str(tracking.cost)
    return Parcel(tracking.number.strip(), tracking.carrier.strip(), tracking.method.strip(), cost)


def _tracking(order: Order) -> Tracking:
    if order.tracking is None:
        raise ValueError("a repair of an order without a parcel was not validated")
    return order.tracking
