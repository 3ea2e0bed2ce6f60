"""Paints a cell of a table: one or two lines, or a badge, in the colours of the day."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui import theme
from ui.kit import badge
from ui.kit.lettering import draw_text
from ui.kit.row_model import RowModel

Index = QModelIndex | QPersistentModelIndex
SIDE = 12

# QStyle.StateFlag's, as numbers: Python's flags are slow, and there are a hundred cells in a list.
_SELECTED, _MOUSE_OVER = 0x8000, 0x2000


class CellDelegate(QStyledItemDelegate):
    """Shows a RowModel's cells. The current row has a bar at its left edge."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.current_row = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), theme.ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        painter.save()
        self._paint_ground(painter, option, rect)
        if index.row() == self.current_row and index.column() == self._first_column(option):
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.color("accent"))
        self.paint_content(painter, rect.adjusted(SIDE, 0, -SIDE, 0), index)
        painter.restore()

    def paint_content(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """What stands in the cell, inside `rect`."""
        model = index.model()
        if not isinstance(model, RowModel):
            return
        # Asked directly: by Qt's roles each answer would go through C++ and back, six times a cell.
        column, row = model.columns[index.column()], model.row(index.row())
        text = column.text(row)
        if not text:
            return
        state = column.badge(row) if column.badge else ""
        second = column.second(row) if column.second else ""
        half = rect.height() // 2
        lower = QRect(rect.left(), rect.top() + half, rect.width(), half - 6)
        if state:
            middle = rect.top() + 17 if second else rect.center().y() + 1
            wide = min(badge.width(text), rect.width() + SIDE)
            left = rect.right() + 1 - wide if column.align & Qt.AlignmentFlag.AlignRight else rect.left()
            badge.draw(painter, QRect(left, middle - badge.HEIGHT // 2, wide, badge.HEIGHT), text, state)
            if second:
                draw_text(painter, lower, second, size=theme.SECONDARY, color="muted")
            return
        if not second:
            draw_text(painter, rect, text, column.align, strong=column.strong)
            return
        upper = QRect(rect.left(), rect.top() + 5, rect.width(), half - 5)
        draw_text(painter, upper, text, column.align, strong=column.strong)
        draw_text(painter, lower, second, column.align, size=theme.SECONDARY, color="muted")

    def _first_column(self, option: QStyleOptionViewItem) -> int:
        if not isinstance(option.widget, QTableView):
            return 0
        header = option.widget.horizontalHeader()
        shown = (header.logicalIndex(at) for at in range(header.count()))
        return next((at for at in shown if not header.isSectionHidden(at)), 0)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        """The ground of a row: chosen, under the mouse, or plain; with a hairline below."""
        colors = theme.tokens()
        # Asking for a state is dear: the first time PySide makes a list of all names of a style, in 5 ms of the start.
        if self._table.selectionModel().hasSelection() or self._table.underMouse():
            state: int = option.state.value
            if state & _SELECTED:
                painter.fillRect(rect, QColor(colors.selected))
            elif state & _MOUSE_OVER:
                painter.fillRect(rect, QColor(colors.hover))
        painter.setPen(QColor(colors.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
