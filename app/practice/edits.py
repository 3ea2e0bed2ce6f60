"""What somebody else does meanwhile: another station, the owner in Ordoro's own window, the sales channel.

An edit is an object with either ``order`` (a number) or ``sku``, and what is to be done:

* ``{"order": …, "address": {"street1": "…"}}`` changes parts of the shipping address;
* ``{"order": …, "cancel": true}``, ``{"order": …, "create_shipment": true}``;
* ``{"order": …, "ship": {"tracking": "…", "carrier": "…"}}`` ships it, telling nobody (in the shipments generation:
  what stock allows of it); with ``"notice_failed": true`` in it the sales channel could not be told;
* ``{"order": …, "line": {"sku": "…", "quantity": 3}}`` changes what was ordered;
* ``{"order": …, "comment": "…", "user": "…"}``, ``{"order": …, "tag": "HOLD"}``, ``{"order": …, "untag": "HOLD"}``;
* ``{"order": …, "override": {"lines": "nonsense"}}`` lays raw JSON over the order's answers (``{}`` takes it off);
* ``{"order": …, "fields": {"staff_notes": "…"}}`` changes notes and the method asked for;
* ``{"sku": …, "on_hand": 3}`` sets stock, in ``"warehouse"`` or the default one;
* ``{"new_orders": 2}`` lets so many orders come in.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from app.practice import bodies, cancelling, orders_v3, shipments
from app.practice.errors import invalid
from app.practice.intake import ADDRESS_FIELDS
from app.practice.model import Json, Order
from app.practice.shop import Shop

_MOST_AT_ONCE = 1000
SOMEBODY = "owner@willowandwick.example.com"


def edit(shop: Shop, body: Json, bring_orders: Callable[[int], list[str]]) -> Json:
    """Carry out one edit; answers ``{"order": …}``, ``{"sku": …}`` or ``{"orders": […]}``."""
    wanted = bodies.read(body, _FIELDS)
    if "new_orders" in wanted:
        return {"orders": bring_orders(wanted["new_orders"])}
    if "sku" in wanted:
        if "on_hand" not in wanted:
            raise invalid("on_hand", "An edit of a sku sets its stock.")
        warehouse = wanted.get("warehouse", shop.default_warehouse.id)
        shop.stock.set_physical(shop.find_product(wanted["sku"]), warehouse, wanted["on_hand"], "set elsewhere")
        shop.version += 1
        return {"sku": wanted["sku"]}
    if "order" not in wanted:
        raise invalid("order", "An edit names an order, a sku, or new_orders.")
    order = shop.find_order(wanted["order"])
    for name, act in _ORDER_EDITS.items():
        if name in wanted:
            act(shop, order, wanted)
    shop.touch(order)
    shop.tell("edited_elsewhere", order=order.number, edit=sorted(body.keys() - {"order"}))
    return {"order": order.number}


def _address(shop: Shop, order: Order, wanted: Json) -> None:
    parts = bodies.read(wanted["address"], dict.fromkeys(ADDRESS_FIELDS, bodies.or_null(bodies.text)))
    order.ship_to = replace(order.ship_to, **parts)
    shop.touch(order)


def _cancel(shop: Shop, order: Order, _: Json) -> None:
    cancelling.cancel(shop, order)


def _create_shipment(shop: Shop, order: Order, _: Json) -> None:
    shipments.create_shipment(shop, order)


def _ship(shop: Shop, order: Order, wanted: Json) -> None:
    fields: dict[str, bodies.Check] = {
        "tracking": bodies.filled_text, "carrier": bodies.filled_text, "notice_failed": bodies.flag
    }  # fmt: skip
    parcel = bodies.read(wanted["ship"], fields)
    number, carrier = parcel.get("tracking", "ELSEWHERE-1"), parcel.get("carrier", "USPS")
    failed = parcel.get("notice_failed", False)
    if shop.settings.generation == "v3":
        info = {"tracking_number": number, "carrier_name": carrier, "ship_date": shop.clock.now().isoformat()}
        orders_v3.add_shipping_info(shop, order, info)
        if failed:
            order.tags.append(shop.tag_named("Failed Shipment Notification"))
        return
    shipment = next((parcel for parcel in order.shipments if parcel.status == "new"), None)
    if shipment is None:
        shipment = shipments.create_shipment(shop, order)
    tracking = {"tracking": number, "vendor": carrier}
    shipments.save_tracking(shop, shipment, tracking, ship_date=None, notify_cart=False)
    if failed:
        shipment.notify_cart, shipment.notice_failed = True, True


def _line(shop: Shop, order: Order, wanted: Json) -> None:
    change = bodies.read(
        wanted["line"], {"sku": bodies.text, "quantity": bodies.count_of}, required=("sku", "quantity")
    )
    line = next((line for line in order.lines if line.product.sku == change["sku"]), None)
    if line is None:
        raise invalid("sku", f"Order {order.number} has no {change['sku']}.")
    packed = line.quantity - shipments.not_in_a_shipment(order, line)
    if change["quantity"] < packed:
        raise invalid("quantity", f"{packed} of {change['sku']} stand in shipments already.")
    orders_v3.set_line_quantity(shop, order, line, change["quantity"])


def _comment(shop: Shop, order: Order, wanted: Json) -> None:
    shop.comment(order, wanted["comment"], wanted.get("user", SOMEBODY))


def _tag(shop: Shop, order: Order, wanted: Json) -> None:
    order.tags.append(shop.tag_named(wanted["tag"]))


def _untag(_: Shop, order: Order, wanted: Json) -> None:
    order.tags[:] = [tag for tag in order.tags if tag.text != wanted["untag"]]


def _override(_: Shop, order: Order, wanted: Json) -> None:
    order.override = wanted["override"]


def _fields(_: Shop, order: Order, wanted: Json) -> None:
    names = ("staff_notes", "buyer_notes", "method")
    for name, value in bodies.read(wanted["fields"], dict.fromkeys(names, bodies.or_null(bodies.text))).items():
        setattr(order, name, value)


def _some(name: str, value: Any) -> int:
    if bodies.count_of(name, value) > _MOST_AT_ONCE:
        raise invalid(name, f"At most {_MOST_AT_ONCE} orders come in at once.")
    return int(value)


_ORDER_EDITS: dict[str, Callable[[Shop, Order, Any], None]] = {
    "address": _address,
    "line": _line,
    "fields": _fields,
    "comment": _comment,
    "tag": _tag,
    "untag": _untag,
    "create_shipment": _create_shipment,
    "ship": _ship,
    "cancel": _cancel,
    "override": _override,
}
_FIELDS: dict[str, bodies.Check] = {
    "order": bodies.text,
    "sku": bodies.text,
    "on_hand": bodies.whole,
    "warehouse": bodies.whole,
    "new_orders": _some,
    "address": bodies.an_object,
    "line": bodies.an_object,
    "fields": bodies.an_object,
    "comment": bodies.filled_text,
    "user": bodies.filled_text,
    "tag": bodies.filled_text,
    "untag": bodies.filled_text,
    "create_shipment": bodies.flag,
    "ship": bodies.an_object,
    "cancel": bodies.flag,
    "override": bodies.an_object,
}
