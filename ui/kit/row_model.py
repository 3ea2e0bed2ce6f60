"""One table model for every list: its columns are data, and it filters and sorts its own list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.kit.column import Column
from ui.kit.row_diff import difference

RowT = TypeVar("RowT")
Index = QModelIndex | QPersistentModelIndex

_MOST_CHANGES = 200
_NOWHERE = QModelIndex()


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
        self._all: list[RowT] = []
        self._haystacks: list[str] = []
        self._shown: list[RowT] = []
        self._at: dict[str, int] | None = None
        self._words: tuple[str, ...] = ()
        self._filter: Callable[[RowT], bool] | None = None
        self._sorted_by: tuple[int, bool] | None = None

    @property
    def rows(self) -> Sequence[RowT]:
        """What is shown, in the order in which it is shown."""
        return self._shown

    @property
    def all_rows(self) -> Sequence[RowT]:
        """Everything, in the order in which it came."""
        return self._all

    @property
    def search(self) -> str:
        return " ".join(self._words)

    def row(self, at: int) -> RowT:
        return self._shown[at]

    def find(self, key: str) -> int | None:
        """Where the row with that key is shown, or None."""
        if self._at is None:
            self._at = {self.key(row): at for at, row in enumerate(self._shown)}
        return self._at.get(key)

    def set_rows(self, rows: Iterable[RowT]) -> None:
        """Take these rows in the place of all former ones."""
        new = list(rows)
        known = dict(zip(map(self.key, self._all), zip(self._all, self._haystacks, strict=True), strict=True))
        texts: list[str] = []
        for at, row in enumerate(new):
            former = known.get(self.key(row))
            if former is not None and (former[0] is row or former[0] == row):
                new[at] = former[0]
                texts.append(former[1])
            else:
                texts.append(self._haystack(row).casefold())
        self._all, self._haystacks = new, texts
        self._bring_in(self._wanted())

    def set_search(self, text: str) -> None:
        """Show only rows that hold every word of `text`, whatever its case."""
        words = tuple(text.casefold().split())
        if words != self._words:
            self._words = words
            self._reset()

    def set_filter(self, predicate: Callable[[RowT], bool] | None) -> None:
        """Show only rows of which `predicate` is true; called anew it filters anew."""
        self._filter = predicate
        self._reset()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Rows that compare equal stay in the order in which they came."""
        wanted = None if column < 0 else (column, order == Qt.SortOrder.DescendingOrder)
        if wanted != self._sorted_by:
            self._sorted_by = wanted
            self._reset()

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

    def _wanted(self) -> list[RowT]:
        rows = self._all
        if self._words:
            words = self._words
            rows = [row for row, text in zip(rows, self._haystacks, strict=True) if all(word in text for word in words)]
        if self._filter is not None:
            rows = list(filter(self._filter, rows))
        if self._sorted_by is None:
            return list(rows)
        column, descending = self._sorted_by
        return sorted(rows, key=self.columns[column].sort_key, reverse=descending)

    def _reset(self) -> None:
        self.beginResetModel()
        self._show(self._wanted())
        self.endResetModel()
        self.shown_changed.emit()

    def _show(self, rows: list[RowT]) -> None:
        self._shown = rows
        self._at = None

    def _bring_in(self, wanted: list[RowT]) -> None:
        old_keys = [self.key(row) for row in self._shown]
        new_keys = [self.key(row) for row in wanted]
        found = difference(old_keys, new_keys)
        if found is None or found.size > _MOST_CHANGES:
            self._reset()
            return
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
        for at in changed:
            self.dataChanged.emit(self.index(at, 0), self.index(at, len(self.columns) - 1))
