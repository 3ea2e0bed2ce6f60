"""Orders as the orders generation writes them, strictly within the published description."""

from app.practice import wire
from app.practice.model import Address, Json, Line, Order, Parent
from app.practice.shop import Shop
from app.practice.wire import instant, money, part

_OUNCES_A_POUND = 16


def order(shop: Shop, entry: Order, *, line_ids: bool = True) -> Json:
    """An order. ``line_ids=False`` leaves a line's id to be read off the end of its link, as some answers do."""
    return {
        **_common(shop, entry),
        "id": entry.id,
        "barcode": entry.barcode,
        "cancelled_date": instant(entry.cancelled_at),
        "lines": [_line(shop, entry, line, with_id=line_ids) for line in entry.lines],
        "weight": round(sum(line.product.weight * line.quantity for line in entry.lines) * _OUNCES_A_POUND, 2),
        "deliver_by_date": instant(entry.deliver_by),
        "ship_by_date": instant(entry.ship_by),
        "warehouse": {"id": entry.warehouse_id, "link": f"/warehouse/{entry.warehouse_id}/"},
        "shipping_info": shipping_info(entry) if entry.shipping_info else {},
        "return_shipping_info": {},
        "dropshipping_info": {},
        "label_infos": [],
        "additional_cart_info": entry.cart_info or {},
        "is_order_parent": False,
        "parent_order_number": entry.parent_number,
        "sibling_order_numbers": list(entry.sibling_numbers),
        "return_order_reference_ids": [],
        "similar_open_addresses_count": 0,
        "allocation_status": allocation_status(shop, entry),
        "batch_reference_id": entry.batch_reference_id,
        "has_revision": False,
        "revision_locked_fields": [],
        **(entry.override or {}),
    }


def parent(shop: Shop, entry: Parent) -> Json:
    """A split order: view-only; ``ready`` once its children can be seen."""
    return {
        **_common(shop, entry.order),
        "lines": [_parent_line(shop, entry.order, line) for line in entry.order.lines],
        "child_order_numbers": sorted(child.number for child in entry.children),
        "ready": entry.ready,
    }


def shipping_info(entry: Order) -> Json:
    """The parcel of a shipped order; what was not sent is null."""
    info = entry.shipping_info
    return {
        "tracking_number": None,
        "package_tracking": None,
        "tracking_url": None,
        "shipping_method": None,
        "display_shipping_method": info.get("shipping_method"),
        "ship_date": None,
        "created_date": None,
        "carrier_name": None,
        "carrier": None,
        "zone": None,
        "insured_value": None,
        **{key: value for key, value in info.items() if key != "shipping_cost"},
        "cost": info.get("cost", info.get("shipping_cost", 0.0)),
        "has_label": False,
        "has_additional_docs": False,
        "estimated_delivery_date": None,
        "box_shape": None,
        "length": None,
        "width": None,
        "height": None,
        "link": f"/order/{part(entry.number)}/shipping_info",
        "void": False,
    }


def address(entry: Address) -> Json:
    return {
        **wire.address_parts(entry),
        "validation": {
            "status": address_status(entry),
            "suggested": [],
            "additional_text": entry.problem,
        },
    }


def address_status(entry: Address) -> str:
    return "error" if entry.problem is not None else "unvalidated"


def allocation_status(shop: Shop, entry: Order) -> str:
    """How much of the order lies on the shelf: ``allocated``, ``partial`` or ``could_not_allocate``."""
    if entry.status != "awaiting_fulfillment":
        return "unallocated"
    stocked = [_in_stock(shop, entry, line) for line in entry.lines]
    if all(stocked):
        return "allocated"
    return "partial" if any(stocked) else "could_not_allocate"


def _common(shop: Shop, entry: Order) -> Json:
    return {
        "order_number": entry.number,
        "order_placed_date": instant(entry.placed),
        "created_date": instant(entry.created),
        "updated_date": instant(entry.updated),
        "status": entry.status,
        "shippability": "shippable" if all(_in_stock(shop, entry, line) for line in entry.lines) else "unshippable",
        "shipping_address": address(entry.ship_to),
        "billing_address": address(entry.bill_to),
        "alternate_ship_from_address": address(entry.ship_from) if entry.ship_from is not None else None,
        "notes_from_customer": entry.buyer_notes,
        "internal_notes": entry.staff_notes,
        "requested_shipping_method": entry.method,
        # The schema wants an object here, null is not allowed: an order typed by hand has an empty one.
        "sales_channel": {"id": entry.channel.id, "link": f"/cart/{entry.channel.id}/"} if entry.channel else {},
        "comments": [wire.comment(comment) for comment in entry.comments],
        "tags": [wire.tag(tag) for tag in entry.tags],
        "financial": {
            **{name: money(cents) for name, cents in entry.amounts().items()},
            "credit_card_issuer": entry.credit_card_issuer,
        },
        "link": f"/order/{part(entry.number)}",
    }


def _parent_line(shop: Shop, entry: Order, line: Line) -> Json:
    """A line of what can only be looked at: it has no id and no link."""
    return {
        "quantity": line.quantity,
        "item_price": money(line.price),
        "supplier_price": None,
        "sku": line.product.sku,
        "product_name": line.product.name,
        "order_line_product_name": line.name,
        "product_link": f"/product/{part(line.product.sku)}",
        "details": line.details,
        "shippability": {
            "shippability": "shippable" if _in_stock(shop, entry, line) else "unshippable",
            "supplier_id": None,
            "is_dropship": False,
        },
    }


def _line(shop: Shop, entry: Order, line: Line, *, with_id: bool) -> Json:
    return {
        **({"id": line.id} if with_id else {}),
        **_parent_line(shop, entry, line),
        "link": f"/order/{part(entry.number)}/line/{line.id}",
        "product_is_kit_parent": bool(line.product.components),
        "product_category": line.product.category,
        "product_serial_numbers": list(line.serial_numbers),
        "cart_order_id": entry.cart_order_id,
        "cart_orderitem_id": line.cart_item_id,
        "cart_shipment_id": entry.cart_shipment_id,
        "cogs": money(line.product.cost),
        "upc": line.product.upc,
        "sales_channel_location_id": None,
        "is_allocated": _in_stock(shop, entry, line),
    }


def _in_stock(shop: Shop, entry: Order, line: Line) -> bool:
    return shop.stock.free(line.product, entry.warehouse_id) >= line.quantity
