"""Counts and weights as people type them, and goods that are counted by scans."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.count import MOST, CountError, parse_change, parse_count
from app.domain.product import Product, StockLevel
from app.domain.receiving import Receiving
from app.domain.weight import WeightError, parse_weight


@pytest.mark.parametrize(
    ("text", "count"), [("0", 0), (" 12 ", 12), ("007", 7), ("1,234", 1234), ("1 234", 1234), ("1000000", MOST)]
)
def test_a_count_is_read(text: str, count: int) -> None:
    assert parse_count(text) == count


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("-3", "less than nothing"),
        ("−3", "less than nothing"),
        ("+3", "Add or take away"),
        ("1.5", "whole pieces"),
        ("1,5", "whole pieces"),
        ("1e9", "spreadsheet"),
        ("9.4E+21", "spreadsheet"),
        ("", "Enter a number"),
        ("   ", "Enter a number"),
        ("a dozen", "no number of pieces"),
        ("1000001", "more than any shelf"),
        ("850010100012", "scanned"),
        ("٣", "no number of pieces"),
        ("12 34", "no number of pieces"),
    ],
)
def test_what_is_no_count_is_told_in_a_sentence(text: str, said: str) -> None:
    with pytest.raises(CountError) as failed:
        parse_count(text)
    assert said in str(failed.value)
    assert str(failed.value)[-1] in ".?"


@pytest.mark.parametrize(("text", "by"), [("5", 5), ("+5", 5), ("-3", -3), ("− 3", -3)])
def test_a_change_may_be_negative(text: str, by: int) -> None:
    assert parse_change(text) == by


@pytest.mark.parametrize("text", ["0", "-0", "", "+", "-", "--3", "1.5", "-1e9", "1000001"])
def test_what_is_no_change_is_refused(text: str) -> None:
    with pytest.raises(CountError):
        parse_change(text)


@given(st.text(max_size=60))
def test_any_text_is_a_count_in_range_or_has_its_sentence(text: str) -> None:
    try:
        count = parse_count(text)
    except CountError as error:
        count, said = 0, str(error)
    else:
        said = "It is one."
    assert 0 <= count <= MOST
    assert said[-1] in ".?"


@pytest.mark.parametrize(
    ("text", "pounds"),
    [("1.4", "1.4"), ("22 oz", "1.375"), ("1 lb 6 oz", "1.375"), ("0,5 kg", "1.1023"), ("250g", "0.5512"), ("2", "2")],
)
def test_a_weight_is_read_in_the_unit_that_was_written(text: str, pounds: str) -> None:
    assert parse_weight(text) == Decimal(pounds)


@pytest.mark.parametrize("text", ["-1", "heavy", "1 stone", "1..2", "", "oz"])
def test_what_is_no_weight_has_its_sentence(text: str) -> None:
    with pytest.raises(WeightError) as failed:
        parse_weight(text)
    assert str(failed.value)[-1] in ".?"


def a_product(sku: str, on_hand: int | None = 10) -> Product:
    return Product(sku, f"The {sku}", levels=(StockLevel("1", on_hand=on_hand),))


def test_each_scan_counts_one_up_and_the_last_can_be_taken_back() -> None:
    soap, wick = a_product("SOAP"), a_product("WICK", None)
    receiving = Receiving("1").scanned(soap).scanned(soap).scanned(wick)
    assert [(line.sku, line.count, line.becomes) for line in receiving.lines.values()] == [
        ("SOAP", 2, 12),
        ("WICK", 1, None),
    ]
    assert receiving.total == 3
    receiving = receiving.undone()
    assert list(receiving.lines) == ["SOAP"]
    receiving = receiving.counted("SOAP", 40)
    assert receiving.total == 40
    assert receiving.undone().total == 2
    assert receiving.undone().undone().undone().lines == {}
    assert Receiving("1").undone() == Receiving("1")


def test_a_product_that_has_no_place_in_the_warehouse_begins_with_nothing() -> None:
    assert Receiving("2").scanned(a_product("SOAP")).lines["SOAP"].becomes == 1


@given(st.lists(st.sampled_from(["A", "B", "C"]), max_size=30))
def test_taking_back_every_scan_leaves_nothing(skus: list[str]) -> None:
    receiving = Receiving("1")
    for sku in skus:
        receiving = receiving.scanned(a_product(sku))
    assert receiving.total == len(skus)
    for _ in skus:
        receiving = receiving.undone()
    assert not receiving.lines
    assert not receiving.history
