"""Whoever reads a private file sees one whole content, and nothing else is left beside it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.runtime.files import write_parts_privately, write_privately


def test_two_that_write_the_same_file_at_once_do_not_write_into_each_others(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"

    def while_another_writes() -> Iterator[bytes]:
        yield b"ours, "
        write_privately(file, b"theirs")
        yield b"whole"
        assert file.read_bytes() == b"theirs"

    write_parts_privately(file, while_another_writes())

    assert file.read_bytes() == b"ours, whole"
    assert list(tmp_path.iterdir()) == [file]


def test_a_writer_that_fails_leaves_the_old_content_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    write_privately(file, b"old")

    def no_room() -> Iterator[bytes]:
        yield b"new"
        raise OSError("no space left on device")

    with pytest.raises(OSError, match="no space"):
        write_parts_privately(file, no_room())

    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_cannot_be_replaced_leaves_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()

    with pytest.raises(OSError, match=r"settings\.json"):
        write_privately(tmp_path / "settings.json", b"new")

    assert [each.name for each in tmp_path.iterdir()] == ["settings.json"]


def test_what_a_killed_writer_left_is_cleared_away_and_what_another_is_writing_is_not(tmp_path: Path) -> None:
    file = tmp_path / "orders[1].json"
    dead, living = (tmp_path / f"{file.name}.{digit * 16}.part" for digit in "ab")
    foreign = tmp_path / "holiday.part"
    for each in (dead, living, foreign):
        each.write_bytes(b"half")
    for each in (dead, foreign):
        os.utime(each, (0, 0))

    write_privately(file, b"whole")

    assert sorted(tmp_path.iterdir()) == sorted([file, living, foreign])


def test_what_a_killed_writer_left_and_nobody_can_remove_keeps_nothing_from_being_written(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    stays = tmp_path / f"{file.name}.{'a' * 16}.part"
    stays.mkdir()  # no file that `unlink` could remove
    os.utime(stays, (0, 0))

    write_privately(file, b"new")

    assert file.read_bytes() == b"new"
    assert sorted(tmp_path.iterdir()) == [file, stays]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_it_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    write_privately(tmp_path / "settings.json", b"new")

    assert (tmp_path / "settings.json").stat().st_mode & 0o777 == 0o600
