"""How fast an import goes out. `pytest -s tests/benchmarks/test_import_throughput.py` measures a few rows;
`python -m tests.benchmarks.test_import_throughput 500` that many, with the account's budget in force."""

from __future__ import annotations

import asyncio
import sys
import time
from dataclasses import dataclass, replace

import pytest

from app.bootstrap import Services
from app.domain.generation import Generation
from app.services.import_run import Sent
from tests import label_programs
from tests.practice_shop import ShopHands, running_shop, services_for
from tests.world import fill_the_shelves

ROWS = 40
#: Seconds that Ordoro takes for an answer.
LATENCY = 0.15
#: What the account may ask in a minute: where an import asks as much, nothing but that limits it.
BUDGET = 480


@dataclass(frozen=True, slots=True)
class Measured:
    rows: int
    requests: int
    seconds: float

    @property
    def a_minute(self) -> float:
        return self.requests / self.seconds * 60

    @property
    def floor(self) -> float:
        """Seconds that the budget alone makes of so many requests: so many in any minute, and each minute's at once."""
        return (self.requests - 1) // BUDGET * 60

    def line(self, generation: Generation) -> str:
        return (
            f"{generation}: {self.rows} rows in {self.seconds:.0f} s, {self.requests} requests, {self.a_minute:.0f} a "
            f"minute at {LATENCY * 1000:.0f} ms an answer; by the budget alone {self.floor:.0f} s"
        )


async def import_rows(services: Services, shop: ShopHands, rows: int) -> Measured:
    await services.catalog.read()
    orders = (await services.orders.refresh()).orders
    whole = [each for each in orders if not (each.is_short or each.shipments or each.is_on_hold)][:rows]
    day = services.clock.today()
    parcels = [replace(each, day=day) for each in label_programs.parcels_for(whole)]
    file = await services.tracking_import.open_bytes("labels.csv", label_programs.worldship(parcels))
    judged = await services.tracking_import.preview(file, file.first_choice())
    before, began = sum(shop.performed().values()), time.perf_counter()
    sending = services.tracking_import.run(judged)
    await sending.work(lambda _result: None)
    took = time.perf_counter() - began
    done = sum(result.sent is Sent.DONE for result in sending.results.values())
    assert done == len(whole) == rows
    return Measured(done, sum(shop.performed().values()) - before, took)


def measure(generation: Generation, rows: int) -> Measured:
    there = running_shop(generation, rate_limit=False, orders=2 * rows, latency=LATENCY)
    with there as shop, services_for(shop) as services:
        fill_the_shelves(shop)
        return asyncio.run(import_rows(services, shop, rows))


@pytest.mark.parametrize("generation", list(Generation), ids=str)
def test_an_import_asks_as_much_as_the_account_may(generation: Generation) -> None:
    measured = measure(generation, ROWS)
    print(f"\n{measured.line(generation)}")
    assert measured.a_minute > BUDGET


if __name__ == "__main__":
    for each in Generation:
        print(measure(each, int(sys.argv[1])).line(each), flush=True)
