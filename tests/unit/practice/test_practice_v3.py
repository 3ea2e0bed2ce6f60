"""The orders generation: split, add shipping info, undo it."""

from typing import Any

import pytest

from app.practice.server import PracticeServer
from tests.unit.practice.hands import Hands, until

NUMBER = "1-1002"  # 3 SOAP-OAT, 2 CAN-SEA-S, 4 MATCH-BOX
ORDER = f"/v3/order/{NUMBER}"
PARCEL = {"tracking_number": "1Z999AA10123456784", "ship_date": "2026-02-03T10:00:00-06:00", "carrier_name": "UPS"}


def groups(order: dict[str, Any], *quantities: tuple[int, ...]) -> dict[str, Any]:
    """A split's body: for each group the quantities of the order's lines, one after the other."""
    ids = [line["id"] for line in order["lines"]]
    return {
        "split_orders": [
            {"lines": [{"line_id": line, "quantity": count} for line, count in zip(ids, group, strict=True)]}
            for group in quantities
        ]
    }


def contents(order: dict[str, Any]) -> dict[str, int]:
    return {line["sku"]: line["quantity"] for line in order["lines"]}


def test_shipping_info_marks_the_order_shipped_and_lowers_what_is_on_hand(v3: Hands) -> None:
    before = v3.stock("SOAP-OAT")
    v3.post(f"{ORDER}/shipping_info", PARCEL | {"notify_cart": True, "notify_ship_to": True}, expect=201)
    order = v3.get(ORDER)
    assert order["status"] == "shipped"
    assert order["shipping_info"]["tracking_number"] == PARCEL["tracking_number"]
    after = v3.stock("SOAP-OAT")
    assert after["physical_on_hand"] == before["physical_on_hand"] - 3
    assert after["available"] == before["available"]
    ledger = v3.ledger()
    assert (ledger["channel_notices"], ledger["buyer_emails"]) == (1, 1)


def test_nobody_is_told_of_a_parcel_unless_asked_for(v3: Hands) -> None:
    v3.post(f"{ORDER}/shipping_info", PARCEL, expect=201)
    ledger = v3.ledger()
    assert (ledger["channel_notices"], ledger["buyer_emails"]) == (0, 0)


def test_a_second_shipping_info_is_refused_and_an_edit_is_not(v3: Hands) -> None:
    v3.put(f"{ORDER}/shipping_info", PARCEL, expect=404)
    v3.post(f"{ORDER}/shipping_info", PARCEL, expect=201)
    v3.post(f"{ORDER}/shipping_info", PARCEL, expect=422)
    v3.put(f"{ORDER}/shipping_info", PARCEL | {"carrier_name": "USPS"})
    assert v3.get(ORDER)["shipping_info"]["carrier_name"] == "USPS"


def test_deleting_shipping_info_puts_the_stock_back_and_lets_the_order_wait(v3: Hands) -> None:
    before = v3.stock("SOAP-OAT")
    v3.post(f"{ORDER}/shipping_info", PARCEL, expect=201)
    order = v3.delete(f"{ORDER}/shipping_info")
    assert (order["status"], order["shipping_info"]) == ("awaiting_fulfillment", {})
    assert v3.stock("SOAP-OAT") == before
    v3.delete(f"{ORDER}/shipping_info", expect=404)


@pytest.mark.parametrize(
    ("change", "param"),
    [
        ({"surprise": 1}, "surprise"),
        ({"tracking_number": 42}, "tracking_number"),
        ({"tracking_number": ""}, "tracking_number"),
        ({"ship_date": "2026-02-03"}, "ship_date"),
        ({"ship_date": "2026-02-03T10:00:00"}, "ship_date"),
        ({"cost": "5.50"}, "cost"),
        ({"notify_cart": "true"}, "notify_cart"),
    ],
)
def test_a_parcel_that_is_not_as_published_is_refused_by_name(v3: Hands, change: dict[str, Any], param: str) -> None:
    assert v3.post(f"{ORDER}/shipping_info", PARCEL | change, expect=422)["param"] == param
    assert v3.get(ORDER)["status"] == "awaiting_fulfillment"


