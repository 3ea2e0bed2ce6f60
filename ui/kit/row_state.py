"""The rows of a list, what of them is shown, and in which order; another thread may make the next state of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from itertools import filterfalse
from operator import ne
from typing import Generic, TypeVar

import msgspec
from msgspec.structs import replace

from ui.kit.arrangement import Arrangement, Sorting
from ui.kit.column import Column
from ui.kit.picked import Picked
from ui.kit.row_diff import Difference, Runs, difference, runs
from ui.kit.search_index import SearchIndex

RowT = TypeVar("RowT")

#: More changes, or places without a row, than one of so many: then all rows are taken anew.
_FEW = 8


class RowChanges(msgspec.Struct, Generic[RowT], frozen=True):
    """What became of a list: `put` stand in the place of the row of their key, or at the end; `gone` are keys."""

    put: Sequence[RowT] = ()
    gone: Collection[str] = ()


class RowKind(msgspec.Struct, Generic[RowT], frozen=True):
    """By what rows are known, in what is searched, and by what they are compared."""

    columns: tuple[Column[RowT], ...]
    key: Callable[[RowT], str]
    haystack: Callable[[RowT], str]

    def text(self, row: RowT) -> str:
        """In what is searched, without case."""
        return self.haystack(row).casefold()

    def texts(self, rows: list[RowT]) -> list[str]:
        """The same of many: a call of Python's own for each of ten thousand takes a start's 3 ms."""
        return list(map(str.casefold, map(self.haystack, rows)))

    def arrangement(self, rows: list[RowT], every: list[int], sorting: Sorting | None) -> Arrangement:
        return Arrangement.of(every, lambda column: self.columns[column].sort_keys(rows), sorting)


class RowStep(msgspec.Struct, Generic[RowT], frozen=True):
    """From one state to the next; `difference` is None where it cannot be told, `renewed` are shown rows with other
    content than the row of that key had before. `former` rows became `latter` ones."""

    state: RowState[RowT]
    difference: Difference | None
    renewed: Runs
    former: Sequence[RowT]
    latter: Sequence[RowT]


class RowState(msgspec.Struct, Generic[RowT], frozen=True):
    """Never changed, only replaced, so that another thread may read it.

    A row's place is the one in `all`; `shown` are the places that are shown, in that order. A row that is gone leaves
    its place empty until all rows are taken anew: the places of all others stay.
    """

    kind: RowKind[RowT]
    all: list[RowT]
    places: dict[str, int]
    index: SearchIndex
    arrangement: Arrangement
    shown: list[int]
    words: tuple[str, ...] = ()
    filter: Callable[[RowT], bool] | None = None
    #: Whether the filter lets each row through; None without a filter.
    passing: list[bool] | None = None
    sorted_by: Sorting | None = None

    @classmethod
    def empty(cls, kind: RowKind[RowT]) -> RowState[RowT]:
        index = SearchIndex([], [])
        return cls(kind, [], {}, index, kind.arrangement([], index.every, None), [])

    def rows(self) -> Picked[RowT]:
        """Those that are shown."""
        return Picked(self.all, self.shown)

    def living(self) -> Sequence[RowT]:
        """All rows, in the order in which they came."""
        every = self.index.every
        return self.all if len(every) == len(self.all) else Picked(self.all, every)

    def where(self, places: Collection[int]) -> Runs:
        """At which rows these places are shown, as far as they are."""
        return runs(self.rows().find_all(places))

    def searched(self, words: tuple[str, ...]) -> RowState[RowT]:
        return replace(self, words=words).looked_at_anew()

    def filtered(self, predicate: Callable[[RowT], bool] | None) -> RowState[RowT]:
        return replace(self, filter=predicate, passing=_passing(self.all, predicate)).looked_at_anew()

    def sorted(self, sorting: Sorting | None) -> RowState[RowT]:
        arrangement = self.kind.arrangement(self.all, self.index.every, sorting)
        return replace(self, sorted_by=sorting, arrangement=arrangement).looked_at_anew()

    def with_rows(self, rows: Sequence[RowT]) -> RowStep[RowT]:
        """With these in the place of all others. A row that equals a former one is that one."""
        new = list(rows)
        keys = list(map(self.kind.key, new))
        texts, others = self._kept_in(new, keys) if self.places else (self.kind.texts(new), set())
        index = SearchIndex(texts, list(range(len(texts))))
        wanted = replace(
            self,
            all=new,
            places=dict(zip(keys, index.every, strict=True)),
            index=index,
            arrangement=self.kind.arrangement(new, index.every, self.sorted_by),
            passing=_passing(new, self.filter),
        ).looked_at_anew()
        changes = difference(list(map(self.kind.key, self.rows())), list(map(keys.__getitem__, wanted.shown)))
        return RowStep(wanted, changes, wanted.where(others), self.living(), new)

    def _kept_in(self, new: list[RowT], keys: list[str]) -> tuple[list[str], set[int]]:
        """Puts the former rows in the place of those that equal them. Answers the texts of all, and the places of
        those that are others than before."""
        texts: list[str] = []
        others: set[int] = set()
        for at, (row, place) in enumerate(zip(new, map(self.places.get, keys), strict=True)):
            if place is not None and (self.all[place] is row or self.all[place] == row):
                new[at] = self.all[place]
                texts.append(self.index.texts[place])
                continue
            texts.append(self.kind.text(row))
            if place is not None:
                others.add(at)
        return texts, others

    def with_changes(self, changes: RowChanges[RowT]) -> RowStep[RowT]:
        """The same as `with_rows` of what comes of the changes, for the price of the changes."""
        key, rows, places, texts = self.kind.key, list(self.all), dict(self.places), list(self.index.texts)
        gone = {places.pop(each): None for each in changes.gone if each in places}
        latter: dict[int, RowT] = {}
        for row in changes.put:
            place = places.get(key(row))
            if place is None:
                places[key(row)] = place = len(rows)
                rows.append(row)
                texts.append("")
            elif rows[place] == row:
                continue
            rows[place] = latter[place] = row
            texts[place] = self.kind.text(row)
        every = [*filterfalse(gone.__contains__, self.index.every), *range(len(self.all), len(rows))]
        has_twins = len(self.places) != len(self.index.every)
        if has_twins or (len(rows) - len(every) + len(latter)) * _FEW > len(rows):
            return self.with_rows([rows[place] for place in every])
        index = SearchIndex(texts, every)
        passing = self.passing
        if passing is not None and self.filter is not None:
            passing = passing + [False] * (len(rows) - len(passing))
            for place in latter:
                passing[place] = self.filter(rows[place])
        wanted = replace(
            self,
            all=rows,
            places=places,
            index=index,
            arrangement=self.arrangement.changed(every, gone, list(latter), self._comparing(rows)),
            passing=passing,
        ).looked_at_anew()
        others = {place for place in latter if place < len(self.all)}
        return RowStep(
            state=wanted,
            difference=self._difference(wanted, {*gone, *latter}),
            renewed=wanted.where(others),
            former=[self.all[place] for place in (*gone, *others)],
            latter=list(latter.values()),
        )

    def _comparing(self, rows: list[RowT]) -> Callable[[int], object]:
        """By what a place's row is compared."""
        if self.sorted_by is None:
            return int
        column = self.kind.columns[self.sorted_by[0]]
        return lambda place: column.sort_key(rows[place])

    def _difference(self, wanted: RowState[RowT], touched: set[int]) -> Difference:
        """Where only these places are others than they were: the rest is shown as before, in the order of before."""
        before, after = touched.intersection(self.shown), touched.intersection(wanted.shown)
        removed, inserted = before - after, after - before
        stayed_before = filterfalse(removed.__contains__, self.shown)
        stayed_after = filterfalse(inserted.__contains__, wanted.shown)
        return Difference(
            removed=self.where(removed),
            reordered=any(map(ne, stayed_before, stayed_after)),
            inserted=wanted.where(inserted),
        )

    def looked_at_anew(self) -> RowState[RowT]:
        """With what is shown by these words, this filter and this sort."""
        found = self.index.holding(self.words)
        passing = self.passing
        if passing is not None:
            found = [place for place in found if passing[place]]
        return replace(self, shown=self.arrangement.arranged(found))


def _passing(rows: list[RowT], predicate: Callable[[RowT], bool] | None) -> list[bool] | None:
    return None if predicate is None else list(map(predicate, rows))
