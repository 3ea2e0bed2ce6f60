"""Reading a list to its end, several pages in flight, whatever Ordoro says about its size."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable
from contextlib import aclosing
from functools import partial
from typing import Protocol, TypeVar

from app.runtime.concurrency import in_order

#: Pages asked for at once; the request budget is kept elsewhere.
LANES = 6
#: Pages that stand ready behind these, so that no lane waits for the window to say what comes next, or for a page
#: before it that takes longer.
_READY = 2
#: Pages that are read once more where rows moved; a list that moves faster is read again as a whole.
_MOST_BETWEEN = 3
#: The size of a page: Ordoro gives no more.
FULL = 100


class Page(Protocol):
    @property
    def count(self) -> int: ...
    @property
    def taken(self) -> int: ...


PageT = TypeVar("PageT", bound=Page)


async def all_pages(
    fetch: Callable[[int], Awaitable[PageT]], keys: Callable[[PageT], Iterable[str]]
) -> AsyncGenerator[PageT, None]:
    """Each page as it comes. `fetch` reads from an offset; `keys` names what a page brought.

    What leaves the list while its pages turn moves the later ones up, so each page begins one row early; where even
    so two neighbours have no row in common, what lies between them is read too. The size that Ordoro names decides
    how many pages are asked for at once, not whether more come: a full last page is followed, and pages that bring
    nothing new end it.
    """
    first = await fetch(0)
    yield first
    if first.taken < FULL and first.taken >= first.count:
        return
    seen = set(keys(first))
    step = max(first.taken - 1, 1)
    last, barren = first, 0
    offsets = range(step, first.count, step)
    async with aclosing(in_order((partial(fetch, at) for at in offsets), LANES + _READY)) as expected:
        at = 0
        async for page in expected:
            at += step
            for each in (*await _between(last, page, at, fetch, keys), page):
                barren = barren + 1 if seen.issuperset(keys(each)) else 0
                seen.update(keys(each))
                yield each
            last = page
            if barren >= LANES:
                return
    offset = max(first.count, step)
    while last.taken >= FULL:
        last = await fetch(offset)
        yield last
        if seen.issuperset(keys(last)):
            return
        seen.update(keys(last))
        offset += step


async def _between(
    before: PageT,
    after: PageT,
    offset: int,
    fetch: Callable[[int], Awaitable[PageT]],
    keys: Callable[[PageT], Iterable[str]],
) -> list[PageT]:
    """What moved up between two pages: read backwards from the second, which began at `offset`, to the first."""
    found: list[PageT] = []
    known = set(keys(before))
    page = after
    while known.isdisjoint(keys(page)) and page.taken and offset > 0 and len(found) < _MOST_BETWEEN:
        offset = max(offset - FULL + 1, 0)
        page = await fetch(offset)
        found.append(page)
    return found
