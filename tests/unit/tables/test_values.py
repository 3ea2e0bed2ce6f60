"""Cells say what they say, however a program or a spreadsheet wrote them."""

from __future__ import annotations

import contextlib
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.tables import values
from app.tables.writing import defused, write_table
from tests.builders import TODAY


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ('="9400111899223197428490"', "9400111899223197428490"),
        ("'9400111899223197428490", "9400111899223197428490"),
        ("123456789012.0", "123456789012"),
        ("1Z999AA10123456784", "1Z999AA10123456784"),
        ("7312345678901230", "7312345678901230"),
        ("", ""),
    ],
)
def test_a_tracking_number_survives_what_programs_put_around_it(text: str, number: str) -> None:
    assert values.number(text) == number


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("9.4E+21", "shortened this number to 9.4E[+]21"),
        ("9,40011E+21", "shortened"),
        ("9400111899223190000000", "zeros after its fifteenth digit"),
    ],
)
def test_a_number_that_a_spreadsheet_mangled_is_refused_by_name(text: str, why: str) -> None:
    with pytest.raises(values.CellError, match=why):
        values.number(text)


@pytest.mark.parametrize(
    ("text", "amount"),
    [("7.35", "7.35"), ("7,35", "7.35"), ("$7.35", "7.35"), ("USD 7.35", "7.35"), ("7.35 EUR", "7.35"),
     ("7.3500", "7.35"), ("1,234.50", "1234.50"), ("0", "0.00"), ('="7.35"', "7.35")],
)  # fmt: skip
def test_an_amount_is_read_as_any_program_writes_it(text: str, amount: str) -> None:
    assert values.cost(text) == Decimal(amount)


@pytest.mark.parametrize("text", ["-3", "1e9", "free", "1,234", "1Z999AA10123456784", "=1+1"])
def test_what_is_no_amount_is_said(text: str) -> None:
    with pytest.raises(values.CellError, match="as cost"):
        values.cost(text)


def test_a_blank_cell_says_nothing() -> None:
    assert values.cost("") is None
    assert values.Dates([], TODAY).read("") is None
    assert not values.is_void("")


@pytest.mark.parametrize("text", ["Y", "yes", "VOIDED", "Request Scheduled", "Approved", "1"])
def test_a_void_label_is_known(text: str) -> None:
    assert values.is_void(text)


def test_a_word_that_could_mean_either_is_said() -> None:
    with pytest.raises(values.CellError, match="does not tell"):
        values.is_void("perhaps")


@pytest.mark.parametrize(
    "text",
    ["2026-11-21", "20261121", "20261121153000", "11/21/2026", "11/21/26 3:15 PM", "21-Nov-2026", "Nov 21, 2026",
     "21 November 2026", "2026-11-21T09:00:00Z", "2026/11/21"],
)  # fmt: skip
def test_a_date_is_read_as_any_program_writes_it(text: str) -> None:
    assert values.Dates([text], TODAY).read(text) == date(2026, 11, 21)


@pytest.mark.parametrize(
    ("column", "first"),
    [
        (["11/12/2026", "21/11/2026"], date(2026, 12, 11)),
        (["11/12/2026", "11/21/2026"], date(2026, 11, 12)),
        (["12.11.2026"], date(2026, 11, 12)),
        (["11/12/2026"], date(2026, 11, 12)),
    ],
)
def test_whether_day_or_month_comes_first_is_told_by_the_whole_column(column: list[str], first: date) -> None:
    assert values.Dates(column, TODAY).read(column[0]) == first


@pytest.mark.parametrize("text", ["31.02.2026", "tomorrow", "99/99/2026", "45982"])
def test_what_is_no_date_is_said(text: str) -> None:
    with pytest.raises(values.CellError):
        values.Dates([text], TODAY).read(text)


@given(st.text(max_size=40))
def test_no_cell_breaks_a_reader(text: str) -> None:
    for reader in (values.number, values.cost, values.is_void, values.Dates([text], TODAY).read):
        with contextlib.suppress(values.CellError):
            reader(text)


@pytest.mark.parametrize("cell", ['=HYPERLINK("http://x","y")', "+A1", "@SUM(A1)", "-1+cmd|' /C calc'!A0", "＝1+1"])
def test_a_formula_is_text_in_what_is_written(cell: str) -> None:
    assert defused(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-3.50", "+1 (555) 010-1234", "1-1042", "Rua das Flores 12"])
def test_what_is_no_formula_stays_as_it_is(cell: str) -> None:
    assert defused(cell) == cell


def test_a_table_is_written_in_the_encoding_that_is_asked_for() -> None:
    assert write_table(("A",), [("José\nΩ",)], encoding="cp1252") == b"A\r\nJos\xe9 ?\r\n"
    assert write_table(("A",), [("é",)]).startswith(b"\xef\xbb\xbf")