@pytest.mark.parametrize("missing", ["tracking_number", "ship_date", "carrier_name"])
def test_a_required_field_that_is_missing_is_named(v3: Hands, missing: str) -> None:
    body = {name: value for name, value in PARCEL.items() if name != missing}
    assert v3.post(f"{ORDER}/shipping_info", body, expect=422)["param"] == missing


def test_a_split_makes_children_that_are_found_by_their_lines(v3: Hands) -> None:
    before = v3.stock("SOAP-OAT")
    numbers = v3.post(f"{ORDER}/split", groups(v3.get(ORDER), (1, 0, 4), (2, 2, 0)), expect=201)
    assert numbers == ["1-1002-1", "1-1002-2"]
    children = [v3.get(f"/v3/order/{number}") for number in numbers]
    wanted = [{"SOAP-OAT": 1, "CAN-SEA-S": 0, "MATCH-BOX": 4}, {"SOAP-OAT": 2, "CAN-SEA-S": 2, "MATCH-BOX": 0}]
    assert sorted(map(contents, children), key=str) == sorted(wanted, key=str)
    for child, sibling in zip(children, reversed(numbers), strict=True):
        assert child["parent_order_number"] == NUMBER
        assert child["sibling_order_numbers"] == [sibling]
    assert v3.stock("SOAP-OAT") == before


def test_children_do_not_always_stand_in_the_order_of_their_groups(v3: Hands) -> None:
    firsts = set()
    for number in ("1-1002", "1-1007", "1-1009", "1-1021", "1-1025", "2-2208"):
        order = v3.get(f"/v3/order/{number}")
        first, *others = [line["quantity"] for line in order["lines"]]
        now, later = (1, *(0 for _ in others)), (first - 1, *others)
        child = v3.post(f"/v3/order/{number}/split", groups(order, now, later), expect=201)[0]
        firsts.add(sum(contents(v3.get(f"/v3/order/{child}")).values()) == 1)
    assert firsts == {True, False}


def test_a_split_order_is_only_to_be_looked_at_as_a_parent(v3: Hands) -> None:
    v3.post(f"{ORDER}/split", groups(v3.get(ORDER), (1, 0, 0), (2, 2, 4)), expect=201)
    v3.get(ORDER, expect=404)
    v3.post(f"{ORDER}/shipping_info", PARCEL, expect=404)
    v3.post(f"{ORDER}/split", {"split_orders": []}, expect=404)
    numbers = {order["order_number"] for order in v3.get("/v3/order", limit=100)["order"]}
    assert NUMBER not in numbers
    assert {"1-1002-1", "1-1002-2"} <= numbers
    assert v3.get(f"/v3/order/parent/{NUMBER}")["child_order_numbers"] == ["1-1002-1", "1-1002-2"]


def test_the_children_of_a_split_are_seen_a_moment_later() -> None:
    with PracticeServer(generation="v3", settle=0.15) as shop, Hands(shop.url) as hands:
        child = hands.post(f"{ORDER}/split", groups(hands.get(ORDER), (1, 0, 0), (2, 2, 4)), expect=201)[0]
        assert hands.get(f"/v3/order/parent/{NUMBER}")["ready"] is False
        hands.get(f"/v3/order/{child}", expect=404)
        until(lambda: hands.get(f"/v3/order/parent/{NUMBER}")["ready"])
        hands.get(f"/v3/order/{child}")


@pytest.mark.parametrize(
    "quantities",
    [
        [(3, 2, 4)],
        [(3, 2, 4), (0, 0, 0)],
        [(1, 1, 1), (1, 1, 1)],
        [(3, 2, 4), (1, 0, 0)],
        [(-1, 0, 0), (4, 2, 4)],
        [(0.5, 0, 0), (2.5, 2, 4)],
    ],
)
def test_a_split_that_does_not_add_up_is_refused(v3: Hands, quantities: list[tuple[int, ...]]) -> None:
    v3.post(f"{ORDER}/split", groups(v3.get(ORDER), *quantities), expect=422)
    assert v3.get(ORDER)["status"] == "awaiting_fulfillment"


