"""A bench that shows again whatever is typed at it, and the hands that type."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.bench.entry import Entry
from app.domain.order import Order
from app.domain.shipment import Field, ShipmentDraft
from app.events import Connected
from ui.bench.states import sample
from ui.bench.view import BenchView

V3 = Connected("Willow & Wick", "v3", is_practice=True)


class Hands:
    """Stands where the presenter stands, with the real rules and without an account."""

    def __init__(self, view: BenchView, order: Order, entry: Entry, *, was_tried: bool = False) -> None:
        self.view = view
        self.order = order
        self.entry = entry
        self.was_tried = was_tried
        self.left: list[Field] = []
        self.shipped: list[ShipmentDraft] = []
        view.edited.connect(self._edit)
        view.field_left.connect(self.left.append)
        view.ship_requested.connect(self.shipped.append)
        self._show()

    @property
    def focused(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    @property
    def row(self) -> dict[str, str]:
        """What the first line's field says, and what is said about it."""
        row = self.view.lines.rows[0]
        return {"text": row.quantity.edit.text(), "problem": row.problem.plain if row.problem.isVisible() else ""}

    def problem(self, field: Field) -> str:
        shown = self.view.form.field(field)
        assert shown is not None
        return shown.problem

    def into(self, widget: QWidget) -> None:
        widget.setFocus(Qt.FocusReason.MouseFocusReason)

    def write(self, widget: QWidget, text: str) -> None:
        """Go there, take away what stands there, and type."""
        self.into(widget)
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(widget, Qt.Key.Key_Delete)
        QTest.keyClicks(widget, text)

    def paste(self, widget: QWidget, text: str) -> None:
        self.into(widget)
        QGuiApplication.clipboard().setText(text)
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focused, key, modifier)

    def _edit(self, entry: Entry) -> None:
        self.entry = entry
        self._show()

    def _show(self) -> None:
        self.view.render(sample(self.order, self.entry, was_tried=self.was_tried))
