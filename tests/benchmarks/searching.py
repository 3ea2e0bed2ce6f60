"""From a key in the search field to the list painted anew, and sorting by each column, in the real list view."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.runtime.garbage import leave_alone
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

#: Milliseconds by the clock, and those in which this thread was at work.
Took = tuple[float, float]


def measure() -> Sequence[Figure]:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, theme.Scheme.LIGHT)
    figures: list[Figure] = []
    searches, sorts = [], []
    for size in SIZES:
        view = _list(size)
        keys = [_paint(view, partial(QTest.keyClick, view.search, key)) for key in _keys()]
        named = f"key in the search to repaint, {size:,} orders"
        goal = SEARCH_GOALS.get(size)
        walls, busy = [wall for wall, _ in keys], [cpu for _, cpu in keys]
        note = f"{percentile(busy, 0.99):.1f} ms of it at work: the rest went to other programs"
        figures.append(Figure(f"{named}: median", percentile(walls, 0.5), "ms"))
        figures.append(Figure(f"{named}: p99", percentile(walls, 0.99), "ms", goal, note))
        searches.append(percentile(busy, 0.5))
        view.search.clear()
        (longest, work), column = max(_sorting(view))
        note = f"by {column}; {work:.1f} ms of it at work"
        figures.append(Figure(f"sort, {size:,} orders: the slowest column", longest, "ms", SORT_GOALS.get(size), note))
        sorts.append(work)
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
    leave_alone()  # as the presenter does after the first list
    _settle()
    return view


def _keys() -> list[str | Qt.Key]:
    keys: list[str | Qt.Key] = []
    for word in WORDS * ROUNDS:
        keys += [*word, *[Qt.Key.Key_Backspace] * len(word)]
    return keys


def _sorting(view: OrdersView) -> list[tuple[Took, str]]:
    return [
        (_paint(view, partial(view.table.sort_by, column.key, descending=descending)), column.key)
        for column in view.model.columns
        for descending in (False, True)
    ]


def _paint(view: OrdersView, act: Callable[[], object]) -> Took:
    """Until what `act` changed is on the screen."""
    began, worked = time.perf_counter(), time.thread_time()
    act()
    view.table.viewport().repaint()
    took = (time.perf_counter() - began) * 1000, (time.thread_time() - worked) * 1000
    _settle()
    return took


def _settle() -> None:
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)


if __name__ == "__main__":
    run("searching", measure)
