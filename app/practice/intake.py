"""An order that comes in over the API, of either generation: the published ``post_order_v1`` is the core of both."""

from typing import Any

from app.practice import bodies
from app.practice.errors import invalid
from app.practice.model import Address, Channel, Json, Line, Order, Product, Tag
from app.practice.orders_v3 import barcode_of
from app.practice.shop import WAITING, Shop

MANUAL_PREFIX = "M"
AMOUNTS = ("product_amount", "shipping_amount", "tax_amount", "grand_total", "discount_amount")
ADDRESS_FIELDS = ("name", "company", "street1", "street2", "city", "state", "zip", "country", "phone", "email")
REQUIRED = {
    "shipments": ("order_id", "billing_address", "shipping_address"),
    "v3": ("order_id", "billing_address", "shipping_address", "lines"),
}

_MOST_PIECES = 1_000_000


def read_order(shop: Shop, body: Json) -> Order:
    """Check a posted order and put it in the shop. An unknown SKU is created as a product (Ordoro's fact).

    The number of the new order is its channel's prefix and the posted ``order_id``, ``M`` where no channel is named.
    """
    strict = shop.settings.generation == "v3"
    fields = _FIELDS if strict else _FIELDS | {"status": bodies.filled_text}
    order = bodies.read(body, fields, required=REQUIRED[shop.settings.generation], strict=strict)
    channel = _channel(shop, order.get("cart"))
    warehouse_id = order.get("warehouse_id", shop.default_warehouse.id)
    if warehouse_id not in shop.warehouses:
        raise invalid("warehouse_id", f"There is no warehouse {warehouse_id}.")
    number = f"{channel.prefix if channel is not None else MANUAL_PREFIX}-{order['order_id']}"
    if number in shop.by_number and not shop.settings.accept_duplicate_orders:
        raise invalid("order_id", f"Order {number} exists already.")
    posted_lines = [_read_line(line) for line in order.get("lines", [])]
    now = shop.clock.now()
    order_id = next(shop.order_ids)
    return import_order(
        shop,
        Order(
            id=order_id,
            number=number,
            channel=channel,
            cart_order_id=order.get("cart_order_id"),
            warehouse_id=warehouse_id,
            status=WAITING[shop.settings.generation][0],
            placed=order.get("order_date", now),
            created=now,
            updated=now,
            ship_to=read_address(order["shipping_address"], "shipping_address"),
            bill_to=read_address(order["billing_address"], "billing_address"),
            lines=[_line(shop, line) for line in posted_lines],
            barcode=barcode_of(order_id),
            method=order.get("shipping_type"),
            buyer_notes=order.get("notes_from_customer"),
            staff_notes=order.get("internal_notes"),
            ship_by=order.get("ship_by_date"),
            deliver_by=order.get("deliver_by_date"),
            posted_amounts={name: cents(order[name]) for name in AMOUNTS if name in order},
            credit_card_issuer=order.get("credit_card_issuer"),
            ship_from=_ship_from(order),
            cart_shipment_id=order.get("cart_shipment_id"),
            cart_info=order.get("additional_cart_info"),
            tags=[_tag(shop, tag) for tag in order.get("tags", [])],
        ),
        shipped=order.get("status") == "shipped",
    )


def import_order(shop: Shop, order: Order, *, shipped: bool = False) -> Order:
    """Put an order in the shop: what it asks for is no longer available. One posted as shipped moves no stock."""
    shop.add_order(order)
    if shipped:
        order.status = "shipped"
    else:
        for line in order.lines:
            shop.stock.order_came_in(line, order.warehouse_id)
    shop.tell("order_created", order=order.number, status=order.status)
    return order


def read_address(body: Json, param: str) -> Address:
    """An address of the core schema; every part may be missing or null."""
    parts = {name: bodies.or_null(bodies.text)(f"{param}.{name}", body.get(name)) for name in ADDRESS_FIELDS}
    return Address(**parts)


def create_product(shop: Shop, sku: str, name: str) -> Product:
    """A bare product with a place in the default warehouse and nothing on the shelf."""
    now = shop.clock.now()
    product = Product(next(shop.product_ids), sku, name, price=0, created=now, updated=now)
    shop.stock.level(product, shop.default_warehouse.id, create=True)
    shop.products[sku] = product
    shop.tell("product_created", sku=sku)
    return product


