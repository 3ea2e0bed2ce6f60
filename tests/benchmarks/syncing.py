"""Reading ten thousand waiting orders from a shop that takes 100 ms for every answer, and what changed since.

`python -m tests.benchmarks.syncing --long` reads a hundred thousand, too: minutes, which is the request budget's doing.
"""

from __future__ import annotations

import asyncio
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import requests

from app.bootstrap import Services
from app.domain.generation import Generation
from app.domain.order import Order
from app.events import OrdersRead
from app.runtime.practice_shop import PracticeShop
from app.services.looking import WHOLE_AFTER
from app.services.paging import LANES
from tests.benchmarks.figures import Figure, exponent, run
from tests.fakes import PutForward
from tests.practice_shop import KEY, ShopHands, services_for

ORDERS, FEW, MANY = 10_000, 1_000, 100_000
LATENCY = 0.1
CHANGED = 20
PAGE = 100
SIZES = (1_000, 3_000, 10_000)
#: Other programs take their share of a run: the best of so many is told.
ROUNDS = 3
#: Requests a minute that reading may begin: the account's budget without what is kept for steps.
BUDGET = 420


def measure(*, long: bool = False) -> Sequence[Figure]:
    figures: list[Figure] = []
    for generation in Generation:
        with _shop(generation, ORDERS) as shop:
            bare = min(bytes_only(shop.url, generation, ORDERS) for _ in range(ROUNDS))
            figures += _firsts(shop, generation, bare)
            figures += asyncio.run(_refreshes(shop, generation))
    sizes = (*SIZES, MANY) if long else SIZES
    syncs = [_best(n) for n in sizes]
    growth = exponent(sizes, [each.seconds for each in syncs])
    note = " / ".join(f"{each.seconds:.2f}" for each in syncs) + " s"
    figures.append(Figure(f"growth of the first sync from 1k to {sizes[-1] // 1000}k", growth, "exponent", note=note))
    figures.append(_against_ten_a_page(syncs[0].seconds))
    if long:
        figures += _of_many(syncs[-1])
    return figures


@dataclass(frozen=True)
class Sync:
    """A first sync: seconds until the list was whole, and until it was kept for the next start; seconds at work until
    then; requests; megabytes that the process took more at most."""

    #: Not in its repr, which asyncio.run makes at its end and which would be the most that the process ever takes.
    orders: tuple[Order, ...] = field(repr=False)
    seconds: float
    kept: float
    busy: float
    requests: int
    grew: float

    @classmethod
    async def of(cls, services: Services, shop: ShopHands) -> Sync:
        await services.connection.signed_in()
        there: list[float] = []
        services.bus.subscribe(OrdersRead, lambda _read: there.append(time.perf_counter()))
        asked, before = len(shop.events("call")), _most_megabytes()
        began, worked = time.perf_counter(), time.process_time()
        read = await services.orders.refresh()
        kept, busy = time.perf_counter() - began, time.process_time() - worked
        requests_made = len(shop.events("call")) - asked
        return cls(read.orders, there[0] - began, kept, busy, requests_made, _most_megabytes() - before)


def _first(shop: ShopHands) -> Sync:
    with services_for(shop) as services:
        return asyncio.run(Sync.of(services, shop))


def _firsts(shop: ShopHands, generation: Generation, bare: float) -> Sequence[Figure]:
    rounds = [_first(shop) for _ in range(ROUNDS)]
    best = min(rounds, key=lambda each: each.seconds)
    named = f"first sync of {len(best.orders):,}, {generation}"
    pages = len(best.orders) // PAGE
    floor = pages * LATENCY / LANES
    all_of_them = " / ".join(f"{each.seconds:.2f}" for each in rounds)
    said = f"{pages} pages x {LATENCY} s / {LANES} lanes = {floor:.2f} s"
    own = _own_work(shop.url, generation)
    return [
        Figure(f"{named}: to the floor", best.seconds / floor, "x", 1.25,
               f"{all_of_them} s in {best.requests} requests; {said}"),
        Figure(f"{named}: to a client that only fetches", best.seconds / bare, "x",
               note=f"{bare:.2f} s for the same bytes in as many lanes: all that this shop can do here"),
        Figure(f"{named}: the shop's own work in each answer", own * 1000, "ms",
               note=f"at least {own / LATENCY * 100:.0f} % of the floor are not ours"),
        Figure(f"{named}: at work", min(each.busy for each in rounds), "s",
               note=f"decoding, keeping and all, the rest is waiting; {best.kept:.2f} s until it was kept, too"),
    ]  # fmt: skip


