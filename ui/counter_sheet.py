"""The counter's pages in every state, for the contact sheet: a name and what makes the page."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.domain.receiving import Receiving
from app.errors import CannotReach
from ui.catalog import samples as products
from ui.catalog.card import CardState
from ui.catalog.product_entry import ProductEntry
from ui.catalog.receiving_view import LineResult
from ui.catalog.rows import product_row
from ui.catalog.stock_editor import StockEntry
from ui.catalog.view import CatalogView
from ui.day import samples as books
from ui.day.card import CardState as CardOfParcel
from ui.day.chart import Bar
from ui.day.closing import Closing
from ui.day.rows import parcel_row
from ui.day.view import DayView, Pictures
from ui.entry.reading import LineTexts
from ui.entry.view import EntryView


def _products(sku: str = "CNDL-LAV-8") -> CatalogView:
    page = CatalogView()
    goods = products.sample_products()
    page.show_warehouses(products.WAREHOUSES, "")
    page.show_rows([product_row(each) for each in goods])
    page.go_to(sku)
    product = next(each for each in goods if each.sku == sku)
    page.show_card(CardState(product, (("1-1042", 3), ("1-1047", 1)), came_from="1-1042"))
    return page


def _products_unread() -> CatalogView:
    page = CatalogView()
    page.show_trouble(CannotReach().message)
    return page


def _stock(text: str) -> CatalogView:
    page = _products()
    product = products.sample_products()[0]
    page.card.stock.show_product(product, StockEntry("1", text=text))
    return page


def _receiving() -> CatalogView:
    page = _products()
    soap, figs, matches = products.sample_products()[:3]
    received = Receiving("1").scanned(soap, 12).scanned(figs, 3).scanned(matches)
    results = {
        soap.sku: LineResult("✓ saved", "good"),
        figs.sku: LineResult("✕ not saved", "late", "Ordoro refused. The figure was not accepted."),
    }
    page.show_receiving()
    page.receiving.show_warehouses(products.WAREHOUSES, "1")
    page.receiving.show_receiving(received, results, {})
    page.receiving.show_saving(2, 3)
    page.receiving.refuse("No product has the SKU or UPC “850019999999”. Make it under New product.")
    return page


def _new_product() -> CatalogView:
    page = _products()
    page.show_new()
    page.new.form.set_texts({"sku": "CNDL-PINE-8", "price": "fourteen"})
    page.new.show_problems({"name": "Enter the name.", "price": "That is not an amount. Write it like 4.50."})
    page.new.more.setChecked(True)
    return page


def _edited(*, wrong: bool = False) -> CatalogView:
    page = _products()
    product = products.sample_products()[0]
    entry = ProductEntry(product)
    page.show_edit()
    page.edit.title.setText(product.name)
    page.edit.show_warehouse("Workshop")
    page.edit.set_texts(entry.shown)
    begun = page.edit.texts()
    page.edit.set_texts(begun | {"upc": "850010100999", "price": "fifteen" if wrong else "15.50", "low_stock_at": "6"})
    page.edit.show_becomes(replace(entry, begun=begun, texts=page.edit.texts()).becomes(page.edit.labels))
    page.edit.more.setChecked(True)
    if wrong:
        page.edit.show_problems({"price": "That is not an amount. Write it like 4.50."})
        page.edit.said.say("The product has changed. the UPC was –, now 850010100998. Nothing was changed.", "error")
    return page


def _entry(*, filled: bool = False, wrong: bool = False) -> EntryView:
    page = EntryView()
    goods = products.sample_products()
    page.lines.offer(goods)
    if filled or wrong:
        page.usual.set_texts(
            {"ship_to.name": "Ana Silva", "ship_to.street1": "Rua das Flores 12", "ship_to.city": "Porto"}
            | {"ship_to.zip": "4050-262", "ship_to.country": "Atlantis" if wrong else "Portugal"}
        )
        page.lines.add(goods[0])
        page.lines.add(goods[0])
        page.lines.add(goods[1])
        page.lines.add_line(LineTexts("GIFT-WRAP", "Gift wrap, blue", "1", "3.50"), is_known=False)
        page.amounts.set_texts({"shipping": "7.50", "discount": "100" if wrong else ""})
        page.reckon()
    if wrong:
        page.lines.rows[1].quantity.setText("1e9")
        page.show_problems(page.read().problems)
        page.say("3 things to look at", "error")
    return page


def _day(key: str = "1-1042", *, is_today: bool = True) -> DayView:
    page = DayView()
    parcels = books.sample_parcels()
    page.show_rows([parcel_row(each) for each in parcels], "Today", "5 parcels · 29.50")
    page.show_pictures(
        Pictures(
            [Bar("-1", "late", 4, "4", "late"), Bar("0", "today", 31, "31", "due"), Bar("1", "Wed", 12, "12")],
            [Bar(str(at), str(at), count, str(count)) for at, count in ((9, 2), (10, 1), (11, 2), (12, 0), (13, 7))],
            [Bar("UPS", "UPS", 19.45, "19.45"), Bar("USPS", "USPS", 10.05, "10.05"), Bar("FedEx", "FedEx", 0, "0.00")],
        )
    )
    parcel = next(each for each in parcels if each.number == key)
    page.table.go_to(parcel.key)
    page.show_card(CardOfParcel(parcel, "21 Nov 09:14", "https://example.com", is_today))
    page.show_parcel()
    return page


def _day_correcting() -> DayView:
    page = _day("1-1043", is_today=False)
    page.card.correct.setChecked(True)
    return page


def _day_swapping() -> DayView:
    page = _day("1-1043")
    page.card.renumber.swap.click()
    page.card.renumber.other.setText("1-1042")
    page.card.renumber.ask_whether(
        "Order 1-1043 gets UPS 1Z999AA10123456784.\nOrder 1-1042 gets USPS 9400111899223100012348.\nMethod, cost and "
        "ship date go with each number.\nE-mails that the buyers have got cannot be called back; Ordoro sends no new "
        "ones."
    )
    return page


def _day_closing() -> DayView:
    page = _day()
    page.closing.show_closing(Closing("Willow & Wick", books.DAY, books.sample_parcels()))
    page.show_closing()
    return page


def _day_came_back() -> DayView:
    page = _day(is_today=False)
    parcel = books.sample_parcels()[0]
    counted = Receiving("1").scanned(products.sample_products()[0])
    page.came_back.comment.setText("Came back: 1 × CNDL-LAV-8")
    page.came_back.show_parcel(parcel, counted, {})
    page.show_came_back()
    return page


COUNTER_PAGES: Mapping[str, Callable[[], QWidget]] = {
    "products": _products,
    "products out of stock": functools.partial(_products, "MUG-SAGE"),
    "products long name": functools.partial(_products, "WINTER-1"),
    "products not read": _products_unread,
    "stock to be set": functools.partial(_stock, "42"),
    "stock that is no count": functools.partial(_stock, "1e9"),
    "goods that come in": _receiving,
    "new product": _new_product,
    "product edited": _edited,
    "product edited wrong": functools.partial(_edited, wrong=True),
    "day": _day,
    "day empty": DayView,
    "day shop not told": _day_correcting,
    "day swapping numbers": _day_swapping,
    "day closing": _day_closing,
    "day came back": _day_came_back,
    "new order": _entry,
    "new order filled": functools.partial(_entry, filled=True),
    "new order wrong": functools.partial(_entry, wrong=True),
}
