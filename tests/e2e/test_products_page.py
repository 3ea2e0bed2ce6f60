"""The products page, driven with real keys on a real practice shop."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, until
from tests.practice_shop import ShopHands
from ui.catalog.page import ProductsPage
from ui.catalog.view import CatalogView


def page_of(window: BenchWindow) -> ProductsPage:
    page = window.router.page_named("products")
    assert isinstance(page, ProductsPage)
    return page


async def go_there(window: BenchWindow) -> CatalogView:
    window.keys(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    view = page_of(window).view
    await until(lambda: view.model.all_rows, "the products stand in the list")
    return view


def skus(view: CatalogView) -> list[str]:
    return [row.sku for row in view.model.rows]


def known(shop: ShopHands, sku: str) -> dict[str, Any]:
    product: dict[str, Any] = shop.get(f"/product/{sku}/")
    return product


def test_active_products_stand_in_the_list_and_the_archived_ones_when_asked_for(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await go_there(window)
        assert view.search.hasFocus()
        assert "CAN-FIG-S" in skus(view)
        assert "CAN-PUMPKIN" not in skus(view)
        window.click(view.archived)
        await until(lambda: "CAN-PUMPKIN" in skus(view), "what was archived is shown")
        window.click(view.archived)
        assert "CAN-PUMPKIN" not in skus(view)

    bench_window(scenario)


def test_a_search_finds_by_name_sku_upc_and_shelf(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await go_there(window)
        for word in ("cross-back", "lin-apron", "850010112220", "E-01-3"):
            view.focus_search()
            window.type(word)
            assert skus(view) == ["LIN-APRON"], word
            window.keys(Qt.Key.Key_Escape)
        window.type("zzzz")
        assert "zzzz" in view.blank.text.plain

    bench_window(scenario)


def test_a_products_stock_is_told_by_warehouse(bench_window: PlayOnShop, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await go_there(window)
        window.type("CAN-FIG-S")
        window.keys(Qt.Key.Key_Return)
        levels = known(shop, "CAN-FIG-S")["warehouses"]
        assert len(levels) == 2
        for level, text in zip(levels, view.card.levels.texts, strict=True):
            figures = f"{level['physical_on_hand']} {level['committed']} {level['available']}"
            assert level["location_in_warehouse"] in text
            assert figures in text
        view.warehouse.setCurrentIndex(view.warehouse.count() - 1)
        row = view.model.rows[0]
        assert (row.on_hand, row.location) == (levels[1]["physical_on_hand"], "ATTIC-2")

    bench_window(scenario)


def test_low_and_empty_shelves_are_said_in_words(bench_window: PlayOnShop, shop: ShopHands) -> None:
    main = next(each["id"] for each in shop.get("/warehouse/")["warehouse"] if each["is_default_location"])
    shop.edit(sku="LIN-NAP-4", on_hand=0)
    shop.put(f"/product/SNUFFER/warehouse/{main}/", {"low_stock_threshold": 500})

    async def scenario(window: BenchWindow) -> None:
        view = await go_there(window)
        by_sku = {row.sku: row for row in view.model.rows}
        assert by_sku["LIN-NAP-4"].state == "out of stock"
        assert by_sku["SNUFFER"].state == "low stock"
        assert by_sku["CARD-NOTE"].state == "in stock"
        window.click(view.low)
        assert skus(view) == ["SNUFFER"]

    bench_window(scenario)


def test_a_line_on_the_bench_leads_to_its_product_and_back(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        await window.open_order("1-1002")
        rows = window.bench.lines.rows
        rows[1].quantity.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        window.keys(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
        view = page_of(window).view
        await until(lambda: view.table.current_key == rows[1].sku, "the line's product is shown")
        assert view.isVisible()
        assert any(button.text().startswith("1-1002 ·") for button in view.card.order_buttons)
        window.click(view.card.back)
        await until(window.bench.isVisible, "the bench is in front again")
        assert window.bench.state is not None
        assert window.bench.state.number == "1-1002"

    bench_window(scenario)


def test_products_that_cannot_be_read_are_said_and_asked_for_again(bench_window: PlayOnShop, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        view = await go_there(window)
        shop.fault("product_list", "500_before")
        before = skus(view)
        window.keys(Qt.Key.Key_F5)
        await until(lambda: "Ordoro has a problem" in view.count.plain, "it is said at the list")
        assert skus(view) == before
        window.keys(Qt.Key.Key_F5)
        await until(lambda: "problem" not in view.count.plain, "it was read again")

    bench_window(scenario)
