"""How fast an import goes out. Run by hand: pytest -s tests/benchmarks"""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace

import pytest

from app.bootstrap import Services
from app.domain.generation import Generation
from app.services.import_run import Sent
from tests import label_programs
from tests.practice_shop import ShopHands, running_shop, services_for

ROWS = 40
#: Seconds that Ordoro takes for an answer.
LATENCY = 0.1
#: What the account may ask in a minute: where an import asks as much, nothing but that limits it.
BUDGET = 480


@pytest.mark.parametrize("generation", list(Generation), ids=str)
def test_an_import_asks_as_much_as_the_account_may(generation: Generation) -> None:
    async def run(services: Services, shop: ShopHands) -> tuple[float, float]:
        await services.catalog.read()
        orders = (await services.orders.refresh()).orders
        whole = [each for each in orders if not (each.is_short or each.shipments or each.is_on_hold)][:ROWS]
        day = services.clock.today()
        parcels = [replace(each, day=day) for each in label_programs.parcels_for(whole)]
        file = await services.tracking_import.open_bytes("labels.csv", label_programs.worldship(parcels))
        judged = await services.tracking_import.preview(file, file.first_choice())
        before, began = sum(shop.performed().values()), time.perf_counter()
        sending = services.tracking_import.run(judged)
        await sending.work(lambda _result: None)
        took = time.perf_counter() - began
        done = sum(result.sent is Sent.DONE for result in sending.results.values())
        asked = sum(shop.performed().values()) - before
        return asked / took * 60, done / took * 60

    there = running_shop(generation, rate_limit=False, orders=2 * ROWS, latency=LATENCY)
    with there as shop, services_for(shop) as services:
        requests, rows = asyncio.run(run(services, shop))
    print(f"\n{generation}: {requests:.0f} requests and {rows:.0f} rows a minute at {LATENCY * 1000:.0f} ms an answer")
    assert requests > BUDGET
