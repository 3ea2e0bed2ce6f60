"""Plans that are no shipments, and notes that stand beside one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.domain.entry import EntryProblem
from app.domain.generation import Generation
from app.domain.new_order import NewLine, NewOrder
from app.domain.new_product import NewProduct
from app.domain.note import OrderNote
from app.domain.order import Address, Tracking
from app.domain.plan import Plan, PlanOutcome
from app.domain.product_change import ProductChange
from app.domain.product_fields import ProductFields
from app.domain.repair import Repair, RepairKind
from app.domain.step import Move, Receipt, Step, StepKind, StepStatus, Trouble
from app.domain.stock import StockChange
from app.domain.subject import SUBJECTS, Subject, name_of
from tests.builders import ADDRESS, NOW, a_draft, a_plan, an_order

TRACKED = replace(an_order(), tracking=Tracking("1Z1", "UPS"))
OTHER = replace(an_order(number="1-7"), tracking=Tracking("9400", "USPS"))
LINE = NewLine("SOAP", "Soap", 2, Decimal("4.50"))
ORDER = NewOrder("PB-1", ADDRESS, (LINE,))
CHANGE = ProductChange("SOAP", ProductFields(upc=""), ProductFields(upc="012345678905"))


def a_plan_about(subject: Subject, kind: StepKind) -> Plan:
    return Plan("plan", "me", Generation.V3, subject, (Step(kind, "x", {}),), NOW)


def test_every_subject_has_its_own_name_in_the_outbox() -> None:
    everything: list[Subject] = [
        a_draft(),
        Repair(RepairKind.TAKE_BACK, TRACKED),
        OrderNote("1-1", "hello"),
        StockChange("SOAP", "1", set_to=3),
        ORDER,
        NewProduct("SOAP", "Soap"),
        CHANGE,
    ]
    assert [name_of(each) for each in everything] == list(SUBJECTS)
    assert all(each.title and each.number for each in everything)


@pytest.mark.parametrize(
    ("subject", "locks"),
    [
        (Repair(RepairKind.SWAP, TRACKED, OTHER), {"order 1-1042", "order 1-7"}),
        (Repair(RepairKind.MOVE, TRACKED, draft=a_draft(an_order(number="1-9"))), {"order 1-1042", "order 1-9"}),
        (StockChange("SOAP", "1", set_to=3), {"sku SOAP"}),
        (NewProduct("SOAP", "Soap"), {"sku SOAP"}),
        (CHANGE, {"sku SOAP"}),
        (ORDER, {"new order PB-1"}),
        (OrderNote("1-1042", "hello", tag="HOLD"), {"tag 1-1042 HOLD"}),
        (OrderNote("1-1042", "hello"), set()),
    ],
)
def test_a_plan_locks_what_it_changes_and_a_note_keeps_nobody_from_shipping(subject: Subject, locks: set[str]) -> None:
    assert a_plan_about(subject, StepKind.COMMENT).locks == locks


def test_only_a_shipment_has_a_draft() -> None:
    plan = a_plan_about(StockChange("SOAP", "1", set_to=3), StepKind.SET_STOCK)
    assert not plan.ships
    with pytest.raises(TypeError, match="Stock of SOAP"):
        plan.draft  # noqa: B018 (it is the reading that raises)


def shipped_with_a_comment() -> Plan:
    plan = a_plan(StepKind.SHIPPING_INFO, StepKind.COMMENT, StepKind.TAG)
    return plan.move(0, Move(StepStatus.DOING), NOW).move(0, Move(StepStatus.DONE, receipt=Receipt("shipped")), NOW)


def test_a_parcel_has_shipped_whatever_becomes_of_its_comment() -> None:
    plan = shipped_with_a_comment()
    assert (plan.outcome, plan.is_over) == (PlanOutcome.DONE, True)
    plan = plan.move(1, Move(StepStatus.DOING), NOW)
    assert plan.outcome is PlanOutcome.DONE
    for stopped in (StepStatus.FAILED, StepStatus.UNSURE):
        given_up = plan.move(1, Move(stopped, trouble=Trouble("No", "Not today.")), NOW)
        assert given_up.steps[1].status is StepStatus.CANCELLED
        assert given_up.steps[1].trouble is not None
        assert given_up.outcome is PlanOutcome.DONE


def test_a_comment_that_was_asked_for_by_itself_fails_as_anything_else() -> None:
    plan = a_plan_about(OrderNote("1-1", "hello"), StepKind.COMMENT).move(0, Move(StepStatus.DOING), NOW)
    assert plan.move(0, Move(StepStatus.FAILED), NOW).outcome is PlanOutcome.FAILED


def fields(problems: tuple[EntryProblem, ...]) -> list[str]:
    return [problem.field for problem in problems]


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        (StockChange("SOAP", "1", set_to=0), []),
        (StockChange("SOAP", "1", adjust_by=-3), []),
        (StockChange("", "1", set_to=1), ["sku"]),
        (StockChange("SOAP", "1"), ["set_to"]),
        (StockChange("SOAP", "1", set_to=1, adjust_by=1), ["set_to"]),
        (StockChange("SOAP", "1", set_to=-3), ["set_to"]),
        (StockChange("SOAP", "1", set_to=10**9), ["set_to"]),
        (StockChange("SOAP", "1", adjust_by=0), ["adjust_by"]),
    ],
)
def test_a_stock_change_says_what_is_wrong_with_it(change: StockChange, wrong: list[str]) -> None:
    assert fields(change.validate()) == wrong


def test_a_stock_change_says_what_becomes() -> None:
    assert StockChange("SOAP", "1", adjust_by=-3, was=10).becomes == 7
    assert StockChange("SOAP", "1", set_to=4, was=10).becomes == 4
    assert StockChange("SOAP", "1", adjust_by=-3).becomes is None


@pytest.mark.parametrize(
    ("order", "wrong"),
    [
        (ORDER, []),
        (replace(ORDER, order_id=" "), ["order_id"]),
        (replace(ORDER, lines=()), ["lines"]),
        (
            replace(ORDER, ship_to=replace(ADDRESS, name="", company="", street1="")),
            ["ship_to.name", "ship_to.street1"],
        ),
        (replace(ORDER, ship_to=replace(ADDRESS, email="ana at home")), ["ship_to.email"]),
        (replace(ORDER, bill_to=Address(email="@")), ["bill_to.email"]),
        (replace(ORDER, lines=(replace(LINE, quantity=0),)), ["lines.quantity"]),
        (replace(ORDER, lines=(LINE, replace(LINE, sku="", price=Decimal(-1)))), ["lines.sku", "lines.price"]),
        (replace(ORDER, total=Decimal("9.00")), []),
        (replace(ORDER, total=Decimal("9.01")), ["total"]),
        (replace(ORDER, discount=Decimal(10)), ["discount"]),
        (replace(ORDER, ship_by=date(2026, 12, 2), deliver_by=date(2026, 12, 1)), ["deliver_by"]),
        (replace(ORDER, ship_by=date(1, 1, 1)), ["ship_by"]),
        (replace(ORDER, deliver_by=date(2100, 1, 1)), ["deliver_by"]),
        (replace(ORDER, placed=NOW.replace(tzinfo=None)), ["placed"]),
    ],
)
def test_a_new_order_says_what_is_wrong_with_it(order: NewOrder, wrong: list[str]) -> None:
    assert fields(order.validate()) == wrong


def test_a_new_order_adds_its_amounts_up() -> None:
    order = replace(ORDER, shipping=Decimal(5), tax=Decimal("0.70"), discount=Decimal(1))
    assert (order.goods, order.adds_up_to) == (Decimal("9.00"), Decimal("13.70"))


@pytest.mark.parametrize(
    ("product", "wrong"),
    [
        (NewProduct("SOAP", "Soap", price=Decimal("4.50"), weight=Decimal("0.255")), []),
        (NewProduct("", ""), ["sku", "name"]),
        (NewProduct(" SOAP", "Soap"), ["sku"]),
        (NewProduct("..", "Soap"), ["sku"]),
        (NewProduct("SOAP", "So\x00ap"), ["name"]),
        (NewProduct("SOAP", "Soap", price=Decimal("4.505")), ["price"]),
        (NewProduct("SOAP", "Soap", on_hand=-3, weight=Decimal(-1)), ["weight", "on_hand"]),
    ],
)
def test_a_new_product_says_what_is_wrong_with_it(product: NewProduct, wrong: list[str]) -> None:
    assert fields(product.validate()) == wrong


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        (CHANGE, []),
        (replace(CHANGE, sku=""), ["sku"]),
        (replace(CHANGE, becomes=ProductFields()), ["name"]),
        (replace(CHANGE, becomes=ProductFields(name="", upc="\x00")), ["name", "upc"]),
        (replace(CHANGE, becomes=ProductFields(location="B-7", out_of_stock_at=1)), ["location", "out_of_stock_at"]),
        (replace(CHANGE, becomes=ProductFields(location="B-7"), warehouse_id="1"), []),
        (replace(CHANGE, becomes=ProductFields(weight=Decimal(-1), cost=Decimal("0.005"))), ["cost", "weight"]),
    ],
)
def test_a_change_of_a_product_says_what_is_wrong_with_it(change: ProductChange, wrong: list[str]) -> None:
    assert fields(change.validate()) == wrong


@pytest.mark.parametrize(
    ("repair", "wrong"),
    [
        (Repair(RepairKind.TAKE_BACK, TRACKED), []),
        (Repair(RepairKind.TAKE_BACK, an_order()), ["order"]),
        (Repair(RepairKind.SWAP, TRACKED, OTHER), []),
        (Repair(RepairKind.SWAP, TRACKED, TRACKED), ["other"]),
        (Repair(RepairKind.SWAP, TRACKED, an_order(number="1-7")), ["order"]),
        (Repair(RepairKind.CORRECT, TRACKED, correct=Tracking("", "UPS")), ["correct"]),
        (Repair(RepairKind.MOVE, TRACKED, draft=a_draft(an_order(number="1-9"), tracking_number="1Z1")), []),
        (Repair(RepairKind.MOVE, TRACKED, draft=a_draft(an_order(number="1-9"), tracking_number="1Z2")), ["draft"]),
        (Repair(RepairKind.MOVE, TRACKED, draft=a_draft()), ["draft"]),
        (Repair(RepairKind.DELETE_SHIPMENT, an_order(), shipment_id="1-1042-1"), ["shipment_id"]),
    ],
)
def test_a_repair_says_what_is_wrong_with_it(repair: Repair, wrong: list[str]) -> None:
    assert fields(repair.validate()) == wrong
