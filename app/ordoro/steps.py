"""What the steps of both generations have in common: payloads as stored, comparing, and failing after a change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from decimal import Decimal
from typing import Protocol, TypeVar

import msgspec

from app.domain.listed import all_of
from app.domain.order import ChangeKind, OrderChange, Tracking
from app.domain.step import Json, Receipt, Receipts, Step, StepKind
from app.errors import OrderChanged, PackbenchError, ReadBackDiffers
from app.ordoro.wire import amount, day
from app.ports import Witness
from app.words import day as written_day
from app.words import money, translate

PayloadT = TypeVar("PayloadT")


class Doer(Protocol):
    """Performs and probes the steps of some kinds, as app.ports.OrderGateway promises."""

    @property
    def kinds(self) -> Sequence[StepKind]: ...

    def perform(self, step: Step, receipts: Receipts, witness: Witness) -> Receipt: ...

    def probe(self, step: Step, receipts: Receipts) -> Receipt | None: ...


class Doers:
    """All that one dialect can do, each kind by the one that knows it."""

    def __init__(self, *doers: Doer) -> None:
        self._by_kind = {kind: doer for doer in doers for kind in doer.kinds}

    @property
    def kinds(self) -> frozenset[StepKind]:
        return frozenset(self._by_kind)

    def perform(self, step: Step, receipts: Receipts, witness: Witness) -> Receipt:
        return self._of(step).perform(step, receipts, witness)

    def probe(self, step: Step, receipts: Receipts) -> Receipt | None:
        return self._of(step).probe(step, receipts)

    def _of(self, step: Step) -> Doer:
        if step.kind not in self._by_kind:
            raise ValueError(f"{step.kind} is no step of this generation")
        return self._by_kind[step.kind]


def stored(payload: msgspec.Struct) -> dict[str, Json]:
    """A payload as plain JSON values."""
    plain: dict[str, Json] = msgspec.to_builtins(payload)
    return plain


def restored(payload: Mapping[str, Json], shape: type[PayloadT]) -> PayloadT:
    return msgspec.convert(payload, shape)


@contextmanager
def after_the_change() -> Iterator[None]:
    """The change was asked for: whatever fails from here on, it may stand at Ordoro."""
    try:
        yield
    except PackbenchError as error:
        error.may_have_happened = True
        raise


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


def was_there(parcel: str, besides: str) -> str:
    return translate("ordoro", "{parcel} was there already").format(parcel=parcel) + besides


def was_saved(parcel: str, besides: str) -> str:
    return translate("ordoro", "{parcel} was saved").format(parcel=parcel) + besides


def _other_cost(found: Decimal | None, asked: Decimal | None) -> str:
    said = "" if asked is None else money(asked)
    if found is None:
        return translate("ordoro", "the cost missing, not {asked}").format(asked=said)
    return translate("ordoro", "the cost {found}, not {asked}").format(found=money(found), asked=said)


def someone_elses(found: Tracking) -> OrderChanged:
    """Another parcel's tracking stands where ours should go: never overwritten."""
    shown = f"{found.carrier} {found.number}".strip()
    message = translate("ordoro", "Ordoro already holds other tracking for it: {shown}. Nothing was overwritten.")
    return OrderChanged([OrderChange(ChangeKind.SHIPMENT, message.format(shown=shown), "", shown)])


def tracking_differs(asked: str, found: Tracking | None) -> ReadBackDiffers:
    shown = f"{found.carrier} {found.number}".strip() if found else translate("ordoro", "no tracking")
    return ReadBackDiffers(
        translate("ordoro", "Sent {asked}, but Ordoro shows {shown}.").format(asked=asked, shown=shown)
    )
