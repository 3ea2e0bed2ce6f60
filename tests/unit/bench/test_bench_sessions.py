"""An order at the bench keeps what was typed, whatever Ordoro says meanwhile."""

from __future__ import annotations

from dataclasses import replace

from app.bench.entry import Entry
from app.bench.session import Session
from app.bench.stage import Stage
from app.domain.order import OrderStatus
from app.domain.shipment import ShipmentDraft
from tests.builders import ADDRESS, a_draft, an_order

MOVED = replace(ADDRESS, street1="Rua Nova 1")


def at_the_bench(tracking: str = "1Z") -> Session:
    session = Session("1-1042", entry=Entry(tracking_number=tracking, carrier="UPS", quantities={"11": "2"}))
    session.take(a_draft())
    return session


def moved() -> ShipmentDraft:
    return a_draft(replace(an_order(), ship_to=MOVED))


def test_reading_again_keeps_what_was_typed() -> None:
    session = at_the_bench()
    session.take(a_draft(replace(an_order(), staff_note="gift")))
    assert session.entry.quantities == {"11": "2"}
    assert session.order is not None
    assert session.order.staff_note == "gift"


def test_another_address_is_not_taken_over_silently_once_there_is_a_label() -> None:
    session = at_the_bench()
    session.take(moved())
    assert session.address_change is not None
    assert session.order is not None
    assert session.order.ship_to == ADDRESS


def test_without_a_label_another_address_is_simply_shown() -> None:
    session = at_the_bench(tracking="")
    session.take(moved())
    assert session.address_change is None
    assert session.order is not None
    assert session.order.ship_to == MOVED


def test_the_new_address_asks_for_a_new_number_and_keeps_the_rest() -> None:
    session = at_the_bench()
    session.take(moved())
    session.take_new_address(moved())
    assert session.address_change is None
    assert session.entry == Entry(tracking_number="", carrier="UPS", quantities={"11": "2"})


def test_an_order_that_does_not_wait_any_more_is_gone() -> None:
    session = at_the_bench()
    session.take(a_draft(an_order(status=OrderStatus.CANCELLED)))
    assert session.stage is Stage.GONE
