"""A whole order in one cell of two lines, for a list that has no room for columns."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter

from ui import theme
from ui.kit import badge, icons
from ui.kit.cell import SIDE, CellDelegate, Index
from ui.kit.column import ROW_ROLE
from ui.kit.lettering import draw_text, width
from ui.orders.rows import OrderRow, items_text

_LINE = 20
_GAP = 8
_NOTE = 16
_LEAST = 40


class OrderCells(CellDelegate):
    """Paints the compact column; every other one as the kit does."""

    def paint_content(self, painter: QPainter, rect: QRect, index: Index) -> None:
        row = index.data(ROW_ROLE) if index.column() == 0 else None
        if not isinstance(row, OrderRow):
            super().paint_content(painter, rect, index)
            return
        rect = rect.adjusted(theme.S16 - SIDE, 0, 0, 0)
        top = rect.top() + (rect.height() - 2 * _LINE - 2) // 2
        self._upper(painter, QRect(rect.left(), top, rect.width(), _LINE), row)
        self._lower(painter, QRect(rect.left(), top + _LINE + 2, rect.width(), _LINE), row)

    def _upper(self, painter: QPainter, line: QRect, row: OrderRow) -> None:
        right = items_text(row.items)
        note = _NOTE + _GAP if row.has_note else 0
        mark = badge.width(row.ship_by) + _GAP if row.ship_by else 0
        # The number stands whole whatever else has no room: the items give way first, then the day.
        number = width(row.number, strong=True) + _GAP
        end = line.right() - width(right) - _GAP
        if number + note + mark <= end - line.left():
            draw_text(painter, line, right, Qt.AlignmentFlag.AlignRight)
        else:
            end = line.right()
        at = line.left() + draw_text(painter, line, row.number, strong=True) + _GAP
        if row.has_note:
            icons.draw(painter, "flag", "due", QPoint(at, line.top() + 2), _NOTE)
            at += note
        if row.ship_by and end - at >= _LEAST:
            place = QRect(at, line.top() - 1, min(mark - _GAP, end - at), badge.HEIGHT)
            badge.draw(painter, place, row.ship_by, row.ship_by_state)

    def _lower(self, painter: QPainter, line: QRect, row: OrderRow) -> None:
        wide = 0
        if row.state_kind:
            color = row.state_kind
            wide = width(row.state, theme.SECONDARY) + _GAP
            draw_text(painter, line, row.state, Qt.AlignmentFlag.AlignRight, size=theme.SECONDARY, color=color)
        words = " · ".join(part for part in (row.buyer, row.place, row.method) if part)
        left = QRect(line.left(), line.top(), line.width() - wide, _LINE)
        draw_text(painter, left, words, size=theme.SECONDARY, color="muted")
