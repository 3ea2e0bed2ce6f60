"""The smallest window with a table of ten thousand rows that PySide6 makes; imports nothing else."""

import time

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QTableView

NOWHERE = QModelIndex()


class Rows(QAbstractTableModel):
    def rowCount(self, _parent=NOWHERE):  # type: ignore[no-untyped-def]
        return 10_000

    def columnCount(self, _parent=NOWHERE):  # type: ignore[no-untyped-def]
        return 8

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):  # type: ignore[no-untyped-def]
        return f"row {index.row()}" if role == Qt.ItemDataRole.DisplayRole else None


app = QApplication([])
table, rows = QTableView(), Rows()
table.setModel(rows)
table.resize(1366, 768)
table.show()
app.processEvents()
print(f'{{"stage": "painted", "at": {time.time()}, "cpu": {time.process_time()}}}')
