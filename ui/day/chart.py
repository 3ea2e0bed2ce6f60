"""A few bars in plain Qt painting.

Three small pictures of a handful of bars need no charting library: Qt's own stands in a wheel of 160 MB that nothing
else here uses, and others bring a numerics stack with them. This is 100 lines, follows the theme, and each bar is a
way to its list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme
from ui.kit.lettering import draw_text, metrics

_TITLE, _LABEL, _VALUE = 18, 16, 16
_WIDEST, _GAP = 56, 4


@dataclass(frozen=True, slots=True)
class Bar:
    """`value` is what is drawn, `words` what stands above it; `color` one of the theme's."""

    key: str
    label: str
    value: float
    words: str
    color: str = "accent"


class BarChart(QWidget):
    """`chosen` carries the key of a bar that was pointed at, or reached with the arrows and Space."""

    chosen = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._bars: tuple[Bar, ...] = ()
        self._at = 0
        self.setMinimumHeight(112)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.watcher().changed.connect(self.update)

    @property
    def bars(self) -> tuple[Bar, ...]:
        return self._bars

    def show_bars(self, bars: Sequence[Bar]) -> None:
        self._bars = tuple(bars)
        self._at = min(self._at, max(len(self._bars) - 1, 0))
        listed = ", ".join(f"{bar.label} {bar.words}" for bar in self._bars)
        self.setAccessibleName(f"{self._title}: {listed}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, 112)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._bar_at(event.position().toPoint().x())
        if at is not None and event.button() == Qt.MouseButton.LeftButton:
            self._at = at
            self.chosen.emit(self._bars[at].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if self._bars and event.key() in steps:
            self._at = (self._at + steps[Qt.Key(event.key())]) % len(self._bars)
            self.update()
        elif self._bars and event.key() == Qt.Key.Key_Space:
            self.chosen.emit(self._bars[self._at].key)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        title = QRect(0, 0, self.width(), _TITLE)
        draw_text(painter, title, self._title, size=theme.SECONDARY, color="muted")
        largest = max((bar.value for bar in self._bars), default=0) or 1
        room = self.height() - _TITLE - _LABEL - _VALUE - _GAP
        every = self._labels_every()
        for at, bar in enumerate(self._bars):
            place = self._place(at)
            high = round(room * bar.value / largest) if bar.value else 0
            floor = self.height() - _LABEL
            block = QRect(place.left(), floor - max(high, 1), place.width(), max(high, 1))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(bar.color if bar.value else "border"))
            painter.drawRoundedRect(block, 2, 2)
            wide = place.adjusted(-_GAP, 0, _GAP, 0)
            value = QRect(wide.left(), block.top() - _VALUE, wide.width(), _VALUE)
            spare = (every - 1) * place.width() // 2
            label = QRect(wide.left(), floor, wide.width(), _LABEL).adjusted(-spare, 0, spare, 0)
            strong = self.hasFocus() and at == self._at
            if bar.value:
                draw_text(painter, value, bar.words, Qt.AlignmentFlag.AlignHCenter, size=theme.SECONDARY)
            color = "accent" if strong else "muted"
            if at % every and not strong:
                continue
            draw_text(
                painter,
                label,
                bar.label,
                Qt.AlignmentFlag.AlignHCenter,
                strong=strong,
                size=theme.SECONDARY,
                color=color,
            )
        if not self._bars:
            empty = QRect(0, _TITLE, self.width(), self.height() - _TITLE)
            draw_text(painter, empty, "–", size=metrics().height(), color="muted")

    def _labels_every(self) -> int:
        """1 where every bar's label has its room; else only each second, third, … is written."""
        if not self._bars:
            return 1
        written = metrics(size=theme.SECONDARY)
        widest = max(written.horizontalAdvance(bar.label) for bar in self._bars) + _GAP
        step = self._place(1).left() - self._place(0).left()
        # Words are shortened in their place; figures, of which one knows how they go on, are left out.
        is_figures = all(bar.label.isdigit() for bar in self._bars)
        return max(1, -(-widest // max(step, 1))) if is_figures else 1

    def _place(self, at: int) -> QRect:
        step = self.width() / max(len(self._bars), 1)
        wide = min(_WIDEST, max(int(step) - 2 * _GAP, 4))
        step = min(step, _WIDEST + 4 * _GAP)
        return QRect(int(at * step) + _GAP, 0, wide, self.height())

    def _bar_at(self, x: int) -> int | None:
        for at in range(len(self._bars)):
            if self._place(at).adjusted(-_GAP, 0, _GAP, 0).contains(x, 0):
                return at
        return None
