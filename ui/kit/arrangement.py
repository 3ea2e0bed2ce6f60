"""In which order the rows of a list stand, and which of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import compress
from typing import Any

#: What a column is sorted by, and whether from the last to the first.
Sorting = tuple[int, bool]

#: So many times fewer places are sorted, more are picked out of all.
_FEW = 16


class Arrangement:
    """The places of rows, in the order of `sorting`; rows that compare equal stay as they came."""

    def __init__(self, every: list[int], keys: Callable[[int], Sequence[Any]], sorting: Sorting | None) -> None:
        """`every` are all places, `keys` answers what each row is compared by in a column."""
        self.order = every
        self._ranks: list[int] | None = None
        if sorting is not None:
            column, descending = sorting
            self.order = sorted(every, key=keys(column).__getitem__, reverse=descending)
        self._every = every

    def arranged(self, places: list[int]) -> list[int]:
        """These places in that order. `places` ascend."""
        if self.order is self._every:
            return places
        if len(places) == len(self._every):
            return self.order
        if len(places) * _FEW < len(self._every):
            return sorted(places, key=self.ranks.__getitem__)
        marks = bytearray(len(self._every))
        for place in places:
            marks[place] = 1
        return list(compress(self.order, map(marks.__getitem__, self.order)))

    @property
    def ranks(self) -> list[int]:
        """At which place of the order each row stands."""
        if self._ranks is None:
            ranks = [0] * len(self.order)
            for rank, place in zip(self._every, self.order, strict=True):
                ranks[place] = rank
            self._ranks = ranks
        return self._ranks
