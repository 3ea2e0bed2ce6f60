"""Orders in one box to four, shipped by two processes at once that are killed at random moments, while the shop loses
answers, fails, asks to wait and is slow: afterwards each box has left once, and holds what was packed."""

from __future__ import annotations

import asyncio
import json
import os
import random
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path

import pytest

from app.domain.generation import Generation
from app.runtime.practice_shop import PracticeShop
from tests.integration.test_fault_matrix import waiting
from tests.integration.test_killed_again_and_again import Sweatshop, kill_until_done
from tests.practice_shop import ShopHands
from tests.world import Asked, asked_of, faults_of, fill_the_shelves, in_boxes, is_plain, stock_faults

CALLS = {
    Generation.SHIPMENTS: ("get_order", "get_shipment", "create_shipment", "set_line", "tracking"),
    Generation.V3: ("get_order", "get_parent", "split", "shipping_info"),
}
FAULTS = (
    "refuse", "drop_before", "drop_after", "done_late", "500_before", "500_after", "429", "slow", "slow_before",
    "not_json", "half_body", "html_before",
)  # fmt: skip
#: `done_late` and `slow_before` do their work so late: after who asked gave up, and before an absence counts.
LATE = 0.35
MOST_FAULTS = 4
MOST_BOXES = 4
KILLS = 5
#: So many changes of plans at the most.
A_LIFE = 30
#: A longer attack, or one of earlier on, is asked for by the environment.
ORDERS = int(os.environ.get("PACKBENCH_ATTACK_ORDERS", "16"))
SEED = os.environ.get("PACKBENCH_ATTACK_SEED")


@pytest.mark.parametrize("generation", list(Generation), ids=str)
def test_each_box_leaves_once_whatever_happens(
    generation: Generation, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seed = int(SEED or random.randrange(2**32))  # noqa: S311 (a seed, no secret)
    dice = random.Random(seed)  # noqa: S311 (a seed, no secret)
    floor = Sweatshop("tests.ship_boxes", generation, ORDERS, KILLS, A_LIFE)
    shop = PracticeShop.start(generation, "--orders", "600", "--rate-limit", "off", "--settle", "0.1")
    try:
        hands = ShopHands(shop.url)
        fill_the_shelves(hands)
        parcels = parcels_for(hands, dice)
        faults = [let_it_go_wrong(hands, generation, parcel, dice) for parcel in parcels]
        file = tmp_path / "parcels.json"
        file.write_text(json.dumps([asdict(parcel) for parcel in parcels]), encoding="utf-8")
        program = [sys.executable, "-m", floor.program, shop.url]
        commands = [[*program, str(tmp_path / "data"), str(file), str(dice.random())] for _ in range(2)]
        with ThreadPoolExecutor() as pool:
            own_dice = [random.Random(dice.random()) for _ in commands]  # noqa: S311 (no secret)
            kills = list(pool.map(kill_until_done, commands, [floor] * 2, own_dice))
        entries = hands.get("/_practice/ledger")["entries"]
    finally:
        shop.stop()
    boxes = sorted(Counter(len(parcel.parcels) for parcel in parcels).items())
    with capsys.disabled():
        print(f"\n{generation}: orders by boxes: {boxes}; {sum(faults)} faults; {kills=}; {seed=}")
    wrong = [f"{each.number}: {fault}" for each in parcels for fault in faults_of(each, entries, generation)]
    wrong += stock_faults(parcels, entries)
    assert not wrong, f"{seed=}\n" + "\n".join(wrong)


def parcels_for(shop: ShopHands, dice: random.Random) -> list[Asked]:
    """Two fifths of those that can be are short."""
    everything = asyncio.run(waiting(shop))
    orders = [order for order in everything if is_plain(order) and not order.shipments and order.remaining > 1]
    # Whoever searches for one of them finds it alone.
    numbers = "\n".join(order.number for order in everything)
    orders = [order for order in orders if numbers.count(order.number) == 1]
    parcels = []
    for at, order in enumerate(dice.sample(orders, ORDERS)):
        short = any(line.remaining > 1 for line in order.lines) and dice.random() < 0.4
        asked = asked_of(order, f"PBATTACK{at:04}", short=short)
        parcels.append(in_boxes(asked, dice.randint(1, min(MOST_BOXES, sum(asked.pieces.values())))))
    return parcels


def let_it_go_wrong(shop: ShopHands, generation: Generation, parcel: Asked, dice: random.Random) -> int:
    """Up to so many times about this order, in any of its calls; answers how often."""
    count = dice.randint(0, MOST_FAULTS)
    for _ in range(count):
        call, fault = dice.choice(CALLS[generation]), dice.choice(FAULTS)
        after = dice.randint(0, 2 * len(parcel.parcels))
        shop.fault(call, fault, order=parcel.number, seconds=LATE, after=after)
    return count
