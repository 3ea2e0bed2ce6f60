import itertools
from dataclasses import replace

import pytest

from app.domain.plan import AlreadySplit, Plan, PlanOutcome
from app.domain.step import TRANSITIONS, IllegalTransition, Json, Move, Receipt, Step, StepKind, StepStatus, Trouble
from tests.builders import NOW, a_draft, a_plan

ALL_PAIRS = list(itertools.product(StepStatus, StepStatus))


@pytest.mark.parametrize(("before", "after"), ALL_PAIRS)
def test_a_step_moves_only_along_the_arrows(before: StepStatus, after: StepStatus) -> None:
    step = Step(StepKind.SET_LINE, "2 × SOAP", {}, status=before)
    if after in TRANSITIONS[before]:
        assert step.move(Move(after), NOW).status is after
    else:
        with pytest.raises(IllegalTransition):
            step.move(Move(after), NOW)


def test_a_done_step_never_moves_again() -> None:
    assert TRANSITIONS[StepStatus.DONE] == frozenset()


def test_a_plan_performs_its_steps_in_order_and_is_done_when_all_are() -> None:
    plan = a_plan()
    plan = plan.move(0, Move(StepStatus.DOING), NOW).move(0, Move(StepStatus.DONE, receipt=Receipt("made")), NOW)
    assert plan.outcome is PlanOutcome.OPEN
    plan = plan.move(1, Move(StepStatus.DOING), NOW).move(1, Move(StepStatus.DONE, receipt=Receipt("saved")), NOW)
    assert plan.outcome is PlanOutcome.DONE
    assert plan.receipts[StepKind.CREATE_SHIPMENT].sentence == "made"


@pytest.mark.parametrize("stopped", [StepStatus.FAILED, StepStatus.UNSURE])
def test_a_step_that_stopped_stops_the_plan(stopped: StepStatus) -> None:
    plan = (
        a_plan().move(0, Move(StepStatus.DOING), NOW).move(0, Move(stopped, trouble=Trouble("No", "Not today.")), NOW)
    )
    assert plan.outcome.value == stopped.value


def a_half_done_plan(kind: StepKind, payload: dict[str, Json]) -> Plan:
    first = Step(kind, "first", payload, StepStatus.DONE, Receipt("done"))
    second = Step(StepKind.SAVE_TRACKING, "second", {"number": "1"}, StepStatus.FAILED)
    return replace(a_plan(), steps=(first, second))


def test_an_edited_draft_keeps_what_is_done_and_plans_the_rest_anew() -> None:
    plan = a_half_done_plan(StepKind.CREATE_SHIPMENT, {"wanted": 1})
    new = (Step(StepKind.CREATE_SHIPMENT, "first", {"wanted": 2}), Step(StepKind.SAVE_TRACKING, "x", {"number": "2"}))
    edited = a_draft(tracking_number="2")
    again = plan.replanned(edited, new)
    assert [step.status for step in again.steps] == [StepStatus.DONE, StepStatus.TODO]
    assert again.steps[1].payload == {"number": "2"}
    assert again.draft == edited


def test_a_split_that_stands_cannot_become_another_one() -> None:
    plan = a_half_done_plan(StepKind.SPLIT, {"now": 1})
    with pytest.raises(AlreadySplit, match="done"):
        plan.replanned(a_draft(), (Step(StepKind.SPLIT, "x", {"now": 2}),))
    assert plan.replanned(a_draft(), (Step(StepKind.SPLIT, "x", {"now": 1}),)).steps[0].status is StepStatus.DONE


def test_a_plan_covers_its_order_its_parent_and_every_child_that_a_receipt_names() -> None:
    plan = a_half_done_plan(StepKind.SPLIT, {})
    split = replace(plan.steps[0], receipt=Receipt("split", orders=("1-1042-1", "1-1042-2")))
    order = replace(plan.draft.order, parent_number="1-10")
    plan = replace(plan, subject=replace(plan.draft, order=order), steps=(split, plan.steps[1]))
    assert plan.orders == {"1-1042", "1-10", "1-1042-1", "1-1042-2"}


def test_a_plan_that_has_to_wait_before_anything_stands_is_checked_again() -> None:
    plan = a_plan().move(0, Move(StepStatus.DOING), NOW)
    assert plan.move(0, Move(StepStatus.TODO), NOW).unchecked
    half = plan.move(0, Move(StepStatus.DONE, receipt=Receipt("made")), NOW).move(1, Move(StepStatus.DOING), NOW)
    assert not half.move(1, Move(StepStatus.TODO), NOW).unchecked
