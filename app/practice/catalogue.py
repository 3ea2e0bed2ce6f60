"""Fills the shelves: products, warehouses, sales channels and tags, from ``resources/practice``."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

from app.practice.intake import cents
from app.practice.model import Address, Channel, Level, Product, Shipper, Tag, Warehouse
from app.practice.shop import Shop
from app.practice.wire_catalog import packing_list

RESOURCES = Path(__file__).resolve().parents[2] / "resources" / "practice"

_CATALOGUE_AGE = timedelta(days=400)
_SPARE = 40
"""Pieces of a plentiful product that are left when every waiting order has been served."""


def read_resource(name: str) -> Any:
    """The JSON of one of the practice shop's files."""
    return json.loads((RESOURCES / name).read_text(encoding="utf-8"))


def furnish(shop: Shop) -> None:
    """Put channels, carrier accounts, warehouses, tags and products in an empty shop."""
    furniture = read_resource("shop.json")
    for entry in furniture["channels"]:
        shop.channels[entry["id"]] = Channel(**entry)
    for entry in furniture["shippers"]:
        shop.shippers[entry["id"]] = Shipper(**entry)
    for entry in furniture["warehouses"]:
        shop.warehouses[entry["id"]] = Warehouse(entry["id"], Address(**entry["address"]), entry["is_default"])
    shop.packing_lists.append(packing_list(shop, {"name": "Willow & Wick", "is_default": True}))
    for number, entry in enumerate(furniture["tags"], start=1):
        shop.tags[number] = Tag(number, entry["text"], entry["color"])
    for entry in read_resource("catalogue.json"):
        product = _product(shop, entry)
        shop.products[product.sku] = product


def _product(shop: Shop, entry: dict[str, Any]) -> Product:
    product_id = next(shop.product_ids)
    created = shop.opened - _CATALOGUE_AGE + timedelta(hours=product_id % 1000)
    product = Product(
        id=product_id,
        sku=entry["sku"],
        name=entry["name"],
        price=cents(entry["price"]),
        cost=cents(entry["cost"]),
        weight=entry["weight"],
        category=entry["category"],
        upc=entry.get("upc"),
        has_picture=entry.get("picture", True),
        archived=created if entry.get("archived") else None,
        components=entry.get("components", {}),
        created=created,
        updated=created,
        tags=[shop.product_tag_named(text) for text in entry.get("tags", ())],
    )
    if not product.components:
        main, spare = shop.warehouses
        product.levels[main] = Level(entry["stock"], shelf=entry.get("shelf", ""), low_threshold=5)
        product.levels[spare] = Level(entry.get("stock_in_attic", 0), shelf=entry.get("attic_shelf", ""))
    return product


def stock_up(shop: Shop) -> None:
    """Put enough of everything on the shelves for all waiting orders, except of what the catalogue calls scarce."""
    scarce = {entry["sku"] for entry in read_resource("catalogue.json") if entry.get("scarce")}
    for product in shop.products.values():
        for level in product.levels.values():
            if level.committed and product.sku not in scarce:
                level.physical = max(level.physical, level.committed + _SPARE)
