"""Nothing ships that was not looked at, and what is typed elsewhere finds its field."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bench.entry import Entry
from app.bench.session import Session
from app.bench.stage import Stage
from tests.builders import a_draft, a_line, an_order
from tests.unit.bench.hands import Hands
from ui.bench.states import SAMPLES, sample
from ui.bench.view import BenchView

FULL = Entry(tracking_number="1Z999AA10123456784", carrier="UPS")


class Watch:
    """Time that goes on when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def bench(qtbot: QtBot, watch: Watch) -> BenchView:
    view = BenchView(monotonic=watch)
    qtbot.addWidget(view)
    view.resize(900, 640)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    return view


def test_ship_right_after_another_order_came_is_not_meant_for_it(bench: BenchView, watch: Watch) -> None:
    hands = Hands(bench, an_order(number="1-1"), FULL)
    watch.now += 0.4
    bench.press_ship()
    QTest.mouseClick(bench.ship_bar.button, Qt.MouseButton.LeftButton)
    assert hands.shipped == []
    watch.now += 0.2
    bench.press_ship()
    assert len(hands.shipped) == 1
    bench.render(sample(an_order(number="1-2"), FULL))
    bench.press_ship()
    assert len(hands.shipped) == 1


def test_a_second_press_on_what_shipped_does_not_leave_the_order(bench: BenchView, watch: Watch) -> None:
    left: list[str] = []
    bench.order_done.connect(left.append)
    bench.render(SAMPLES["filled"])
    watch.now += 1
    bench.render(SAMPLES["done"])
    watch.now += 0.3
    QTest.mouseClick(bench.ship_bar.button, Qt.MouseButton.LeftButton)
    assert left == []
    watch.now += 0.3
    QTest.mouseClick(bench.ship_bar.button, Qt.MouseButton.LeftButton)
    assert left == ["1-1042"]


def test_a_press_for_the_next_order_does_not_ship_what_was_taken_back(bench: BenchView, watch: Watch) -> None:
    shipped: list[object] = []
    bench.ship_requested.connect(shipped.append)
    bench.render(SAMPLES["held"])
    watch.now += 1
    bench.render(SAMPLES["filled"])
    watch.now += 0.3
    bench.press_ship()
    assert shipped == []
    watch.now += 0.3
    bench.press_ship()
    assert len(shipped) == 1


def test_what_was_begun_before_says_so_above_the_form_and_can_be_forgotten(bench: BenchView, qtbot: QtBot) -> None:
    bench.render(SAMPLES["filled"])
    assert not bench.begun_before.isVisible()
    bench.render(SAMPLES["begun before"])
    assert bench.begun_before.words.plain == "You began this before: UPS 1Z999AA10123456784 · 7.35"
    with qtbot.waitSignal(bench.start_over_requested):
        QTest.mouseClick(bench.begun_before.again, Qt.MouseButton.LeftButton)
    bench.render(replace(SAMPLES["begun before"], stage=Stage.DONE))
    assert not bench.begun_before.isVisible()


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (Entry(), ""),
        (Entry(carrier="UPS"), ""),
        (Entry(carrier="UPS", tracking_number="1Z"), "UPS 1Z"),
        (Entry(cost="4"), "4"),
        (Entry(quantities={"11": "3"}), ""),
        (Entry(quantities={"11": "2"}), "2 × The CNDL-LAV-8"),
        (Entry(carrier="Bike Ana", is_other=True), "Bike Ana"),
    ],
)
def test_something_typed_is_more_than_a_carrier_and_the_quantities_as_they_were(entry: Entry, said: str) -> None:
    session = Session("1-1042", entry=entry)
    session.take(a_draft())
    assert session.begun() == said
    session.stage = Stage.DONE
    assert session.begun() == ""


def test_starting_over_leaves_nothing_of_what_was_entered() -> None:
    session = Session("1-1042", entry=FULL, was_tried=True, begun_before="UPS 1Z")
    session.start_over()
    assert (session.entry, session.was_tried, session.begun_before) == (Entry(), False, "")


def test_what_is_typed_elsewhere_goes_into_the_tracking_number(bench: BenchView) -> None:
    hands = Hands(bench, an_order(), Entry())
    bench.lines.rows[0].quantity.edit.setFocus()
    for char in "1Z9":
        bench.type_tracking(char)
    assert hands.entry.tracking_number == "1Z9"
    assert bench.form.tracking.text() == "1Z9"
    assert QApplication.focusWidget() is bench.form.tracking
    QTest.keyClicks(bench.form.tracking, "99")
    assert hands.entry.tracking_number == "1Z999"


@pytest.mark.parametrize("name", ["done", "gone", "kept", "sending", "unsure", "empty"])
def test_what_is_typed_elsewhere_is_ignored_where_nothing_can_be_entered(bench: BenchView, name: str) -> None:
    edits: list[object] = []
    bench.edited.connect(edits.append)
    bench.render(SAMPLES[name])
    bench.type_tracking("1Z")
    assert edits == []


def test_a_scan_that_begins_before_the_order_was_read_stays_whole(bench: BenchView) -> None:
    read = sample(an_order(), Entry())
    unread = replace(read, order=None, base=None, draft=None, is_reading=True)
    entries: list[Entry] = []
    bench.edited.connect(entries.append)
    bench.render(unread)
    bench.type_tracking("1Z9")
    bench.render(sample(an_order(), entries[-1]))
    bench.go_to_start(insist=True)
    QTest.keyClicks(bench.form.tracking, "99")
    assert bench.form.tracking.text() == "1Z999"


def test_the_focus_does_not_leave_the_bench_when_its_fields_are_closed(bench: BenchView) -> None:
    """Otherwise the list would have it, and what the list moves on to would take the receipt away."""
    bench.render(SAMPLES["filled"])
    for focused in (bench.ship_bar.button, bench.form.tracking):
        bench.render(SAMPLES["filled"])
        focused.setFocus()
        bench.render(SAMPLES["sending"])
        assert bench.has_the_packer()
        assert QApplication.focusWidget() is bench
        bench.render(SAMPLES["done"])
        assert QApplication.focusWidget() is bench.ship_bar.button


def test_a_line_of_which_nothing_remains_stands_quietly_at_the_end(bench: BenchView) -> None:
    gone = a_line("OLD", 2, line_id="9", shipped=2)
    bench.render(sample(an_order(gone, a_line(ordered=3), a_line("MTCH", 2, line_id="12")), Entry()))
    assert [row.line_id for row in bench.lines.rows] == ["11", "12"]
    (row,) = bench.lines.shipped_rows
    assert (row.name.plain, row.shipped.text()) == ("The OLD · OLD", "all 2 shipped")
    assert row.height() < bench.lines.rows[0].height()
    assert row.y() > bench.lines.rows[-1].y()
    assert row.name.property("type") == "muted"
