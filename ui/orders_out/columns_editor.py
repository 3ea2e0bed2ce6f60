"""A small editor of the columns that a label program's file has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.domain.label_file import PROGRAMS, Content, LabelColumn, problems_of, program
from ui import theme
from ui.kit.button import push_button
from ui.kit.wrapped import WrappedLabel

_SIZE = (560, 440)


class ColumnsEditor(QWidget):
    """`kept` carries a program's key and its columns whenever a person changed them and they make sense."""

    kept = Signal(str, object)

    def __init__(self, columns: Mapping[str, Sequence[LabelColumn]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = {key: list(each) for key, each in columns.items()}
        self._is_filling = False
        self.program = QComboBox()
        self.program.setAccessibleName(self.tr("Label program"))
        for each in PROGRAMS:
            self.program.addItem(each.name, each.key)
        self.table = QTableWidget(0, 2)
        self.table.setAccessibleName(self.tr("Columns"))
        self.table.setHorizontalHeaderLabels([self.tr("Heading in the file"), self.tr("What stands there")])
        self.table.verticalHeader().setDefaultSectionSize(theme.CONTROL_HEIGHT + theme.S4)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.problem = WrappedLabel()
        self.problem.setProperty("said", "error")
        self._lay_out()
        self.program.currentIndexChanged.connect(lambda _at: self._fill())
        self.table.itemChanged.connect(lambda _item: self._read())
        self._fill()

    @property
    def key(self) -> str:
        return str(self.program.currentData())

    def add(self) -> None:
        """One more at the end."""
        self._columns[self.key].append(LabelColumn(self.tr("Column"), Content.NOTHING))
        self._changed(len(self._columns[self.key]) - 1)
        self.table.edit(self.table.model().index(self.table.rowCount() - 1, 0))

    def remove(self) -> None:
        at = self.table.currentRow()
        if at >= 0:
            del self._columns[self.key][at]
            self._changed(min(at, len(self._columns[self.key]) - 1))

    def shift(self, by: int) -> None:
        columns, at = self._columns[self.key], self.table.currentRow()
        if 0 <= at < len(columns) and 0 <= at + by < len(columns):
            columns.insert(at + by, columns.pop(at))
            self._changed(at + by)

    def reset(self) -> None:
        """The columns of the program's manual again."""
        self._columns[self.key] = list(program(self.key).columns)
        self._changed(0)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S8)
        for text, act in (
            (self.tr("Add"), self.add),
            (self.tr("Remove"), self.remove),
            (self.tr("Up"), lambda: self.shift(-1)),
            (self.tr("Down"), lambda: self.shift(1)),
        ):
            buttons.addWidget(push_button(text, act))
        buttons.addStretch(1)
        buttons.addWidget(push_button(self.tr("As the manual has them"), self.reset))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.S12)
        layout.addWidget(self.program)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
        layout.addWidget(self.problem)
        self.setMinimumSize(*_SIZE)

    def _fill(self) -> None:
        self._is_filling = True
        columns = self._columns[self.key]
        self.table.setRowCount(0)  # the boxes of former rows go with them
        self.table.setRowCount(len(columns))
        for at, column in enumerate(columns):
            self.table.setItem(at, 0, QTableWidgetItem(column.heading))
            self.table.setCellWidget(at, 1, self._box(column.content))
        self._is_filling = False
        self._say()

    def _box(self, chosen: Content) -> QComboBox:
        box = QComboBox()
        for content, text in content_words().items():
            box.addItem(text, content)
        box.setCurrentIndex(box.findData(chosen))
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.currentIndexChanged.connect(lambda _at: self._read())
        return box

    def _read(self) -> None:
        if self._is_filling:
            return
        columns: list[LabelColumn] = []
        for at in range(self.table.rowCount()):
            item, box = self.table.item(at, 0), self.table.cellWidget(at, 1)
            content = box.currentData() if isinstance(box, QComboBox) else Content.NOTHING
            columns.append(LabelColumn(item.text().strip() if item else "", Content(content)))
        self._columns[self.key] = columns
        self._say()
        self._keep()

    def _changed(self, row: int) -> None:
        self._fill()
        self.table.setCurrentCell(row, 0)
        self._keep()

    def _keep(self) -> None:
        if not problems_of(self._columns[self.key]):
            self.kept.emit(self.key, tuple(self._columns[self.key]))

    def _say(self) -> None:
        problems = problems_of(self._columns[self.key])
        self.problem.setText(" ".join(problems))
        self.problem.setVisible(bool(problems))


def content_words() -> dict[Content, str]:
    """What of an order a column can hold, in the packer's words."""
    say = QCoreApplication.translate
    return {
        Content.ORDER: say("orders_out", "Order number"),
        Content.NAME: say("orders_out", "Recipient's name"),
        Content.COMPANY: say("orders_out", "Company"),
        Content.COMPANY_OR_NAME: say("orders_out", "Company, or else the name"),
        Content.STREET1: say("orders_out", "Street, first line"),
        Content.STREET2: say("orders_out", "Street, second line"),
        Content.CITY: say("orders_out", "City"),
        Content.STATE: say("orders_out", "State"),
        Content.POSTCODE: say("orders_out", "Postcode"),
        Content.COUNTRY: say("orders_out", "Country"),
        Content.PHONE: say("orders_out", "Telephone"),
        Content.EMAIL: say("orders_out", "E-mail"),
        Content.METHOD: say("orders_out", "Asked-for method"),
        Content.PIECES: say("orders_out", "Number of pieces"),
        Content.CONTENTS: say("orders_out", "What is in it"),
        Content.POUNDS: say("orders_out", "Weight in pounds"),
        Content.OUNCES: say("orders_out", "Weight in ounces"),
        Content.TOTAL: say("orders_out", "Order's total"),
        Content.ORDER_DATE: say("orders_out", "Order's date"),
        Content.NOTHING: say("orders_out", "Nothing (left blank)"),
    }
