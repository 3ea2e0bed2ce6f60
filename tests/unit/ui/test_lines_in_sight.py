"""Whatever else wants room, a line that is being packed is in sight, and nothing lies under a scroll bar."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui import theme
from ui.bench.scan_states import SCAN_SAMPLES
from ui.bench.state import BenchState
from ui.bench.states import SAMPLES
from ui.bench.view import BenchView

_BOXES, _NOTES = SAMPLES["in boxes"], SAMPLES["notes"]


def noted(state: BenchState) -> BenchState:
    return replace(state, order=_NOTES.order)


def boxed(state: BenchState) -> BenchState:
    return noted(replace(state, base=_BOXES.base, draft=_BOXES.draft))


@pytest.fixture
def bench(qapp: QApplication) -> BenchView:
    theme.apply(qapp, theme.Scheme.LIGHT)
    bench = BenchView()
    bench.resize(905, 707)  # what a window of 1366 x 768 leaves it
    bench.show()
    return bench


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()


def place(bench: BenchView, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(bench, QPoint(0, 0)), widget.size())


def in_sight(bench: BenchView) -> int:
    """How many lines are seen from their top to their bottom."""
    top = place(bench, bench._page.top.viewport())
    return sum(top.contains(place(bench, row)) for row in bench.lines.rows)


@pytest.mark.parametrize(
    "state",
    [
        noted(SCAN_SAMPLES["scan which line"]),
        noted(SCAN_SAMPLES["scan other address"]),
        noted(_BOXES),
        boxed(SCAN_SAMPLES["scan which line"]),
        boxed(SCAN_SAMPLES["scan how many"]),
    ],
)
@pytest.mark.parametrize("width", [828, 905])
def test_a_line_is_in_sight_beside_a_question_and_closed_boxes(bench: BenchView, state: BenchState, width: int) -> None:
    bench.resize(width, bench.height())
    bench.render(state)
    settle()
    assert in_sight(bench) >= (2 if width == 905 else 1), "in a narrower bench the form has two rows"
    assert bench.notes.buyer.isVisible()
    assert bench.form.tracking.isVisible()


def test_what_was_folded_unfolds_as_soon_as_there_is_room(bench: BenchView) -> None:
    bench.render(boxed(SCAN_SAMPLES["scan which line"]))
    settle()
    assert not bench.address.contact.isVisible()
    assert not any(row.isVisible() for row in bench.boxes.rows)
    assert bench.boxes.said.plain == "6 items in 3 boxes"
    QTest.mouseClick(bench.boxes.unfold, Qt.MouseButton.LeftButton)
    settle()
    assert len([row for row in bench.boxes.rows if row.isVisible()]) == 3, "they are one press away"
    bench.render(SAMPLES["open"])
    settle()
    assert bench.address.contact.isVisible()
    assert bench.header.channel.isVisible()


def test_it_settles_at_every_height(bench: BenchView) -> None:
    bench.render(boxed(SCAN_SAMPLES["scan which line"]))
    for height in range(420, 900, 9):
        bench.resize(905, height)
        settle()
        seen = bench.address.contact.isVisible(), bench.boxes.height(), bench.header.height()
        settle()
        assert seen == (bench.address.contact.isVisible(), bench.boxes.height(), bench.header.height()), height


@pytest.mark.parametrize("name", ["notes", "filled", "in boxes", "short", "part shipped before"])
def test_nothing_lies_under_the_scroll_bar_of_a_small_window(bench: BenchView, name: str) -> None:
    bench.render(SAMPLES[name])
    bench.resize(bench.minimumSizeHint().width(), 540)
    settle()
    for shelf in (bench._page.top, bench._page.shelf):
        assert shelf.inside.width() <= shelf.viewport().width()
    form, edge = bench.form, place(bench, bench._page.shelf.viewport()).right()
    for widget in (form.date, form.carrier, form.tracking, bench.address.copy, bench.lines.none):
        assert place(bench, widget).right() <= edge
        assert widget.width() >= widget.minimumSizeHint().width()
