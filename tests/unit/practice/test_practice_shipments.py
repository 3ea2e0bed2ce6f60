"""The shipments generation: create a shipment, set its lines, save its tracking."""

from typing import Any

import pytest

from app.practice.server import PracticeServer
from tests.unit.practice.hands import Hands

THREE_LINES = "1-1002"  # 3 SOAP-OAT, 2 CAN-SEA-S, 4 MATCH-BOX
LEFT_OUT = "1-1003"  # CAN-FIG-L, CAN-TEA-L (none in stock), MATCH-LONG
HALF_STOCKED = "1-1004"  # 4 MUG-SAGE (2 in stock), 2 LIN-TEA
NOT_STOCKED = "1-1023"  # 1 CAN-TEA-L
TRACKING = {"tracking": {"tracking": "1Z999AA10123456784", "vendor": "UPS"}}
ADDRESS = {"name": "Ada Saltby", "street1": "1 Elm Court", "city": "Tidewater"}


def create(hands: Hands, number: str = THREE_LINES) -> dict[str, Any]:
    """The shipment that was just made."""
    shipment: dict[str, Any] = hands.post(f"/order/{number}/create_shipment/")["shipments"][-1]
    return shipment


def quantities(shipment: dict[str, Any]) -> dict[str, int]:
    return {line["product"]["sku"]: line["quantity"] for line in shipment["lines"]}


def set_line(hands: Hands, shipment: dict[str, Any], sku: str, quantity: object, *, expect: int = 200) -> Any:
    line = next(line for line in shipment["lines"] if line["product"]["sku"] == sku)
    path = f"/shipment/{shipment['shipment_id']}/line/{line['id']}/"
    return hands.put(path, {"quantity": quantity}, expect=expect)


def track(hands: Hands, shipment: dict[str, Any], *, expect: int = 200, **more: object) -> Any:
    return hands.post(f"/shipment/{shipment['shipment_id']}/tracking/", TRACKING | more, expect=expect)


def test_an_order_is_shipped_in_three_steps_and_read_back(shipments: Hands) -> None:
    shipment = create(shipments)
    assert shipment["tracking"] == {}
    assert quantities(shipment) == {"SOAP-OAT": 3, "CAN-SEA-S": 2, "MATCH-BOX": 4}
    set_line(shipments, shipment, "MATCH-BOX", 4)
    track(shipments, shipment, notify_cart=True)
    read = shipments.get(f"/shipment/{shipment['shipment_id']}/")
    assert (read["status"], read["shipped"], read["notify_cart_success"]) == ("shipped", True, True)
    assert read["tracking"]["tracking"] == "1Z999AA10123456784"
    assert shipments.get(f"/order/{THREE_LINES}/")["status"] == "shipped"
    assert [notice["order"] for notice in shipments.events("channel_notice")] == [THREE_LINES]


def test_a_shipment_takes_only_lines_with_enough_stock_for_the_whole_line(shipments: Hands) -> None:
    assert quantities(create(shipments, LEFT_OUT)) == {"CAN-FIG-L": 1, "MATCH-LONG": 1}
    assert quantities(create(shipments, HALF_STOCKED)) == {"LIN-TEA": 2}
    lines = shipments.get(f"/order/{HALF_STOCKED}/")["lines"]
    assert [line["shippability"]["num_shippable"] for line in lines] == [2, 0]


def test_an_order_of_which_nothing_is_in_stock_makes_no_shipment(shipments: Hands) -> None:
    refusal = shipments.post(f"/order/{NOT_STOCKED}/create_shipment/", expect=422)
    assert refusal.keys() == {"error_message", "param", "errors"}
    assert shipments.get(f"/order/{NOT_STOCKED}/")["status"] == "new"


def test_a_line_may_be_set_from_nothing_up_to_what_was_ordered(shipments: Hands) -> None:
    shipment = create(shipments)
    assert set_line(shipments, shipment, "SOAP-OAT", 0)["quantity"] == 0
    assert set_line(shipments, shipment, "SOAP-OAT", 3)["quantity"] == 3
    for wrong in (4, -1, 1.5, True, "2", None):
        set_line(shipments, shipment, "SOAP-OAT", wrong, expect=422)
    shipments.put(f"/shipment/{shipment['shipment_id']}/line/1/", {"quantity": 1}, expect=404)


