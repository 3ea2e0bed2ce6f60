import contextlib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import AmountError, amount_from_wire, parse_amount


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("4.50", "4.50"),
        ("4,50", "4.50"),
        ("4", "4.00"),
        ("4,", "4.00"),
        (".5", "0.50"),
        ("0", "0.00"),
        ("$ 4.50", "4.50"),
        ("4,50 €", "4.50"),
        ("1,234.50", "1234.50"),
        ("1.234,50", "1234.50"),
        ("1 234,5", "1234.50"),
        ("1'234.50", "1234.50"),
        ("12.345.678,00", None),
    ],
)
def test_an_amount_is_understood_as_people_write_it(typed: str, amount: str | None) -> None:
    if amount is None:
        with pytest.raises(AmountError):
            parse_amount(typed)
    else:
        assert parse_amount(typed) == Decimal(amount)


@pytest.mark.parametrize(
    "typed",
    ["", "-1", "−1", "4.505", "4,505", "1,234", "abc", "4.5.0", "1,23,4.00", "1e3", "9" * 30, "4..50", ".", "٤"],
)
def test_what_could_be_wrong_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(AmountError, match=r"\.$|\?$"):
        parse_amount(typed)


@pytest.mark.parametrize("typed", ["4.505", "4,505", "4.5055"])
def test_too_many_decimals_are_said_with_an_example(typed: str) -> None:
    with pytest.raises(AmountError, match=r"^An amount has two decimals at most, such as 4\.50\.$"):
        parse_amount(typed)


@given(st.decimals(min_value=0, max_value=99999, places=2))
def test_every_amount_of_cents_survives_being_written_either_way(amount: Decimal) -> None:
    text = f"{amount:.2f}"
    assert parse_amount(text) == amount
    assert parse_amount(text.replace(".", ",")) == amount


@given(st.text(max_size=40))
def test_no_text_crashes_it(text: str) -> None:
    with contextlib.suppress(AmountError):
        assert parse_amount(text) >= 0


@pytest.mark.parametrize(("value", "amount"), [(5.5, "5.50"), ("5.50", "5.50"), (7, "7.00"), (0.1 + 0.2, "0.30")])
def test_ordoros_floats_and_texts_are_cents(value: float | str, amount: str) -> None:
    assert amount_from_wire(value) == Decimal(amount)


def test_a_missing_amount_stays_missing() -> None:
    assert amount_from_wire(None) is None


@pytest.mark.parametrize("value", ["abc", "nan", "inf"])
def test_an_amount_that_is_none_is_named(value: str) -> None:
    with pytest.raises(AmountError, match=value):
        amount_from_wire(value)
