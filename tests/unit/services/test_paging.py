"""Reading a list to its end, whatever is said of its size."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from itertools import permutations

import pytest

from app.services.paging import LANES, all_pages


@dataclass(frozen=True)
class FakePage:
    rows: tuple[str, ...]
    count: int

    @property
    def taken(self) -> int:
        return len(self.rows)


class FakeList:
    """Rows behind a server that says `said(offset)` of their number and gives `size` a page."""

    def __init__(self, rows: int, *, said: int | None = None, size: int = 100) -> None:
        self.rows = [str(number) for number in range(rows)]
        self._said = rows if said is None else said
        self._size = size
        self.asked: list[int] = []

    async def page(self, offset: int) -> FakePage:
        self.asked.append(offset)
        return FakePage(tuple(self.rows[offset : offset + self._size]), self._said)


def read(source: FakeList, expected: int = 0) -> set[str]:
    async def whole() -> set[str]:
        pages = all_pages(source.page, lambda page: page.rows, expected=expected)
        return {row async for page in pages for row in page.rows}

    return asyncio.run(asyncio.wait_for(whole(), 10))


@pytest.mark.parametrize("rows", [0, 1, 40, 99, 100, 101, 250, 1000])
@pytest.mark.parametrize("said", ["true", "nothing", "the page's size", "far too much", "one more"])
@pytest.mark.parametrize("expected", [0, 40, 250, 10**18])
def test_every_row_is_read_whatever_the_list_says_of_its_size(rows: int, said: str, expected: int) -> None:
    count = {
        "true": rows,
        "nothing": 0,
        "the page's size": min(rows, 100),
        "far too much": 10**18,
        "one more": rows + 1,
    }
    source = FakeList(rows, said=count[said])
    assert read(source, expected) == set(source.rows)
    assert len(source.asked) <= rows // 99 + 14 + (LANES + 2 if expected > rows else 0)


def test_a_short_list_is_read_with_one_request() -> None:
    source = FakeList(40)
    read(source)
    assert source.asked == [0]


@pytest.mark.parametrize("size", [1, 2, 10])
@pytest.mark.parametrize("expected", [0, 35, 1000])
def test_a_server_that_gives_smaller_pages_is_read_to_the_end(size: int, expected: int) -> None:
    source = FakeList(35, size=size)
    assert read(source, expected) == set(source.rows)


class Restless(FakeList):
    """Looks at its rows for the offsets `order` in that order, whenever they were asked for, and lets `happens` change
    the rows before it looks for the one that is named there."""

    def __init__(self, rows: int, order: list[int], happens: dict[int, Callable[[list[str]], object]]) -> None:
        super().__init__(rows)
        self._order = order
        self._happens = happens
        self._turn = asyncio.Condition()

    async def page(self, offset: int) -> FakePage:
        self.asked.append(offset)
        async with self._turn:
            await self._turn.wait_for(lambda: offset not in self._order or self._order[0] == offset)
            if offset in self._happens:
                self._happens.pop(offset)(self.rows)
            if offset in self._order:
                self._order.remove(offset)
            self._turn.notify_all()
            return FakePage(tuple(self.rows[offset : offset + self._size]), len(self.rows))


FIVE_PAGES = (0, 99, 198, 297, 396)


def test_the_pages_of_as_many_rows_as_are_expected_are_asked_for_before_any_has_answered() -> None:
    source = Restless(450, [*reversed(FIVE_PAGES)], {})
    assert read(source, 450) == set(source.rows)
    assert source.asked[:5] == [*FIVE_PAGES]
    assert len(source.asked) == 5


@pytest.mark.parametrize("before", FIVE_PAGES[:4])
@pytest.mark.parametrize("comes", [1, 7, 150])
def test_rows_that_come_while_expected_pages_turn_push_none_out_between_them(before: int, comes: int) -> None:
    new = [f"new {at}" for at in range(comes)]
    for order in permutations(FIVE_PAGES[:4]):
        source = Restless(380, [*order], {before: lambda rows: rows.__setitem__(slice(0, 0), new)})
        known = set(source.rows)
        assert known <= read(source, 380), order


@pytest.mark.parametrize("before", FIVE_PAGES[:4])
@pytest.mark.parametrize("leave", [1, 7, 150])
def test_rows_that_leave_while_expected_pages_turn_take_none_with_them(before: int, leave: int) -> None:
    gone = {str(at) for at in range(10, 10 + leave)}
    for order in permutations(FIVE_PAGES[:4]):
        source = Restless(380, [*order], {before: lambda rows: rows.__delitem__(slice(10, 10 + leave))})
        known = set(source.rows)
        assert known - gone <= read(source, 380), order


def test_a_list_that_repeats_itself_for_ever_ends() -> None:
    class Same(FakeList):
        async def page(self, offset: int) -> FakePage:
            self.asked.append(offset)
            return FakePage(tuple(self.rows), 10**9)

    source = Same(100)
    assert read(source) == set(source.rows)
    assert len(source.asked) < 20
