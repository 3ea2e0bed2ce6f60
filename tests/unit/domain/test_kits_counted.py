"""A kit is counted by its own code, or by the codes of all its parts."""

from __future__ import annotations

import pytest

from app.domain.kit import KitPart
from app.domain.order import Order
from app.domain.product import Product
from app.domain.verification import How, Verdict, Verification
from tests.builders import a_line, an_order

PARTS = (KitPart("SOAP-OAT", "Oat soap", 2), KitPart("SOAP-DISH", "Soap dish"))
KIT = a_line("KIT-BATH", 2, line_id="11", is_kit=True, parts=PARTS)


def begin(order: Order) -> Verification:
    return Verification.of(order, {line.line_id: line.remaining for line in order.lines})


def scanned(counting: Verification, *skus: str) -> Verification:
    for sku in skus:
        counting, judgement = counting.count(sku)
        assert judgement.verdict is Verdict.RIGHT, (sku, judgement)
    return counting


def test_a_kit_counts_once_all_of_its_parts_were_scanned() -> None:
    counting = scanned(begin(an_order(KIT)), "SOAP-OAT", "SOAP-DISH")
    assert counting.quantities() == {"11": 0}
    assert counting.parts(KIT) == (2, 6)
    counting = scanned(counting, "soap-oat")
    assert counting.quantities() == {"11": 1}
    counting = scanned(counting, "SOAP-OAT", "SOAP-OAT", "SOAP-DISH")
    assert counting.is_verified
    assert counting.summary() == "2 of 2 verified"


def test_one_part_more_than_the_kits_hold_is_too_many() -> None:
    counting = scanned(begin(an_order(KIT)), "SOAP-DISH", "SOAP-DISH")
    after, judgement = counting.count("SOAP-DISH")
    assert (judgement.verdict, judgement.counted, judgement.of) == (Verdict.TOO_MANY, 2, 2)
    assert after == counting


def test_a_kit_that_was_counted_whole_wants_no_parts_for_it() -> None:
    counting = scanned(begin(an_order(KIT)), "KIT-BATH", "SOAP-OAT", "SOAP-OAT", "SOAP-DISH")
    assert counting.is_complete
    assert counting.count("SOAP-OAT")[1].verdict is Verdict.TOO_MANY


def test_a_kit_of_which_a_part_was_scanned_is_not_counted_whole_beside_it() -> None:
    counting = scanned(begin(an_order(KIT)), "SOAP-OAT", "KIT-BATH")
    counting, judgement = counting.count("KIT-BATH")
    assert judgement.verdict is Verdict.KIT_BEGUN
    assert counting.total == 1
    assert counting.loose == (KIT, PARTS[0])
    assert scanned(counting, "SOAP-OAT", "SOAP-DISH").is_verified


def test_a_part_of_a_kit_that_is_not_to_go_any_more_is_one_too_many() -> None:
    counting = scanned(begin(an_order(KIT)), "SOAP-OAT", "KIT-BATH").against(an_order(KIT), {"11": 1})
    assert counting.is_filled
    assert not counting.is_complete


def test_a_line_of_its_own_is_filled_before_the_kit() -> None:
    order = an_order(KIT, a_line("SOAP-OAT", 1, line_id="12"))
    counting = scanned(begin(order), "SOAP-OAT", "SOAP-OAT")
    assert counting.quantities() == {"11": 0, "12": 1}
    assert counting.parts(KIT) == (1, 6)


def test_a_part_of_a_kit_that_nobody_knows_is_no_item_of_the_order() -> None:
    order = an_order(a_line("KIT-BATH", 1, line_id="11", is_kit=True))
    assert begin(order).count("SOAP-OAT")[1].verdict is Verdict.WRONG_ITEM


def test_the_last_part_is_taken_back() -> None:
    counting = scanned(begin(an_order(KIT)), "SOAP-OAT", "SOAP-OAT", "SOAP-DISH")
    counting, tick = counting.undo()
    assert tick is not None
    assert tick.part == "SOAP-DISH"
    assert counting.quantities() == {"11": 0}


@pytest.mark.parametrize("how", [How.BY_HAND, How.SKIPPED])
def test_the_rest_of_a_kit_that_was_begun_can_be_counted_without_its_parts(how: How) -> None:
    counting = scanned(begin(an_order(KIT)), "SOAP-OAT").add_the_rest(how)
    assert counting.is_complete
    assert counting.quantities() == {"11": 2}


def test_an_order_learns_from_the_catalogue_what_is_in_its_kits() -> None:
    order = an_order(a_line("KIT-BATH", 1, is_kit=True))
    known = order.with_products({"KIT-BATH": Product("KIT-BATH", "Bath set", is_kit=True, parts=PARTS)})
    assert known.lines[0].parts == PARTS
