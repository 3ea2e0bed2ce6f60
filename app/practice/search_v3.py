"""Which orders a ``GET /v3/order`` asks for, and in which order they stand."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from werkzeug.datastructures import MultiDict

from app.practice import bodies
from app.practice.errors import invalid
from app.practice.model import Order
from app.practice.search_catalog import TagJudge, tag_judge
from app.practice.shop import STATUSES, Shop
from app.practice.wire_v3 import address_status, allocation_status

Test = Callable[[Order], bool]


def select(shop: Shop, query: MultiDict[str, str], orders: Iterable[Order]) -> list[Order]:
    """Filter and sort; without ``sort`` the newest stand first, so that what comes in meanwhile shifts every page.

    ``barcode`` finds its order whatever the other filters say (Ordoro's fact).
    """
    tests = _tests(shop, query)
    sort = query.get("sort") or "-created_date"
    key = _SORT_KEYS.get(sort.removeprefix("-"))
    if key is None:
        raise invalid("sort", f"Orders cannot be sorted by {sort!r}.")
    barcode = query.get("barcode")
    if barcode:
        return [order for order in orders if order.barcode == barcode]
    chosen = [order for order in orders if all(test(order) for test in tests)]
    chosen.sort(key=key, reverse=sort.startswith("-"))
    return chosen


def _tests(shop: Shop, query: MultiDict[str, str]) -> list[Test]:
    """A parameter that is empty says nothing; one that may be repeated is, and a comma is a part of its value."""
    tests: list[Test] = []
    zone, judge = _zone(query), tag_judge(query)
    for name in query:
        values = [value for value in query.getlist(name) if value]
        if not values or name in _NO_FILTERS:
            continue
        if name in _FILTERS:
            tests.append(_FILTERS[name](values))
        elif name in _FLAGS:
            tests.append(_flag_test(name, values[0]))
        elif name == "tag":
            tests.append(_tag_test(values, judge))
        elif name == "allocation_status":
            tests.append(_allocation_test(shop, values[0]))
        elif name.rpartition("_")[0] in _DATES and name.endswith(("_after", "_before")):
            tests.append(_date_test(name, values[0], zone))
        elif name in _UNEXPLAINED or name.rpartition("_interval_")[1]:
            # Published without a word of what they mean. To pass one over in silence would answer the wrong orders.
            raise invalid(name, f"The practice shop does not know the filter {name}.")
    return tests


def _zone(query: MultiDict[str, str]) -> ZoneInfo | None:
    """Where a date without an offset is meant; None is this computer's own."""
    name = query.get("timezone")
    if not name:
        return None
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        raise invalid("timezone", f"{name!r} is not a time zone.") from None


def _flag_test(name: str, text: str) -> Test:
    wanted, read = bodies.flag_text(name, text), _FLAGS[name]
    return lambda order: read(order) == wanted


def _tag_test(values: list[str], judge: TagJudge) -> Test:
    """By a tag's words or its id; ``tag_filter_by`` is explained with products."""

    def is_tagged(order: Order) -> bool:
        return judge({str(tag.id) if str(tag.id) in values else tag.text for tag in order.tags}, set(values))

    return is_tagged


def _allocation_test(shop: Shop, wanted: str) -> Test:
    if wanted not in _ALLOCATIONS:
        raise invalid("allocation_status", f"{wanted!r} is not an allocation status.")
    return lambda order: allocation_status(shop, order) == wanted


def _address_status_test(values: list[str]) -> Test:
    for word in values:
        if word not in _ADDRESS_STATUSES:
            raise invalid("ship_to_status", f"{word!r} is not a status of an address.")
    return lambda order: address_status(order.ship_to) in values


def _nobody(name: str) -> Callable[[list[str]], Test]:
    """By the id of somebody who has to do with no order here, as the orders' own answers say."""

    def make(values: list[str]) -> Test:
        _ids(name, values)
        return lambda _: False

    return make


def _status_test(values: list[str]) -> Test:
    wanted = frozenset(values)
    for word in wanted - {"all", *STATUSES["v3"]}:
        raise invalid("status", f"{word!r} is not a status of an order.")
    return (lambda _: True) if "all" in wanted else (lambda order: order.status in wanted)


def _search_test(values: list[str]) -> Test:
    needle = values[0].casefold()
    return lambda order: needle in search_text(order)


def search_text(order: Order) -> str:
    """What a search looks through: number, buyer, SKU, product, tracking number, postcode."""
    if order.search_text is None:
        words = [
            order.number,
            order.cart_order_id,
            order.ship_to.name,
            order.bill_to.name,
            order.ship_to.zip,
            order.shipping_info.get("tracking_number"),
            *(word for line in order.lines for word in (line.product.sku, line.name)),
        ]
        order.search_text = "\n".join(word for word in words if word).casefold()
    return order.search_text


def _date_test(name: str, text: str, zone: ZoneInfo | None) -> Test:
    """``…_after`` and ``…_before``; the instant itself belongs to neither."""
    field, _, side = name.rpartition("_")
    read = _DATES[field]
    limit = bodies.any_instant(name, text, zone)

    def is_after(order: Order) -> bool:
        moment = read(order)
        return moment is not None and moment > limit

    def is_before(order: Order) -> bool:
        moment = read(order)
        return moment is not None and moment < limit

    return is_after if side == "after" else is_before


def _ship_date(order: Order) -> datetime | None:
    text = order.shipping_info.get("ship_date")
    return datetime.fromisoformat(text.upper()) if text else None


def _tags(order: Order) -> set[str]:
    return {word for tag in order.tags for word in (tag.text, str(tag.id))}


def _ids(name: str, values: list[str]) -> set[int]:
    return {bodies.whole_text(name, value) for value in values}


def _channel_test(values: list[str]) -> Test:
    ids = _ids("sales_channel", values)
    return lambda order: order.channel is not None and order.channel.id in ids


def _warehouse_test(values: list[str]) -> Test:
    ids = _ids("warehouse_id", values)
    return lambda order: order.warehouse_id in ids


_FILTERS: Mapping[str, Callable[[list[str]], Test]] = {
    "status": _status_test,
    "search": _search_test,
    "sku": lambda values: lambda order: any(line.product.sku in values for line in order.lines),
    "exclude_tags": lambda values: lambda order: _tags(order).isdisjoint(values),
    "untagged": lambda values: lambda order: bool(values) and not order.tags,
    "sales_channel": _channel_test,
    "warehouse_id": _warehouse_test,
    "ship_to_country": lambda values: lambda order: order.ship_to.country in values,
    "cart_order_id": lambda values: lambda order: order.cart_order_id in values,
    "ship_to_status": _address_status_test,
    "supplier": _nobody("supplier"),
    "shipper": _nobody("shipper"),
    "printed": lambda _: lambda _: False,
    "batch_reference_id": lambda values: lambda order: order.batch_reference_id in values,
}
_FLAGS: Mapping[str, Callable[[Order], bool]] = {
    "ship_to_is_bill_to": lambda order: order.ship_to == order.bill_to,
    "in_batch": lambda order: bool(order.batch_reference_id),
    # What no order here has or is: there are no labels, and each order's own answer counts no similar address.
    **dict.fromkeys(("has_similar_open_addresses", "has_revision", "carrier_error", "batch_error"), lambda _: False),
}
_ALLOCATIONS = ("could_not_allocate", "unallocated", "partial", "allocated", "overallocated")
_ADDRESS_STATUSES = ("error", "unvalidated", "shipped", "cancelled", "validated")
_NO_FILTERS = frozenset(("barcode", "limit", "offset", "sort", "timezone", "tag_filter_by"))
_DATES: Mapping[str, Callable[[Order], datetime | None]] = {
    "created": lambda order: order.created,
    "updated": lambda order: order.updated,
    "order_placed": lambda order: order.placed,
    "shipped": _ship_date,
    "ship_by": lambda order: order.ship_by,
    "deliver_by": lambda order: order.deliver_by,
    "cancelled": lambda order: order.cancelled_at,
    "dropshipped": lambda _: None,
}
_UNEXPLAINED = frozenset(("allocatable", "similar_address_to"))


def _last(moment: datetime | None) -> tuple[bool, float]:
    """Orders without the date stand behind those with it."""
    return moment is None, moment.timestamp() if moment is not None else 0.0


_SORT_KEYS: Mapping[str, Callable[[Order], Any]] = {
    "order_number": lambda order: order.number,
    "order_placed_date": lambda order: (order.placed, order.id),
    "created_date": lambda order: (order.created, order.id),
    "updated_date": lambda order: (order.updated, order.id),
    "ship_date": lambda order: (_last(_ship_date(order)), order.id),
    "ship_by_date": lambda order: (_last(order.ship_by), order.id),
    "deliver_by_date": lambda order: (_last(order.deliver_by), order.id),
    "cancelled_date": lambda order: (_last(order.cancelled_at), order.id),
    "grand_total": lambda order: (order.amounts()["grand_total"], order.id),
    "status": lambda order: (order.status, order.id),
    "shipping_method": lambda order: (order.method or "", order.id),
    "billing_address_name": lambda order: (order.bill_to.name or "", order.id),
    "billing_address_zip": lambda order: (order.bill_to.zip or "", order.id),
    "shipping_address_name": lambda order: (order.ship_to.name or "", order.id),
    "shipping_address_zip": lambda order: (order.ship_to.zip or "", order.id),
    "sku": lambda order: (min((line.product.sku for line in order.lines), default=""), order.id),
    "batch": lambda order: (order.batch_reference_id or "", order.id),
    "dropship_date": lambda order: order.id,
}
