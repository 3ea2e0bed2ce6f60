"""Each fault: whether the work was done, and what the client got to see of it."""

from collections.abc import Iterator
from threading import Thread
from time import monotonic

import pytest
import requests

from app.practice.server import Options, PracticeServer
from tests.unit.practice.hands import Hands, until

SHIP = "/v3/order/1-1001/shipping_info"
PARCEL = {"tracking_number": "1Z999AA10123456784", "ship_date": "2026-02-03T10:00:00-06:00", "carrier_name": "UPS"}


def shipped(hands: Hands) -> int:
    return len(hands.events("shipped"))


@pytest.mark.parametrize(("fault", "done"), [("drop_before", 0), ("drop_after", 1)])
def test_a_dropped_connection_says_nothing_about_the_work(v3: Hands, fault: str, done: int) -> None:
    v3.fault("shipping_info", fault)
    with pytest.raises(requests.ConnectionError):
        v3.post(SHIP, PARCEL)
    assert shipped(v3) == done
    assert v3.get("/v3/order/1-1001")["status"] == ("shipped" if done else "awaiting_fulfillment")


@pytest.mark.parametrize(
    ("fault", "status", "done"),
    [
        ("refuse", 422, 0),
        ("not_allowed", 403, 0),
        ("500_before", 500, 0),
        ("500_after", 500, 1),
        ("429", 429, 0),
        ("html", 502, 1),
        ("html_before", 502, 0),
        ("not_json", 200, 1),
        ("not_json_before", 200, 0),
    ],
)
def test_a_wrong_answer_says_nothing_about_the_work(v3: Hands, fault: str, status: int, done: int) -> None:
    v3.fault("shipping_info", fault)
    answer = v3.raw("POST", SHIP, json=PARCEL)
    assert (answer.status_code, shipped(v3)) == (status, done)
    if fault.startswith(("html", "not_json")):
        with pytest.raises(requests.exceptions.JSONDecodeError):
            answer.json()
    (call,) = [entry for entry in v3.events("call") if entry["call"] == "shipping_info"]
    assert (call["fault"], call["performed"]) == (fault, bool(done))
    v3.post(SHIP, PARCEL, expect=422 if done else 201)


@pytest.mark.parametrize(("fault", "done"), [("half_body", 1), ("half_body_before", 0)])
def test_half_a_body_breaks_off_in_the_middle(v3: Hands, fault: str, done: int) -> None:
    v3.fault("shipping_info", fault)
    with pytest.raises((requests.exceptions.ChunkedEncodingError, requests.ConnectionError)):
        v3.post(SHIP, PARCEL)
    assert shipped(v3) == done


def test_work_may_be_done_long_after_the_connection_is_gone(v3: Hands) -> None:
    v3.fault("shipping_info", "done_late", seconds=0.1)
    with pytest.raises(requests.ConnectionError):
        v3.post(SHIP, PARCEL)
    assert until(lambda: v3.events("late_call"))[0]["performed"] is True
    assert shipped(v3) == 1
    ledger = v3.ledger()
    assert (ledger["calls"]["shipping_info"], ledger["performed"]["shipping_info"]) == (1, 1)


def test_late_work_is_dropped_when_the_shop_ends() -> None:
    with PracticeServer(generation="v3", orders=1) as shop, Hands(shop.url) as hands:
        hands.fault("shipping_info", "done_late", seconds=60)
        with pytest.raises(requests.ConnectionError):
            hands.post(SHIP, PARCEL)
    assert shop.shop.by_number["1-1001"].status == "awaiting_fulfillment"


@pytest.mark.parametrize("fault", ["slow", "slow_before"])
def test_a_slow_answer_is_right_but_late(v3: Hands, fault: str) -> None:
    v3.fault("shipping_info", fault, seconds=0.1)
    start = monotonic()
    v3.post(SHIP, PARCEL, expect=201)
    assert monotonic() - start >= 0.1


def test_a_client_that_gives_up_on_a_slow_answer_finds_the_work_done(v3: Hands) -> None:
    v3.fault("shipping_info", "slow", seconds=30)
    with pytest.raises(requests.ReadTimeout):
        v3.raw("POST", SHIP, json=PARCEL, timeout=0.2)
    assert shipped(v3) == 1


