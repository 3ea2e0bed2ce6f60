"""What the lists of products, warehouses, channels and carrier accounts are asked for: every published filter, sort."""

from typing import Any

import pytest

from tests.unit.practice.hands import Hands

MAIN, ATTIC = 39432, 39433


def skus(hands: Hands, **query: Any) -> list[str]:
    return [product["sku"] for product in hands.get("/product/", limit=100, **query)["product"]]


def in_words(value: object) -> str:
    """The same in every process, whatever order a set has there."""
    return str(sorted(value) if isinstance(value, set) else value)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"category": "Linen"}, {"LIN-TEA", "LIN-NAP-4", "LIN-APRON", "LIN-RUNNER"}),
        ({"category": "linen"}, set()),
        ({"hs_code": "3406.00"}, {"CAN-BIRTH"}),
        ({"kit_component": "true", "category": "Candles"}, {"CAN-FIG-L"}),
        ({"kit": "false", "category": "Gift sets"}, {"WINTER-1"}),
        ({"oversold": "true"}, {"CAN-TEA-L", "CAN-PIL-OX", "MUG-SAGE", "SOAP-CHAR", "WICK-TRIM-BK"}),
        ({"to_be_shipped": "false", "category": "Candles"}, {"CAN-PUMPKIN"}),
        ({"low_inventory_aoh": "true", "category": "Tools"}, {"WICK-TRIM-BK"}),
        ({"low_inventory_poh": "true", "category": "Soap"}, {"SOAP-CHAR", "SOAP-NEW"}),
        ({"tag": "Seasonal"}, {"CAN-PUMPKIN", "WINTER-1"}),
        ({"tag": ["Seasonal", "Best seller"]}, {"CAN-PUMPKIN", "WINTER-1", "SOAP-OAT"}),
        ({"tag": ["Seasonal", "Best seller"], "tag_filter_by": "and"}, {"WINTER-1"}),
        ({"tag": "Seasonal", "tag_filter_by": "only"}, {"CAN-PUMPKIN"}),
        ({"tag": ["Seasonal", "Best seller"], "tag_filter_by": "only"}, {"CAN-PUMPKIN", "WINTER-1", "SOAP-OAT"}),
        ({"tag": "Seasonal", "tag_filter_by": "not", "category": "Candles", "search": "pumpkin"}, set()),
        ({"untagged": "true", "search": "winter"}, set()),
        ({"search": "soap", "active": "true", "category": "Soap", "sort": "-name", "kit": "false", "tag": "x"}, set()),
        ({"warehouse_id": ATTIC, "category": "Soap", "search": "refill"}, {"SOAP-REFILL-5L"}),
        ({"warehouse_id": [ATTIC, 1], "search": "SOAP-NEW"}, set()),
        ({"warehouse_id": [MAIN, ATTIC], "search": "SOAP-NEW"}, {"SOAP-NEW"}),
    ],
    ids=in_words,
)
def test_products_are_filtered_as_published(v3: Hands, query: dict[str, Any], found: set[str]) -> None:
    v3.put("/product/CAN-BIRTH/", {"hs_code": "3406.00"})
    v3.post("/product/", {"sku": "SOAP-NEW", "name": "New", "category": "Soap", "low_stock_threshold": 2}, expect=201)
    assert set(skus(v3, **query)) == found


@pytest.mark.parametrize("name", ["fba", "fbm", "dropship", "needs_sync", "reordered", "overallocated"])
def test_what_no_product_of_the_shop_is_finds_none_and_its_opposite_all(v3: Hands, name: str) -> None:
    assert skus(v3, **{name: "true"}) == []
    assert skus(v3, **{name: "false"}) == skus(v3)


def test_what_shipments_hold_beyond_the_shelf_is_overallocated(shipments: Hands) -> None:
    shipments.post("/order/1-1013/create_shipment/")  # 4 SOAP-LAV
    shipments.put(f"/product/SOAP-LAV/warehouse/{MAIN}/", {"on_hand": 1})
    assert set(skus(shipments, overallocated="true")) == {"SOAP-LAV"}
    assert skus(shipments, overallocated="true", warehouse_id=ATTIC) == []


def test_products_of_a_supplier_or_a_channel_are_those_that_say_so_themselves(v3: Hands) -> None:
    assert all(product["suppliers"] == product["carts"] == [] for product in v3.get("/product/")["product"])
    for query in ({"supplier": 1}, {"sales_channel": [2801, 2802]}, {"cart": 2801}):
        assert skus(v3, **query) == []


