"""A bench that only looks: the header says so, and no button of any page sends anything."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, until
from tests.e2e.test_new_order import page_of as order_page_of
from tests.e2e.test_new_order import type_address
from tests.e2e.test_products_page import go_there
from tests.practice_shop import ShopHands

CTRL = Qt.KeyboardModifier.ControlModifier
CHANGES = {
    "create_shipment", "set_line", "tracking", "split", "shipping_info", "set_stock", "create_product", "create_order",
    "comment", "add_tag",
}  # fmt: skip


def test_nothing_leaves_a_bench_that_only_looks(bench_window: PlayOnShop, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        header = window.application.window.header
        assert not header.look_only.isVisible()
        window.router.services.settings.change(look_only=True)
        assert header.look_only.isVisible()
        assert "nothing is sent" in header.look_only.text
        view = await go_there(window)
        assert view.model.rowCount(), "everything is seen"
        window.type("SOAP-OAT")
        window.keys(Qt.Key.Key_Return)
        await until(lambda: view.table.current_key == "SOAP-OAT")
        view.card.stock.focus()
        window.type("42")
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(lambda: "only looks" in view.card.stock.said.plain, "the stock is not set")
        assert view.card.stock.text.text() == "42", "nothing that was typed is lost"
        window.keys(Qt.Key.Key_N, CTRL)
        page = order_page_of(window)
        type_address(window)
        page.take_scan("SOAP-OAT")
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(lambda: "only looks" in page.view.said.plain, "the order is not made")
        window.router.services.settings.change(look_only=False)
        assert not header.look_only.isVisible()
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(window.bench.isVisible, "now it is")

    bench_window(scenario)
    performed = {name for name, count in shop.performed().items() if count}
    assert performed & CHANGES == {"create_order"}
