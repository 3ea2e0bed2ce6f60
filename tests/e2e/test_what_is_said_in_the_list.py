"""The list says of an order what is so: what stopped half-way needs somebody, what is gone is no longer counted."""

from __future__ import annotations

import pytest

from app.bench.stage import Stage
from app.domain.generation import Generation
from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, until
from tests.e2e.packer import LAST_CALL, Packer, in_stock
from tests.practice_shop import ShopHands


def state_of(window: BenchWindow, number: str) -> str:
    return next((row.state for row in window.rows if row.number == number), "")


def count(badge: str) -> int:
    return int("".join(filter(str.isdigit, badge)))


def test_a_parcel_that_stopped_is_neither_begun_nor_waiting_in_the_list(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        bench = Packer(window, shop)
        order = await bench.pick(in_stock)
        window.orders.clear_search()
        bench.label()
        shop.fault(LAST_CALL[generation], "refuse")
        await bench.ship_to_the_end()
        await until(lambda: state_of(window, order.number) == "needs you", "the list says so, too")
        bench.choose("Try again")
        await bench.stage(Stage.DONE)
        await until(lambda: order.number not in window.numbers, "it waits no longer")

    bench_window(scenario)


@pytest.mark.parametrize("when", ["it is opened", "it ships"])
def test_an_order_that_turns_out_to_be_gone_leaves_the_list_and_its_counts_at_once(
    bench_window: PlayOnShop, shop: ShopHands, when: str
) -> None:
    async def scenario(window: BenchWindow) -> None:
        bench, header = Packer(window, shop), window.application.window.header
        first, second = [order for order in await bench.orders() if in_stock(order)][:2]
        before = count(header.waiting.text)
        await window.open_order(first.number if when == "it ships" else second.number)
        shop.edit(order=first.number, cancel=True)
        if when == "it ships":
            bench.label()
            bench.ship()
        else:
            window.router.bench_presenter.open_order(first.number)
        await bench.stage(Stage.GONE)
        window.orders.clear_search()
        await until(lambda: first.number not in window.numbers, "it is gone from the list")
        assert count(header.waiting.text) == before - 1

    bench_window(scenario)
