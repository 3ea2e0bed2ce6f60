"""A known product is edited on the products page: real keys, judged by what the shop shows afterwards."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt

from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, settle, until
from tests.e2e.test_stock import SKU, look_at
from tests.practice_shop import ShopHands
from ui.catalog.view import CatalogView

CTRL = Qt.KeyboardModifier.ControlModifier


async def editing(window: BenchWindow) -> CatalogView:
    """The form of SKU, as Ordoro has it now."""
    view = await look_at(window)
    window.click(view.card.edit)
    await until(view.edit.isVisible, "the form is shown")
    await settle()
    return view


def is_said_to_be(view: CatalogView, state: str) -> bool:
    return any(row.sku == SKU and row.state == state for row in view.model.all_rows)


def enter(window: BenchWindow, view: CatalogView, name: str, text: str) -> None:
    form = view.edit.form if name in view.edit.form.fields else view.edit.further
    if form is view.edit.further:
        view.edit.more.setChecked(True)
    form.focus(name)
    window.keys(Qt.Key.Key_A, CTRL)
    window.type(text) if text else window.keys(Qt.Key.Key_Delete)


def test_what_was_and_what_it_becomes_is_shown_before_it_is_saved(bench_window: PlayOnShop, shop: ShopHands) -> None:
    before = shop.get(f"/product/{SKU}/")

    async def scenario(window: BenchWindow) -> None:
        view = await editing(window)
        assert not view.edit.save.isEnabled(), "nothing is different yet"
        for name, text in (("price", "7,25"), ("weight", "8 oz"), ("location", "Q-7"), ("cost", "2"), ("length", "4")):
            enter(window, view, name, text)
        lines = view.edit.becomes.plain.splitlines()
        assert lines[0] == f"Shelf  {before['warehouses'][0]['location_in_warehouse']}  →  Q-7"
        assert lines[1] == f"Price  {before['price']:.2f}  →  7,25"
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(view.card.isVisible, "the product is shown again")
        assert f"{SKU} is changed" in window.notices()
        assert view.card.edit.text() == "Edit"

    bench_window(scenario)
    now = shop.get(f"/product/{SKU}/")
    assert (now["price"], now["weight"], now["cost"], now["length"]) == (7.25, 0.5, 2.0, 4)
    assert (now["name"], now["upc"], now["total_on_hand"]) == (before["name"], before["upc"], before["total_on_hand"])
    assert now["warehouses"][0]["location_in_warehouse"] == "Q-7"
    assert shop.events("product_changed")[0]["fields"].count(",") == 3


def test_a_limit_decides_at_once_what_is_low_and_what_is_out(bench_window: PlayOnShop, shop: ShopHands) -> None:
    left = shop.get(f"/product/{SKU}/")["warehouses"][0]["available"]

    async def scenario(window: BenchWindow) -> None:
        view = await editing(window)
        for name, state in (("low_stock_at", "low stock"), ("out_of_stock_at", "none left to sell")):
            enter(window, view, name, str(left))
            window.keys(Qt.Key.Key_Return, CTRL)
            await until(view.card.isVisible, "it is saved")
            await until(partial(is_said_to_be, view, state), f"it is {state}")
            assert any(f"low at {left}" in text for text in view.card.levels.texts)
            window.click(view.card.edit)

    bench_window(scenario)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("price", "fourteen", "not an amount"),
        ("price", "", "cannot be told to forget it"),
        ("weight", "8 stone", "no unit of weight"),
        ("low_stock_at", "1e9", "digits"),
        ("name", "", "Enter the name"),
        ("is_taxable", "", "Choose yes or no"),
    ],
)
def test_what_cannot_be_meant_is_said_at_its_field_and_stays(
    bench_window: PlayOnShop, shop: ShopHands, name: str, text: str, said: str
) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await editing(window)
        enter(window, view, "category", "Something else")
        if name == "is_taxable":
            view.edit.further.set_text(name, "")
            view.edit.edited.emit()
        else:
            enter(window, view, name, text)
        window.keys(Qt.Key.Key_Return, CTRL)
        form = view.edit.form if name in view.edit.form.fields else view.edit.further
        await until(lambda: said in form.fields[name].problem, f"it is said: {form.fields[name].problem}")
        assert form.text(name) == text
        view.go_to("LIN-APRON")
        assert view.card.isVisible(), "another product can be looked at meanwhile"
        view.go_to(SKU)
        assert view.card.edit.text() == "Go on editing"
        window.click(view.card.edit)
        await settle()
        assert (form.text(name), view.edit.further.text("category")) == (text, "Something else")

    bench_window(scenario)
    assert "put_product" not in shop.performed()


def test_what_somebody_else_changed_meanwhile_is_said_and_not_overwritten(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await editing(window)
        enter(window, view, "price", "7.25")
        shop.put(f"/product/{SKU}/", {"price": 9.5, "category": "Elsewhere"})
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(
            lambda: "The product has changed" in view.edit.said.plain and view.edit.save.isEnabled(), "it is said"
        )
        assert "it is 9.50 now" in view.edit.form.fields["price"].problem
        assert view.edit.form.text("price") == "7.25", "nothing that was typed is lost"
        assert view.edit.further.text("category") == "Elsewhere", "what nobody typed here is as it is now"
        assert shop.get(f"/product/{SKU}/")["price"] == 9.5
        assert view.edit.becomes.plain == "Price  9.50  →  7.25"
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(view.card.isVisible, "seen, it is saved")

    bench_window(scenario)
    now = shop.get(f"/product/{SKU}/")
    assert (now["price"], now["category"]) == (7.25, "Elsewhere")


def test_a_scan_fills_in_the_upc_while_its_field_has_the_focus(bench_window: PlayOnShop, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await editing(window)
        view.edit.form.focus("upc")
        window.scan("5901234123457")
        await until(lambda: view.edit.form.text("upc") == "5901234123457", "it stands in the field")
        assert view.edit.isVisible(), "a scan's Enter saves nothing"
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(view.card.isVisible, "it is saved")

    bench_window(scenario)
    assert shop.get(f"/product/{SKU}/")["upc"] == "5901234123457"


def test_a_upc_that_another_product_has_is_said_and_can_be_meant(bench_window: PlayOnShop, shop: ShopHands) -> None:
    taken = shop.get("/product/LIN-APRON/")["upc"]

    async def scenario(window: BenchWindow) -> None:
        view = await editing(window)
        enter(window, view, "upc", taken)
        window.keys(Qt.Key.Key_Tab)
        assert view.edit.form.fields["upc"].problem.startswith("LIN-APRON has this code too")
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(view.card.isVisible, "it is saved all the same")

    bench_window(scenario)
    assert shop.get(f"/product/{SKU}/")["upc"] == taken


def test_without_ordoro_the_changes_are_kept_and_the_form_is_free(bench_window: PlayOnShop, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await editing(window)
        enter(window, view, "price", "7.25")
        shop.fault("get_product", "500_before", count=3)
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(view.card.isVisible, "the product is shown again")
        assert f"{SKU}: not changed yet" in window.notices()
        await until(lambda: shop.events("product_changed"), "it goes by itself")

    bench_window(scenario)
    assert len(shop.events("product_changed")) == 1


def test_a_refusal_is_said_and_can_be_sent_again_at_once(bench_window: PlayOnShop, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await editing(window)
        enter(window, view, "price", "7.25")
        shop.fault("put_product", "refuse")
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(lambda: view.edit.said.plain and view.edit.save.isEnabled(), "it is said")
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(view.card.isVisible, "now it is saved")

    bench_window(scenario)
    assert shop.get(f"/product/{SKU}/")["price"] == 7.25


def test_what_was_refused_of_two_calls_is_said_and_saved_again_from_the_form(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await editing(window)
        enter(window, view, "price", "7.25")
        enter(window, view, "location", "Q-7")
        shop.fault("set_stock", "refuse")
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(lambda: view.edit.said.plain.startswith("Done: ") and view.edit.save.isEnabled(), "it is said")
        assert "Not done: " in view.edit.said.plain
        assert view.edit.becomes.plain.startswith("Shelf ")
        assert "Price" not in view.edit.becomes.plain, "the price stands"
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(view.card.isVisible, "now it is saved")

    bench_window(scenario)
    now = shop.get(f"/product/{SKU}/")
    assert (now["price"], now["warehouses"][0]["location_in_warehouse"]) == (7.25, "Q-7")
    assert shop.performed()["put_product"] == 1
