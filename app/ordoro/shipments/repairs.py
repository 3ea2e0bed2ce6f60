"""What the shipments API lets one take back: a shipment that has not left. All else is done in Ordoro's own window."""

from __future__ import annotations

import msgspec

from app.domain.order import Shipment
from app.domain.order_change import ChangeKind, OrderChange
from app.domain.repair import Repair, RepairKind
from app.domain.step import Receipt, Receipts, Step, StepKind
from app.errors import DoItInOrdoro, NotFound, OrderChanged, ReadBackDiffers
from app.ordoro.shipments.calls import ShipmentCalls
from app.ordoro.steps import after_the_change, restored, stored
from app.ports import Witness
from app.words import translate

_DELETED = "deleted"


class DeleteShipment(msgspec.Struct, frozen=True):
    shipment_id: str


def repair_steps(repair: Repair) -> tuple[Step, ...]:
    """Raises DoItInOrdoro, with what to do there."""
    if repair.kind is not RepairKind.DELETE_SHIPMENT:
        raise DoItInOrdoro(_what_to_do(repair))
    payload = DeleteShipment(repair.shipment_id)
    title = translate("ordoro", "Delete shipment {shipment}").format(shipment=repair.shipment_id)
    return (Step(StepKind.DELETE_SHIPMENT, title, stored(payload)),)


class Repairs:
    kinds = (StepKind.DELETE_SHIPMENT,)

    def __init__(self, calls: ShipmentCalls) -> None:
        self._calls = calls

    def perform(self, step: Step, receipts: Receipts, witness: Witness) -> Receipt:  # noqa: ARG002 (needs none)
        payload = restored(step.payload, DeleteShipment)
        if self._is_gone(payload):
            return Receipt(
                translate("ordoro", "Shipment {shipment} was deleted already").format(shipment=payload.shipment_id),
                already=True,
            )
        self._calls.delete_shipment(payload.shipment_id, witness)
        with after_the_change():
            if not self._is_gone(payload):
                raise ReadBackDiffers(
                    translate("ordoro", "Ordoro took it, but still shows shipment {shipment}.").format(
                        shipment=payload.shipment_id
                    )
                )
        return Receipt(
            translate("ordoro", "Shipment {shipment} is deleted; what was in it waits again").format(
                shipment=payload.shipment_id
            )
        )

    def probe(self, step: Step, receipts: Receipts) -> Receipt | None:  # noqa: ARG002 (needs none)
        payload = restored(step.payload, DeleteShipment)
        if not self._is_gone(payload):
            return None
        return Receipt(translate("ordoro", "Shipment {shipment} is deleted").format(shipment=payload.shipment_id))

    def _is_gone(self, payload: DeleteShipment) -> bool:
        """Raises OrderChanged where it has left meanwhile: that cannot be taken back any more."""
        try:
            shipment = self._calls.shipment(payload.shipment_id)
        except NotFound:
            return True
        if shipment.status == _DELETED:
            return True
        if not shipment.is_open:
            raise _has_left(shipment)
        return False


def _has_left(shipment: Shipment) -> OrderChanged:
    shown = f"{shipment.tracking.carrier} {shipment.tracking.number}".strip() if shipment.tracking else shipment.status
    message = translate("ordoro", "Shipment {shipment} has left meanwhile ({shown}). Nothing was deleted.").format(
        shipment=shipment.shipment_id, shown=shown
    )
    return OrderChanged([OrderChange(ChangeKind.SHIPMENT, message, "open", shown)])


def _what_to_do(repair: Repair) -> str:
    """The steps in Ordoro's own window; this API cannot change a parcel that has been tracked."""
    number = repair.number
    parcel = repair.order.tracking.number if repair.order.tracking else translate("ordoro", "the number")
    match repair.kind:
        case RepairKind.MOVE:
            there = repair.draft.order.number if repair.draft else ""
            return translate(
                "ordoro",
                "In Ordoro, open order {number}, choose the shipment with {parcel}, and undo its "
                "shipping. Then ship order {there} here with that number.",
            ).format(number=number, parcel=parcel, there=there)
        case RepairKind.SWAP:
            there = repair.other.number if repair.other else ""
            return translate(
                "ordoro",
                "In Ordoro, undo the shipping of orders {number} and {there}. Then ship both here again, "
                "each with the other's number.",
            ).format(number=number, there=there)
        case RepairKind.CORRECT:
            return translate(
                "ordoro", "In Ordoro, open order {number}, choose the shipment with {parcel}, and edit its tracking."
            ).format(number=number, parcel=parcel)
    return translate(
        "ordoro", "In Ordoro, open order {number}, choose the shipment with {parcel}, and undo its shipping."
    ).format(number=number, parcel=parcel)
