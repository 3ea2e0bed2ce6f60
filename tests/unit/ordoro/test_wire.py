import json
from dataclasses import fields
from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.order import Address, Order, OrderStatus
from app.errors import NotUnderstood
from app.ordoro.shipments.wire import order_of as shipments_order
from app.ordoro.v3.wire import OrderList
from app.ordoro.v3.wire import order_of as v3_order
from app.ordoro.wire import WireAddress, at_noon, day, moment, order_page, text

SHIPMENTS_ORDER: dict[str, Any] = {
    "order_id": "1-1001",
    "status": "in_process",
    "order_date": "2026-11-19T10:00:00.123456-06:00",
    "grand_total": "25.50",
    "notes_from_customer": None,
    "cart": 1,
    "cart_name": "Shopify",
    "tags": [{"id": 1, "text": "Gift", "color": "#fff"}, "Fragile"],
    "shipping_address": {"name": "Ana", "zip": 78701, "street2": None},
    "lines": [
        {
            "order_line_id": 7,
            "quantity": 3,
            "product": {"sku": "SOAP", "name": "Soap", "total_on_hand": 4.0},
            "shippability": {"num_shipped": 1, "on_hand": None},
        }
    ],
    "shipments": [{"shipment_id": "1-1001-1", "status": "new", "tracking": {}, "lines": [{"id": 9, "quantity": 2}]}],
}
V3_ORDER: dict[str, Any] = {
    "order_number": "1-1001",
    "status": "awaiting_fulfillment",
    "barcode": 148191668853950,
    "financial": {"grand_total": 25.5},
    "shipping_info": {},
    "lines": [
        {"link": "/order/1-1001/line/1002", "sku": 12345, "quantity": 2, "shippability": "shippable", "upc": None},
        {"id": 1003, "sku": "GONE", "quantity": 0},
    ],
}


def shipments(**change: Any) -> Order:
    return shipments_order(json.dumps(SHIPMENTS_ORDER | change).encode())


def v3(**change: Any) -> Order:
    return v3_order(json.dumps(V3_ORDER | change).encode())


def test_an_order_of_the_shipments_generation_is_read_whole() -> None:
    order = shipments()
    assert (order.number, order.status, order.channel) == ("1-1001", OrderStatus.IN_PROCESS, "Shopify")
    assert str(order.total) == "25.50"
    assert order.ship_to.zip == "78701"
    assert [tag.name for tag in order.tags] == ["Gift", "Fragile"]
    (line,) = order.lines
    assert (line.line_id, line.ordered, line.remaining, line.stock) == ("7", 3, 2, 4)
    assert order.open_shipments[0].shipment_id == "1-1001-1"


def test_a_line_without_tracked_inventory_has_unknown_stock() -> None:
    line = SHIPMENTS_ORDER["lines"][0] | {"shippability": {"track_inventory": False, "on_hand": 0}}
    assert shipments(lines=[line]).lines[0].stock is None


def test_a_line_id_stands_at_the_end_of_its_link_where_it_stands_nowhere_else() -> None:
    order = v3()
    assert [line.line_id for line in order.lines] == ["1002"]
    assert (order.barcode, order.lines[0].sku) == ("148191668853950", "12345")
    assert order.tracking is None


@pytest.mark.parametrize(
    ("given_status", "status"),
    [("shipped", OrderStatus.SHIPPED), ("teleported", OrderStatus.UNKNOWN), (None, OrderStatus.UNKNOWN)],
)
def test_a_status_that_nobody_knows_is_unknown_and_its_word_is_kept(
    given_status: str | None, status: OrderStatus
) -> None:
    order = v3(status=given_status)
    assert (order.status, order.status_text) == (status, given_status or "")


@pytest.mark.parametrize("field", sorted(set(V3_ORDER) - {"order_number"}))
def test_any_field_of_v3_but_the_number_may_be_null_or_missing(field: str) -> None:
    assert v3(**{field: None}).number == "1-1001"
    without = {name: value for name, value in V3_ORDER.items() if name != field}
    assert v3_order(json.dumps(without).encode()).number == "1-1001"


