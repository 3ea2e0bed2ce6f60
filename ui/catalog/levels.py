"""What lies in each warehouse, as a small table with its figures in columns."""

from __future__ import annotations

from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from app.domain.product import Product, StockLevel
from ui import theme
from ui.catalog import words
from ui.kit.badge import Badge
from ui.kit.wrapped import ElidedLabel

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Levels(QWidget):
    """One row a warehouse: its name and the three figures, and below them the state, the shelf and the limits."""

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
            widget.hide()
            widget.deleteLater()
        self._made.clear()
        self.texts.clear()
        heads = (self.tr("Warehouse"), self.tr("On hand"), self.tr("Promised"), self.tr("Available"))
        for column, head in enumerate(heads):
            self._put(0, column, _label(head, "secondary"), right=column > 0)
        for at, level in enumerate(product.levels):
            self._show_level(2 * at + 1, level, is_archived=product.is_archived)

    def _show_level(self, row: int, level: StockLevel, *, is_archived: bool) -> None:
        name = ElidedLabel(level.warehouse)
        name.setProperty("type", "strong" if level.is_default else "")
        self._put(row, 0, name)
        figures = (level.on_hand, level.committed, level.available)
        for column, figure in enumerate(figures, start=1):
            self._put(row, column, _label(words.number(figure), "strong" if column == 1 else ""), right=True)
        says, kind = words.state(level.state, level.on_hand, is_archived=is_archived)
        limits = words.limits(level)
        below = _joined(level.location, limits)
        if kind or below:
            self._put_below(row + 1, Badge(says, kind) if kind else None, below)
        place = _joined(level.warehouse, level.location)
        self.texts.append(" ".join(part for part in (place, *map(words.number, figures), says, limits) if part))

    def _put(self, row: int, column: int, widget: QWidget, *, right: bool = False) -> None:
        self._grid.addWidget(widget, row, column, _RIGHT if right else Qt.AlignmentFlag.AlignVCenter)
        self._made.append(widget)

    def _put_below(self, row: int, badge: Badge | None, text: str) -> None:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(QMargins())
        layout.setSpacing(theme.S8)
        if badge is not None:
            layout.addWidget(badge)
        label = ElidedLabel(text)
        label.setProperty("type", "muted")
        layout.addWidget(label, 1)
        self._grid.addWidget(line, row, 0, 1, -1)
        self._made.append(line)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _label(text: str, kind: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("type", kind)
    return label
