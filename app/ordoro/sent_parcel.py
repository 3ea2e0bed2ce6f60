"""A parcel as a step sends it in either generation, and what is made of the tracking that Ordoro holds instead."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec

from app.domain.listed import all_of
from app.domain.order import Tracking
from app.domain.order_change import ChangeKind, OrderChange
from app.domain.shipment import ShipmentDraft
from app.domain.step import Receipt
from app.errors import OrderChanged, ReadBackDiffers
from app.ordoro.wire import amount, at_noon, day
from app.words import day as written_day
from app.words import money, translate


class SentParcel(msgspec.Struct, frozen=True):
    """`cost` is an amount as text, `ship_date` a moment as Ordoro wants it."""

    number: str
    carrier: str
    method: str
    cost: str | None
    ship_date: str
    notify_channel: bool
    email_buyer: bool
    email_bill_to: bool

    @property
    def words(self) -> str:
        return f"{self.carrier} {self.number}"

    def already(self, found: Tracking) -> Receipt:
        """The receipt where tracking stands before anything was sent. Raises OrderChanged where it is another's."""
        if not same_parcel(found, self.number, self.carrier):
            raise someone_elses(found)
        was_there = translate("ordoro", "{parcel} was there already").format(parcel=self.words)
        return Receipt(was_there + self._besides(found), already=True)

    def looked_for(self, found: Tracking | None) -> Receipt | None:
        """The receipt of a look, None where nothing stands there. Raises OrderChanged where it is another's."""
        if found is None:
            return None
        if not same_parcel(found, self.number, self.carrier):
            # Ours was sent, and stood there for a moment perhaps.
            words = translate(
                "ordoro",
                "Ordoro holds other tracking for it: {shown}. {parcel} may have been saved before, and the buyer told "
                "of both.",
            )
            raise _other_tracking(found, words, parcel=self.words)
        was_saved = translate("ordoro", "{parcel} was saved").format(parcel=self.words)
        return Receipt(was_saved + self._besides(found), {"tracking_number": found.number})

    def read_back(self, found: Tracking | None, saved: str) -> Receipt:
        """The receipt of what was just sent; it begins with `saved`. Raises ReadBackDiffers where it is not there."""
        if found is None or not same_parcel(found, self.number, self.carrier):
            raise tracking_differs(self.words, found)
        told = translate("ordoro", "; the sales channel is told") if self.notify_channel else ""
        return Receipt(f"{saved}{told}{self._besides(found)}", {"tracking_number": found.number})

    def _besides(self, found: Tracking) -> str:
        """What Ordoro shows otherwise of this parcel, to go on a sentence with."""
        return other_details(found, self.method, self.cost, self.ship_date)


def parcel_of(draft: ShipmentDraft) -> dict[str, Any]:
    """The fields of a `SentParcel`, to make one that holds more. Raises ValueError for a draft without a ship date."""
    if draft.ship_date is None:
        raise ValueError("a draft without a ship date was not validated")
    sent = SentParcel(
        number=draft.tracking_number.strip(),
        carrier=draft.carrier.strip(),
        method=draft.method.strip(),
        cost=None if draft.cost is None else str(draft.cost),
        ship_date=at_noon(draft.ship_date),
        notify_channel=draft.notify_channel,
        email_buyer=draft.email_buyer,
        email_bill_to=draft.email_bill_to,
    )
    return msgspec.structs.asdict(sent)


def same_parcel(found: Tracking, number: str, carrier: str) -> bool:
    """Whether what Ordoro holds is this parcel: the number as text, the carrier whatever its case."""
    return found.number.strip() == number.strip() and found.carrier.strip().casefold() == carrier.strip().casefold()


def other_details(found: Tracking, method: str, cost: str | None, ship_date: str) -> str:
    """What else Ordoro shows of the same parcel than was sent, to go on a sentence with; empty where nothing.

    It is said and never sent again by itself: saving a parcel twice tells the buyer twice.
    """
    shown: list[str] = []
    if cost is not None and found.cost != amount(cost):
        shown.append(_other_cost(found.cost, amount(cost)))
    if method and found.method.strip().casefold() != method.casefold():
        shown.append(
            translate("ordoro", "the method “{found}”, not “{asked}”").format(found=found.method, asked=method)
        )
    asked = day(ship_date)
    if found.ship_date is not None and found.ship_date != asked:
        shown.append(
            translate("ordoro", "the day {found}, not {asked}").format(
                found=written_day(found.ship_date), asked="?" if asked is None else written_day(asked)
            )
        )
    return translate("ordoro", "; Ordoro shows {what}").format(what=all_of(shown)) if shown else ""


def _other_cost(found: Decimal | None, asked: Decimal | None) -> str:
    said = "" if asked is None else money(asked)
    if found is None:
        return translate("ordoro", "the cost missing, not {asked}").format(asked=said)
    return translate("ordoro", "the cost {found}, not {asked}").format(found=money(found), asked=said)


def someone_elses(found: Tracking) -> OrderChanged:
    """Another parcel's tracking stands where ours should go: never overwritten."""
    words = translate("ordoro", "Ordoro already holds other tracking for it: {shown}. Nothing was overwritten.")
    return _other_tracking(found, words)


def _other_tracking(found: Tracking, words: str, **more: str) -> OrderChanged:
    shown = f"{found.carrier} {found.number}".strip()
    return OrderChanged([OrderChange(ChangeKind.SHIPMENT, words.format(shown=shown, **more), "", shown)])


def tracking_differs(asked: str, found: Tracking | None) -> ReadBackDiffers:
    shown = f"{found.carrier} {found.number}".strip() if found else translate("ordoro", "no tracking")
    return ReadBackDiffers(
        translate("ordoro", "Sent {asked}, but Ordoro shows {shown}.").format(asked=asked, shown=shown)
    )
