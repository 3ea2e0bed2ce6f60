"""Some things of a list in another order, without a list of their own: with a hundred thousand that costs a frame."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import compress, count
from typing import TypeVar, overload

T = TypeVar("T")

#: More are looked for in one go.
_FEW = 8


class Picked(Sequence[T]):
    """Those of `things` that stand at these places, in the order of the places."""

    def __init__(self, things: Sequence[T], places: Sequence[int]) -> None:
        self._things = things
        self._places = places

    def __len__(self) -> int:
        return len(self._places)

    def find(self, place: int) -> int | None:
        """Where the one of that place stands, if it does."""
        try:
            return self._places.index(place)
        except ValueError:
            return None

    def find_all(self, places: Collection[int]) -> list[int]:
        """Where those of these places stand, as far as they do; from the first."""
        if len(places) < _FEW:
            return sorted(at for at in map(self.find, places) if at is not None)
        return list(compress(count(), map(places.__contains__, self._places)))

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> list[T]: ...
    def __getitem__(self, at: int | slice) -> T | list[T]:
        if isinstance(at, slice):
            return [self._things[place] for place in self._places[at]]
        return self._things[self._places[at]]

    def __iter__(self) -> Iterator[T]:
        return map(self._things.__getitem__, self._places)
