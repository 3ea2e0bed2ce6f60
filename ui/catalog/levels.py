"""What lies in each warehouse, as a small table with its figures in columns."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.domain.product import Product, StockLevel
from ui import theme
from ui.catalog import words
from ui.kit.badge import Badge
from ui.kit.wrapped import ElidedLabel

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Levels(QWidget):
    """One row a warehouse: its name and the shelf, the three figures, the state in words, and below it the limits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(QMargins())
        self._grid.setHorizontalSpacing(theme.S16)
        self._grid.setVerticalSpacing(theme.S8)
        self._grid.setColumnStretch(0, 1)
        self._made: list[QWidget] = []
        self.texts: list[str] = []

    def show_product(self, product: Product) -> None:
        for widget in self._made:
            self._grid.removeWidget(widget)
            widget.deleteLater()
        self._made.clear()
        self.texts.clear()
        heads = (self.tr("Warehouse"), self.tr("On hand"), self.tr("Promised"), self.tr("Available"))
        for column, head in enumerate(heads):
            self._put(0, column, _label(head, "secondary"), right=column > 0)
        for at, level in enumerate(product.levels):
            self._show_level(2 * at + 1, level, is_archived=product.is_archived)

    def _show_level(self, row: int, level: StockLevel, *, is_archived: bool) -> None:
        place = " · ".join(part for part in (level.warehouse, level.location) if part)
        name = ElidedLabel(place)
        name.setProperty("type", "strong" if level.is_default else "")
        self._put(row, 0, name)
        figures = (level.on_hand, level.committed, level.available)
        for column, figure in enumerate(figures, start=1):
            self._put(row, column, _label(words.number(figure), "strong" if column == 1 else ""), right=True)
        says, kind = words.state(level.state, level.on_hand, is_archived=is_archived)
        if kind:
            self._put(row, 4, Badge(says, kind))
        limits = words.limits(level)
        if limits:
            self._put(row + 1, 0, _label(limits, "muted"))
        self.texts.append(" ".join(part for part in (place, *map(words.number, figures), says, limits) if part))

    def _put(self, row: int, column: int, widget: QWidget, *, right: bool = False) -> None:
        self._grid.addWidget(widget, row, column, _RIGHT if right else Qt.AlignmentFlag.AlignVCenter)
        self._made.append(widget)


def _label(text: str, kind: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("type", kind)
    return label
