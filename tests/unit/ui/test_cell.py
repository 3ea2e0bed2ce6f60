"""The ground of a row tells whether it is chosen or under the mouse, and is plain otherwise."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle
from pytestqt.qtbot import QtBot

from ui import theme
from ui.kit import cell
from ui.kit.column import Column
from ui.kit.row_model import RowModel
from ui.kit.table import Table

PLAIN, HOVER, SELECTED = "surface", "hover", "selected"


def ground(table: Table[str], row: int) -> str:
    """By the colour at the row's right end, where nothing is written."""
    at = QPoint(table.columnWidth(0) - 4, row * theme.ROW_HEIGHT + 10)
    found = table.viewport().grab().toImage().pixelColor(at)
    return next((name for name in (PLAIN, HOVER, SELECTED) if QColor(getattr(theme.tokens(), name)) == found), "?")


def test_a_row_shows_that_it_is_chosen_or_pointed_at(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT)
    model = RowModel[str]([Column[str]("name", "Name", str, width=300)], key=str, haystack=str)
    table = Table(model, "things")
    qtbot.addWidget(table)
    table.resize(400, 300)
    table.show()
    model.set_rows(["a", "b", "c"])
    assert [ground(table, row) for row in range(3)] == [PLAIN, PLAIN, PLAIN]
    QTest.mouseMove(table.viewport(), QPoint(20, theme.ROW_HEIGHT + 20))
    qtbot.waitUntil(lambda: ground(table, 1) == HOVER)
    table.go_to_row(2)
    assert ground(table, 2) == SELECTED


def test_the_numbers_of_the_states_are_qts() -> None:
    flags = QStyle.StateFlag
    assert (flags.State_Selected.value, flags.State_MouseOver.value) == (cell._SELECTED, cell._MOUSE_OVER)
