"""Buttons side by side where they fit, else one below the other: words are longer in other languages."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ui import theme

_ROW, _COLUMN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class RowOrColumn(QWidget):
    """The last part stands at the right end, the first takes the room between."""

    def __init__(self, first: QWidget, *others: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = (first, *others)
        self._box = QBoxLayout(_ROW, self)
        self._box.setContentsMargins(QMargins())
        self._box.setSpacing(theme.S8)
        for part in self._parts:
            is_first = part is first
            at = Qt.AlignmentFlag.AlignLeft if is_first and others else Qt.AlignmentFlag.AlignRight
            spreads = part.sizePolicy().expandingDirections() & Qt.Orientation.Horizontal
            self._box.addWidget(part, int(is_first), Qt.AlignmentFlag(0) if spreads else at)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        widest = max(part.minimumSizeHint().width() for part in self._shown())
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()] or list(self._parts)

    def _turn(self) -> None:
        shown = self._shown()
        needed = sum(part.sizeHint().width() for part in shown) + self._box.spacing() * (len(shown) - 1)
        direction = _ROW if needed <= self.width() else _COLUMN
        if direction is not self._box.direction():
            self._box.setDirection(direction)
            self._box.activate()
            self.updateGeometry()
