"""The tags that mean something to a packing bench, by their names; everybody sees them in Ordoro too."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

#: Blocks shipping at every bench.
HOLD = "HOLD"
#: Before a station's name: the order is on its bench.
OPEN_AT = "open at "


class Named(Protocol):
    @property
    def name(self) -> str: ...


def is_on_hold(tags: Iterable[Named]) -> bool:
    return any(_is(tag.name, HOLD) for tag in tags)


def open_at(tags: Iterable[Named], own: str) -> str:
    """The other station that has the order open; empty where that is none, or `own`."""
    return another(stations(tags), own)


def stations(tags: Iterable[Named]) -> tuple[str, ...]:
    """Those that have the order open."""
    if not tags:
        return ()
    names = [tag.name[len(OPEN_AT) :].strip() for tag in tags if tag.name.casefold().startswith(OPEN_AT)]
    return tuple([name for name in names if name])


def another(stations: Iterable[str], own: str) -> str:
    """The first of them that is not `own`, or empty."""
    return next((name for name in stations if not _is(name, own)), "")


def is_open_here(tags: Iterable[Named], own: str) -> bool:
    """Whether they say that it is open at this station."""
    return bool(own.strip()) and any(_is(tag.name, OPEN_AT + own) for tag in tags)


def _is(name: str, wanted: str) -> bool:
    return name.strip().casefold() == wanted.strip().casefold()
