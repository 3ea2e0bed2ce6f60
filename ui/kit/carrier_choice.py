"""Choosing the carrier and its method: the shop's own first, any other by its name."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QDateEdit, QWidget

from app.scan.carriers import Carrier
from ui.kit.calm import CalmCombo


class CalmDate(QDateEdit):
    """A wheel that passes over it changes nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCalendarPopup(True)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 (Qt's name)
        """Tab leaves the date as it leaves every field; day, month and year are reached with the arrow keys."""
        return QWidget.focusNextPrevChild(self, next)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class CarrierChoice(CalmCombo):
    """`chosen` carries the carrier's name, or "" for "Other"."""

    chosen = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self.setPlaceholderText(self.tr("Choose…"))
        self.currentIndexChanged.connect(self._tell)

    def offer(self, carriers: tuple[Carrier, ...]) -> None:
        names = tuple(carrier.name for carrier in carriers)
        if names == self._names and self.count():
            return
        self._names = names
        with QSignalBlocker(self):
            self.clear()
            self.addItems(names)
            self.insertSeparator(self.count())
            self.addItem(self.tr("Other…"))
            self.setCurrentIndex(-1)

    def show_choice(self, name: str, *, is_other: bool) -> None:
        at = self.count() - 1 if is_other else self._names.index(name) if name in self._names else -1
        if at != self.currentIndex():
            with QSignalBlocker(self):
                self.setCurrentIndex(at)

    def _tell(self, at: int) -> None:
        if 0 <= at < len(self._names):
            self.chosen.emit(self._names[at], False)
        elif at == self.count() - 1 and at >= 0:
            self.chosen.emit("", True)


class MethodChoice(CalmCombo):
    """The carrier's methods by name; anything else may be written too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self.lineEdit()
        assert line is not None  # noqa: S101 (it is editable)
        line.setPlaceholderText(self.tr("optional"))
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)

    def offer(self, names: tuple[str, ...]) -> None:
        if names == self._names:
            return
        self._names = names
        text = self.currentText()
        with QSignalBlocker(self):
            self.clear()
            self.addItems(names)
            self.setCurrentIndex(-1)
            self.setEditText(text)

    def show_text(self, text: str) -> None:
        if text != self.currentText():
            with QSignalBlocker(self):
                self.setCurrentIndex(-1)
                self.setEditText(text)
            line = self.lineEdit()
            if line is not None and not line.hasFocus():
                line.setCursorPosition(0)  # a long name shows its beginning
