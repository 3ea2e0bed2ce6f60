"""One table model for every list: its columns are data, and it filters and sorts its own list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.kit.column import Column
from ui.kit.row_diff import Difference, difference

RowT = TypeVar("RowT")
Index = QModelIndex | QPersistentModelIndex

#: Rows, and their texts to search in, alike in order.
Ordered = tuple[list[RowT], list[str]]

_MOST_CHANGES = 200
_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Prepared(Generic[RowT]):
    """New rows with all that can be found out about them before the model takes them in: see `RowModel.prepare`."""

    rows: list[RowT]
    haystacks: list[str]
    ordered: Ordered[RowT]
    found: Ordered[RowT]
    wanted: list[RowT]
    difference: Difference | None
    state: _State[RowT]


@dataclass(frozen=True)
class _State(Generic[RowT]):
    """What is shown and how; never changed, only replaced, so that another thread may read it."""

    all: list[RowT]
    haystacks: list[str]
    #: All rows and their texts in the order in which they are shown, and those of them that hold the words.
    ordered: Ordered[RowT]
    found: Ordered[RowT]
    shown: list[RowT]
    words: tuple[str, ...] = ()
    filter: Callable[[RowT], bool] | None = None
    sorted_by: tuple[int, bool] | None = None

    def filtered(self, found: Ordered[RowT]) -> list[RowT]:
        """Those that the filter lets through."""
        return list(found[0]) if self.filter is None else list(filter(self.filter, found[0]))


class RowModel(QAbstractTableModel, Generic[RowT]):
    """Rows are known by `key`; `haystack` is the text in which is searched.

    New rows are brought in by the smallest changes, so that a view keeps selection, scroll and current row. A search,
    a filter or a sort resets; `kit.table.Table` keeps its place by the keys.
    """

    shown_changed = Signal()

    def __init__(
        self,
        columns: Sequence[Column[RowT]],
        key: Callable[[RowT], str],
        haystack: Callable[[RowT], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.key = key
        self._haystack = haystack
        self._state: _State[RowT] = _State([], [], ([], []), ([], []), [])
        self._shown: list[RowT] = []
        self._at: dict[str, int] | None = None

    @property
    def rows(self) -> Sequence[RowT]:
        """What is shown, in the order in which it is shown."""
        return self._shown

    @property
    def all_rows(self) -> Sequence[RowT]:
        """Everything, in the order in which it came."""
        return self._state.all

    @property
    def search(self) -> str:
        return " ".join(self._state.words)

    def row(self, at: int) -> RowT:
        return self._shown[at]

    def find(self, key: str) -> int | None:
        """Where the row with that key is shown, or None."""
        if self._at is None:
            self._at = {self.key(row): at for at, row in enumerate(self._shown)}
        return self._at.get(key)

    def set_rows(self, rows: Iterable[RowT]) -> None:
        """Take these rows in the place of all former ones."""
        self.take(self.prepare(rows))

    def prepare(self, rows: Iterable[RowT]) -> Prepared[RowT]:
        """All that is slow about taking new rows, and needs no model: any thread may call it.

        A row that equals a former one is that one.
        """
        state = self._state
        known = dict(zip(map(self.key, state.all), zip(state.all, state.haystacks, strict=True), strict=True))
        new = list(rows)
        texts: list[str] = []
        for at, row in enumerate(new):
            former = known.get(self.key(row))
            if former is not None and (former[0] is row or former[0] == row):
                new[at] = former[0]
                texts.append(former[1])
            else:
                texts.append(self._haystack(row).casefold())
        ordered = self._in_order((new, texts), state.sorted_by)
        found = _found(ordered, state.words)
        wanted = state.filtered(found)
        changes = difference([self.key(row) for row in state.shown], [self.key(row) for row in wanted])
        return Prepared(new, texts, ordered, found, wanted, changes, state)

    def take(self, prepared: Prepared[RowT]) -> None:
        """Show what was prepared; where the model changed meanwhile it is prepared once more."""
        if prepared.state is not self._state:
            prepared = self.prepare(prepared.rows)
        self._state = replace(
            self._state,
            all=prepared.rows,
            haystacks=prepared.haystacks,
            ordered=prepared.ordered,
            found=prepared.found,
            shown=prepared.wanted,
        )
        if prepared.difference is None or prepared.difference.size > _MOST_CHANGES:
            self._reset()
        else:
            self._bring_in(prepared.wanted, prepared.difference)

    def set_search(self, text: str) -> None:
        """Show only rows that hold every word of `text`, whatever its case."""
        words, state = tuple(text.casefold().split()), self._state
        if words != state.words:
            # Mostly a letter was added: what did not hold the shorter word does not hold the longer one.
            among = state.found if _says_more(words, state.words) else state.ordered
            self._look(replace(state, words=words, found=_found(among, words)))

    def set_filter(self, predicate: Callable[[RowT], bool] | None) -> None:
        """Show only rows of which `predicate` is true; called anew it filters anew."""
        self._look(replace(self._state, filter=predicate))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Rows that compare equal stay in the order in which they came."""
        wanted = None if column < 0 else (column, order == Qt.SortOrder.DescendingOrder)
        state = self._state
        if wanted != state.sorted_by:
            ordered = self._in_order((state.all, state.haystacks), wanted)
            self._look(replace(state, sorted_by=wanted, ordered=ordered, found=_found(ordered, state.words)))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        return self.columns[index.column()].data(self._shown[index.row()], role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self.columns[section].title
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return int(self.columns[section].align | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _in_order(self, rows: Ordered[RowT], sorted_by: tuple[int, bool] | None) -> Ordered[RowT]:
        if sorted_by is None:
            return rows
        column, descending = sorted_by
        keys = self.columns[column].sort_keys(rows[0])
        places = sorted(range(len(keys)), key=keys.__getitem__, reverse=descending)
        return [rows[0][at] for at in places], [rows[1][at] for at in places]

    def _look(self, state: _State[RowT]) -> None:
        """Show the same rows by another search, filter or sort."""
        self._state = replace(state, shown=state.filtered(state.found))
        self._reset()

    def _reset(self) -> None:
        self.beginResetModel()
        self._show(self._state.shown)
        self.endResetModel()
        self.shown_changed.emit()

    def _show(self, rows: list[RowT]) -> None:
        self._shown = rows
        self._at = None

    def _bring_in(self, wanted: list[RowT], found: Difference) -> None:
        for first, last in reversed(found.removed):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._show(self._shown[:first] + self._shown[last + 1 :])
            self.endRemoveRows()
        if found.reordered:
            self._reorder({key: at for at, key in enumerate(found.kept)})
        for first, last in found.inserted:
            self.beginInsertRows(QModelIndex(), first, last)
            self._show(self._shown[:first] + wanted[first : last + 1] + self._shown[first:])
            self.endInsertRows()
        self._renew(wanted)
        self.shown_changed.emit()

    def _reorder(self, place: dict[str, int]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self.key(self._shown[index.row()]) for index in before]
        self._show(sorted(self._shown, key=lambda row: place[self.key(row)]))
        after = [self.index(place[key], index.column()) for key, index in zip(keys, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _renew(self, wanted: list[RowT]) -> None:
        changed = [at for at, (old, new) in enumerate(zip(self._shown, wanted, strict=True)) if old is not new]
        self._shown = wanted
        if len(changed) > _MOST_CHANGES:
            # A view looks at what it shows, so that one large change costs it no more than a small one.
            self._say_changed(changed[0], changed[-1])
        else:
            for at in changed:
                self._say_changed(at, at)

    def _say_changed(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))


def _found(rows: Ordered[RowT], words: Iterable[str]) -> Ordered[RowT]:
    """The rows that hold every word, in their order."""
    for word in words:
        places = [at for at, text in enumerate(rows[1]) if word in text]
        rows = [rows[0][at] for at in places], [rows[1][at] for at in places]
    return rows


def _says_more(words: Iterable[str], than: Iterable[str]) -> bool:
    """Whether what holds all of `words` surely holds all of `than`."""
    return all(any(old in new for new in words) for old in than)
