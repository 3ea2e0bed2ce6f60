"""One table model for every list: its columns are data, and it filters and sorts its own list."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, Generic, TypeVar

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.kit.column import Column
from ui.kit.picked import Picked
from ui.kit.row_diff import Difference, Runs
from ui.kit.row_state import RowChanges, RowKind, RowState, RowStep

RowT = TypeVar("RowT")
Index = QModelIndex | QPersistentModelIndex

_MOST_CHANGES = 200
_NOWHERE = QModelIndex()


class Prepared(msgspec.Struct, Generic[RowT], frozen=True):
    """New rows with all that can be found out about them before the model takes them in: see `RowModel.prepare`."""

    rows: Sequence[RowT] | RowChanges[RowT]
    step: RowStep[RowT]
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
        self._shown = self._state.rows()
        #: The place of each row of `_shown` by its key, and of others.
        self._places = self._state.places

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
        place = self._places.get(key)
        return None if place is None else self._shown.find(place)

    def find_all(self, keys: Collection[str]) -> list[int]:
        """Where the rows with these keys are shown, as far as they are; from the top."""
        return self._shown.find_all({self._places[key] for key in keys if key in self._places})

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

    def is_late(self, prepared: Prepared[RowT]) -> bool:
        """Whether the model changed since that was prepared."""
        return prepared.state is not self._state

    def take(self, prepared: Prepared[RowT]) -> None:
        """Show what was prepared; what is late is prepared once more."""
        if self.is_late(prepared):
            prepared = self.prepare(prepared.rows)
        before, step = self._state, prepared.step
        self._state = step.state
        if step.difference is None or step.difference.size > _MOST_CHANGES:
            self._reset()
            return
        self._bring_in(step.difference, before)
        self._say_renewed(step.renewed)
        self.shown_changed.emit()

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
        self._show(self._state, self._state.shown)
        self.endResetModel()
        self.shown_changed.emit()

    def _show(self, state: RowState[RowT], shown: list[int]) -> None:
        self._shown, self._places = Picked(state.all, shown), state.places

    def _bring_in(self, found: Difference, before: RowState[RowT]) -> None:
        shown, wanted = list(before.shown), self._state.shown
        self._show(before, shown)
        for first, last in reversed(found.removed):
            self.beginRemoveRows(_NOWHERE, first, last)
            del shown[first : last + 1]
            self.endRemoveRows()
        shown = list(wanted)
        for first, last in reversed(found.inserted):
            del shown[first : last + 1]
        if found.reordered:
            self._reorder(shown)
        else:
            self._show(self._state, shown)
        for first, last in found.inserted:
            self.beginInsertRows(_NOWHERE, first, last)
            shown[first:first] = wanted[first : last + 1]
            self.endInsertRows()

    def _reorder(self, shown: list[int]) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self.key(self._shown[index.row()]) for index in before]
        self._show(self._state, shown)
        place = {self.key(self._shown[at]): at for at in self.find_all(set(keys))}
        after = [self.index(place[key], index.column()) for key, index in zip(keys, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _say_renewed(self, runs: Runs) -> None:
        if len(runs) > _MOST_CHANGES:
            # A view looks at what it shows, so that one large change costs it no more than a small one.
            runs = ((runs[0][0], runs[-1][1]),)
        for first, last in runs:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
