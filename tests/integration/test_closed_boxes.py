"""Closed boxes on a real file: no box is ever lost, and none is both on the bench and on its way."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.box import Box
from app.domain.plan import Plan, PlanOutcome
from app.domain.step import Move, Receipt, Step, StepKind, StepStatus
from app.domain.verification import How, Tick
from app.errors import AlreadyUnderWay
from app.outbox.packing import ClosedBoxes
from tests.builders import a_draft, a_plan
from tests.fakes import FakeClock
from tests.integration.conftest import ACCOUNT, Bench

TICKS = (Tick("11", 1, How.SCANNED), Tick("11", 1, How.BY_HAND))
BOX = Box(
    {"11": 2},
    "UPS",
    "1Z1",
    "UPS Ground",
    Decimal("4.50"),
    scanned="raw",
    verified="2 of 2 verified",
    is_fully_verified=True,
    ticks=TICKS,
)


def boxes_of(bench: Bench, account: str = ACCOUNT) -> ClosedBoxes:
    return ClosedBoxes(bench.database, account, bench.clock)


def a_plan_with_a_box(plan_id: str = "plan") -> Plan:
    draft = a_draft().beside((BOX,), 1)
    return replace(a_plan(plan_id=plan_id), subject=draft)


def test_a_box_is_there_again_as_it_was_for_the_next_process(tmp_path: Path, clock: FakeClock) -> None:
    first = Bench(tmp_path, clock)
    boxes_of(first).keep("1-1042", [BOX])
    first.dies()
    second = Bench(tmp_path, clock)
    assert boxes_of(second).all() == {"1-1042": (BOX,)}
    assert boxes_of(second, "another account").all() == {}
    boxes_of(second).keep("1-1042", [])
    assert boxes_of(second).all() == {}
    second.dies()


def test_the_plan_takes_its_boxes_along_in_the_same_moment(bench: Bench) -> None:
    boxes_of(bench).keep("1-1042", [BOX])
    boxes_of(bench).keep("1-1043", [BOX])
    bench.plans.add(a_plan_with_a_box())
    assert boxes_of(bench).all() == {"1-1043": (BOX,)}
    assert bench.plans.plan("plan").draft.boxes == (BOX,)


def test_a_plan_that_cannot_be_kept_leaves_the_boxes_where_they_are(bench: Bench) -> None:
    bench.plans.add(a_plan())
    boxes_of(bench).keep("1-1042", [BOX])
    with pytest.raises(AlreadyUnderWay):
        bench.plans.add(a_plan_with_a_box("other"))
    assert boxes_of(bench).all() == {"1-1042": (BOX,)}


def test_another_shipment_of_the_order_does_not_forget_what_is_packed(bench: Bench) -> None:
    boxes_of(bench).keep("1-1042", [BOX])
    bench.plans.add(a_plan())
    assert boxes_of(bench).all() == {"1-1042": (BOX,)}


def test_a_failed_shipment_that_is_made_anew_forgets_nothing_that_is_packed_beside_it(bench: Bench) -> None:
    boxes_of(bench).keep("1-1042", [BOX])
    bench.plans.add(a_plan())
    fails(bench)
    bench.plans.replace(a_plan(), boxes_at_hand=False)
    assert boxes_of(bench).all() == {"1-1042": (BOX,)}


@pytest.mark.parametrize("at_hand", [False, True])
def test_a_box_that_is_shipped_anew_without_is_closed_on_the_bench_again_unless_it_was_opened_there(
    bench: Bench, *, at_hand: bool
) -> None:
    other = replace(BOX, tracking_number="1Z2")
    bench.plans.add(replace(a_plan(), subject=a_draft().beside((BOX, other), 2)))
    fails(bench)
    bench.plans.replace(a_plan_with_a_box(), boxes_at_hand=at_hand)
    assert boxes_of(bench).all() == ({} if at_hand else {"1-1042": (other,)})


def test_who_ships_other_boxes_forgets_none_that_is_closed(bench: Bench) -> None:
    other = replace(BOX, tracking_number="1Z2")
    boxes_of(bench).keep("1-1042", [BOX, other])
    bench.plans.add(a_plan_with_a_box())
    assert boxes_of(bench).all() == {"1-1042": (other,)}
    bench.plans.cancel("plan")
    assert boxes_of(bench).all() == {"1-1042": (other, BOX)}


def fails(bench: Bench) -> None:
    bench.plans.move(bench.claimed(), Move(StepStatus.FAILED))


def test_a_plan_that_is_taken_back_puts_its_boxes_on_the_bench_again(bench: Bench) -> None:
    bench.plans.add(a_plan_with_a_box())
    assert bench.plans.cancel("plan").outcome is PlanOutcome.CANCELLED
    assert boxes_of(bench).all() == {"1-1042": (BOX,)}


def test_a_box_that_has_left_does_not_come_back(bench: Bench) -> None:
    steps = tuple(Step(StepKind.SAVE_TRACKING, "save", {}, box=box) for box in range(3))
    draft = a_draft().beside((BOX, replace(BOX, tracking_number="1Z2")), 2)
    bench.plans.add(replace(a_plan(), subject=draft, steps=steps))
    claim = bench.claimed()
    bench.plans.move(claim, Move(StepStatus.DONE, receipt=Receipt("saved")))
    bench.plans.cancel("plan")
    assert boxes_of(bench).all() == {"1-1042": (replace(BOX, tracking_number="1Z2"),)}


def test_boxes_of_an_order_that_was_split_do_not_come_back(bench: Bench) -> None:
    bench.plans.add(replace(a_plan_with_a_box(), steps=a_plan(StepKind.SPLIT, StepKind.SHIPPING_INFO).steps))
    claim = bench.claimed()
    bench.plans.move(claim, Move(StepStatus.DONE, receipt=Receipt("split", orders=("1-1042-1", "1-1042-2"))))
    bench.plans.cancel("plan")
    assert boxes_of(bench).all() == {}


@pytest.mark.expects_log
def test_boxes_that_make_no_sense_keep_no_others_away(bench: Bench) -> None:
    boxes_of(bench).keep("1-1042", [BOX])
    boxes_of(bench).keep("1-1043", [BOX])
    with bench.database.transaction() as connection:
        connection.execute("UPDATE packing SET boxes = '{' WHERE number = '1-1042'")
    assert boxes_of(bench).all() == {"1-1043": (BOX,)}
