"""{every step beside shipping, of both generations} × {every fault} × {the process lives, or is killed just then}.

Through real HTTP, judged by the ledger of a shop of its own: what was asked for happened once, whatever went wrong.
Only an adjustment of stock may come out unsure, for nothing tells it from somebody else's: then a person decides, here
by the ledger. A person also tries again what Ordoro refused.
"""

from __future__ import annotations

import asyncio
import tempfile
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import SettingsStore, Waits
from app.domain.generation import Generation
from app.domain.plan import PlanOutcome
from app.domain.step import StepKind
from app.domain.subject import Subject
from app.errors import AnswerTrouble, ConnectionTrouble
from app.outbox.retry import MOST_ATTEMPTS
from app.practice.server import PracticeServer
from app.runtime.clock import SystemClock
from app.settings.store import FILE_NAME
from app.settings.waits import VARIABLE
from tests.integration.matrix import LATENCY, Fate, holding_the_pen, steps_in
from tests.integration.wishes import Wish, wishes
from tests.nursery import Child, Nursery, nursery
from tests.practice_shop import ShopHands, services_for
from tests.send_one import ask, write_down
from tests.waiting import until

AT_ONCE = 10
FEWEST_CELLS = 150
_SECONDS = 90.0
#: Making a shop's routes compiles code, which Python 3.11 does not always survive in two threads at once.
_ONE_OPENS = threading.Lock()
#: The shops share one process: it may be a while until one answers.
WAITS = "connect=0.5 read=1.0 settle_margin=1.0 first_pause=0.05 longest_pause=0.5"
LATE = 1.2
FAULTS = (
    "refuse", "drop_before", "drop_after", "done_late", "500_before", "500_after", "429", "slow", "not_json",
    "half_body", "html",
)  # fmt: skip
#: What may be seen on the way beside killed, open and done.
ON_THE_WAY = {"refuse": {"failed"}}
#: Where nobody but a person can tell: a stock adjustment whose request may have gone out.
MAY_BE_UNSURE = (StepKind.ADJUST_STOCK,)
SURELY_TOLD = ("refuse", "429")


@dataclass(frozen=True, slots=True)
class Cell:
    generation: Generation
    wish: Wish
    fault: str
    fate: Fate

    def __str__(self) -> str:
        return f"{self.generation} {self.wish.name} × {self.fault or 'no fault'} × {self.fate}"

    @property
    def allowed(self) -> set[str]:
        """What may be seen on the way; "unsure" in no other cell than these."""
        unsure = self.wish.kind in MAY_BE_UNSURE and (
            self.fault not in SURELY_TOLD if self.fate is Fate.LIVES else True
        )
        seen = {"killed", "open", "nothing kept"} | ON_THE_WAY.get(self.fault, set())
        return seen | ({"unsure"} if unsure else set())


def cells(generation: Generation) -> Iterator[Cell]:
    for wish in wishes(generation):
        for fault in FAULTS:
            yield Cell(generation, wish, fault, Fate.LIVES)
            yield Cell(generation, wish, fault, Fate.KILLED_WAITING)
        for fate in (Fate.KILLED_BEFORE, Fate.KILLED_WAITING, Fate.KILLED_RECORDING):
            yield Cell(generation, wish, "", fate)


@pytest.mark.parametrize("generation", list(Generation), ids=str)
def test_whatever_goes_wrong_everything_else_is_done_once_too(
    generation: Generation, capsys: pytest.CaptureFixture[str]
) -> None:
    todo = list(cells(generation))
    with nursery(WAITS) as begin, ThreadPoolExecutor(AT_ONCE) as pool:
        results = list(pool.map(partial(carried_out, begin=begin), todo))
    wrong: list[str] = []
    for cell, (way, faults) in zip(todo, results, strict=True):
        found = faults + sorted(set(way[:-1]) - cell.allowed)
        if way[-1] != "done" or found:
            wrong.append(f"{cell}: {' → '.join(way)}; {'; '.join(found)}")
    ways = Counter(" → ".join(dict.fromkeys(way)) for way, _ in results)
    unsure = [str(cell) for cell, (way, _) in zip(todo, results, strict=True) if "unsure" in way]
    with capsys.disabled():
        seen = "; ".join(f"{count} {way}" for way, count in ways.most_common())
        print(f"\n{generation}, everything beside shipping: {len(todo)} cells; {seen}")
        print(f"  unsure, as allowed, in {len(unsure)}: " + "; ".join(unsure))
    assert len(todo) >= FEWEST_CELLS
    assert not wrong, "\n".join(wrong)