def test_429_tells_how_long_to_wait_only_where_asked(v3: Hands) -> None:
    v3.fault("shipping_info", "429", retry_after=7)
    assert v3.raw("POST", SHIP, json=PARCEL).headers["Retry-After"] == "7"
    v3.fault("shipping_info", "429")
    assert "Retry-After" not in v3.raw("POST", SHIP, json=PARCEL).headers


def test_a_wrong_password_stays_wrong_until_the_faults_are_cleared(v3: Hands) -> None:
    v3.fault("get_order", "wrong_password")
    v3.get("/authenticated/")
    v3.get("/v3/order/1-1001", expect=401)
    v3.get("/authenticated/", expect=401)
    assert v3.get("/_practice/faults")["key_revoked"] is True
    v3.delete("/_practice/faults")
    v3.get("/v3/order/1-1001")


def test_faults_strike_their_own_calls_as_often_as_asked(v3: Hands) -> None:
    v3.fault("get_order", "500_before", count=2, after=1)
    statuses = [v3.raw("GET", "/v3/order/1-1001").status_code for _ in range(4)]
    assert statuses == [200, 500, 500, 200]
    v3.fault("get_order", "500_before", order="1-1002")
    assert v3.raw("GET", "/v3/order/1-1001").status_code == 200
    assert len(v3.get("/_practice/faults")["faults"]) == 1
    assert v3.raw("GET", "/v3/order/1-1002").status_code == 500
    v3.fault("*", "refuse")
    assert v3.raw("GET", "/product/").status_code == 422


@pytest.mark.parametrize(
    "wrong", [{"call": "shiping_info", "fault": "refuse"}, {"call": "*", "fault": "fire"}, {"call": "*"}, {"x": 1}]
)
def test_a_fault_that_cannot_strike_is_refused(v3: Hands, wrong: dict[str, object]) -> None:
    v3.post("/_practice/faults", {"faults": [{"call": "*", "fault": "refuse"}, wrong]}, expect=422)
    assert v3.get("/_practice/faults")["faults"] == []


def test_faults_may_be_given_when_the_shop_opens() -> None:
    options = Options(orders=1, faults={"faults": [{"call": "create_shipment", "fault": "500_after"}]})
    with PracticeServer(options) as shop, Hands(shop.url) as hands:
        hands.post("/order/1-1001/create_shipment/", expect=500)
        assert hands.get("/order/1-1001/")["status"] == "in_process"


def test_two_stations_create_a_shipment_at_once_and_one_of_them_is_refused(shipments: Hands) -> None:
    answers: list[int] = []

    def station() -> None:
        with Hands(shipments.url) as hands:
            answers.append(hands.raw("POST", "/order/1-1002/create_shipment/").status_code)

    for thread in list(_running(station, 2)):
        thread.join()
    assert sorted(answers) == [200, 422]
    assert len(shipments.get("/order/1-1002/")["shipments"]) == 1


def _running(work: object, count: int) -> Iterator[Thread]:
    assert callable(work)
    for _ in range(count):
        thread = Thread(target=work)
        thread.start()
        yield thread


def test_a_fault_of_one_order_passes_over_another_whose_number_only_begins_like_it(v3: Hands, shipments: Hands) -> None:
    for hands, path in ((v3, "/v3/order/1-1001"), (shipments, "/order/1-1001/")):
        hands.fault("get_order", "500_before", order="1-100")
        hands.get(path)
        hands.fault("get_order", "500_before", order="1-1001")
        hands.get(path, expect=500)
    shipments.post("/order/1-1001/create_shipment/")
    shipments.fault("get_shipment", "500_before", order="1-1001")
    shipments.get("/shipment/1-1001-1/", expect=500)


def test_a_fault_lasts_no_longer_than_anybody_waits(v3: Hands) -> None:
    endless = {"faults": [{"call": "get_order", "fault": "slow", "seconds": 1e11}]}
    assert v3.post("/_practice/faults", endless, expect=422)["param"] == "seconds"
