"""An order in several boxes: what each holds, what is left, and what is wrong between them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from app.domain.box import Box
from app.domain.draft_rules import validate
from app.domain.order import OrderLine, Shipment, ShipmentLine
from app.domain.plan import AlreadySplit, Plan
from app.domain.shipment import Field, ShipmentDraft, errors_of
from app.domain.step import Receipt, Step, StepKind, StepStatus
from tests.builders import TODAY, a_draft, a_line, a_plan, an_order

SOAP, WAX = "11", "12"


def lines() -> tuple[OrderLine, ...]:
    return (a_line("SOAP", 5, line_id=SOAP), a_line("WAX", 2, line_id=WAX))


def a_box(number: str, **held: int) -> Box:
    by_line = {"soap": SOAP, "wax": WAX}
    return Box({by_line[name]: count for name, count in held.items()}, "UPS", number, cost=Decimal("1.50"))


def packed(*boxes: Box, place: int | None = None, **held: int) -> ShipmentDraft:
    """The last box with what `held` says."""
    draft = a_draft(an_order(*lines()), tracking_number="LAST").beside(boxes, len(boxes) if place is None else place)
    return replace(draft, quantities=a_box("", **held).quantities) if held else draft


def messages(draft: ShipmentDraft) -> list[str]:
    return [problem.message for problem in errors_of(validate(draft, TODAY))]


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_each_box_is_a_parcel_of_its_own_and_the_last_takes_what_is_left(count: int) -> None:
    boxes = tuple(a_box(f"B{at}", soap=1) for at in range(count - 1))
    draft = packed(*boxes)
    assert draft.numbers == (*(f"B{at}" for at in range(count - 1)), "LAST")
    assert [each.total for each in draft.parcels] == [1] * (count - 1) + [7 - (count - 1)]
    assert (draft.total, draft.left_over, draft.is_short) == (7, 0, False)
    assert all(not each.boxes for each in draft.parcels)
    assert messages(draft) == []


def test_all_boxes_together_may_hold_less_than_was_ordered() -> None:
    draft = packed(a_box("B1", soap=2), a_box("B2", wax=1), soap=1)
    assert (draft.in_box, draft.total, draft.left_over) == (1, 4, 3)
    assert messages(draft) == []


def test_a_box_that_was_opened_again_keeps_its_place() -> None:
    draft = packed(a_box("B1", soap=2), a_box("B3", wax=2), place=1, soap=3)
    assert draft.numbers == ("B1", "LAST", "B3")


def test_a_box_has_its_own_label_cost_and_words() -> None:
    first, last = packed(replace(a_box("B1", soap=2), comment="Packed by Ana", tag="Contents Verified")).parcels
    assert (first.tracking_number, first.cost, first.comment, first.tag) == (
        "B1",
        Decimal("1.50"),
        "Packed by Ana",
        "Contents Verified",
    )
    assert (last.cost, last.comment) == (Decimal("7.35"), "")


def test_no_more_can_go_into_a_box_than_the_closed_ones_leave() -> None:
    assert messages(packed(a_box("B1", soap=4), soap=2)) == ["Only 1 of The SOAP can still ship, not 2."]


def test_boxes_that_hold_more_than_still_remains_are_told_of() -> None:
    # Somebody else shipped a part of the order meanwhile.
    draft = packed(a_box("B1", soap=4), wax=1)
    order = replace(draft.order, lines=(replace(lines()[0], shipped=2), lines()[1]))
    assert messages(replace(draft, order=order)) == ["4 are in closed boxes, and 3 can still ship: open a box again."]
    gone = replace(draft, order=replace(draft.order, lines=lines()[1:]))
    assert any("in a closed box is not in the order any more" in message for message in messages(gone))


def test_two_boxes_cannot_have_one_number() -> None:
    draft = replace(packed(a_box("1z 99", soap=1)), tracking_number="1Z99")
    (problem,) = errors_of(validate(draft, TODAY))
    assert problem.field is Field.TRACKING


def test_the_last_box_cannot_be_empty() -> None:
    draft = replace(packed(a_box("B1", soap=1)), quantities={})
    assert messages(draft) == ["Nothing is in the parcel: set a quantity on at least one line."]


def test_closed_boxes_are_not_lost_in_a_shipment_that_is_only_made() -> None:
    assert "Boxes are closed already" in messages(replace(packed(a_box("B1", soap=1)), create_only=True))[0]


def test_open_shipments_are_taken_up_in_turn_the_fullest_first() -> None:
    def shipment(number: str, count: int) -> Shipment:
        return Shipment(number, "new", (ShipmentLine("1", SOAP, count),))

    small, full = shipment("S1", 1), shipment("S2", 4)
    draft = packed(a_box("B1", soap=1), a_box("B2", soap=1))
    order = replace(draft.order, shipments=(small, full))
    taken = [each.take_up for each in replace(draft, order=order, take_up=full).parcels]
    assert taken == [full, small, None]


def a_plan_of_two_boxes(*, done: int) -> Plan:
    kinds = (StepKind.CREATE_SHIPMENT, StepKind.SAVE_TRACKING)
    steps = [Step(kind, kind, {"box": box}, box=box) for box in range(2) for kind in kinds]
    over = [replace(step, status=StepStatus.DONE, receipt=Receipt(f"{step.kind} {step.box}")) for step in steps[:done]]
    return replace(a_plan(), steps=(*over, *steps[done:]))


def test_a_step_goes_on_from_the_receipts_of_its_own_box() -> None:
    plan = a_plan_of_two_boxes(done=3)
    assert plan.receipts_for(1)[StepKind.CREATE_SHIPMENT].sentence == "create_shipment 0"
    assert plan.receipts_for(3)[StepKind.CREATE_SHIPMENT].sentence == "create_shipment 1"
    assert StepKind.SAVE_TRACKING not in plan.receipts_for(3)


def test_the_split_is_every_boxs() -> None:
    split = Step(StepKind.SPLIT, "split", {}, StepStatus.DONE, Receipt("split"))
    ships = tuple(Step(StepKind.SHIPPING_INFO, "ship", {}, box=box) for box in range(3))
    plan = replace(a_plan(), steps=(split, *ships))
    assert all(plan.receipts_for(at)[StepKind.SPLIT].sentence == "split" for at in range(4))
    with pytest.raises(AlreadySplit):
        plan.replanned(a_draft(), (replace(split, payload={"now": 1}, status=StepStatus.TODO, receipt=None), *ships))


def test_an_edited_draft_keeps_what_is_done_of_each_box() -> None:
    plan = a_plan_of_two_boxes(done=3)
    fresh = tuple(replace(step, status=StepStatus.TODO, receipt=None) for step in plan.steps)
    again = plan.replanned(a_draft(), fresh)
    assert [step.status is StepStatus.DONE for step in again.steps] == [True, True, True, False]
    assert [step.receipt.sentence for step in again.steps if step.receipt] == [
        "create_shipment 0",
        "save_tracking 0",
        "create_shipment 1",
    ]
