"""What holds for every request: the key, slashes, pages, the error shapes, the request budget, the connection."""

import base64
import http.client
import json
from typing import Any

import pytest
import requests

from app.practice import limiter
from app.practice.server import PracticeServer
from tests.unit.practice.hands import KEY, Hands

EITHER = pytest.mark.parametrize("hands", ["shipments", "v3"], indirect=True)


@pytest.fixture
def hands(request: pytest.FixtureRequest) -> Hands:
    found: Hands = request.getfixturevalue(request.param)
    return found


@EITHER
@pytest.mark.parametrize("key", [None, ("practice", "wrong"), ("", ""), ("practice:practice", "")])
def test_a_wrong_key_is_refused_on_every_path(hands: Hands, key: tuple[str, str] | None) -> None:
    for path in ("/authenticated/", "/product/", "/order/", "/v3/order", "/nowhere"):
        answer = requests.get(hands.url + path, auth=key, timeout=10)
        assert answer.status_code == 401
        assert answer.headers["WWW-Authenticate"].startswith("Basic")
        assert answer.json().keys() == {"error_message", "param"}


def test_a_key_that_is_no_base64_is_a_wrong_key(v3: Hands) -> None:
    for header in ("Basic ???", "Bearer practice", "Basic", ""):
        answer = requests.get(f"{v3.url}/authenticated/", headers={"Authorization": header}, timeout=10)
        assert answer.status_code == 401


@EITHER
def test_who_is_signed_in_is_told(hands: Hands) -> None:
    assert hands.get("/authenticated/") == {"success": True}
    assert hands.get("/user/me/")["company_id"] == hands.get("/company/")["id"]
    warehouses = hands.get("/warehouse/")["warehouse"]
    assert hands.get(f"/warehouse/{warehouses[0]['id']}/") == warehouses[0]
    hands.get("/warehouse/1/", expect=404)
    assert [cart["vendor"] for cart in hands.get("/cart/")["cart"]] == ["shopify", "etsy"]
    assert {tag["text"] for tag in hands.get("/tag/order/", limit=100)["tag"]} > {"HOLD", "Gift"}


@EITHER
@pytest.mark.parametrize(
    "path", ["/order", "/order/1-1001", "/v3/order/", "/v3/order/1-1001/", "/product", "/authenticated", "/product//"]
)
def test_a_wrong_slash_is_not_found_and_never_redirected(hands: Hands, path: str) -> None:
    answer = hands.raw("GET", path)
    assert answer.status_code == 404
    assert answer.json().keys() == {"error_message", "param"} | ({"errors"} & answer.json().keys())


def test_a_shop_speaks_one_generation_at_a_time(shipments: Hands, v3: Hands) -> None:
    shipments.get("/v3/order", expect=404)
    v3.get("/order/", expect=404)
    v3.post("/order/1-1001/create_shipment/", expect=404)
    for hands in (shipments, v3):
        assert hands.get("/product/", limit=1)["count"] > 40


@EITHER
def test_a_method_that_is_not_offered_is_refused_in_the_same_shape(hands: Hands) -> None:
    answer = hands.raw("DELETE", "/product/")
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]
    assert answer.json()["error_message"]
    assert hands.raw("PATCH", "/nowhere").status_code == 404


@EITHER
@pytest.mark.parametrize("wrong", ["0", "101", "-1", "ten", "1.5", "", "١٠"])
def test_a_limit_beyond_a_hundred_or_no_number_is_refused(hands: Hands, wrong: str) -> None:
    assert hands.get("/product/", expect=422, limit=wrong)["param"] == "limit"
    assert hands.get("/product/", expect=422, offset="-1")["param"] == "offset"


