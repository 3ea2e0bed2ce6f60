"""What was looked for stands above the list of the day, and takes no room from the parcel beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import theme
from ui.day.view import DayView


def test_a_long_search_is_cut_with_a_sign_and_leaves_the_parcel_its_width(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT)
    view = DayView()
    qtbot.addWidget(view)
    view.resize(1366, 700)
    view.show()
    QApplication.processEvents()
    edge = view.close_day.geometry().right()
    view.show_rows((), "Encontrado: “lavender candle 8 oz, the long one and more of it”", "")
    QApplication.processEvents()
    assert view.close_day.geometry().right() == edge, "the list is no wider"
    assert view.day.text().endswith("…")
    view.show_rows((), "Today", "")
    QApplication.processEvents()
    assert view.day.text() == "Today"
