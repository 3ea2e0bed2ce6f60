"""From a key in the search field to the list painted anew, sorting by each column, and bringing in what changed, in the
real list view."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.runtime.garbage import leave_alone
from tests.benchmarks.figures import Figure, exponent, percentile, run
from tests.benchmarks.many_orders import make_orders
from tests.builders import NOW
from ui import theme
from ui.kit.row_state import RowChanges
from ui.orders.row_maker import Material, RowMaker
from ui.orders.rows import OrderRow
from ui.orders.view import OrdersView

SIZES = (1_000, 10_000, 100_000)
SEARCH_GOALS = {10_000: 16.0, 100_000: 30.0}
SORT_GOALS = {10_000: 50.0, 100_000: 150.0}
#: What changed is prepared on a thread of its own; the rest of it must miss no frame.
CHANGE_GOALS = {10_000: 16.0, 100_000: 16.0}
CHANGED = 20
WORDS = ("ana", "1-1004", "lav", "porto", "kim 3", "two day", "zzz", "oak")
ROUNDS = 4
CHANGE_ROUNDS = 10

#: Milliseconds by the clock, and those in which this thread was at work.
Took = tuple[float, float]


def measure() -> Sequence[Figure]:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, theme.Scheme.LIGHT)
    figures: list[Figure] = []
    searches, sorts, changes = [], [], []
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
        (longest, work), kind = max(_changing(view))
        note = f"{kind}; {work:.1f} ms of it at work"
        what = f"{CHANGED} changed of {size:,} orders, to repaint: the slowest"
        figures.append(Figure(what, longest, "ms", CHANGE_GOALS.get(size), note))
        changes.append(work)
        view.deleteLater()
    figures.append(Figure("search: growth from 1k to 100k", exponent(SIZES, searches), "exponent"))
    figures.append(Figure("sort: growth from 1k to 100k", exponent(SIZES, sorts), "exponent"))
    figures.append(Figure("what changed: growth from 1k to 100k", exponent(SIZES, changes), "exponent"))
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


def _changing(view: OrdersView) -> list[tuple[Took, str]]:
    """Orders from everywhere in the list, while one is chosen."""
    view.table.sort_by("ship_by")
    view.table.go_to_row(len(view.model.rows) // 2)
    chance = random.Random(7)  # noqa: S311 (no secret)
    took = []
    for turn in range(CHANGE_ROUNDS):
        for kind, change in _KINDS.items():
            rows = chance.sample(view.model.all_rows, CHANGED)
            prepared = view.prepare(change(rows, f"{turn}"))
            current = view.current_order
            took.append((_paint(view, partial(view.take, prepared)), kind))
            assert view.current_order in (current, ""), kind
    return took


def _with(row: OrderRow, **changes: object) -> OrderRow:
    return replace(row, glance=replace(row.glance, **changes))


def _other(rows: Sequence[OrderRow], mark: str) -> RowChanges[OrderRow]:
    return RowChanges([_with(row, tags=mark) for row in rows])


def _moved(rows: Sequence[OrderRow], _mark: str) -> RowChanges[OrderRow]:
    return RowChanges([_with(row, ship_by_day=row.ship_by_day + 1) for row in rows])


def _come_and_gone(rows: Sequence[OrderRow], mark: str) -> RowChanges[OrderRow]:
    half = len(rows) // 2
    return RowChanges(
        [_with(row, number=f"{row.number}-{mark}") for row in rows[:half]], [row.number for row in rows[half:]]
    )


_KINDS = {"other content": _other, "another place": _moved, "half new, half gone": _come_and_gone}


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
