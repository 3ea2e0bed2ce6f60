"""Reading a list to its end, several pages in flight, whatever Ordoro says about its size."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable
from functools import partial
from typing import Protocol, TypeVar

from app.ports import PAGE
from app.runtime.concurrency import Ahead

#: Pages asked for at once; the request budget is kept elsewhere.
LANES = 6
#: Pages that stand ready behind these, so that no lane waits for the window to say what comes next, or for a page
#: before it that takes longer.
_READY = 2
#: Pages that are read once more where rows moved; a list that moves faster is read again as a whole.
_MOST_BETWEEN = 3


class Page(Protocol):
    @property
    def count(self) -> int: ...
    @property
    def taken(self) -> int: ...


PageT = TypeVar("PageT", bound=Page)


async def all_pages(
    fetch: Callable[[int], Awaitable[PageT]], keys: Callable[[PageT], Iterable[str]], *, expected: int = 0
) -> AsyncGenerator[PageT, None]:
    """Each page as it comes. `fetch` reads from an offset; `keys` names what a page brought.

    What leaves the list while its pages turn moves the later ones up, so each page begins one row early; where even
    so two neighbours have no row in common, what lies between them is read too. The size that Ordoro names decides
    how many pages are asked for at once, not whether more come: a full last page is followed, and pages that bring
    nothing new end it. So many rows as are `expected` are asked for before any size is named.
    """
    async with Ahead[PageT]() as ahead:
        asked, step = 0, PAGE - 1

        def ask_up_to(size: int) -> None:
            nonlocal asked
            while asked < size and len(ahead) < LANES + _READY:
                ahead.begin(partial(fetch, asked))
                asked += step

        ask_up_to(max(expected, 1))
        first = await ahead.next()
        yield first
        if first.taken < PAGE:
            if first.taken >= first.count:
                return
            # Pages are smaller here than what was asked for.
            await ahead.end()
            asked = step = max(first.taken - 1, 1)
        seen = set(keys(first))
        last, barren = first, 0
        size, offset = first.count, step
        while offset < max(size, asked):
            ask_up_to(size)
            page = await ahead.next()
            # The first may have been looked for after the others, when many had left.
            size = max(size, page.count)
            for each in (*await _between(last, page, offset, fetch, keys), page):
                barren = barren + 1 if seen.issuperset(keys(each)) else 0
                seen.update(keys(each))
                yield each
            last = page
            offset += step
            if barren >= LANES:
                return
    while last.taken >= PAGE:
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
    """What lies between two neighbours without a row in common, the second of which began at `offset`.

    Where rows left, it moved up, and is read backwards from the second page to the first. Where rows came before the
    first page was looked at, but after the second, it moved down, and is read forwards until the second is met.
    """

    def are_apart(one: PageT, other: PageT) -> bool:
        return set(keys(one)).isdisjoint(keys(other))

    if not before.taken or (not after.taken and before.taken < PAGE):
        return []
    found: list[PageT] = []
    at = offset
    while are_apart(before, found[0] if found else after) and at > 0 and len(found) < _MOST_BETWEEN:
        at = max(at - PAGE + 1, 0)
        found.insert(0, await fetch(at))
    at, most = offset, len(found) + _MOST_BETWEEN
    while found and found[-1].taken >= PAGE and are_apart(found[-1], after) and len(found) < most:
        found.append(await fetch(at))
        at += PAGE - 1
    return found
