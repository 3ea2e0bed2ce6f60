"""How long a reading and a meaning take: `python -m tests.benchmarks.scan_meaning [--orders 10000] [--seed N]`.

Prints median and p99 in microseconds of single calls, garbage collection and all, and the time to load the index.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Sequence

from app.domain.order import Order, OrderLine, OrderStatus
from app.domain.product import Product
from app.scan.formats import FORMATS
from app.scan.index import KnownCodes
from app.scan.labels import read_label
from app.scan.meaning import meaning_of
from tests.unit.scan.made_up import WRAPPINGS, make

_CALLS = 10_000
_GOAL_MICROSECONDS = 30_000


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--orders", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=random.randrange(2**32))  # noqa: S311
    options = parser.parse_args()
    rng = random.Random(options.seed)  # noqa: S311
    say(f"seed {options.seed}, {options.orders} orders, {_CALLS} calls each")
    products = [Product(f"SKU-{at:05}", "A thing", upc=upc(at)) for at in range(2_000)]
    orders = [an_order(at, products, rng) for at in range(options.orders)]
    codes = KnownCodes()
    begun = time.perf_counter()
    codes.put_products(products)
    codes.put_orders(orders)
    say(f"index: {(time.perf_counter() - begun) * 1000:.0f} ms once")
    begun = time.perf_counter()
    codes.put_orders(orders)
    say(f"index: {(time.perf_counter() - begun) * 1000:.0f} ms for a list that did not change")
    labels = [rng.choice(list(WRAPPINGS.values()))(make(rng.choice(FORMATS), rng).text) for _ in range(1_000)]
    known = [f"{rng.choice(orders).barcode}\r" for _ in range(300)]
    known += [f"{rng.choice(orders).number[2:]}\r" for _ in range(300)]
    known += [f"{rng.choice(products).upc}\r" for _ in range(300)] + [
        f"{rng.choice(products).sku}\r" for _ in range(100)
    ]
    opened = orders[0]
    worst = [
        measure("reading of a label", read_label, labels, rng),
        measure("meaning of a label", lambda scan: meaning_of(scan, codes, opened), labels, rng),
        measure("meaning of an order or item", lambda scan: meaning_of(scan, codes, opened), known, rng),
    ]
    return 0 if max(worst) < _GOAL_MICROSECONDS else 1


def measure(what: str, call: Callable[[str], object], scans: Sequence[str], rng: random.Random) -> float:
    """The p99, which is said with the median."""
    times = []
    for scan in rng.choices(scans, k=_CALLS):
        begun = time.perf_counter()
        call(scan)
        times.append((time.perf_counter() - begun) * 1e6)
    times.sort()
    median, p99 = times[len(times) // 2], times[len(times) * 99 // 100]
    say(f"{what}: median {median:.0f} µs, p99 {p99:.0f} µs")
    return p99


def an_order(at: int, products: Sequence[Product], rng: random.Random) -> Order:
    chosen = rng.sample(products, rng.randint(1, 4))
    lines = tuple(OrderLine(f"{at}/{line}", each.sku, each.name, 1, upc=each.upc) for line, each in enumerate(chosen))
    return Order(f"1-{at + 1000}", OrderStatus.AWAITING, lines=lines, barcode=f"14816{at:010}")


def upc(at: int) -> str:
    body = f"8500{at:07}"
    total = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(body)))
    return f"{body}{-total % 10}"


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")


if __name__ == "__main__":
    sys.exit(main())
