"""A new product: its SKU and name, what is usual in view, everything else that Ordoro takes under "More"."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui import actions, theme
from ui.kit.enter_key import EnterMovesOn
from ui.kit.form import FieldSpec, Form, Kind, Value
from ui.kit.wrapped import WrappedLabel


class NewProductView(QWidget):
    """`save_asked` when the primary button is pressed, `sku_left` with the SKU that was entered."""

    save_asked = Signal()
    closed = Signal()
    sku_left = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_sending = False
        self.form = Form(self._usual())
        self.further = Form(self._further())
        self.further.hide()
        self.more = QPushButton()
        self.more.setProperty("role", "quiet")
        self.more.setCheckable(True)
        self.more.toggled.connect(self._show_further)
        self.close_button = QPushButton(self.tr("Back to the product"))
        self.save = QPushButton()
        self.save.setProperty("role", "primary")
        for button in (self.more, self.close_button, self.save):
            button.setAutoDefault(False)
        self.said = WrappedLabel()
        self.said.hide()
        self._enter = EnterMovesOn(self)
        self._lay_out()
        self._enter.watch(self)
        self.form.left.connect(self._left)
        self.save.clicked.connect(self.save_asked)
        self.close_button.clicked.connect(self.closed)
        self._show_further(False)
        self.show_sending(False)

    def read(self) -> tuple[dict[str, Value], dict[str, str]]:
        """The values by name, and what cannot be read by name."""
        values, problems = self.form.read()
        more, further = self.further.read()
        return values | more, problems | further

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say each at its field, open "More" where one is there, and go to the first."""
        self.form.show_problems(problems)
        self.further.show_problems(problems)
        first = next((name for name in (*self.form.fields, *self.further.fields) if problems.get(name)), None)
        if first is None:
            return
        if first in self.further.fields:
            self.more.setChecked(True)
            self.further.focus(first)
        else:
            self.form.focus(first)

    def is_empty(self) -> bool:
        return not self.form.texts() and not self.further.texts()

    def clear(self) -> None:
        self.form.set_texts({})
        self.further.set_texts({})
        self.show_problems({})

    def begin(self, sku: str = "") -> None:
        """Wait for the SKU, or begin with the one that was scanned."""
        if sku:
            self.form.set_text("sku", sku)
        self.form.focus("name" if self.form.text("sku") else "sku")

    def show_sending(self, is_sending: bool) -> None:
        self._is_sending = is_sending
        self.save.setEnabled(not is_sending)
        words = self.tr("Making it…") if is_sending else self.tr("Make the product")
        self.save.setText(f"{words}   {actions.keys('ship')}")

    def say(self, text: str, kind: str = "good") -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))
        self.said.setProperty("said", kind)
        theme.restyle(self.said)

    def press_save(self) -> None:
        if self.save.isEnabled():
            self.save_asked.emit()

    def _left(self, name: str) -> None:
        if name == "sku" and self.form.text("sku").strip():
            self.sku_left.emit(self.form.text("sku").strip())

    def _show_further(self, shown: bool) -> None:
        self.further.setVisible(shown)
        self.more.setText(self.tr("Less") if shown else self.tr("More: cost, size, customs, limits…"))

    def _usual(self) -> tuple[FieldSpec, ...]:
        return (
            FieldSpec("sku", self.tr("SKU"), hint=self.tr("Required")),
            FieldSpec("upc", self.tr("UPC"), hint=self.tr("The barcode on the goods")),
            FieldSpec("name", self.tr("Name"), hint=self.tr("Required"), wide=True),
            FieldSpec("price", self.tr("Price"), Kind.MONEY),
            FieldSpec("weight", self.tr("Weight"), Kind.WEIGHT, self.tr("Pounds, or 22 oz, 0.5 kg")),
            FieldSpec("on_hand", self.tr("Pieces on hand"), Kind.COUNT, self.tr("In the first warehouse")),
            FieldSpec("location", self.tr("Shelf")),
        )

    def _further(self) -> tuple[FieldSpec, ...]:
        inches = self.tr("Whole inches")
        return (
            FieldSpec("cost", self.tr("Cost"), Kind.MONEY, self.tr("What the shop pays")),
            FieldSpec("category", self.tr("Category")),
            FieldSpec("low_stock_at", self.tr("Low stock at"), Kind.COUNT, self.tr("Pieces")),
            FieldSpec("out_of_stock_at", self.tr("Out of stock at"), Kind.COUNT, self.tr("Pieces")),
            FieldSpec("length", self.tr("Length"), Kind.COUNT, inches),
            FieldSpec("width", self.tr("Width"), Kind.COUNT, inches),
            FieldSpec("height", self.tr("Height"), Kind.COUNT, inches),
            FieldSpec("is_taxable", self.tr("Taxable"), Kind.YES_NO),
            FieldSpec("declared_value", self.tr("Declared value"), Kind.MONEY, self.tr("For customs")),
            FieldSpec("country_of_origin", self.tr("Country of origin"), hint=self.tr("Two letters, such as US")),
            FieldSpec("hs_code", self.tr("HS code"), hint=self.tr("Customs tariff number")),
            FieldSpec("asin", self.tr("ASIN"), hint=self.tr("Amazon's number")),
            FieldSpec("customs_description", self.tr("Customs description"), wide=True),
            FieldSpec("staff_note", self.tr("Note for the shop"), Kind.NOTE, wide=True),
        )

    def _lay_out(self) -> None:
        title = WrappedLabel(self.tr("New product"))
        title.setProperty("type", "title")
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.close_button)
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
        layout.addWidget(self.said)
        layout.addWidget(self.save, alignment=Qt.AlignmentFlag.AlignRight)
