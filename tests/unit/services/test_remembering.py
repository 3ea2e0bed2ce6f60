"""The list is kept for the next start: at once the first time, then not more often than is worth it, and at the end."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.cache.memory import Memory, Remembered
from app.domain.generation import Generation
from app.domain.order import Order
from app.runtime.concurrency import Workers
from app.services.remembering import Remembering
from tests.builders import an_order
from tests.fakes import FakeClock

ME = "me at https://api.ordoro.com"
NOW = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
ONE, TWO, THREE = (an_order(number=f"1-{at}") for at in (1, 2, 3))


class Keeper:
    """What a test keeps with, and what the next start would find."""

    def __init__(self, folder: Path) -> None:
        self.clock = FakeClock()
        self._folder = folder
        self.remembering = Remembering(Memory(folder, ME), Workers("cache", 1), self.clock)

    def keep(self, *orders: Order) -> None:
        remembered = Remembered(ME, "Willow & Wick", Generation.V3, orders, read_at=NOW)
        asyncio.run(self.remembering.keep(remembered, orders))

    @property
    def kept(self) -> list[str]:
        found = Memory(self._folder, ME).load()
        return [order.number for order in found.orders] if found is not None else []


@pytest.fixture
def keeper(tmp_path: Path) -> Keeper:
    return Keeper(tmp_path)


def test_the_first_reading_is_kept_at_once(keeper: Keeper) -> None:
    keeper.keep(ONE)
    assert keeper.kept == ["1-1"]


def test_what_follows_within_seconds_is_kept_with_the_next(keeper: Keeper) -> None:
    keeper.keep(ONE)
    keeper.clock.passed += 5
    keeper.keep(ONE, TWO)
    assert keeper.kept == ["1-1"]
    keeper.clock.passed += 20
    keeper.keep(ONE, TWO, THREE)
    assert keeper.kept == ["1-1", "1-2", "1-3"]


def test_what_waits_at_the_end_is_kept(keeper: Keeper) -> None:
    keeper.keep(ONE)
    keeper.keep(TWO)
    keeper.remembering.close()
    assert keeper.kept == ["1-2"]


def test_the_end_writes_nothing_where_nothing_waits(keeper: Keeper, tmp_path: Path) -> None:
    keeper.keep(ONE)
    before = {file.name: file.stat().st_ino for file in tmp_path.iterdir()}
    keeper.remembering.close()
    assert {file.name: file.stat().st_ino for file in tmp_path.iterdir()} == before