def test_products_are_listed_by_when_they_changed(v3: Hands) -> None:
    last = max(product["updated"] for product in v3.get("/product/", limit=100)["product"])
    v3.put("/product/LIN-TEA/", {"price": 5})
    assert skus(v3, updated_after=last) == ["LIN-TEA"]
    assert set(skus(v3, updated_before=last)) < set(skus(v3)) - {"LIN-TEA"}


@pytest.mark.parametrize(
    ("query", "param"),
    [
        ({"oversold": "1"}, "oversold"),
        ({"fba": "perhaps"}, "fba"),
        ({"warehouse_id": "main"}, "warehouse_id"),
        ({"supplier": "Ann"}, "supplier"),
        ({"updated_after": "soon"}, "updated_after"),
        ({"tag": "Seasonal", "tag_filter_by": "nearly"}, "tag_filter_by"),
        ({"tag_filter_by": "nearly"}, "tag_filter_by"),
        ({"tag": "Seasonal", "untagged": "true"}, "untagged"),
        ({"sort": "price"}, "sort"),
    ],
    ids=str,
)
def test_a_product_filter_that_cannot_be_meant_is_refused(v3: Hands, query: dict[str, str], param: str) -> None:
    assert v3.get("/product/", expect=422, **query)["param"] == param


def test_products_are_sorted_by_every_published_name(v3: Hands) -> None:
    for name in ("name", "sku", "created", "total_committed", "total_available", "total_on_hand"):
        values = [product[name] for product in v3.get("/product/", limit=100, sort=name)["product"]]
        assert values == sorted(values), name
        values = [product[name] for product in v3.get("/product/", limit=100, sort=f"-{name}")["product"]]
        assert values == sorted(values, reverse=True), name
    for name in ("default_supplier", "po_total_committed"):
        assert set(skus(v3, sort=name)) == set(skus(v3, sort=f"-{name}")) == set(skus(v3))


def test_a_sku_is_no_published_filter_of_products_and_a_comma_no_separator(v3: Hands) -> None:
    assert len(skus(v3, sku="MUG-SAGE")) > 40
    assert skus(v3, tag="Seasonal,Best seller") == []


@pytest.mark.parametrize(
    ("path", "search", "found"),
    [
        ("warehouse", "ATTIC", ["Attic store"]),
        ("cart", "etsy", ["Willow & Wick on Etsy"]),
        ("shipper", "postage", ["USPS postage"]),
    ],
)
def test_warehouses_channels_and_carriers_are_found_and_sorted(
    v3: Hands, path: str, search: str, found: list[str]
) -> None:
    def names(**query: Any) -> list[str]:
        return [(entry.get("address") or entry)["name"] for entry in v3.get(f"/{path}/", **query)[path]]

    assert names(search=search) == found
    assert v3.get(f"/{path}/", search="nobody")["count"] == 0
    assert names(sort="name") == sorted(names(), key=str.casefold)
    assert names(sort="-name") == names(sort="name")[::-1]
    assert v3.get(f"/{path}/", sort="luck", expect=422)["param"] == "sort"


def test_no_channel_and_no_carrier_account_is_archived(v3: Hands) -> None:
    for path in ("/cart/", "/shipper/"):
        assert v3.get(path, all="true") == v3.get(path, all="false") == v3.get(path)
        assert v3.get(path, all="perhaps", expect=422)["param"] == "all"


def test_a_product_is_shown_in_the_warehouses_that_keep_it(v3: Hands) -> None:
    def places() -> list[int]:
        return [place["id"] for place in v3.get("/product/NEW-1/")["warehouses"]]

    v3.post("/product/", {"sku": "NEW-1", "name": "New"}, expect=201)
    assert places() == [MAIN]
    v3.put(f"/product/NEW-1/warehouse/{ATTIC}/", {"on_hand": 2})
    assert places() == [MAIN, ATTIC]
    assert [place["id"] for place in v3.get("/product/KIT-BATH/")["warehouses"]] == [MAIN, ATTIC]


def test_tags_are_hung_on_products_and_are_not_those_of_orders(v3: Hands) -> None:
    changed = v3.put("/product/LIN-TEA/", {"tags": [{"id": 0, "name": "Summer", "color": "#ff0"}]})
    assert [tag["name"] for tag in changed["tags"]] == ["Summer"]
    assert skus(v3, tag="Summer") == ["LIN-TEA"]
    assert "Summer" not in {tag["text"] for tag in v3.get("/v3/tag", limit=100)["tag"]}
    assert v3.put("/product/LIN-TEA/", {"tags": []})["tags"] == []
    assert v3.put("/product/LIN-TEA/", {"tags": [{"name": ""}]}, expect=422)["param"] == "name"
