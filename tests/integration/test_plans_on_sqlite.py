"""The plan book on a real file, shared by several owners."""

from __future__ import annotations

import sqlite3
import stat
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.new_order import NewLine, NewOrder
from app.domain.new_product import NewProduct
from app.domain.note import OrderNote
from app.domain.order import Tracking
from app.domain.plan import PlanOutcome
from app.domain.product_change import ProductChange
from app.domain.product_fields import ProductFields
from app.domain.repair import Repair, RepairKind
from app.domain.step import IllegalTransition, Move, Receipt, Step, StepKind, StepStatus, Trouble
from app.domain.stock import StockChange
from app.domain.subject import Subject, name_of
from app.errors import AlreadyUnderWay
from app.outbox.journal import JournalEvent
from app.outbox.rows import plan_values, step_values
from app.ports import Claim, NotOurs
from app.store import migrations
from app.store.database import Connection, Database
from tests.builders import ADDRESS, NOW, TODAY, a_draft, a_plan, an_order
from tests.fakes import FakeClock
from tests.integration.conftest import ACCOUNT, Bench


def test_a_plan_comes_back_as_it_went_in(bench: Bench) -> None:
    plan = a_plan()
    bench.plans.add(plan)
    assert bench.plans.plan("plan") == plan
    assert list(bench.plans.open_plans()) == [plan]


@pytest.mark.parametrize(
    "subject",
    [
        StockChange("SOAP", "1", adjust_by=-1, was=40),
        NewProduct("SOAP", "Soap", price=Decimal("4.50")),
        ProductChange("SOAP", ProductFields(upc="", price=Decimal("4.50")), ProductFields(upc="1", price=Decimal(5))),
        NewOrder("PB-1", ADDRESS, (NewLine("SOAP", "Soap", 2, Decimal("4.50")),), ship_by=TODAY, placed=NOW),
        Repair(RepairKind.MOVE, replace(an_order(), tracking=Tracking("1Z1", "UPS")), draft=a_draft()),
        OrderNote("1-1042", "hello", tag="HOLD"),
    ],
    ids=name_of,
)
def test_a_plan_about_anything_comes_back_as_it_went_in(bench: Bench, subject: Subject) -> None:
    plan = replace(a_plan(), subject=subject, steps=(Step(StepKind.SET_STOCK, "x", {}),))
    bench.plans.add(plan)
    assert bench.plans.plan("plan") == plan


def test_two_changes_of_one_sku_wait_for_each_other(bench: Bench) -> None:
    steps = (Step(StepKind.SET_STOCK, "x", {}),)
    plan = replace(a_plan(), subject=StockChange("SOAP", "1", set_to=3), steps=steps)
    bench.plans.add(plan)
    with pytest.raises(AlreadyUnderWay, match="Stock of SOAP"):
        bench.plans.add(replace(plan, plan_id="other", subject=StockChange("SOAP", "2", set_to=3)))
    bench.plans.add(replace(plan, plan_id="another", subject=StockChange("WAX", "1", set_to=3)))


def test_a_comment_that_is_still_to_be_written_holds_no_order_and_loses_nothing(bench: Bench) -> None:
    bench.plans.add(a_plan(StepKind.SHIPPING_INFO, StepKind.COMMENT, StepKind.TAG))
    bench.plans.move(bench.claimed(), Move(StepStatus.DONE, receipt=Receipt("shipped")))
    bench.plans.add(a_plan(plan_id="the rest"))
    claim = bench.plans.claim(ACCOUNT, "plan")
    assert claim is not None
    bench.plans.move(claim, Move(StepStatus.FAILED, trouble=Trouble("No", "Not today.")))
    claim = bench.plans.claim(ACCOUNT, "plan")
    assert claim is not None
    assert claim.position == 2, "a comment that is given up keeps the tag from nobody"
    last = bench.journal.entries("plan")[-2]
    assert (last.details["status"], last.details["said"]) == ("cancelled", "Not today.")


