"""Whose shop it is: a further warehouse, the company's own words, packing lists."""

from tests.unit.practice.hands import Hands


def test_a_further_warehouse_keeps_what_is_put_in_it(v3: Hands) -> None:
    made = v3.post("/warehouse/", {"name": "Cellar", "city": "Bellbrook", "street2": None}, expect=201)
    assert (made["address"]["name"], made["is_default_location"]) == ("Cellar", False)
    assert v3.get("/warehouse/", search="cellar")["warehouse"] == [v3.get(made["_link"])] == [made]
    before = v3.get("/product/MUG-INK/")
    after = v3.put(f"/product/MUG-INK/warehouse/{made['id']}/", {"on_hand": 4})
    assert len(after["warehouses"]) == len(before["warehouses"]) + 1
    assert after["total_on_hand"] == before["total_on_hand"] + 4
    assert v3.post("/warehouse/", {"city": "Bellbrook"}, expect=422)["param"] == "name"
    assert v3.post("/warehouse/", {"name": "Cellar", "company": "W"}, expect=422)["param"] == "company"


def test_the_companys_words_are_changed_one_by_one(v3: Hands) -> None:
    before = v3.get("/company/")
    after = v3.put("/company/", {"company_name": "Willow & Daughters", "phone": "555-0199"})
    assert after == v3.get("/company/") == before | {"name": "Willow & Daughters", "phone": "555-0199"}
    assert v3.put("/company/", {"name": "Willow"}, expect=422)["param"] == "name"
    assert v3.put("/company/", {"contact": None}, expect=422)["param"] == "contact"


def test_packing_lists_are_found_and_one_is_the_default(v3: Hands) -> None:
    (first,) = v3.get("/packing_list/")["packing_list"]
    assert {cart["default_packing_list_id"] for cart in v3.get("/cart/")["cart"]} == {first["id"]}
    made = v3.post("/packing_list/", {"name": "Gifts", "is_default": True}, expect=201)
    listed = v3.get("/packing_list/", sort="-id")["packing_list"]
    assert [(entry["name"], entry["is_default"]) for entry in listed] == [("Gifts", True), (first["name"], False)]
    assert v3.get("/packing_list/", packing_list_id=made["id"])["packing_list"] == [made]
    assert v3.get("/packing_list/", search="gift")["count"] == 1
    assert v3.post("/packing_list/", {"custom_text": "Thank you"}, expect=422)["param"] == "name"
