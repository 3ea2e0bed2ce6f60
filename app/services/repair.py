"""Taking back and putting right what has shipped, as far as the account's API lets one; else the words of what to do.

Every method keeps a plan and answers it once it is over, needs a person, or has to wait. All raise BadEntry where
there is nothing to take back, DoItInOrdoro with what to do there, AlreadyUnderWay, and StoreTrouble.
"""

from __future__ import annotations

from dataclasses import replace

from app.domain.note import OrderNote
from app.domain.order import Order, Tracking
from app.domain.plan import Plan
from app.domain.repair import Repair, RepairKind
from app.domain.shipment import ShipmentDraft
from app.services.packed_note import with_note
from app.services.sending import Sending
from app.settings.store import SettingsStore


class Repairs:
    """Orders are handed in as they were read: nothing is changed over what somebody did to them since."""

    def __init__(self, sending: Sending, settings: SettingsStore) -> None:
        self._sending = sending
        self._settings = settings

    async def delete_shipment(self, order: Order, shipment_id: str) -> Plan:
        """Give up a shipment that was made and not tracked; what was in it waits again (shipments generation)."""
        return await self._sending.send(Repair(RepairKind.DELETE_SHIPMENT, order, shipment_id=shipment_id))

    async def take_back(self, order: Order) -> Plan:
        """The order waits again, and its stock is back. What the buyer was told is not taken back (v3)."""
        return await self._sending.send(Repair(RepairKind.TAKE_BACK, order))

    async def correct(self, order: Order, parcel: Tracking, *, notify_channel: bool = True) -> Plan:
        """The parcel of a shipped order gets another number, carrier, method, cost or date (v3)."""
        wanted = replace(parcel, number=parcel.number.strip(), carrier=parcel.carrier.strip())
        return await self._sending.send(
            Repair(RepairKind.CORRECT, order, correct=wanted, notify_channel=notify_channel)
        )

    async def move(self, order: Order, draft: ShipmentDraft) -> Plan:
        """Take the number back from `order`, where it is wrong, and ship `draft` with it (v3).

        The draft is a whole one of the order that waits, as `moved_to` makes it.
        """
        noted = with_note(draft, self._settings.settings)
        return await self._sending.send(Repair(RepairKind.MOVE, order, draft=noted))

    async def swap(self, order: Order, other: Order, *, notify_channel: bool = True) -> Plan:
        """Two shipped orders have each other's number: both are changed (v3)."""
        return await self._sending.send(Repair(RepairKind.SWAP, order, other, notify_channel=notify_channel))

    async def check(self, repair: Repair) -> None:
        """Whether it can be asked at all, before a person is asked to be sure: raises BadEntry and DoItInOrdoro."""
        await self._sending.check(repair)

    async def note(self, order: str, *, comment: str = "", tag: str = "", untag: str = "") -> Plan:
        """Write a comment on an order; hang a tag on it, or take one off (tags in v3 alone)."""
        return await self._sending.send(OrderNote(order, comment, tag, untag))


def moved_to(draft: ShipmentDraft, order: Order) -> ShipmentDraft:
    """`draft` with the parcel that stands on `order`: the same number, carrier, method, cost and day."""
    found = order.tracking
    if found is None:
        return draft
    return replace(
        draft,
        tracking_number=found.number,
        carrier=found.carrier,
        method=found.method,
        cost=found.cost,
        ship_date=found.ship_date or draft.ship_date,
    )
