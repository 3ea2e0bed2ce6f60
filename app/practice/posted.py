"""What a posted order may hold: the published ``post_order_v1``, to the letter or as older clients wrote it."""

from typing import Any

from app.practice import bodies
from app.practice.errors import invalid
from app.practice.model import Json

AMOUNTS = ("product_amount", "shipping_amount", "tax_amount", "grand_total", "discount_amount")

_MOST_PIECES = 1_000_000


def check_order(body: Json, generation: str) -> dict[str, Any]:
    """The known fields of a posted order, each checked; a ``Refusal`` names the first that is wrong.

    The orders generation takes nothing but what is published. The shipments generation is documented to need no more
    than an id and two addresses; of it no strictness is known, and clients in the wild send money as text, dates
    without an offset and null for nothing.
    """
    if generation == "v3":
        return bodies.read(body, _ORDER, required=("order_id", "billing_address", "shipping_address", "lines"))
    given = {name: value for name, value in body.items() if value is not None}
    return bodies.read(given, _OLD_ORDER, required=("order_id", "billing_address", "shipping_address"), strict=False)


def _lines(name: str, value: Any) -> list[Json]:
    return [_line(line, _LINE) for line in bodies.objects(name, value)]


def _old_lines(name: str, value: Any) -> list[Json]:
    lines = bodies.objects(name, value)
    # Ordoro's own example of the least that an order needs has a line without a quantity.
    given = [{key: part for key, part in line.items() if part is not None} for line in lines]
    return [_line({"quantity": 1} | line, _OLD_LINE) for line in given]


def _line(body: Json, fields: dict[str, bodies.Check]) -> Json:
    line = bodies.read(body, fields, required=("product", "quantity"), strict=False)
    if not 1 <= line["quantity"] <= _MOST_PIECES:
        raise invalid("quantity", f"A line's quantity must be between 1 and {_MOST_PIECES}.")
    return line


def _tax_lines(name: str, value: Any) -> list[Json]:
    lines = bodies.objects(name, value)
    for line in lines:
        bodies.read(line, _TAX_LINE, strict=False)
    return lines


def _product(name: str, value: Any) -> Json:
    return bodies.read(bodies.an_object(name, value), _PRODUCT, required=("sku", "name"), strict=False)


def _old_product(name: str, value: Any) -> Json:
    given = {key: part for key, part in bodies.an_object(name, value).items() if part is not None}
    return bodies.read(given, _OLD_PRODUCT, required=("sku", "name"), strict=False)


def _tags(name: str, value: Any) -> list[Json]:
    fields: dict[str, bodies.Check] = {"text": bodies.filled_text, "color": bodies.text}
    return [bodies.read(tag, fields, required=("text",), strict=False) for tag in bodies.objects(name, value)]


def _status(name: str, value: Any) -> str:
    if value not in ("awaiting_fulfillment", "shipped"):
        raise invalid(name, "status must be awaiting_fulfillment or shipped.")
    return str(value)


def _cart_info(name: str, value: Any) -> Json:
    bodies.read(bodies.an_object(name, value), {"is_prime": bodies.flag}, strict=False)
    return bodies.an_object(name, value)


_ORDER: dict[str, bodies.Check] = {
    "cart": bodies.or_null(bodies.whole),
    "order_id": bodies.filled_text,
    "cart_order_id": bodies.text,
    "warehouse_id": bodies.whole,
    "order_date": bodies.instant_or_utc,
    "deliver_by_date": bodies.instant,
    "ship_by_date": bodies.instant,
    "status": _status,
    "shipping_type": bodies.text,
    "notes_from_customer": bodies.text,
    "internal_notes": bodies.text,
    **dict.fromkeys(AMOUNTS, bodies.number),
    "cart_shipment_id": bodies.text,
    "credit_card_issuer": bodies.text,
    "tags": _tags,
    "billing_address": bodies.an_object,
    "shipping_address": bodies.an_object,
    "alternate_ship_from_address": bodies.an_object,
    "lines": _lines,
    "additional_cart_info": _cart_info,
}
_LINE: dict[str, bodies.Check] = {
    "cart_orderitem_id": bodies.text,
    "product_name": bodies.text,
    "item_price": bodies.number,
    "quantity": bodies.count_of,
    "selected_option": bodies.text,
    "total_price": bodies.number,
    "tax_lines": _tax_lines,
    "product": _product,
}
_TAX_LINE: dict[str, bodies.Check] = {
    "name": bodies.text,
    **dict.fromkeys(("amount", "rate"), bodies.number),
}
_PRODUCT: dict[str, bodies.Check] = {
    "cart": bodies.whole,
    **dict.fromkeys(("original_sku", "variant_sku"), bodies.text),
    **dict.fromkeys(("low_stock_threshold", "out_of_stock_threshold"), bodies.count_of),
    "sku": bodies.filled_text,
    "name": bodies.filled_text,
    "category": bodies.text,
    "weight": bodies.amount,
    "price": bodies.amount,
    "cost": bodies.amount,
    "physical_on_hand": bodies.count_of,
}
_OLD_ORDER: dict[str, bodies.Check] = {
    **_ORDER,
    "status": bodies.filled_text,
    **dict.fromkeys(AMOUNTS, bodies.amount_or_text),
    **dict.fromkeys(("order_date", "deliver_by_date", "ship_by_date"), bodies.any_instant),
    "lines": _old_lines,
}
_OLD_LINE: dict[str, bodies.Check] = {
    **_LINE,
    **dict.fromkeys(("item_price", "total_price"), bodies.amount_or_text),
    "tax_lines": bodies.objects,
    "product": _old_product,
}
_OLD_PRODUCT: dict[str, bodies.Check] = {
    **_PRODUCT,
    **dict.fromkeys(("price", "cost", "weight"), bodies.amount_or_text),
}
