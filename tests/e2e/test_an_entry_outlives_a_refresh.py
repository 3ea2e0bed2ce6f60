"""The list is read anew every minute: what somebody is typing, and where they look, stays."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, until
from tests.practice_shop import ShopHands


def has_note(window: BenchWindow, number: str) -> bool:
    return next(row for row in window.rows if row.number == number).has_note


def test_what_is_being_typed_at_the_bench_outlives_a_refresh_that_changes_the_list_and_the_order(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        several = next(row for row in window.rows if row.items > 3 and not (row.is_short or row.has_note))
        gone = next(number for number in reversed(window.numbers) if number != several.number)
        await window.open_order(several.number)
        window.orders.clear_search()
        bench = window.bench
        await until(lambda: bench.state is not None and bench.state.draft is not None, "it can be packed")
        quantity = bench.lines.rows[0].quantity.edit
        quantity.setFocus(Qt.FocusReason.OtherFocusReason)
        quantity.selectAll()
        window.type("2")
        bench.go_to_tracking()
        window.type("9261290283")
        tracking = bench.form.tracking
        tracking.setCursorPosition(4)
        before = len(window.rows)

        shop.edit(order=gone, cancel=True)
        shop.edit(order=several.number, fields={"buyer_notes": "Ring twice."})
        window.router.orders_presenter.refresh()
        await until(lambda: len(window.rows) == before - 1 and has_note(window, several.number), "the list is new")

        assert QApplication.focusWidget() is tracking
        assert (tracking.text(), tracking.cursorPosition()) == ("9261290283", 4)
        assert bench.lines.rows[0].quantity.edit.text() == "2"
        assert window.orders.current_order == several.number
        window.type("77")
        assert tracking.text() == "926177290283"

    bench_window(scenario)


def test_a_search_that_is_being_typed_and_the_choice_of_several_outlive_a_refresh(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        table = window.orders.table
        window.orders.focus_list()
        table.go_to_row(2)
        for _ in range(3):
            window.press(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        assert len(table.selected_keys) == 4
        window.orders.focus_search()
        window.type("1")
        chosen = table.selected_keys
        assert chosen
        shown = window.numbers
        gone = next(number for number in shown if number not in chosen)
        shop.edit(order=gone, cancel=True)
        window.router.orders_presenter.refresh()
        await until(lambda: gone not in window.numbers, "the list is new")
        assert window.numbers == [number for number in shown if number != gone]
        assert QApplication.focusWidget() is window.orders.search
        assert table.selected_keys == chosen
        window.type("-")
        assert window.orders.search.text() == "1-"

    bench_window(scenario)
