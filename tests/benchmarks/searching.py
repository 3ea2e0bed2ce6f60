"""From a key in the search field to the list painted anew, and sorting by each column, in the real list view."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.benchmarks.figures import Figure, exponent, percentile, run
from tests.benchmarks.many_orders import make_orders
from tests.builders import NOW
from ui import theme
from ui.orders.row_maker import Material, RowMaker
from ui.orders.view import OrdersView

SIZES = (1_000, 10_000, 100_000)
SEARCH_GOALS = {10_000: 16.0, 100_000: 30.0}
SORT_GOALS = {10_000: 50.0, 100_000: 150.0}
WORDS = ("ana", "1-1004", "lav", "porto", "kim 3", "two day", "zzz", "oak")
ROUNDS = 4


def measure() -> Sequence[Figure]:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, theme.Scheme.LIGHT)
    figures: list[Figure] = []
    searches, sorts = [], []
    for size in SIZES:
        view = _list(size)
        keys = [_paint(view, partial(QTest.keyClick, view.search, key)) for key in _keys()]
        figures.append(Figure(f"key in the search to repaint, {size:,} orders: median", percentile(keys, 0.5), "ms"))
        worst = percentile(keys, 0.99)
        figures.append(
            Figure(f"key in the search to repaint, {size:,} orders: p99", worst, "ms", SEARCH_GOALS.get(size))
        )
        searches.append(percentile(keys, 0.5))
        view.search.clear()
        longest, column = max(_sorting(view))
        figures.append(
            Figure(f"sort, {size:,} orders: the slowest column", longest, "ms", SORT_GOALS.get(size), f"by {column}")
        )
        sorts.append(longest)
        view.deleteLater()
    figures.append(Figure("search: growth from 1k to 100k", exponent(SIZES, searches), "exponent"))
    figures.append(Figure("sort: growth from 1k to 100k", exponent(SIZES, sorts), "exponent"))
    return figures


def _list(size: int) -> OrdersView:
    view = OrdersView()
    view.resize(1366, 768)  # as wide as the window: every column is shown
    view.show_rows(RowMaker().make(Material(make_orders(size), NOW.date())))
    view.show()
    view.search.setFocus()
    _settle()
    return view


def _keys() -> list[str | Qt.Key]:
    keys: list[str | Qt.Key] = []
    for word in WORDS * ROUNDS:
        keys += [*word, *[Qt.Key.Key_Backspace] * len(word)]
    return keys


def _sorting(view: OrdersView) -> list[tuple[float, str]]:
    return [
        (_paint(view, partial(view.table.sort_by, column.key, descending=descending)), column.key)
        for column in view.model.columns
        for descending in (False, True)
    ]


def _paint(view: OrdersView, act: Callable[[], object]) -> float:
    """Milliseconds until what `act` changed is on the screen."""
    began = time.perf_counter()
    act()
    view.table.viewport().repaint()
    milliseconds = (time.perf_counter() - began) * 1000
    _settle()
    return milliseconds


def _settle() -> None:
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


if __name__ == "__main__":
    run("searching", measure)
