"""Real key events into the real window: a scanner is heard wherever the focus is, and a typist as ever."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.bench.events import AskWhich
from app.settings.model import Suffix
from tests.e2e.harness import BenchWindow, until
from ui import covers
from ui.entry.page import EntryPage
from ui.scanner.keystroke import GS
from ui.scanner_test.learning import PLAIN
from ui.scanner_test.view import ScannerTestView

Play = Callable[..., None]
LABEL = "1Z999AA10123456784"


def test_scanner_test_learns_from_two_scans_and_keeps_it(bench_window: Play) -> None:
    async def scenario(window: BenchWindow) -> None:
        application = window.application
        application.window.actions_by_id["test_scanner"].trigger()
        view = application.window.pages.currentWidget()
        assert isinstance(view, ScannerTestView)
        assert view.code.isVisible()
        window.scan("SOMETHING-ELSE")
        assert "another code" in view.words[-1]
        window.keyboard.now += 500
        window.keyboard.go_on(f"~]C0{PLAIN}\t", gap=70)
        assert view.step.text().startswith("2 of 2")
        assert application.settings.settings.scanner.prefix == "~"
        window.keyboard.now += 2000
        window.keyboard.go_on("~]C110PKB", gap=70)
        window.keyboard.press(Qt.Key.Key_F8)
        window.keyboard.now += 70
        window.keyboard.go_on("21TEST\t", gap=70)
        profile = application.settings.settings.scanner
        assert (profile.suffix, profile.gap_ms, profile.sends_aim, profile.gs_form) == (Suffix.TAB, 70, True, "f8")
        assert any("It sends Tab after each code, 70 ms a key." in words for words in view.words)
        window.click(view.done)
        assert application.covers.in_front() is None
        told: list[object] = []
        window.router.bench_presenter.told.connect(told.append)
        window.keyboard.now += 2000
        window.keyboard.go_on("~NO-SUCH-CODE\t", gap=70)
        assert len(told) == 1

    bench_window(scenario)


@pytest.mark.parametrize("place", ["search", "tracking", "list", "ship"])
def test_a_scan_reaches_the_bench_and_nothing_else_wherever_the_focus_is(bench_window: Play, place: str) -> None:
    async def scenario(window: BenchWindow) -> None:
        await window.open_order(window.numbers[0])
        places = {
            "search": window.orders.search,
            "tracking": window.bench.form.tracking,
            "list": window.orders.table,
            "ship": window.bench.ship_bar.button,
        }
        told: list[object] = []
        window.router.bench_presenter.told.connect(told.append)
        places[place].setFocus()
        searched = window.orders.search.text()
        window.scan("NO-SUCH-CODE")
        assert len(told) == 1
        assert (window.orders.search.text(), window.bench.form.tracking.text()) == (searched, "")
        assert window.bench.state is not None
        assert window.bench.state.plan is None

    bench_window(scenario)


def test_the_keys_of_a_scan_acknowledge_nothing(bench_window: Play) -> None:
    async def scenario(window: BenchWindow) -> None:
        work = window.router.bench_presenter.work
        window.scan("NO-SUCH-CODE")
        assert work.hears_keys
        window.keyboard.now += 500
        window.keyboard.go_on("NO-SUCH")
        assert work.hears_keys
        window.keyboard.now += 3000
        window.keyboard.type("x")
        await until(lambda: not work.hears_keys, "a typed key is one")

    bench_window(scenario)


def test_a_second_code_can_be_left_out(bench_window: Play) -> None:
    async def scenario(window: BenchWindow) -> None:
        window.application.show_scanner_test()
        view = window.application.window.pages.currentWidget()
        assert isinstance(view, ScannerTestView)
        window.scan(PLAIN)
        window.click(view.skip)
        assert view.step.text() == "That is all"
        assert view.words[0] == "It sends Enter after each code, 4 ms a key. Good."
        assert window.application.settings.settings.scanner.gap_ms == 4

    bench_window(scenario)


def test_scans_that_mean_nothing_offer_the_scanner_test(bench_window: Play) -> None:
    async def scenario(window: BenchWindow) -> None:
        for code in ("NO-SUCH-CODE", "NOR-THIS-ONE", "NO-SUCH-CODE-2"):
            window.scan(code)
            window.keyboard.now += 2000
        assert "The last scans meant nothing" in window.notices()
        window.application.show_scanner_test()
        assert window.application.covers.in_front() is window.application.covers.show(covers.SCANNER)

    bench_window(scenario)


@pytest.mark.parametrize("gap", [30, 42, 60])
def test_whoever_hurries_through_the_form_with_tab_loses_nothing(bench_window: Play, gap: int) -> None:
    async def scenario(window: BenchWindow) -> None:
        await window.open_order(window.numbers[0])
        form = window.bench.form
        form.tracking.setFocus()
        told: list[object] = []
        window.router.bench_presenter.told.connect(told.append)
        for text in (LABEL, "UPS", "Ground", "8.20"):
            window.keyboard.now += 200
            window.keyboard.go_on(f"{text}\t", gap=gap, hold=gap // 2)
        await until(lambda: form.cost.text() == "8.20", "the cost is written")
        entry = (form.tracking.text(), form.carrier.currentText(), form.method.currentText())
        assert entry == (LABEL, "UPS", "Ground")
        assert [event for event in told if isinstance(event, AskWhich)] == []

    bench_window(scenario)


@pytest.mark.parametrize(("code", "gap"), [("ZZ-UNKNOWN-1", 8), ("ZZ-UNKNOWN-1", 20), ("4099999999998", 45)])
def test_an_unknown_code_of_a_scanner_that_sends_tab_is_written_into_no_field(
    bench_window: Play, code: str, gap: int
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await window.open_order(window.numbers[0])
        form = window.bench.form
        form.method.setFocus()
        before = form.method.currentText()
        told: list[object] = []
        window.router.bench_presenter.told.connect(told.append)
        window.keyboard.now += 1000
        window.keyboard.go_on(f"{code}\t", gap=gap, hold=2)
        await until(lambda: told, "it is told")
        assert form.method.currentText() == before

    bench_window(scenario)


def test_a_new_order_keeps_what_is_typed_in_a_hurry(bench_window: Play) -> None:
    async def scenario(window: BenchWindow) -> None:
        window.application.window.actions_by_id["page_new_order"].trigger()
        await until(lambda: window.application.window.focusWidget() is not None, "a field has the cursor")
        page = window.router.page_named("new_order")
        assert isinstance(page, EntryPage)
        page.view.usual.focus("ship_to.name")
        first = window.application.window.focusWidget()
        assert isinstance(first, QLineEdit)
        window.keyboard.now += 500
        window.keyboard.go_on("Johanna Snuffer\t", gap=30, hold=15)
        assert first.text() == "Johanna Snuffer"
        assert window.application.window.focusWidget() is not first

    bench_window(scenario)


def test_a_search_is_typed_as_ever(bench_window: Play) -> None:
    async def scenario(window: BenchWindow) -> None:
        window.orders.focus_search()
        window.keyboard.type("Porto", gap=120)
        await until(lambda: window.orders.search.text() == "Porto", "what was typed stands there")

    bench_window(scenario)


def test_what_is_typed_into_the_list_goes_to_the_tracking_number(bench_window: Play) -> None:
    async def scenario(window: BenchWindow) -> None:
        number = window.numbers[0]
        await window.open_order(number)
        window.orders.focus_list()
        window.keyboard.type("94001", gap=60)
        await until(lambda: window.bench.form.tracking.text() == "94001", "what was typed stands there")

    bench_window(scenario)


@pytest.mark.expects_log
def test_a_filter_that_fails_says_so_and_the_keys_go_on(bench_window: Play) -> None:
    async def scenario(window: BenchWindow) -> None:
        def breaks(_key: object) -> object:
            raise ZeroDivisionError

        window.application.scans.filter.detector.feed = breaks  # type: ignore[method-assign, assignment]
        window.orders.focus_search()
        window.keyboard.type("fig")
        assert window.orders.search.text() == "fig"
        assert "Scans are typed in as they come" in window.notices()

    bench_window(scenario)


def test_a_gs_in_a_scan_that_is_typed_in_leaves_no_odd_character(bench_window: Play) -> None:
    async def scenario(window: BenchWindow) -> None:
        window.application.show_account()
        window.keyboard.scan(f"AB{GS}CDEFG")
        focused = window.application.window.focusWidget()
        assert getattr(focused, "text", str)() == "ABCDEFG"

    bench_window(scenario)


def test_it_is_said_when_another_program_has_the_keyboard(bench_window: Play) -> None:
    async def scenario(window: BenchWindow) -> None:
        badge = window.application.window.header.elsewhere
        assert not badge.isVisible()
        window.application.scans._state_changed(Qt.ApplicationState.ApplicationInactive)
        assert badge.isVisible()
        window.application.scans._state_changed(Qt.ApplicationState.ApplicationActive)
        assert not badge.isVisible()

    bench_window(scenario)


def test_a_new_volume_is_heard_at_once(bench_window: Play) -> None:
    async def scenario(window: BenchWindow) -> None:
        played: list[object] = []
        window.application.scans.sounds.play = played.append  # type: ignore[method-assign, assignment]
        window.application.settings.change(volume=30)
        window.application.settings.change(station="Bench 2")
        assert played == ["accepted"]
        window.scan("NO-SUCH-CODE")
        assert played == ["accepted", "wrong"]

    bench_window(scenario)
