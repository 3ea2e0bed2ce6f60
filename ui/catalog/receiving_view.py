"""Goods that come in: a field that scans go to, what was counted, and a result for each line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.product import Warehouse
from app.domain.receiving import ReceivedLine, Receiving
from app.words import counted
from ui import actions, theme
from ui.catalog import words
from ui.kit.badge import Badge
from ui.kit.button import push_button
from ui.kit.elided_combo import ElidedCombo
from ui.kit.field import Field
from ui.kit.row_or_column import RowOrColumn
from ui.kit.said import Said
from ui.kit.scan_field import ScanField
from ui.kit.thumbnail import Thumbnail
from ui.kit.undo_passes_on import UndoPassesOn
from ui.kit.wrapped import ElidedLabel, WrappedLabel

_EDGE = 40


@dataclass(frozen=True, slots=True)
class LineResult:
    """What became of a line that was saved: a word, its badge state, and the sentence behind it."""

    word: str
    state: str
    why: str = ""


class ReceivingView(QWidget):
    """`scanned` carries a code; `counted` a SKU and what was typed as its count."""

    scanned = Signal(str)
    counted = Signal(str, str)
    undo_asked = Signal()
    save_asked = Signal()
    closed = Signal()
    warehouse_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_saving = False
        self.warehouse = ElidedCombo()
        self.warehouse.setAccessibleName(self.tr("Warehouse"))
        self.code = ScanField()
        self.field = Field(
            self.tr("Scan or type a SKU or UPC"), self.code, self.tr("Each scan counts one up. Enter takes it.")
        )
        self.total = WrappedLabel()
        self.total.setProperty("type", "number")
        self.undo = push_button(f"{self.tr('Undo the last')}   {actions.keys('undo')}")
        self.close_button = push_button(self.tr("Back to the product"))
        self.save = push_button(role="primary")
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.said = Said()
        self.rows: dict[str, _Row] = {}
        self._lay_out()
        self._undo_passes_on = UndoPassesOn(self)
        self._undo_passes_on.watch(self.code)
        self.code.entered.connect(self.scanned)
        self.undo.clicked.connect(self.undo_asked)
        self.save.clicked.connect(self.save_asked)
        self.close_button.clicked.connect(self.closed)
        self.warehouse.currentIndexChanged.connect(lambda _at: self.warehouse_chosen.emit(self.warehouse.currentData()))

    def show_warehouses(self, warehouses: tuple[Warehouse, ...], chosen: str) -> None:
        with QSignalBlocker(self.warehouse):
            self.warehouse.clear()
            for each in warehouses:
                self.warehouse.addItem(each.name, each.warehouse_id)
            self.warehouse.setCurrentIndex(max(self.warehouse.findData(chosen), 0))
        self.warehouse.setVisible(len(warehouses) > 1)

    def show_receiving(
        self, receiving: Receiving, results: Mapping[str, LineResult], pictures: Mapping[str, QImage]
    ) -> None:
        """The line that was touched last stands first, for that is the one in the hand."""
        for sku in [each for each in self.rows if each not in receiving.lines]:
            row = self.rows.pop(sku)
            self._list.removeWidget(row)
            row.hide()  # deleted in sight, it would take the keys with it
            row.deleteLater()
        for at, line in enumerate(reversed(list(receiving.lines.values()))):
            if line.sku not in self.rows:
                row = self.rows[line.sku] = _Row(line.sku)
                row.counted.connect(self.counted)
                row.count.returnPressed.connect(self.focus_code)
            row = self.rows[line.sku]
            self._list.removeWidget(row)
            self._list.insertWidget(at, row)
            row.show_line(line, results.get(line.sku), pictures.get(line.image_url), can_edit=not self._is_saving)
        count = len(receiving.lines)
        products = counted("catalog", "%n product", "%n products", count)
        pieces = counted("catalog", "%n piece", "%n pieces", receiving.total)
        self.total.setText(f"{pieces} · {products}")
        self.undo.setEnabled(bool(receiving.history) and not self._is_saving)
        saved = [sku for sku, result in results.items() if result.state != "late"]
        self.save.setEnabled(any(sku not in saved for sku in receiving.lines) and not self._is_saving)
        self.save.setText(f"{self.tr('Save all')}   {actions.keys('ship')}")
        self.warehouse.setEnabled(not count)

    def show_saving(self, done: int, total: int) -> None:
        """How far the saving is; `total` 0 ends it."""
        self._is_saving = bool(total)
        self.progress.setVisible(bool(total))
        self.progress.setRange(0, max(total, 1))
        self.progress.setValue(done)
        self.code.setEnabled(not total)

    def take(self) -> None:
        """The code was understood: the field waits for the next one, and has nothing of its own to undo."""
        self.code.setText("")
        self.field.clear_problem()
        self.said.say("")

    def refuse(self, why: str) -> None:
        """Said so that it is seen from afar; the next code begins anew, however it is entered."""
        self.code.clear()
        self.field.shout(why)

    def focus_code(self) -> None:
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)
        self.code.selectAll()

    def press_undo(self) -> None:
        if self.undo.isEnabled():
            self.undo_asked.emit()

    def press_save(self) -> None:
        if self.save.isEnabled():
            self.save_asked.emit()

    def _lay_out(self) -> None:
        title = WrappedLabel(self.tr("Receive stock"))
        title.setProperty("type", "title")
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.close_button)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        inside = QWidget()
        inside.setLayout(self._list)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.S24, theme.S12, theme.S24, theme.S16)
        layout.setSpacing(theme.S12)
        layout.addLayout(head)
        layout.addWidget(self.warehouse)
        layout.addWidget(self.field)
        layout.addWidget(self.total)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.progress)
        layout.addWidget(self.said)
        layout.addWidget(RowOrColumn(self.undo, self.save))
        self.progress.hide()


class _Row(QWidget):
    """One product: what lay there and what it becomes, how many came, and what became of saving it."""

    counted = Signal(str, str)

    def __init__(self, sku: str) -> None:
        super().__init__()
        self._sku = sku
        self.picture = Thumbnail(_EDGE)
        self.name = ElidedLabel()
        self.name.setProperty("type", "strong")
        self.details = ElidedLabel()
        self.details.setProperty("type", "secondary")
        self.why = WrappedLabel()
        self.why.setProperty("said", "error")
        self.count = QLineEdit()
        self.count.setFixedWidth(72)
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.count.editingFinished.connect(lambda: self.counted.emit(self._sku, self.count.text()))
        self.result = Badge()
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(self.name)
        text.addWidget(self.details)
        text.addWidget(self.why)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.S4, 0, theme.S4)
        row.setSpacing(theme.S12)
        row.addWidget(self.picture)
        row.addLayout(text, 1)
        row.addWidget(self.result)
        row.addWidget(self.count)

    def show_line(self, line: ReceivedLine, result: LineResult | None, image: QImage | None, *, can_edit: bool) -> None:
        self.picture.show_image(image)
        self.name.setText(line.name)
        becomes = f"{words.number(line.was)} → {words.number(line.becomes)}"
        if result is not None and result.state == "good":  # what lay there may have changed since it was counted
            becomes = f"+{words.number(line.count)}"
        self.details.setText(f"{line.sku} · {becomes}")
        self.why.setText(result.why if result is not None and result.state != "good" else "")
        self.why.setVisible(bool(self.why.plain))
        with QSignalBlocker(self.count):
            self.count.setText(str(line.count))
        self.count.setAccessibleName(self.tr("How many of {name}").format(name=line.name))
        self.count.setEnabled(can_edit)
        self.result.setVisible(result is not None)
        if result is not None:
            self.result.show_state(result.word, result.state)