def test_a_child_ships_and_its_sibling_still_waits(v3: Hands) -> None:
    first, second = v3.post(f"{ORDER}/split", groups(v3.get(ORDER), (1, 0, 0), (2, 2, 4)), expect=201)
    v3.post(f"/v3/order/{first}/shipping_info", PARCEL, expect=201)
    assert v3.get(f"/v3/order/{second}")["status"] == "awaiting_fulfillment"


def test_a_short_order_ships_and_the_figure_falls_below_zero(v3: Hands) -> None:
    v3.post("/v3/order/1-1023/shipping_info", PARCEL, expect=201)
    assert v3.stock("CAN-TEA-L")["physical_on_hand"] == -1


def test_a_barcode_finds_its_order_whatever_the_other_filters_say(v3: Hands) -> None:
    barcode = v3.get(ORDER)["barcode"]
    (found,) = v3.get("/v3/order", barcode=barcode, status="cancelled", search="nobody")["order"]
    assert found["order_number"] == NUMBER


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ({"search": "tamsin"}, {NUMBER}),
        ({"search": "can-pil-ox"}, {"1-1022"}),
        ({"search": "782113802577"}, {"1-953"}),
        ({"sku": "MUG-SAGE"}, {"1-1004"}),
        ({"sku": ["MUG-SAGE", "SNUFFER"], "status": "awaiting_fulfillment"}, {"1-1004", "1-1029", "M-PHONE-12"}),
        ({"tag": "HOLD"}, {"1-1024"}),
        ({"ship_by_before": "2000-01-01T00:00:00Z"}, set()),
        ({"status": "cancelled", "sales_channel": 2802}, {"2-958"}),
    ],
)
def test_orders_are_found_by_what_is_asked_for(v3: Hands, query: dict[str, Any], numbers: set[str]) -> None:
    assert {order["order_number"] for order in v3.get("/v3/order", limit=100, **query)["order"]} == numbers


def test_orders_are_sorted_as_asked(v3: Hands) -> None:
    for sort in ("ship_by_date", "-order_placed_date", "grand_total", "-shipping_address_name", "sku"):
        v3.get("/v3/order", sort=sort)
    totals = [order["financial"]["grand_total"] for order in v3.get("/v3/order", sort="-grand_total")["order"]]
    assert totals == sorted(totals, reverse=True)


def test_only_what_changed_is_listed_after_an_instant(v3: Hands) -> None:
    newest = v3.get("/v3/order", sort="-updated_date", limit=1)["order"][0]["updated_date"]
    assert v3.get("/v3/order", updated_after=newest)["count"] == 0
    v3.edit(order=NUMBER, comment="Changed my mind")
    assert [order["order_number"] for order in v3.get("/v3/order", updated_after=newest)["order"]] == [NUMBER]


@pytest.mark.parametrize("query", [{"status": "lost"}, {"sort": "luck"}, {"updated_after": "soon"}])
def test_a_filter_that_is_not_known_is_refused_by_name(v3: Hands, query: dict[str, str]) -> None:
    answer = v3.raw("GET", "/v3/order", params=query)
    assert (answer.status_code, answer.json()["param"]) == (422, next(iter(query)))


def test_counts_follow_what_happens(v3: Hands) -> None:
    before = v3.get("/v3/order/counts")
    v3.post(f"{ORDER}/cancel")
    after = v3.get("/v3/order/counts")
    assert after["awaiting_fulfillment"] == before["awaiting_fulfillment"] - 1
    assert after["cancelled"] == before["cancelled"] + 1
    assert after["all"] == before["all"]


def test_a_cancelled_order_gives_its_stock_back_and_takes_it_again(v3: Hands) -> None:
    before = v3.stock("SOAP-OAT")
    v3.post(f"{ORDER}/cancel")
    assert v3.stock("SOAP-OAT")["available"] == before["available"] + 3
    v3.post(f"{ORDER}/shipping_info", PARCEL, expect=422)
    v3.post(f"{ORDER}/uncancel")
    assert v3.stock("SOAP-OAT") == before


