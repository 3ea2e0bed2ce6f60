"""After everything that is done on the products page the keys go where the next one is of use."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, settle, until
from tests.e2e.test_products_page import page_of
from tests.e2e.test_stock import SKU, look_at, saved
from tests.practice_shop import ShopHands
from ui.catalog.receiving_view import ReceivingView
from ui.catalog.view import CatalogView

CTRL = Qt.KeyboardModifier.ControlModifier


async def receive(window: BenchWindow) -> tuple[CatalogView, ReceivingView]:
    """Where goods that come in are counted, with one that was scanned."""
    view = await look_at(window)
    window.click(view.receive_button)
    page_of(window).take_scan(SKU)
    return view, view.receiving


def test_after_a_count_is_saved_the_next_one_is_typed_at_once(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await look_at(window)
        editor = view.card.stock
        editor.focus()
        window.type("42")
        window.keys(Qt.Key.Key_Return, CTRL)
        await saved(view)
        assert editor.text.hasFocus()
        window.type("43")
        editor.save.setFocus()
        window.click(editor.save)
        await saved(view)
        window.type("44")
        assert editor.entry.text == "44", "after a click, too"

    bench_window(scenario)


def test_what_is_forgotten_on_the_card_leaves_the_keys_to_the_search(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await look_at(window)
        window.router.services.taught.teach("0123456", SKU, 1)
        button = view.card.code_buttons[0]
        button.setFocus()
        window.click(button)
        await until(lambda: not view.card.code_buttons, "it is forgotten")
        assert view.search.hasFocus()

    bench_window(scenario)


def test_a_button_of_the_card_keeps_the_keys_while_the_orders_are_read_again(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await look_at(window, "CAN-FIG-S")
        assert view.card.order_buttons, "orders wait for it"
        button = view.card.order_buttons[0]
        button.setFocus()
        shop.edit(order="1-1004", comment="Something is different.")
        await window.router.services.orders.refresh(whole=True)
        await settle()
        assert QApplication.focusWidget() is button

    bench_window(scenario)


def test_a_form_that_closes_leaves_the_keys_to_the_list(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        view, receiving = await receive(window)
        receiving.close_button.setFocus()
        window.click(receiving.close_button)
        assert view.table.hasFocus()

    bench_window(scenario)


def test_while_goods_come_in_the_keys_are_the_codes(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        _view, receiving = await receive(window)
        code = receiving.code
        receiving.undo.setFocus()
        window.click(receiving.undo)
        assert not receiving.undo.isEnabled(), "nothing is left to take back"
        assert code.hasFocus()
        receiving.warehouse.setFocus()
        page_of(window).take_scan(SKU)
        assert code.hasFocus(), "the warehouse is not chosen any more"
        count = receiving.rows[SKU].count
        count.setFocus()
        count.selectAll()
        window.type("7")
        window.keys(Qt.Key.Key_Return)
        assert receiving.rows[SKU].count.text() == "7"
        assert code.hasFocus(), "a code that is typed next is no count"
        count.setFocus()
        count.selectAll()
        window.type("0")
        window.keys(Qt.Key.Key_Return)
        await until(lambda: not receiving.rows, "none of it came")
        assert code.hasFocus()

    bench_window(scenario)
