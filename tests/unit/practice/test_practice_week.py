"""What the shop opens with: forty orders that look like a week, the same for the same seed, more if asked for."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from app.practice.catalogue import read_resource
from app.practice.lively import Lively
from app.practice.orders_v3 import AWAITING, mark_as_shipped
from app.practice.server import Options, PracticeServer
from tests.unit.practice.hands import Hands, until

NOW = datetime.fromisoformat("2026-02-03T10:00:00-06:00")


def orders_of(**options: Any) -> list[dict[str, Any]]:
    server = PracticeServer(Options(generation="v3", now=NOW, rate_limit=False, **options))
    with server as shop, Hands(shop.url) as hands:
        total = hands.get("/v3/order/counts")["all"]
        pages = (hands.get("/v3/order", limit=100, offset=offset) for offset in range(0, total, 100))
        return [order for page in pages for order in page["order"]]


def without_times(order: dict[str, Any]) -> dict[str, Any]:
    """Microseconds pass while a shop opens: everything but the times is the same."""
    return {name: value for name, value in order.items() if not name.endswith("_date") and name != "shipping_info"}


def test_a_shop_is_the_same_for_the_same_seed_and_another_for_another() -> None:
    first, again, other = (list(map(without_times, orders_of(orders=150, seed=seed))) for seed in (1, 1, 2))
    assert first == again
    assert first != other
    assert [order for order in first if order["order_number"] == "1-1002"] == [
        order for order in other if order["order_number"] == "1-1002"
    ], "the curated week is everybody's"


def test_as_many_orders_wait_as_were_asked_for_with_some_history_besides() -> None:
    for wanted in (0, 3, 40, 137):
        orders = orders_of(orders=wanted)
        assert sum(order["status"] == "awaiting_fulfillment" for order in orders) == wanted
        assert {order["status"] for order in orders} >= {"shipped", "cancelled"}
        assert len({order["order_number"] for order in orders}) == len(orders)


def test_the_week_has_what_a_real_one_has() -> None:
    orders = [order for order in orders_of() if order["status"] == "awaiting_fulfillment"]
    lines = [line for order in orders for line in order["lines"]]
    due = [datetime.fromisoformat(order["ship_by_date"]).date() for order in orders if order["ship_by_date"]]
    assert {1, 9} <= {len(order["lines"]) for order in orders}
    assert any(" " in order["order_number"] for order in orders)
    assert {order["order_number"][:2] for order in orders} == {"1-", "2-", "M-"}
    assert min(due) < NOW.date()
    assert NOW.date() in due
    assert max(due) > NOW.date() + timedelta(days=1)
    assert any(line["upc"] is None for line in lines)
    assert any(line["product_is_kit_parent"] for line in lines)
    assert any(line["details"] for line in lines)
    assert {order["allocation_status"] for order in orders} == {"allocated", "partial", "could_not_allocate"}
    for field in ("notes_from_customer", "internal_notes", "tags"):
        assert any(order[field] for order in orders)
    places = {order["shipping_address"]["country"] for order in orders}
    assert {"US", "CA", "GB", "DE", "UA", "GR", "TW", "JO"} <= places
    assert any(order["shipping_address"] != order["billing_address"] for order in orders)
    assert any(order["shipping_address"]["validation"]["status"] == "error" for order in orders)


def test_the_catalogue_has_names_that_try_a_windows_patience() -> None:
    names = [product["name"] for product in read_resource("catalogue.json")]
    assert any("<b>" in name for name in names)
    assert 300 in map(len, names)


def test_every_upc_has_a_right_check_digit_and_none_stands_twice() -> None:
    upcs = [product["upc"] for product in read_resource("catalogue.json") if "upc" in product]
    assert len(set(upcs)) == len(upcs) > 30
    for upc in upcs:
        digits = [int(digit) for digit in upc]
        assert len(digits) == 12
        assert (3 * sum(digits[::2]) + sum(digits[1::2])) % 10 == 0


def test_a_lively_shop_cancels_an_order_and_brings_new_ones() -> None:
    with PracticeServer(orders=3) as shop, Hands(shop.url) as hands:
        lively = Lively(shop.shop, first_cancelled=(0.0, 0.0), between_orders=(0.01, 0.01))
        lively.start()
        until(lambda: hands.events("cancelled") and len(hands.events("order_created")) > 1)
        lively.stop()


def test_somebody_else_can_be_played(v3: Hands) -> None:
    number = "1-1002"
    v3.edit(order=number, address={"street1": "1 New Street"}, tag="HOLD", comment="Moved", fields={"method": "UPS"})
    order = v3.get(f"/v3/order/{number}")
    assert order["shipping_address"]["street1"] == "1 New Street"
    assert [tag["text"] for tag in order["tags"]] == ["HOLD"]
    assert (order["comments"][-1]["text"], order["requested_shipping_method"]) == ("Moved", "UPS")
    v3.edit(order=number, line={"sku": "SOAP-OAT", "quantity": 1}, untag="HOLD")
    assert v3.get(f"/v3/order/{number}")["lines"][0]["quantity"] == 1
    v3.edit(order=number, override={"lines": "nonsense", "status": "on_the_moon", "surprise": [1]})
    spoiled = v3.get(f"/v3/order/{number}")
    assert (spoiled["lines"], spoiled["status"], spoiled["surprise"]) == ("nonsense", "on_the_moon", [1])
    v3.edit(order=number, override={})
    v3.edit(order=number, ship={"tracking": "T-1", "carrier": "USPS"})
    assert v3.get(f"/v3/order/{number}")["status"] == "shipped"
    v3.edit(sku="SOAP-OAT", on_hand=3)
    assert v3.stock("SOAP-OAT")["physical_on_hand"] == 3
    (new,) = v3.post("/_practice/edit", {"new_orders": 1})["orders"]
    assert v3.get("/v3/order", limit=1)["order"][0]["order_number"] == new


def test_somebody_else_can_be_played_in_the_shipments_generation(shipments: Hands) -> None:
    shipments.edit(order="1-1002", create_shipment=True)
    shipments.edit(order="1-1002", ship={})
    shipments.edit(order="1-1009", cancel=True)
    assert shipments.get("/order/1-1002/")["status"] == "shipped"
    assert shipments.get("/order/1-1009/")["status"] == "cancelled"
    shipments.post("/_practice/edit", {"order": "nobody", "cancel": True}, expect=404)
    shipments.post("/_practice/edit", {"cancel": True}, expect=422)
    assert shipments.post("/_practice/edit", {"sku": "SOAP-OAT"}, expect=422)["param"] == "on_hand"
    assert shipments.post("/_practice/edit", {"new_orders": 10**6}, expect=422)["param"] == "new_orders"


def test_somebody_else_cannot_order_less_than_stands_in_shipments(shipments: Hands) -> None:
    number = "1-1013"  # 4 SOAP-LAV
    shipments.post(f"/order/{number}/create_shipment/")
    less = {"order": number, "line": {"sku": "SOAP-LAV", "quantity": 3}}
    assert shipments.post("/_practice/edit", less, expect=422)["param"] == "quantity"
    shipments.edit(order=number, line={"sku": "SOAP-LAV", "quantity": 5})
    assert shipments.get(f"/order/{number}/")["lines"][0]["shippability"]["num_shippable"] == 1


@pytest.mark.parametrize(("keeps_up", "least", "most"), [(False, 60, 120), (True, 650, 800)])
def test_a_lively_shop_left_open_overnight_levels_off_unless_somebody_ships(
    keeps_up: bool, least: int, most: int
) -> None:
    with PracticeServer(generation="v3", orders=40) as server:
        shop, pauses = server.shop, [0.0]
        before = len(shop.orders)

        def until_morning(pause: float) -> bool:
            pauses.append(pause)
            with shop.lock:
                if keeps_up:
                    mark_as_shipped(shop, next(order for order in shop.orders if order.status == AWAITING))
            return sum(pauses) >= 12 * 3600

        lively = Lively(shop, wait=until_morning)
        lively.start()
        lively.stop()
        assert least < len(shop.orders) - before < most
