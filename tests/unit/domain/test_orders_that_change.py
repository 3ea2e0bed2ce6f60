from dataclasses import replace

import pytest

from app.domain.order import ChangeKind, Order, OrderStatus, Shipment, changes_between
from app.domain.product import Product
from tests.builders import ADDRESS, a_line, an_order


def kinds(seen: Order, now: Order) -> list[ChangeKind]:
    return [change.kind for change in changes_between(seen, now)]


def test_an_order_that_is_as_it_was_has_no_changes() -> None:
    assert changes_between(an_order(), an_order()) == ()


@pytest.mark.parametrize("status", [each for each in OrderStatus if not each.waits])
def test_a_status_that_does_not_wait_is_a_change_in_words(status: OrderStatus) -> None:
    (change,) = changes_between(an_order(), an_order(status=status))
    assert change.kind is ChangeKind.STATUS
    assert change.message


def test_going_from_new_to_in_process_is_no_change() -> None:
    assert kinds(an_order(), an_order(status=OrderStatus.IN_PROCESS)) == []


def test_a_new_address_shows_old_and_new() -> None:
    moved = replace(an_order(), ship_to=replace(ADDRESS, street1="Rua Nova 1"))
    (change,) = changes_between(an_order(), moved)
    assert change.kind is ChangeKind.ADDRESS
    assert "Rua das Flores" in change.old
    assert "Rua Nova" in change.new
    assert "new label" in change.message


def test_another_phone_number_needs_no_new_label() -> None:
    assert kinds(an_order(), replace(an_order(), ship_to=replace(ADDRESS, phone="555-0199"))) == []


def test_fewer_ordered_or_more_shipped_is_a_change_of_lines() -> None:
    assert kinds(an_order(), an_order(a_line(ordered=2))) == [ChangeKind.LINES]
    assert kinds(an_order(), an_order(a_line(shipped=1))) == [ChangeKind.LINES]


def test_a_shipment_that_someone_else_began_is_a_change_but_a_deleted_one_is_not() -> None:
    begun = replace(an_order(), shipments=(Shipment("1-1042-1", "new"),))
    deleted = replace(an_order(), shipments=(Shipment("1-1042-1", "deleted"),))
    assert kinds(an_order(), begun) == [ChangeKind.SHIPMENT]
    assert kinds(begun, begun) == []
    assert kinds(an_order(), deleted) == []


def test_the_catalogue_fills_in_only_what_the_order_does_not_say() -> None:
    product = Product("CNDL-LAV-8", "x", upc="012345678905", on_hand=9, location="A-03-2", image_url="http://x/y.png")
    order = an_order(a_line(stock=2), a_line("UNKNOWN", line_id="12")).with_products({product.sku: product})
    assert (order.lines[0].stock, order.lines[0].location, order.lines[0].upc) == (2, "A-03-2", "012345678905")
    assert order.lines[1].stock is None


def test_unknown_stock_is_neither_short_nor_enough() -> None:
    assert not an_order(a_line(stock=None)).is_short
    assert an_order(a_line(ordered=3, stock=2)).is_short
    assert not an_order(a_line(ordered=3, stock=3)).is_short


def test_a_place_is_named_with_its_state_at_home_and_its_country_abroad() -> None:
    assert ADDRESS.place == "Porto PT"
    assert replace(ADDRESS, city="Austin", state="TX", country="US").place == "Austin TX"
