"""What can still be read of a damaged file is carried over, shown first, looked for, and never sent by itself."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.bootstrap import Services
from app.domain.box import Box
from app.domain.generation import Generation
from app.domain.plan import Plan, PlanOutcome
from app.domain.step import Move, StepKind, StepStatus
from app.domain.stock import StockChange
from app.domain.verification import How, Tick
from app.errors import AlreadyUnderWay
from app.events import QueueHeld
from app.outbox.journal import JournalEvent
from app.outbox.packing import ClosedBoxes
from app.outbox.plans import SqlitePlans
from app.outbox.salvage import salvage
from tests.builders import a_draft, a_plan, an_order
from tests.fakes import FakeClock
from tests.integration.conftest import Bench
from tests.practice_shop import ShopHands, running_shop, services_for
from tests.waiting import run

FULL = "1-1001"


@pytest.fixture
def shop() -> Iterator[ShopHands]:
    with running_shop(Generation.SHIPMENTS) as hands:
        yield hands


def spoil(file: Path, name: str, *, leaf: bool = False) -> None:
    """Overwrite a page of that table or index: its first, or (`leaf`) one of those that hold rows."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        if leaf:
            # The last page of a growing table is one of its leaves.
            (page,) = connection.execute("PRAGMA page_count").fetchone()
        else:
            (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)).fetchone()
    content = bytearray(file.read_bytes())
    content[(page - 1) * size : page * size] = b"\xa5" * size
    file.write_bytes(content)


async def kept(services: Services, shop: ShopHands) -> Plan:
    """An order whose tracking could not be sent yet."""
    shop.fault("tracking", "429")
    draft = services.shipping.draft_for(await services.orders.open(FULL))
    plan = await services.shipping.ship(replace(draft, carrier="UPS", tracking_number="PB1"))
    assert plan.outcome is PlanOutcome.OPEN
    return plan


async def time_passes(services: Services, clock: FakeClock) -> None:
    for _ in range(4):
        clock.passed += 60
        await services.worker.turn()


def test_what_was_not_sent_is_shown_looked_for_and_sent_when_a_person_says_so(
    shop: ShopHands, clock: FakeClock, tmp_path: Path
) -> None:
    held: list[QueueHeld] = []

    async def scenario() -> None:
        with services_for(shop, clock=clock, data=tmp_path) as services:
            plan = await kept(services, shop)
        spoil(tmp_path / "outbox.sqlite", "journal_of_a_plan")
        with services_for(shop, clock=clock, data=tmp_path) as services:
            assert services.set_aside is not None
            assert services.carried_over == 1
            services.bus.subscribe(QueueHeld, held.append)
            (carried,) = await services.shipping.open_plans()
            assert (carried.plan_id, carried.draft) == (plan.plan_id, plan.draft)
            await time_passes(services, clock)
            assert held == [QueueHeld(1, 0)]
            assert not shop.performed()["tracking"]
            carried = await services.shipping.plan(plan.plan_id)
            assert carried.steps[-1].status is StepStatus.TODO, "it was looked for, and is surely not there"
            # A restart in between changes nothing.
        with services_for(shop, clock=clock, data=tmp_path) as services:
            await time_passes(services, clock)
            assert not shop.performed()["tracking"]
            services.worker.resume()
            await services.worker.turn()
            assert (await services.shipping.plan(plan.plan_id)).outcome is PlanOutcome.DONE
            assert shop.performed()["tracking"] == 1

    run(scenario)


def test_what_the_file_did_not_know_to_be_sent_is_found_and_not_sent_again(
    shop: ShopHands, clock: FakeClock, tmp_path: Path
) -> None:
    async def scenario() -> None:
        with services_for(shop, clock=clock, data=tmp_path) as services:
            services.settings.change(station="Bench 1", packer="Ana")
            plan = await kept(services, shop)
            with closing(sqlite3.connect(tmp_path / "outbox.sqlite")) as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            shutil.copyfile(tmp_path / "outbox.sqlite", tmp_path / "old")
            await time_passes(services, clock)
            assert shop.performed()["tracking"] == 1
        for file in tmp_path.glob("outbox.sqlite*"):
            file.unlink()
        shutil.move(tmp_path / "old", tmp_path / "outbox.sqlite")
        spoil(tmp_path / "outbox.sqlite", "journal_of_a_plan")
        with services_for(shop, clock=clock, data=tmp_path) as services:
            await time_passes(services, clock)
            assert (await services.shipping.plan(plan.plan_id)).outcome is PlanOutcome.DONE
            services.worker.resume()
            await services.worker.turn()
            assert not (await services.shipping.plan(plan.plan_id)).goes_on
            assert shop.performed()["tracking"] == 1
            assert len(shop.events("comment")) == 1

    run(scenario)


def test_a_person_may_let_one_of_them_go(shop: ShopHands, clock: FakeClock, tmp_path: Path) -> None:
    async def scenario() -> None:
        with services_for(shop, clock=clock, data=tmp_path) as services:
            plan = await kept(services, shop)
        spoil(tmp_path / "outbox.sqlite", "journal_of_a_plan")
        with services_for(shop, clock=clock, data=tmp_path) as services:
            await time_passes(services, clock)
            draft = services.shipping.draft_for(await services.orders.open(FULL))
            with pytest.raises(AlreadyUnderWay):
                await services.shipping.ship(replace(draft, carrier="UPS", tracking_number="PB2"))
            assert (await services.shipping.look_again(plan.plan_id)).outcome is PlanOutcome.DONE
            assert await services.shipping.open_plans() == []

    run(scenario)


