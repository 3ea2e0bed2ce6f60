"""Some things of a list in another order, without a list of their own: with a hundred thousand that costs a frame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar, overload

T = TypeVar("T")


class Picked(Sequence[T]):
    """Those of `things` that stand at these places, in the order of the places."""

    def __init__(self, things: Sequence[T], places: Sequence[int]) -> None:
        self._things = things
        self._places = places

    def __len__(self) -> int:
        return len(self._places)

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
