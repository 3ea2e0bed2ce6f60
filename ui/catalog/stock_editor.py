"""Changing what lies on a shelf: what was there and what it becomes stand beside the field before anything is sent."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.domain.count import CountError, parse_change, parse_count
from app.domain.product import Product, StockLevel
from app.domain.stock import StockChange
from app.words import translate
from ui import actions, theme
from ui.catalog import words
from ui.kit.button import push_button
from ui.kit.chip import chip
from ui.kit.elided_combo import ElidedCombo
from ui.kit.field import Field
from ui.kit.said import Said
from ui.kit.wrapped import WrappedLabel

_LONGEST = 40


@dataclass(frozen=True, slots=True)
class StockEntry:
    """What was typed for one product, kept while others are looked at."""

    warehouse_id: str = ""
    adjusts: bool = False
    text: str = ""

    def change(self, product: Product) -> StockChange:
        """What it asks for. Raises CountError."""
        level = self.level(product)
        number = parse_change(self.text) if self.adjusts else parse_count(self.text)
        change = StockChange(
            sku=product.sku,
            warehouse_id=level.warehouse_id,
            set_to=None if self.adjusts else number,
            adjust_by=number if self.adjusts else None,
            was=level.on_hand,
            name=product.name,
            warehouse=level.warehouse,
        )
        if change.becomes is not None and change.becomes < 0:
            raise CountError(
                translate("catalog", "There are {there} on the shelf; {count} cannot be taken away.").format(
                    there=level.on_hand, count=-number
                )
            )
        return change

    def level(self, product: Product) -> StockLevel:
        """The warehouse that was chosen, or the first."""
        chosen = (level for level in product.levels if level.warehouse_id == self.warehouse_id)
        return next(chosen, product.levels[0])


class StockEditor(QWidget):
    """`edited` carries the entry after each keystroke, `asked` the change that shall be sent."""

    edited = Signal(object)
    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._product: Product | None = None
        self._entry = StockEntry()
        self._change: StockChange | None = None
        self._is_sending = False
        self.set_to = chip(self.tr("Set the count"))
        self.adjust = chip(self.tr("Add or take away"))
        self._modes = QButtonGroup(self)
        self._modes.addButton(self.set_to)
        self._modes.addButton(self.adjust)
        self.warehouse = ElidedCombo()
        self.warehouse.setAccessibleName(self.tr("Warehouse"))
        self.text = QLineEdit()
        self.text.setMaxLength(_LONGEST)
        self.field = Field(self.tr("Pieces"), self.text)
        self.becomes = QLabel()
        self.becomes.setProperty("type", "number")
        self.sells = WrappedLabel()
        self.sells.setProperty("type", "secondary")
        self.save = push_button(self.tr("Save"), role="primary")
        self.said = Said()
        self._lay_out()
        self._connect()
        self.hide()

    @property
    def entry(self) -> StockEntry:
        return self._entry

    def show_product(self, product: Product, entry: StockEntry) -> None:
        """Edit this one; hidden where it has no stock of its own."""
        is_other = self._product is None or self._product.sku != product.sku
        self._product, self._entry = product, entry
        self.setVisible(bool(product.levels) and not product.is_kit)
        if not product.levels:
            return
        self._show_warehouses(product)
        with QSignalBlocker(self.text):
            if self.text.text() != entry.text:
                self.text.setText(entry.text)
        (self.adjust if entry.adjusts else self.set_to).setChecked(True)
        if is_other:
            self.said.say("")
        self._show_what_becomes()

    def show_sending(self, is_sending: bool) -> None:
        self._is_sending = is_sending
        self.text.setReadOnly(is_sending)  # disabled it would lose the keys
        self._show_what_becomes()

    def press_save(self) -> None:
        """Do what the button says, by its shortcut; where something is wrong, say it and go there."""
        if self.isVisible() and not self._is_sending:
            self._ask()

    def focus(self) -> None:
        self.text.setFocus()
        self.text.selectAll()

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Change the stock"))
        title.setProperty("type", "strong")
        modes = QHBoxLayout()
        modes.setSpacing(theme.S8)
        modes.addWidget(self.set_to)
        modes.addWidget(self.adjust)
        modes.addStretch(1)
        self.text.setFixedWidth(160)
        becomes = QVBoxLayout()
        becomes.setSpacing(0)
        becomes.addSpacing(theme.S16)
        becomes.addWidget(self.becomes)
        becomes.addWidget(self.sells)
        becomes.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.S16)
        row.addWidget(self.field, 1)
        row.addLayout(becomes, 1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.S8)
        foot.addStretch(1)
        foot.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.S8)
        layout.addWidget(title)
        layout.addLayout(modes)
        layout.addWidget(self.warehouse)
        layout.addLayout(row)
        layout.addWidget(self.said)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.text.textChanged.connect(lambda text: self._edit(replace(self._entry, text=text)))
        self._modes.buttonClicked.connect(
            lambda _button: self._edit(replace(self._entry, adjusts=self.adjust.isChecked()))
        )
        self.warehouse.currentIndexChanged.connect(
            lambda _at: self._edit(replace(self._entry, warehouse_id=str(self.warehouse.currentData() or "")))
        )
        self.save.clicked.connect(self._ask)

    def _show_warehouses(self, product: Product) -> None:
        with QSignalBlocker(self.warehouse):
            self.warehouse.clear()
            for level in product.levels:
                self.warehouse.addItem(level.warehouse, level.warehouse_id)
            self.warehouse.setCurrentIndex(self.warehouse.findData(self._entry.level(product).warehouse_id))
        self.warehouse.setVisible(len(product.levels) > 1)

    def _edit(self, entry: StockEntry) -> None:
        self._entry = entry
        self.said.say("")
        self._show_what_becomes()
        self.edited.emit(entry)

    def _show_what_becomes(self) -> None:
        """Reckon anew; an empty field is no mistake before it is sent."""
        product = self._product
        if product is None or not product.levels:
            return
        level = self._entry.level(product)
        self._change, problem = None, ""
        try:
            self._change = self._entry.change(product)
        except CountError as error:
            problem = str(error)
        if problem and self._entry.text.strip():
            self.field.set_problem(problem)
        else:
            self.field.clear_problem()
        was = words.number(level.on_hand)
        becomes = self._change.becomes if self._change is not None else None
        self.becomes.setText(f"{was}  →  {words.number(becomes)}" if self._change is not None else was)
        self.sells.setText(self._what_sells(level, becomes))
        self.save.setText(f"{self._verb()}   {actions.keys('ship')}")
        self.save.setEnabled(self._change is not None and not self._is_sending)

    def _what_sells(self, level: StockLevel, becomes: int | None) -> str:
        if becomes is None or level.committed is None:
            return self.tr("on hand")
        left = words.number(becomes - level.committed)
        return self.tr("on hand; {left} to sell after {count} promised").format(
            left=left, count=words.number(level.committed)
        )

    def _verb(self) -> str:
        if self._is_sending:
            return self.tr("Saving…")
        change = self._change
        if change is None:
            return self.tr("Save the stock")
        if change.set_to is not None:
            return self.tr("Set to {count}").format(count=words.number(change.set_to))
        by = change.adjust_by or 0
        text = self.tr("Add {count}") if by > 0 else self.tr("Take {count} away")
        return text.format(count=words.number(abs(by)))

    def _ask(self) -> None:
        if self._change is not None:
            if self.save.hasFocus():
                self.focus()  # the button is off while it is sent
            self.asked.emit(self._change)
        elif self._product is not None:
            self.field.set_problem(self._why_not(self._product))
            self.focus()

    def _why_not(self, product: Product) -> str:
        try:
            self._entry.change(product)
        except CountError as error:
            return str(error)
        return ""
