"""A practice shop can begin with orders that it is given."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Literal

import pytest

from app.practice.errors import Refusal
from app.practice.server import Options, PracticeServer
from tests.practice_shop import ShopHands

ORDER: dict[str, Any] = {
    "number": "1-7 A",
    "ship_to": {"name": "Ana", "street1": "Rua 1", "city": "Porto"},
    "lines": [{"sku": "NEW-1", "name": "New", "quantity": 2}],
    "staff_notes": "with care",
}


@pytest.mark.parametrize("generation", ["shipments", "v3"])
def test_it_has_these_orders_alone(generation: Literal["shipments", "v3"]) -> None:
    with PracticeServer(Options(generation=generation, orders_from=(ORDER,))) as shop:
        hands = ShopHands(shop.url)
        path = "/order/?limit=10" if generation == "shipments" else "/v3/order?limit=10"
        orders = hands.get(path)["order"]
    assert len(orders) == 1
    assert "1-7 A" in json.dumps(orders)


def test_a_file_that_makes_no_sense_is_said(tmp_path: Path) -> None:
    file = tmp_path / "orders.json"
    file.write_text('{"no": "list"}')
    done = subprocess.run(
        [sys.executable, "-m", "app.practice", "--orders-from", str(file)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=Path(__file__).parents[3],
    )
    assert done.returncode == 2
    assert "no file of orders" in done.stderr


@pytest.mark.parametrize(
    ("order", "missing"),
    [({}, "number"), ({"number": "1"}, "ship_to"), (ORDER | {"lines": [{"quantity": 1}]}, "sku")],
    ids=["nothing", "no address", "a line without a SKU"],
)
def test_what_is_missing_of_an_order_is_named(order: dict[str, Any], missing: str) -> None:
    with pytest.raises(Refusal, match=f"{missing} is required"):
        PracticeServer(Options(orders_from=(order,)))