@pytest.mark.parametrize("field", sorted(set(SHIPMENTS_ORDER) - {"order_id"}))
def test_any_field_of_shipments_but_the_number_may_be_null_or_missing(field: str) -> None:
    assert shipments(**{field: None}).number == "1-1001"
    without = {name: value for name, value in SHIPMENTS_ORDER.items() if name != field}
    assert shipments_order(json.dumps(without).encode()).number == "1-1001"


def test_a_broken_order_is_named_and_the_others_stand() -> None:
    page = {"count": 3, "order": [V3_ORDER, {"order_number": "1-2", "lines": "nonsense"}, 17]}
    read = order_page(json.dumps(page).encode(), OrderList, v3_order, "GET")
    assert [order.number for order in read.orders] == ["1-1001"]
    assert [broken.number for broken in read.broken] == ["1-2", "?"]
    assert (read.count, read.taken) == (3, 3)


@pytest.mark.parametrize("body", [b"", b"<html>", b'{"order": [', b'{"order": 1}', b"[" * 100_000, b"\xff\xfe"])
def test_what_is_no_list_is_not_understood(body: bytes) -> None:
    with pytest.raises(NotUnderstood) as caught:
        order_page(body, OrderList, v3_order, "GET")
    assert caught.value.may_have_happened is False


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(st.sampled_from(sorted(V3_ORDER)), JSON_VALUES)
def test_no_value_in_any_field_breaks_more_than_its_own_order(field: str, value: Any) -> None:
    page = {"count": 2, "order": [V3_ORDER | {field: value}, V3_ORDER | {"order_number": "other"}]}
    read = order_page(json.dumps(page).encode(), OrderList, v3_order, "GET")
    assert "other" in [order.number for order in read.orders]


@pytest.mark.parametrize(
    ("value", "shown"), [(None, ""), (9.4e21, "9400000000000000000000"), (12.0, "12"), (1.5, "1.5"), ("0012", "0012")]
)
def test_numbers_that_should_be_text_lose_nothing_to_an_exponent(value: Any, shown: str) -> None:
    assert text(value) == shown


def test_each_part_of_an_address_is_read_into_the_part_of_that_name() -> None:
    parts = [field.name for field in fields(Address)]
    assert set(parts) == {field.name for field in msgspec.structs.fields(WireAddress)}
    read = WireAddress(**{part: f" {part} " for part in parts}).address()
    assert {part: getattr(read, part) for part in parts} == {part: part for part in parts}


def test_times_are_read_leniently() -> None:
    aware = moment("2016-01-06T06:06:06.123456-06:00")
    assert aware is not None
    assert aware.utcoffset() is not None
    naive = moment("2015-12-09T12:01:00")
    assert naive is not None
    assert naive.utcoffset() is not None
    assert moment("tomorrow") is None
    assert moment("") is None


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)))
def test_a_ship_date_goes_out_and_comes_back_as_the_same_day(ship_date: date) -> None:
    assert day(at_noon(ship_date)) == ship_date


@pytest.mark.parametrize("value", [1e30, "1e99", 10**29, "NaN", "Infinity", "abc"])
def test_a_number_that_makes_no_sense_hides_no_order(value: Any) -> None:
    assert shipments(grand_total=value).total is None
    line = SHIPMENTS_ORDER["lines"][0] | {"shippability": {"on_hand": str(value)}, "item_price": value}
    assert shipments_order(json.dumps(SHIPMENTS_ORDER | {"lines": [line]}).encode()).number == "1-1001"


@pytest.mark.parametrize("bad", [b"\xff\xfe", rb"\ud800", rb"\uDFFF"])
def test_text_that_is_no_unicode_spoils_its_own_order_alone(bad: bytes) -> None:
    page = json.dumps({"count": 2, "order": [V3_ORDER | {"internal_notes": "BAD"}, V3_ORDER | {"order_number": "x"}]})
    read = order_page(page.encode().replace(b"BAD", bad), OrderList, v3_order, "GET")
    assert "x" in [order.number for order in read.orders]


def test_a_list_that_does_not_say_its_size_says_nothing_of_it() -> None:
    read = order_page(json.dumps({"order": [V3_ORDER]}).encode(), OrderList, v3_order, "GET")
    assert (read.count, read.taken) == (0, 1)
