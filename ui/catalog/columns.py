"""The columns of the list of products, as data."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt

from ui.catalog import words
from ui.catalog.rows import ProductRow, sortable
from ui.kit.column import Column

NAME = "name"


def product_columns() -> tuple[Column[ProductRow], ...]:
    say = QCoreApplication.translate
    right = Qt.AlignmentFlag.AlignRight
    return (
        Column(
            NAME,
            say("catalog", "Product"),
            lambda row: row.name,
            second=lambda row: row.sku,
            width=250,
            strong=True,
            stretches=True,
        ),
        Column("location", say("catalog", "Shelf"), lambda row: row.location, width=84),
        _count("on_hand", say("catalog", "On hand"), lambda row: row.on_hand),
        _count("committed", say("catalog", "Promised"), lambda row: row.committed),
        _count("available", say("catalog", "Available"), lambda row: row.available),
        Column("state", say("catalog", "State"), lambda row: row.state, badge=lambda row: row.state_kind, width=140),
        Column(
            "price",
            say("catalog", "Price"),
            lambda row: row.price,
            sort=lambda row: row.price_value,
            align=right,
            width=76,
        ),
        Column(
            "weight",
            say("catalog", "Weight"),
            lambda row: row.weight,
            sort=lambda row: row.weight_value,
            align=right,
            width=76,
            hidden=True,
        ),
        Column("upc", say("catalog", "UPC"), lambda row: row.upc, width=124, hidden=True),
        Column("category", say("catalog", "Category"), lambda row: row.category, width=110, hidden=True),
    )


def _count(key: str, title: str, value: Callable[[ProductRow], int | None]) -> Column[ProductRow]:
    return Column(
        key,
        title,
        lambda row: words.number(value(row)),
        sort=lambda row: sortable(value(row)),
        align=Qt.AlignmentFlag.AlignRight,
        width=92,
    )