def carried_out(cell: Cell, begin: Nursery) -> tuple[list[str], list[str]]:
    """How it went, stop by stop, and what is wrong with the world afterwards."""
    with a_shop(cell.generation) as shop, tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        SettingsStore(data / FILE_NAME, SystemClock().now).change(station="Bench 1", packer="Ana", tag_verified=True)
        subject = asyncio.run(prepared(cell.wish, shop))
        since = len(shop.get("/_practice/ledger")["entries"])
        if cell.fault:
            shop.fault(cell.wish.call, cell.fault, seconds=LATE, order=cell.wish.order)
        way: list[str] = []
        if cell.fate is not Fate.LIVES:
            write_down(subject, file := Path(folder) / "subject.json")
            kill_in_time(begin.begun(shop.url, data, file), cell, data, partial(was_called, cell.wish, shop, since))
            way.append("killed")
        while not way or (way[-1] != "done" and len(way) < 2 * MOST_ATTEMPTS):
            way += asyncio.run(gone_on(cell, subject, shop, data, since))
        entries = shop.get("/_practice/ledger")["entries"][since:]
    return way, cell.wish.faults_in(entries)


@contextmanager
def a_shop(generation: Generation) -> Iterator[ShopHands]:
    """One that takes the same order twice, so that a second one would be seen."""
    with _ONE_OPENS:
        server = PracticeServer(
            generation=generation.value, rate_limit=False, latency=LATENCY, settle=0.05, accept_duplicate_orders=True
        )
    with server as shop:
        yield ShopHands(shop.url)


async def prepared(wish: Wish, shop: ShopHands) -> Subject:
    with services_for(shop) as services:
        return await wish.prepare(services, shop)


async def gone_on(cell: Cell, subject: Subject, shop: ShopHands, data: Path, since: int) -> list[str]:
    """A life of the program that nobody ends: go on with what was kept, or begin; a person decides where asked.

    Answers what was seen on the way.
    """
    waits = Waits.from_environment({VARIABLE: WAITS})
    with services_for(shop, data=data, waits=waits) as services:
        if not steps_in(data):
            try:
                return [str((await ask(services, subject)).outcome)]
            except (ConnectionTrouble, AnswerTrouble):
                return ["nothing kept"]
        services.worker.resume()
        await services.worker.work_for(waits.resume)
        plans = await services.shipping.open_plans()
        if not plans:
            return ["done"]
        plan = plans[0]
        if plan.outcome is PlanOutcome.FAILED:
            await services.shipping.look_again(plan.plan_id)
        elif plan.outcome is PlanOutcome.UNSURE:
            await services.shipping.decide(plan.plan_id, is_there=was_done(cell, shop, since))
        await services.worker.work_for(waits.resume)
        return [str(plan.outcome), str((await services.shipping.plan(plan.plan_id)).outcome)]


def was_done(cell: Cell, shop: ShopHands, since: int) -> bool:
    """What somebody sees who counts the shelf, once nothing can be on its way any more."""
    if cell.fault == "done_late":
        until(lambda: shop.events("late_call"), "the late work")
    return not cell.wish.faults_in(shop.get("/_practice/ledger")["entries"][since:])


def was_called(wish: Wish, shop: ShopHands, since: int) -> bool:
    entries: list[dict[str, Any]] = shop.get(f"/_practice/ledger?since={since}")["entries"]
    return any(
        entry["kind"] == "call" and entry["call"] == wish.call and f"/{wish.order or ''}" in entry["path"]
        for entry in entries
    )


def kill_in_time(child: Child, cell: Cell, data: Path, called: partial[bool]) -> None:
    """At the very moment: while the shop holds its answer back, or while the test holds the outbox's pen."""
    if cell.fate is Fate.KILLED_BEFORE:
        until(lambda: child.is_over() or _is_under_way(data, cell.wish.kind), f"{cell}: the step", seconds=_SECONDS)
    else:
        until(lambda: child.is_over() or called(), f"{cell}: the call", seconds=_SECONDS)
    if cell.fate is Fate.KILLED_RECORDING and not child.is_over():
        with holding_the_pen(data):
            # Nobody sees from outside that the answer came: it is given the latency three times.
            child.is_over(within=3 * LATENCY)
            child.kill()
    child.kill()


def _is_under_way(data: Path, kind: StepKind) -> bool:
    return any(row["kind"] == kind and row["status"] != "todo" for row in steps_in(data))
