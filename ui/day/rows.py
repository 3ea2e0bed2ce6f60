"""A parcel as the list shows it, and the figures of a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QLocale

from app.domain.order import Order
from app.domain.parcel import Parcel, Told
from ui.kit import dates

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ParcelRow:
    """`time` is the day in a list of several, and `clock` its time of the day; `told_kind` is the state of a badge, ""
    where there is nothing to look at."""

    key: str
    number: str
    time: str
    clock: str
    sort_time: float
    buyer: str
    place: str
    carrier: str
    tracking: str
    pieces: int
    cost: str
    cost_value: Decimal
    packed_by: str
    told: str
    told_kind: str
    haystack: str
    hour: int | None
    is_cost_missing: bool
    is_untold: bool


def parcel_row(parcel: Parcel, *, today: date | None = None) -> ParcelRow:
    """With `today` for a list of several days: each is told, with its year where it is another."""
    left = parcel.left.astimezone() if parcel.left is not None else None
    told, kind = told_words(parcel.told)
    time, clock = _when(left, parcel.tracking.ship_date, today)
    return ParcelRow(
        key=parcel.key,
        number=parcel.number,
        time=time,
        clock=clock,
        sort_time=left.timestamp() if left is not None else 0.0,
        buyer=parcel.order.buyer,
        place=parcel.order.ship_to.place,
        carrier=parcel.tracking.carrier,
        tracking=parcel.tracking.number,
        pieces=parcel.pieces,
        cost=translate("day", "missing") if parcel.cost_missing else money(parcel.tracking.cost or Decimal(0)),
        cost_value=parcel.tracking.cost or Decimal(0),
        packed_by=parcel.packed_by,
        told=told,
        told_kind=kind,
        haystack=parcel.text,
        hour=left.hour if left is not None else None,
        is_cost_missing=parcel.cost_missing,
        is_untold=parcel.told is Told.FAILED,
    )


def told_words(told: Told) -> tuple[str, str]:
    return {
        Told.YES: (translate("day", "told"), ""),
        Told.NOT_ASKED: (translate("day", "not asked to"), ""),
        Told.FAILED: (translate("day", "not told"), "late"),
        Told.NOT_SAID: ("", ""),
    }[told]


def money(amount: Decimal) -> str:
    return QLocale().toString(float(amount), "f", 2)


def day_words(day: date, today: date) -> str:
    if day == today:
        return translate("day", "Today")
    if (today - day).days == 1:
        return translate("day", "Yesterday")
    return dates.weekday(day)


def by_hour(rows: Iterable[ParcelRow]) -> list[tuple[int, int]]:
    """(hour, parcels) from the first hour to the last in which anything left."""
    counts = Counter(row.hour for row in rows if row.hour is not None)
    return [(hour, counts[hour]) for hour in range(min(counts), max(counts) + 1)] if counts else []


def waiting_by_day(orders: Sequence[Order], today: date) -> list[tuple[int, int]]:
    """(days from today, orders) by ship-by day: -1 for all that are late, 3 for later than the day after tomorrow."""
    counts: Counter[int] = Counter()
    for order in orders:
        if order.ship_by is not None:
            counts[max(-1, min((order.ship_by.astimezone().date() - today).days, 3))] += 1
    return [(at, counts[at]) for at in range(-1, 4)]


def _when(left: datetime | None, ship_date: date | None, today: date | None) -> tuple[str, str]:
    if left is None:
        return _day(ship_date, today) if ship_date else "", ""
    clock = dates.clock(left)
    return (_day(left.date(), today), clock) if today is not None else (clock, "")


def _day(day: date, today: date | None) -> str:
    return dates.short(day) if today is None or day.year == today.year else dates.full(day)
