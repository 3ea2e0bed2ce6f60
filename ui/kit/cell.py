"""Paints a cell of a table: one or two lines, or a badge, in the colours of the day."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui import theme
from ui.kit import badge
from ui.kit.column import BADGE_ROLE, SECOND_ROLE, STRONG_ROLE

Index = QModelIndex | QPersistentModelIndex
SIDE = 12


class CellDelegate(QStyledItemDelegate):
    """Reads the roles of `kit.column`. The current row has a bar at its left edge."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.current_row = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), theme.ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        painter.save()
        paint_ground(painter, option, rect)
        if index.row() == self.current_row and index.column() == self._first_column(option):
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.color("accent"))
        self.paint_content(painter, rect.adjusted(SIDE, 0, -SIDE, 0), index)
        painter.restore()

    def paint_content(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """What stands in the cell, inside `rect`."""
        text = index.data(Qt.ItemDataRole.DisplayRole) or ""
        state = index.data(BADGE_ROLE)
        second = index.data(SECOND_ROLE) or ""
        half = rect.height() // 2
        lower = QRect(rect.left(), rect.top() + half, rect.width(), half - 6)
        if not text:
            return
        if state:
            middle = rect.top() + 17 if second else rect.center().y() + 1
            wide = min(badge.width(text), rect.width() + SIDE)
            badge.draw(painter, QRect(rect.left(), middle - badge.HEIGHT // 2, wide, badge.HEIGHT), text, state)
            if second:
                draw_text(painter, lower, second, size=theme.SECONDARY, color="muted")
            return
        align = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)) & Qt.AlignmentFlag.AlignHorizontal_Mask
        strong = bool(index.data(STRONG_ROLE))
        if not second:
            draw_text(painter, rect, text, align, strong=strong)
            return
        upper = QRect(rect.left(), rect.top() + 5, rect.width(), half - 5)
        draw_text(painter, upper, text, align, strong=strong)
        draw_text(painter, lower, second, align, size=theme.SECONDARY, color="muted")

    def _first_column(self, option: QStyleOptionViewItem) -> int:
        if not isinstance(option.widget, QTableView):
            return 0
        header = option.widget.horizontalHeader()
        shown = (header.logicalIndex(at) for at in range(header.count()))
        return next((at for at in shown if not header.isSectionHidden(at)), 0)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
    """The ground of a row: chosen, under the mouse, or plain; with a hairline below."""
    state: QStyle.StateFlag = option.state
    colors = theme.tokens()
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(colors.selected))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(colors.hover))
    painter.setPen(QColor(colors.border))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def font(size: int = theme.BODY, *, strong: bool = False) -> QFont:
    """The application's font at one of the theme's sizes, with figures of one width."""
    made = QFont()
    made.setPixelSize(size)
    if strong:
        made.setWeight(QFont.Weight.DemiBold)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def draw_text(
    painter: QPainter,
    rect: QRect,
    text: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    *,
    strong: bool = False,
    size: int = theme.BODY,
    color: str = "text",
) -> int:
    """One line, cut short with "…" where it does not fit. Answers how wide it became."""
    used = font(size, strong=strong)
    metrics = QFontMetrics(used)
    words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(used)
    painter.setPen(theme.color(color))
    painter.drawText(rect, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)
    return metrics.horizontalAdvance(words)
