"""Products and stock: the same paths in both generations."""

from typing import Any

import pytest

from tests.unit.practice.hands import Hands

MAIN, ATTIC = 39432, 39433


def names(answer: dict[str, Any]) -> set[str]:
    return {product["sku"] for product in answer["product"]}


def test_products_are_listed_under_both_names_that_ordoro_gives_them(v3: Hands) -> None:
    answer = v3.get("/product/", limit=3)
    assert answer["product"] == answer["products"]
    assert answer["count"] > len(answer["product"]) == 3


def test_products_are_found_and_sorted(v3: Hands) -> None:
    every, active = v3.get("/product/", limit=100), v3.get("/product/", limit=100, active="true")
    assert names(every) - names(active) == {"CAN-PUMPKIN"}
    assert names(v3.get("/product/", search="apron")) == {"LIN-APRON"}
    assert names(v3.get("/product/", kit="true")) == {"KIT-BATH", "KIT-EVENING", "KIT-MUGS-2"}
    totals = [entry["total_on_hand"] for entry in v3.get("/product/", sort="-total_on_hand", limit=100)["product"]]
    assert totals == sorted(totals, reverse=True)
    v3.get("/product/", sort="luck", expect=422)
    v3.get("/product/", active="perhaps", expect=422)


def test_stock_is_set_to_a_number_or_adjusted_by_one(v3: Hands) -> None:
    path = f"/product/SOAP-OAT/warehouse/{MAIN}/"
    before = v3.stock("SOAP-OAT")
    v3.put(path, {"on_hand": 99, "location_in_warehouse": "H-1"})
    assert v3.stock("SOAP-OAT")["physical_on_hand"] == 99
    v3.put(path, {"adjustment": -4})
    after = v3.stock("SOAP-OAT")
    assert after == before | {"physical_on_hand": 95, "available": 95 - before["committed"]}
    v3.put(f"/product/SOAP-OAT/warehouse/{ATTIC}/", {"on_hand": 5})
    assert v3.get("/product/SOAP-OAT/")["total_on_hand"] == 100
    moves = [(move["why"], move["physical"]) for move in v3.events("stock_move")]
    assert moves[-2:] == [("adjusted", -4), ("set", 5 - 0)]


@pytest.mark.parametrize(
    "wrong", [{"on_hand": 1, "adjustment": 1}, {"on_hand": "5"}, {"on_hand": 1.5}, {"surprise": 1}, {"on_hand": None}]
)
def test_stock_that_cannot_be_meant_is_refused(v3: Hands, wrong: dict[str, object]) -> None:
    v3.put(f"/product/SOAP-OAT/warehouse/{MAIN}/", wrong, expect=422)
    v3.put("/product/SOAP-OAT/warehouse/1/", {"on_hand": 1}, expect=404)
    v3.put(f"/product/NONE/warehouse/{MAIN}/", {"on_hand": 1}, expect=404)
    assert v3.events("stock_move") == []


def test_a_kit_has_the_stock_of_its_components_and_shipping_it_takes_theirs(shipments: Hands) -> None:
    number = "1-1005"  # 1 KIT-EVENING: CAN-FIG-L, MATCH-LONG, WICK-TRIM
    parts = ("CAN-FIG-L", "MATCH-LONG", "WICK-TRIM")
    before = {sku: shipments.stock(sku)["physical_on_hand"] for sku in parts}
    kit = shipments.stock("KIT-EVENING")
    assert kit["physical_on_hand"] == min(before.values())
    for name in ("on_hand", "adjustment"):
        refusal = shipments.put(f"/product/KIT-EVENING/warehouse/{MAIN}/", {name: 5}, expect=422)
        assert refusal["param"] == name
    (shipment,) = shipments.post(f"/order/{number}/create_shipment/")["shipments"]
    body = {"tracking": {"tracking": "1Z", "vendor": "UPS"}}
    shipments.post(f"/shipment/{shipment['shipment_id']}/tracking/", body)
    assert {sku: shipments.stock(sku)["physical_on_hand"] for sku in parts} == {
        sku: count - 1 for sku, count in before.items()
    }


