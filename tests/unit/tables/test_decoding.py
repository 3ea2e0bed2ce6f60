"""Files of every make become text, or a sentence that says what they are."""

from __future__ import annotations

import contextlib
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.tables.decoding import LARGEST, decode, read_file
from app.tables.trouble import TableTrouble

TEXT = "Tracking;Name\n1Z;Søren Müller\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "UTF-8"),
        (TEXT.encode("utf-8-sig"), "UTF-8"),
        (TEXT.encode("utf-16"), "UTF-16"),
        (TEXT.encode("utf-16-le"), "UTF-16"),
        (TEXT.encode("utf-16-be"), "UTF-16"),
        (TEXT.encode("cp1252"), "Windows-1252"),
    ],
)
def test_the_same_text_is_read_from_every_encoding(data: bytes, encoding: str) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.encoding) == (TEXT, encoding)


def test_a_file_that_two_programs_wrote_into_is_read_line_by_line() -> None:
    decoded = decode("José\n".encode() + "Müller €\n".encode("cp1252"))
    assert decoded.text == "José\nMüller €\n"
    assert decoded.encoding == "UTF-8 and Windows-1252, mixed"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"  \r\n\r\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"PK\x03\x04\x14\x00\x06\x00", "Excel workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Excel workbook"),
        (b"%PDF-1.7\n", "PDF"),
        (bytes(range(32)) * 40, "not text"),
    ],
)
def test_what_is_no_table_is_named(data: bytes, words: str) -> None:
    with pytest.raises(TableTrouble, match=words):
        decode(data)


def test_a_workbook_that_was_renamed_is_named(tmp_path: Path) -> None:
    path = tmp_path / "today.csv"
    with zipfile.ZipFile(path, "w") as workbook:
        workbook.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(TableTrouble, match="Excel workbook"):
        decode(read_file(path))


def test_two_hundred_megabytes_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "everything.csv"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(TableTrouble, match="200 MB"):
        read_file(path)
    assert LARGEST < 200_000_000


def test_a_folder_and_a_missing_file_are_said(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "gone.csv"):
        with pytest.raises(TableTrouble, match="is not a file"):
            read_file(path)


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_sentence(data: bytes) -> None:
    with contextlib.suppress(TableTrouble):
        assert "\0" not in decode(data).text
