"""Every published field of a body is read: each has its type, and what it says has its effect."""

from typing import Any

import pytest

from tests.unit.practice.hands import Hands

ADDRESSES: dict[str, Any] = {"billing_address": {"name": "Ada"}, "shipping_address": {"name": "Ada"}}
PRODUCT: dict[str, Any] = {"sku": "NEW-1", "name": "New"}


def order(number: str, **line: Any) -> dict[str, Any]:
    return {"order_id": number, **ADDRESSES, "lines": [{"quantity": 2, "product": PRODUCT, **line}]}


@pytest.mark.parametrize(
    ("wrong", "param"),
    [
        ({"tax_lines": [{"name": "VAT", "amount": "much"}]}, "amount"),
        ({"tax_lines": [{"name": 5}]}, "name"),
        ({"product": PRODUCT | {"cart": "etsy"}}, "cart"),
        ({"product": PRODUCT | {"original_sku": 5}}, "original_sku"),
        ({"product": PRODUCT | {"low_stock_threshold": -1}}, "low_stock_threshold"),
    ],
    ids=str,
)
def test_a_field_deep_in_a_new_order_has_its_type(v3: Hands, wrong: dict[str, Any], param: str) -> None:
    assert v3.post("/v3/order", order("T-1", **wrong), expect=422)["param"] == param
    v3.get("/product/NEW-1/", expect=404)


@pytest.mark.parametrize(
    ("wrong", "param"),
    [
        ({"images": [{"url": 5}]}, "url"),
        ({"images": [{"uri": "https://pictures.example.com/1"}]}, "uri"),
        ({"sync": "yes"}, "sync"),
        ({"max_export_qty": 1.5}, "max_export_qty"),
        ({"variant_sku": None}, "variant_sku"),
        ({"tags": [{"id": "1", "name": "T"}]}, "id"),
        ({"tags": ["T"]}, "tags"),
    ],
    ids=str,
)
def test_a_field_of_a_product_has_its_type(v3: Hands, wrong: dict[str, Any], param: str) -> None:
    assert v3.post("/product/", PRODUCT | wrong, expect=422)["param"] == param
    assert v3.put("/product/MUG-INK/", wrong, expect=422)["param"] == param


def test_what_a_product_takes_and_no_answer_has_is_shown_in_none(v3: Hands) -> None:
    body = PRODUCT | {"images": [{"url": "https://pictures.example.com/1", "is_default": True}], "sync": False}
    assert not {"images", "sync"} & v3.post("/product/", body, expect=201).keys()


def test_an_unknown_product_of_an_order_is_made_with_all_that_is_said_of_it(v3: Hands, shipments: Hands) -> None:
    said = {"cost": 1.25, "price": 3.5, "physical_on_hand": 7, "low_stock_threshold": 4, "out_of_stock_threshold": 1}
    for hands, path in ((v3, "/v3/order"), (shipments, "/order/")):
        hands.post(path, order("T-1", product=PRODUCT | said), expect=201)
        made = hands.get("/product/NEW-1/")
        place = made["warehouses"][0]
        assert {name: (made | place)[name] for name in said} == said


def test_the_total_of_a_line_alone_changes_its_price(v3: Hands) -> None:
    made = v3.post("/v3/order", order("T-1", item_price=4), expect=201)
    line = made["lines"][0]["link"]
    assert v3.put(f"/v3{line}", {"total_price": 5})["lines"][0]["item_price"] == 2.5
    changed = v3.put(f"/v3{line}", {"total_price": 9, "quantity": 3})
    assert (changed["lines"][0]["item_price"], changed["financial"]["product_amount"]) == (3, 9)
    assert v3.put(f"/v3{line}", {"total_price": 9, "item_price": 1})["lines"][0]["item_price"] == 1


@pytest.mark.parametrize("number", ["1" + "0" * 400, "94001118992231974284970000000001", "1.5"])
def test_a_tracking_number_that_is_a_json_number_of_any_length_comes_back(shipments: Hands, number: str) -> None:
    (parcel,) = shipments.post("/order/1-1001/create_shipment/")["shipments"]
    body = f'{{"tracking": {{"vendor": "UPS", "tracking": {number}}}}}'
    headers = {"Content-Type": "application/json"}
    answer = shipments.raw("POST", f"{parcel['_link']}tracking/", data=body, headers=headers)
    assert answer.status_code == 200
    assert f'"tracking":{number}' in shipments.raw("GET", parcel["_link"]).text


@pytest.mark.parametrize(
    ("date", "status"),
    [
        ("2026-02-03T10:00:00-06:00", 201),
        ("2026-02-03T10:00:00.123456789Z", 201),
        ("2026-02-03t10:00:00z", 201),
        ("2026-02-03T10:00:00", 422),
        ("2026-02-03", 422),
        ("2026-02-03T10:00Z", 422),
        ("20260203T100000Z", 422),
        ("2026-02-03T10:00:00-0600", 422),
        ("2026-02-03 10:00:00-06:00", 422),
        ("2026-02-03T10:00:00+00:00:30", 422),
        ("2026-02-30T10:00:00Z", 422),
    ],
)
def test_a_ship_date_is_a_date_time_as_the_published_format_has_it(v3: Hands, date: str, status: int) -> None:
    parcel = {"tracking_number": "1Z", "carrier_name": "UPS", "ship_date": date}
    answer = v3.post("/v3/order/1-1001/shipping_info", parcel, expect=status)
    assert answer.get("ship_date", answer.get("param")) == (date if status == 201 else "ship_date")
    v3.get("/v3/order", sort="ship_date", shipped_after="2026-01-01")
