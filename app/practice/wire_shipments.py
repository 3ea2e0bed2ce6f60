"""Orders and shipments as the shipments generation writes them: every field of the fact sheet, null where natural."""

from app.practice import wire
from app.practice.model import Address, Json, Line, Order, Shipment, ShipmentLine
from app.practice.shipments import not_in_a_shipment, num_shipped
from app.practice.shop import Shop
from app.practice.wire import instant, money, part


def order(shop: Shop, entry: Order) -> Json:
    """An order with its shipments as whole objects.

    ``ship_by_date``, ``deliver_by_date``, ``internal_notes`` and ``warehouse_id`` are in no recorded answer of this
    generation; the published core schema of such an order (``post_order_v1``) takes them, so they are given back.
    """
    lines = [_order_line(shop, entry, line) for line in entry.lines]
    return {
        "order_id": entry.number,
        "status": entry.status,
        "shippability": _together({line["shippability"]["shippability"] for line in lines}),
        "order_date": instant(entry.placed),
        "created": instant(entry.created),
        "updated": instant(entry.updated),
        "shipping_type": entry.method,
        **{name: money(cents) for name, cents in entry.amounts().items()},
        "notes_from_customer": entry.buyer_notes,
        "internal_notes": entry.staff_notes,
        "ship_by_date": instant(entry.ship_by),
        "deliver_by_date": instant(entry.deliver_by),
        "cart": entry.channel.id if entry.channel is not None else None,
        "cart_name": entry.channel.name if entry.channel is not None else None,
        "cart_order_id": entry.cart_order_id,
        "cart_shipment_id": entry.cart_shipment_id,
        "credit_card_issuer": entry.credit_card_issuer,
        "warehouse_id": entry.warehouse_id,
        "tags": [wire.tag(tag) for tag in entry.tags],
        "comments": [wire.comment(comment) for comment in entry.comments],
        "billing_address": address(entry.bill_to),
        "shipping_address": address(entry.ship_to),
        "lines": lines,
        "shipments": [shipment(shop, parcel) for parcel in entry.shipments],
        "_link": f"/order/{part(entry.number)}/",
        **(entry.override or {}),
    }


def shipment(shop: Shop, entry: Shipment) -> Json:
    """A shipment; ``tracking`` is an empty object while there is none, ``cart`` notices are told by three fields.

    ``assigned_to`` is the warehouse; a recorded answer has its address there, with nothing around it.
    """
    warehouse = address(shop.warehouses[entry.warehouse_id].address)
    return {
        "shipment_id": entry.shipment_id,
        "order_id": entry.order.number,
        "status": entry.status,
        "shipped": entry.status == "shipped",
        "ship_date": entry.ship_date,
        "tracking": dict(entry.tracking),
        "notify_cart": entry.notify_cart,
        "notify_cart_success": _notice_success(entry),
        "cart_notified_on": instant(entry.notified_at),
        "requested_shipping_method": entry.order.method,
        "weight": _weight(entry),
        "ship_to": address(entry.order.ship_to),
        "ship_from": warehouse,
        "assigned_to_id": entry.warehouse_id,
        "assigned_to": {
            **warehouse,
            "id": entry.warehouse_id,
            "address": warehouse,
            "_link": f"/warehouse/{entry.warehouse_id}/",
        },
        "cart": entry.order.channel.id if entry.order.channel is not None else None,
        "cart_order_id": entry.order.cart_order_id,
        "order_date": instant(entry.order.placed),
        "notes_from_customer": entry.order.buyer_notes,
        "comments": [wire.comment(comment) for comment in entry.comments],
        "tags": [],
        "lines": [shipment_line(shop, entry, line) for line in entry.lines],
        "created": instant(entry.created),
        "updated": instant(entry.updated),
        "_link": f"/shipment/{part(entry.shipment_id)}/",
    }


def shipment_line(shop: Shop, parcel: Shipment, entry: ShipmentLine) -> Json:
    """``id`` is what a change of quantity is addressed to; ``shipment_id`` is a number here (Ordoro's facts)."""
    return {
        "id": entry.id,
        "order_line_id": entry.line.id,
        "quantity": entry.quantity,
        "ordered_quantity": entry.line.quantity,
        "product": _product(shop, parcel.order, entry.line),
        "product_name": entry.line.name,
        "item_price": money(entry.line.price),
        "total_price": money(entry.line.price * entry.quantity),
        "cart_orderitem_id": entry.line.cart_item_id,
        "selected_option": entry.line.details,
        "shipment_id": parcel.number,
        "comment": entry.comment,
        "_link": f"/shipment/{part(parcel.shipment_id)}/line/{entry.id}/",
    }


def address(entry: Address) -> Json:
    return {
        **wire.address_parts(entry),
        "validation": {
            "is_error": entry.problem is not None,
            "suggested": [],
            "additional_text": entry.problem,
        },
    }


def _order_line(shop: Shop, entry: Order, line: Line) -> Json:
    return {
        "order_line_id": line.id,
        "quantity": line.quantity,
        "product": _product(shop, entry, line),
        "product_name": line.name,
        "item_price": money(line.price),
        "total_price": money(line.total),
        "selected_option": line.details,
        "cart_orderitem_id": line.cart_item_id,
        "shippability": _shippability(shop, entry, line),
        "tax_lines": list(line.tax_lines),
        "_link": f"/order/{part(entry.number)}/line/{line.id}/",
    }


def _product(shop: Shop, entry: Order, line: Line) -> Json:
    product = line.product
    return {
        "id": product.id,
        "sku": product.sku,
        "name": product.name,
        "weight": product.weight,
        "price": money(product.price),
        "cost": money(product.cost),
        "category": product.category,
        "upc": product.upc,
        "total_on_hand": shop.stock.figure(product, entry.warehouse_id, "physical"),
        "is_kit_parent": bool(product.components),
        "_link": f"/product/{part(product.sku)}/",
    }


def _shippability(shop: Shop, entry: Order, line: Line) -> Json:
    """``num_shippable`` is what the shelf could still give; a line that gets less than it asks for is left out."""
    left = not_in_a_shipment(entry, line)
    shippable = min(left, shop.stock.free(line.product, entry.warehouse_id))
    shipped = num_shipped(entry, line)
    if shipped >= line.quantity:
        word = "shipped"
    elif left == shippable:
        word = "shippable"
    else:
        word = "unshippable"
    return {
        "num_ordered": line.quantity,
        "num_shipped": shipped,
        "num_shippable": shippable,
        "on_hand": shop.stock.figure(line.product, entry.warehouse_id, "physical"),
        "track_inventory": True,
        "is_dropship": False,
        "supplier_id": None,
        "shippability": word,
    }


def _together(words: set[str]) -> str:
    """An order's own word: what all of its lines say, or that they differ."""
    words = words - {"shipped"} or words
    return words.pop() if len(words) == 1 else "partially_shippable"


def _notice_success(entry: Shipment) -> bool | None:
    """None while the sales channel was not told."""
    if entry.notice_failed:
        return False
    return True if entry.notified_at is not None else None


def _weight(entry: Shipment) -> float:
    """Pounds: what was weighed, or what the products add up to."""
    if entry.specified_weight is not None:
        return entry.specified_weight
    return round(sum(line.line.product.weight * line.quantity for line in entry.lines), 4)
