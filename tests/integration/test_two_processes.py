"""Two processes on one outbox: each step is sent once, and only what a dead one owned is taken over."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from app.bootstrap import Waits
from app.domain.generation import Generation
from app.outbox.journal import JournalEntry, JournalEvent
from app.runtime.practice_shop import PracticeShop
from tests.command_line import ROOT, environment
from tests.fakes import FakeClock
from tests.integration.test_killed_again_and_again import parcels_for
from tests.practice_shop import ShopHands, services_for
from tests.waiting import until
from tests.world import Asked, faults_of, fill_the_shelves, stock_faults

WAITS = "settle_margin=0.5 read=1 connect=0.5 first_pause=0.05"


@pytest.fixture(params=list(Generation), ids=str)
def shop(request: pytest.FixtureRequest) -> Iterator[ShopHands]:
    with a_shop(request.param) as hands:
        yield hands


@contextmanager
def a_shop(generation: Generation) -> Iterator[ShopHands]:
    shop = PracticeShop.start(generation, "--orders", "1000", "--rate-limit", "off", "--settle", "0")
    try:
        hands = ShopHands(shop.url)
        fill_the_shelves(hands)
        yield hands
    finally:
        shop.stop()


async def queued(shop: ShopHands, parcels: list[Asked], data: Path) -> None:
    """Plans are made of them, and nothing is sent."""
    # A clock that stands, so that the request budget of a real minute does not count here.
    with services_for(shop, clock=FakeClock(), data=data, waits=Waits(read=60)) as services:
        services.worker.close()
        orders = {order.number: order for order in (await services.orders.refresh()).orders}
        for parcel in parcels:
            order = orders[parcel.number]
            quantities = {line.line_id: parcel.pieces[line.sku] for line in order.lines}
            draft = replace(services.shipping.draft_for(order), quantities=quantities, carrier="UPS")
            await services.shipping.ship(replace(draft, tracking_number=parcel.tracking))


@contextmanager
def worker(shop: ShopHands, data: Path) -> Iterator[subprocess.Popen[str]]:
    """It ends with the block, whatever fails there."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.work_off", shop.url, str(data)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=environment(WAITS),
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def judge(shop: ShopHands, generation: Generation, parcels: list[Asked]) -> None:
    entries = shop.get("/_practice/ledger")["entries"]
    wrong = [f"{parcel.number}: {fault}" for parcel in parcels for fault in faults_of(parcel, entries, generation)]
    assert not wrong, "\n".join(wrong)
    assert not stock_faults(parcels, entries)


def journal_of(shop: ShopHands, data: Path) -> list[JournalEntry]:
    with services_for(shop, data=data) as services:
        return services.journal.entries()


def steps_sent_again(entries: list[JournalEntry]) -> set[tuple[str | None, int | None]]:
    sent = Counter((entry.plan_id, entry.position) for entry in entries if entry.event is JournalEvent.SENT)
    return {step for step, count in sent.items() if count > 1}


def shipped(shop: ShopHands) -> int:
    return int(shop.get(f"/_practice/ledger?since={10**9}")["kinds"].get("shipped", 0))


def test_two_processes_send_each_step_of_five_hundred_plans_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with a_shop(Generation.SHIPMENTS) as shop:
        parcels = parcels_for(shop, 500)
        asyncio.run(queued(shop, parcels, tmp_path))
        with worker(shop, tmp_path) as one, worker(shop, tmp_path) as other:
            for process in (one, other):
                _, errors = process.communicate(timeout=180)
                # 4 where the other one still had the last plan under way.
                assert process.returncode in (0, 4), errors
        judge(shop, Generation.SHIPMENTS, parcels)
        entries = journal_of(shop, tmp_path)
    assert not steps_sent_again(entries)
    assert not [entry for entry in entries if entry.event is JournalEvent.TAKEN_OVER]
    with capsys.disabled():
        print(f"\ntwo processes: {len(parcels)} plans, {len(entries)} journal entries, no step sent twice")


def test_of_two_processes_one_is_killed_and_the_other_takes_over_only_what_that_one_owned(
    shop: ShopHands, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    generation: Generation = request.node.callspec.params["shop"]
    parcels = parcels_for(shop, 80)
    asyncio.run(queued(shop, parcels, tmp_path))
    with worker(shop, tmp_path) as doomed, worker(shop, tmp_path) as survivor:
        until(lambda: shipped(shop) >= 25, "some parcels", seconds=60)
        doomed.kill()
        doomed.communicate()
        _, errors = survivor.communicate(timeout=120)
        assert survivor.returncode == 0, errors
    judge(shop, generation, parcels)
    entries = journal_of(shop, tmp_path)
    taken = {(entry.plan_id, entry.position) for entry in entries if entry.event is JournalEvent.TAKEN_OVER}
    # It carried out one step at a time, so that is the most that it can have left in the middle.
    assert len(taken) <= 1
    assert steps_sent_again(entries) <= taken
