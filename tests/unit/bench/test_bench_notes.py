"""A long note leaves the order's lines in sight, and can be read whole."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.bench.state import BenchState
from ui.bench.states import SAMPLES
from ui.bench.view import BenchView

_LONG = "Please ring twice at the back door and mind the dog, who means well. " * 9
#: What is left of 1366 × 768 beside the list and below the header.
_SIZE = (907, 700)


def noted(buyer: str, staff: str = "") -> BenchState:
    state = SAMPLES["filled"]
    assert state.order is not None
    assert state.base is not None
    lines = tuple(
        replace(line, line_id=f"{line.line_id}-{at}", name=f"{line.name} {at}")
        for at in range(3)
        for line in state.order.lines
    )
    order = replace(state.order, lines=lines, buyer_note=buyer, staff_note=staff)
    base = replace(state.base, order=order, quantities={line.line_id: line.remaining for line in lines})
    return replace(state, order=order, base=base, draft=base)


@pytest.fixture
def bench(qapp: QApplication) -> BenchView:
    theme.apply(qapp, theme.Scheme.LIGHT)
    bench = BenchView()
    bench.resize(*_SIZE)
    bench.show()
    return bench


def show(bench: BenchView, state: BenchState) -> None:
    bench.render(state)
    for _ in range(4):
        QApplication.processEvents()


def rows_in_sight(bench: BenchView) -> int:
    """Lines whose name and quantity can be read."""
    viewport = bench._top.viewport()
    ends = (row.quantity.edit.mapTo(viewport, QPoint(0, row.quantity.edit.height())).y() for row in bench.lines.rows)
    return sum(0 < end <= viewport.height() for end in ends)


@pytest.mark.parametrize("staff", ["", _LONG])
def test_four_lines_are_in_sight_below_the_longest_notes(bench: BenchView, staff: str) -> None:
    show(bench, noted(_LONG, staff))
    assert rows_in_sight(bench) >= 4
    assert bench.notes.buyer.words.plain.endswith("…")
    assert bench.notes.buyer.more.isVisible()


def test_a_cut_note_is_read_whole_when_it_is_asked_for_and_is_short_again_with_the_next_order(bench: BenchView) -> None:
    show(bench, noted(_LONG))
    note = bench.notes.buyer
    note.more.click()
    assert note.words.plain == _LONG.strip()
    note.more.click()
    assert note.words.plain.endswith("…")
    note.more.click()
    show(bench, noted(_LONG + "Another one."))
    assert note.words.plain.endswith("…")


def test_a_short_note_has_nothing_to_open(bench: BenchView) -> None:
    show(bench, noted("No plastic, please."))
    assert bench.notes.buyer.words.plain == "No plastic, please."
    assert not bench.notes.buyer.more.isVisible()
    assert not bench.notes.staff.isVisible()
