"""The line below the list: how many, how old, how many are chosen; sorting and reading again."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from app.words import counted, number
from ui import actions, theme
from ui.kit.icons import icon
from ui.kit.row_model import RowModel
from ui.kit.table import Table
from ui.kit.wrapped import ElidedLabel
from ui.orders.out_button import OutButton


class ListFoot(QWidget):
    refresh_asked = Signal()
    new_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = ElidedLabel()
        self.words.setProperty("type", "secondary")
        self._count = ""
        self._age = ""
        self._selected = 0
        self._shown = 0
        self.sort = SortButton()
        self.refresh = QToolButton()
        self.refresh.setProperty("role", "quiet")
        self.refresh.setIcon(icon("refresh", "muted"))
        self.refresh.setToolTip(actions.hint("refresh"))
        self.refresh.setAccessibleName(actions.text("refresh"))
        self.refresh.clicked.connect(self.refresh_asked)
        self.new = QToolButton()
        self.new.setProperty("role", "quiet")
        self.new.setIcon(icon("plus", "muted"))
        self.new.setToolTip(actions.hint("page_new_order"))
        self.new.setAccessibleName(actions.text("page_new_order"))
        self.new.clicked.connect(self.new_asked)
        self.out = OutButton()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.S16, theme.S4, theme.S8, theme.S4)
        layout.setSpacing(theme.S4)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.out)
        layout.addWidget(self.new)
        layout.addWidget(self.sort)
        layout.addWidget(self.refresh)

    def say(self, shown: int, total: int, age: str, *, was_read: bool) -> None:
        if not was_read:
            self._count = ""
        elif shown != total:
            self._count = counted("orders", "{shown} of %n order", "{shown} of %n orders", total).format(
                shown=number(shown)
            )
        else:
            self._count = counted("orders", "%n order", "%n orders", total)
        self._age = age
        self._shown = shown
        self._join()

    def set_selected(self, count: int) -> None:
        self._selected = count
        self._join()

    def set_reading(self, is_reading: bool) -> None:
        """While the list is read, asking again would change nothing."""
        self.refresh.setEnabled(not is_reading)

    def _join(self) -> None:
        self.out.show_counts(self._selected, self._shown)
        chosen = counted("orders", "%n selected", "%n selected", self._selected) if self._selected > 1 else ""
        self.words.setText(" · ".join(part for part in (chosen, self._count, self._age) if part))


class SortButton(QToolButton):
    """Sorts a table by any of its columns, also while its header is not shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: Table[Any] | None = None
        self._model: RowModel[Any] | None = None
        self.setProperty("role", "quiet")
        self.setIcon(icon("sort", "muted"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self.setMenu(menu)

    def set_table(self, table: Table[Any], model: RowModel[Any]) -> None:
        self._table, self._model = table, model
        table.horizontalHeader().sortIndicatorChanged.connect(self._say)
        self._say()

    def _say(self, *_: object) -> None:
        if self._table is None or self._model is None:
            return
        header = self._table.horizontalHeader()
        at = header.sortIndicatorSection()
        if 0 <= at < len(self._model.columns):
            self.setText(self._model.columns[at].title)
        self.setToolTip(self.tr("Sort the list"))

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        if self._table is None or self._model is None:
            return
        header = self._table.horizontalHeader()
        down = header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        for at, column in enumerate(self._model.columns):
            if not column.title:
                continue
            is_current = at == header.sortIndicatorSection()
            action = QAction(f"{column.title} {'↓' if down else '↑'}" if is_current else column.title, menu)
            action.setCheckable(True)
            action.setChecked(is_current)
            action.triggered.connect(lambda _on, key=column.key, turn=is_current and not down: self._sort(key, turn))
            menu.addAction(action)

    def _sort(self, key: str, descending: bool) -> None:
        if self._table is not None:
            self._table.sort_by(key, descending=descending)