async def _refreshes(shop: ShopHands, generation: Generation) -> Sequence[Figure]:
    clock = PutForward()
    with tempfile.TemporaryDirectory() as folder, services_for(shop, clock=clock, data=Path(folder)) as services:
        first = (await Sync.of(services, shop)).orders
        _, unchanged, _ = await _refresh(services, shop)
        for order in first[:CHANGED]:
            shop.edit(order=order.number, address={"city": "Elsewhere"})
        _, together, seconds = await _refresh(services, shop)
        spread = [order.number for order in first[150 :: len(first) // CHANGED]]
        for number in spread:
            shop.edit(order=number, address={"city": "Farther"})
        read, apart, _ = await _refresh(services, shop)
        seen = _at(read, spread, "Farther")
        later = ""
        if seen < len(spread):
            clock.counts = WHOLE_AFTER
            read, whole, _ = await _refresh(services, shop)
            found = _at(read, spread, "Farther")
            later = f"; {found} of them after {WHOLE_AFTER / 60:.0f} minutes, by {whole} requests"
    is_v3 = generation is Generation.V3
    named = f"{CHANGED} changed, {generation}: requests beyond"
    return [
        Figure(f"refresh, nothing changed, {generation}: requests", unchanged, "", 3.0),
        Figure(f"refresh, {named} the changed page", together - 1, "", 2.0 if is_v3 else None,
               f"{seconds:.2f} s; all on the first page"),
        Figure(f"refresh, {named} what changed, on {len(spread)} pages", apart - (1 if is_v3 else 0), "",
               2.0 if is_v3 else None, f"{seen} of them seen at once{later}"),
    ]  # fmt: skip


async def _refresh(services: Services, shop: ShopHands) -> tuple[OrdersRead, int, float]:
    """What was read, by how many requests, in how many seconds."""
    before, began = len(shop.events("call")), time.perf_counter()
    read = await services.orders.refresh()
    return read, len(shop.events("call")) - before, time.perf_counter() - began


def _at(read: OrdersRead, numbers: Sequence[str], city: str) -> int:
    there = {order.number: order.ship_to.city for order in read.orders}
    return sum(there[number] == city for number in numbers)


def _of_many(sync: Sync) -> Sequence[Figure]:
    pages = len(sync.orders) // PAGE
    minutes, rest = divmod(pages, BUDGET)
    floor = minutes * 60 + rest * LATENCY / LANES
    named = f"first sync of {len(sync.orders):,}, {Generation.V3}"
    return [
        Figure(f"{named}: to the floor", sync.seconds / floor, "x", 1.25,
               f"{sync.seconds:.1f} s; {pages} pages at {BUDGET} a minute: {floor:.1f} s"),
        Figure(f"{named}: at work", sync.busy, "s"),
        Figure(f"{named}: what the process grew by, an order", sync.grew * 1000 / len(sync.orders), "kB"),
    ]  # fmt: skip


def _most_megabytes() -> float:
    """The most that the process has ever taken; 0 where nobody tells."""
    status = Path("/proc/self/status")
    lines = status.read_text("ascii").splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1000 for line in lines if line.startswith("VmHWM")), 0.0)


def _list_of(generation: Generation) -> str:
    return "/order/?status=new" if generation is Generation.SHIPMENTS else "/v3/order?status=awaiting_fulfillment"


def _own_work(url: str, generation: Generation) -> float:
    """Seconds that the shop takes beside its latency for one page, while nobody else asks: of several, the least."""
    session = requests.Session()
    session.auth = KEY

    def fetch(offset: int) -> float:
        began = time.perf_counter()
        session.get(f"{url}{_list_of(generation)}&limit={PAGE}&offset={offset}", timeout=30).raise_for_status()
        return time.perf_counter() - began

    return min(fetch(offset) for offset in range(0, 20 * PAGE, PAGE)) - LATENCY


def bytes_only(url: str, generation: Generation, orders: int) -> float:
    """Seconds for a client that fetches the waiting orders in as many lanes as ours, and does nothing with them."""
    session = requests.Session()
    session.auth = KEY

    def fetch(offset: int) -> None:
        session.get(f"{url}{_list_of(generation)}&limit={PAGE}&offset={offset}", timeout=30).raise_for_status()

    began = time.perf_counter()
    with ThreadPoolExecutor(LANES) as lanes:
        list(lanes.map(fetch, range(0, orders, PAGE)))
    return time.perf_counter() - began


@contextmanager
def _shop(generation: Generation, orders: int) -> Iterator[ShopHands]:
    """In a process of its own, as Ordoro is."""
    options = ("--orders", str(orders), "--latency", str(LATENCY), "--rate-limit", "off")
    shop = PracticeShop.start(generation, *options)
    try:
        yield ShopHands(shop.url)
    finally:
        shop.stop()


def _best(orders: int) -> Sync:
    """Of several where they take no minutes."""
    with _shop(Generation.V3, orders) as shop:
        rounds = [_first(shop) for _ in range(1 if orders >= MANY else ROUNDS)]
    return min(rounds, key=lambda each: each.seconds)


def _against_ten_a_page(ours: float) -> Figure:
    """A client that reads ten a page, one page after another, as the API's default has it."""
    with _shop(Generation.V3, FEW) as shop:
        session = requests.Session()
        session.auth = KEY
        began, offset, count = time.perf_counter(), 0, 1
        while offset < count:
            path = f"/v3/order?status=awaiting_fulfillment&offset={offset}"
            page = session.get(shop.url + path, timeout=10).json()
            count, offset = page["count"], offset + len(page["order"])
        theirs = time.perf_counter() - began
    return Figure(f"{FEW:,} orders: a client that reads ten a page takes", theirs / ours, "x", note=f"{theirs:.1f} s")


if __name__ == "__main__":
    run("syncing", partial(measure, long="--long" in sys.argv))
