"""A parcel that came back: what is in it is scanned, put back into the stock, and written on its order."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.parcel import Parcel
from app.domain.receiving import Receiving
from ui import actions, theme
from ui.kit.button import push_button
from ui.kit.field import Field
from ui.kit.row_or_column import RowOrColumn
from ui.kit.said import Said
from ui.kit.scan_field import ScanField
from ui.kit.wrapped import WrappedLabel


class CameBackView(QWidget):
    """`scanned` carries a code, `save_asked` the words for the order."""

    scanned = Signal(str)
    undo_asked = Signal()
    save_asked = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = WrappedLabel()
        self.title.setProperty("type", "title")
        self.code = ScanField()
        self.field = Field(
            self.tr("Scan what came back"), self.code, self.tr("Only what is whole and can be sold again")
        )
        self.items = WrappedLabel()
        self.comment = QLineEdit()
        self.comment.setMaxLength(1000)
        self.undo = push_button(self.tr("Undo the last"))
        self.close_button = push_button(self.tr("Back to the parcel"))
        self.save = push_button(f"{self.tr('Save')}   {actions.keys('ship')}", role="primary")
        self.said = Said()
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.S24, theme.S16, theme.S24, theme.S16)
        layout.setSpacing(theme.S12)
        layout.addLayout(head)
        layout.addWidget(self.field)
        layout.addWidget(self.items)
        layout.addWidget(Field(self.tr("Written on the order"), self.comment))
        layout.addWidget(self.said)
        layout.addStretch(1)
        layout.addWidget(RowOrColumn(self.undo, self.save))
        self.code.entered.connect(self.scanned)
        self.undo.clicked.connect(self.undo_asked)
        self.close_button.clicked.connect(self.closed)
        self.save.clicked.connect(lambda: self.save_asked.emit(self.comment.text()))

    def show_parcel(self, parcel: Parcel, counted: Receiving, results: Mapping[str, str]) -> None:
        self.title.setText(self.tr("{number} came back").format(number=parcel.number))
        words = self.tr("{count} of {quantity}  ·  {name}")
        lines = []
        for item in parcel.items:
            line = counted.lines.get(item.sku)
            text = words.format(count=line.count if line else 0, quantity=item.quantity, name=item.name or item.sku)
            result = results.get(item.sku, "")
            lines.append(f"{text}  —  {result}" if result else text)
        self.items.setText("\n".join(lines))
        self.undo.setEnabled(bool(counted.history))
        self.save.setEnabled(bool(counted.lines) or bool(self.comment.text().strip()))

    def refuse(self, why: str) -> None:
        self.field.set_problem(why)
        self.code.selectAll()

    def take(self) -> None:
        self.code.clear()
        self.field.clear_problem()
        self.said.say("")

    def focus_code(self) -> None:
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def press_save(self) -> None:
        if self.save.isEnabled():
            self.save_asked.emit(self.comment.text())
