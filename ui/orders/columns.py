"""The columns of the list, as data; the first one is the whole order in two lines, for a narrow list."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from ui.kit.column import Column
from ui.orders.rows import OrderRow

COMPACT = "order"


def order_columns() -> tuple[Column[OrderRow], ...]:
    """What is hidden at first stands as the second line of another column."""
    say = QCoreApplication.translate
    right = Qt.AlignmentFlag.AlignRight
    return (
        Column(COMPACT, "", lambda row: row.number, tooltip=_whole, width=360),
        Column(
            "number",
            say("orders", "Order"),
            lambda row: row.number,
            sort=lambda row: row.number_in_order,
            second=lambda row: row.age_long,
            width=118,
            strong=True,
        ),
        Column(
            "ship_by",
            say("orders", "Ship by"),
            lambda row: row.ship_by,
            sort=attrgetter("glance.ship_by_day"),
            badge=lambda row: row.ship_by_state,
            tooltip=lambda row: row.ship_by_long,
            width=108,
        ),
        Column("buyer", say("orders", "Buyer"), lambda row: row.buyer, second=lambda row: row.place, width=168),
        Column("place", say("orders", "Place"), lambda row: row.place, width=136, hidden=True),
        _numbers("items", say("orders", "Items"), lambda row: str(row.items), lambda row: row.items, right),
        Column(
            "state",
            say("orders", "State"),
            lambda row: row.state,
            badge=lambda row: row.state_kind,
            second=lambda row: row.tags,
            width=130,
        ),
        Column("channel", say("orders", "Channel"), lambda row: row.channel, second=lambda row: row.method, width=150),
        Column("method", say("orders", "Asked-for method"), lambda row: row.method, width=150, hidden=True),
        Column("tags", say("orders", "Tags"), lambda row: row.tags, width=120, hidden=True),
        _numbers("age", say("orders", "Age"), lambda row: row.age, lambda row: row.age_days, right, hidden=True),
    )


def _numbers(
    key: str,
    title: str,
    text: Callable[[OrderRow], str],
    sort: Callable[[OrderRow], Any],
    align: Qt.AlignmentFlag,
    *,
    hidden: bool = False,
) -> Column[OrderRow]:
    return Column(key, title, text, sort=sort, align=align, width=66, hidden=hidden)


def _whole(row: OrderRow) -> str:
    parts = (row.ship_by_long, row.buyer, row.place, row.channel, row.method, row.tags)
    return "\n".join(part for part in parts if part)
