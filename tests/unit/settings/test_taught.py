"""Codes that were taught."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.settings.taught import NotKept, TaughtCode, TaughtCodes
from tests.disk_trouble import unreadable


def test_a_taught_code_is_known_after_a_restart_however_it_is_written(tmp_path: Path) -> None:
    file = tmp_path / "taught.json"
    TaughtCodes(file, "me").teach("case-6", "CNDL-LAV-8", 6)
    assert TaughtCodes(file, "me").find(" CASE-6 ") == TaughtCode("CNDL-LAV-8", 6)


def test_another_accounts_codes_are_not_ours_and_stay(tmp_path: Path) -> None:
    file = tmp_path / "taught.json"
    TaughtCodes(file, "me").teach("1", "A")
    TaughtCodes(file, "you").teach("1", "B")
    assert TaughtCodes(file, "me").codes == {"1": TaughtCode("A")}


def test_a_code_can_be_forgotten(tmp_path: Path) -> None:
    codes = TaughtCodes(tmp_path / "taught.json", "me")
    codes.teach("1", "A")
    codes.forget("1")
    assert codes.find("1") is None


@pytest.mark.expects_log
def test_a_damaged_file_is_put_away(tmp_path: Path) -> None:
    file = tmp_path / "taught.json"
    file.write_text("{", encoding="utf-8")
    codes = TaughtCodes(file, "me")
    assert codes.codes == {}
    codes.teach("1", "A")
    assert TaughtCodes(file, "me").find("1") == TaughtCode("A")
    assert (tmp_path / "taught.json.damaged").exists()


@pytest.mark.expects_log
def test_a_damaged_file_that_cannot_be_put_away_is_not_written_over_before_it_is(tmp_path: Path) -> None:
    file, in_the_way = tmp_path / "taught.json", tmp_path / "taught.json.damaged"
    file.write_bytes(b"{damaged")
    in_the_way.mkdir()
    codes = TaughtCodes(file, "me")
    with pytest.raises(NotKept):
        codes.teach("1", "A")
    assert file.read_bytes() == b"{damaged"
    in_the_way.rmdir()
    codes.teach("2", "B")
    assert in_the_way.read_bytes() == b"{damaged"
    assert TaughtCodes(file, "me").codes == {"1": TaughtCode("A"), "2": TaughtCode("B")}


@pytest.mark.expects_log
def test_where_nothing_can_be_written_it_holds_for_the_day_and_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    codes = TaughtCodes(tmp_path / "file" / "taught.json", "me")
    with pytest.raises(NotKept):
        codes.teach("1", "A")
    assert codes.find("1") == TaughtCode("A")


@pytest.mark.expects_log
def test_codes_that_could_not_be_read_are_not_lost_by_the_next_one(tmp_path: Path) -> None:
    file = tmp_path / "taught.json"
    TaughtCodes(file, "me").teach("1", "A")
    TaughtCodes(file, "you").teach("2", "B")
    heard = list[str]()
    with unreadable(file):
        codes = TaughtCodes(file, "me")
        codes.follow(lambda code, _known: heard.append(code))
        with pytest.raises(NotKept):
            codes.teach("3", "C")
    codes.teach("4", "D", 6)
    there = {"1": TaughtCode("A"), "3": TaughtCode("C"), "4": TaughtCode("D", 6)}
    assert codes.codes == TaughtCodes(file, "me").codes == there
    assert TaughtCodes(file, "you").find("2") == TaughtCode("B")
    assert sorted(heard) == ["1", "3", "4"]
