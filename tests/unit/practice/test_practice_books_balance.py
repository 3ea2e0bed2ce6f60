"""Whatever happens in the shop, its stock figures agree with its orders and with its ledger."""

import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from app.practice.server import PracticeServer
from app.practice.shipments import num_shipped
from app.practice.shop import WAITING, Shop
from tests.unit.practice.hands import Hands

PARCEL = {"tracking_number": "1Z", "ship_date": "2026-02-03T10:00:00-06:00", "carrier_name": "UPS"}
MAIN, ATTIC = 39432, 39433


Places = Counter[tuple[str, int]]
"""Pieces by SKU and warehouse."""
Change = tuple[str, str, dict[str, Any] | None]
"""Method, path, body."""


def assert_balanced(shop: Shop, first: dict[tuple[str, int], int]) -> None:
    """Committed and allocated follow from the orders, physical from the moves in the ledger."""
    shop.settle()
    committed, allocated = asked_for(shop), promised(shop)
    moved: Places = Counter()
    for move in shop.ledger.read(kind="stock_move")["entries"]:
        moved[move["sku"], move["warehouse"]] += move["physical"]
    for product in shop.products.values():
        for warehouse, level in product.levels.items():
            place = (product.sku, warehouse)
            assert (level.committed, level.allocated) == (committed[place], allocated[place]), place
            assert level.physical == first[place] + moved[place], place


def asked_for(shop: Shop) -> Places:
    places: Places = Counter()
    for order in shop.orders:
        if order.status in WAITING[shop.settings.generation]:
            for line in order.lines:
                for part, each in shop.stock.components(line.product):
                    places[part.sku, order.warehouse_id] += (line.quantity - num_shipped(order, line)) * each
    return places


def promised(shop: Shop) -> Places:
    places: Places = Counter()
    for shipment in shop.shipments.values():
        if shipment.status == "new":
            for entry in shipment.lines:
                for part, each in shop.stock.components(entry.line.product):
                    places[part.sku, shipment.warehouse_id] += entry.quantity * each
    return places


def physical(shop: Shop) -> dict[tuple[str, int], int]:
    return {
        (product.sku, warehouse): level.physical
        for product in shop.products.values()
        for warehouse, level in product.levels.items()
    }


def do_something_to_a_shipment(hands: Hands, rng: random.Random) -> None:
    orders = hands.get("/order/", limit=100)["order"]
    order = rng.choice(orders)
    path = f"/order/{order['order_id']}/"
    open_ones = [parcel for parcel in order["shipments"] if parcel["status"] == "new"]
    if not open_ones:
        if rng.random() < 0.1:
            hands.raw("POST", "/_practice/edit", json={"order": order["order_id"], "cancel": True})
        hands.raw("POST", f"{path}create_shipment/")
        return
    shipment = rng.choice(open_ones)
    path = f"/shipment/{shipment['shipment_id']}/"
    line = rng.choice(shipment["lines"])
    changes: list[Change] = [
        ("PUT", f"{path}line/{line['id']}/", {"quantity": rng.randint(0, line["ordered_quantity"])}),
        ("PUT", path, {"assigned_to_id": rng.choice((MAIN, ATTIC))}),
        ("POST", f"{path}tracking/", {"tracking": {"tracking": "1Z", "vendor": "UPS"}}),
        ("DELETE", path, None),
    ]
    method, path, body = rng.choice(changes)
    hands.raw(method, path, json=body)


def do_something_to_an_order(hands: Hands, rng: random.Random) -> None:
    order = rng.choice(hands.get("/v3/order", limit=100)["order"])
    path = f"/v3/order/{order['order_number']}"
    first, *others = order["lines"]
    now = [{"line_id": first["id"], "quantity": rng.randint(0, first["quantity"])}]
    later = [{"line_id": first["id"], "quantity": first["quantity"] - now[0]["quantity"]}]
    later += [{"line_id": line["id"], "quantity": line["quantity"]} for line in others]
    changes: list[Change] = [
        ("POST", f"{path}/split", {"split_orders": [{"lines": now}, {"lines": later}]}),
        ("POST", f"{path}/shipping_info", PARCEL),
        ("DELETE", f"{path}/shipping_info", None),
        ("POST", f"{path}/cancel", None),
        ("POST", f"{path}/uncancel", None),
        ("PUT", f"{path}/line/{first['id']}", {"quantity": rng.randint(1, 5)}),
    ]
    method, path, body = rng.choice(changes)
    hands.raw(method, path, json=body)


@pytest.mark.parametrize(
    ("generation", "act"), [("shipments", do_something_to_a_shipment), ("v3", do_something_to_an_order)]
)
@pytest.mark.parametrize("seed", [1, 2])
def test_stock_agrees_with_orders_and_ledger_whatever_happens(generation: Any, act: Any, seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - mixes a test's steps
    server = PracticeServer(generation=generation, orders=25, settle=0.0, rate_limit=False)
    with server, Hands(server.url) as hands:
        first = physical(server.shop)
        for _ in range(80):
            act(hands, rng)
            assert_balanced(server.shop, first)
        assert not [entry for entry in hands.events("call") if entry["status"] >= 500]


def test_many_stations_at_once_ship_every_order_once() -> None:
    server = PracticeServer(generation="v3", orders=30, rate_limit=False)

    def station(_: int) -> int:
        with Hands(server.url) as hands:
            orders = hands.get("/v3/order", status="awaiting_fulfillment", limit=100)["order"]
            answers = [
                hands.raw("POST", f"/v3/order/{order['order_number']}/shipping_info", json=PARCEL) for order in orders
            ]
            return sum(answer.status_code == 201 for answer in answers)

    with server:
        first = physical(server.shop)
        with ThreadPoolExecutor(6) as stations:
            assert sum(stations.map(station, range(6))) == 30
        assert_balanced(server.shop, first)