def test_an_order_is_created_with_its_unknown_products_and_unknown_keys_are_refused(v3: Hands) -> None:
    address = {"name": "Ada Saltby", "street1": "1 Elm Court"}
    line = {"product": {"sku": "NEW-1", "name": "Something new"}, "quantity": 2}
    body = {"order_id": "77", "cart": 2802, "billing_address": address, "shipping_address": address, "lines": [line]}
    assert v3.post("/v3/order", body | {"surprise": 1}, expect=422)["param"] == "surprise"
    assert v3.post("/v3/order", body, expect=201)["order_number"] == "2-77"
    assert v3.get("/product/NEW-1/")["total_available"] == -2
    assert v3.post("/v3/order", body, expect=422)["param"] == "order_id"


def test_what_was_posted_with_an_order_comes_back(v3: Hands) -> None:
    address = {"name": "Ada Saltby", "company": None, "street1": "1 Elm Court", "zip": "04101"}
    line = {"product": {"sku": "SOAP-OAT", "name": "Soap"}, "quantity": 2, "item_price": 7.5, "selected_option": "Mint"}
    body = {
        "order_id": "78",
        "billing_address": address | {"name": "Cleo Saltby"},
        "shipping_address": address,
        "alternate_ship_from_address": address,
        "lines": [line],
        "status": "shipped",
        "order_date": "2026-02-01T09:00:00-06:00",
        "ship_by_date": "2026-02-03T09:00:00-06:00",
        "shipping_type": "Ground",
        "notes_from_customer": "Ring twice.",
        "internal_notes": "Replacement.",
        "shipping_amount": 5.95,
        "grand_total": 20.95,
        "tags": [{"text": "Gift", "color": "#fff"}, {"text": "New here", "color": "#000"}],
        "additional_cart_info": {"is_prime": True},
    }
    v3.post("/v3/order", body, expect=201)
    order = v3.get("/v3/order/M-78")
    assert order["billing_address"]["name"] == "Cleo Saltby"
    assert order["alternate_ship_from_address"]["zip"] == "04101"
    assert (order["lines"][0]["details"], order["lines"][0]["item_price"]) == ("Mint", 7.5)
    assert (order["status"], order["requested_shipping_method"]) == ("shipped", "Ground")
    assert (order["notes_from_customer"], order["internal_notes"]) == ("Ring twice.", "Replacement.")
    assert order["financial"]["grand_total"] == 20.95
    assert [tag["text"] for tag in order["tags"]] == ["Gift", "New here"]
    assert order["ship_by_date"].startswith("2026-02-03T09:00:00")


def test_tags_are_hung_on_orders_and_taken_off(v3: Hands) -> None:
    tags = {tag["text"]: tag["id"] for tag in v3.get("/v3/tag", limit=100)["tag"]}
    path = f"{ORDER}/tag/{tags['HOLD']}"
    assert [tag["text"] for tag in v3.post(path)] == ["HOLD"]
    assert [tag["text"] for tag in v3.post(path)] == ["HOLD"]
    assert v3.delete(path) == []
    v3.delete(path, expect=404)
    v3.post(f"{ORDER}/tag/999", expect=404)


def test_some_answers_show_a_lines_id_only_at_the_end_of_its_link(v3: Hands) -> None:
    ids = [line["id"] for line in v3.get(ORDER)["lines"]]
    changed = v3.put(ORDER, {"internal_notes": "Ring first."})
    assert [int(line["link"].rpartition("/")[2]) for line in changed["lines"]] == ids
    assert all("id" not in line for line in changed["lines"])


ANY_ORDER: dict[str, Any] = {
    "billing_address": {"name": "Ada Saltby"},
    "shipping_address": {"name": "Ada Saltby"},
    "lines": [{"product": {"sku": "MUG-SAGE", "name": "Mug"}, "quantity": 1}],
}


def shopify(hands: Hands) -> int:
    return int(next(cart["id"] for cart in hands.get("/cart/")["cart"] if cart["vendor"] == "shopify"))


def test_a_child_whose_number_is_taken_gets_the_next_one_and_none_is_lost(v3: Hands) -> None:
    body = {"cart": shopify(v3), **ANY_ORDER}
    assert v3.post("/v3/order", body | {"order_id": "1002-1"}, expect=201)["order_number"] == "1-1002-1"
    numbers = v3.post(f"{ORDER}/split", groups(v3.get(ORDER), (1, 0, 0), (2, 2, 4)), expect=201)
    assert numbers == ["1-1002-2", "1-1002-3"]
    assert sum(sum(contents(v3.get(f"/v3/order/{number}")).values()) for number in numbers) == 9


