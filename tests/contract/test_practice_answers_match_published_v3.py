"""Every v3 and catalogue path of the practice shop is walked, and everything said on the way is held to the letter."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import requests

from app.practice import routes_account, routes_catalog, routes_v3
from app.practice.server import PracticeServer
from tests.contract.published_v3 import Mismatch, Published, load_published

NOT_DESCRIBED = {
    ("GET", "/warehouse/<int:warehouse_id>/"): "one warehouse is not in the part of the description that we keep",
    ("GET", "/tag/order/"): "a path of the shipments generation, which has no description",
}
NOT_OFFERED = {
    ("POST", "/cart/"): "each kind of sales channel is made with secrets of its own",
    ("POST", "/shipper/"): "the same holds for carriers",
    ("GET", "/tracking/"): "what it answers is not described",
    ("GET", "/v3/label"): "no order here has a label",
}
PARCEL = {"tracking_number": "1Z999AA10123456784", "ship_date": "2026-02-03T10:00:00-06:00", "carrier_name": "UPS"}
ADDRESS = {"name": "Ada Saltby", "street1": "1 Elm Court", "city": "Tidewater", "state": "ME", "zip": "04101"}


class Walk:
    """Calls the shop, and checks request and answer of each call against the description."""

    def __init__(self, published: Published, url: str) -> None:
        self.published = published
        self.visited: set[tuple[str, str]] = set()
        self._url = url
        self._session = requests.Session()
        self._session.auth = ("practice", "practice")
        self._session.trust_env = False

    def __call__(self, method: str, template: str, expected: int = 200, body: Any = None, /, **parts: Any) -> Any:
        """``parts`` fills the template; those that it does not name are the query."""
        names = set(re.findall(r"{(\w+)}", template))
        query = {name: value for name, value in parts.items() if name not in names}
        if expected < 400:
            self.published.check_request(method, template, body)
        answer = self._session.request(
            method, self._url + template.format(**parts), json=body, params=query, allow_redirects=False, timeout=10
        )
        assert answer.status_code == expected, answer.text
        content = answer.json()
        self.published.check_response(method, template, expected, content)
        if expected < 400:
            self.visited.add((method, template))
        return content

    def close(self) -> None:
        self._session.close()


@pytest.fixture
def walk() -> Iterator[Walk]:
    published = load_published()
    with PracticeServer(generation="v3", orders=60, settle=0.0, rate_limit=False) as shop:
        walk = Walk(published, shop.url)
        yield walk
        walk.close()


def test_every_answer_of_the_orders_generation_and_the_catalogue_is_as_published(walk: Walk) -> None:
    walk_through_orders(walk)
    walk_through_shipping(walk)
    walk_through_tags_and_comments(walk)
    walk_through_catalogue(walk)
    offered = {
        (route.method, re.sub(r"<(?:\w+:)?(\w+)>", "{}", route.path))
        for route in (*routes_v3.ROUTES, *routes_catalog.ROUTES, *routes_account.ROUTES)
        if (route.method, route.path) not in NOT_DESCRIBED
    }
    assert offered == {(method, re.sub(r"{\w+}", "{}", template)) for method, template in walk.visited}
    assert walk.published.operations() - walk.visited == NOT_OFFERED.keys()


def test_each_of_the_curated_orders_is_as_published(walk: Walk) -> None:
    for status in ("all", "awaiting_fulfillment", "shipped", "cancelled"):
        walk("GET", "/v3/order", limit=100, status=status)
    for order in walk("GET", "/v3/order", limit=100)["order"]:
        walk("GET", "/v3/order/{order_number}", order_number=order["order_number"])


def test_refusals_have_the_published_shape_of_an_error(walk: Walk) -> None:
    shipped = walk("GET", "/v3/order", status="shipped")["order"][0]["order_number"]
    number = {"order_number": "1-1001"}
    walk("GET", "/v3/order", 422, limit=101)
    walk("GET", "/v3/order", 422, status="lost")
    walk("GET", "/v3/order/{order_number}", 404, order_number="nobody")
    walk("GET", "/v3/order/parent/{parent_order_number}", 404, parent_order_number="nobody")
    walk("POST", "/v3/order", 422, {"order_id": "1", "surprise": True})
    walk("POST", "/v3/order/{order_number}/split", 422, {"split_orders": []}, **number)
    walk("POST", "/v3/order/{order_number}/shipping_info", 422, {"tracking_number": "1"}, **number)
    walk("POST", "/v3/order/{order_number}/shipping_info", 422, PARCEL, order_number=shipped)
    walk("POST", "/v3/order/{order_number}/cancel", 422, order_number=shipped)
    walk("POST", "/product/", 409, {"sku": "SOAP-OAT", "name": "again"})
    walk("GET", "/product/{sku}/", 404, sku="NONE")


def test_the_check_does_find_what_is_not_as_published(walk: Walk) -> None:
    order = walk("GET", "/v3/order/{order_number}", order_number="1-1001")
    path = "/v3/order/{order_number}"
    spoiled: object
    for spoiled in (order | {"surprise": 1}, order | {"status": None}, {**order, "lines": [{"sku": "A"}]}, []):
        with pytest.raises(Mismatch):
            walk.published.check_response("GET", path, 200, spoiled)
    with pytest.raises(Mismatch):
        walk.published.check_response("GET", path, 201, order)
    with pytest.raises(Mismatch):
        walk.published.check_request("POST", f"{path}/shipping_info", PARCEL | {"ship_date": "2026-02-03"})
    stock = "/product/{sku}/warehouse/{warehouse_id}/"
    for refused in ({"on_hand": 1, "adjustment": 1}, {"physical_on_hand": 1}):
        with pytest.raises(Mismatch):
            walk.published.check_request("PUT", stock, refused)


def walk_through_orders(walk: Walk) -> None:
    walk("GET", "/v3/order")
    walk("GET", "/v3/order/counts")
    line = {"product": {"sku": "NEW-1", "name": "Something new"}, "quantity": 2, "item_price": 4.5}
    created = walk(
        "POST",
        "/v3/order",
        201,
        {
            "order_id": "PHONE-77",
            "billing_address": ADDRESS,
            "shipping_address": ADDRESS,
            "lines": [line],
            "tags": [{"text": "Gift", "color": "#fff"}],
            "ship_by_date": "2026-02-03T10:00:00-06:00",
        },
    )
    number = {"order_number": created["order_number"]}
    read = walk("GET", "/v3/order/{order_number}", **number)
    walk("PUT", "/v3/order/{order_number}", 200, {"internal_notes": "Ring first.", "ship_by_date": None}, **number)
    change = {"quantity": 3, "details": "Size: L", "item_price": 4}
    template = "/v3/order/{order_number}/line/{order_line_id}"
    walk("PUT", template, 200, change, order_line_id=read["lines"][0]["id"], **number)
    walk("DELETE", template, order_line_id=read["lines"][0]["id"], **number)
    walk("POST", "/v3/order/{order_number}/cancel", **number)
    walk("POST", "/v3/order/{order_number}/uncancel", **number)
    walk("POST", "/v3/order/{order_number}/mark_as_shipped", **number)


def walk_through_shipping(walk: Walk) -> None:
    path = "/v3/order/{order_number}"
    lines = walk("GET", path, order_number="1-1002")["lines"]
    now = [{"line_id": lines[0]["id"], "quantity": 1}, {"line_id": lines[1]["id"], "quantity": 0}]
    later = [{"line_id": line["id"], "quantity": line["quantity"]} for line in lines[1:]]
    later.append({"line_id": lines[0]["id"], "quantity": lines[0]["quantity"] - 1})
    groups = {"split_orders": [{"lines": now}, {"lines": later}]}
    children = walk("POST", f"{path}/split", 201, groups, order_number="1-1002")
    parent = walk("GET", "/v3/order/parent/{parent_order_number}", parent_order_number="1-1002")
    assert parent["child_order_numbers"] == children
    child = {"order_number": children[0]}
    walk("GET", path, **child)
    everything = {"cost": 5.5, "shipping_method": "Ground", "notify_cart": True, "zone": None, "insured_value": 10}
    walk("POST", f"{path}/shipping_info", 201, PARCEL | everything, **child)
    walk("GET", path, **child)
    walk("PUT", f"{path}/shipping_info", 200, PARCEL | {"carrier_name": "USPS"}, **child)
    walk("DELETE", f"{path}/shipping_info", **child)


def walk_through_tags_and_comments(walk: Walk) -> None:
    number = {"order_number": "1-1003"}
    walk("GET", "/v3/tag")
    walk("GET", "/v3/order/tag")
    tag = walk("POST", "/v3/tag", 200, {"text": "Urgent", "color": "#ff0000"})
    walk("POST", "/v3/order/tag", 201, {"id": 0, "name": "Later", "color": "#00ff00"})
    walk("POST", "/v3/order/{order_number}/tag/{tag_id}", tag_id=tag["id"], **number)
    walk("DELETE", "/v3/order/{order_number}/tag/{tag_id}", tag_id=tag["id"], **number)
    walk("POST", "/v3/order/{order_number}/comment", 200, {"comment": "Packed by Ana"}, **number)
    walk("GET", "/v3/order/{order_number}/comment", **number)


def walk_through_catalogue(walk: Walk) -> None:
    for product in walk("GET", "/product/", limit=100)["product"]:
        walk("GET", "/product/{sku}/", sku=product["sku"])
    full = {"sku": "NEW-2", "name": "Newer", "price": 4.5, "weight": 0.2, "length": 3, "location_in_warehouse": "H-1"}
    walk("POST", "/product/", 201, full)
    walk("PUT", "/product/{sku}/", 200, {"price": 5, "country_of_origin": "PT"}, sku="NEW-2")
    warehouse = walk("GET", "/warehouse/")["warehouse"][0]["id"]
    stock = "/product/{sku}/warehouse/{warehouse_id}/"
    for change in ({"on_hand": 99}, {"adjustment": -1, "low_stock_threshold": None, "location_in_warehouse": "H-2"}):
        walk("PUT", stock, 200, change, sku="NEW-2", warehouse_id=warehouse)
    walk("POST", "/warehouse/", 201, {"name": "Cellar", "street1": "20 Tannery Row", "city": None})
    walk("PUT", "/company/", 200, {"company_name": "Willow & Daughters", "contact": "Ada"})
    walk("POST", "/packing_list/", 201, {"name": "Gifts", "custom_text": "Thank you", "logo": {}})
    walk("GET", "/packing_list/")
    for path in ("/authenticated/", "/user/me/", "/company/", "/cart/", "/shipper/"):
        walk("GET", path)