@EITHER
def test_pages_of_ten_lose_nothing_and_repeat_nothing(hands: Hands) -> None:
    path, name = ("/order/", "order_id") if hands.raw("GET", "/order/").ok else ("/v3/order", "order_number")
    first = hands.get(path)
    assert (first["limit"], first["offset"], len(first["order"])) == (10, 0, 10)
    numbers = [
        order[name] for offset in range(0, first["count"], 10) for order in hands.get(path, offset=offset)["order"]
    ]
    assert len(numbers) == len(set(numbers)) == first["count"]
    assert hands.get(path, offset=first["count"])["order"] == []


def test_the_waiting_orders_of_the_shipments_generation_are_asked_for_by_status(shipments: Hands) -> None:
    new = shipments.get("/order/", status="new")["count"]
    begun = shipments.get("/order/", status="in_process")["count"]
    assert (new + begun, begun) == (40, 1)
    assert shipments.get("/order/", status="new,in_process")["count"] == 40
    assert shipments.get("/order/", status="all") == shipments.get("/order/")
    assert shipments.get("/order/", status=["new", "in_process"])["count"] == 40
    refusal = shipments.get("/order/", status="lost", expect=422)
    assert refusal["errors"]["status"] == [refusal["error_message"]]


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'"text"', b"\xff\xfe", b'{"a": NaN}', b"[" * 100_000, b'{"comment": "\\ud800"}']
)
def test_a_body_that_is_no_json_object_is_a_bad_request(v3: Hands, body: bytes) -> None:
    answer = v3.raw("POST", "/v3/order/1-1001/shipping_info", data=body)
    assert answer.status_code == 400
    assert answer.json()["param"] is None


@pytest.mark.parametrize("number", [1e308, 10**400, -(10**20)], ids=["float", "whole", "negative"])
def test_a_number_beyond_all_measure_is_refused_by_name(v3: Hands, number: float) -> None:
    warehouse = v3.get("/warehouse/")["warehouse"][0]["id"]
    refusal = v3.call("PUT", f"/product/MUG-SAGE/warehouse/{warehouse}/", {"on_hand": number}, expect=422)
    assert refusal["param"] == "on_hand"
    order = {"order_id": "T-1", "billing_address": {}, "shipping_address": {}, "lines": [], "grand_total": number}
    assert v3.post("/v3/order", order, expect=422)["param"] == "grand_total"


@pytest.mark.parametrize(
    ("length", "status"), [(str(10**9), 413), ("-1", 400), ("\N{SUPERSCRIPT TWO}", 400), ("?", 400)]
)
def test_a_body_that_is_too_long_is_refused_without_being_read(v3: Hands, length: str, status: int) -> None:
    connection = http.client.HTTPConnection(v3.url.removeprefix("http://"), timeout=10)
    connection.request("POST", "/v3/order", headers={"Content-Length": length})
    answer = connection.getresponse()
    assert (answer.status, json.loads(answer.read())["param"]) == (status, None)
    connection.close()


@pytest.mark.parametrize(
    "query",
    [
        f"limit={'9' * 5000}",
        f"offset={'9' * 5000}",
        f"sales_channel={'9' * 5000}",
        "updated_after=0001-01-01T00:00:00",
        "updated_after=9999-12-31T23:59:59-12:00",
    ],
    ids=lambda query: query[:30],
)
def test_a_number_or_a_day_beyond_all_measure_in_an_address_is_refused(v3: Hands, query: str) -> None:
    assert v3.get(f"/v3/order?{query}", expect=422)["param"] == query.partition("=")[0]


@pytest.mark.parametrize(
    "wrong",
    [{"cost": "sNaN"}, {"cost": "1_0"}, {"cost": "1e5"}, {"tracking": float("inf")}],
    ids=str,
)
def test_money_and_numbers_that_only_python_reads_are_refused(shipments: Hands, wrong: dict[str, object]) -> None:
    order = shipments.call("POST", "/order/1-1001/create_shipment/")
    found = {"vendor": "UPS", "tracking": "1Z999AA10123456784"} | wrong
    body = json.dumps({"tracking": found}).replace("Infinity", "1e400")
    path = f"/shipment/{order['shipments'][0]['shipment_id']}/tracking/"
    answer = shipments.raw("POST", path, data=body, headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["param"]) == (422, next(iter(wrong)))