def test_the_number_of_a_child_that_is_not_seen_yet_is_taken_too() -> None:
    with PracticeServer(generation="v3", settle=0.15) as shop, Hands(shop.url) as hands:
        child = hands.post(f"{ORDER}/split", groups(hands.get(ORDER), (1, 0, 0), (2, 2, 4)), expect=201)[0]
        body = {"cart": shopify(hands), **ANY_ORDER}
        refused = hands.post("/v3/order", body | {"order_id": "1002-1"}, expect=422)
        assert refused["param"] == "order_id"
        until(lambda: hands.get(f"/v3/order/parent/{NUMBER}")["ready"])
        hands.get(f"/v3/order/{child}")


def test_the_date_of_a_new_order_may_lack_its_offset_as_in_the_published_example(v3: Hands) -> None:
    body = ANY_ORDER | {"cart": shopify(v3), "order_id": "dated", "order_date": "2015-12-09T12:01:00.855700"}
    number = v3.post("/v3/order", body, expect=201)["order_number"]
    assert "2015-12-09T12:01:00" in str(v3.get(f"/v3/order/{number}"))
    body |= {"order_id": "undated", "order_date": "2015-12-09"}
    assert v3.post("/v3/order", body, expect=422)["param"] == "order_date"


def test_a_line_is_deleted_and_what_it_asked_for_is_available_again(v3: Hands) -> None:
    before, lines = v3.stock("SOAP-OAT"), v3.get(ORDER)["lines"]
    path = f"{ORDER}/line/{lines[0]['id']}"
    changed = v3.delete(path)
    assert [line["sku"] for line in changed["lines"]] == ["CAN-SEA-S", "MATCH-BOX"]
    after = v3.stock("SOAP-OAT")
    assert (after["committed"], after["available"]) == (before["committed"] - 3, before["available"] + 3)
    v3.delete(path, expect=404)
    v3.post(f"{ORDER}/shipping_info", PARCEL, expect=201)
    assert v3.delete(f"{ORDER}/line/{lines[1]['id']}", expect=422)["param"] == "status"


def test_a_tag_of_orders_is_made_under_either_path(v3: Hands) -> None:
    made = v3.post("/v3/order/tag", {"name": "Later", "color": "#0f0"}, expect=201)
    assert made["name"] == "Later"
    assert v3.post("/v3/tag", {"text": "Later", "color": "#0f0"})["id"] == made["id"]
    assert v3.post("/v3/order/tag", {"name": "Later"}, expect=422)["param"] == "color"


def test_a_child_leaves_from_where_its_parent_was_to_and_is_as_urgent(v3: Hands) -> None:
    line = {"product": {"sku": "MUG-SAGE", "name": "Mug"}, "quantity": 2}
    said = {"alternate_ship_from_address": {"name": "Attic"}, "additional_cart_info": {"is_prime": True}}
    body = ANY_ORDER | said | {"order_id": "prime", "lines": [line], "cart_shipment_id": "S-1"}
    made = v3.post("/v3/order", body, expect=201)
    order = v3.get(f"/v3{made['link']}")
    for number in v3.post(f"/v3{made['link']}/split", groups(order, (1,), (1,)), expect=201):
        child = v3.get(f"/v3/order/{number}")
        for name in said:
            assert child[name] == order[name]
        assert child["lines"][0]["cart_shipment_id"] == "S-1"


def test_of_two_orders_with_one_number_the_younger_is_found_once_the_older_was_split() -> None:
    with PracticeServer(generation="v3", settle=0.0, accept_duplicate_orders=True) as shop, Hands(shop.url) as hands:
        pair = {"product": {"sku": "MUG-SAGE", "name": "Mug"}, "quantity": 2}
        older, younger = (
            hands.post("/v3/order", ANY_ORDER | {"order_id": "twice", "lines": [pair]}, expect=201)["id"]
            for _ in range(2)
        )
        assert hands.get("/v3/order/M-twice")["id"] == older
        hands.post("/v3/order/M-twice/split", groups(hands.get("/v3/order/M-twice"), (1,), (1,)), expect=201)
        assert hands.get("/v3/order/M-twice")["id"] == younger
