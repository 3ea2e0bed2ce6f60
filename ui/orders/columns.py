"""The columns of the list, as data; the first one is the whole order in two lines, for a narrow list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from ui.kit.column import Column
from ui.orders.rows import OrderRow

COMPACT = "order"


def order_columns() -> tuple[Column[OrderRow], ...]:
    say = QCoreApplication.translate
    right = Qt.AlignmentFlag.AlignRight
    return (
        Column(COMPACT, "", lambda row: row.number, tooltip=_whole, width=360),
        Column(
            "number",
            say("orders", "Order"),
            lambda row: row.number,
            sort=lambda row: natural(row.number),
            width=104,
            strong=True,
        ),
        Column(
            "ship_by",
            say("orders", "Ship by"),
            lambda row: row.ship_by,
            sort=lambda row: row.ship_by_day,
            badge=lambda row: row.ship_by_state,
            tooltip=lambda row: row.ship_by_long,
            width=112,
        ),
        Column("buyer", say("orders", "Buyer"), lambda row: row.buyer, width=156),
        Column("place", say("orders", "Place"), lambda row: row.place, width=136),
        Column(
            "items",
            say("orders", "Items"),
            lambda row: str(row.items),
            sort=lambda row: row.items,
            align=right,
            width=68,
        ),
        Column(
            "state",
            say("orders", "State"),
            lambda row: row.state,
            badge=lambda row: row.state_kind,
            width=132,
        ),
        Column("age", say("orders", "Age"), lambda row: row.age, sort=lambda row: row.age_days, align=right, width=68),
        Column("channel", say("orders", "Channel"), lambda row: row.channel, width=112),
        Column("method", say("orders", "Asked-for method"), lambda row: row.method, width=150),
        Column("tags", say("orders", "Tags"), lambda row: row.tags, width=120),
    )


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """A key by which "1-9" comes before "1-10"."""
    parts: list[tuple[int, int, str]] = []
    digits = ""
    for char in f"{text.casefold()}\0":
        if char.isascii() and char.isdigit():
            digits += char
            continue
        if digits:
            parts.append((0, int(digits[:18]), digits))
            digits = ""
        if char != "\0":
            parts.append((1, 0, char))
    return tuple(parts)


def _whole(row: OrderRow) -> str:
    parts = (row.ship_by_long, row.buyer, row.place, row.channel, row.method, row.tags)
    return "\n".join(part for part in parts if part)
