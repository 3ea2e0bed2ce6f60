"""A waiting order as the list shows it: words are made where they are painted, for some thirty rows of ten thousand."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QCoreApplication

from app.cache.glance import NEVER, Glance, glance
from app.domain.tags import another
from app.words import counted
from ui.kit import dates

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.domain.order import Order

_DAYS_OF_WEEK_SHOWN = 7


class OrderRow(msgspec.Struct, frozen=True, gc=False):
    """`today` is the day as `date.toordinal` counts it, `open_at` another bench that has the order open.

    `ship_by_state` and `state_kind` are states of a badge; `has_note` says that someone wrote something.
    """

    glance: Glance
    today: int
    open_at: str = ""
    _is_sent: bool = False
    _is_begun: bool = False
    _is_stopped: bool = False

    @property
    def number(self) -> str:
        return self.glance.number

    @property
    def number_in_order(self) -> str:
        """The number by which it is sorted."""
        return self.glance.number_in_order

    @property
    def age(self) -> str:
        return _age(self.age_days) if self.glance.placed_day != NEVER else ""

    @property
    def age_long(self) -> str:
        return _age_long(self.age_days) if self.glance.placed_day != NEVER else ""

    @property
    def age_days(self) -> int:
        placed = self.glance.placed_day
        return self.today - placed if placed != NEVER else -1

    @property
    def ship_by(self) -> str:
        return _ship_by(self._days, self.glance.ship_by_day)

    @property
    def ship_by_day(self) -> int:
        return self.glance.ship_by_day

    @property
    def ship_by_state(self) -> str:
        return _ship_by_state(self._days)

    @property
    def ship_by_long(self) -> str:
        day = self.glance.ship_by_day
        return dates.weekday_full(date.fromordinal(day)) if day != NEVER else ""

    @property
    def buyer(self) -> str:
        return self.glance.buyer

    @property
    def place(self) -> str:
        return self.glance.place

    @property
    def items(self) -> int:
        return self.glance.items

    @property
    def channel(self) -> str:
        return self.glance.channel

    @property
    def method(self) -> str:
        return self.glance.method

    @property
    def tags(self) -> str:
        return self.glance.tags

    @property
    def state(self) -> str:
        return self._state[0]

    @property
    def state_kind(self) -> str:
        return self._state[1]

    @property
    def has_note(self) -> bool:
        return self.glance.has_note

    @property
    def is_late(self) -> bool:
        return self.glance.ship_by_day < self.today

    @property
    def is_due(self) -> bool:
        return self.glance.ship_by_day == self.today

    @property
    def is_single(self) -> bool:
        return self.glance.items == 1

    @property
    def is_short(self) -> bool:
        return self.glance.is_short

    @property
    def is_in_process(self) -> bool:
        return self.glance.is_in_process

    @property
    def skus(self) -> str:
        return self.glance.skus

    @property
    def haystack(self) -> str:
        """Everything that a search looks through."""
        return self.glance.text

    def being_sent(self) -> OrderRow:
        """The same row of an order that the outbox holds: nobody has to pack it, online or offline."""
        return msgspec.structs.replace(self, _is_sent=True)

    def stopped(self) -> OrderRow:
        """The same row of an order whose parcel stopped half-way, or perhaps left: nobody may simply pack it."""
        return msgspec.structs.replace(self, _is_stopped=True)

    def begun(self) -> OrderRow:
        """The same row of an order for which something was entered already."""
        return msgspec.structs.replace(self, _is_begun=True)

    @property
    def _days(self) -> int | None:
        """Until it has to leave."""
        day = self.glance.ship_by_day
        return day - self.today if day != NEVER else None

    @property
    def _state(self) -> tuple[str, str]:
        at = self.glance
        if self._is_sent:
            return _say("packed"), "accent"
        if self._is_stopped:
            return _say("needs you"), "late"
        if self._is_begun:
            return _say("begun"), "due"
        if at.is_on_hold:
            return _say("on hold"), "late"
        if self.open_at:
            return _say("open at {station}").format(station=self.open_at), "due"
        if at.is_short:
            return _say("short of stock"), "unsure"
        if at.is_in_process:
            return _say("in process"), "accent"
        return _say("waiting"), ""


def rows_of(seen: Iterable[Glance], today: int, station: str = "") -> list[OrderRow]:
    """`station` is what this bench is called: its own mark on an order says nothing new."""
    return [OrderRow(each, today, another(each.stations, station) if each.stations else "") for each in seen]


def row_of(seen: Glance, today: int, station: str = "") -> OrderRow:
    """The same of one."""
    return rows_of((seen,), today, station)[0]


def order_row(order: Order, today: date) -> OrderRow:
    """The row of a whole order."""
    return row_of(glance(order), today.toordinal())


def items_text(count: int) -> str:
    return counted("orders", "%n item", "%n items", count)


def count_by(values: Iterable[str]) -> dict[str, int]:
    """How often each value stands there, the most frequent first; empty ones left out."""
    counts: dict[str, int] = {}
    for value in values:
        if value:
            counts[value] = counts.get(value, 0) + 1
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0].casefold())))


def _age(days: int) -> str:
    if days <= 0:
        return _say("today")
    return _say("{days} d").format(days=days)


def _age_long(days: int) -> str:
    if days <= 0:
        return _say("came today")
    return _say("{days} d old").format(days=days)


def _ship_by(days: int | None, day: int) -> str:
    if days is None:
        return ""
    if days < 0:
        return _say("late {days} d").format(days=-days)
    if days == 0:
        return _say("today")
    if days == 1:
        return _say("tomorrow")
    if days <= _DAYS_OF_WEEK_SHOWN:
        return counted("orders", "in %n day", "in %n days", days)
    return dates.short(date.fromordinal(day))


def _ship_by_state(days: int | None) -> str:
    if days is None:
        return ""
    if days < 0:
        return "late"
    return "due" if days == 0 else "neutral"


def _say(text: str) -> str:
    return QCoreApplication.translate("orders", text)
