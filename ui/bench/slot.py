"""A labelled field of the form, and the line below a row of them that says what is wrong, however much that is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from ui import theme
from ui.kit.wrapped import plain_tip

_TOKEN = {"error": "late", "warning": "due", "note": "muted"}
_SIGN = {"error": "✕ ", "warning": "⚠ ", "note": ""}
_GAP = theme.S12


class Slot(QWidget):
    """`label` above `editor`. What is wrong is drawn by the row's `Messages`, so that the height never changes."""

    def __init__(self, label: str, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self.problem = ""
        self.kind = ""
        self.label = QLabel(label)
        self.label.setProperty("type", "secondary")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setBuddy(editor)
        editor.setMinimumHeight(theme.CONTROL_HEIGHT)
        editor.setAccessibleName(label.replace("&", ""))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.label)
        layout.addWidget(editor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_problem(self, text: str, *, is_warning: bool = False, note: str = "") -> None:
        """What is wrong with it, or "" for nothing; then `note` may say what is worth knowing."""
        self.problem = text or note
        self.kind = ("warning" if is_warning else "error") if text else "note" if note else ""
        marked = self.kind if text else ""
        if (self.editor.property("problem") or "") != marked:
            self.editor.setProperty("problem", marked)
            theme.restyle(self.editor)
        self.editor.setAccessibleDescription(text)


class Messages(QWidget):
    """One line of text for a row of slots: each message begins under its field and takes what room there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slots: tuple[Slot, ...] = ()
        self._font = QFont(self.font())
        self._font.setPixelSize(theme.SECONDARY)
        self.setFixedHeight(QFontMetrics(self._font).height() + 1)
        theme.watcher().changed.connect(self.update)

    def stand_under(self, slots: tuple[Slot, ...]) -> None:
        self._slots = slots
        self.update()

    @property
    def texts(self) -> tuple[str, ...]:
        """What is written, as far as there is room for it."""
        return tuple(shown for _, _, shown in self._places())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setFont(self._font)
        for slot, place, shown in self._places():
            painter.setPen(QColor(getattr(theme.tokens(), _TOKEN[slot.kind])))
            painter.drawText(place, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            for slot, place, _ in self._places():
                if place.contains(event.pos()):
                    QToolTip.showText(event.globalPos(), plain_tip(slot.problem), self)
                    return True
            QToolTip.hideText()
            return True
        return super().event(event)

    def _places(self) -> list[tuple[Slot, QRect, str]]:
        """Each begins at its field's edge, or further left where that gives it room that no other message has."""
        told = sorted((slot for slot in self._slots if slot.kind and not slot.isHidden()), key=self._left)
        metrics = QFontMetrics(self._font)
        found: list[tuple[Slot, QRect, str]] = []
        end = self.width()
        for at in reversed(range(len(told))):
            slot = told[at]
            text = _SIGN[slot.kind] + slot.problem
            wanted = metrics.horizontalAdvance(text) + 2
            least = self._left(told[at - 1]) + told[at - 1].width() + _GAP if at else 0
            start = max(min(self._left(slot), end - wanted), least)
            room = max(min(end - start, wanted), 0)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            found.insert(0, (slot, QRect(start, 0, room, self.height()), shown))
            end = start - _GAP
        return found

    def _left(self, slot: Slot) -> int:
        return self.mapFromGlobal(slot.mapToGlobal(QPoint(0, 0))).x()
