"""A product's name beside its picture, in the list."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from ui import theme
from ui.catalog.columns import NAME
from ui.catalog.rows import ProductRow
from ui.kit import thumbnail
from ui.kit.cell import CellDelegate, Index
from ui.kit.column import ROW_ROLE

_EDGE = 40


class ProductCells(CellDelegate):
    """Paints the first column with a picture; every other one as the kit does."""

    columns: tuple[str, ...] = ()
    pictures: Mapping[str, QImage] = {}

    def paint_content(self, painter: QPainter, rect: QRect, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if self.columns[index.column()] == NAME and isinstance(row, ProductRow):
            place = QRect(rect.left(), rect.top() + (rect.height() - _EDGE) // 2, _EDGE, _EDGE)
            thumbnail.draw(painter, place, self.pictures.get(row.image_url))
            rect = rect.adjusted(_EDGE + theme.S12, 0, 0, 0)
        super().paint_content(painter, rect, index)
