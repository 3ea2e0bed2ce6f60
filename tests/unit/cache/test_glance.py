"""The list of the last time: as private as the orders, never shown for longer, and never trusted to be whole."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.cache import glance
from app.cache.memory import Memory, Remembered, sweep
from app.domain.generation import Generation
from app.domain.order import Order, Tag
from tests.builders import a_line, an_order

ME = "me at https://api.ordoro.com"
NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
ORDERS = (
    replace(
        an_order(a_line("CNDL-1"), a_line("MUG", 1), number="1-1"),
        placed=NOW - timedelta(days=3),
        ship_by=NOW + timedelta(days=1),
        tags=(Tag("Fragile"), Tag("open at Bench 2")),
        staff_note="leave at the door",
    ),
    an_order(number="1-2"),
)


def keep(folder: Path, orders: tuple[Order, ...] = ORDERS) -> None:
    remembered = Remembered(ME, "Willow & Wick", Generation.V3, orders, read_at=NOW)
    Memory(folder, ME).keep(remembered, orders)


def file(folder: Path) -> Path:
    return next(folder.glob("*.glance"))


def test_what_was_kept_is_read_back(tmp_path: Path) -> None:
    keep(tmp_path)
    kept = glance.load(tmp_path, ME, NOW, 7)
    assert kept is not None
    assert kept.rows == [glance.glance(order) for order in ORDERS]
    assert (kept.company, kept.read_at) == ("Willow & Wick", NOW)
    first = kept.rows[0]
    assert (first.skus, first.items, first.stations, first.has_note) == ("CNDL-1 MUG", 4, ("Bench 2",), True)
    assert kept.rows[1].ship_by_day == glance.NEVER


def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    keep(tmp_path)
    assert stat.S_IMODE(file(tmp_path).stat().st_mode) == 0o600


def test_nothing_of_another_account_is_shown_nor_anything_where_nothing_was_kept(tmp_path: Path) -> None:
    assert glance.load(tmp_path, ME, NOW, 7) is None
    keep(tmp_path)
    assert glance.load(tmp_path, "you at https://api.ordoro.com", NOW, 7) is None


def test_it_is_shown_for_no_longer_than_it_may_be_kept(tmp_path: Path) -> None:
    keep(tmp_path)
    assert glance.load(tmp_path, ME, NOW + timedelta(days=7), 7) is not None
    assert glance.load(tmp_path, ME, NOW + timedelta(days=7, seconds=1), 7) is None


@pytest.mark.parametrize("cut", [0, 5, len(glance.FIRST_LINE), len(glance.FIRST_LINE) + 1, -1])
def test_one_that_is_damaged_is_said_without_quoting_it_and_replaced_at_the_next_reading(
    tmp_path: Path, cut: int
) -> None:
    keep(tmp_path)
    whole = file(tmp_path).read_bytes()
    file(tmp_path).write_bytes(whole[:cut])
    with pytest.raises(glance.Unreadable) as caught:
        glance.load(tmp_path, ME, NOW, 7)
    assert ORDERS[0].buyer not in str(caught.value)
    keep(tmp_path)
    assert file(tmp_path).read_bytes() == whole


@pytest.mark.parametrize("ends", [".json", ".orders", ".products"])
def test_orders_that_are_no_text_are_passed_over(tmp_path: Path, ends: str) -> None:
    keep(tmp_path)
    damaged = next(tmp_path.glob(f"*{ends}"))
    damaged.write_bytes(damaged.read_bytes().replace(b'"', b'"\xff', 3) or b'"\xff"')
    assert Memory(tmp_path, ME).load() is None


def test_one_of_another_version_is_passed_over(tmp_path: Path) -> None:
    keep(tmp_path)
    file(tmp_path).write_bytes(b"packbench list 99\n" + file(tmp_path).read_bytes().removeprefix(glance.FIRST_LINE))
    with pytest.raises(glance.Unreadable, match="version"):
        glance.load(tmp_path, ME, NOW, 7)


def test_it_is_written_only_when_something_of_it_changed(tmp_path: Path) -> None:
    memory = Memory(tmp_path, ME)
    remembered = Remembered(ME, "Shop", Generation.V3, ORDERS, read_at=NOW)
    memory.keep(remembered, ORDERS)
    before = file(tmp_path).stat().st_ino
    memory.keep(remembered, (replace(ORDERS[0], barcode="1"), ORDERS[1]))  # no list shows it
    assert file(tmp_path).stat().st_ino == before
    memory.keep(remembered, ORDERS[:1])
    assert file(tmp_path).stat().st_ino != before


def test_when_its_days_are_over_every_file_with_addresses_goes(tmp_path: Path) -> None:
    keep(tmp_path)
    days = 7 * 24 * 3600.0
    for each in tmp_path.iterdir():
        os.utime(each, (NOW.timestamp() - 2 * days,) * 2)
    head = next(tmp_path.glob("*.json"))
    os.utime(head, (NOW.timestamp() - days + 1,) * 2)
    sweep(tmp_path, NOW, 7)
    assert len(list(tmp_path.iterdir())) == 4, "what was confirmed lately stays, however long it has not changed"
    sweep(tmp_path, NOW + timedelta(seconds=2), 7)
    assert not list(tmp_path.iterdir())
