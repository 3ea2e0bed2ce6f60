"""Products, warehouses, users, channels and carriers, which both generations share."""

from app.practice.model import Channel, Json, Level, Product, Shipper, Tag, Warehouse
from app.practice.shop import USER, Shop
from app.practice.wire import instant, money, part
from app.practice.wire_v3 import address

COMPANY_ID = 7


def product(shop: Shop, entry: Product, base_url: str) -> Json:
    """A product; ``base_url`` is where its picture can be had (the address that the client itself called)."""
    totals = {
        name: sum(shop.stock.figure(entry, warehouse, name) for warehouse in shop.warehouses)
        for name in ("physical", "committed", "available", "allocated")
    }
    return {
        "type": "product",
        "id": entry.id,
        "company_id": COMPANY_ID,
        "name": entry.name,
        "sku": entry.sku,
        "taxable": "yes",
        "customer_text": None,
        "internal_notes": None,
        "hs_code": None,
        "country_of_origin": None,
        "customs_description": None,
        "asin": None,
        **entry.extra,
        "cost": money(entry.cost),
        "price": money(entry.price),
        "weight": entry.weight,
        "category": entry.category,
        "upc": entry.upc,
        "is_kit_parent": bool(entry.components),
        "archive_date": instant(entry.archived),
        "created": instant(entry.created),
        "updated": instant(entry.updated),
        "image_url": f"{base_url}/_practice/pictures/{entry.id}.png" if entry.has_picture else None,
        "default_image_id": None,
        "tags": [product_tag(tag) for tag in entry.tags],
        "total_on_hand": totals["physical"],
        "total_committed": totals["committed"],
        "total_available": totals["available"],
        "total_allocated": totals["allocated"],
        "total_unallocated": totals["committed"] - totals["allocated"],
        "po_total_committed": 0,
        "to_be_shipped": totals["committed"],
        "available_on_hand": totals["available"],
        "on_pos": 0,
        "fulfillment_type": "in_house",
        "_link": f"/product/{part(entry.sku)}/",
        "warehouses": [
            _level(shop, entry, shop.warehouses[place])
            for place in shop.warehouses
            if shop.stock.has_place(entry, place)
        ],
        "kit_components": [
            {"sku": sku, "name": shop.products[sku].name, "quantity": quantity, "is_kit_parent": False}
            for sku, quantity in entry.components.items()
        ],
        "carts": [],
        "suppliers": [],
    }


def product_tag(entry: Tag) -> Json:
    return {"id": entry.id, "name": entry.text, "color": entry.color}


def warehouse(entry: Warehouse) -> Json:
    return {
        "_link": f"/warehouse/{entry.id}/",
        "id": entry.id,
        "address": address(entry.address),
        "cart": None,
        "is_configured_for_shipping": True,
        "is_default_location": entry.is_default,
    }


def cart(entry: Channel) -> Json:
    """A sales channel. ``index`` is the number that its orders begin with."""
    return {
        "_link": f"/cart/{entry.id}/",
        "id": entry.id,
        "index": int(entry.prefix),
        "name": entry.name,
        "vendor": entry.vendor,
        "vendor_display": entry.vendor_display,
        "is_demo": False,
        "worker_machinga": None,
        "archived_date": None,
        "gdpr_pii_removal_requested_date": None,
        "import_min_order_placed_date": None,
        "default_packing_list_id": 1,
        "prevent_write_back_settings_adjustment": False,
        "vendor_config": dict(entry.vendor_config),
        "proxy_requests": False,
        "cart_download_order_statuses": [],
        "autosync_activities": [],
        "autosync_enabled": True,
    }


def shipper(shop: Shop, entry: Shipper) -> Json:
    opened = instant(shop.opened)
    return {
        "_link": f"/shipper/{entry.id}/",
        "id": entry.id,
        "name": entry.name,
        "vendor": entry.vendor,
        "vendor_config": dict(entry.vendor_config),
        "hidden_shipping_methods": [],
        "archive_date": None,
        "created": opened,
        "updated": opened,
    }


def user(shop: Shop) -> Json:
    opened = instant(shop.opened)
    return {
        "_link": "/user/1/",
        "id": 1,
        "company_id": COMPANY_ID,
        "name": "Willow & Wick practice key",
        "email": USER,
        "is_active": True,
        "is_api_user": True,
        "last_login": opened,
        "date_joined": opened,
        "email_verified": None,
        "permissions": {},
        "settings": {},
    }


def company(shop: Shop) -> Json:
    return {
        "_link": f"/company/{COMPANY_ID}/",
        "id": COMPANY_ID,
        "name": "Willow & Wick",
        "contact": "The practice shop",
        "website": "https://willowandwick.example.com",
        "phone": "555-0100",
        "email": USER,
        "billing_email": USER,
        "currency_symbol": "$",
        "shipper_currency": "USD",
        "created": instant(shop.opened),
        "features": {},
        "plan": "practice",
        "api_locked": False,
        "trusted": None,
        **shop.company,
    }


def packing_list(shop: Shop, said: Json) -> Json:
    """A new one; what was not said of it is empty."""
    now, number = instant(shop.clock.now()), len(shop.packing_lists) + 1
    return {
        "_link": f"/packing_list/{number}/",
        "id": number,
        "company_id": COMPANY_ID,
        "is_default": False,
        "custom_text": "",
        "created": now,
        "updated": now,
        **said,
    }


def _level(shop: Shop, entry: Product, place: Warehouse) -> Json:
    """The stock in one warehouse. ``on_hand`` is what can be set: the physical figure."""
    level = entry.levels.get(place.id, Level())
    figures = {
        name: shop.stock.figure(entry, place.id, name) for name in ("physical", "committed", "available", "allocated")
    }
    return {
        "id": place.id,
        "low_stock_threshold": level.low_threshold,
        "out_of_stock_threshold": level.out_threshold,
        "location_in_warehouse": level.shelf,
        "on_hand": figures["physical"],
        "physical_on_hand": figures["physical"],
        "available": figures["available"],
        "committed": figures["committed"],
        "allocated": figures["allocated"],
        "unallocated": figures["committed"] - figures["allocated"],
        "po_committed": 0,
        "created": instant(entry.created),
        "updated": instant(entry.updated),
        "always_dropship": False,
        "address": address(place.address),
        "is_configured_for_shipping": True,
        "is_default_location": place.is_default,
    }
