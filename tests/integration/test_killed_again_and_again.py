"""A process that ships hundreds of orders, killed at random moments: afterwards the world holds exactly these."""

from __future__ import annotations

import asyncio
import json
import random
import subprocess
import sys
import threading
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest

from app.bootstrap import SettingsStore
from app.domain.generation import Generation
from app.runtime.clock import SystemClock
from app.runtime.practice_shop import PracticeShop
from app.settings.store import FILE_NAME
from tests.command_line import ROOT, environment
from tests.integration.test_fault_matrix import waiting
from tests.practice_shop import ShopHands
from tests.world import Asked, asked_of, faults_of, fill_the_shelves, is_plain, stock_faults

WAITS = "connect=0.2 read=0.3 settle_margin=0.2 first_pause=0.05 longest_pause=0.5 resume=60"
#: How long the shop thinks about every answer, in seconds; a kill may come at any moment of a step.
LATENCY = 0.02
A_STEP = 2 * LATENCY
#: A kill comes so soon that it may not have begun to work.
A_START = 0.45
MOST_LIVES = 300


@dataclass(frozen=True, slots=True)
class Sweatshop:
    """Which program ships how many orders, and how often it is killed; no `life` sees more changes than that."""

    program: str
    generation: Generation
    orders: int
    kills: int
    life: int

    def __str__(self) -> str:
        return f"{self.program.rpartition('.')[2]}, {self.generation}"


@pytest.mark.parametrize(
    "shop_floor",
    [
        Sweatshop("tests.ship_many", Generation.SHIPMENTS, 200, 105, 30),
        Sweatshop("tests.ship_many", Generation.V3, 80, 35, 14),
        Sweatshop("tests.window_ships", Generation.SHIPMENTS, 24, 16, 12),
        Sweatshop("tests.window_ships", Generation.V3, 24, 16, 8),
    ],
    ids=str,
)
def test_a_process_that_is_killed_again_and_again_ships_everything_once(
    shop_floor: Sweatshop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    generation, orders, kills_wanted = shop_floor.generation, shop_floor.orders, shop_floor.kills
    seed = random.randrange(2**32)  # noqa: S311 (a seed, no secret)
    options = ("--orders", "700", "--rate-limit", "off", "--latency", str(LATENCY), "--settle", "0.05")
    shop = PracticeShop.start(generation, *options)
    try:
        hands = ShopHands(shop.url)
        fill_the_shelves(hands)
        parcels = parcels_for(hands, orders)
        file = tmp_path / "parcels.json"
        file.write_text(json.dumps([asdict(parcel) for parcel in parcels]), encoding="utf-8")
        command = [sys.executable, "-m", shop_floor.program, shop.url, str(tmp_path / "data"), str(file)]
        SettingsStore(tmp_path / "data" / FILE_NAME, SystemClock().now).change(station="Bench 1", packer="Ana")
        dice = random.Random(seed)  # noqa: S311 (a seed, no secret)
        kills = kill_until_done(command, shop_floor, dice)
        entries = hands.get("/_practice/ledger")["entries"]
    finally:
        shop.stop()
    short = sum(parcel.is_short for parcel in parcels)
    with capsys.disabled():
        print(f"\n{shop_floor}: {orders} orders, {short} of them short; killed {kills} times (seed {seed})")
    wrong = [
        f"{parcel.number}: {fault}"
        for parcel in parcels
        for fault in faults_of(parcel, entries, generation, comments=1)
    ]
    assert not wrong, f"seed {seed}\n" + "\n".join(wrong)
    assert not stock_faults(parcels, entries)
    assert kills >= kills_wanted, "it was done before it was killed often enough"


def kill_until_done(command: list[str], shop_floor: Sweatshop, dice: random.Random) -> int:
    """Start it again after every kill, then let it end with everything done; answers how often it was killed."""
    for kills in range(MOST_LIVES):
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT, env=environment(WAITS)
        )
        if kills < shop_floor.kills:
            errors = killed(process, shop_floor.life, dice)
        else:
            _, errors = process.communicate()
        assert "Traceback" not in errors, errors
        if process.returncode == 0:
            return kills
        assert process.returncode < 0, f"ended with {process.returncode}: {errors}"
    raise AssertionError(f"not done after {MOST_LIVES} lives")


def killed(process: subprocess.Popen[str], life: int, dice: random.Random) -> str:
    """What it complained of. Some die while they start; most while they work, however quick the machine is."""
    assert process.stdout is not None
    longest_wait = A_START
    if dice.random() > 0.05:
        for _ in range(1 + dice.randint(0, life)):
            process.stdout.readline()
        longest_wait = A_STEP
    killer = threading.Timer(dice.uniform(0.0, longest_wait), process.kill)
    killer.start()
    _, errors = process.communicate()
    killer.cancel()
    return errors


def parcels_for(shop: ShopHands, count: int) -> list[Asked]:
    """A third of them short."""
    everything = asyncio.run(waiting(shop))
    orders = [order for order in everything if is_plain(order) and not order.shipments]
    # Whoever searches for one of them finds it alone.
    numbers = "\n".join(order.number for order in everything)
    orders = [order for order in orders if numbers.count(order.number) == 1]
    several = [order for order in orders if any(line.remaining > 1 for line in order.lines)][: count // 3]
    others = [order for order in orders if order not in several][: count - len(several)]
    parcels = [asked_of(order, f"PBSHORT{at:05}", short=True) for at, order in enumerate(several)]
    parcels += [asked_of(order, f"PBFULL{at:06}", short=False) for at, order in enumerate(others)]
    random.Random(1).shuffle(parcels)  # noqa: S311 (an order, no secret)
    return parcels
