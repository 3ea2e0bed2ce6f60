"""How long the window's thread does not answer while ten thousand orders are read and fifty are shipped.

The whole window on the practice shop, without the account's budget of requests: with it a hundred thousand orders take
two and a half minutes to read, of which the window sleeps most. Nothing else differs.

The window is asked a thousand times in one round with ten thousand orders: the slowest one of a thousand is the second
slowest then. Of three rounds it says more, and the longest stall is the longest of all three.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from unittest import mock

from PySide6.QtWidgets import QApplication

from app.bootstrap import Account, Services
from app.domain.generation import Generation
from app.domain.plan import PlanOutcome
from app.ordoro.throttle import Throttle
from app.runtime.practice_shop import PracticeShop
from tests.benchmarks.figures import Figure, exponent, percentile, run
from tests.e2e.harness import BenchWindow, play
from tests.practice_shop import KEY
from ui import theme
from ui.options import Options
from ui.watchdog import FRAME, Stall, Watchdog

ORDERS, SHIPPED = 10_000, 50
SIZES = (1_000, 10_000, 100_000)
_ROUNDS = 3
_NEVER = 3600.0
_PATIENCE = 300.0
#: How many of the longest stalls are told with their stacks.
_TOLD = 12


def measure() -> Sequence[Figure]:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with mock.patch.object(Throttle, "wait_turn"):
        watched = {size: [_watched(app, size) for _ in range(_ROUNDS if size == ORDERS else 1)] for size in SIZES}
    longest = [max(max(each.busy) for each in watched[size]) * 1000 for size in SIZES]
    note = " / ".join(f"{value:.1f}" for value in longest) + " ms at work, the longest"
    growth = Figure("stalls: growth from 1k to 100k", exponent(SIZES, longest), "exponent", note=note)
    return [*(figure for size in SIZES for figure in _figures(size, watched[size])), growth]


def _watched(app: QApplication, orders: int) -> Watchdog:
    """What it saw while so many were read and some of them shipped."""
    shop = PracticeShop.start(Generation.V3, "--orders", str(orders), "--rate-limit", "off")
    watchdog = Watchdog()
    try:
        with tempfile.TemporaryDirectory() as folder:
            data = Path(folder)
            options = Options(data=data, refresh_seconds=_NEVER, scheme=theme.Scheme.LIGHT)
            account = Account(shop.url, *KEY, is_practice=True)
            play(app, account, data, lambda window: _work(window, watchdog), options=options, opens=False)
    finally:
        shop.stop()
    return watchdog


async def _work(window: BenchWindow, watchdog: Watchdog) -> None:
    """Measured from the moment at which the list begins to be read: starting is another benchmark's."""
    await window.open()
    watchdog.start()
    try:
        await window.read(_PATIENCE)
        await window.refresh(_PATIENCE)
        await _ship(window.router.services)  # the list is read anew after each
    finally:
        watchdog.stop()


async def _ship(services: Services) -> None:
    orders = [order for order in services.orders.waiting if not order.is_on_hold][:SHIPPED]
    for at, order in enumerate(orders):
        draft = services.shipping.draft_for(order)
        number = f"92612902836415{at:08}"
        plan = await services.shipping.ship(
            replace(draft, carrier="USPS", tracking_number=number, cost=Decimal("4.50"))
        )
        assert plan.outcome is PlanOutcome.DONE, plan


def _figures(size: int, rounds: Sequence[Watchdog]) -> Sequence[Figure]:
    waits = [seconds * 1000 for watchdog in rounds for seconds in watchdog.waits]
    busy = [seconds * 1000 for watchdog in rounds for seconds in watchdog.busy]
    stalls = [stall for watchdog in rounds for stall in watchdog.stalls]
    own = [stall for stall in stalls if not stall.is_painting]
    painting = [stall for stall in stalls if stall.is_painting]
    print(f"  {size:,} orders", file=sys.stderr)
    for stall in sorted(stalls, key=lambda each: -each.busy)[:_TOLD]:
        kind = "painting" if stall.is_painting else "own code"
        told = f"  {stall.seconds * 1000:6.1f} ms, {stall.busy * 1000:.1f} of them at work: {kind}\n    "
        print(told + stall.stack.replace("\n", "\n    "), file=sys.stderr)
    named = f"{size:,} read, {SHIPPED} shipped"
    frame, most = (16.0, 50.0) if size == ORDERS else (None, None)
    work = "of it at work: the rest went to other programs"
    return [
        Figure(f"{named}: the window answers, median", percentile(waits, 0.5), "ms"),
        Figure(f"{named}: the window answers, p99.9", percentile(waits, 0.999), "ms", frame,
               f"{percentile(busy, 0.999):.1f} ms {work}; {len(waits):,} asked, rounds: {len(rounds)}"),
        Figure(f"{named}: longest stall of our own code", _longest(own), "ms", most,
               f"{max((each.busy for each in own), default=0) * 1000:.1f} ms {work}; {_over(own)}"),
        Figure(f"{named}: longest stall in painting", _longest(painting), "ms",
               note=f"{max((each.busy for each in painting), default=0) * 1000:.1f} ms {work}; {_over(painting)}"),
    ]  # fmt: skip


def _longest(stalls: Sequence[Stall]) -> float:
    """In milliseconds."""
    return max((stall.seconds for stall in stalls), default=0.0) * 1000


def _over(stalls: Sequence[Stall]) -> str:
    return f"{len(stalls)} over 16 ms, {sum(stall.busy > FRAME for stall in stalls)} of them at work"


if __name__ == "__main__":
    run("stalls", measure)
