"""A waiting order as the list shows it: every word made once, so that painting, searching and sorting only read."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.order import Order, OrderStatus
from app.domain.tags import open_at
from app.words import counted
from ui.kit import dates

if TYPE_CHECKING:
    from collections.abc import Iterable

_NEVER = date.max.toordinal()
_DAYS_OF_WEEK_SHOWN = 7
_DIGITS = re.compile(r"[0-9]+")
#: More digits than an order number has.
_WIDTH = 18


@dataclass(frozen=True, slots=True)
class OrderRow:
    """`ship_by_state` and `state_kind` are states of a badge; `has_note` says that someone wrote something."""

    number: str
    #: The number by which it is sorted: "1-9" comes before "1-10".
    number_in_order: str
    age: str
    age_long: str
    age_days: int
    ship_by: str
    ship_by_day: int
    ship_by_state: str
    ship_by_long: str
    buyer: str
    place: str
    items: int
    channel: str
    method: str
    tags: str
    state: str
    state_kind: str
    has_note: bool
    is_late: bool
    is_due: bool
    is_single: bool
    is_short: bool
    is_in_process: bool
    skus: str

    @property
    def haystack(self) -> str:
        """Everything that a search looks through."""
        return "\n".join((self.number, self.buyer, self.skus, self.place, self.channel, self.method))

    def being_sent(self) -> OrderRow:
        """The same row of an order that the outbox holds: nobody has to pack it now."""
        return replace(self, state=_say("being sent"), state_kind="accent")

    def begun(self) -> OrderRow:
        """The same row of an order for which something was entered already."""
        return replace(self, state=_say("begun"), state_kind="due")

    def in_channel(self, name: str) -> OrderRow:
        """The same row with the sales channel's name."""
        return self if name == self.channel else replace(self, channel=name)


def order_row(order: Order, today: date, station: str = "") -> OrderRow:
    """`station` is what this bench is called: its own mark on an order says nothing new."""
    ship_by = _local_day(order.ship_by)
    placed = _local_day(order.placed)
    days = (ship_by - today).days if ship_by else None
    is_short = order.is_short
    in_process = order.status is OrderStatus.IN_PROCESS
    state, kind = _state(in_process=in_process, is_short=is_short)
    other = open_at(order.tags, station)
    if order.is_on_hold:
        state, kind = _say("on hold"), "late"
    elif other:
        state, kind = _say("open at {station}").format(station=other), "due"
    return OrderRow(
        number=order.number,
        number_in_order=_natural(order.number),
        age=_age((today - placed).days) if placed else "",
        age_long=_age_long((today - placed).days) if placed else "",
        age_days=(today - placed).days if placed else -1,
        ship_by=_ship_by(days, ship_by),
        ship_by_day=ship_by.toordinal() if ship_by else _NEVER,
        ship_by_state=_ship_by_state(days),
        ship_by_long=dates.weekday_full(ship_by) if ship_by else "",
        buyer=order.buyer,
        place=order.ship_to.place,
        items=order.remaining,
        channel=order.channel,
        method=order.requested_method,
        tags=", ".join(tag.name for tag in order.tags),
        state=state,
        state_kind=kind,
        has_note=bool(order.buyer_note.strip() or order.staff_note.strip()),
        is_late=days is not None and days < 0,
        is_due=days == 0,
        is_single=order.remaining == 1,
        is_short=is_short,
        is_in_process=in_process,
        skus=" ".join(line.sku for line in order.lines),
    )


def items_text(count: int) -> str:
    return counted("orders", "%n item", "%n items", count)


def count_by(values: Iterable[str]) -> dict[str, int]:
    """How often each value stands there, the most frequent first; empty ones left out."""
    counts: dict[str, int] = {}
    for value in values:
        if value:
            counts[value] = counts.get(value, 0) + 1
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0].casefold())))


def _natural(text: str) -> str:
    """Figures filled up with zeros; as text, since texts are compared fastest."""
    return _DIGITS.sub(lambda found: found[0].zfill(_WIDTH), text.casefold())


def _local_day(moment: datetime | None) -> date | None:
    if moment is None:
        return None
    return (moment.astimezone() if moment.tzinfo else moment).date()


def _age(days: int) -> str:
    if days <= 0:
        return _say("today")
    return _say("{days} d").format(days=days)


def _age_long(days: int) -> str:
    if days <= 0:
        return _say("came today")
    return _say("{days} d old").format(days=days)


def _ship_by(days: int | None, day: date | None) -> str:
    if days is None or day is None:
        return ""
    if days < 0:
        return _say("late {days} d").format(days=-days)
    if days == 0:
        return _say("today")
    if days == 1:
        return _say("tomorrow")
    if days <= _DAYS_OF_WEEK_SHOWN:
        return counted("orders", "in %n day", "in %n days", days)
    return dates.short(day)


def _ship_by_state(days: int | None) -> str:
    if days is None:
        return ""
    if days < 0:
        return "late"
    return "due" if days == 0 else "neutral"


def _state(*, in_process: bool, is_short: bool) -> tuple[str, str]:
    if is_short:
        return _say("short of stock"), "unsure"
    if in_process:
        return _say("in process"), "accent"
    return _say("waiting"), ""


def _say(text: str) -> str:
    return QCoreApplication.translate("orders", text)
