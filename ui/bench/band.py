"""A coloured ground for what must not be missed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import theme
from ui.bench.state import BenchState
from ui.bench.words import Words
from ui.kit.button import push_button


class Ground(QWidget):
    """A rounded ground in the pale colour of a state, with an edge in its strong one."""

    def __init__(self, state: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._is_loud = False
        theme.watcher().changed.connect(self.update)

    def set_state(self, state: str, *, is_loud: bool = False) -> None:
        """`is_loud` fills it with the strong colour; what stands on it takes the surface's then."""
        self._state = state
        self._is_loud = is_loud
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        strong, pale = theme.tokens().pair(self._state)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(strong if self._is_loud else pale))
        painter.drawRoundedRect(self.rect(), 4, 4)
        painter.setClipRect(0, 0, 4, self.height())
        painter.setBrush(QColor(strong))
        painter.drawRoundedRect(0, 0, 16, self.height(), 4, 4)


class BegunBefore(Ground):
    """What stands in the form was entered earlier: it belongs to this order, but perhaps to another parcel."""

    start_over = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("due", parent)
        self.words = Words()
        self.again = push_button(self.tr("Start over"))
        self.again.setToolTip(self.tr("Clears everything that was entered for this order"))
        self.again.clicked.connect(self.start_over)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.S16, 4, 4, 4)
        layout.setSpacing(theme.S12)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.again)
        self.hide()

    def show_state(self, state: BenchState) -> None:
        self.setVisible(bool(state.begun_before) and state.stage.can_edit)
        text = self.tr("You began this before: {what}").format(what=state.begun_before)
        if self.words.plain != text:
            self.words.setText(text)