def insert(connection: Connection, table: str, values: dict[str, object]) -> None:
    names, places = ", ".join(values), ", ".join(f":{name}" for name in values)
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", values)  # noqa: S608 (our own names)


def test_an_outbox_of_the_first_version_is_read_with_its_plans(
    tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = tmp_path / "changes"
    first.mkdir()
    number, file = migrations.known()[0]
    assert number == 1
    (first / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "_FOLDER", first)
        old = Database(tmp_path / "outbox.sqlite", clock)
    plan = a_plan()
    values = plan_values(plan)
    values["draft"] = values.pop("subject")
    del values["about"], values["to_be_seen"]
    with old.transaction() as connection:
        insert(connection, "plan", values)
        for position, step in enumerate(plan.steps):
            values = step_values(plan.plan_id, position, step, "nobody")
            del values["box"]
            insert(connection, "step", values)
    old.close()
    bench = Bench(tmp_path, clock)
    assert list(bench.plans.open_plans()) == [plan]
    assert (tmp_path / "outbox.sqlite.before-0002").exists()
    bench.dies()


def test_an_order_has_one_open_plan_at_a_time_in_all_processes(
    bench: Bench, another_bench: Callable[[], Bench]
) -> None:
    bench.plans.add(a_plan())
    with pytest.raises(AlreadyUnderWay, match="1-1042"):
        another_bench().plans.add(a_plan(plan_id="other"))
    bench.plans.add(a_plan(plan_id="elsewhere", number="1-2"))


def test_a_child_that_a_receipt_names_belongs_to_the_plan_until_it_is_over(bench: Bench) -> None:
    bench.plans.add(a_plan(StepKind.SPLIT, StepKind.SHIPPING_INFO))
    claim = bench.claimed()
    bench.plans.move(claim, Move(StepStatus.DONE, receipt=Receipt("split", orders=("1-1042-1", "1-1042-2"))))
    with pytest.raises(AlreadyUnderWay):
        bench.plans.add(a_plan(plan_id="child", number="1-1042-2"))
    claim = bench.claimed()
    bench.plans.move(claim, Move(StepStatus.DONE, receipt=Receipt("shipped")))
    bench.plans.add(a_plan(plan_id="child", number="1-1042-2"))


def test_steps_are_claimed_in_order_and_once(bench: Bench, another_bench: Callable[[], Bench]) -> None:
    other = another_bench()
    bench.plans.add(a_plan())
    claim = bench.claimed()
    assert (claim.position, claim.step.status) == (0, StepStatus.DOING)
    assert other.plans.claim(ACCOUNT) is None
    bench.plans.move(claim, Move(StepStatus.DONE, receipt=Receipt("made")))
    assert other.claimed().position == 1
    assert bench.plans.claim(ACCOUNT) is None


def test_another_accounts_plans_are_not_claimed(bench: Bench) -> None:
    bench.plans.add(a_plan())
    assert bench.plans.claim("somebody else") is None


def test_a_step_that_failed_or_is_unsure_stops_its_plan_and_no_other(bench: Bench) -> None:
    bench.plans.add(a_plan())
    bench.plans.add(a_plan(plan_id="second", number="1-2"))
    claim = bench.claimed()
    bench.plans.move(claim, Move(StepStatus.FAILED, trouble=Trouble("No", "Not today.")))
    claim = bench.claimed()
    assert claim.plan.plan_id == "second"


def test_a_step_is_not_claimed_before_its_time(bench: Bench) -> None:
    bench.plans.add(a_plan())
    claim = bench.claimed()
    later = bench.clock.now() + timedelta(seconds=30)
    bench.plans.move(claim, Move(StepStatus.TODO, not_before=later))
    assert bench.plans.claim(ACCOUNT) is None
    bench.clock.passed += 31
    claim = bench.claimed()
    assert claim.step.attempts == 2


def test_a_living_owners_step_is_its_own_and_a_dead_ones_is_taken_over_once(
    bench: Bench, another_bench: Callable[[], Bench]
) -> None:
    other, third = another_bench(), another_bench()
    bench.plans.add(a_plan())
    claim = bench.claimed()
    bench.plans.sending(claim)
    assert other.plans.take_over(ACCOUNT) == ()
    bench.dies()
    (taken,) = other.plans.take_over(ACCOUNT)
    assert (taken.position, taken.step.status, taken.step.sent) == (0, StepStatus.DOING, other.clock.now())
    assert third.plans.take_over(ACCOUNT) == ()
    assert [mine.position for mine in other.plans.mine(ACCOUNT)] == [0]


def test_a_step_that_was_taken_over_cannot_be_sent_by_its_former_owner(
    bench: Bench, another_bench: Callable[[], Bench]
) -> None:
    bench.plans.add(a_plan())
    claim = bench.claimed()
    bench.owner.close()
    other = another_bench()
    assert len(other.plans.take_over(ACCOUNT)) == 1
    with pytest.raises(NotOurs):
        bench.plans.sending(claim)


def test_what_was_claimed_but_not_sent_is_known_not_to_have_been_sent(bench: Bench) -> None:
    bench.plans.add(a_plan())
    claim = bench.claimed()
    assert claim.step.sent is None
    bench.plans.sending(claim)
    assert bench.plans.plan("plan").steps[0].sent == bench.clock.now()


def test_an_illegal_move_leaves_everything_as_it_was(bench: Bench) -> None:
    bench.plans.add(a_plan())
    with pytest.raises(IllegalTransition):
        bench.plans.move(Claim(bench.plans.plan("plan"), 0), Move(StepStatus.DONE, receipt=Receipt("x")))
    assert bench.plans.plan("plan").steps[0].status is StepStatus.TODO


def test_giving_up_leaves_what_is_done_and_lets_the_next_plan_in(bench: Bench) -> None:
    bench.plans.add(a_plan())
    claim = bench.claimed()
    bench.plans.move(claim, Move(StepStatus.DONE, receipt=Receipt("made")))
    plan = bench.plans.cancel("plan")
    assert [step.status for step in plan.steps] == [StepStatus.DONE, StepStatus.CANCELLED]
    assert plan.outcome is PlanOutcome.CANCELLED
    bench.plans.add(a_plan(plan_id="next"))


def test_the_journal_tells_every_move_with_who_and_why_and_cannot_be_changed(bench: Bench) -> None:
    bench.plans.add(a_plan())
    claim = bench.claimed()
    bench.plans.sending(claim)
    bench.plans.move(claim, Move(StepStatus.DONE, receipt=Receipt("made"), why="done", answer="200 abc"))
    entries = bench.journal.entries("plan")
    assert [entry.event for entry in entries] == [
        JournalEvent.PLANNED,
        JournalEvent.MOVED,
        JournalEvent.SENT,
        JournalEvent.MOVED,
    ]
    assert {(entry.station, entry.packer) for entry in entries} == {("Bench 1", "Ana")}
    assert entries[-1].details["answer"] == "200 abc"
    with pytest.raises(sqlite3.IntegrityError, match="append-only"), bench.database.transaction() as connection:
        connection.execute("DELETE FROM journal")


def test_the_file_is_for_its_owner_alone(bench: Bench) -> None:
    for file in bench.database.path.parent.glob("outbox.sqlite*"):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, file


def test_everything_survives_the_end_of_the_process(bench: Bench, another_bench: Callable[[], Bench]) -> None:
    bench.plans.add(a_plan())
    bench.dies()
    assert another_bench().plans.plan("plan") == a_plan()


def test_the_lock_files_of_owners_long_dead_are_cleared_away(
    bench: Bench, another_bench: Callable[[], Bench], tmp_path: Path
) -> None:
    dead = another_bench()
    dead.dies()
    bench.clock.passed += 10 * 365 * 24 * 3600.0
    another_bench()
    names = {file.stem for file in (tmp_path / "owners").glob("*.lock")}
    assert dead.owner.name not in names
    assert bench.owner.name in names
