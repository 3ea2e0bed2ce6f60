"""{every step of both generations} × {every fault} × {the process lives, or is killed at that moment}.

Through real HTTP, by the real command line, judged by the practice shop's ledger: one shipment with the asked
quantities and tracking, one notice, stock moved once, whatever went wrong on the way.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from app.domain.generation import Generation
from app.domain.order import Order
from app.runtime.practice_shop import PracticeShop
from tests.integration.matrix import ALLOWED, LATENCY, Cell, box_cells, carry_out, cells
from tests.practice_shop import ShopHands, services_for
from tests.world import Asked, asked_of, faults_of, fill_the_shelves, in_boxes, is_plain, stock_faults

FEWEST_CELLS = 150
AT_ONCE = 10


def test_whatever_goes_wrong_everything_asked_for_is_done_once(capsys: pytest.CaptureFixture[str]) -> None:
    seen, wrong = judged(list(cells()))
    with capsys.disabled():
        print(f"\nfault matrix: {seen.total()} cells; " + "; ".join(f"{n} {way}" for way, n in seen.most_common()))
    assert seen.total() >= FEWEST_CELLS
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(("boxes", "short"), [(2, False), (3, True), (5, True)])
def test_whatever_goes_wrong_an_order_in_several_boxes_goes_once_in_each(
    boxes: int, short: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    seen, wrong = judged(list(box_cells(boxes, short=short, thorough=boxes == 3)))
    with capsys.disabled():
        words = "; ".join(f"{n} {way}" for way, n in seen.most_common())
        print(f"\n{boxes} boxes{', short' * short}: {seen.total()} cells; {words}")
    assert not wrong, "\n".join(wrong)


def judged(all_cells: list[Cell]) -> tuple[Counter[str], list[str]]:
    """How often each way was gone, and what is wrong with the world afterwards."""
    seen: Counter[str] = Counter()
    wrong: list[str] = []
    for generation in Generation:
        todo = [cell for cell in all_cells if cell.generation is generation]
        with a_shop(generation) as shop, ThreadPoolExecutor(AT_ONCE) as pool:
            parcels = parcels_for(shop, todo)
            ways = list(pool.map(carry_out, todo, [shop] * len(todo), parcels))
            entries = shop.get("/_practice/ledger")["entries"]
        wrong += stock_faults(parcels, entries)
        for cell, asked, way in zip(todo, parcels, ways, strict=True):
            on_the_way = set(way[:-1]) - {"killed", "kept", "nothing kept"} - ALLOWED.get(cell.fault, set())
            faults = faults_of(asked, entries, generation) + sorted(on_the_way)
            if way[-1] != "done" or faults:
                wrong.append(f"{cell}: {' → '.join(way)}; {'; '.join(faults)}")
            seen[" → ".join(way)] += 1
    return seen, wrong


@contextmanager
def a_shop(generation: Generation) -> Iterator[ShopHands]:
    """One for all cells of a generation, each of which takes an order of its own."""
    options = ("--orders", "600", "--rate-limit", "off", "--latency", str(LATENCY), "--settle", "0.1")
    shop = PracticeShop.start(generation, *options)
    try:
        hands = ShopHands(shop.url)
        fill_the_shelves(hands)
        yield hands
    finally:
        shop.stop()


def parcels_for(shop: ShopHands, todo: list[Cell]) -> list[Asked]:
    """An order for each cell, with several pieces on a line where it is to go short."""
    orders = [order for order in asyncio.run(waiting(shop)) if is_plain(order) and not order.shipments]
    several = [order for order in orders if any(line.remaining > 1 for line in order.lines)]
    others = [order for order in orders if order not in several]
    parcels = []
    for at, cell in enumerate(todo):
        if cell.boxes > 1:
            order = taken_for(cell, several) or taken_for(cell, others)
        else:
            order = several.pop() if cell.short else others.pop()
        assert order is not None, "the shop has too few orders of that size"
        asked = asked_of(order, f"PB{cell.generation.value.upper()}{at:06}", short=cell.short)
        parcels.append(in_boxes(asked, cell.boxes))
    return parcels


def taken_for(cell: Cell, orders: list[Order]) -> Order | None:
    """One with enough pieces for that cell's boxes, and taken out."""

    def fits(order: Order) -> bool:
        can_be_short = not cell.short or any(line.remaining > 1 for line in order.lines)
        return can_be_short and order.remaining - cell.short >= cell.boxes

    found = next(filter(fits, orders), None)
    if found is not None:
        orders.remove(found)
    return found


async def waiting(shop: ShopHands) -> list[Order]:
    with services_for(shop) as services:
        return list((await services.orders.refresh()).orders)
