from dataclasses import replace

import pytest

from app.domain.order import Order, OrderStatus, Shipment
from app.domain.order_change import ChangeKind, changes_between
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
