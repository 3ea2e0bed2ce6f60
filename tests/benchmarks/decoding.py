"""Reading orders off the wire, against the bare JSON parse of the same bytes by the fastest parser there is here."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence

import msgspec

from app.domain.generation import Generation
from app.ordoro.shipments import wire as shipments
from app.ordoro.v3 import wire as v3
from app.ordoro.wire import order_page
from tests.benchmarks.figures import Figure, exponent, run
from tests.practice_shop import running_shop

SIZES = (1_000, 10_000, 100_000)
LISTS = {
    Generation.SHIPMENTS: "/order/?status=new",
    Generation.V3: "/v3/order?status=awaiting_fulfillment",
}
ROUNDS = 5


def measure() -> Sequence[Figure]:
    figures: list[Figure] = []
    for generation, path in LISTS.items():
        pages = _pages(generation, path)
        wire = shipments if generation is Generation.SHIPMENTS else v3

        def decode(page: bytes, wire: object = wire) -> object:
            return order_page(page, wire.OrderList, wire.order_of, "")  # type: ignore[attr-defined]

        bare = _best(msgspec.json.decode, pages * 10)
        ours = _best(decode, pages * 10)
        standard = _best(json.loads, pages * 10)
        named = f"10,000 orders, {generation}"
        figures.append(Figure(f"decode {named}: to a bare parse (msgspec)", ours / bare, "x", 1.5))
        figures.append(
            Figure(f"decode {named}", ours * 1000, "ms", note=f"{sum(map(len, pages)) / 1000:.0f} B an order")
        )
        figures.append(Figure(f"decode {named}: the standard library's bare parse", standard / bare, "x"))
        times = [_best(decode, pages * (size // 1000), rounds=2) for size in SIZES]
        figures.append(Figure(f"decode, {generation}: growth from 1k to 100k", exponent(SIZES, times), "exponent"))
    return figures


def _pages(generation: Generation, path: str) -> list[bytes]:
    with running_shop(generation, orders=1000) as shop:
        return [json.dumps(shop.get(f"{path}&limit=100&offset={at}")).encode() for at in range(0, 1000, 100)]


def _best(work: Callable[[bytes], object], pages: Sequence[bytes], rounds: int = ROUNDS) -> float:
    """Seconds for all pages, at best."""
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        for page in pages:
            work(page)
        times.append(time.perf_counter() - began)
    return min(times)


if __name__ == "__main__":
    run("decoding", measure)
