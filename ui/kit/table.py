"""The table of every list: keyboard, copy, remembered columns, and it keeps its place whatever the model does."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from ui import theme
from ui.kit.cell import CellDelegate
from ui.kit.remember import Remember
from ui.kit.row_diff import runs
from ui.kit.row_model import RowModel

RowT = TypeVar("RowT")

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Table(QTableView, Generic[RowT]):
    """Shows a RowModel. `current_changed` tells the key of the current row ("" for none) only when it is another."""

    current_changed = Signal(str)
    selection_count_changed = Signal(int)
    activated_key = Signal(str)
    #: The key of a row that was clicked, without adding it to others.
    pointed_at = Signal(str)
    #: A character that was typed here and is no command.
    typed = Signal(str)

    def __init__(
        self,
        model: RowModel[RowT],
        name: str,
        remember: Remember | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self._name = name
        self._by_hand = f"columns/{name}/by hand"
        self._remember = remember or Remember()
        self._current = ""
        self._wanted = ""
        self._compact = ""
        self._place: tuple[list[str], str, str, int] | None = None
        self._chosen: tuple[str, ...] = ()
        self.cells = CellDelegate(self)
        # Before Qt hears of it, which would keep every chosen cell by itself: a second for ten thousand rows.
        model.layoutAboutToBeChanged.connect(self._leave_chosen)
        self.setModel(model)
        self.setItemDelegate(self.cells)
        self._dress()
        self._dress_header()
        model.modelAboutToBeReset.connect(self._leave_place)
        model.modelReset.connect(self._find_place)
        model.layoutChanged.connect(self._find_chosen)
        model.rowsRemoved.connect(self._tell_current)
        chosen = self.selectionModel()
        chosen.currentRowChanged.connect(self._tell_current)
        chosen.selectionChanged.connect(self._tell_selection)

    @property
    def is_remembered(self) -> bool:
        """Whether its columns were found as they were left."""
        return self._remember.bytes(f"columns/{self._name}") is not None

    @property
    def current_key(self) -> str:
        """The key of the current row, or ""."""
        index = self.currentIndex()
        return self._rows.key(self._rows.row(index.row())) if index.isValid() else ""

    @property
    def selected_keys(self) -> tuple[str, ...]:
        """The keys of all chosen rows, from the top."""
        return tuple(self._rows.key(self._rows.row(at)) for at in self._selected_places())

    def go_to(self, key: str) -> bool:
        """Make the row with that key the current and only chosen one; False where it is not shown."""
        at = self._rows.find(key)
        if at is None:
            return False
        self.go_to_row(at)
        return True

    def go_to_row(self, at: int) -> None:
        """Make the row at this place the current and only chosen one, as far as there is one."""
        if self._rows.rowCount() == 0:
            return
        index = self._rows.index(min(max(at, 0), self._rows.rowCount() - 1), self._first_shown())
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def step(self, by: int) -> None:
        """Go up or down by so many rows; to the first one where none is current."""
        index = self.currentIndex()
        self.go_to_row(index.row() + by if index.isValid() else 0)

    def sort_by(self, key: str, *, descending: bool = False) -> None:
        """Sort by the column of that key."""
        at = next(at for at, column in enumerate(self._rows.columns) if column.key == key)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.sortByColumn(at, order)

    def column_hidden(self, key: str) -> bool:
        return self.isColumnHidden(self._column(key))

    def set_column_hidden(self, key: str, hidden: bool) -> None:
        self.setColumnHidden(self._column(key), hidden)
        self._give_the_rest()
        self.save_columns()

    def set_compact(self, key: str, compact: str) -> None:
        """Show only the column `key`, over the whole width and without a header; with "" all but `compact` again."""
        at = self._column(compact)
        if key and not self._compact:
            self.save_columns()
        self._compact = key
        header = self.horizontalHeader()
        header.blockSignals(True)
        for each in range(len(self._rows.columns)):
            self.setColumnHidden(each, each != at if key else each == at)
        # The last one shown is stretched, but never made narrower than it was: that is not the whole width.
        header.setStretchLastSection(not key)
        header.setSectionResizeMode(at, QHeaderView.ResizeMode.Stretch if key else QHeaderView.ResizeMode.Interactive)
        header.setVisible(not key)
        header.blockSignals(False)
        if not key:
            self._restore_columns()
            self.setColumnHidden(at, True)
        self.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if key else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        )
        self.updateGeometries()

    def fill_columns_menu(self, menu: QMenu) -> None:
        """One checkable action a column."""
        menu.clear()
        for column in self._rows.columns:
            if not column.title:
                continue
            action = QAction(column.title, menu)
            action.setCheckable(True)
            action.setChecked(not self.column_hidden(column.key))
            action.toggled.connect(lambda shown, key=column.key: self.set_column_hidden(key, not shown))
            menu.addAction(action)

    def save_columns(self) -> None:
        """Remember widths, order, sort and what is hidden."""
        if self._compact:
            return
        self._remember.set_bytes(f"columns/{self._name}", self.horizontalHeader().saveState())

    def copy_rows(self) -> None:
        """Put the chosen rows on the clipboard, cells parted by tabs, shown columns only."""
        header = self.horizontalHeader()
        order = [header.logicalIndex(at) for at in range(header.count())]
        columns = [self._rows.columns[at] for at in order if not self.isColumnHidden(at)]
        rows = [self._rows.row(at) for at in self._selected_places()]
        lines = ["\t".join(_one_line(column.text(row)) for column in columns) for row in rows]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.current_key:
                self.activated_key.emit(self.current_key)
        elif event.key() == Qt.Key.Key_Home and not event.modifiers():
            self.go_to_row(0)
        elif event.key() == Qt.Key.Key_End and not event.modifiers():
            self.go_to_row(self._rows.rowCount() - 1)
        elif event.text().strip() and event.text().isprintable() and not event.modifiers() & _COMMANDS:
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt would make the first row current without choosing it."""
        if not self.currentIndex().isValid():
            self.go_to_row(0)
        super().focusInEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
            index = self.indexAt(event.position().toPoint())
            if index.isValid():
                self.pointed_at.emit(self._rows.key(self._rows.row(index.row())))

    def choose_none(self) -> None:
        """No row is current or chosen."""
        self.selectionModel().clear()

    def keyboardSearch(self, search: str) -> None:
        """Typed letters are no search here: there is a field for that."""

    def _dress(self) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.ROW_HEIGHT)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        theme.watcher().changed.connect(self._paint_anew)

    def _dress_header(self) -> None:
        header = self.horizontalHeader()
        header.ensurePolished()
        header.setHighlightSections(False)
        # It shows nothing of what is chosen, and would ask each of ten thousand chosen rows about it at every change.
        header.setSelectionModel(QItemSelectionModel(self._rows, header))
        header.setSectionsMovable(True)
        header.setStretchLastSection(True)
        header.setMinimumSectionSize(40)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSortIndicatorShown(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)
        for at, column in enumerate(self._rows.columns):
            # A heading may be longer in another language.
            needed = header.fontMetrics().horizontalAdvance(column.title) + 2 * theme.S12
            self.setColumnWidth(at, max(column.width, min(needed, column.width * 3 // 2)))
            self.setColumnHidden(at, column.hidden)
        self._restore_columns()
        header.sectionResized.connect(self._section_resized)
        header.sectionMoved.connect(lambda *_: self.save_columns())
        header.sortIndicatorChanged.connect(lambda *_: self.save_columns())

    def _restore_columns(self) -> None:
        saved = self._remember.bytes(f"columns/{self._name}")
        if saved is None:
            return
        header = self.horizontalHeader()
        section, order = header.sortIndicatorSection(), header.sortIndicatorOrder()
        header.restoreState(saved)
        if section < 0:
            section, order = header.sortIndicatorSection(), header.sortIndicatorOrder()
        self.sortByColumn(section, order)

    def _section_resized(self) -> None:
        """Only a hand at the header is worth remembering, not every layout."""
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._remember.set_text(self._by_hand, "yes")
            self.save_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_the_rest()

    def _give_the_rest(self) -> None:
        """The room that the others leave to the column that stretches, until somebody chose widths of his own."""
        at = next((at for at, column in enumerate(self._rows.columns) if column.stretches), None)
        if at is None or self._compact:
            return
        self.horizontalHeader().setStretchLastSection(False)
        if not self._remember.text(self._by_hand):
            others = sum(self.columnWidth(each) for each in range(len(self._rows.columns)) if each != at)
            self.setColumnWidth(at, max(self._rows.columns[at].width, self.viewport().width() - others))

    def _offer_columns(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_columns_menu(menu)
        menu.popup(self.horizontalHeader().mapToGlobal(at))

    def _column(self, key: str) -> int:
        return next(at for at, column in enumerate(self._rows.columns) if column.key == key)

    def _first_shown(self) -> int:
        return next((at for at in range(len(self._rows.columns)) if not self.isColumnHidden(at)), 0)

    def _selected_places(self) -> list[int]:
        shown = self._rows.rowCount()
        ranges = self._selected_ranges()
        return sorted({at for each in ranges for at in range(each.top(), min(each.bottom() + 1, shown))})

    def _selected_ranges(self) -> list[QItemSelectionRange]:
        """Whole rows, each in one of them."""
        chosen = self.selectionModel().selection()
        return [chosen.at(at) for at in range(chosen.count())]

    def _leave_place(self) -> None:
        top = self.indexAt(QPoint(1, 1))
        top_key = self._rows.key(self._rows.row(top.row())) if top.isValid() else ""
        offset = self.visualRect(top).top() if top.isValid() else 0
        if self.verticalScrollBar().value() == 0:
            top_key = ""
        self._place = (list(self.selected_keys), self.current_key or self._wanted, top_key, offset)

    def _find_place(self) -> None:
        selected, current, top, offset = self._place or ([], "", "", 0)
        self._place = None
        chosen = self._selection(selected)
        current_at = self._rows.find(current)
        model = self.selectionModel()
        if current_at is not None:
            keep = QItemSelectionModel.SelectionFlag.NoUpdate
            model.setCurrentIndex(self._rows.index(current_at, self._first_shown()), keep)
        model.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._scroll_back(top, offset)
        self._tell_current()
        self._tell_selection()

    def _leave_chosen(self) -> None:
        self._chosen = self.selected_keys
        with QSignalBlocker(self.selectionModel()):
            self.selectionModel().clearSelection()

    def _find_chosen(self) -> None:
        with QSignalBlocker(self.selectionModel()):
            self.selectionModel().select(self._selection(self._chosen), QItemSelectionModel.SelectionFlag.Select)
        self._chosen = ()

    def _selection(self, keys: Collection[str]) -> QItemSelection:
        """The rows with these keys, as far as they are shown."""
        chosen = QItemSelection()
        last = len(self._rows.columns) - 1
        for top, bottom in runs(self._rows.find_all(keys)):
            chosen.select(self._rows.index(top, 0), self._rows.index(bottom, last))
        return chosen

    def _scroll_back(self, top: str, offset: int) -> None:
        at = self._rows.find(top) if top else None
        if at is None:
            self.scrollToTop()
        else:
            self.verticalScrollBar().setValue(at * theme.ROW_HEIGHT - offset)

    def _tell_current(self, *_: Any) -> None:
        if self._place is not None:
            return
        index: QModelIndex = self.currentIndex()
        if index.row() != self.cells.current_row:
            self.cells.current_row = index.row()
            self._paint_anew()
        key = self.current_key
        if key != self._current:
            self._current = key
            self._wanted = key or self._wanted
            self.current_changed.emit(key)

    def _paint_anew(self) -> None:
        # The first time that Python asks for a viewport takes PySide 10 ms, which the start does without.
        self.viewport().update()

    def _tell_selection(self, *_: Any) -> None:
        if self._place is None:
            self.selection_count_changed.emit(sum(each.height() for each in self._selected_ranges()))


def _one_line(text: str) -> str:
    return " ".join(text.split())
