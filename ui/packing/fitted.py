"""Text that is read from afar: as large as there is room for, and cut at a whole line where there is too much of it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.kit.wrapped import WrappedLabel, fitting, plain_tip


class FittedLabel(WrappedLabel):
    """`sizes` are types of the style sheet, the largest first; `most` is its greatest height in pixels."""

    def __init__(self, sizes: tuple[str, ...], most: int, parent: QWidget | None = None) -> None:
        self._sizes, self._most, self._whole = sizes, most, ""
        super().__init__("", parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def whole(self) -> str:
        """The text as it was given."""
        return self._whole

    def set_most(self, most: int) -> None:
        """Its greatest height from now on."""
        if most != self._most:
            self._most = most
            self._fit()

    def show_text(self, text: str) -> None:
        if text != self._whole:
            self._whole = text
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.heightForWidth(max(self.width(), 1)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        shown = self._whole
        for size in self._sizes:
            if self.property("type") != size:
                self.setProperty("type", size)
                theme.restyle(self)
            self.ensurePolished()
            shown = fitting(self._whole, self.fontMetrics(), self.width(), self._most)
            if shown == self._whole:
                break
        self.setText(shown)
        self.setAccessibleName(self._whole)
        self.setToolTip(plain_tip(self._whole) if shown != self._whole else "")
        # A label asked for its height takes a line that just fits for two.
        self.setFixedHeight(min(self.heightForWidth(max(self.width(), 1)), self._most) if shown else 0)
