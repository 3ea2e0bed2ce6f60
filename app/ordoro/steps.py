"""What the steps of both generations have in common: payloads as stored, comparing, and failing after a change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TypeVar

import msgspec

from app.domain.order import ChangeKind, OrderChange, Tracking
from app.domain.step import Json
from app.errors import OrderChanged, PackbenchError, ReadBackDiffers

PayloadT = TypeVar("PayloadT")


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


def someone_elses(found: Tracking) -> OrderChanged:
    """Another parcel's tracking stands where ours should go: never overwritten."""
    shown = f"{found.carrier} {found.number}".strip()
    message = f"Ordoro already holds other tracking for it: {shown}. Nothing was overwritten."
    return OrderChanged([OrderChange(ChangeKind.SHIPMENT, message, "", shown)])


def tracking_differs(asked: str, found: Tracking | None) -> ReadBackDiffers:
    shown = f"{found.carrier} {found.number}".strip() if found else "no tracking"
    return ReadBackDiffers(f"Sent {asked}, but Ordoro shows {shown}.")
