"""What a path leads to: parts of it that hold signs of every kind, methods that are not offered, slashes."""

import http.client
import json
from base64 import b64encode
from typing import Any
from urllib.parse import quote

import pytest

from tests.unit.practice.hands import KEY, Hands

ODD = ["A/B", "A B", "A+B", "A%B", "A%2FB", "Ä✓🕯", "a?b#c", ".", "..", "(x);y=1,2", "tag", "counts", '"q"']
ADDRESSES: dict[str, Any] = {"billing_address": {"name": "Ada"}, "shipping_address": {"name": "Ada"}}
LINES: dict[str, Any] = {"lines": [{"product": {"sku": "MUG-INK", "name": "Mug"}, "quantity": 1}]}


def escaped(text: str) -> str:
    """Every sign but the plainest: the requests library would otherwise take a lone dot out of a path."""
    return quote(text, safe="").replace(".", "%2E")


@pytest.mark.parametrize("sku", ODD)
def test_a_product_is_found_by_its_escaped_sku_and_by_its_own_link(v3: Hands, sku: str) -> None:
    made = v3.post("/product/", {"sku": sku, "name": "Odd"}, expect=201)
    place = v3.get("/warehouse/")["warehouse"][0]["id"]
    path = f"/product/{escaped(sku)}/"
    assert v3.get(path)["sku"] == sku
    assert v3.put(path, {"name": "Odder"})["name"] == "Odder"
    assert v3.put(f"{path}warehouse/{place}/", {"on_hand": 3})["total_on_hand"] == 3
    if sku.strip("."):
        assert v3.get(made["_link"])["id"] == made["id"]


@pytest.mark.parametrize("number", ODD)
def test_an_order_is_found_by_its_escaped_number_and_by_its_own_link(v3: Hands, shipments: Hands, number: str) -> None:
    made = v3.post("/v3/order", {"order_id": number, **ADDRESSES, **LINES}, expect=201)
    assert made["order_number"] == f"M-{number}"
    path = f"/v3/order/{escaped(made['order_number'])}"
    assert v3.get(path)["order_number"] == v3.get(f"/v3{made['link']}")["order_number"] == made["order_number"]
    assert v3.put(path, {"internal_notes": "odd"})["internal_notes"] == "odd"
    line = v3.get(path)["lines"][0]["link"]
    assert v3.put(f"/v3{line}", {"details": "odd"})["lines"][0]["details"] == "odd"
    old = shipments.post("/order/", {"order_id": number, **ADDRESSES, **LINES}, expect=201)
    (parcel,) = shipments.post(f"{old['_link']}create_shipment/")["shipments"]
    assert shipments.get(parcel["_link"])["shipment_id"] == f"M-{number}-1"
    assert shipments.put(parcel["lines"][0]["_link"], {"quantity": 0})["quantity"] == 0


def test_a_part_may_be_escaped_that_need_not_be(v3: Hands) -> None:
    assert v3.get("/%76%33/order/%31-1001")["order_number"] == "1-1001"


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("PATCH", "/v3/order/1-1002/line/1", "DELETE, PUT"),
        ("POST", "/v3/order/1-1002/line/1", "DELETE, PUT"),
        ("PUT", "/v3/order/tag", "GET, HEAD, POST"),
        ("DELETE", "/v3/order/tag", "GET, HEAD, POST"),
        ("PUT", "/v3/order/counts", "GET, HEAD"),
        ("DELETE", "/v3/order/1-1002", "GET, HEAD, PUT"),
        ("GET", "/v3/order/1-1002/split", "POST"),
        ("OPTIONS", "/product/", "GET, HEAD, POST"),
        ("get", "/product/", "GET, HEAD, POST"),
    ],
)
def test_a_method_that_is_not_offered_is_answered_with_those_that_are(
    v3: Hands, method: str, path: str, allowed: str
) -> None:
    connection = http.client.HTTPConnection(v3.url.removeprefix("http://"), timeout=10)
    connection.request(method, path, headers={"Authorization": f"Basic {b64encode(':'.join(KEY).encode()).decode()}"})
    answer = connection.getresponse()
    assert (answer.status, answer.headers["Allow"]) == (405, allowed)
    assert method in json.loads(answer.read())["error_message"]
    connection.close()


@pytest.mark.parametrize(
    "path",
    [
        "//v3/order",
        "/v3//order",
        "/v3/order//1-1001",
        "/",
        "/%2Fv3/order",
        "/v3%2Forder",
        "/warehouse/%D9%A1/",
        f"/warehouse/{'9' * 5000}/",
        f"/v3/order/1-1001/tag/{'9' * 5000}",
        "/v3/order/%FF%FE",
        "/v3/order/%",
    ],
    ids=lambda path: path[:30],
)
def test_what_is_no_path_of_the_shop_is_not_found(v3: Hands, path: str) -> None:
    answer = v3.raw("GET" if "tag" not in path else "POST", path)
    assert answer.status_code == 404
    assert answer.json()["param"] is None
