"""The counter's pages in every state, for the contact sheet: a name and what makes the page."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from app.errors import CannotReach
from ui.catalog import samples as products
from ui.catalog.card import CardState
from ui.catalog.rows import product_row
from ui.catalog.view import CatalogView


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


COUNTER_PAGES: Mapping[str, Callable[[], QWidget]] = {
    "products": _products,
    "products out of stock": functools.partial(_products, "MUG-SAGE"),
    "products long name": functools.partial(_products, "WINTER-1"),
    "products not read": _products_unread,
}
