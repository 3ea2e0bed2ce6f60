"""Text becomes rows: delimiter and headings found out, and what makes no sense said in a sentence."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.tables.mapping import is_known
from app.tables.table import MOST_ROWS, Table, read_table
from app.tables.trouble import TableTrouble


def read(text: str) -> Table:
    return read_table(text, is_known)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_out(delimiter: str) -> None:
    lines = [["Order Number", "Tracking Number", "Cost"], ["1-1042", "1Z1", "7.35"], ["1-1043", "1Z2", "8"]]
    table = read("\n".join(delimiter.join(line) for line in lines))
    assert table.delimiter == delimiter
    assert [row.cells for row in table.rows] == [tuple(line) for line in lines[1:]]


def test_commas_within_semicolons_do_not_mislead() -> None:
    table = read("Order;Tracking;Cost\n1-1042;1Z1;7,35\n1-1043;1Z2;8,10\n")
    assert table.delimiter == ";"
    assert table.column(2) == ["7,35", "8,10"]


def test_what_excel_says_of_the_delimiter_is_believed() -> None:
    table = read("sep=|\nOrder|Tracking\n1-1042|1Z,1;\n")
    assert table.rows[0].cells == ("1-1042", "1Z,1;")
    assert table.rows[0].line == 3


def test_titles_above_the_headings_are_passed_over_and_lines_are_counted_as_an_editor_does() -> None:
    table = read('Print History\n\n"Report of\n21 Nov"\nTracking #,Order ID\n1Z1,1-1042\n')
    assert table.headings == ("Tracking #", "Order ID")
    assert [row.line for row in table.rows] == [6]


def test_headings_that_are_repeated_are_no_rows() -> None:
    table = read("Order,Tracking\n1-1042,1Z1\nOrder,Tracking\n1-1043,1Z2\n")
    assert len(table.rows) == 2


def test_a_table_without_headings_gets_letters() -> None:
    table = read("1-1042\t1Z999AA10123456784\n1-1043\t1Z999AA10123456785\n")
    assert table.headings == ("Column A", "Column B")
    assert len(table.rows) == 2
    assert not table.has_headings


def test_a_quoted_cell_may_hold_delimiters_quotes_and_lines() -> None:
    table = read('Order,Tracking,Name\n1,2,"Silva, ""Ana""\nPorto"\n')
    assert table.rows[0].cells[2] == 'Silva, "Ana"\nPorto'


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Order,Tracking\n", "headings but no rows"),
        ("\n\n \n", "empty"),
        ("Order,Tracking\n" + "," * 10_000 + "\n", "10,?001 columns"),
        ("Order,Tracking\n" + "1,2\n" * (MOST_ROWS + 1), "more than 50,?000 rows"),
        ('Order,Tracking\n1,"2\n3,4\n5,6\n', "opened around line 2 is never closed"),
        ('Order,Tracking\n1,"2\n' + "3,4\n" * 50_000, "never closed"),
        ("Order,Tracking\n1," + "x" * 30_000 + "\n", "too long to be one"),
    ],
)
def test_what_makes_no_sense_is_said(text: str, words: str) -> None:
    with pytest.raises(TableTrouble, match=words):
        read(text)


@given(st.text(alphabet=st.sampled_from('ab1,;\t|"\n\r= \u2028'), max_size=120))
def test_any_text_gives_rows_or_a_sentence(text: str) -> None:
    with contextlib.suppress(TableTrouble):
        table = read(text)
        assert table.rows
        assert all(row.line >= 1 for row in table.rows)
