"""The bench as a window of its own, with an order on it."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bench.entry import Entry
from app.domain.order import Order
from tests.builders import a_line, an_order
from tests.unit.bench.hands import Hands
from ui import theme
from ui.bench.view import BenchView


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> Iterator[BenchView]:
    theme.apply(qapp, theme.Scheme.LIGHT)
    moments = itertools.count()
    bench = BenchView(monotonic=lambda: float(next(moments)))
    qtbot.addWidget(bench)
    bench.resize(900, 900)
    with qtbot.waitExposed(bench):
        bench.show()
    bench.activateWindow()
    yield bench
    bench.hide()


@pytest.fixture
def at_the_bench(view: BenchView) -> Callable[..., Hands]:
    """Put an order on the bench, by default one with two lines and nothing entered yet."""

    def put(order: Order | None = None, entry: Entry | None = None, *, was_tried: bool = False) -> Hands:
        lines = (a_line(ordered=3, stock=9), a_line("MTCH-LNG", 2, line_id="12", stock=1))
        hands = Hands(view, order or an_order(*lines), entry or Entry(), was_tried=was_tried)
        view.go_to_tracking()
        return hands

    return put
