"""The parts of a kit are scanned as they lie on the bench."""

from __future__ import annotations

from app.bench.events import AllCounted, BenchEvent, Counted, PartCounted
from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, until


def test_a_kit_is_verified_by_the_codes_of_its_parts(bench_window: PlayOnShop) -> None:
    told: list[BenchEvent] = []

    async def scenario(window: BenchWindow) -> None:
        window.router.bench_presenter.told.connect(told.append)
        orders = window.router.bench_presenter.work.desk.waiting.orders.values()
        order = next(each for each in orders if any(line.is_kit and line.remaining for line in each.lines))
        await window.open_order(order.number)
        state = window.bench.state
        assert state is not None
        assert state.order is not None
        kit = next(line for line in state.order.lines if line.is_kit and line.remaining)
        assert len(kit.parts) > 1, "the catalogue says what is in it"
        products = window.router.services.catalog.products
        for part in kit.parts:
            window.scan(products[part.sku].upc or part.sku)
        await until(lambda: len(told) >= len(kit.parts), "all are heard")
        kinds = [type(each) for each in told if not isinstance(each, AllCounted)]
        assert kinds == [*[PartCounted] * (len(kit.parts) - 1), Counted], told
        state = window.bench.state
        assert state is not None
        assert state.counting is not None
        assert state.counting.counted(kit.line_id) == 1

    bench_window(scenario)
