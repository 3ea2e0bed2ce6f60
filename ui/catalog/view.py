"""The products page: search and list at the left, the product that is looked at on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.product import Warehouse
from app.words import counted, number
from ui import theme
from ui.catalog.card import CardState, ProductCard
from ui.catalog.cells import ProductCells
from ui.catalog.columns import NAME, product_columns
from ui.catalog.product_form import ProductForm
from ui.catalog.receiving_view import ReceivingView
from ui.catalog.rows import ProductRow
from ui.kit.blank import Blank
from ui.kit.button import push_button
from ui.kit.chip import chip
from ui.kit.elided_combo import ElidedCombo
from ui.kit.list_page import ListPage
from ui.kit.notice_bar import NoticeBar
from ui.kit.progress_line import ProgressLine
from ui.kit.remember import Remember
from ui.kit.row_model import RowModel
from ui.kit.search_field import SearchField
from ui.kit.table import Table
from ui.kit.wrapped import ElidedLabel

_CARD, _WAREHOUSE_LETTERS = 412, 16
_LOOK_MILLISECONDS = 60


class CatalogView(QWidget):
    """Shows rows and one product, emits what a person asks for."""

    product_chosen = Signal(str)
    archived_wanted = Signal(bool)
    #: A warehouse's id, or "" for all of them together.
    warehouse_chosen = Signal(str)
    refresh_asked = Signal()
    order_asked = Signal(str)
    #: The addresses of the pictures that are in sight.
    pictures_wanted = Signal(object)

    def __init__(self, remember: Remember | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._was_read = False
        self._has_card = False
        self._trouble = ""
        self.search = SearchField(self.tr("Search products: name, SKU, UPC, shelf…"))
        self.low = chip()
        self.out = chip()
        self.archived = chip(self.tr("Archived too"))
        self.warehouse = ElidedCombo()
        self.warehouse.setMinimumContentsLength(_WAREHOUSE_LETTERS)
        self.warehouse.setAccessibleName(self.tr("Warehouse"))
        self.progress = ProgressLine()
        self.model = RowModel(
            product_columns(), key=lambda row: row.sku, haystack=lambda row: row.haystack, parent=self
        )
        self.table = Table(self.model, "products", remember)
        self.table.setAccessibleName(self.tr("Products"))
        self.cells = ProductCells(self.table)
        self.cells.columns = tuple(column.key for column in self.model.columns)
        self.table.cells = self.cells
        self.table.setItemDelegate(self.cells)
        self.blank = Blank()
        self.count = ElidedLabel()
        self.count.setProperty("type", "secondary")
        self.card = ProductCard()
        self.card.order_asked.connect(self.order_asked)
        self._nothing = Blank()
        self._nothing.say("box", self.tr("Choose a product"), self.tr("What lies where comes up here."))
        self.receiving = ReceivingView()
        self.new = ProductForm(is_new=True)
        self.edit = ProductForm(is_new=False)
        self.receive_button = push_button(self.tr("Receive stock"))
        self.new_button = push_button(self.tr("New product"))
        self._looking = QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(_LOOK_MILLISECONDS)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.search)
        if not self.table.is_remembered:
            self.table.sort_by(NAME)
        self._say_states(())
        self.show_warehouses((), "")
        self._say()

    def show_rows(self, rows: Sequence[ProductRow]) -> None:
        """Every product as it is now."""
        self._was_read = True
        self._trouble = ""
        self.model.set_rows(rows)
        self._say_states(rows)
        self._say()

    def show_reading(self, is_reading: bool) -> None:
        (self.progress.start if is_reading else self.progress.stop)()
        self._say()

    def show_trouble(self, words: str) -> None:
        """Why the products could not be read; the old list stays."""
        self._trouble = words
        self._say()

    def show_warehouses(self, warehouses: Sequence[Warehouse], chosen: str) -> None:
        with QSignalBlocker(self.warehouse):
            self.warehouse.clear()
            self.warehouse.addItem(self.tr("All warehouses"), "")
            for each in warehouses:
                self.warehouse.addItem(each.name, each.warehouse_id)
            self.warehouse.setCurrentIndex(max(self.warehouse.findData(chosen), 0))
        self.warehouse.setVisible(len(warehouses) > 1)

    def show_card(self, state: CardState | None) -> None:
        self._has_card = state is not None
        if self._list.page in (self.card, self._nothing):
            self.show_product()
        if state is not None:
            self.card.show_state(state)
            self.card.show_image(self.cells.pictures.get(state.product.image_url))

    @property
    def is_receiving(self) -> bool:
        """Whether goods that come in are counted now."""
        return self._list.page is self.receiving

    def show_receiving(self) -> None:
        """Count goods that come in, in the place of the product."""
        self._show_page(self.receiving)

    def show_new(self) -> None:
        """The form of a new product, in the place of the one that is looked at."""
        self._show_page(self.new)

    def show_edit(self) -> None:
        """The form of the product that is looked at, in its place."""
        self._show_page(self.edit)

    @property
    def form(self) -> ProductForm | None:
        """The form that is open now."""
        shown = self._list.page
        return shown if isinstance(shown, ProductForm) else None

    def show_product(self) -> None:
        """The product that is looked at, in the place of a form."""
        self._show_page(self.card if self._has_card else self._nothing)

    def _show_page(self, page: QWidget) -> None:
        """What goes while it has the keys leaves them to the list, and to where a code is typed while goods come in."""
        left, focused = self._list.page, QApplication.focusWidget()
        had_the_keys = left is not None and focused is not None and left.isAncestorOf(focused)
        self.setFocusProxy(self.receiving.code if page is self.receiving else self.search)
        self._list.show_page(page)
        if had_the_keys and page is not left and page in (self.card, self._nothing):
            self.focus_list()

    def press_primary(self) -> None:
        """Do what the primary button says, by its shortcut."""
        if self.is_receiving:
            self.receiving.press_save()
        elif self.form is not None:
            self.form.press_save()
        else:
            self.card.stock.press_save()

    def press_undo(self) -> bool:
        """Take back what was counted last; False where no goods are being counted."""
        if self.is_receiving:
            self.receiving.press_undo()
        return self.is_receiving

    def show_pictures(self, pictures: Mapping[str, QImage], of_card: str) -> None:
        self.cells.pictures = pictures
        self.table.viewport().update()
        self.card.show_image(pictures.get(of_card))

    def go_to(self, sku: str) -> bool:
        """Make this product the current one; False where it is not in the list, whatever is filtered."""
        if self.model.find(sku) is None:
            self.show_all()
        return self.table.go_to(sku)

    def show_all(self) -> None:
        """No search and no filter."""
        self.search.clear()
        for each in (self.low, self.out):
            each.setChecked(False)
        self._filter()

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def focus_list(self) -> None:
        (self.table if self.model.rowCount() else self.search).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_notices(self, notices: NoticeBar) -> None:
        self._list.notice_place.addWidget(notices)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._looking.start()

    def _lay_out(self) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(theme.S8)
        for each in (self.low, self.out, self.archived):
            chips.addWidget(each)
        chips.addStretch(1)
        chips.addWidget(self.warehouse)
        first = QHBoxLayout()
        first.setSpacing(theme.S8)
        first.addWidget(self.search, 1)
        first.addWidget(self.receive_button)
        first.addWidget(self.new_button)
        top = QVBoxLayout()
        top.addLayout(first)
        top.addLayout(chips)
        pages = (self._nothing, self.card, self.receiving, self.new, self.edit)
        foot = (self.count,)
        self._list = ListPage(top, self.progress, self.table, self.blank, foot, pages, width=_CARD, least=360)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._list)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.model.set_search)
        self.search.entered.connect(self._open_first)
        self.search.left.connect(self.focus_list)
        self.low.clicked.connect(self._filter)
        self.out.clicked.connect(self._filter)
        self.archived.clicked.connect(self.archived_wanted)
        self.warehouse.currentIndexChanged.connect(lambda _at: self.warehouse_chosen.emit(self.warehouse.currentData()))
        self.model.shown_changed.connect(self._say)
        self.table.current_changed.connect(self.product_chosen)
        self.table.typed.connect(self._type)
        self.table.verticalScrollBar().valueChanged.connect(lambda _at: self._looking.start())
        self._looking.timeout.connect(self._want_pictures)

    def _say_states(self, rows: Sequence[ProductRow]) -> None:
        low, out = sum(row.is_low for row in rows), sum(row.is_out for row in rows)
        self.low.setText(f"{self.tr('Low stock')}  {low}")
        self.out.setText(f"{self.tr('Nothing to sell')}  {out}")

    def _filter(self) -> None:
        wanted = [each for each in (self.low, self.out) if each.isChecked()]
        if not wanted:
            self.model.set_filter(None)
            return
        low, out = self.low.isChecked(), self.out.isChecked()
        self.model.set_filter(lambda row: (low and row.is_low) or (out and row.is_out))

    def _open_first(self) -> None:
        if self.model.rowCount():
            self.table.go_to_row(0)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _type(self, text: str) -> None:
        """Letters typed in the list are meant for the search."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.setText(text)

    def _want_pictures(self) -> None:
        first = max(self.table.rowAt(0), 0)
        last = self.table.rowAt(self.table.viewport().height() - 1)
        rows = self.model.rows[first : len(self.model.rows) if last < 0 else last + 1]
        self.pictures_wanted.emit([row.image_url for row in rows if row.image_url])

    def _say(self) -> None:
        shown, total = self.model.rowCount(), len(self.model.all_rows)
        self._list.show_list(bool(shown))
        self.count.setText(self._count(shown, total))
        self._looking.start()
        if shown:
            return
        if total:
            text = self.tr("Searched names, SKUs, UPCs, shelves and categories for “{text}”.")
            self.blank.say(
                "search",
                self.tr("Nothing found"),
                text.format(text=self.search.text().strip()) if self.search.text().strip() else "",
                action=self.tr("Show all products"),
                act=self.show_all,
            )
        elif self._trouble:
            again = self.tr("Try again")
            title = self.tr("The products could not be read")
            self.blank.say("warning", title, self._trouble, color="due", action=again, act=self.refresh_asked.emit)
        elif self._was_read and not self.progress.is_busy:
            self.blank.say("box", self.tr("The shop has no products yet"))
        else:
            self.blank.say("clock", self.tr("Reading the products…"))

    def _count(self, shown: int, total: int) -> str:
        if not self._was_read:
            return ""
        if shown != total:
            text = counted("catalog", "{shown} of %n product", "{shown} of %n products", total).format(
                shown=number(shown)
            )
        else:
            text = counted("catalog", "%n product", "%n products", total)
        return f"{text} · {self._trouble}" if self._trouble else text
