"""A scanner's own keys, through the filter that tells them from typing, on every page beside the bench.

Whatever has the focus: the code goes to the page, not into the field, and the Enter after it presses nothing.
"""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.bench.events import Tone
from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, settle, until
from tests.e2e.test_day_page import OLD, trackings
from tests.e2e.test_day_page import go_there as go_to_the_day
from tests.e2e.test_new_order import begin, made_orders
from tests.e2e.test_products_page import go_there as go_to_the_products
from tests.practice_shop import ShopHands
from ui.day.page import DayPage

CTRL = Qt.KeyboardModifier.ControlModifier
#: A product of the practice shop by its SKU and by its bars.
SOAP, UPC = "SOAP-OAT", "850010112220"


def test_goods_that_come_in_are_counted_by_scanning(bench_window: PlayOnShop, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await go_to_the_products(window)
        window.click(view.receive_button)
        receiving = view.receiving
        await until(receiving.isVisible, "goods can come in")
        for _ in range(3):
            window.scan(SOAP)
        window.scan(UPC)
        view.search.setFocus()
        window.scan(SOAP)
        assert receiving.total.text() == "5 pieces · 2 products"
        assert view.search.text() == "", "the code is in no field"
        assert receiving.code.text() == ""
        receiving.save.setFocus()
        window.scan(SOAP)
        await settle()
        assert receiving.total.text() == "6 pieces · 2 products"
        assert shop.performed().get("adjust_stock", 0) + shop.performed().get("set_stock", 0) == 0, (
            "Enter saves nothing"
        )
        window.scan("NOTHING-SUCH-9")
        await until(lambda: "NOTHING-SUCH-9" in receiving.field.problem, "what nobody knows is said")
        assert receiving.total.text() == "6 pieces · 2 products"

    bench_window(scenario)


def test_an_unknown_code_among_goods_that_come_in_sounds_as_at_the_bench_and_the_next_begins_anew(
    bench_window: PlayOnShop,
) -> None:
    async def scenario(window: BenchWindow) -> None:
        heard: list[Tone] = []
        window.router.told.connect(lambda event: heard.append(event.tone))
        view = await go_to_the_products(window)
        window.click(view.receive_button)
        receiving = view.receiving
        await until(receiving.isVisible, "goods can come in")
        for code in ("777777777777", "888888888888"):
            window.scan(code)
            await settle()
            assert code in receiving.field.problem, "it is said"
            assert receiving.code.text() == "", "the next code begins anew"
            assert heard.pop() is Tone.WRONG
            assert not heard
        window.scan(SOAP)
        await until(lambda: receiving.total.text() == "1 piece · 1 product", "it counts")
        assert heard == [Tone.ACCEPTED]
        assert not receiving.field.problem

    bench_window(scenario)


def test_a_scan_on_a_page_that_takes_none_is_said(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        window.application.window.actions_by_id["command_sheet"].trigger()
        await settle()
        window.scan("PB:SHIP")
        await until(lambda: "This page takes no scans" in window.notices(), "it is said")

    bench_window(scenario)


def test_the_key_that_saves_a_upc_says_so_where_there_is_none_to_save(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        await window.open_order("1-1001")
        window.keys(Qt.Key.Key_U, CTRL)
        await until(lambda: "There is no code to save as a UPC" in window.notices(), "it is said")

    bench_window(scenario)


def test_a_new_order_takes_scans_whatever_has_the_focus(bench_window: PlayOnShop, shop: ShopHands) -> None:
    before = made_orders(shop)

    async def scenario(window: BenchWindow) -> None:
        page = await begin(window)
        usual, lines = page.view.usual, page.view.lines
        usual.focus("ship_to.name")
        window.scan(SOAP)
        window.scan(UPC)
        window.scan(SOAP)
        assert (lines.rows[0].sku, lines.rows[0].quantity.text()) == (SOAP, "2")
        assert len(lines.rows) == 2
        assert usual.text("ship_to.name") == ""
        lines.rows[0].quantity.setFocus()
        window.scan(SOAP)
        assert lines.rows[0].quantity.text() == "3", "not 2 with a code behind it"
        page.view.save.setFocus()
        window.scan("NOTHING-SUCH-9")
        await until(lambda: "NOTHING-SUCH-9" in lines.field.problem, "what nobody knows is said")
        await settle()
        assert made_orders(shop) == before, "Enter makes nothing"

    bench_window(scenario)


def test_a_label_or_a_packing_list_is_looked_up_by_scanning_it(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await go_to_the_day(window)
        view.table.setFocus()
        window.scan(OLD)
        await until(lambda: trackings(view) == [OLD], "the label's parcel was found")
        await until(lambda: not view.stop.isVisible(), "and nothing else is looked through")
        number = view.card.number.text().removeprefix("Order ")
        view.close_day.setFocus()
        window.scan(number)
        await until(lambda: view.search.text() == number, "the packing list was taken")
        await until(lambda: trackings(view) == [OLD], "it is the same parcel")
        await settle()
        assert not view.closing.isVisible(), "Enter presses nothing"

    bench_window(scenario)


def test_what_came_back_is_counted_by_scanning(bench_window: PlayOnShop, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await go_to_the_day(window)
        window.scan(OLD)
        await until(lambda: trackings(view) == [OLD], "the label's parcel was found")
        page = window.router.page_named("day")
        assert isinstance(page, DayPage)
        books = window.router.services.books.books
        assert books is not None
        sku = next(each for each in books.parcels if each.tracking.number == OLD).items[0].sku
        window.click(view.card.came_back)
        window.scan("NOTHING-SUCH-9")
        await until(lambda: "not in this parcel" in view.came_back.field.problem, "what was not in it is said")
        view.came_back.comment.setFocus()
        before = view.came_back.comment.text()
        window.scan(sku)
        await until(lambda: sku in view.came_back.comment.text(), "it is counted")
        assert before != view.came_back.comment.text()
        await settle()
        assert shop.performed().get("adjust_stock", 0) == 0, "Enter saves nothing"

    bench_window(scenario)


def test_what_came_back_and_was_refused_once_is_noted_on_the_order_once(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await go_to_the_day(window)
        window.scan(OLD)
        await until(lambda: trackings(view) == [OLD], "the label's parcel was found")
        books = window.router.services.books.books
        assert books is not None
        sku = next(each for each in books.parcels if each.tracking.number == OLD).items[0].sku
        window.click(view.card.came_back)
        window.scan(sku)
        await until(lambda: view.came_back.comment.text() == f"Came back: 1 × {sku}", "it is counted")
        shop.fault("set_stock", "refuse")
        window.click(view.came_back.save)
        await until(lambda: shop.events("comment") and view.came_back.save.isEnabled(), "the order's comment stands")
        assert not shop.performed().get("set_stock"), "it was refused"
        assert view.came_back.comment.text() == "", "it is written already"
        window.click(view.came_back.save)
        await until(lambda: shop.performed()["set_stock"], "it is in the stock")
        await until(lambda: not window.application.tasks.is_running("day.came back"), "it ended")
        assert shop.performed()["set_stock"] == 1

    bench_window(scenario)
    assert len(shop.events("comment")) == 1
