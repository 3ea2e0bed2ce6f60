"""The items of a new order, and the field that finds one by SKU, UPC or name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.domain.entry import EntryProblem
from app.domain.product import Product
from ui import theme
from ui.entry.line_row import LineRow
from ui.entry.reading import LineTexts
from ui.kit.button import push_button
from ui.kit.field import Field

_PARTED = "  ·  "


class ItemSearch(QLineEdit):
    """Enter takes what was typed, chosen or scanned, and goes nowhere."""

    entered = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.text().strip():
                self.entered.emit(self.text())
        else:
            super().keyPressEvent(event)


class Lines(QWidget):
    """`edited` after each change. `products_of` answers the products that a code means."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.products_of: Callable[[str], Sequence[Product]] = lambda _code: ()
        self._products: dict[str, Product] = {}
        self.search = ItemSearch()
        self.search.setMaxLength(200)
        self.search.setPlaceholderText(self.tr("Name, SKU or UPC; a scan works anywhere on this page"))
        self.field = Field(self.tr("Add an item"), self.search)
        self._names = QStringListModel()
        completer = QCompleter(self._names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(8)
        self.search.setCompleter(completer)
        completer.activated.connect(self._choose)
        self.new = push_button(role="quiet")
        self.new.hide()
        self.empty = QLabel(self.tr("No items yet."))
        self.empty.setProperty("type", "muted")
        self.rows: list[LineRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.S8)
        layout.addWidget(self.field)
        layout.addWidget(self.new, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(self._list)
        layout.addWidget(self.empty)
        self.search.entered.connect(self.take)
        self.search.textEdited.connect(lambda _text: self._quiet())
        self.new.clicked.connect(lambda: self._add_new(self.search.text().strip()))

    def offer(self, products: Sequence[Product]) -> None:
        """What can be found by its name."""
        self._products = {f"{product.name}{_PARTED}{product.sku}": product for product in products}
        self._names.setStringList(sorted(self._products, key=str.casefold))

    def take(self, text: str) -> None:
        """A code, or words of a name that mean one product; else it is said, and a new one is offered."""
        found = self._meant(text.strip())
        if len(found) == 1:
            self.add(found[0])
            return
        shown = text.strip()[:40]
        if found:
            self.field.set_problem(self.tr("“{text}” is several products. Choose one below.").format(text=shown))
            self.search.completer().complete()
            return
        self.field.set_problem(self.tr("No product is “{text}”.").format(text=shown))
        self.new.setText(self.tr("Add “{text}” as a new product").format(text=shown))
        self.new.show()

    def add(self, product: Product) -> None:
        """One of it; one more where it stands already."""
        known = next((row for row in self.rows if row.sku == product.sku), None)
        if known is not None:
            known.add_one()
        else:
            price = "" if product.price is None else str(product.price)
            self.add_line(LineTexts(product.sku, product.name or product.sku, "1", price), is_known=True)
        self.search.clear()
        self._quiet()
        self.edited.emit()

    def add_line(self, line: LineTexts, *, is_known: bool) -> LineRow:
        row = LineRow(line, is_known=is_known)
        row.edited.connect(self.edited)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._list.addWidget(row)
        self.empty.hide()
        return row

    def clear(self) -> None:
        for row in list(self.rows):
            self._remove(row)
        self.search.clear()
        self._quiet()

    def texts(self) -> list[LineTexts]:
        return [row.texts() for row in self.rows]

    def goods(self) -> Decimal:
        """What the items come to, those left out that cannot be reckoned."""
        return sum((amount for row in self.rows if (amount := row.come_to()) is not None), Decimal(0))

    def show_problems(self, problems: Sequence[EntryProblem]) -> None:
        """Each at its item; what is about all of them at the search."""
        for at, row in enumerate(self.rows):
            row.show_problems({each.field: each.message for each in problems if each.row == at})
        whole = next((each.message for each in problems if each.field == "lines"), "")
        if whole:
            self.field.set_problem(whole)
        else:
            self.field.clear_problem()

    def _choose(self, text: str) -> None:
        product = self._products.get(text)
        if product is not None:
            self.add(product)

    def _meant(self, text: str) -> Sequence[Product]:
        if text in self._products:
            return (self._products[text],)
        by_code = self.products_of(text)
        if by_code:
            return by_code
        words = text.casefold().split()
        return [product for name, product in self._products.items() if all(word in name.casefold() for word in words)]

    def _add_new(self, sku: str) -> None:
        if sku:
            row = self.add_line(LineTexts(sku, ""), is_known=False)
            self.search.clear()
            self._quiet()
            self.edited.emit()
            row.name.setFocus()

    def _remove(self, row: LineRow) -> None:
        self.rows.remove(row)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.empty.setVisible(not self.rows)
        self.edited.emit()

    def _quiet(self) -> None:
        self.field.clear_problem()
        self.new.hide()
