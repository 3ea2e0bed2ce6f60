"""What has to be removed, reordered and inserted to make one list of keys from another. Pure."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

Runs = tuple[tuple[int, int], ...]


class Difference(msgspec.Struct, frozen=True):
    """`removed` counts in the old list, `inserted` in the new one, both as (first, last) from the top; `reordered`
    says whether what stays stands in another order."""

    removed: Runs
    reordered: bool
    inserted: Runs

    @property
    def size(self) -> int:
        """How many changes a view would hear of."""
        return len(self.removed) + len(self.inserted)


def difference(old: Sequence[str], new: Sequence[str]) -> Difference | None:
    """None where something was there, and a key stands twice in one list: then nothing can be told apart."""
    if not old:
        return Difference((), reordered=False, inserted=((0, len(new) - 1),) if new else ())
    in_old, in_new = set(old), set(new)
    if len(in_old) != len(old) or len(in_new) != len(new):
        return None
    return Difference(
        removed=runs([at for at, key in enumerate(old) if key not in in_new]),
        reordered=[key for key in new if key in in_old] != [key for key in old if key in in_new],
        inserted=runs([at for at, key in enumerate(new) if key not in in_old]),
    )


def runs(places: Sequence[int]) -> Runs:
    """Neighbouring places as (first, last)."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return tuple(runs)
