from datetime import timedelta
from decimal import Decimal

import pytest

from app.domain.draft_rules import validate
from app.domain.order import OrderStatus, Shipment, ShipmentLine, Tracking
from app.domain.shipment import Field, errors_of, open_shipment_to_take_up
from tests.builders import TODAY, a_draft, a_line, an_order


def fields(draft: object, *, warnings: bool = False) -> list[Field]:
    problems = validate(draft, TODAY)  # type: ignore[arg-type]
    return [problem.field for problem in problems if problem.is_warning == warnings]


def test_a_complete_draft_has_no_problem() -> None:
    assert validate(a_draft(), TODAY) == ()


def test_a_parcel_with_nothing_in_it_is_said_once() -> None:
    assert fields(a_draft(quantities={})) == [Field.QUANTITY]


def test_more_than_remains_is_refused_at_its_line() -> None:
    order = an_order(a_line(ordered=3, shipped=1))
    (problem,) = validate(a_draft(order, quantities={"11": 3}), TODAY)
    assert (problem.field, problem.line_id, problem.is_warning) == (Field.QUANTITY, "11", False)
    assert "Only 2" in problem.message


def test_less_than_zero_is_refused() -> None:
    assert fields(a_draft(quantities={"11": -1})) == [Field.QUANTITY]


def test_a_line_that_the_order_does_not_have_is_refused() -> None:
    assert Field.QUANTITY in fields(a_draft(quantities={"11": 1, "99": 1}))


def test_more_than_the_stock_figure_only_warns_because_the_packer_holds_the_item() -> None:
    draft = a_draft(an_order(a_line(ordered=3, stock=1)))
    assert fields(draft) == []
    assert fields(draft, warnings=True) == [Field.QUANTITY]


def test_unknown_stock_does_not_warn() -> None:
    assert validate(a_draft(an_order(a_line(stock=None))), TODAY) == ()


@pytest.mark.parametrize("text", ["", "   ", "1Z\x1dABC", "a" * 10_000, "nul\x00"])
def test_a_tracking_number_that_cannot_be_is_refused(text: str) -> None:
    assert fields(a_draft(tracking_number=text)) == [Field.TRACKING]


@pytest.mark.parametrize("text", ["", " ", "UPS\x07", "U" * 101])
def test_a_carrier_that_cannot_be_is_refused(text: str) -> None:
    assert fields(a_draft(carrier=text))[0] is Field.CARRIER


@pytest.mark.parametrize("cost", [Decimal("-0.01"), Decimal("4.505")])
def test_a_cost_that_cannot_be_is_refused(cost: Decimal) -> None:
    assert fields(a_draft(cost=cost)) == [Field.COST]


def test_a_parcel_may_go_without_a_cost() -> None:
    assert validate(a_draft(cost=None), TODAY) == ()


@pytest.mark.parametrize("days", [-15, 15, 365])
def test_a_ship_date_far_from_today_is_refused(days: int) -> None:
    assert fields(a_draft(ship_date=TODAY + timedelta(days=days))) == [Field.SHIP_DATE]


@pytest.mark.parametrize("days", [-14, -1, 0, 3])
def test_a_ship_date_near_today_is_taken(days: int) -> None:
    assert fields(a_draft(ship_date=TODAY + timedelta(days=days))) == []


@pytest.mark.parametrize("status", [OrderStatus.SHIPPED, OrderStatus.CANCELLED, OrderStatus.UNKNOWN])
def test_an_order_that_does_not_wait_cannot_ship(status: OrderStatus) -> None:
    assert fields(a_draft(an_order(status=status))) == [Field.ORDER]


def test_a_shipment_without_tracking_needs_only_quantities() -> None:
    assert validate(a_draft(create_only=True, carrier="", tracking_number="", ship_date=None), TODAY) == ()


def test_every_problem_is_said_at_once() -> None:
    draft = a_draft(quantities={}, carrier="", tracking_number="", cost=Decimal(-1), ship_date=None)
    expected = [Field.QUANTITY, Field.CARRIER, Field.TRACKING, Field.COST, Field.SHIP_DATE]
    assert [problem.field for problem in errors_of(validate(draft, TODAY))] == expected


def test_what_stays_behind_is_counted() -> None:
    draft = a_draft(an_order(a_line(ordered=3), a_line("SOAP", 2, line_id="12")), quantities={"11": 3, "12": 1})
    assert (draft.total, draft.left_over, draft.is_short) == (4, 1, True)


def test_the_fullest_open_shipment_is_gone_on_with() -> None:
    lines = (ShipmentLine("1", "11", 2),)
    shipments = (
        Shipment("1-1042-1", "deleted", lines),
        Shipment("1-1042-2", "shipped", lines, Tracking("1Z"), is_shipped=True),
        Shipment("1-1042-3", "new", ()),
        Shipment("1-1042-4", "new", lines),
    )
    found = open_shipment_to_take_up(an_order().__class__("1", OrderStatus.IN_PROCESS, shipments=shipments))
    assert found is not None
    assert found.shipment_id == "1-1042-4"
