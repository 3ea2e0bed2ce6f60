"""The paths of the orders generation: ``/v3/…``, no slash at the end of any. Unknown keys of a body are refused."""

from collections import Counter

from app.practice import bodies, cancelling, orders_v3, wire, wire_v3
from app.practice.call import Answer, Call, Route
from app.practice.errors import invalid, not_found
from app.practice.intake import cents, read_order
from app.practice.model import Json, Line, Order
from app.practice.search_v3 import select
from app.practice.shop import STATUSES

_SEVERAL = 2
"""A split makes at least so many orders."""


def list_orders(call: Call) -> Answer:
    shop, query = call.shop, call.request.args
    page = call.page
    filters = tuple(sorted((name, *query.getlist(name)) for name in query if name not in ("limit", "offset")))
    orders = shop.view(("v3", filters), lambda every: select(shop, query, every))
    return Answer(page.envelope("order", orders, lambda entry: wire_v3.order(shop, entry)))


def count_orders(call: Call) -> Answer:
    """The cheap poll: how many orders have each status."""
    orders = call.shop.orders
    counts = Counter(order.status for order in orders)
    return Answer({"all": len(orders), "unprinted_shipped": 0, **{status: counts[status] for status in STATUSES["v3"]}})


def get_order(call: Call) -> Answer:
    return Answer(wire_v3.order(call.shop, _order(call)))


def get_parent(call: Call) -> Answer:
    return Answer(wire_v3.parent(call.shop, orders_v3.find_parent(call.shop, call.args["order_number"])))


def create_order(call: Call) -> Answer:
    return _changed(call, read_order(call.shop, call.body), 201)


def put_order(call: Call) -> Answer:
    """Notes and dates; a date may be null, a note may not (the published description)."""
    order = _order(call)
    body = bodies.read(call.body, _PUT_ORDER)
    for name, value in body.items():
        setattr(order, _PUT_ORDER_ATTRIBUTES[name], value)
    call.shop.touch(order)
    call.shop.tell("order_changed", order=order.number, fields=sorted(body))
    return _changed(call, order)


def put_line(call: Call) -> Answer:
    order = _order(call)
    line = _order_line(call, order)
    body = bodies.read(call.body, _PUT_LINE)
    if "quantity" in body:
        orders_v3.set_line_quantity(call.shop, order, line, body["quantity"])
    _set_line_words(line, body)
    call.shop.touch(order)
    return _changed(call, order)


def delete_line(call: Call) -> Answer:
    order = _order(call)
    orders_v3.delete_line(call.shop, order, _order_line(call, order))
    return _changed(call, order)


def split(call: Call) -> Answer:
    order = _order(call)
    body = bodies.read(call.body, {"split_orders": bodies.objects}, required=("split_orders",))
    groups = [_group(group) for group in body["split_orders"]]
    if len(groups) < _SEVERAL:
        raise invalid("split_orders", f"split_orders needs at least {_SEVERAL} groups.")
    return Answer(orders_v3.split(call.shop, order, groups), 201)


def add_shipping_info(call: Call) -> Answer:
    order = _order(call)
    orders_v3.add_shipping_info(call.shop, order, _shipping_info(call))
    return Answer(wire_v3.shipping_info(order), 201)


def put_shipping_info(call: Call) -> Answer:
    order = _order(call)
    orders_v3.edit_shipping_info(call.shop, order, _shipping_info(call))
    return Answer(wire_v3.shipping_info(order))


def delete_shipping_info(call: Call) -> Answer:
    order = _order(call)
    orders_v3.delete_shipping_info(call.shop, order)
    return _changed(call, order)


def mark_as_shipped(call: Call) -> Answer:
    order = _order(call)
    orders_v3.mark_as_shipped(call.shop, order)
    return _changed(call, order)


def cancel(call: Call) -> Answer:
    order = _order(call)
    cancelling.cancel(call.shop, order)
    return _changed(call, order)


def uncancel(call: Call) -> Answer:
    order = _order(call)
    orders_v3.uncancel(call.shop, order)
    return _changed(call, order)


def list_comments(call: Call) -> Answer:
    return Answer(call.page.envelope("comment", _order(call).comments, wire.comment))


def add_comment(call: Call) -> Answer:
    order = _order(call)
    body = bodies.read(call.body, {"comment": bodies.filled_text}, required=("comment",))
    comment = call.shop.comment(order, body["comment"])
    call.shop.tell("comment", order=order.number, text=comment.text)
    return Answer(wire.comment(comment))


def add_tag(call: Call) -> Answer:
    order, tag = _order(call), call.shop.find_tag(call.args["tag_id"])
    if tag not in order.tags:
        order.tags.append(tag)
        call.shop.touch(order)
        call.shop.tell("tagged", order=order.number, tag=tag.text)
    return Answer([wire.tag(entry) for entry in order.tags])


def remove_tag(call: Call) -> Answer:
    order, tag = _order(call), call.shop.find_tag(call.args["tag_id"])
    if tag not in order.tags:
        raise not_found(f"Tag {tag.id} of order {order.number}")
    order.tags.remove(tag)
    call.shop.touch(order)
    call.shop.tell("untagged", order=order.number, tag=tag.text)
    return Answer([wire.tag(entry) for entry in order.tags])


def list_tags(call: Call) -> Answer:
    return Answer(call.page.envelope("tag", list(call.shop.tags.values()), wire.tag))


def create_tag(call: Call) -> Answer:
    body = bodies.read(call.body, {"color": bodies.text, "text": bodies.filled_text}, required=("color", "text"))
    return Answer(wire.tag(call.shop.tag_named(body["text"], body["color"])))


