"""The paths of the shipments generation: ``/order/…/`` and ``/shipment/…/``, a slash at the end of each."""

from app.practice import bodies, shipments, wire, wire_shipments
from app.practice.call import Answer, Call, Route
from app.practice.errors import invalid
from app.practice.intake import read_order
from app.practice.model import Json, Shipment
from app.practice.shop import STATUSES


def list_orders(call: Call) -> Answer:
    """``?status=new`` (repeated, or several with commas; ``all`` is every one), newest first: what comes in meanwhile
    shifts every page.

    ``start_order_date`` is in Ordoro's own example alone; that day belongs to what is listed.
    """
    wanted = frozenset(call.query_list("status"))
    for word in wanted - {"all", *STATUSES["shipments"]}:
        raise invalid("status", f"{word!r} is not a status of an order.")
    if "all" in wanted:
        wanted = frozenset()
    shop, start = call.shop, call.query("start_order_date")
    first = bodies.any_instant("start_order_date", start) if start else None
    orders = shop.view(
        ("shipments", wanted, first),
        lambda every: [
            entry
            for entry in every
            if (not wanted or entry.status in wanted) and (first is None or entry.placed >= first)
        ][::-1],
    )
    return Answer(call.page.envelope("order", orders, lambda entry: wire_shipments.order(shop, entry)))


def get_order(call: Call) -> Answer:
    return Answer(wire_shipments.order(call.shop, call.shop.find_order(call.args["order_id"])))


def create_order(call: Call) -> Answer:
    return Answer(wire_shipments.order(call.shop, read_order(call.shop, call.body)), 201)


def create_shipment(call: Call) -> Answer:
    """Takes no body (one that is sent is not read) and answers the order; the new shipment is among its own."""
    order = call.shop.find_order(call.args["order_id"])
    shipments.create_shipment(call.shop, order)
    return Answer(wire_shipments.order(call.shop, order))


def comment_on_order(call: Call) -> Answer:
    order = call.shop.find_order(call.args["order_id"])
    comment = call.shop.comment(order, _comment(call))
    call.shop.tell("comment", order=order.number, text=comment.text)
    return Answer(wire.comment(comment))


def list_shipments(call: Call) -> Answer:
    newest_first = list(reversed(call.shop.shipments.values()))
    return Answer(call.page.envelope("shipment", newest_first, lambda entry: wire_shipments.shipment(call.shop, entry)))


def get_shipment(call: Call) -> Answer:
    return _shipment_answer(call, _shipment(call))


def put_shipment(call: Call) -> Answer:
    """Move it to a warehouse (``assigned_to_id``), note its weight in pounds (``specified_weight``)."""
    shipment = _shipment(call)
    body = bodies.read(call.body, {"assigned_to_id": bodies.whole, "specified_weight": bodies.amount}, strict=False)
    if "assigned_to_id" in body:
        shipments.move_to_warehouse(call.shop, shipment, body["assigned_to_id"])
    if "specified_weight" in body:
        shipments.set_weight(call.shop, shipment, body["specified_weight"])
    return _shipment_answer(call, shipment)


def delete_shipment(call: Call) -> Answer:
    shipment = _shipment(call)
    shipments.delete_shipment(call.shop, shipment)
    return _shipment_answer(call, shipment)


def set_line(call: Call) -> Answer:
    """``{"quantity": 2}``; answers the line."""
    shipment = _shipment(call)
    body = bodies.read(call.body, {"quantity": bodies.count_of}, required=("quantity",), strict=False)
    entry = shipments.set_quantity(call.shop, shipment, call.args["line_id"], body["quantity"])
    return Answer(wire_shipments.shipment_line(call.shop, shipment, entry))


def save_tracking(call: Call) -> Answer:
    """The parcel's tracking; nobody is told unless ``notify_cart`` (or an e-mail) is asked for (Ordoro's fact)."""
    shipment = _shipment(call)
    body = bodies.read(call.body, _TRACKING_BODY, required=("tracking",), strict=False)
    fields = bodies.read(body["tracking"], _TRACKING, required=("tracking", "vendor"), strict=False)
    shipments.save_tracking(
        call.shop,
        shipment,
        {**body["tracking"], **fields},
        ship_date=body.get("ship_date"),
        notify_cart=bool(body.get("notify_cart", False)),
    )
    return _shipment_answer(call, shipment)


def comment_on_shipment(call: Call) -> Answer:
    shipment = _shipment(call)
    comment = shipments.comment(call.shop, shipment, _comment(call))
    return Answer(wire.comment(comment))


def _shipment(call: Call) -> Shipment:
    return call.shop.find_shipment(call.args["shipment_id"])


def _shipment_answer(call: Call, shipment: Shipment) -> Answer:
    return Answer(wire_shipments.shipment(call.shop, shipment))


def _comment(call: Call) -> str:
    body: Json = bodies.read(call.body, {"comment": bodies.filled_text}, required=("comment",), strict=False)
    return str(body["comment"])


def _tracking_number(name: str, value: object) -> str | int | float:
    """A number that was sent as a JSON number stays one, and comes back as one."""
    if isinstance(value, str):
        return bodies.filled_text(name, value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    return bodies.number(name, value)


_TRACKING_BODY: dict[str, bodies.Check] = {
    "notify_cart": bodies.or_null(bodies.flag),
    "ship_date": bodies.or_null(bodies.date_text),
    "tracking": bodies.an_object,
}
_TRACKING: dict[str, bodies.Check] = {
    "tracking": _tracking_number,
    "vendor": bodies.filled_text,
    "shipping_method": bodies.or_null(bodies.text),
    "cost": bodies.or_null(bodies.amount_or_text),
}

ROUTES = (
    Route("GET", "/order/", "list_orders", list_orders),
    Route("POST", "/order/", "create_order", create_order),
    Route("GET", "/order/<order_id>/", "get_order", get_order),
    Route("POST", "/order/<order_id>/create_shipment/", "create_shipment", create_shipment),
    Route("POST", "/order/<order_id>/comment/", "comment", comment_on_order),
    Route("GET", "/shipment/", "list_shipments", list_shipments),
    Route("GET", "/shipment/<shipment_id>/", "get_shipment", get_shipment),
    Route("PUT", "/shipment/<shipment_id>/", "put_shipment", put_shipment),
    Route("DELETE", "/shipment/<shipment_id>/", "delete_shipment", delete_shipment),
    Route("PUT", "/shipment/<shipment_id>/line/<int:line_id>/", "set_line", set_line),
    Route("POST", "/shipment/<shipment_id>/tracking/", "tracking", save_tracking),
    Route("POST", "/shipment/<shipment_id>/comment/", "comment", comment_on_shipment),
)
