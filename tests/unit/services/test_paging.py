"""Reading a list to its end, whatever is said of its size."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import pytest

from app.services.paging import all_pages


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


def read(source: FakeList) -> set[str]:
    async def whole() -> set[str]:
        return {row async for page in all_pages(source.page, lambda page: page.rows) for row in page.rows}

    return asyncio.run(asyncio.wait_for(whole(), 10))


@pytest.mark.parametrize("rows", [0, 1, 40, 99, 100, 101, 250, 1000])
@pytest.mark.parametrize("said", ["true", "nothing", "the page's size", "far too much", "one more"])
def test_every_row_is_read_whatever_the_list_says_of_its_size(rows: int, said: str) -> None:
    count = {
        "true": rows,
        "nothing": 0,
        "the page's size": min(rows, 100),
        "far too much": 10**18,
        "one more": rows + 1,
    }
    source = FakeList(rows, said=count[said])
    assert read(source) == set(source.rows)
    assert len(source.asked) <= rows // 99 + 14


def test_a_short_list_is_read_with_one_request() -> None:
    source = FakeList(40)
    read(source)
    assert source.asked == [0]


@pytest.mark.parametrize("size", [1, 2, 10])
def test_a_server_that_gives_smaller_pages_is_read_to_the_end(size: int) -> None:
    source = FakeList(35, size=size)
    assert read(source) == set(source.rows)


def test_a_list_that_repeats_itself_for_ever_ends() -> None:
    class Same(FakeList):
        async def page(self, offset: int) -> FakePage:
            self.asked.append(offset)
            return FakePage(tuple(self.rows), 10**9)

    source = Same(100)
    assert read(source) == set(source.rows)
    assert len(source.asked) < 20
