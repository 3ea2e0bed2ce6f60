"""What a bench's comment on an order tells the other benches."""

from __future__ import annotations

import pytest

from app.domain.comment import Comment, packed_by
from app.domain.order import Order, OrderStatus, Tracking
from app.domain.order_change import why_it_does_not_wait


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Packed by Ana, Bench 1, 3 of 3 verified (Packbench 1a2b3c4d)", "Ana, Bench 1"),
        ("Packed by Ana, Bench 1 (Packbench 1a2b3c4d)", "Ana, Bench 1"),
        ("Packed by Ana", "Ana"),
        ("Packed, Bench 1, 2 of 3 verified", "Bench 1"),
        ("Packed by José, 3 of 3 verified", "José"),
        ("Packed with love", ""),
        ("Packbench 1a2b3c4d", ""),
        ("", ""),
    ],
)
def test_who_packed_is_read_from_the_comment(text: str, who: str) -> None:
    assert packed_by([Comment("Please hurry"), Comment(text)]) == who


def test_the_last_one_counts() -> None:
    assert packed_by([Comment("Packed by Ana, Bench 1"), Comment("Packed by Bo, Bench 2"), Comment("thanks")]) == (
        "Bo, Bench 2"
    )


def test_an_order_that_was_taken_says_by_whom_and_with_what() -> None:
    order = Order("1-1001", OrderStatus.SHIPPED, tracking=Tracking("1Z9", "UPS"))
    assert why_it_does_not_wait(order) == "The order was already shipped elsewhere: UPS 1Z9."
    named = Order("1-1001", OrderStatus.SHIPPED, comments=(Comment("Packed by Bo, Bench 2"),))
    assert why_it_does_not_wait(named) == "The order was already shipped by Bo, Bench 2."
