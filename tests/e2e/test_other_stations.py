"""What other stations do to an order is seen when it is opened and while it is packed, with their names."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.bench.stage import Stage
from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, until
from tests.practice_shop import ShopHands

FULL = "1-1001"


def stage(window: BenchWindow) -> Stage | None:
    return window.bench.state.stage if window.bench.state else None


def taken_by_bo(shop: ShopHands) -> None:
    shop.edit(order=FULL, comment="Packed by Bo, Bench 2, 3 of 3 verified (Packbench 0a1b2c3d)", user="key")
    shop.edit(order=FULL, ship={"tracking": "1Z999AA10123456784", "carrier": "UPS"})


def test_an_order_that_another_station_took_says_so_when_it_is_opened(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        taken_by_bo(shop)
        await window.open_order(FULL)
        await until(lambda: stage(window) is Stage.GONE, "it is said")
        said = window.bench.outcome.text.plain
        assert said == "The order was already shipped by Bo, Bench 2: UPS 1Z999AA10123456784."
        assert window.bench.ship_bar.button.text() == "Next order"

    bench_window(scenario)


def test_an_order_that_is_taken_while_it_is_packed_says_so_with_the_next_list(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await window.open_order(FULL)
        window.bench.go_to_tracking()
        window.type("9400100000000000000000")
        taken_by_bo(shop)
        window.press(window.orders.table, Qt.Key.Key_F5)
        await until(lambda: stage(window) is Stage.GONE, "it is said before Ship is pressed")
        assert "Bo, Bench 2" in window.bench.outcome.text.plain
        assert len(shop.events("shipped")) == 1

    bench_window(scenario)


def test_an_address_that_changes_while_it_is_packed_is_said_with_the_next_list(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await window.open_order(FULL)
        window.bench.go_to_tracking()
        window.type("9400100000000000000000")
        shop.edit(order=FULL, address={"street1": "1 New Street"})
        window.press(window.orders.table, Qt.Key.Key_F5)
        await until(lambda: f"{FULL}: the address was changed" in window.notices(), "it is said")
        assert window.bench.form.tracking.text() == "9400100000000000000000"

    bench_window(scenario)
