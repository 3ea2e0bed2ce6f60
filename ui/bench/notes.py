"""What the buyer and the shop wrote on the order: seen at once, and no higher than leaves the lines in sight."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui import theme
from ui.bench.band import Ground
from ui.bench.left import lead
from ui.bench.state import BenchState
from ui.bench.words import Words
from ui.kit.icons import icon, pixmap
from ui.kit.wrapped import fitting

#: So many lines of a note are shown before somebody asks for the rest: of one alone, and of two.
_LINES_OF_ONE, _LINES_OF_TWO = 2, 1
_BUTTON = 20


class Note(Ground):
    """A note on an order with its flag and whose it is; a long one is cut at a whole line until it is opened."""

    def __init__(self, whose: str, state: str, parent: QWidget | None = None) -> None:
        super().__init__(state, parent)
        self._tint = state
        self._whole, self._lines = "", _LINES_OF_ONE
        self._flag = QLabel()
        self._flag.setFixedSize(20, 20)
        self.whose = QLabel(whose)
        self.whose.setProperty("type", "secondary")
        self.whose.setFixedHeight(20)
        self.words = Words()
        self.words.setProperty("type", "strong")
        lead(self.words)
        self.more = QPushButton()
        self.more.setProperty("role", "quiet")
        self.more.setCheckable(True)
        self.more.setAutoDefault(False)
        self.more.setStyleSheet(f"min-height: 0; max-height: {_BUTTON}px; padding: 0 {theme.S4}px;")
        self.more.setFixedHeight(_BUTTON)
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.toggled.connect(self._fit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.S16, 4, theme.S12, 4)
        layout.setSpacing(theme.S8)
        layout.addWidget(self._flag, alignment=Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.whose, alignment=Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.more, alignment=Qt.AlignmentFlag.AlignBottom)
        theme.watcher().changed.connect(self._draw_flag)
        self._draw_flag()

    @property
    def whole(self) -> str:
        """The note as it was written."""
        return self._whole

    def show_note(self, text: str, lines: int = _LINES_OF_ONE) -> None:
        """As many lines of it as there is room for, `lines` at most before it is opened."""
        cleaned = text.strip()
        if cleaned != self._whole:
            self.more.setChecked(False)
        if (cleaned, lines) != (self._whole, self._lines):
            self._whole, self._lines = cleaned, lines
            self._fit()
        self.setVisible(bool(cleaned))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        margins = self.contentsMargins()
        taken = 20 + self.whose.sizeHint().width() + 3 * theme.S8 + theme.S16 + theme.S12
        self.words.ensurePolished()
        metrics = self.words.fontMetrics()
        width = self.width() - taken - margins.left() - margins.right()
        room = metrics.boundingRect(QRect(), 0, "\n".join("X" * self._lines)).height()
        shown = fitting(self._whole, metrics, width, room)
        is_long = shown != self._whole
        self.more.setText(self.tr("Less") if self.more.isChecked() else self.tr("Read it all"))
        self.more.setIcon(icon("chevron-up" if self.more.isChecked() else "chevron-down", "accent"))
        self.more.setVisible(is_long)
        if is_long and not self.more.isChecked():
            beside = width - self.more.sizeHint().width() - theme.S8
            shown = fitting(self._whole, metrics, beside, room)
        else:
            shown = self._whole
        if self.words.plain != shown:
            self.words.setText(shown)

    def _draw_flag(self) -> None:
        self._flag.setPixmap(pixmap("flag", self._tint, 20, self.devicePixelRatioF()))


class Notes(QWidget):
    """The buyer's and the shop's own; with both, each gets less before it is opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buyer = Note(self.tr("The buyer wrote"), "due")
        self.staff = Note(self.tr("Note from the shop"), "accent")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.S4)
        layout.addWidget(self.buyer)
        layout.addWidget(self.staff)

    def show_state(self, state: BenchState) -> None:
        order = state.order
        buyer, staff = (order.buyer_note, order.staff_note) if order is not None else ("", "")
        lines = _LINES_OF_TWO if buyer.strip() and staff.strip() else _LINES_OF_ONE
        self.buyer.show_note(buyer, lines)
        self.staff.show_note(staff, lines)
        self.setVisible(bool(buyer.strip() or staff.strip()))
