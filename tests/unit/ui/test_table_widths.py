"""The column that stretches takes what the others leave, until somebody draws widths of his own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.settings.model import Language
from ui import language, theme
from ui.catalog.columns import product_columns
from ui.day.columns import parcel_columns
from ui.kit.column import Column
from ui.kit.remember import Remember
from ui.kit.row_model import RowModel
from ui.kit.table import Table
from ui.tracking_import.columns import import_columns

COLUMNS = (
    Column[str]("a", "A", lambda row: row, width=100),
    Column[str]("name", "Name", lambda row: row, width=150, stretches=True),
    Column[str]("b", "B", lambda row: row, width=80),
)


def shown(remember: Remember, width: int, columns: tuple[Column[str], ...] = COLUMNS) -> Table[str]:
    model = RowModel[str](columns, key=lambda row: row, haystack=lambda row: row)
    table = Table(model, "things", remember)
    table.resize(width, 300)
    table.show()
    QApplication.processEvents()
    return table


@pytest.mark.usefixtures("qapp")
def test_it_grows_and_shrinks_with_the_table_and_never_below_its_width() -> None:
    table = shown(Remember(), 600)
    assert sum(table.columnWidth(at) for at in range(3)) == table.viewport().width()
    table.resize(900, 300)
    assert sum(table.columnWidth(at) for at in range(3)) == table.viewport().width()
    assert (table.columnWidth(0), table.columnWidth(2)) == (100, 80)
    table.resize(200, 300)
    assert table.columnWidth(1) == 150
    table.close()


@pytest.mark.usefixtures("qapp")
def test_widths_that_were_drawn_by_hand_are_found_again() -> None:
    remember = Remember()
    table = shown(remember, 700)
    header = table.horizontalHeader()
    viewport, middle = header.viewport(), header.height() // 2
    edge = QPoint(header.sectionViewportPosition(1) + header.sectionSize(1) - 1, middle)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=edge)
    QTest.mouseMove(viewport, edge - QPoint(120, 0))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=edge - QPoint(120, 0))
    drawn = table.columnWidth(1)
    assert drawn < 700 - 180 - 50, "the hand moved it"
    table.resize(800, 300)
    assert table.columnWidth(1) == drawn, "and it stays"
    table.close()
    again = shown(remember, 900)
    assert again.columnWidth(1) == drawn
    again.close()


@pytest.mark.parametrize("spoken", [Language.ENGLISH, Language.SPANISH])
def test_no_heading_is_cut(qapp: QApplication, spoken: Language) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT)
    language.install(spoken)
    try:
        for kind in (parcel_columns(), import_columns(), product_columns()):
            columns = tuple(Column[str](each.key, each.title, str, width=each.width) for each in kind)
            table = shown(Remember(), 1200, columns)
            header = table.horizontalHeader()
            for column in columns:
                needed = header.fontMetrics().horizontalAdvance(column.title) + 2 * theme.S12
                assert needed <= column.width, column.title
            table.close()
    finally:
        language.install(Language.ENGLISH)


@pytest.mark.usefixtures("qapp")
def test_the_compact_column_is_as_wide_as_the_table_and_no_wider() -> None:
    table = shown(Remember(), 600, (Column[str]("whole", "", str, width=360), *COLUMNS[::2]))
    table.set_compact("whole", "whole")
    for width in (500, 300):
        table.resize(width, 300)
        QApplication.processEvents()
        assert table.columnWidth(0) == table.viewport().width()
    table.close()
