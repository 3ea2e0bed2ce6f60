"""A product's form, new or known: what is usual in view, everything else that Ordoro takes under "More"."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import actions, theme
from ui.kit.button import push_button
from ui.kit.enter_key import EnterMovesOn
from ui.kit.form import FieldSpec, Form, Kind, Value
from ui.kit.said import Said
from ui.kit.wrapped import WrappedLabel

#: Where a scan is meant to be typed in.
_CODES = ("sku", "upc", "location", "asin")


class ProductForm(QWidget):
    """`save_asked` when the primary button is pressed, `edited` after each keystroke.

    `sku_left` carries a new product's SKU, `upc_left` the UPC, once their field was left.
    """

    save_asked = Signal()
    closed = Signal()
    edited = Signal()
    sku_left = Signal(str)
    upc_left = Signal(str)

    def __init__(self, *, is_new: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_new = is_new
        self._is_sending = False
        self._can_save = is_new
        self.title = WrappedLabel(self.tr("New product") if is_new else "")
        self.title.setProperty("type", "title")
        self.form = Form(self._usual())
        self.further = Form(self._further())
        self.further.hide()
        self.more = push_button(role="quiet")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._show_further)
        self.close_button = push_button(self.tr("Back to the product"))
        self.save = push_button(role="primary")
        #: What was and what it becomes, of everything that is different.
        self.becomes = WrappedLabel()
        self.becomes.setProperty("type", "secondary")
        self.becomes.hide()
        self.said = Said()
        self._enter = EnterMovesOn(self)
        self._lay_out()
        self._enter.watch(self)
        for form in (self.form, self.further):
            form.edited.connect(self.edited)
        self.form.left.connect(self._left)
        self.save.clicked.connect(self.save_asked)
        self.close_button.clicked.connect(self.closed)
        self._show_further(False)
        self.show_sending(False)

    @property
    def labels(self) -> Mapping[str, str]:
        """What each field is called."""
        return {name: made.label.text() for form in (self.form, self.further) for name, made in form.fields.items()}

    def texts(self) -> dict[str, str]:
        """What stands in each field that is not empty."""
        return self.form.texts() | self.further.texts()

    def set_texts(self, texts: Mapping[str, str]) -> None:
        """These, and every other field empty; without saying that anything was edited."""
        self.form.set_texts(texts)
        self.further.set_texts(texts)

    def read(self) -> tuple[dict[str, Value], dict[str, str]]:
        """The values by name, and what cannot be read by name."""
        values, problems = self.form.read()
        more, further = self.further.read()
        return values | more, problems | further

    def show_problems(self, problems: Mapping[str, str], *, are_warnings: bool = False) -> None:
        """Say each at its field, open "More" where one is there, and go to the first."""
        for form in (self.form, self.further):
            form.show_problems(problems, are_warnings=are_warnings)
        first = next((name for name in (*self.form.fields, *self.further.fields) if problems.get(name)), None)
        if first is None:
            return
        if first in self.further.fields:
            self.more.setChecked(True)
            self.further.focus(first)
        else:
            self.form.focus(first)

    def warn_of(self, name: str, words: str) -> None:
        """Say it at that field, and keep nothing from being sent; empty where there is nothing to say."""
        made = self.form.fields[name]
        if words:
            made.set_problem(words, is_warning=True)
        else:
            made.clear_problem()

    def show_becomes(self, words: str) -> None:
        """What will be different; nothing can be saved while that is nothing."""
        self.becomes.setText(words)
        self.becomes.setVisible(bool(words))
        self._can_save = bool(words)
        self.show_sending(self._is_sending)

    def show_warehouse(self, name: str) -> None:
        """Whose shelf and limits are meant."""
        self.form.fields["location"].set_hint(name)

    def is_empty(self) -> bool:
        return not self.texts()

    def clear(self) -> None:
        self.set_texts({})
        self.show_problems({})

    def begin(self) -> None:
        """Wait for the SKU, or for what is entered first once that stands there."""
        first = "sku" if self._is_new and not self.form.text("sku") else "name"
        self.form.focus(first)

    def take_scan(self, code: str) -> bool:
        """Put it in the field for codes that has the focus; False where none has."""
        for form in (self.form, self.further):
            for name in _CODES:
                if name in form.fields and form.fields[name].editor is QApplication.focusWidget():
                    form.set_text(name, code.strip())
                    self.edited.emit()
                    return True
        return False

    @property
    def is_sending(self) -> bool:
        return self._is_sending

    def show_sending(self, is_sending: bool) -> None:
        self._is_sending = is_sending
        self.save.setEnabled(self._can_save and not is_sending)
        if self._is_new:
            words = self.tr("Making it…") if is_sending else self.tr("Make the product")
        else:
            words = self.tr("Saving…") if is_sending else self.tr("Save the changes")
        self.save.setText(f"{words}   {actions.keys('ship')}")

    def press_save(self) -> None:
        if self.save.isEnabled():
            self.save_asked.emit()

    def _left(self, name: str) -> None:
        text = self.form.text(name).strip()
        if name == "sku" and text:
            self.sku_left.emit(text)
        elif name == "upc":
            self.upc_left.emit(text)

    def _show_further(self, shown: bool) -> None:
        self.further.setVisible(shown)
        self.more.setText(self.tr("Less") if shown else self.tr("More: cost, size, customs, limits…"))

    def _usual(self) -> tuple[FieldSpec, ...]:
        upc = FieldSpec("upc", self.tr("UPC"), hint=self.tr("The barcode on the goods"))
        name = FieldSpec("name", self.tr("Name"), hint=self.tr("Required"), wide=True)
        price = FieldSpec("price", self.tr("Price"), Kind.MONEY)
        weight = FieldSpec("weight", self.tr("Weight"), Kind.WEIGHT, self.tr("Pounds, or 22 oz, 0.5 kg"))
        shelf = FieldSpec("location", self.tr("Shelf"))
        if not self._is_new:
            return name, upc, shelf, price, weight
        sku = FieldSpec("sku", self.tr("SKU"), hint=self.tr("Required"))
        pieces = FieldSpec("on_hand", self.tr("Pieces on hand"), Kind.COUNT, self.tr("In the first warehouse"))
        return sku, upc, name, price, weight, pieces, shelf

    def _further(self) -> tuple[FieldSpec, ...]:
        inches = self.tr("Whole inches")
        declared = self.tr("For customs") if self._is_new else self.tr("For customs; Ordoro does not show it")
        return (
            FieldSpec("cost", self.tr("Cost"), Kind.MONEY, self.tr("What the shop pays")),
            FieldSpec("category", self.tr("Category")),
            FieldSpec("low_stock_at", self.tr("Low stock at"), Kind.COUNT, self.tr("Pieces")),
            FieldSpec("out_of_stock_at", self.tr("Out of stock at"), Kind.COUNT, self.tr("Pieces")),
            FieldSpec("length", self.tr("Length"), Kind.COUNT, inches),
            FieldSpec("width", self.tr("Width"), Kind.COUNT, inches),
            FieldSpec("height", self.tr("Height"), Kind.COUNT, inches),
            FieldSpec("is_taxable", self.tr("Taxable"), Kind.YES_NO),
            FieldSpec("declared_value", self.tr("Declared value"), Kind.MONEY, declared),
            FieldSpec("country_of_origin", self.tr("Country of origin"), hint=self.tr("Two letters, such as US")),
            FieldSpec("hs_code", self.tr("HS code"), hint=self.tr("Customs tariff number")),
            FieldSpec("asin", self.tr("ASIN"), hint=self.tr("Amazon's number")),
            FieldSpec("customs_description", self.tr("Customs description"), wide=True),
            FieldSpec("staff_note", self.tr("Note for the shop"), Kind.NOTE, wide=True),
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button, alignment=Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.S8, 0)
        column.setSpacing(theme.S12)
        column.addWidget(self.form)
        column.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.further)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.S24, theme.S12, theme.S16, theme.S16)
        layout.setSpacing(theme.S12)
        layout.addLayout(head)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.becomes)
        layout.addWidget(self.said)
        layout.addWidget(self.save, alignment=Qt.AlignmentFlag.AlignRight)
