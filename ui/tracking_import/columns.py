"""The columns of the preview, as data."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt

from ui.kit.column import Column
from ui.tracking_import.rows import ImportRow

LINE = "line"


def import_columns() -> tuple[Column[ImportRow], ...]:
    say = QCoreApplication.translate
    right = Qt.AlignmentFlag.AlignRight
    return (
        Column(
            LINE, say("tracking_import", "Line"), lambda row: str(row.line), sort=lambda row: row.line,
            width=100,
        ),
        Column(
            "order", say("tracking_import", "Order"), lambda row: row.order or "–", second=lambda row: row.buyer,
            width=180, strong=True,
        ),
        Column(
            "tracking", say("tracking_import", "Tracking number"), lambda row: row.tracking or "–",
            second=lambda row: row.carrier, width=248,
        ),
        Column(
            "cost", say("tracking_import", "Cost"), lambda row: row.cost,
            sort=lambda row: float(row.cost.replace(",", "") or -1), align=right, width=76,
        ),
        Column("ship_date", say("tracking_import", "Ship date"), lambda row: row.ship_date, width=140),
        Column(
            "state", say("tracking_import", "What happens"), lambda row: row.state, badge=lambda row: row.kind,
            second=lambda row: row.words, tooltip=lambda row: row.words or row.state, width=420,
            stretches=True,
        ),
    )  # fmt: skip
