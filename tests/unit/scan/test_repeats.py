"""A code that is read twice counts once, two of the same kind count twice."""

from __future__ import annotations

from app.scan.repeats import ITEM, LABEL_OR_ORDER, Repeats


def test_a_label_read_again_within_a_second_and_a_half_is_the_same_reading() -> None:
    repeats = Repeats()
    assert not repeats.is_repeat("1Z1", 1000, LABEL_OR_ORDER)
    assert repeats.is_repeat("1Z1", 2499, LABEL_OR_ORDER)


def test_a_label_read_again_later_is_meant() -> None:
    repeats = Repeats()
    repeats.is_repeat("1Z1", 1000, LABEL_OR_ORDER)
    assert not repeats.is_repeat("1Z1", 2500, LABEL_OR_ORDER)


def test_two_items_of_one_kind_count_twice() -> None:
    repeats = Repeats()
    repeats.is_repeat("CNDL", 1000, ITEM)
    assert repeats.is_repeat("CNDL", 1249, ITEM)
    assert not repeats.is_repeat("CNDL", 1499, ITEM)


def test_a_trigger_that_is_held_makes_one_reading_of_many() -> None:
    repeats = Repeats()
    assert [repeats.is_repeat("1Z1", at, LABEL_OR_ORDER) for at in range(0, 6000, 500)] == [False] + [True] * 11


def test_another_code_is_never_a_repeat() -> None:
    repeats = Repeats()
    repeats.is_repeat("A", 1000, LABEL_OR_ORDER)
    assert not repeats.is_repeat("B", 1001, LABEL_OR_ORDER)
    assert repeats.is_repeat("A", 1002, LABEL_OR_ORDER)


def test_a_clock_that_was_set_back_hides_no_code() -> None:
    repeats = Repeats()
    repeats.is_repeat("A", 90_000, LABEL_OR_ORDER)
    assert not repeats.is_repeat("A", 10, LABEL_OR_ORDER)


def test_what_was_undone_can_be_read_again_at_once() -> None:
    repeats = Repeats()
    repeats.is_repeat("A", 1000, ITEM)
    repeats.forget("A")
    assert not repeats.is_repeat("A", 1100, ITEM)
