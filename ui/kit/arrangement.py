"""In which order the rows of a list stand, and which of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import filterfalse
from typing import Any

#: What a column is sorted by, and whether from the last to the first.
Sorting = tuple[int, bool]

#: So many times fewer places are sorted, more are picked out of all.
_FEW = 16


class Arrangement:
    """The places of rows, in the order of `sorting`; rows that compare equal stay as they came."""

    def __init__(self, every: list[int], order: list[int], sorting: Sorting | None) -> None:
        """`every` are all places as they came, and they themselves are the order where nothing is sorted."""
        self.order = order
        self._every = every
        self._sorting = sorting
        self._ranks: list[int] | None = None

    @classmethod
    def of(cls, every: list[int], keys: Callable[[int], Sequence[Any]], sorting: Sorting | None) -> Arrangement:
        """`keys` answers what each row is compared by in a column."""
        if sorting is None:
            return cls(every, every, None)
        column, descending = sorting
        return cls(every, sorted(every, key=keys(column).__getitem__, reverse=descending), sorting)

    def changed(
        self, every: list[int], gone: Collection[int], put: Sequence[int], key: Callable[[int], Any]
    ) -> Arrangement:
        """After some places went and some were `put`, others than before or new. `key`: what a place is compared by."""
        if self._sorting is None:
            return Arrangement(every, every, None)
        _column, descending = self._sorting
        order = list(filterfalse({*gone, *put}.__contains__, self.order))
        for place in put:
            order.insert(_place_for(place, order, key, descending=descending), place)
        return Arrangement(every, order, self._sorting)

    def arranged(self, places: list[int]) -> list[int]:
        """These places in that order. `places` ascend."""
        if self.order is self._every:
            return places
        if len(places) == len(self._every):
            return self.order
        if len(places) * _FEW < len(self._every):
            return sorted(places, key=self.ranks.__getitem__)
        return list(filter(set(places).__contains__, self.order))

    @property
    def ranks(self) -> list[int]:
        """What is less for a place that stands before another in the order."""
        if self._ranks is None:
            ranks = [0] * (self._every[-1] + 1 if self._every else 0)
            for rank, place in zip(self._every, self.order, strict=True):
                ranks[place] = rank
            self._ranks = ranks
        return self._ranks


def _place_for(place: int, order: Sequence[int], key: Callable[[int], Any], *, descending: bool) -> int:
    """Where it belongs in the order; of those that compare equal the one that came first stands first."""
    mine = key(place)
    low, high = 0, len(order)
    while low < high:
        middle = (low + high) // 2
        other = key(order[middle])
        first, second = (mine, other) if descending else (other, mine)
        if first < second or (not second < first and order[middle] < place):
            low = middle + 1
        else:
            high = middle
    return low