def test_a_process_that_dies_while_it_carries_over_leaves_the_rest_to_the_next(
    shop: ShopHands, clock: FakeClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(_plans: SqlitePlans, _plan: Plan) -> None:
        raise KeyboardInterrupt

    async def scenario() -> None:
        with services_for(shop, clock=clock, data=tmp_path) as services:
            plan = await kept(services, shop)
            entries = len(services.journal.entries())
        spoil(tmp_path / "outbox.sqlite", "journal_of_a_plan")
        with monkeypatch.context() as patch:
            patch.setattr(SqlitePlans, "carry_over", dies)
            with pytest.raises(KeyboardInterrupt), services_for(shop, clock=clock, data=tmp_path):
                pass
        for count in (1, 0):
            with services_for(shop, clock=clock, data=tmp_path) as services:
                assert services.carried_over == count
                assert (services.set_aside is not None) == bool(count)
                assert [each.plan_id for each in await services.shipping.open_plans()] == [plan.plan_id]
                planned = [each for each in services.journal.entries() if each.event is JournalEvent.PLANNED]
                assert len(planned) == 1
                assert len(services.journal.entries()) >= entries

    run(scenario)


def test_one_broken_page_takes_no_other_plan_with_it(bench: Bench, tmp_path: Path) -> None:
    for at in range(60):
        bench.plans.add(a_plan(plan_id=f"{at:032x}", number=f"2-{at}"))
    bench.dies()
    file = tmp_path / "outbox.sqlite"
    spoil(file, "plan", leaf=True)
    again = Bench(tmp_path, bench.clock)
    assert again.database.set_aside is not None
    count = salvage(again.database.set_aside, again.plans, again.carried, again.clock)
    assert 0 < count <= 60
    assert len(again.plans.open_plans()) == count
    assert all(plan.to_be_seen for plan in again.plans.open_plans())
    again.dies()


def test_a_file_that_is_no_database_gives_nothing_and_costs_nothing(tmp_path: Path, clock: FakeClock) -> None:
    (tmp_path / "outbox.sqlite").write_text("Dear diary. " * 500, encoding="utf-8")
    bench = Bench(tmp_path, clock)
    assert bench.database.set_aside is not None
    assert salvage(bench.database.set_aside, bench.plans, bench.carried, clock) == 0
    bench.dies()


def test_every_state_and_the_journal_are_carried_over_and_what_is_over_is_not(bench: Bench, tmp_path: Path) -> None:
    bench.plans.add(a_plan(plan_id="done", number="1-1"))
    for _ in (0, 1):
        bench.plans.move(bench.claimed(), Move(StepStatus.DONE))
    failed = a_plan(plan_id="failed", number="1-2")
    bench.plans.add(failed)
    bench.plans.move(bench.claimed(), Move(StepStatus.FAILED))
    bench.plans.add(replace(a_plan(plan_id="stock"), subject=StockChange("SOAP", "1", adjust_by=-1)))
    entries = bench.journal.entries()
    bench.dies()
    spoil(tmp_path / "outbox.sqlite", "steps_that_are_not_over")
    again = Bench(tmp_path, bench.clock)
    assert again.database.set_aside is not None
    assert salvage(again.database.set_aside, again.plans, again.carried, again.clock) == 2
    found = {plan.plan_id: plan.steps[0].status for plan in again.plans.open_plans()}
    assert found == {"failed": StepStatus.FAILED, "stock": StepStatus.DOING}
    assert again.journal.entries()[: len(entries)] == entries
    more = again.journal.entries()[len(entries) :]
    assert [(entry.event, entry.plan_id) for entry in more] == [
        (JournalEvent.CARRIED_OVER, plan_id) for plan_id in (None, "failed", "stock", None)
    ]
    assert again.carried.is_over(again.database.set_aside.name)
    again.dies()


@pytest.mark.expects_log
def test_closed_boxes_are_carried_over_and_none_that_a_plan_has(bench: Bench, tmp_path: Path) -> None:
    boxes = ClosedBoxes(bench.database, "me at the shop", bench.clock)
    box = Box({"11": 2}, "UPS", "1Z1", scanned="raw", ticks=(Tick("11", 2, How.SCANNED),))
    steps = (StepKind.CREATE_SHIPMENT, StepKind.SAVE_TRACKING)
    plan = a_plan(*steps, *steps, plan_id="taken", number="1-2")
    bench.plans.add(replace(plan, subject=a_draft(an_order(number="1-2")).beside((box,), 1)))
    for number in ("1-1", "1-2", "1-3"):
        boxes.keep(number, [box])
    other = replace(box, tracking_number="1Z2")
    boxes.keep("1-2", [box, other])
    with bench.database.transaction() as connection:
        connection.execute("UPDATE packing SET boxes = '{' WHERE number = '1-3'")
    bench.dies()
    spoil(tmp_path / "outbox.sqlite", "journal_of_a_plan")
    again = Bench(tmp_path, bench.clock)
    assert again.database.set_aside is not None
    assert salvage(again.database.set_aside, again.plans, again.carried, again.clock) == 1
    kept = ClosedBoxes(again.database, "me at the shop", again.clock)
    assert kept.all() == {"1-1": (box,), "1-2": (other,)}
    kept.keep("1-1", [box, box])
    salvage(again.database.set_aside, again.plans, again.carried, again.clock)
    assert kept.all()["1-1"] == (box, box), "what was closed since stays"
    again.dies()