def test_what_was_left_waits_and_goes_in_a_second_shipment(shipments: Hands) -> None:
    first = create(shipments)
    set_line(shipments, first, "SOAP-OAT", 1)
    track(shipments, first)
    assert shipments.get(f"/order/{THREE_LINES}/")["status"] == "in_process"
    second = create(shipments)
    assert quantities(second) == {"SOAP-OAT": 2}
    set_line(shipments, second, "SOAP-OAT", 3, expect=422)
    shipments.post(f"/order/{THREE_LINES}/create_shipment/", expect=422)
    track(shipments, second)
    assert shipments.get(f"/order/{THREE_LINES}/")["status"] == "shipped"


def test_a_shipment_that_has_left_is_neither_changed_nor_deleted(shipments: Hands) -> None:
    shipment = create(shipments)
    track(shipments, shipment)
    set_line(shipments, shipment, "SOAP-OAT", 1, expect=422)
    shipments.delete(f"/shipment/{shipment['shipment_id']}/", expect=422)
    shipments.put(f"/shipment/{shipment['shipment_id']}/", {"assigned_to_id": 39433}, expect=422)


def test_a_deleted_shipment_stays_in_the_list_and_the_order_is_new_again(shipments: Hands) -> None:
    shipment = create(shipments)
    shipments.delete(f"/shipment/{shipment['shipment_id']}/")
    order = shipments.get(f"/order/{THREE_LINES}/")
    assert order["status"] == "new"
    assert [parcel["status"] for parcel in order["shipments"]] == ["deleted"]
    track(shipments, shipment, expect=422)
    assert create(shipments)["shipment_id"] == f"{THREE_LINES}-2"


def test_a_second_tracking_overwrites_the_first_and_tells_the_buyer_again(shipments: Hands) -> None:
    shipment = create(shipments)
    mail = {"tracking": "A1", "vendor": "UPS", "email_ship_to": True}
    track(shipments, shipment, tracking=mail)
    before = shipments.stock("SOAP-OAT")
    track(shipments, shipment, tracking=mail | {"tracking": "B2"})
    assert [email["tracking"] for email in shipments.events("buyer_email")] == ["A1", "B2"]
    assert shipments.stock("SOAP-OAT") == before
    assert len(shipments.events("shipped")) == 1


def test_nobody_is_told_unless_asked_for(shipments: Hands) -> None:
    track(shipments, create(shipments))
    ledger = shipments.ledger()
    assert (ledger["channel_notices"], ledger["buyer_emails"]) == (0, 0)


def test_a_tracking_number_sent_as_a_number_comes_back_as_one_and_cost_may_be_text(shipments: Hands) -> None:
    body = {"tracking": 782113802577, "vendor": "FedEx", "cost": "5.50"}
    tracking = track(shipments, create(shipments), tracking=body)["tracking"]
    assert tracking["tracking"] == 782113802577
    assert tracking["cost"] == 5.5


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"tracking": "1Z"},
        {"tracking": {"tracking": "", "vendor": "UPS"}},
        {"tracking": {"tracking": "1Z", "vendor": " "}},
        {"tracking": {"tracking": "1Z", "vendor": "UPS", "cost": "much"}},
        {"tracking": {"tracking": "1Z", "vendor": "UPS", "cost": -1}},
        {"tracking": {"tracking": "1Z", "vendor": "UPS"}, "notify_cart": "yes"},
        {"tracking": {"tracking": "1Z", "vendor": "UPS"}, "ship_date": "tomorrow"},
    ],
)
def test_tracking_that_is_not_whole_is_refused_and_nothing_is_shipped(
    shipments: Hands, wrong: dict[str, object]
) -> None:
    shipment = create(shipments)
    refusal = shipments.post(f"/shipment/{shipment['shipment_id']}/tracking/", wrong, expect=422)
    assert refusal["errors"]
    assert shipments.events("shipped") == []


def test_an_empty_shipment_and_one_of_a_cancelled_order_are_not_tracked(shipments: Hands) -> None:
    shipment = create(shipments, "1-1001")
    set_line(shipments, shipment, "CAN-FIG-L", 0)
    track(shipments, shipment, expect=422)
    other = create(shipments)
    shipments.edit(order=THREE_LINES, cancel=True)
    track(shipments, other, expect=422)


