"""One table model for every list: its columns are data, and it filters and sorts its own list."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, Generic, TypeVar

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.kit.column import Column
from ui.kit.row_diff import Difference
from ui.kit.row_state import RowChanges, RowKind, RowState, Step

RowT = TypeVar("RowT")
Index = QModelIndex | QPersistentModelIndex

_MOST_CHANGES = 200
#: More are looked for in one go.
_FEW = 8
_NOWHERE = QModelIndex()


class Prepared(msgspec.Struct, Generic[RowT], frozen=True):
    """New rows with all that can be found out about them before the model takes them in: see `RowModel.prepare`."""

    rows: Sequence[RowT] | RowChanges[RowT]
    step: Step[RowT]
    state: RowState[RowT]


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
        self._state = RowState.empty(RowKind(self.columns, key, haystack))
        self._shown: Sequence[RowT] = ()
        self._is_bringing_in = False

    @property
    def rows(self) -> Sequence[RowT]:
        """What is shown, in the order in which it is shown."""
        return self._shown

    @property
    def all_rows(self) -> Sequence[RowT]:
        """Everything, in the order in which it came."""
        return self._state.living()

    @property
    def search(self) -> str:
        return " ".join(self._state.words)

    def row(self, at: int) -> RowT:
        return self._shown[at]

    def find(self, key: str) -> int | None:
        """Where the row with that key is shown, or None."""
        if self._is_bringing_in:
            return next((at for at, row in enumerate(self._shown) if self.key(row) == key), None)
        place = self._state.places.get(key)
        with contextlib.suppress(ValueError):
            return None if place is None else self._state.shown.index(place)
        return None

    def find_all(self, keys: Collection[str]) -> list[int]:
        """Where the rows with these keys are shown, as far as they are; from the top."""
        if len(keys) < _FEW:
            return sorted(at for at in map(self.find, keys) if at is not None)
        wanted = set(keys)
        return [at for at, row in enumerate(self._shown) if self.key(row) in wanted]

    def set_rows(self, rows: Iterable[RowT]) -> None:
        """Take these rows in the place of all former ones."""
        self.take(self.prepare(rows))

    def prepare(self, rows: Iterable[RowT] | RowChanges[RowT]) -> Prepared[RowT]:
        """All that is slow about taking new rows, and needs no model: any thread may call it.

        A row that equals a former one is that one. Of RowChanges only what they name is looked at.
        """
        state = self._state
        if isinstance(rows, RowChanges):
            return Prepared(rows, state.with_changes(rows), state)
        new = list(rows)
        return Prepared(new, state.with_rows(new), state)

    def take(self, prepared: Prepared[RowT]) -> None:
        """Show what was prepared; where the model changed meanwhile it is prepared once more."""
        if prepared.state is not self._state:
            prepared = self.prepare(prepared.rows)
        self._state, changes = prepared.step.state, prepared.step.difference
        if changes is None or changes.size > _MOST_CHANGES:
            self._reset()
        else:
            self._bring_in(list(self._state.rows()), changes)

    def set_search(self, text: str) -> None:
        """Show only rows that hold every word of `text`, whatever its case."""
        words = tuple(text.casefold().split())
        if words != self._state.words:
            self._look(self._state.searched(words))

    def set_filter(self, predicate: Callable[[RowT], bool] | None) -> None:
        """Show only rows of which `predicate` is true; called anew it filters anew."""
        self._look(self._state.filtered(predicate))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Rows that compare equal stay in the order in which they came."""
        wanted = None if column < 0 else (column, order == Qt.SortOrder.DescendingOrder)
        if wanted != self._state.sorted_by:
            self._look(self._state.sorted(wanted))

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

    def _look(self, state: RowState[RowT]) -> None:
        """Show the same rows by another search, filter or sort."""
        self._state = state
        self._reset()

    def _reset(self) -> None:
        self.beginResetModel()
        self._shown = self._state.rows()
        self.endResetModel()
        self.shown_changed.emit()

    def _bring_in(self, wanted: list[RowT], found: Difference) -> None:
        self._is_bringing_in = True
        self._shown = list(self._shown)
        for first, last in reversed(found.removed):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._shown = [*self._shown[:first], *self._shown[last + 1 :]]
            self.endRemoveRows()
        if found.reordered:
            self._reorder({key: at for at, key in enumerate(found.kept)})
        for first, last in found.inserted:
            self.beginInsertRows(QModelIndex(), first, last)
            self._shown = [*self._shown[:first], *wanted[first : last + 1], *self._shown[first:]]
            self.endInsertRows()
        self._is_bringing_in = False
        self._renew(wanted)
        self.shown_changed.emit()

    def _reorder(self, place: dict[str, int]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self.key(self._shown[index.row()]) for index in before]
        self._shown = sorted(self._shown, key=lambda row: place[self.key(row)])
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
