"""The columns of the parcels that have left, as data."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from ui.day.rows import ParcelRow
from ui.kit.column import Column


def parcel_columns() -> tuple[Column[ParcelRow], ...]:
    say = QCoreApplication.translate
    right = Qt.AlignmentFlag.AlignRight
    return (
        Column(
            "time",
            say("day", "Left"),
            lambda row: row.time,
            sort=lambda row: row.sort_time,
            second=lambda row: row.clock,
            width=120,
        ),
        Column(
            "number",
            say("day", "Order"),
            lambda row: row.number,
            second=lambda row: row.buyer,
            width=130,
            strong=True,
            stretches=True,
        ),
        Column("tracking", say("day", "Parcel"), lambda row: row.tracking, second=lambda row: row.carrier, width=222),
        Column(
            "pieces",
            say("day", "Items"),
            lambda row: str(row.pieces),
            sort=lambda row: row.pieces,
            align=right,
            width=66,
        ),
        Column(
            "cost",
            say("day", "Cost"),
            lambda row: row.cost,
            sort=lambda row: row.cost_value,
            align=right,
            badge=lambda row: "due" if row.is_cost_missing else "",
            width=84,
        ),
        Column("packed_by", say("day", "Packed by"), lambda row: row.packed_by, width=126),
        Column("told", say("day", "Shop told"), lambda row: row.told, badge=lambda row: row.told_kind, width=118),
    )