def test_an_order_id_with_a_space_is_found(shipments: Hands) -> None:
    assert shipments.get("/order/1-AB%201007/")["order_id"] == "1-AB 1007"
    assert create(shipments, "1-AB%201007")["shipment_id"] == "1-AB 1007-1"
    assert shipments.get("/shipment/1-AB%201007-1/")["order_id"] == "1-AB 1007"


def test_a_shipment_is_weighed_moved_commented_and_listed(shipments: Hands) -> None:
    shipment = create(shipments)
    path = f"/shipment/{shipment['shipment_id']}/"
    changed = shipments.put(path, {"assigned_to_id": 39433, "specified_weight": 1.075})
    assert (changed["assigned_to"]["id"], changed["weight"]) == (39433, 1.075)
    shipments.put(path, {"assigned_to_id": 1}, expect=422)
    shipments.post(f"{path}comment/", {"comment": "Packed by Ana"})
    shipments.post(f"/order/{THREE_LINES}/comment/", {"comment": "Ring first"})
    assert [comment["text"] for comment in shipments.get(path)["comments"]] == ["Packed by Ana"]
    assert shipments.get(f"/order/{THREE_LINES}/")["comments"][-1]["text"] == "Ring first"
    assert shipments.get("/shipment/", limit=1)["shipment"][0]["shipment_id"] == shipment["shipment_id"]


def test_a_new_order_gets_its_channels_prefix_and_lowers_what_is_available(shipments: Hands) -> None:
    before = shipments.stock("SOAP-OAT")
    line = {"product": {"sku": "SOAP-OAT", "name": "Soap"}, "quantity": 2, "item_price": 7.5}
    body = {"order_id": "77", "cart": 2801, "billing_address": ADDRESS, "shipping_address": ADDRESS, "lines": [line]}
    assert shipments.post("/order/", body, expect=201)["order_id"] == "1-77"
    shipments.post("/order/", body, expect=422)
    bare = {"order_id": "78", "billing_address": ADDRESS, "shipping_address": ADDRESS}
    assert shipments.post("/order/", bare, expect=201)["order_id"] == "M-78"
    after = shipments.stock("SOAP-OAT")
    assert after["available"] == before["available"] - 2
    assert after["physical_on_hand"] == before["physical_on_hand"]


def test_a_new_order_may_be_written_as_older_clients_do(shipments: Hands) -> None:
    product = {"sku": "OLD-1", "name": "Old", "price": "4.50", "category": None}
    body = {
        "order_id": "79",
        "billing_address": ADDRESS,
        "shipping_address": ADDRESS,
        "order_date": "2026-02-01T09:00:00",
        "notes_from_customer": None,
        "grand_total": "14.95",
        "surprise": True,
        "lines": [{"product": product, "quantity": 2, "total_price": "9.00", "selected_option": None}],
    }
    order = shipments.post("/order/", body, expect=201)
    assert (order["grand_total"], order["lines"][0]["item_price"]) == (14.95, 4.5)
    spoiled = body | {"order_id": "80", "tags": [{"color": "#fff"}]}
    spoiled["lines"] = [{"product": {"sku": "OLD-2", "name": "Old"}, "quantity": 1}]
    shipments.post("/order/", spoiled, expect=422)
    shipments.get("/product/OLD-2/", expect=404)


def test_a_duplicate_order_is_accepted_where_a_switch_says_so() -> None:
    with PracticeServer(orders=1, accept_duplicate_orders=True) as shop, Hands(shop.url) as hands:
        bare = {"order_id": "78", "billing_address": ADDRESS, "shipping_address": ADDRESS}
        for _ in range(2):
            hands.post("/order/", bare, expect=201)
        numbers = [order["order_id"] for order in hands.get("/order/", status="new")["order"]]
        assert numbers.count("M-78") == 2


def test_one_order_is_in_process_with_an_open_shipment_when_the_shop_opens(shipments: Hands) -> None:
    (order,) = shipments.get("/order/", status="in_process")["order"]
    (shipment,) = order["shipments"]
    assert (shipment["status"], shipment["tracking"]) == ("new", {})


