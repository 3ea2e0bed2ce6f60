"""The list of waiting orders: search, filters, the list itself, and what stands there when there is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from operator import attrgetter

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui import actions, theme
from ui.kit.blank import Blank
from ui.kit.progress_line import ProgressLine
from ui.kit.remember import Remember
from ui.kit.row_model import Prepared, RowModel
from ui.kit.row_state import RowChanges
from ui.kit.search_field import SearchField
from ui.kit.table import Table
from ui.orders.columns import COMPACT, order_columns
from ui.orders.compact_cell import OrderCells
from ui.orders.filters import Counts, FilterBar, Filters, chip_name, count
from ui.orders.foot import ListFoot
from ui.orders.rows import OrderRow
from ui.orders.trouble import Trouble, TroubleStrip

NARROW = 720
_OPEN_AFTER_MILLISECONDS = 100


class PreparedList(msgspec.Struct, frozen=True):
    """What `OrdersView.take` shows."""

    rows: Prepared[OrderRow]
    counts: Counts


class OrdersView(QWidget):
    """Shows rows, emits what a person asks for. `order_chosen` comes a moment after the current row changed."""

    order_chosen = Signal(str)
    #: The order was pointed at: the packer wants to work on it now.
    order_clicked = Signal(str)
    #: Something was typed while the list had the focus; a scanner does that.
    typed = Signal(str)
    refresh_asked = Signal()
    connect_asked = Signal()
    counts_changed = Signal(int, int, int)
    #: What is to be done with several orders at once (ui/orders/out_button.py), and their numbers.
    out_asked = Signal(str, object)

    def __init__(self, remember: Remember | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trouble: Trouble | None = None
        self._was_read = False
        self._counts: Counts = {}
        self._age = ""
        self._chosen = ""
        self._chosen_at = 0
        self._is_rearranging = False
        self._is_narrow: bool | None = None
        self.search = SearchField(f"{self.tr('Search orders, buyers, SKUs, places…')}   {actions.keys('search')}")
        self.filters = FilterBar()
        self.progress = ProgressLine()
        self.strip = TroubleStrip()
        self.model = RowModel(
            order_columns(), key=attrgetter("glance.number"), haystack=attrgetter("glance.text"), parent=self
        )
        self.table = Table(self.model, "orders", remember)
        self.table.cells = OrderCells(self.table)
        self.table.setItemDelegate(self.table.cells)
        self.table.setAccessibleName(self.tr("Waiting orders"))
        self.blank = Blank()
        self.foot = ListFoot()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.blank)
        self._stack.addWidget(self.table)
        self._opening = QTimer(self)
        self._opening.setSingleShot(True)
        self._opening.setInterval(_OPEN_AFTER_MILLISECONDS)
        self._arrange()
        self._connect()
        if not self.table.is_remembered:
            self.table.sort_by("ship_by")
        self._say()

    @property
    def current_order(self) -> str:
        """The number of the current order, or ""."""
        return self.table.current_key

    @property
    def chosen_numbers(self) -> list[str]:
        """The orders that were chosen where there are several, else all that are shown; from the top."""
        chosen = list(self.table.selected_keys)
        return chosen if len(chosen) > 1 else [row.number for row in self.model.rows]

    def show_rows(self, rows: Sequence[OrderRow]) -> None:
        """Every waiting order as it is now."""
        self.take(self.prepare(rows))

    def prepare(self, rows: Sequence[OrderRow] | RowChanges[OrderRow]) -> PreparedList:
        """All that is slow about showing these rows; any thread may call it."""
        prepared = self.model.prepare(rows)
        step = prepared.step
        less, more = count(step.former), count(step.latter)
        return PreparedList(prepared, {name: self._counts.get(name, 0) - less[name] + more[name] for name in more})

    def is_late(self, prepared: PreparedList) -> bool:
        """Whether somebody searched, filtered or sorted since that was prepared."""
        return self.model.is_late(prepared.rows)

    def take(self, prepared: PreparedList) -> None:
        """Show what was prepared; what is late is prepared once more, here and now."""
        self._was_read = True
        with self._rearranging():
            self.model.take(prepared.rows)
        self._counts = counts = prepared.counts
        self.filters.show_rows(self.model.all_rows, counts)
        self.counts_changed.emit(len(self.model.all_rows), counts["due"], counts["late"])
        self._say()

    def show_reading(self, done: int, total: int) -> None:
        """The list is being read; the old one stays."""
        self.progress.start(done, total)
        self.foot.set_reading(True)
        self._say()

    def show_idle(self) -> None:
        """Nothing is being read any more."""
        self.progress.stop()
        self.foot.set_reading(False)
        self._say()

    def show_trouble(self, trouble: Trouble | None) -> None:
        """Why the list could not be read, or None since it was."""
        self._trouble = trouble
        self._say()

    def show_age(self, age: str) -> None:
        """How long ago the list was read, in words."""
        self._age = age
        self._say_foot()
        self._say_strip()

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def focus_list(self) -> None:
        target: QWidget = self.table if self.model.rowCount() else self.search
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open(self, number: str) -> None:
        """Make this order the current one and choose it, as far as it is shown."""
        if self.table.go_to(number):
            self._open(number)

    def mark(self, number: str) -> None:
        """This order came to the bench by another way than the list: it is the current one here, too."""
        self._opening.stop()
        if number == self._chosen:
            return
        at = self.model.find(number)
        self._chosen = number
        if at is None:  # it is not in the list yet, or not shown: nothing else is what lies on the bench
            self.table.choose_none()
            return
        self._chosen_at = at
        with self._rearranging():
            self.table.go_to(number)

    def after(self, number: str) -> str:
        """The order below `number`, or where it stood before it left the list; at the end the first one, or ""."""
        rows = self.model.rows
        at = self.model.find(number)
        following = self._chosen_at if at is None else at + 1
        if following < len(rows):
            return rows[following].number
        return next((row.number for row in rows if row.number != number), "")

    def clear_search(self) -> None:
        """Show everything again."""
        self.search.clear()
        if self.filters.filters:
            self.filters.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width() < NARROW)

    def _arrange(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(theme.S16, theme.S12, theme.S16, theme.S12)
        top.setSpacing(theme.S12)
        top.addWidget(self.search)
        top.addWidget(self.filters)
        top.addWidget(self.strip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.progress)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.foot)
        self.setMinimumWidth(320)
        self._stack.setProperty("surface", "true")
        self._stack.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.entered.connect(self._open_first)
        self.search.left.connect(self.focus_list)
        self.filters.changed.connect(self._filter)
        self.model.shown_changed.connect(self._say)
        self.table.current_changed.connect(self._current_changed)
        self.table.activated_key.connect(self._open)
        self.table.pointed_at.connect(self._point_at)
        self.table.typed.connect(self.typed)
        self.table.selection_count_changed.connect(self.foot.set_selected)
        self.strip.acted.connect(self._act_on_trouble)
        self.foot.refresh_asked.connect(self.refresh_asked)
        self.foot.out.asked.connect(lambda what: self.out_asked.emit(what, self.chosen_numbers))
        self.foot.sort.set_table(self.table, self.model)
        self._opening.timeout.connect(lambda: self._open(self.table.current_key))

    def _search(self, text: str) -> None:
        with self._rearranging():
            self.model.set_search(text)

    def _filter(self, filters: Filters) -> None:
        with self._rearranging():
            self.model.set_filter(filters.fits if filters else None)

    @contextmanager
    def _rearranging(self) -> Iterator[None]:
        """Rows come and go: when the chosen one goes, no other is chosen in its place until a person does."""
        before = self._place()
        self._is_rearranging = True
        try:
            yield
        finally:
            self._is_rearranging = False
        after = self._place()
        if after is not None:
            self._chosen_at = after
            if before is None and not self._opening.isActive():
                self._choose_again()
        elif before is not None:
            self._chosen_at = before
            self.table.choose_none()

    def _choose_again(self) -> None:
        """What lies on the bench came into the list."""
        self._is_rearranging = True
        try:
            self.table.go_to(self._chosen)
        finally:
            self._is_rearranging = False

    def _place(self) -> int | None:
        """Where the chosen order is shown."""
        return self.model.find(self._chosen) if self._chosen else None

    def _open_first(self) -> None:
        if self.model.rowCount() == 0:
            return
        self.table.go_to_row(0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._open(self.table.current_key)

    def _current_changed(self, key: str) -> None:
        if key and key != self._chosen and not self._is_rearranging:
            self._opening.start()

    def _point_at(self, key: str) -> None:
        self._open(key)
        self.order_clicked.emit(key)

    def _open(self, key: str) -> None:
        self._opening.stop()
        if key:
            self._chosen = key
            self._chosen_at = self.model.find(key) or 0
            self.order_chosen.emit(key)

    def _act_on_trouble(self) -> None:
        if self._trouble is not None and self._trouble.wants_key:
            self.connect_asked.emit()
        else:
            self.refresh_asked.emit()

    def _fit(self, is_narrow: bool) -> None:
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        self.table.set_compact(COMPACT if is_narrow else "", COMPACT)

    def _say(self) -> None:
        has_rows = self.model.rowCount() > 0
        self._stack.setCurrentWidget(self.table if has_rows else self.blank)
        if not has_rows:
            self._say_blank()
        self._say_foot()
        self._say_strip()

    def _say_blank(self) -> None:
        trouble = self._trouble
        if self.model.all_rows:
            self._say_nothing_found()
        elif trouble is not None:
            self.blank.say(
                trouble.icon,
                trouble.title,
                trouble.text,
                color="due",
                action=self._action_for(trouble),
                act=self._act_on_trouble,
            )
        elif self._was_read:
            self.blank.say("check", self.tr("Nothing waits. Well done."), color="good")
        else:
            self.blank.say("clock", self.tr("Reading the orders…"))

    def _say_nothing_found(self) -> None:
        filters = self.filters.filters
        parts = [chip_name(name) for name in self.filters.chips if name in filters.chips]
        parts += [part for part in (filters.channel, filters.method) if part]
        text = self.search.text().strip()
        if text and parts:
            words = self.tr("Searched for “{text}” among: {filters}.").format(text=text, filters=", ".join(parts))
        elif text:
            words = self.tr("Searched order numbers, buyers, SKUs, places, channels and methods for “{text}”.")
            words = words.format(text=text)
        else:
            words = self.tr("No waiting order is: {filters}.").format(filters=" + ".join(parts))
        self.blank.say(
            "search", self.tr("Nothing found"), words, action=self.tr("Show all orders"), act=self.clear_search
        )

    def _say_foot(self) -> None:
        self.foot.say(len(self.model.rows), len(self.model.all_rows), self._age, was_read=self._was_read)

    def _say_strip(self) -> None:
        trouble = self._trouble if self.model.all_rows else None
        age = self.tr("This list was {age}.").format(age=self._age) if self._age else ""
        self.strip.say(trouble, age, self._action_for(trouble) if trouble else "")

    def _action_for(self, trouble: Trouble) -> str:
        return self.tr("Connect an account") if trouble.wants_key else self.tr("Try again")