def create_order_tag(call: Call) -> Answer:
    """The same under another path, whose tags have a ``name`` and answer 201; an id that is sent chooses nothing."""
    fields: dict[str, bodies.Check] = {"id": bodies.whole, "name": bodies.filled_text, "color": bodies.text}
    body = bodies.read(call.body, fields, required=("name", "color"), strict=False)
    return Answer(wire.tag(call.shop.tag_named(body["name"], body["color"])), 201)


def _order(call: Call) -> Order:
    return call.shop.find_order(call.args["order_number"])


def _order_line(call: Call, order: Order) -> Line:
    for line in order.lines:
        if line.id == call.args["line_id"]:
            return line
    raise not_found(f"Line {call.args['line_id']} of order {order.number}")


def _changed(call: Call, order: Order, status: int = 200) -> Answer:
    """The order after a change. Some answers show a line's id only at the end of its link: these are they."""
    return Answer(wire_v3.order(call.shop, order, line_ids=False), status)


def _group(group: Json) -> dict[int, int]:
    lines = bodies.read(group, {"lines": bodies.objects}, required=("lines",))["lines"]
    if not lines:
        raise invalid("lines", "A split order needs at least one line.")
    quantities: dict[int, int] = {}
    for line in lines:
        entry = bodies.read(
            line, {"line_id": bodies.whole, "quantity": bodies.count_of}, required=("line_id", "quantity")
        )
        if entry["line_id"] in quantities:
            raise invalid("line_id", f"Line {entry['line_id']} stands twice in one split order.")
        quantities[entry["line_id"]] = entry["quantity"]
    return quantities


def _shipping_info(call: Call) -> Json:
    return bodies.read(call.body, _SHIPPING_INFO, required=("tracking_number", "ship_date", "carrier_name"))


def _set_line_words(line: Line, body: Json) -> None:
    if "item_price" in body:
        line.price = cents(body["item_price"])
    elif "total_price" in body and line.quantity:
        line.price = cents(body["total_price"] / line.quantity)
    if "details" in body:
        line.details = body["details"]
    if "product_serial_numbers" in body:
        line.serial_numbers = body["product_serial_numbers"]


_PUT_ORDER: dict[str, bodies.Check] = {
    "notes_from_customer": bodies.text,
    "internal_notes": bodies.text,
    "batch_reference_id": bodies.text,
    "ship_by_date": bodies.or_null(bodies.instant),
    "deliver_by_date": bodies.or_null(bodies.instant),
}
_PUT_ORDER_ATTRIBUTES = {
    "notes_from_customer": "buyer_notes",
    "internal_notes": "staff_notes",
    "batch_reference_id": "batch_reference_id",
    "ship_by_date": "ship_by",
    "deliver_by_date": "deliver_by",
}
_PUT_LINE: dict[str, bodies.Check] = {
    "quantity": bodies.count_of,
    "item_price": bodies.amount,
    "total_price": bodies.amount,
    "discount_amount": bodies.amount,
    "details": bodies.or_null(bodies.text),
    "product_serial_numbers": bodies.texts,
}
_SHIPPING_INFO: dict[str, bodies.Check] = {
    "tracking_number": bodies.filled_text,
    "package_tracking": bodies.text,
    "cost": bodies.amount,
    "ship_date": bodies.instant_text,
    "display_shipping_method": bodies.text,
    "shipping_cost": bodies.amount,
    "shipping_method": bodies.text,
    "carrier_name": bodies.filled_text,
    "insured_value": bodies.amount,
    "notify_bill_to": bodies.flag,
    "notify_ship_to": bodies.flag,
    "notify_cart": bodies.flag,
    "tracking_url": bodies.text,
    "zone": bodies.or_null(bodies.text),
}

_ORDER = "/v3/order/<number:order_number>"
ROUTES = (
    Route("GET", "/v3/order", "list_orders", list_orders),
    Route("POST", "/v3/order", "create_order", create_order),
    Route("GET", "/v3/order/counts", "order_counts", count_orders),
    Route("GET", "/v3/order/tag", "list_tags", list_tags),
    Route("POST", "/v3/order/tag", "create_tag", create_order_tag),
    Route("GET", "/v3/order/parent/<order_number>", "get_parent", get_parent),
    Route("GET", _ORDER, "get_order", get_order),
    Route("PUT", _ORDER, "put_order", put_order),
    Route("POST", f"{_ORDER}/split", "split", split),
    Route("POST", f"{_ORDER}/shipping_info", "shipping_info", add_shipping_info),
    Route("PUT", f"{_ORDER}/shipping_info", "edit_shipping_info", put_shipping_info),
    Route("DELETE", f"{_ORDER}/shipping_info", "delete_shipping_info", delete_shipping_info),
    Route("POST", f"{_ORDER}/mark_as_shipped", "mark_as_shipped", mark_as_shipped),
    Route("POST", f"{_ORDER}/cancel", "cancel", cancel),
    Route("POST", f"{_ORDER}/uncancel", "uncancel", uncancel),
    Route("GET", f"{_ORDER}/comment", "list_comments", list_comments),
    Route("POST", f"{_ORDER}/comment", "comment", add_comment),
    Route("POST", f"{_ORDER}/tag/<int:tag_id>", "add_tag", add_tag),
    Route("DELETE", f"{_ORDER}/tag/<int:tag_id>", "remove_tag", remove_tag),
    Route("PUT", f"{_ORDER}/line/<int:line_id>", "put_order_line", put_line),
    Route("DELETE", f"{_ORDER}/line/<int:line_id>", "delete_order_line", delete_line),
    Route("GET", "/v3/tag", "list_tags", list_tags),
    Route("POST", "/v3/tag", "create_tag", create_tag),
)
