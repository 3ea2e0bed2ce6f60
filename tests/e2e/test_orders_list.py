"""The list of waiting orders, driven with real keys on a real practice shop."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.bench.stage import Stage
from app.events import OrdersReading
from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, settle, until
from tests.practice_shop import ShopHands
from ui.kit.row_model import Prepared
from ui.kit.row_state import RowChanges
from ui.orders.rows import OrderRow


def test_every_waiting_order_stands_in_the_list_the_latest_to_ship_first(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        assert len(window.rows) >= 40
        days = [row.ship_by_day for row in window.rows]
        assert days == sorted(days)
        assert window.orders.foot.words.plain.startswith(f"{len(window.rows)} orders · read")

    bench_window(scenario)


def test_slash_goes_to_the_search_and_typing_narrows_the_list_at_once(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        wanted = window.rows[3]
        window.orders.focus_list()
        window.keys(Qt.Key.Key_Slash)
        await until(window.orders.search.hasFocus, "the search has the focus")
        window.type(wanted.buyer.split()[0].upper())
        assert wanted.number in window.numbers
        assert len(window.rows) < 10
        assert " of " in window.orders.foot.words.plain
        window.keys(Qt.Key.Key_Escape)
        assert len(window.rows) == len(window.orders.model.all_rows)

    bench_window(scenario)


@pytest.mark.parametrize("part", ["number", "buyer", "skus", "place", "method", "channel"])
def test_a_search_looks_through(bench_window: PlayOnShop, part: str) -> None:
    async def scenario(window: BenchWindow) -> None:
        row = next(row for row in window.rows if getattr(row, part))
        word = getattr(row, part).split()[0]
        window.orders.focus_search()
        window.type(word)
        assert row.number in window.numbers
        assert all(word.casefold() in each.haystack.casefold() for each in window.rows)

    bench_window(scenario)


def test_enter_in_the_search_opens_the_first_order_and_goes_to_the_list(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        wanted = window.rows[5].number
        await window.open_order(wanted)
        assert window.orders.table.hasFocus()
        assert window.orders.current_order == wanted

    bench_window(scenario)


def test_typing_in_the_search_opens_no_order(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        window.orders.focus_search()
        window.type(window.rows[0].number)
        await settle()
        assert window.bench.state is not None
        assert window.bench.state.number == ""

    bench_window(scenario)


def test_typing_fast_and_deleting_again_ends_with_the_right_list(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        before = window.numbers
        window.orders.focus_search()
        for _ in range(5):
            window.type("standard shipping 1-10")
            QTest.keyClicks(window.orders.search, "\b" * 22)
        assert window.numbers == before

    bench_window(scenario)


def test_where_nothing_is_found_it_is_said_what_was_searched(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        window.orders.focus_search()
        window.type("zzzz nothing")
        assert "zzzz nothing" in window.orders.blank.text.plain
        window.click(window.orders.blank.button)
        assert len(window.rows) == len(window.orders.model.all_rows)

    bench_window(scenario)


def test_the_arrows_open_one_order_after_the_other(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        window.orders.focus_list()
        first, second, third = window.numbers[:3]
        await until(lambda: window.bench.state and window.bench.state.number == first)
        window.keys(Qt.Key.Key_Down)
        await until(lambda: window.bench.state and window.bench.state.number == second)
        window.keys(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        await until(lambda: window.bench.state and window.bench.state.number == third)
        window.keys(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        await until(lambda: window.bench.state and window.bench.state.number == second)

    bench_window(scenario)


def test_reading_again_keeps_selection_scroll_and_sort(bench_window: PlayOnShop, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        orders = window.orders
        orders.table.sort_by("buyer")
        orders.table.go_to(window.numbers[20])
        window.orders.focus_list()
        window.press(orders.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        chosen, current = orders.table.selected_keys, orders.current_order
        gone = window.numbers[2]
        top = orders.table.visualRect(orders.model.index(20, 0)).top()
        shop.edit(order=gone, cancel=True)
        shop.edit(new_orders=2)
        await window.refresh()
        assert gone not in window.numbers
        assert orders.table.selected_keys == chosen
        assert orders.current_order == current
        at = orders.model.find(chosen[0])
        assert at is not None
        assert abs(orders.table.visualRect(orders.model.index(at, 0)).top() - top) <= 2 * 52
        buyers = [row.buyer.casefold() for row in window.rows]
        assert buyers == sorted(buyers)

    bench_window(scenario)


def test_a_search_while_a_new_list_is_made_does_not_make_it_on_the_windows_thread(
    bench_window: PlayOnShop, shop: ShopHands, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario(window: BenchWindow) -> None:
        loop = asyncio.get_running_loop()
        model, gone, kept = window.orders.model, window.rows[2], window.rows[4]
        prepare = model.prepare
        made_on: list[str] = []

        def prepare_as_somebody_types(rows: Iterable[OrderRow] | RowChanges[OrderRow]) -> Prepared[OrderRow]:
            made_on.append(threading.current_thread().name)
            prepared = prepare(rows)
            if len(made_on) == 1:
                loop.call_soon_threadsafe(window.orders.search.setText, kept.buyer)
            return prepared

        monkeypatch.setattr(model, "prepare", prepare_as_somebody_types)
        shop.edit(order=gone.number, cancel=True)
        await window.refresh()
        assert len(made_on) > 1
        assert set(made_on) == {"list_0"}
        assert kept.number in window.numbers
        assert len(window.rows) < 10
        window.orders.search.clear()
        assert gone.number not in window.numbers

    bench_window(scenario)


def test_the_list_can_be_sorted_by_every_column_both_ways(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        model = window.orders.model
        for column in model.columns:
            for descending in (False, True):
                window.orders.table.sort_by(column.key, descending=descending)
                keys = column.sort_keys(window.rows)
                assert keys == sorted(keys, reverse=descending), column.key

    bench_window(scenario)


def test_each_quick_filter_shows_as_many_as_it_counts(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        total = len(window.rows)
        for chip in window.orders.filters.chips.values():
            counted = int(chip.text().split()[-1])
            assert counted > 0, chip.text()
            window.click(chip)
            assert len(window.rows) == counted
            window.click(chip)
        assert len(window.rows) == total

    bench_window(scenario)


def test_filters_by_channel_and_method_and_chips_work_together(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        bar = window.orders.filters
        menu = bar.method.menu()
        menu.aboutToShow.emit()
        menu.actions()[1].trigger()
        method = bar.filters.method
        assert method
        assert {row.method for row in window.rows} == {method}
        window.click(bar.chips["single"])
        assert all(row.method == method and row.is_single for row in window.rows)
        bar.clear()
        assert len(window.rows) == len(window.orders.model.all_rows)

    bench_window(scenario)


def test_several_orders_can_be_chosen_and_copied_as_a_table(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        window.orders.focus_list()
        for _ in range(2):
            window.keys(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        assert window.orders.foot.words.plain.startswith("3 selected")
        window.keys(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        lines = QApplication.clipboard().text().split("\n")
        assert [line.split("\t")[0] for line in lines] == window.numbers[:3]

    bench_window(scenario)


def test_an_order_that_makes_no_sense_is_named_and_the_others_show(bench_window: PlayOnShop, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        broken = window.numbers[0]
        before = len(window.rows)
        shop.edit(order=broken, override={"lines": "nonsense"})
        await window.refresh()
        assert len(window.rows) == before - 1
        assert window.notices() == ["1 order could not be read"]
        assert broken in window.application.notices.notices[0].text
        shop.edit(order=broken, override={})
        await window.refresh()
        assert len(window.rows) == before
        assert window.notices() == []

    bench_window(scenario)


def test_without_a_connection_the_old_list_stays_and_is_marked(
    bench_window: PlayOnShop, shop: ShopHands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PACKBENCH_WAITS", "patience=0.5 first_pause=0.1 longest_pause=0.2")

    async def scenario(window: BenchWindow) -> None:
        before = window.numbers
        shop.fault("*", "drop_before", count=200)
        await window.refresh()
        assert window.numbers == before
        assert window.orders.strip.isVisible()
        assert window.orders.strip.words
        assert window.application.window.header.state.text() == "offline"
        shop.clear_faults()
        window.click(window.orders.strip.button)
        await until(lambda: not window.orders.strip.isVisible(), "the mark went away")
        assert window.application.window.header.state.text() == "online"

    bench_window(scenario)


def test_a_key_that_was_taken_away_is_said_and_another_is_offered(bench_window: PlayOnShop, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        shop.fault("*", "wrong_password")
        await window.refresh()
        assert "key" in window.orders.strip.words
        window.click(window.orders.strip.button)
        page = window.application.window.pages.currentWidget()
        assert type(page).__name__ == "AccountView"

    bench_window(scenario)


def test_a_shipped_order_leaves_its_receipt_on_the_bench_until_somebody_goes_on(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        rows = [row for row in window.rows if not row.is_short and not row.is_in_process]
        number = rows[2].number
        below = window.numbers[window.numbers.index(number) + 1]
        _click_row(window, number)
        bench = window.bench
        await until(lambda: bench.state and bench.state.draft and not bench.state.is_reading and bench.is_looked_at)
        window.type("1Z999AA10123456784")
        form = window.bench.form
        form.carrier.setCurrentIndex(form.carrier.findText("UPS"))
        window.click(window.bench.ship_bar.button)
        await until(lambda: number not in window.numbers, "it left the list")
        await settle()
        assert window.bench.state is not None
        assert (window.bench.state.number, window.bench.state.stage) == (number, Stage.DONE)
        await until(lambda: bench.is_looked_at, "the receipt was seen")
        window.click(window.bench.ship_bar.button)
        await until(lambda: window.bench.state and window.bench.state.number == below, "the one below it came")
        assert window.bench.form.tracking.hasFocus()

    bench_window(scenario)


def test_what_a_scanner_types_into_the_list_goes_to_the_tracking_number(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        window.orders.focus_list()
        window.press(window.orders.table, Qt.Key.Key_Down)
        await until(lambda: window.bench.state and window.bench.state.draft and not window.bench.state.is_reading)
        window.type("1Z9", window.orders.table)
        assert window.bench.form.tracking.text() == "1Z9"
        assert window.bench.form.tracking.hasFocus()

    bench_window(scenario)


def test_an_order_that_a_search_hides_stays_on_the_bench(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        first = window.numbers[0]
        _click_row(window, first)
        await until(lambda: window.bench.state and window.bench.state.number == first)
        window.orders.search.setText(window.rows[5].number)
        await settle()
        assert window.bench.state is not None
        assert window.bench.state.number == first

    bench_window(scenario)


def _click_row(window: BenchWindow, number: str) -> None:
    table = window.orders.table
    at = window.orders.model.find(number)
    assert at is not None
    index = window.orders.model.index(at, 0)
    table.scrollTo(index)
    QTest.mouseClick(
        table.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        table.visualRect(index).center(),
    )


def test_a_reading_for_an_import_leaves_no_line_moving_over_the_list(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        heard: list[object] = []
        end = window.router.services.bus.subscribe(OrdersReading, heard.append)
        await window.router.services.orders.refresh(whole=True)
        end()
        assert heard, "the reading told how far it was"
        assert not window.orders.progress.is_busy

    bench_window(scenario)
