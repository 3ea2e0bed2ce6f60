"""A shop that begins with orders that it was given: a real shop's own, for a rehearsal in which nothing is sent."""

import json
from datetime import datetime, timedelta
from pathlib import Path

from app.practice import bodies
from app.practice.catalogue import furnish, stock_up
from app.practice.intake import create_product, read_address
from app.practice.model import Json, Line, Order
from app.practice.orders_v3 import barcode_of
from app.practice.shop import WAITING, Shop

_LINE = {"sku": bodies.filled_text, "name": bodies.text, "quantity": bodies.at_least_one}
_ORDER = {
    "number": bodies.filled_text,
    "ship_to": bodies.an_object,
    "lines": bodies.objects,
    "method": bodies.or_null(bodies.text),
    "buyer_notes": bodies.or_null(bodies.text),
    "staff_notes": bodies.or_null(bodies.text),
    "placed": bodies.or_null(bodies.instant),
    "ship_by": bodies.or_null(bodies.instant),
}


def read_given(file: Path) -> list[Json]:
    """The orders in a file: a JSON list. Raises OSError and ValueError."""
    given = json.loads(file.read_text("utf-8"))
    if not isinstance(given, list) or not all(isinstance(entry, dict) for entry in given):
        raise ValueError("the orders are a list of objects")
    return given


def open_with(shop: Shop, given: list[Json]) -> None:
    """Fill an empty shop with these waiting orders, and with enough of everything for them. Raises ValueError for one
    that makes no sense."""
    furnish(shop)
    for entry in given:
        order = _order(shop, bodies.read(entry, _ORDER, required=("number", "ship_to", "lines")))
        shop.add_order(order)
        for line in order.lines:
            for product, each in shop.stock.components(line.product):
                product.levels[order.warehouse_id].committed += line.quantity * each
    stock_up(shop)
    shop.ledger.clear()


def _order(shop: Shop, entry: Json) -> Order:
    placed: datetime = entry.get("placed") or shop.opened - timedelta(hours=1)
    order_id = next(shop.order_ids)
    ship_to = read_address(entry["ship_to"], "ship_to")
    return Order(
        id=order_id,
        number=entry["number"],
        channel=None,
        cart_order_id=None,
        warehouse_id=shop.default_warehouse.id,
        status=WAITING[shop.settings.generation][0],
        placed=placed,
        created=placed,
        updated=placed,
        ship_to=ship_to,
        bill_to=ship_to,
        lines=[_line(shop, bodies.read(line, _LINE, required=("sku", "quantity"))) for line in entry["lines"]],
        barcode=barcode_of(order_id),
        method=entry.get("method"),
        buyer_notes=entry.get("buyer_notes"),
        staff_notes=entry.get("staff_notes"),
        ship_by=entry.get("ship_by"),
    )


def _line(shop: Shop, entry: Json) -> Line:
    sku = entry["sku"]
    product = shop.products.get(sku) or create_product(shop, sku, entry.get("name") or sku)
    return Line(next(shop.line_ids), product, entry.get("name") or product.name, entry["quantity"], product.price, None)
