"""Stock that is set and adjusted, goods that come in, and new products: real keys, judged by the shop's ledger."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, settle, until
from tests.e2e.test_products_page import go_there, page_of
from tests.practice_shop import ShopHands
from ui.catalog.view import CatalogView

CTRL = Qt.KeyboardModifier.ControlModifier
SKU = "SOAP-OAT"


def lies(shop: ShopHands, sku: str = SKU) -> int:
    return int(shop.get(f"/product/{sku}/")["warehouses"][0]["physical_on_hand"])


async def look_at(window: BenchWindow, sku: str = SKU) -> CatalogView:
    view = await go_there(window)
    view.focus_search()
    window.type(sku)
    window.keys(Qt.Key.Key_Return)
    await until(lambda: view.table.current_key == sku, f"{sku} is shown")
    return view


def shown_of(view: CatalogView, sku: str = SKU) -> list[int | None]:
    """How many the list says there are."""
    return [row.on_hand for row in view.model.rows if row.sku == sku]


async def saved(view: CatalogView) -> str:
    said = view.card.stock.said
    await until(lambda: said.isVisible() and said.plain, "it is said what became of it")
    return said.plain


def test_a_count_is_set_after_what_was_and_what_it_becomes_was_shown(bench_window: PlayOnShop, shop: ShopHands) -> None:
    before = lies(shop)

    async def scenario(window: BenchWindow) -> None:
        view = await look_at(window)
        editor = view.card.stock
        editor.focus()
        window.type("42")
        assert editor.becomes.text() == f"{before}  →  42"
        assert editor.save.text().startswith("Set to 42")
        assert lies(shop) == before
        window.keys(Qt.Key.Key_Return, CTRL)
        said = await saved(view)
        assert f"{before} → 42" in said
        assert lies(shop) == 42
        await until(lambda: shown_of(view) == [42], "the list has the new count, too")
        assert editor.text.text() == ""

    bench_window(scenario)
    assert shop.performed()["set_stock"] == 1


def test_an_amount_is_taken_away_once(bench_window: PlayOnShop, shop: ShopHands) -> None:
    before = lies(shop)

    async def scenario(window: BenchWindow) -> None:
        view = await look_at(window)
        editor = view.card.stock
        window.click(editor.adjust)
        editor.focus()
        window.type("-3")
        assert editor.becomes.text() == f"{before}  →  {before - 3}"
        assert editor.save.text().startswith("Take 3 away")
        window.keys(Qt.Key.Key_Return, CTRL)
        await saved(view)

    bench_window(scenario)
    assert lies(shop) == before - 3
    assert [move["physical"] for move in shop.events("stock_move")] == [-3]


@pytest.mark.parametrize(("typed", "said"), [("-3", "less than nothing"), ("1.5", "whole pieces"), ("1e9", "digits")])
def test_what_is_no_count_is_said_at_the_field_and_stays(
    bench_window: PlayOnShop, shop: ShopHands, typed: str, said: str
) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await look_at(window)
        editor = view.card.stock
        editor.focus()
        window.type(typed)
        assert said in editor.field.problem
        assert not editor.save.isEnabled()
        window.keys(Qt.Key.Key_Return, CTRL)
        await settle()
        view.go_to("LIN-APRON")
        assert editor.text.text() == ""
        view.go_to(SKU)
        assert editor.text.text() == typed

    bench_window(scenario)
    assert "set_stock" not in shop.performed()


def test_a_count_is_not_set_over_somebody_elses(bench_window: PlayOnShop, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await look_at(window)
        editor = view.card.stock
        editor.focus()
        window.type("42")
        shop.edit(sku=SKU, on_hand=17)
        window.keys(Qt.Key.Key_Return, CTRL)
        said = await saved(view)
        assert "17 now" in said
        assert lies(shop) == 17
        assert editor.becomes.text() == "17  →  42"
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(lambda: lies(shop) == 42, "seen, it is set")

    bench_window(scenario)


def test_an_amount_is_not_added_to_another_stock_than_was_shown(bench_window: PlayOnShop, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await look_at(window)
        editor = view.card.stock
        window.click(editor.adjust)
        editor.focus()
        window.type("5")
        shop.edit(sku=SKU, on_hand=17)
        window.keys(Qt.Key.Key_Return, CTRL)
        assert "17 now" in await saved(view)
        assert editor.becomes.text() == "17  →  22"
        assert lies(shop) == 17
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(lambda: lies(shop) == 22, "seen, it is added")

    bench_window(scenario)


def test_an_adjustment_whose_answer_is_lost_is_never_sent_twice(bench_window: PlayOnShop, shop: ShopHands) -> None:
    before = lies(shop)

    async def scenario(window: BenchWindow) -> None:
        view = await look_at(window)
        editor = view.card.stock
        window.click(editor.adjust)
        editor.focus()
        window.type("5")
        shop.fault("set_stock", "drop_after")
        window.keys(Qt.Key.Key_Return, CTRL)
        said = await saved(view)
        assert "not sent again by itself" in said or "Nobody can tell" in said, said
        await settle()

    bench_window(scenario)
    assert lies(shop) == before + 5
    assert shop.performed()["set_stock"] == 1


def test_a_refused_count_is_said_and_can_be_sent_again_at_once(bench_window: PlayOnShop, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await look_at(window)
        editor = view.card.stock
        editor.focus()
        window.type("42")
        shop.fault("set_stock", "refuse")
        window.keys(Qt.Key.Key_Return, CTRL)
        assert "refused" in await saved(view)
        assert editor.text.text() == "42"
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(lambda: lies(shop) == 42, "the second time it is set")

    bench_window(scenario)


def test_goods_that_come_in_are_counted_by_scans_and_saved_together(bench_window: PlayOnShop, shop: ShopHands) -> None:
    soap, apron = lies(shop), lies(shop, "LIN-APRON")

    async def scenario(window: BenchWindow) -> None:
        view = await go_there(window)
        window.click(view.receive_button)
        receiving = view.receiving
        for code in (SKU, SKU, "850010112220", "soap-oat"):
            window.type(code, receiving.code)
            window.press(receiving.code, Qt.Key.Key_Return)
        assert receiving.total.text() == "4 pieces · 2 products"
        window.type("NOTHING-SUCH", receiving.code)
        window.press(receiving.code, Qt.Key.Key_Return)
        assert "NOTHING-SUCH" in receiving.field.problem
        receiving.code.setText("")
        receiving.focus_code()
        window.keys(Qt.Key.Key_Z, CTRL)
        assert receiving.total.text() == "3 pieces · 2 products"
        assert f"{soap} → {soap + 2}" in receiving.rows[SKU].details.plain
        page_of(window).take_scan("LIN-APRON")
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(lambda: "2 saved" in receiving.said.plain, "both lines were saved")
        assert [row.result.text for row in receiving.rows.values()] == ["✓ saved", "✓ saved"]
        assert receiving.rows[SKU].details.plain == f"{SKU} · +2", "what lay there may have been another count by then"
        assert not receiving.save.isEnabled(), "nothing is left to be saved"
        page_of(window).take_scan(SKU)
        assert list(receiving.rows) == [SKU]

    bench_window(scenario)
    assert (lies(shop), lies(shop, "LIN-APRON")) == (soap + 2, apron + 2)
    assert shop.performed()["set_stock"] == 2


def test_a_line_that_is_refused_keeps_the_others_from_nothing_and_can_be_saved_again(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    soap, apron = lies(shop), lies(shop, "LIN-APRON")

    async def scenario(window: BenchWindow) -> None:
        view = await go_there(window)
        window.click(view.receive_button)
        receiving = view.receiving
        for code in (SKU, "LIN-APRON"):
            page_of(window).take_scan(code)
        shop.fault("set_stock", "refuse")
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(lambda: "1 saved" in receiving.said.plain, "one of two was saved")
        assert sorted(row.result.text for row in receiving.rows.values()) == ["✓ saved", "✕ not saved"]
        await until(receiving.save.isEnabled)
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(lambda: receiving.said.plain == "1 saved.", "the other one, too")

    bench_window(scenario)
    assert (lies(shop), lies(shop, "LIN-APRON")) == (soap + 1, apron + 1)


def test_a_new_product_needs_its_sku_and_name_and_is_shown_when_it_is_made(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await go_there(window)
        window.click(view.new_button)
        form = view.new.form
        assert form.fields["sku"].editor.hasFocus()
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(lambda: form.fields["sku"].problem and form.fields["name"].problem, "both are asked for")
        window.type("NEW-1")
        for name, text in (("name", "A new thing"), ("price", "4,50"), ("weight", "22 oz"), ("on_hand", "1e9")):
            form.focus(name)
            window.type(text)
        window.click(view.new.more)
        view.new.further.focus("length")
        window.type("12")
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(lambda: "digits" in form.fields["on_hand"].problem, "what is no count is said at its field")
        assert form.text("name") == "A new thing"
        form.focus("on_hand")
        window.type("7")
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(lambda: view.table.current_key == "NEW-1", "it is shown")
        assert view.new.is_empty()

    bench_window(scenario)
    made = shop.get("/product/NEW-1/")
    assert (made["name"], made["price"], made["weight"]) == ("A new thing", 4.5, 1.375)
    assert (made["length"], made["warehouses"][0]["physical_on_hand"]) == (12, 7)


def test_a_sku_that_exists_shows_that_product_instead_and_loses_nothing(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await go_there(window)
        window.click(view.new_button)
        form = view.new.form
        form.focus("name")
        window.type("Something")
        form.focus("sku")
        window.type(SKU)
        window.keys(Qt.Key.Key_Tab)
        await until(lambda: view.table.current_key == SKU and view.card.isVisible(), "the known product is shown")
        window.click(view.new_button)
        assert (form.text("sku"), form.text("name")) == (SKU, "Something")

    bench_window(scenario)
    assert "create_product" not in shop.performed()


def test_what_became_of_a_change_that_waited_is_said_and_the_count_is_what_lies_there(
    bench_window: PlayOnShop, shop: ShopHands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PACKBENCH_WAITS", "connect=0.2 read=0.5 settle_margin=0.1 first_pause=0.1 longest_pause=0.2")

    async def scenario(window: BenchWindow) -> None:
        view = await look_at(window)
        view.card.stock.focus()
        window.type("42")
        shop.fault("set_stock", "drop_before")
        window.keys(Qt.Key.Key_Return, CTRL)
        assert "It is safe here" in await saved(view)
        await until(lambda: lies(shop) == 42, "it is sent again")
        await until(lambda: "42" in view.card.stock.said.plain, f"it is said: {view.card.stock.said.plain}")
        assert "It is safe here" not in view.card.stock.said.plain
        await until(lambda: shown_of(view) == [42], "the list has the new count, too")
        assert view.card.stock.becomes.text() in ("", "42")

    bench_window(scenario)
    assert shop.performed()["set_stock"] == 1


@pytest.mark.parametrize(
    ("fault", "stands", "said"),
    [
        ("429", "○ waits", "0 saved. 1 waits here and is saved by itself."),
        ("drop_before", "? unsure", "0 saved. 1 is unsure: see what waits to be sent."),
    ],
)
def test_goods_that_wait_or_may_be_saved_are_not_said_to_want_saving_again(
    bench_window: PlayOnShop, shop: ShopHands, fault: str, stands: str, said: str
) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await go_there(window)
        window.click(view.receive_button)
        receiving = view.receiving
        page_of(window).take_scan(SKU)
        shop.fault("set_stock", fault, retry_after=30)
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(lambda: receiving.said.isVisible() and receiving.said.plain, "it is said what became of it")
        assert receiving.rows[SKU].result.text == stands
        assert receiving.said.plain == said

    bench_window(scenario)


def test_what_became_of_goods_and_of_a_new_product_that_waited_is_said_where_they_were_entered(
    bench_window: PlayOnShop, shop: ShopHands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PACKBENCH_WAITS", "connect=0.2 read=0.5 settle_margin=0.1 first_pause=0.1 longest_pause=0.2")

    async def scenario(window: BenchWindow) -> None:
        view = await go_there(window)
        window.click(view.receive_button)
        receiving = view.receiving
        for code in (SKU, "LIN-APRON"):
            page_of(window).take_scan(code)
        shop.fault("set_stock", "429", retry_after=1)
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(lambda: "waits here" in receiving.said.plain or "wait here" in receiving.said.plain, "it waits")
        await until(lambda: receiving.said.plain == "2 saved.", f"it went: {receiving.said.plain}")
        assert {row.result.text for row in receiving.rows.values()} == {"✓ saved"}
        window.click(view.new_button)
        for name, text in (("sku", "NEW-1"), ("name", "A new thing")):
            view.new.form.focus(name)
            window.type(text)
        shop.fault("create_product", "429", retry_after=1)
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(lambda: "It is safe here" in view.new.said.plain, "it waits")
        shop.fault("create_product", "refuse")
        await until(lambda: "It is safe here" not in view.new.said.plain, "it was refused")
        assert view.new.said.plain.startswith("New product NEW-1: Ordoro refused.")

    bench_window(scenario)
