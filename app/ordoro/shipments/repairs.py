"""What the shipments API lets one take back: a shipment that has not left. All else is done in Ordoro's own window."""

from __future__ import annotations

import msgspec

from app.domain.order import ChangeKind, OrderChange, Shipment
from app.domain.repair import Repair, RepairKind
from app.domain.step import Receipt, Receipts, Step, StepKind
from app.errors import DoItInOrdoro, NotFound, OrderChanged, ReadBackDiffers
from app.ordoro.shipments.calls import ShipmentCalls
from app.ordoro.steps import after_the_change, restored, stored
from app.ports import Witness

_DELETED = "deleted"


class DeleteShipment(msgspec.Struct, frozen=True):
    shipment_id: str


def repair_steps(repair: Repair) -> tuple[Step, ...]:
    """Raises DoItInOrdoro, with what to do there."""
    if repair.kind is not RepairKind.DELETE_SHIPMENT:
        raise DoItInOrdoro(_what_to_do(repair))
    payload = DeleteShipment(repair.shipment_id)
    return (Step(StepKind.DELETE_SHIPMENT, f"Delete shipment {repair.shipment_id}", stored(payload)),)


class Repairs:
    kinds = (StepKind.DELETE_SHIPMENT,)

    def __init__(self, calls: ShipmentCalls) -> None:
        self._calls = calls

    def perform(self, step: Step, receipts: Receipts, witness: Witness) -> Receipt:  # noqa: ARG002 (needs none)
        payload = restored(step.payload, DeleteShipment)
        if self._is_gone(payload):
            return Receipt(f"Shipment {payload.shipment_id} was deleted already", already=True)
        self._calls.delete_shipment(payload.shipment_id, witness)
        with after_the_change():
            if not self._is_gone(payload):
                raise ReadBackDiffers(f"Ordoro took it, but still shows shipment {payload.shipment_id}.")
        return Receipt(f"Shipment {payload.shipment_id} is deleted; what was in it waits again")

    def probe(self, step: Step, receipts: Receipts) -> Receipt | None:  # noqa: ARG002 (needs none)
        payload = restored(step.payload, DeleteShipment)
        return Receipt(f"Shipment {payload.shipment_id} is deleted") if self._is_gone(payload) else None

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
    message = f"Shipment {shipment.shipment_id} has left meanwhile ({shown}). Nothing was deleted."
    return OrderChanged([OrderChange(ChangeKind.SHIPMENT, message, "open", shown)])


def _what_to_do(repair: Repair) -> str:
    """The steps in Ordoro's own window; this API cannot change a parcel that has been tracked."""
    number = repair.number
    parcel = repair.order.tracking.number if repair.order.tracking else "the number"
    match repair.kind:
        case RepairKind.MOVE:
            there = repair.draft.order.number if repair.draft else ""
            return (
                f"In Ordoro, open order {number}, choose the shipment with {parcel}, and undo its shipping. Then ship "
                f"order {there} here with that number."
            )
        case RepairKind.SWAP:
            there = repair.other.number if repair.other else ""
            return (
                f"In Ordoro, undo the shipping of orders {number} and {there}. Then ship both here again, each with "
                "the other's number."
            )
        case RepairKind.CORRECT:
            return f"In Ordoro, open order {number}, choose the shipment with {parcel}, and edit its tracking."
    return f"In Ordoro, open order {number}, choose the shipment with {parcel}, and undo its shipping."
