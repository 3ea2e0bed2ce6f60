"""What each row of a carrier's file will do, or why it cannot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.domain.draft_rules import validate
from app.domain.incoming import Fate, Incoming, Judged, OrderIndex
from app.domain.judging import Knowledge, judge
from app.domain.order import Address, Order, OrderStatus, Tracking
from app.domain.shipment import Problem, ShipmentDraft
from tests.builders import TODAY, a_line, an_order
from ui.tracking_import.rows import import_rows

NUMBER, OTHER = "1Z999AA10123456784", "1Z59405Y0300111480"


def check(draft: ShipmentDraft) -> tuple[Problem, ...]:
    return validate(draft, TODAY)


def draft_for(order: Order) -> ShipmentDraft:
    return ShipmentDraft(order, {line.line_id: line.remaining for line in order.lines}, ship_date=TODAY)


def carriers_of(number: str) -> Sequence[str]:
    return ("UPS",) if number.startswith("1Z") else ("USPS", "FedEx")


def knowing(*orders: Order, **more: Any) -> Knowledge:
    known = Knowledge(
        orders=OrderIndex(orders or (an_order(),)),
        draft_for=draft_for,
        check=check,
        carriers_of=carriers_of,
        carrier_named=lambda text: text,
        refused=lambda text: "no number" if len(text) > 40 else "",
        doubt=lambda _text: "",
        looked_for={},
        used={},
        busy=(),
        confirmed=(),
    )
    return replace(known, **more)


def one(row: Incoming, known: Knowledge | None = None) -> Judged:
    (judged,) = judge([row], known or knowing())
    return judged


def test_a_doubtful_number_ships_and_is_to_be_looked_at() -> None:
    judged = one(row(), knowing(doubt=lambda _text: "Was it misread?"))
    assert (judged.fate, judged.is_doubtful, judged.words) == (Fate.SHIP, True, "Was it misread?")
    assert import_rows([judged], {})[0].is_problem
    assert not one(row()).is_doubtful


def row(order: str = "1-1042", tracking: str = NUMBER, line: int = 2, **more: Any) -> Incoming:
    return Incoming(line, order, tracking, **more)


def test_a_row_of_a_waiting_order_ships_all_of_it_with_what_the_row_says() -> None:
    judged = one(row(method="Ground", cost=Decimal("7.35"), ship_date=date(2026, 11, 20)))
    assert judged.fate is Fate.SHIP
    assert judged.draft is not None
    assert (judged.draft.carrier, judged.draft.method, judged.draft.cost) == ("UPS", "Ground", Decimal("7.35"))
    assert (judged.draft.total, judged.draft.ship_date) == (3, date(2026, 11, 20))


def test_a_blank_cell_erases_nothing() -> None:
    draft = one(row()).draft
    assert draft is not None
    assert (draft.ship_date, draft.cost, draft.method) == (TODAY, None, "")


@pytest.mark.parametrize(
    ("text", "number"),
    [("1042", "1-1042"), ("#1042", "1-1042"), ("1-1042", "1042"), ("Order # 1-1042", "1-1042"), ("m-77", "M-77")],
)
def test_an_order_is_found_with_or_without_its_channels_prefix(text: str, number: str) -> None:
    assert one(row(text), knowing(an_order(number=number))).fate is Fate.SHIP


def test_two_different_prefixes_are_two_different_orders() -> None:
    known = knowing(an_order(number="2-1042"))
    assert one(row("1-1042"), known).fate is Fate.LOOKING
    several = one(row("1042"), knowing(an_order(number="1-1042"), an_order(number="2-1042")))
    assert several.fate is Fate.BAD
    assert "1-1042, 2-1042" in several.words


def test_a_voided_row_ships_nothing_and_neither_does_its_earlier_one() -> None:
    first, second, third = judge(
        [row(), row(line=3, is_void=True), row(line=4, tracking=OTHER)],
        knowing(),
    )
    assert first.fate is Fate.NOTHING
    assert "line 3" in first.words
    assert second.fate is Fate.NOTHING
    assert "line 2" in second.words
    assert third.fate is Fate.SHIP


def test_a_voided_number_that_has_shipped_is_said() -> None:
    judged = one(row(is_void=True), knowing(used={NUMBER: "1-1042"}))
    assert judged.fate is Fate.BAD
    assert "already shipped" in judged.words


def test_the_same_row_twice_ships_once() -> None:
    first, second = judge([row(), row(line=3)], knowing())
    assert (first.fate, second.fate) == (Fate.SHIP, Fate.NOTHING)
    assert "line 2" in second.words


def test_one_number_for_two_orders_ships_neither() -> None:
    known = knowing(an_order(), an_order(number="1-1043"))
    judged = judge([row(), row("1-1043", line=3)], known)
    assert [each.fate for each in judged] == [Fate.BAD, Fate.BAD]
    assert "line 3" in judged[0].words


def test_a_number_that_another_order_has_ships_nothing() -> None:
    judged = one(row(), knowing(used={NUMBER: "1-999"}))
    assert judged.fate is Fate.BAD
    assert "1-999" in judged.words


def test_an_order_that_is_being_sent_ships_nothing() -> None:
    assert one(row(), knowing(busy=("1-1042",))).fate is Fate.BAD


def test_several_parcels_ship_with_the_first_number_and_their_cost_together() -> None:
    first, second = judge([row(cost=Decimal("7.35")), row(tracking=OTHER, line=3, cost=Decimal("5.00"))], knowing())
    assert first.draft is not None
    assert first.draft.cost == Decimal("12.35")
    assert "added up" in first.words
    assert first.further == (OTHER,)
    assert second.fate is Fate.NOTHING
    assert "further parcel" in second.words
    assert "line 2" in second.words


def test_what_a_parcel_of_another_order_cost_is_not_added_up() -> None:
    rows = [row(cost=Decimal("5.00")), row(tracking=OTHER, line=3, cost=Decimal("7.00"))]
    first, second = judge(rows, knowing(used={OTHER: "1-1007"}))
    assert (first.fate, second.fate) == (Fate.SHIP, Fate.BAD)
    assert first.draft is not None
    assert first.draft.cost == Decimal("5.00")
    assert "added up" not in first.words


def test_a_bad_parcel_leaves_the_order_to_the_next_one() -> None:
    first, second = judge([row(troubles=("The cost is none.",)), row(tracking=OTHER, line=3)], knowing())
    assert (first.fate, second.fate) == (Fate.BAD, Fate.SHIP)


def test_a_row_without_an_order_number_is_proposed_by_name_and_postcode_and_ships_when_confirmed() -> None:
    nameless = row("", name="ANA SILVA", postcode="4050262")
    judged = one(nameless)
    assert judged.fate is Fate.CONFIRM
    assert judged.order is not None
    assert judged.order.number == "1-1042"
    assert judged.draft is None
    assert one(nameless, knowing(confirmed={2})).fate is Fate.SHIP


def test_a_name_with_another_postcode_is_not_proposed() -> None:
    assert one(row("", name="Ana Silva", postcode="1000-001")).fate is Fate.BAD


def test_a_name_that_fits_two_orders_is_not_proposed() -> None:
    known = knowing(an_order(), an_order(number="1-1043"))
    judged = one(row("", name="Ana Silva", postcode="4050-262"), known)
    assert judged.fate is Fate.BAD
    assert "1-1042, 1-1043" in judged.words


def test_an_american_postcode_of_nine_digits_is_the_one_of_five() -> None:
    order = replace(an_order(), ship_to=Address(name="Bo Li", zip="78701"))
    assert one(row("", name="Bo Li", postcode="78701-1234"), knowing(order)).fate is Fate.CONFIRM


def test_an_order_that_ordoro_does_not_know_is_said() -> None:
    judged = one(row("4711"), knowing(looked_for={"4711": "Ordoro knows no order 4711"}))
    assert judged.fate is Fate.BAD
    assert judged.words.startswith("Ordoro knows no order 4711")


@pytest.mark.parametrize(
    ("status", "words"),
    [(OrderStatus.SHIPPED, "already shipped"), (OrderStatus.CANCELLED, "cancelled"), (OrderStatus.SPLIT, "split")],
)
def test_an_order_that_does_not_wait_is_said(status: OrderStatus, words: str) -> None:
    judged = one(row(), knowing(an_order(status=status)))
    assert judged.fate is Fate.BAD
    assert words in judged.words


def shipped(**more: Any) -> Order:
    return replace(an_order(status=OrderStatus.SHIPPED), tracking=Tracking(NUMBER, "UPS", **more))


def test_a_number_that_stands_on_its_order_adds_only_a_missing_cost_and_method() -> None:
    known = knowing(shipped(), can_fill_in=True)
    judged = one(row(cost=Decimal("7.35"), method="Ground", ship_date=date(2026, 1, 1), carrier="FedEx"), known)
    assert judged.fate is Fate.FILL_IN
    assert judged.correct == Tracking(NUMBER, "UPS", "Ground", Decimal("7.35"))


def test_what_stands_is_never_changed() -> None:
    known = knowing(shipped(cost=Decimal("5.00"), method="Next Day"), can_fill_in=True)
    assert one(row(cost=Decimal("7.35"), method="Ground"), known).fate is Fate.NOTHING
    partly = one(row(cost=Decimal("7.35"), method="Ground"), knowing(shipped(method="Next Day"), can_fill_in=True))
    assert partly.correct == Tracking(NUMBER, "UPS", "Next Day", Decimal("7.35"))


def test_where_the_api_would_tell_the_buyer_again_nothing_is_added() -> None:
    judged = one(row(cost=Decimal("7.35")), knowing(shipped()))
    assert judged.fate is Fate.NOTHING
    assert "tell the buyer again" in judged.words


def test_a_number_that_does_not_tell_its_carrier_asks_for_it() -> None:
    judged = one(row(tracking="92612927010276353658"))
    assert judged.fate is Fate.BAD
    assert "USPS or FedEx" in judged.words
    assert one(row(tracking="92612927010276353658"), knowing(carrier="USPS")).fate is Fate.SHIP


def test_a_carrier_that_the_number_contradicts_is_said_beside_it() -> None:
    judged = one(row(carrier="FedEx"))
    assert judged.fate is Fate.SHIP
    assert "UPS" in judged.words


@pytest.mark.parametrize(
    "bad",
    [row(tracking=""), row(tracking="x" * 101), row(ship_date=date(2020, 1, 1)), row(troubles=("No cost.",))],
)
def test_what_cannot_ship_is_bad(bad: Incoming) -> None:
    judged = one(bad)
    assert judged.fate is Fate.BAD
    assert judged.draft is None
    assert judged.words


def test_every_row_gets_one_judgement_in_its_place() -> None:
    lines = [a_line(line_id=str(at)) for at in range(3)]
    rows = [row(f"1-{1000 + at % 7}", f"1Z{at % 5}", line=at) for at in range(200)]
    judged = judge(rows, knowing(*(an_order(*lines, number=f"1-{1000 + at}") for at in range(5))))
    assert [each.line for each in judged] == list(range(200))
    shipped_orders = [each.order.number for each in judged if each.fate is Fate.SHIP and each.order]
    assert len(shipped_orders) == len(set(shipped_orders))
