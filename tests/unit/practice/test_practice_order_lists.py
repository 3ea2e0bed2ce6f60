"""What the list of orders is asked for: every published filter whose meaning can be told, no comma between values."""

from typing import Any

import pytest

from tests.unit.practice.hands import Hands

NUMBER = "1-1002"  # 3 SOAP-OAT, 2 CAN-SEA-S, 4 MATCH-BOX
MAIN = 39432


def numbers(hands: Hands, **query: Any) -> set[str]:
    return {order["order_number"] for order in hands.get("/v3/order", limit=100, **query)["order"]}


def test_orders_are_filtered_by_how_much_of_them_lies_on_the_shelf(v3: Hands) -> None:
    assert NUMBER in numbers(v3, allocation_status="allocated")
    v3.put(f"/product/SOAP-OAT/warehouse/{MAIN}/", {"on_hand": 0})
    assert NUMBER not in numbers(v3, allocation_status="allocated")
    assert NUMBER in numbers(v3, allocation_status="partial")
    words = ("could_not_allocate", "unallocated", "partial", "allocated")
    found = [numbers(v3, allocation_status=word) for word in words]
    assert sum(map(len, found)) == len(set().union(*found)) == len(numbers(v3))
    assert numbers(v3, allocation_status="overallocated") == set()


def test_orders_are_filtered_by_all_or_any_or_none_of_several_tags(v3: Hands) -> None:
    both = {"tag": ["Fragile", "HOLD"]}
    assert numbers(v3, **both, tag_filter_by="and") == {"1-1024"}
    assert numbers(v3, **both) == numbers(v3, **both, tag_filter_by="or") > {"1-1024"}
    assert numbers(v3, tag="HOLD", tag_filter_by="not") == numbers(v3) - numbers(v3, tag="HOLD")
    assert "1-1024" not in numbers(v3, tag="HOLD", tag_filter_by="only")
    for tags in (both, {}):
        assert v3.get("/v3/order", **tags, tag_filter_by="nearly", expect=422)["param"] == "tag_filter_by"


def test_orders_are_filtered_by_their_addresses(v3: Hands) -> None:
    assert "1-1020" in numbers(v3, ship_to_is_bill_to="false")
    assert "1-1020" not in numbers(v3, ship_to_is_bill_to="true")
    wrong = numbers(v3, ship_to_status="error")
    assert wrong
    assert not wrong & numbers(v3, ship_to_status="unvalidated")
    assert numbers(v3, ship_to_status="validated") == set()
    assert v3.get("/v3/order", ship_to_status="lost", expect=422)["param"] == "ship_to_status"


def test_orders_of_a_batch_are_those_that_name_one(v3: Hands) -> None:
    v3.put(f"/v3/order/{NUMBER}", {"batch_reference_id": "B-1"})
    assert numbers(v3, in_batch="true") == numbers(v3, batch_reference_id="B-1") == {NUMBER}
    assert NUMBER not in numbers(v3, in_batch="false")


@pytest.mark.parametrize("name", ["has_similar_open_addresses", "has_revision", "carrier_error", "batch_error"])
def test_what_no_order_of_the_shop_has_finds_none_and_its_opposite_all(v3: Hands, name: str) -> None:
    assert numbers(v3, **{name: "true"}) == set()
    assert numbers(v3, **{name: "false"}) == numbers(v3)
    assert v3.get("/v3/order", expect=422, **{name: "perhaps"})["param"] == name


def test_no_order_has_a_supplier_a_carriers_account_or_a_printed_label(v3: Hands) -> None:
    queries = ({"supplier": 1}, {"shipper": [501, 502]}, {"printed": "true"}, {"dropshipped_after": "2000-01-01"})
    for query in queries:
        assert numbers(v3, **query) == set()
    assert v3.get("/v3/order", supplier="Ann", expect=422)["param"] == "supplier"


def test_several_values_are_sent_one_by_one_and_a_comma_is_part_of_a_value(v3: Hands) -> None:
    line = {"product": {"sku": "A,B", "name": "Comma"}, "quantity": 1}
    body = {"order_id": "comma", "billing_address": {"name": "A"}, "shipping_address": {"name": "A"}, "lines": [line]}
    v3.post("/v3/order", body, expect=201)
    assert numbers(v3, sku="A,B") == {"M-comma"}
    assert numbers(v3, sku=["A,B", "SOAP-OAT"]) == {"M-comma"} | numbers(v3, sku="SOAP-OAT")
    assert numbers(v3, sku="SOAP-OAT,CAN-SEA-S") == set()
    assert v3.get("/v3/order", status="shipped,cancelled", expect=422)["param"] == "status"
    assert v3.get("/v3/order", sales_channel="2801,2802", expect=422)["param"] == "sales_channel"


def test_a_date_without_an_offset_is_meant_in_the_time_zone_that_is_named(v3: Hands) -> None:
    body = {"order_date": "2026-02-03T10:00:00-06:00", "order_id": "dated", "lines": []}
    v3.post("/v3/order", body | {"billing_address": {}, "shipping_address": {}}, expect=201)

    def is_after(text: str, **zone: str) -> bool:
        return "M-dated" in numbers(v3, order_placed_after=text, search="M-dated", **zone)

    assert is_after("2026-02-03T09:59:00", timezone="America/Chicago")
    assert not is_after("2026-02-03T10:00:00", timezone="America/Chicago")
    assert not is_after("2026-02-03T16:00:00", timezone="UTC")
    assert is_after("2026-02-03T15:59:59Z", timezone="Asia/Tokyo")
    assert is_after("2026-02-03T15:59:59+00:00")
    assert v3.get("/v3/order?order_placed_after=2026-02-03T15:59:59+00:00", expect=422)["param"] == "order_placed_after"
    for wrong in ("Mars/Olympus", "../etc/passwd", "/etc/localtime", "a" * 5000, "\0"):
        assert v3.get("/v3/order", timezone=wrong, expect=422)["param"] == "timezone"


@pytest.mark.parametrize("name", ["created_interval_type", "allocatable", "similar_address_to"])
def test_a_filter_that_is_published_without_its_meaning_is_refused_rather_than_passed_over(
    v3: Hands, name: str
) -> None:
    assert v3.get("/v3/order", expect=422, **{name: "true"})["param"] == name
