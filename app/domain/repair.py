"""Taking back or putting right what was shipped, as far as Ordoro lets one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.entry import EntryProblem
from app.domain.order import Order, Tracking
from app.domain.shipment import ShipmentDraft
from app.words import translate


class RepairKind(StrEnum):
    #: A shipment that was made, but not tracked, is given up (shipments generation).
    DELETE_SHIPMENT = "delete shipment"
    #: The order waits again, as if it had not shipped (v3).
    TAKE_BACK = "take back"
    #: The order's parcel gets another number, carrier, method, cost or date (v3).
    CORRECT = "correct"
    #: A number stands on the wrong order: taken back there, and shipped where it belongs (v3).
    MOVE = "move"
    #: Two orders have each other's number (v3).
    SWAP = "swap"


@dataclass(frozen=True, slots=True)
class Repair:
    """`order` and `other` as they were seen: nothing is done over what somebody changed since.

    DELETE_SHIPMENT names the `shipment_id`; CORRECT what the parcel is to be; MOVE the `draft` that ships the other
    order with the number of this one; SWAP the `other` order.
    """

    kind: RepairKind
    order: Order
    other: Order | None = None
    shipment_id: str = ""
    correct: Tracking | None = None
    draft: ShipmentDraft | None = None
    #: Tell the sales channel the number that is right now.
    notify_channel: bool = True

    @property
    def number(self) -> str:
        return self.order.number

    @property
    def title(self) -> str:
        parcel = self.order.tracking.number if self.order.tracking else ""
        match self.kind:
            case RepairKind.DELETE_SHIPMENT:
                return translate("domain", "Delete shipment {shipment_id}").format(shipment_id=self.shipment_id)
            case RepairKind.TAKE_BACK:
                return translate("domain", "Take back order {number}").format(number=self.number)
            case RepairKind.CORRECT:
                return translate("domain", "Correct the parcel of order {number}").format(number=self.number)
            case RepairKind.MOVE:
                there = self.draft.order.number if self.draft else ""
                return translate("domain", "Move {parcel} from order {number} to {there}").format(
                    parcel=parcel, number=self.number, there=there
                )
        return translate("domain", "Swap the parcels of orders {number} and {other}").format(
            number=self.number, other=self.other.number if self.other else ""
        )

    @property
    def takes_back(self) -> bool:
        """Whether the order waits again once it is done."""
        return self.kind in (RepairKind.TAKE_BACK, RepairKind.DELETE_SHIPMENT, RepairKind.MOVE)

    @property
    def renumbers(self) -> tuple[tuple[Order, Tracking], ...]:
        """The orders, as they were, whose parcel has another number once it is done, each with what it has then."""
        if self.kind is RepairKind.CORRECT and self.correct is not None:
            return ((self.order, self.correct),)
        if self.kind is RepairKind.SWAP and self.other is not None and self.other.tracking and self.order.tracking:
            return ((self.order, self.other.tracking), (self.other, self.order.tracking))
        return ()

    @property
    def orders(self) -> frozenset[str]:
        everyone = (self.order, self.other, self.draft.order if self.draft else None)
        found = [order for order in everyone if order is not None]
        return frozenset({number for each in found for number in (each.number, each.parent_number)} - {""})

    @property
    def locks(self) -> frozenset[str]:
        return frozenset(f"order {number}" for number in self.orders)

    def validate(self) -> tuple[EntryProblem, ...]:
        """Whether it can be asked at all; whether Ordoro's API can do it, its gateway says."""
        if self.kind is RepairKind.DELETE_SHIPMENT:
            return self._about_the_shipment()
        problems = _must_be_tracked(self.order)
        match self.kind:
            case RepairKind.CORRECT:
                if self.correct is None or not (self.correct.number.strip() and self.correct.carrier.strip()):
                    problems.append(
                        EntryProblem("correct", translate("domain", "Enter the carrier and the tracking number."))
                    )
            case RepairKind.MOVE:
                problems += self._about_the_move()
            case RepairKind.SWAP:
                if self.other is None or self.other.number == self.number:
                    problems.append(EntryProblem("other", translate("domain", "Choose the other order.")))
                else:
                    problems += _must_be_tracked(self.other)
        return tuple(problems)

    def _about_the_shipment(self) -> tuple[EntryProblem, ...]:
        if any(each.shipment_id == self.shipment_id for each in self.order.open_shipments):
            return ()
        message = translate(
            "domain", "Shipment {shipment_id} of order {number} is not one that can be deleted: it has left."
        ).format(shipment_id=self.shipment_id, number=self.number)
        return (EntryProblem("shipment_id", message),)

    def _about_the_move(self) -> list[EntryProblem]:
        if self.draft is None or self.draft.order.number == self.number:
            return [EntryProblem("draft", translate("domain", "Choose the order that the number belongs to."))]
        there, here = self.draft, self.order.tracking
        if here is not None and there.tracking_number.strip() != here.number.strip():
            return [
                EntryProblem(
                    "draft",
                    translate("domain", "Order {order} must ship with {tracking}.").format(
                        order=there.order.number, tracking=here.number
                    ),
                )
            ]
        return []


def _must_be_tracked(order: Order) -> list[EntryProblem]:
    if order.tracking is not None:
        return []
    words = translate("domain", "Order {number} has no tracking number at Ordoro: nothing to take back.")
    return [EntryProblem("order", words.format(number=order.number))]