def test_an_order_answers_every_field_of_the_fact_sheet(shipments: Hands) -> None:
    order = shipments.post(f"/order/{THREE_LINES}/create_shipment/")
    shipment = order["shipments"][0]
    for part, fields in (
        (order, ORDER_FIELDS),
        (order["lines"][0], ORDER_LINE_FIELDS),
        (shipment, SHIPMENT_FIELDS),
        (shipment["lines"][0], SHIPMENT_LINE_FIELDS),
        (order["shipping_address"], ADDRESS_FIELDS),
    ):
        assert set(fields.split()) <= part.keys()
    assert isinstance(shipment["lines"][0]["shipment_id"], int)


ORDER_FIELDS = """order_id status shippability order_date created updated shipping_type shipping_amount grand_total
    product_amount tax_amount discount_amount notes_from_customer cart cart_name cart_order_id tags comments
    billing_address shipping_address lines shipments _link"""
ORDER_LINE_FIELDS = """order_line_id quantity product product_name item_price total_price selected_option shippability
    tax_lines _link"""
SHIPMENT_FIELDS = """shipment_id order_id status shipped ship_date tracking notify_cart notify_cart_success
    cart_notified_on requested_shipping_method weight ship_to ship_from assigned_to comments tags lines created
    updated _link"""
SHIPMENT_LINE_FIELDS = """id order_line_id quantity ordered_quantity product product_name selected_option shipment_id
    comment _link"""
ADDRESS_FIELDS = "name company street1 street2 city state zip country phone email validation"


def test_the_least_of_ordoros_own_example_makes_an_order_of_one_piece(shipments: Hands) -> None:
    line = {"product": {"sku": "Product 1", "name": "This is the description for the product"}}
    example = {"order_id": "1234", "billing_address": {"name": "Jane"}, "shipping_address": {"name": "Charlie"}}
    made = shipments.post("/order/", example | {"lines": [line]}, expect=201)
    assert [(entry["product"]["sku"], entry["quantity"]) for entry in made["lines"]] == [("Product 1", 1)]


def test_orders_are_listed_from_a_day_on(shipments: Hands) -> None:
    body: dict[str, Any] = {"billing_address": {}, "shipping_address": {}}
    for number, day in (("old", "2015-06-30T10:00:00Z"), ("young", "2015-07-02T10:00:00Z")):
        shipments.post("/order/", body | {"order_id": number, "order_date": day}, expect=201)
    found = shipments.get("/order/", status="new", start_order_date="2015-07-01", limit=100)["order"]
    numbers = {order["order_id"] for order in found}
    assert "M-young" in numbers
    assert "M-old" not in numbers
    assert shipments.get("/order/", start_order_date="soon", expect=422)["param"] == "start_order_date"


def test_tracking_is_saved_by_a_client_that_sends_null_for_all_it_does_not_say(shipments: Hands) -> None:
    (parcel,) = shipments.post("/order/1-1001/create_shipment/")["shipments"]
    tracking = {"tracking": "1Z", "vendor": "UPS", "cost": "0.0", "shipping_method": None, "package_tracking": None}
    nothing: dict[str, object] = {
        "notify_cart": None,
        "shipment_id": None,
        "ship_date": "2016-01-06T06:06:06.123-06:00",
    }
    body = nothing | {"tracking": tracking | {"email_ship_to": None, "email_bill_to": None}}
    saved = shipments.post(f"{parcel['_link']}tracking/", body)
    assert (saved["status"], saved["notify_cart"], saved["tracking"]["cost"]) == ("shipped", False, 0)
    assert shipments.ledger()["buyer_emails"] == 0


def test_what_recorded_answers_show_of_a_shipment_is_shown(shipments: Hands) -> None:
    order = shipments.post("/order/1-1002/create_shipment/")
    (parcel,) = order["shipments"]
    (place, *_) = shipments.get("/warehouse/")["warehouse"]
    assert parcel["assigned_to_id"] == parcel["assigned_to"]["id"] == place["id"]
    assert parcel["assigned_to"]["name"] == parcel["ship_from"]["name"] == place["address"]["name"]
    for name in ("cart", "cart_order_id", "order_date", "notes_from_customer"):
        assert parcel[name] == order[name]
    first = parcel["lines"][0]
    assert first["total_price"] == first["item_price"] * 3 == order["lines"][0]["total_price"]
    assert {"cart_shipment_id", "credit_card_issuer"} <= order.keys()
    (tag,) = shipments.get("/tag/order/", limit=1)["tag"]
    assert tag["_link"] == f"/tag/order/{tag['id']}/"