def test_a_mistake_of_the_shop_itself_is_a_500_and_is_never_silent(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with PracticeServer(orders=1) as shop, Hands(shop.url) as hands:
        monkeypatch.setattr(shop.shop, "products", None)
        assert hands.get("/product/", expect=500)["error_message"]
    assert "Traceback" in capfd.readouterr().err


def test_a_sign_that_only_looks_like_a_digit_is_no_number(v3: Hands) -> None:
    assert v3.get("/v3/order", sales_channel="\N{SUPERSCRIPT TWO}", expect=422)["param"] == "sales_channel"


def test_five_hundred_requests_a_minute_and_then_429() -> None:
    with PracticeServer(orders=1) as shop, Hands(shop.url) as hands:
        for _ in range(limiter.REQUESTS):
            hands.get("/authenticated/")
        answer = hands.raw("GET", "/authenticated/")
        assert answer.status_code == 429
        assert 1 <= int(answer.headers["Retry-After"]) <= 60
        assert answer.json().keys() == {"error_message", "param"}
        assert hands.ledger()["performed"]["authenticated"] == limiter.REQUESTS


def test_the_window_of_the_request_budget_slides() -> None:
    limit = limiter.RateLimit(requests=2, window=60.0)
    assert [limit.seconds_to_wait(now) for now in (0.0, 30.0, 45.0, 59.5)] == [0, 0, 15, 1]
    assert [limit.seconds_to_wait(now) for now in (60.0, 61.0, 90.0)] == [0, 29, 0]


def test_one_connection_serves_many_requests(v3: Hands) -> None:
    connection = http.client.HTTPConnection(v3.url.removeprefix("http://"), timeout=10)
    key = base64.b64encode(":".join(KEY).encode()).decode()
    headers = {"Authorization": f"Basic {key}", "Content-Type": "application/json"}
    sockets = []
    for body in ({"comment": "one"}, {"comment": "two"}, None):
        connection.request("POST", "/v3/order/1-1001/comment", json.dumps(body), headers)
        answer = connection.getresponse()
        answer.read()
        sockets.append(connection.sock)
    assert sockets[0] is not None
    assert sockets[0] is sockets[1] is sockets[2]
    connection.close()


def test_a_body_may_come_in_chunks(v3: Hands) -> None:
    def chunks() -> Any:
        yield b'{"comment": '
        yield b'"in two parts"}'

    assert v3.raw("POST", "/v3/order/1-1001/comment", data=chunks()).json()["text"] == "in two parts"
    assert v3.get("/authenticated/") == {"success": True}


def test_a_picture_needs_no_key_and_is_where_the_product_says(v3: Hands) -> None:
    products = v3.get("/product/", limit=100)["products"]
    pictured = [product for product in products if product["image_url"]]
    assert 0.5 < len(pictured) / len(products) < 0.8
    answer = requests.get(pictured[0]["image_url"], timeout=10)
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.content.startswith(b"\x89PNG")
    assert requests.get(f"{v3.url}/_practice/pictures/1.png", timeout=10).status_code == 404


def test_the_ledger_tells_every_call_and_can_be_read_on_from_where_one_was(v3: Hands) -> None:
    v3.get("/v3/order", limit=1)
    v3.get("/v3/order/nobody", expect=404)
    ledger = requests.get(f"{v3.url}/_practice/ledger", timeout=10).json()
    calls = [(entry["call"], entry["status"], entry["performed"]) for entry in ledger["entries"]]
    assert calls == [("list_orders", 200, True), ("get_order", 404, False)]
    assert (ledger["calls"], ledger["performed"]["list_orders"]) == ({"list_orders": 1, "get_order": 1}, 1)
    assert [entry["seq"] for entry in v3.get("/_practice/ledger", since=1)["entries"]] == [2]
