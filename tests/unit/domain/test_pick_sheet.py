"""What has to be fetched, shelf by shelf."""

from __future__ import annotations

from app.domain.pick_sheet import pick_sheet
from tests.builders import a_line, an_order


def test_things_are_fetched_shelf_by_shelf_and_what_lies_nobody_knows_where_comes_last() -> None:
    shelves = ["B-1", "", "A-10", "A-9²", "A-9"]
    lines = [a_line(f"SKU-{at}", line_id=str(at), location=shelf) for at, shelf in enumerate(shelves)]
    sheet = pick_sheet([an_order(*lines)])
    assert [pick.location for pick in sheet.picks] == ["A-9", "A-9²", "A-10", "B-1", ""]


def test_the_same_thing_of_several_orders_is_fetched_once_with_how_much_each_needs() -> None:
    first = an_order(a_line(ordered=3, location="A-1"), number="1-1")
    second = an_order(a_line(ordered=2, location="A-1"), number="1-2")
    sheet = pick_sheet([first, second])
    (pick,) = sheet.picks
    assert pick.quantity == 5
    assert pick.orders == (("1-1", 3), ("1-2", 2))
    assert sheet.pieces == 5


def test_what_differs_in_its_option_is_another_thing() -> None:
    lines = [a_line(line_id="1", details="amber"), a_line(line_id="2", details="clear")]
    assert len(pick_sheet([an_order(*lines)]).picks) == 2


def test_what_has_shipped_is_not_fetched_again() -> None:
    sheet = pick_sheet([an_order(a_line(ordered=3, shipped=1)), an_order(a_line(ordered=2, shipped=2), number="1-2")])
    assert sheet.pieces == 2
    assert [order.number for order in sheet.orders] == ["1-1042"]


def test_a_shelf_that_holds_too_little_is_marked() -> None:
    orders = [an_order(a_line(ordered=3, stock=4)), an_order(a_line(ordered=2, stock=4), number="1-2")]
    assert pick_sheet(orders).picks[0].is_short
    assert not pick_sheet(orders[:1]).picks[0].is_short
