"""Reading ten thousand waiting orders from a shop that takes 100 ms for every answer, and what changed since."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import requests

from app.domain.generation import Generation
from app.runtime.practice_shop import PracticeShop
from app.services.paging import LANES
from tests.benchmarks.figures import Figure, exponent, run
from tests.practice_shop import KEY, ShopHands, services_for

ORDERS, FEW = 10_000, 1_000
LATENCY = 0.1
CHANGED = 20
PAGE = 100
SIZES = (1_000, 3_000, 10_000)


def measure() -> Sequence[Figure]:
    figures: list[Figure] = []
    for generation in Generation:
        with _shop(generation, ORDERS) as shop:
            bare = bytes_only(shop.url, generation, ORDERS)
            figures += asyncio.run(_sync(shop, generation, bare))
    figures.append(
        Figure("growth of the first sync from 1k to 10k", exponent(SIZES, [_seconds(n) for n in SIZES]), "exponent")
    )
    figures.append(_against_ten_a_page())
    return figures


async def _sync(shop: ShopHands, generation: Generation, bare: float) -> Sequence[Figure]:
    with services_for(shop) as services:
        await services.connection.signed_in()
        asked = len(shop.events("call"))
        began, worked = time.perf_counter(), time.process_time()
        read = await services.orders.refresh()
        seconds = time.perf_counter() - began
        busy = time.process_time() - worked
        requests_made = len(shop.events("call")) - asked
        floor = (len(read.orders) / PAGE) * LATENCY / LANES
        figures = [
            Figure(f"first sync of {len(read.orders):,}, {generation}: to the floor", seconds / floor, "x", 1.25,
                   f"{seconds:.2f} s; {len(read.orders) // PAGE} pages x {LATENCY} s / {LANES} lanes = {floor:.2f} s"),
            Figure(f"first sync of {len(read.orders):,}, {generation}: to a client that only fetches", seconds / bare,
                   "x", note=f"{bare:.2f} s for the same bytes in as many lanes: all that this shop can do here"),
            Figure(f"first sync of {len(read.orders):,}, {generation}: at work", busy, "s",
                   note="decoding, keeping and all; the rest is waiting"),
        ]  # fmt: skip
        before = len(shop.events("call"))
        await services.orders.refresh()
        unchanged = len(shop.events("call")) - before
        figures.append(Figure(f"refresh, nothing changed, {generation}: requests", unchanged, "", 3.0))
        for order in read.orders[:CHANGED]:
            shop.edit(order=order.number, address={"city": "Elsewhere"})
        before = len(shop.events("call"))
        began = time.perf_counter()
        await services.orders.refresh()
        beyond = len(shop.events("call")) - before - 1
        words = f"{time.perf_counter() - began:.2f} s; first sync took {requests_made} requests"
        wanted = 2.0 if generation is Generation.V3 else None
        if generation is Generation.SHIPMENTS:
            words += "; the changed ones lie on the first page: others wait for the whole reading every ten minutes"
        figures.append(
            Figure(
                f"refresh, {CHANGED} changed, {generation}: requests beyond the changed page", beyond, "", wanted, words
            )
        )
    return figures


def bytes_only(url: str, generation: Generation, orders: int) -> float:
    """Seconds for a client that fetches the waiting orders in as many lanes as ours, and does nothing with them."""
    shipments = generation is Generation.SHIPMENTS
    path = "/order/?status=new" if shipments else "/v3/order?status=awaiting_fulfillment"
    session = requests.Session()
    session.auth = KEY

    def fetch(offset: int) -> None:
        session.get(f"{url}{path}&limit={PAGE}&offset={offset}", timeout=30).raise_for_status()

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


def _seconds(orders: int) -> float:
    async def read(shop: ShopHands) -> float:
        with services_for(shop) as services:
            await services.connection.signed_in()
            began = time.perf_counter()
            await services.orders.refresh()
            return time.perf_counter() - began

    with _shop(Generation.V3, orders) as shop:
        return asyncio.run(read(shop))


def _against_ten_a_page() -> Figure:
    """A client that reads ten a page, one page after another, as the API's default has it."""
    ours = _seconds(FEW)
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
    run("syncing", measure)