def test_the_life_of_a_shipment_in_stock_figures(shipments: Hands) -> None:
    sku, number = "SOAP-LAV", "1-1013"  # 4 pieces
    start = shipments.stock(sku)
    (shipment,) = shipments.post(f"/order/{number}/create_shipment/")["shipments"]
    assert shipments.stock(sku) == start | {"allocated": start["allocated"] + 4}
    path = f"/shipment/{shipment['shipment_id']}/"
    shipments.put(f"{path}line/{shipment['lines'][0]['id']}/", {"quantity": 3})
    shipments.post(f"{path}tracking/", {"tracking": {"tracking": "1Z", "vendor": "UPS"}})
    assert shipments.stock(sku) == start | {
        "physical_on_hand": start["physical_on_hand"] - 3,
        "committed": start["committed"] - 3,
    }


def test_a_shipment_from_another_warehouse_takes_its_stock_there(shipments: Hands) -> None:
    (shipment,) = shipments.post("/order/2-2207/create_shipment/")["shipments"]  # 1 CAN-FIG-S
    path = f"/shipment/{shipment['shipment_id']}/"
    shipments.put(path, {"assigned_to_id": ATTIC})
    main, attic = shipments.get("/product/CAN-FIG-S/")["warehouses"]
    shipments.post(f"{path}tracking/", {"tracking": {"tracking": "1Z", "vendor": "UPS"}})
    main_after, attic_after = shipments.get("/product/CAN-FIG-S/")["warehouses"]
    assert attic_after["physical_on_hand"] == attic["physical_on_hand"] - 1
    assert main_after["physical_on_hand"] == main["physical_on_hand"]
    assert main_after["committed"] == main["committed"] - 1


def test_a_new_product_stands_on_its_shelf_and_its_sku_is_taken(v3: Hands) -> None:
    body = {"sku": "NEW-1", "name": "New", "price": 4.5, "physical_on_hand": 7, "location_in_warehouse": "H-1"}
    created = v3.post("/product/", body, expect=201)
    assert (created["price"], created["total_on_hand"]) == (4.5, 7)
    assert created["warehouses"][0]["location_in_warehouse"] == "H-1"
    assert v3.post("/product/", body, expect=409)["param"] == "sku"
    assert v3.post("/product/", {"sku": "NEW-2"}, expect=422)["param"] == "name"
    assert v3.put("/product/NEW-1/", {"name": "Newer", "length": 3})["length"] == 3
    assert v3.get("/product/NEW-1/")["name"] == "Newer"
    v3.get("/product/NONE/", expect=404)


def test_a_products_fields_are_set_and_its_limits_alone_move_no_stock(v3: Hands) -> None:
    before = v3.stock("SOAP-OAT")
    changed = v3.put("/product/SOAP-OAT/", {"upc": "012345678905", "declared_value": 4.5, "surprise": 1})
    assert changed["upc"] == "012345678905"
    assert not {"declared_value", "surprise"} & changed.keys(), "it is taken, and shown in no answer"
    limits = {"low_stock_threshold": 6, "out_of_stock_threshold": 1, "location_in_warehouse": "Z-1"}
    place = v3.put(f"/product/SOAP-OAT/warehouse/{MAIN}/", limits)["warehouses"][0]
    assert limits.items() <= place.items()
    assert v3.stock("SOAP-OAT") == before
    assert [event["fields"] for event in v3.events("product_changed")] == ["upc, declared_value"]
    assert [event["fields"] for event in v3.events("shelf_changed")] == [", ".join(limits)]
    v3.put("/product/SOAP-OAT/", {"name": " "}, expect=422)
    v3.put("/product/SOAP-OAT/", {"length": 1.5}, expect=422)
