"""Reading a list to its end, several pages in flight, whatever Ordoro says about its size."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from typing import Protocol, TypeVar

#: Pages asked for at once; the request budget is kept elsewhere.
LANES = 6
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
) -> AsyncIterator[PageT]:
    """Each page as it comes. `fetch` reads from an offset; `keys` names what a page brought.

    What leaves the list while its pages turn moves the later ones up, so each page begins one row early. The size
    that Ordoro names decides how many pages are asked for at once, not whether more come: a full last page is
    followed, and pages that bring nothing new end it.
    """
    first = await fetch(0)
    yield first
    if first.taken < FULL and first.taken >= first.count:
        return
    seen = set(keys(first))
    step = max(first.taken - 1, 1)
    offset, last = step, first
    while last.taken:
        known = [at for at in range(offset, offset + LANES * step, step) if at < first.count]
        wanted = known or ([offset] if last.taken >= FULL else [])
        if not wanted:
            return
        batch = await asyncio.gather(*(fetch(at) for at in wanted))
        fresh = {key for page in batch for key in keys(page)} - seen
        for page in batch:
            yield page
        if not fresh:
            return
        seen |= fresh
        offset, last = wanted[-1] + step, batch[-1]
