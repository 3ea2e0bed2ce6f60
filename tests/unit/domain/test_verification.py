"""Items counted against their order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.order import Order
from app.domain.verification import How, Verdict, Verification
from tests.builders import a_line, an_order

THREE_CANDLES_AND_TWO_MATCHES = an_order(a_line(ordered=3), a_line("MTCH-LNG", 2, line_id="12"))


def begin(order: Order = THREE_CANDLES_AND_TWO_MATCHES) -> Verification:
    return Verification.of(order, {line.line_id: line.remaining for line in order.lines})


def test_a_right_item_counts_up() -> None:
    counting, first = begin().count("CNDL-LAV-8")
    counting, second = counting.count("cndl-lav-8")
    assert (first.verdict, first.counted, first.of) == (Verdict.RIGHT, 1, 3)
    assert (second.verdict, second.counted, second.of) == (Verdict.RIGHT, 2, 3)
    assert counting.quantities() == {"11": 2, "12": 0}


def test_a_wrong_item_counts_nothing() -> None:
    counting, judgement = begin().count("MUG-SAGE")
    assert judgement.verdict is Verdict.WRONG_ITEM
    assert counting == begin()


def test_an_item_that_another_order_waits_for_names_that_order() -> None:
    counting, judgement = begin().count("MUG-SAGE", elsewhere=("1-1007", "1-1009"))
    assert (judgement.verdict, judgement.elsewhere) == (Verdict.OTHER_ORDER, "1-1007")
    assert not counting.has_begun


def test_one_too_many_counts_nothing() -> None:
    counting, _ = begin().count("MTCH-LNG")
    counting, _ = counting.count("MTCH-LNG")
    after, judgement = counting.count("MTCH-LNG")
    assert (judgement.verdict, judgement.counted, judgement.of) == (Verdict.TOO_MANY, 2, 2)
    assert after == counting


def test_a_case_counts_all_of_its_units_or_none() -> None:
    order = an_order(a_line(ordered=10))
    counting, judgement = begin(order).count("CNDL-LAV-8", 6)
    assert (judgement.verdict, judgement.counted) == (Verdict.RIGHT, 6)
    after, judgement = counting.count("CNDL-LAV-8", 6)
    assert (judgement.verdict, judgement.counted, judgement.units) == (Verdict.TOO_MANY, 6, 6)
    assert after == counting


def test_two_lines_of_one_product_are_filled_one_after_the_other() -> None:
    order = an_order(a_line(ordered=1), a_line(ordered=2, line_id="12"))
    counting = begin(order)
    for _ in range(3):
        counting, judgement = counting.count("CNDL-LAV-8")
        assert judgement.verdict is Verdict.RIGHT
    assert counting.quantities() == {"11": 1, "12": 2}
    assert counting.is_complete


def test_what_has_shipped_already_is_not_asked_for_again() -> None:
    order = an_order(a_line(ordered=3, shipped=2))
    counting, _ = begin(order).count("CNDL-LAV-8")
    assert counting.is_complete
    assert counting.count("CNDL-LAV-8")[1].verdict is Verdict.TOO_MANY


def test_units_added_by_hand_are_told_as_such() -> None:
    counting, _ = begin().count("CNDL-LAV-8")
    counting, judgement = counting.add("11", 2)
    assert (judgement.verdict, judgement.counted) == (Verdict.RIGHT, 3)
    assert counting.summary() == "3 of 5 verified, 2 counted by hand"


@pytest.mark.parametrize("units", [0, -1, 4])
def test_no_more_can_be_added_than_are_missing(units: int) -> None:
    counting, judgement = begin().add("11", units)
    assert judgement.verdict is Verdict.TOO_MANY
    assert not counting.has_begun


def test_a_skipped_line_goes_along_unseen_and_is_told_as_such() -> None:
    counting = begin().skip("11")
    line = counting.next_line
    assert line is not None
    assert line.line_id == "12"
    counting, _ = counting.count("MTCH-LNG", 2)
    assert counting.is_complete
    assert not counting.is_verified
    assert counting.summary() == "2 of 5 verified, 3 skipped"
    assert counting.skip("11") == counting


def test_everything_at_once_is_counted_by_hand() -> None:
    counting, _ = begin().count("MTCH-LNG")
    counting = counting.add_the_rest()
    assert counting.is_verified
    assert counting.summary() == "5 of 5 verified, 4 counted by hand"


def test_the_last_count_can_be_taken_back() -> None:
    counting, _ = begin().count("CNDL-LAV-8")
    counting = counting.skip("12")
    counting, tick = counting.undo()
    assert tick is not None
    assert tick.how is How.SKIPPED
    counting, tick = counting.undo()
    assert tick is not None
    assert (tick.line_id, tick.units) == ("11", 1)
    assert counting.undo() == (counting, None)


def test_nothing_counted_says_nothing() -> None:
    assert begin().summary() == ""


def test_when_fewer_are_wanted_than_were_counted_it_is_not_complete() -> None:
    counting = begin(an_order(a_line(ordered=3)))
    for _ in range(3):
        counting, _ = counting.count("CNDL-LAV-8")
    assert not counting.against(an_order(a_line(ordered=3)), {"11": 2}).is_complete


def test_ticks_of_a_line_that_left_the_order_go_with_it() -> None:
    counting, _ = begin().count("MTCH-LNG")
    assert not counting.against(an_order(a_line(ordered=3)), {"11": 3}).has_begun


SKUS = ("CNDL-LAV-8", "MTCH-LNG", "MUG-SAGE")


@given(st.lists(st.tuples(st.sampled_from(SKUS), st.integers(1, 3))))
def test_no_order_of_scans_counts_more_than_is_wanted(scans: list[tuple[str, int]]) -> None:
    counting = begin()
    expected = 0
    for sku, units in scans:
        counting, judgement = counting.count(sku, units)
        expected += units if judgement.verdict is Verdict.RIGHT else 0
        assert all(counting.missing(line.line_id) >= 0 for line in counting.lines)
    assert counting.total == expected
    for _ in range(len(counting.ticks)):
        counting, _ = counting.undo()
    assert counting == begin()
