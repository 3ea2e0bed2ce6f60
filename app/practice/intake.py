"""An order that comes in over the API, of either generation: the published ``post_order_v1`` is the core of both."""

from typing import Any

from app.practice import bodies
from app.practice.errors import invalid
from app.practice.model import Address, Channel, Json, Line, Order, Product
from app.practice.orders_v3 import barcode_of
from app.practice.posted import AMOUNTS, check_order
from app.practice.shop import PLAIN, WAITING, Shop

MANUAL_PREFIX = "M"
ADDRESS_FIELDS = ("name", "company", "street1", "street2", "city", "state", "zip", "country", "phone", "email")


def read_order(shop: Shop, body: Json) -> Order:
    """Check a posted order and put it in the shop. An unknown SKU is created as a product (Ordoro's fact).

    The number of the new order is its channel's prefix and the posted ``order_id``, ``M`` where no channel is named.
    """
    order = check_order(body, shop.settings.generation)
    channel = _channel(shop, order.get("cart"))
    warehouse_id = order.get("warehouse_id", shop.default_warehouse.id)
    if warehouse_id not in shop.warehouses:
        raise invalid("warehouse_id", f"There is no warehouse {warehouse_id}.")
    number = f"{channel.prefix if channel is not None else MANUAL_PREFIX}-{order['order_id']}"
    shop.require_free(number)
    ship_to = read_address(order["shipping_address"], "shipping_address")
    bill_to = read_address(order["billing_address"], "billing_address")
    ship_from = _ship_from(order)
    # Nothing is refused from here on: a refused order leaves no product and no tag behind.
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
            ship_to=ship_to,
            bill_to=bill_to,
            lines=[_line(shop, line) for line in order.get("lines", ())],
            barcode=barcode_of(order_id),
            method=order.get("shipping_type"),
            buyer_notes=order.get("notes_from_customer"),
            staff_notes=order.get("internal_notes"),
            ship_by=order.get("ship_by_date"),
            deliver_by=order.get("deliver_by_date"),
            posted_amounts={name: cents(order[name]) for name in AMOUNTS if name in order},
            credit_card_issuer=order.get("credit_card_issuer"),
            ship_from=ship_from,
            cart_shipment_id=order.get("cart_shipment_id"),
            cart_info=order.get("additional_cart_info"),
            tags=[shop.tag_named(tag["text"], tag.get("color", PLAIN)) for tag in order.get("tags", ())],
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


def _line(shop: Shop, posted: dict[str, Any]) -> Line:
    wanted = posted["product"]
    product = shop.products.get(wanted["sku"])
    if product is None:
        product = create_product(shop, wanted["sku"], wanted["name"])
        product.price = cents(wanted.get("price", 0))
        product.cost = cents(wanted.get("cost", 0))
        product.weight = wanted.get("weight", 0.0)
        product.category = wanted.get("category", "")
        level = shop.stock.level(product, shop.default_warehouse.id)
        level.low_threshold = wanted.get("low_stock_threshold", 0)
        level.out_threshold = wanted.get("out_of_stock_threshold", 0)
        shop.stock.set_physical(product, shop.default_warehouse.id, wanted.get("physical_on_hand", 0), "created")
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
