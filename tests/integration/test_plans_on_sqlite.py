"""The plan book on a real file, shared by several owners."""

from __future__ import annotations

import sqlite3
import stat
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.plan import PlanOutcome
from app.domain.step import IllegalTransition, Receipt, StepKind, StepStatus, Trouble
from app.errors import AlreadyUnderWay
from app.outbox.journal import JournalEvent
from app.ports import NotOurs
from tests.builders import a_plan
from tests.integration.conftest import ACCOUNT, Bench


def test_a_plan_comes_back_as_it_went_in(bench: Bench) -> None:
    plan = a_plan()
    bench.plans.add(plan)
    assert bench.plans.plan("plan") == plan
    assert list(bench.plans.open_plans()) == [plan]


def test_an_order_has_one_open_plan_at_a_time_in_all_processes(
    bench: Bench, another_bench: Callable[[], Bench]
) -> None:
    bench.plans.add(a_plan())
    with pytest.raises(AlreadyUnderWay, match="1-1042"):
        another_bench().plans.add(a_plan(plan_id="other"))
    bench.plans.add(a_plan(plan_id="elsewhere", number="1-2"))


def test_a_child_that_a_receipt_names_belongs_to_the_plan_until_it_is_over(bench: Bench) -> None:
    bench.plans.add(a_plan(StepKind.SPLIT, StepKind.SHIPPING_INFO))
    bench.plans.claim(ACCOUNT)
    bench.plans.move("plan", 0, StepStatus.DONE, receipt=Receipt("split", orders=("1-1042-1", "1-1042-2")))
    with pytest.raises(AlreadyUnderWay):
        bench.plans.add(a_plan(plan_id="child", number="1-1042-2"))
    bench.plans.claim(ACCOUNT)
    bench.plans.move("plan", 1, StepStatus.DONE, receipt=Receipt("shipped"))
    bench.plans.add(a_plan(plan_id="child", number="1-1042-2"))


def test_steps_are_claimed_in_order_and_once(bench: Bench, another_bench: Callable[[], Bench]) -> None:
    other = another_bench()
    bench.plans.add(a_plan())
    claim = bench.plans.claim(ACCOUNT)
    assert claim is not None
    assert (claim.position, claim.step.status) == (0, StepStatus.DOING)
    assert other.plans.claim(ACCOUNT) is None
    bench.plans.move("plan", 0, StepStatus.DONE, receipt=Receipt("made"))
    claim = other.plans.claim(ACCOUNT)
    assert claim is not None
    assert claim.position == 1
    assert bench.plans.claim(ACCOUNT) is None


def test_another_accounts_plans_are_not_claimed(bench: Bench) -> None:
    bench.plans.add(a_plan())
    assert bench.plans.claim("somebody else") is None


def test_a_step_that_failed_or_is_unsure_stops_its_plan_and_no_other(bench: Bench) -> None:
    bench.plans.add(a_plan())
    bench.plans.add(a_plan(plan_id="second", number="1-2"))
    bench.plans.claim(ACCOUNT)
    bench.plans.move("plan", 0, StepStatus.FAILED, trouble=Trouble("No", "Not today."))
    claim = bench.plans.claim(ACCOUNT)
    assert claim is not None
    assert claim.plan.plan_id == "second"


def test_a_step_is_not_claimed_before_its_time(bench: Bench) -> None:
    bench.plans.add(a_plan())
    bench.plans.claim(ACCOUNT)
    later = bench.clock.now() + timedelta(seconds=30)
    bench.plans.move("plan", 0, StepStatus.TODO, not_before=later)
    assert bench.plans.claim(ACCOUNT) is None
    bench.clock.passed += 31
    claim = bench.plans.claim(ACCOUNT)
    assert claim is not None
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
        bench.plans.move("plan", 0, StepStatus.DONE, receipt=Receipt("x"))
    assert bench.plans.plan("plan").steps[0].status is StepStatus.TODO


def test_giving_up_leaves_what_is_done_and_lets_the_next_plan_in(bench: Bench) -> None:
    bench.plans.add(a_plan())
    bench.plans.claim(ACCOUNT)
    bench.plans.move("plan", 0, StepStatus.DONE, receipt=Receipt("made"))
    plan = bench.plans.cancel("plan")
    assert [step.status for step in plan.steps] == [StepStatus.DONE, StepStatus.CANCELLED]
    assert plan.outcome is PlanOutcome.CANCELLED
    bench.plans.add(a_plan(plan_id="next"))


def test_the_journal_tells_every_move_with_who_and_why_and_cannot_be_changed(bench: Bench) -> None:
    bench.plans.add(a_plan())
    claim = bench.claimed()
    bench.plans.sending(claim)
    bench.plans.move("plan", 0, StepStatus.DONE, receipt=Receipt("made"), why="done", answer="200 abc")
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
