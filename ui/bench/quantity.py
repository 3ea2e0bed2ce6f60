"""How many of one line go into the parcel: a field that keeps what was typed, and two large buttons."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from app.bench.entry import quantity_of
from ui import theme
from ui.kit.icons import icon

#: Large enough for a gloved finger.
_BUTTON = 40


class QuantityEdit(QLineEdit):
    """Arrow keys step; entering it by keyboard selects all, so that typing replaces."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if by is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(by)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectAll()


class Quantity(QWidget):
    """`changed` carries the text as it stands, whatever it is."""

    changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = 0
        self.minus = self._button("minus", self.tr("One less (Down)"))
        self.edit = QuantityEdit()
        self.edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.edit.setFixedWidth(64)
        self.plus = self._button("plus", self.tr("One more (Up)"))
        self.edit.textEdited.connect(self.changed)
        self.edit.stepped.connect(self._step)
        self.minus.clicked.connect(lambda: self._step(-1))
        self.plus.clicked.connect(lambda: self._step(1))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.S4)
        for widget in (self.minus, self.edit, self.plus):
            layout.addWidget(widget)

    def show_quantity(self, text: str, most: int) -> None:
        self._most = most
        if self.edit.text() != text:
            with QSignalBlocker(self.edit):
                self.edit.setText(text)
        now = quantity_of(text)
        self.minus.setEnabled(now is None or now > 0)
        self.plus.setEnabled(now is None or now < most)

    def set_digits(self, count: int) -> None:
        """Make room for numbers of that many digits."""
        advance = self.edit.fontMetrics().horizontalAdvance("0")
        self.edit.setFixedWidth(max(64, count * advance + 28))

    def set_problem(self, kind: str) -> None:
        """ "error", "warning" or ""."""
        if (self.edit.property("problem") or "") != kind:
            self.edit.setProperty("problem", kind)
            theme.restyle(self.edit)

    def _step(self, by: int) -> None:
        now = quantity_of(self.edit.text())
        following = self._most if now is None else min(max(now + by, 0), self._most)
        if str(following) != self.edit.text():
            self.edit.setText(str(following))
            self.edit.selectAll()
            self.changed.emit(str(following))

    def _button(self, drawing: str, hint: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(drawing))
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        button.setFixedSize(_BUTTON, _BUTTON)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAutoRepeat(True)
        return button