def cents(value: float) -> int:
    """Whole cents of an amount of money that arrived as a JSON number."""
    return round(value * 100)


def _ship_from(order: Json) -> Address | None:
    posted = order.get("alternate_ship_from_address")
    return None if posted is None else read_address(posted, "alternate_ship_from_address")


def _channel(shop: Shop, channel_id: int | None) -> Channel | None:
    if channel_id is None:
        return None
    if channel_id not in shop.channels:
        raise invalid("cart", f"There is no sales channel {channel_id}.")
    return shop.channels[channel_id]


def _read_line(body: Json) -> dict[str, Any]:
    line = bodies.read(body, _LINE_FIELDS, required=("product", "quantity"), strict=False)
    if not 1 <= line["quantity"] <= _MOST_PIECES:
        raise invalid("quantity", f"A line's quantity must be between 1 and {_MOST_PIECES}.")
    line["product"] = bodies.read(line["product"], _PRODUCT_FIELDS, required=("sku", "name"), strict=False)
    return line


def _line(shop: Shop, posted: dict[str, Any]) -> Line:
    wanted = posted["product"]
    product = shop.products.get(wanted["sku"])
    if product is None:
        product = create_product(shop, wanted["sku"], wanted["name"])
        product.price = cents(wanted.get("price", 0))
        product.weight = wanted.get("weight", 0.0)
        product.category = wanted.get("category", "")
        product.levels[shop.default_warehouse.id].physical = wanted.get("physical_on_hand", 0)
    quantity = posted["quantity"]
    price = cents(posted.get("item_price", posted.get("total_price", 0) / quantity))
    return Line(
        id=next(shop.line_ids),
        product=product,
        name=posted.get("product_name", wanted["name"]),
        quantity=quantity,
        price=price,
        details=posted.get("selected_option"),
        cart_item_id=posted.get("cart_orderitem_id"),
        tax_lines=posted.get("tax_lines", ()),
    )


def _tag(shop: Shop, body: Json) -> Tag:
    tag = bodies.read(body, {"text": bodies.filled_text, "color": bodies.text}, required=("text",), strict=False)
    return shop.tag_named(tag["text"], tag.get("color", "#9e9e9e"))


def _cart_info(name: str, value: Any) -> Json:
    bodies.read(bodies.an_object(name, value), {"is_prime": bodies.flag}, strict=False)
    return bodies.an_object(name, value)


def _status(name: str, value: Any) -> str:
    if value not in ("awaiting_fulfillment", "shipped"):
        raise invalid(name, "status must be awaiting_fulfillment or shipped.")
    return str(value)


_FIELDS: dict[str, bodies.Check] = {
    "cart": bodies.or_null(bodies.whole),
    "order_id": bodies.filled_text,
    "cart_order_id": bodies.text,
    "warehouse_id": bodies.whole,
    "order_date": bodies.instant,
    "deliver_by_date": bodies.instant,
    "ship_by_date": bodies.instant,
    "status": _status,
    "shipping_type": bodies.text,
    "notes_from_customer": bodies.text,
    "internal_notes": bodies.text,
    **dict.fromkeys(AMOUNTS, bodies.number),
    "cart_shipment_id": bodies.text,
    "credit_card_issuer": bodies.text,
    "tags": bodies.objects,
    "billing_address": bodies.an_object,
    "shipping_address": bodies.an_object,
    "alternate_ship_from_address": bodies.an_object,
    "lines": bodies.objects,
    "additional_cart_info": _cart_info,
}
_LINE_FIELDS: dict[str, bodies.Check] = {
    "cart_orderitem_id": bodies.text,
    "product_name": bodies.text,
    "item_price": bodies.number,
    "quantity": bodies.count_of,
    "selected_option": bodies.text,
    "total_price": bodies.number,
    "tax_lines": bodies.objects,
    "product": bodies.an_object,
}
_PRODUCT_FIELDS: dict[str, bodies.Check] = {
    "sku": bodies.filled_text,
    "name": bodies.filled_text,
    "category": bodies.text,
    "weight": bodies.amount,
    "price": bodies.amount,
    "cost": bodies.amount,
    "physical_on_hand": bodies.count_of,
}
