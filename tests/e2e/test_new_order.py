"""An order that is typed in by hand: real keys, judged by what the shop holds afterwards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, settle, until
from tests.practice_shop import ShopHands
from ui.entry.page import EntryPage

CTRL = Qt.KeyboardModifier.ControlModifier


def page_of(window: BenchWindow) -> EntryPage:
    page = window.router.page_named("new_order")
    assert isinstance(page, EntryPage)
    return page


async def begin(window: BenchWindow) -> EntryPage:
    window.keys(Qt.Key.Key_N, CTRL)
    page = page_of(window)
    await until(page.view.isVisible, "the form is shown")
    return page


def type_address(window: BenchWindow) -> None:
    """From field to field with Enter alone, which never sends anything."""
    for text in ("Ana Silva", "Rua das Flores 12", "Porto", "", "4050-262", "Portugal", "ana@example.com"):
        window.type(text)
        window.keys(Qt.Key.Key_Return)


def made_orders(shop: ShopHands) -> list[str]:
    return [event["order"] for event in shop.events("order_created")]


def test_an_order_is_typed_made_and_opened_on_the_bench(bench_window: PlayOnShop, shop: ShopHands) -> None:
    before = made_orders(shop)

    async def scenario(window: BenchWindow) -> None:
        page = await begin(window)
        type_address(window)
        lines = page.view.lines
        lines.search.setFocus()
        window.type("SOAP-OAT")
        window.keys(Qt.Key.Key_Return)
        page.take_scan("850010112220")
        page.take_scan("LIN-APRON")
        assert [(row.sku, row.quantity.text()) for row in lines.rows] == [("SOAP-OAT", "1"), ("LIN-APRON", "2")]
        assert page.view.total.text() == "Total 111.50"
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(window.bench.isVisible, "the bench is in front")
        await until(lambda: window.bench.state and window.bench.state.draft, "the order is on the bench")
        assert window.bench.state is not None
        made = [number for number in made_orders(shop) if number not in before]
        assert [window.bench.state.number] == made
        assert page.presenter.half_done() == ""
        order = window.bench.state.order
        assert order is not None
        assert (order.buyer, order.ship_to.country, order.remaining) == ("Ana Silva", "PT", 3)

    bench_window(scenario)


def test_the_list_shows_the_order_that_was_made_and_no_longer_the_one_before(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        await window.open_order("1-1001")
        assert window.orders.current_order == "1-1001"
        page = await begin(window)
        type_address(window)
        page.take_scan("SOAP-OAT")
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(lambda: window.bench.isVisible() and window.bench.state, "the bench is in front")
        window.orders.clear_search()

        def at_bench() -> str:
            return window.bench.state.number if window.bench.state else ""

        await until(lambda: at_bench() not in ("", "1-1001"), "the order is on the bench")
        await until(lambda: at_bench() in window.numbers, "it is in the list")
        assert window.orders.current_order == at_bench()

    bench_window(scenario)


def test_what_is_missing_is_said_at_its_field_and_what_was_typed_stays(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        page = await begin(window)
        usual = page.view.usual
        usual.focus("ship_to.country")
        window.type("Atlantis")
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(lambda: usual.fields["ship_to.name"].problem, "the name is asked for")
        assert "no country" in usual.fields["ship_to.country"].problem
        assert "at least one item" in page.view.lines.field.problem
        assert usual.fields["ship_to.name"].editor.hasFocus()
        window.keys(Qt.Key.Key_1, CTRL)
        await until(window.bench.isVisible)
        await begin(window)
        assert usual.text("ship_to.country") == "Atlantis"
        assert "a new order" in window.router.half_filled()

    bench_window(scenario)
    assert "create_order" not in shop.performed()


def test_a_thing_that_no_catalogue_has_is_added_by_name(bench_window: PlayOnShop, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        page = await begin(window)
        type_address(window)
        lines = page.view.lines
        lines.search.setFocus()
        window.type("GIFT-WRAP")
        window.keys(Qt.Key.Key_Return)
        assert "No product" in lines.field.problem
        window.click(lines.new)
        window.type("Gift wrap, blue")
        lines.rows[0].price.setFocus()
        window.type("3.50")
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(window.bench.isVisible, "it was made")

    bench_window(scenario)
    assert shop.get("/product/GIFT-WRAP/")["name"] == "Gift wrap, blue"


def test_an_old_order_is_duplicated(bench_window: PlayOnShop, shop: ShopHands) -> None:
    before = made_orders(shop)

    async def scenario(window: BenchWindow) -> None:
        await window.open_order("1-1002")
        old = window.bench.state
        assert old is not None
        assert old.order is not None
        window.keys(Qt.Key.Key_D, CTRL)
        await until(lambda: page_of(window).view.lines.rows, "its items stand in the form")
        page = page_of(window)
        assert page.view.usual.text("ship_to.name") == old.order.ship_to.name
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(window.bench.isVisible, "it was made")
        assert [number for number in made_orders(shop) if number not in before]

    bench_window(scenario)


def test_a_number_that_is_taken_is_said_at_the_number(bench_window: PlayOnShop, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        page = await begin(window)
        for name in ("First", "Second"):
            type_address(window)
            page.view.usual.set_text("ship_to.name", name)
            page.take_scan("SOAP-OAT")
            page.view.more.setChecked(True)
            page.view.further.set_text("order_id", "SAME-1")
            window.keys(Qt.Key.Key_Return, CTRL)
            if name == "First":
                await until(window.bench.isVisible, "the first one was made")
                await begin(window)
        number = page.view.further.fields["order_id"]
        await until(lambda: "SAME-1" in number.problem, "it is said at the number")
        assert page.view.usual.text("ship_to.name") == "Second"
        await settle()

    bench_window(scenario)
    assert shop.performed()["create_order"] == 1


def test_what_became_of_an_order_that_waited_is_said_where_it_was_typed(
    bench_window: PlayOnShop, shop: ShopHands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PACKBENCH_WAITS", "connect=0.2 read=0.5 settle_margin=0.1 first_pause=0.1 longest_pause=0.2")
    before = made_orders(shop)

    async def scenario(window: BenchWindow) -> None:
        page = await begin(window)
        type_address(window)
        page.take_scan("SOAP-OAT")
        shop.fault("create_order", "429", retry_after=1)
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(lambda: "It is safe here" in page.view.said.plain, "it waits")
        await until(lambda: len(made_orders(shop)) > len(before), "it goes by itself")
        await until(lambda: "It is safe here" not in page.view.said.plain, "and waits no longer")
        assert page.view.said.plain.startswith("New order ")
        assert page.view.isVisible(), "nobody is torn away from what is typed next"

    bench_window(scenario)
