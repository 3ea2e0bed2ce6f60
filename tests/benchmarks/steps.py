"""What shipping one order costs beyond Ordoro's own answers: outbox commits, journal and all."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import requests

from app.bootstrap import Services
from app.domain.generation import Generation
from app.domain.plan import PlanOutcome
from app.runtime.practice_shop import PracticeShop
from tests.benchmarks.figures import Figure, exponent, percentile, run
from tests.practice_shop import KEY, ShopHands, services_for
from tests.world import fill_the_shelves

ORDERS = 60
#: How a step grows with the orders that wait.
SIZES, FEW = (1_000, 10_000, 100_000), 15


def measure() -> Sequence[Figure]:
    figures = [figure for generation in Generation for figure in _one(generation, 200, ORDERS)]
    growing = [_one(Generation.V3, size, FEW)[0].value for size in SIZES]
    note = " / ".join(f"{value:.1f}" for value in growing) + " ms"
    figures.append(Figure("a step, v3: growth from 1k to 100k", exponent(SIZES, growing), "exponent", note=note))
    return figures


def _one(generation: Generation, waiting: int, shipped: int) -> Sequence[Figure]:
    shop = PracticeShop.start(generation, "--orders", str(waiting), "--rate-limit", "off")
    try:
        fill_the_shelves(ShopHands(shop.url))
        answer = one_answer(ShopHands(shop.url))
        with tempfile.TemporaryDirectory() as folder:
            return asyncio.run(ship_them(ShopHands(shop.url), generation, Path(folder), answer, shipped))
    finally:
        shop.stop()


def one_answer(shop: ShopHands) -> float:
    """Seconds that a bare client waits for a small answer on a connection that is open."""
    session = requests.Session()
    session.auth = KEY
    times = []
    for _ in range(50):
        began = time.perf_counter()
        session.get(shop.url + "/authenticated/", timeout=5).raise_for_status()
        times.append(time.perf_counter() - began)
    return percentile(times, 0.5)


async def ship_them(
    shop: ShopHands, generation: Generation, data: Path, answer: float, shipped: int
) -> Sequence[Figure]:
    with services_for(shop, data=data) as services:
        await services.catalog.read()
        read = await services.orders.refresh()
        orders = [order for order in read.orders if not order.is_on_hold and not order.open_shipments][:shipped]
        before = len(shop.events("call"))
        per_step: list[float] = []
        whole: list[float] = []
        for at, order in enumerate(orders):
            seconds, steps, calls = await one_order(services, shop, order.number, at)
            whole.append(seconds)
            per_step.append((seconds - calls * answer) / steps)
        an_order = (len(shop.events("call")) - before) / len(orders)
        note = f"{an_order:.1f} requests an order, {answer * 1000:.1f} ms each for a bare client"
        named = f"one order shipped, {generation}"
        return [
            Figure(f"{named}: ours per step, median", percentile(per_step, 0.5) * 1000, "ms", 15.0, note),
            Figure(f"{named}: ours per step, p95", percentile(per_step, 0.95) * 1000, "ms"),
            Figure(f"{named}: all of it, median", percentile(whole, 0.5) * 1000, "ms"),
        ]


async def one_order(services: Services, shop: ShopHands, number: str, at: int) -> tuple[float, int, int]:
    """Seconds, steps and requests."""
    order = next(order for order in services.orders.waiting if order.number == number)
    draft = services.shipping.draft_for(order)
    filled = replace(draft, carrier="USPS", tracking_number=f"92612902836416{at:08}", cost=Decimal("4.50"))
    before = len(shop.events("call"))
    began = time.perf_counter()
    plan = await services.shipping.ship(filled)
    seconds = time.perf_counter() - began
    assert plan.outcome is PlanOutcome.DONE, plan
    return seconds, len(plan.steps), len(shop.events("call")) - before


if __name__ == "__main__":
    run("steps", measure)
