"""A list of names in an order that matters: add by typing, move and take off by the keyboard or by buttons."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget

from ui import theme
from ui.kit.icons import icon

_LONGEST = 100
_MOST = 100
_SHOWN = 5
_ROW = 28


class ListEditor(QWidget):
    """Says the whole list after each change; where there are `known` names it takes only those."""

    entered = Signal(object)
    refused = Signal(str)

    def __init__(self, title: str, help_line: str, known: Sequence[str] = ()) -> None:
        super().__init__()
        self._known = {name.casefold(): name for name in known}
        self.names = _Names()
        self.names.setAccessibleName(title)
        self.names.setAccessibleDescription(help_line)
        self.names.removed.connect(self._remove)
        self.names.moved.connect(self._move)
        self.names.currentRowChanged.connect(self._enable)
        self.line = _Line()
        self.line.setMaxLength(_LONGEST)
        self.line.setPlaceholderText(self.tr("Type a name, then Enter"))
        self.line.setAccessibleName(self.tr("Add to: {title}").format(title=title))
        self.line.entered.connect(self._add)
        self.line.textEdited.connect(lambda: self.refused.emit(""))
        if known:
            self._complete(known)
        self.add_button = self._button("plus", self.tr("Add"), self._add)
        self.up_button = self._button("chevron-up", self.tr("Move up (Alt+Up)"), lambda: self._move(-1))
        self.down_button = self._button("chevron-down", self.tr("Move down (Alt+Down)"), lambda: self._move(1))
        self.remove_button = self._button("close", self.tr("Take off the list (Del)"), self._remove)
        self._arrange()
        self._enable()

    def show_names(self, names: Sequence[str]) -> None:
        if list(names) == self._all():
            return
        row = self.names.currentRow()
        self.names.clear()
        self.names.addItems(list(names))
        self.names.setCurrentRow(min(row, self.names.count() - 1))
        self._fit()

    def _all(self) -> list[str]:
        return [self.names.item(at).text() for at in range(self.names.count())]

    def _add(self) -> None:
        typed = " ".join(self.line.text().split())
        name = self._known.get(typed.casefold(), typed)
        problem = self._problem(name)
        self.refused.emit(problem)
        if problem or not name:
            return
        self.line.clear()
        self.names.addItem(name)
        self.names.setCurrentRow(self.names.count() - 1)
        self._changed()

    def _problem(self, name: str) -> str:
        if not name:
            return ""
        if name.casefold() in {each.casefold() for each in self._all()}:
            return self.tr("“{name}” is in the list already.").format(name=name)
        if not name.isprintable():
            return self.tr("There is a character in it that cannot be seen. Type it again.")
        if self.names.count() >= _MOST:
            return self.tr("More than {count} do not fit.").format(count=_MOST)
        if self._known and name.casefold() not in self._known:
            near = difflib.get_close_matches(name.casefold(), self._known, 1, 0.5)
            if near:
                words = self.tr("“{name}” is not known. Is it {near}?")
                return words.format(name=name, near=self._known[near[0]])
            return self.tr("“{name}” is not known. Type the first letters and choose.").format(name=name)
        return ""

    def _remove(self) -> None:
        if self.names.currentRow() >= 0:
            self.names.takeItem(self.names.currentRow())
            self._changed()

    def _move(self, by: int) -> None:
        row = self.names.currentRow()
        if row < 0 or not 0 <= row + by < self.names.count():
            return
        self.names.insertItem(row + by, self.names.takeItem(row))
        self.names.setCurrentRow(row + by)
        self._changed()

    def _changed(self) -> None:
        self._fit()
        self._enable()
        self.entered.emit(tuple(self._all()))

    def _enable(self) -> None:
        row, count = self.names.currentRow(), self.names.count()
        self.up_button.setEnabled(row > 0)
        self.down_button.setEnabled(0 <= row < count - 1)
        self.remove_button.setEnabled(row >= 0)

    def _fit(self) -> None:
        self.names.setFixedHeight(min(self.names.count(), _SHOWN) * _ROW + 2 * theme.S4 + 2)
        self.names.setVisible(self.names.count() > 0)
        for button in (self.up_button, self.down_button, self.remove_button):
            button.setVisible(self.names.count() > 0)

    def _complete(self, known: Sequence[str]) -> None:
        completer = QCompleter(list(known), self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)

    def _button(self, drawing: str, words: str, act: object) -> QPushButton:
        button = QPushButton(icon(drawing), "")
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setAutoDefault(False)
        button.setFixedWidth(theme.CONTROL_HEIGHT)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setProperty("role", "quiet")
        button.clicked.connect(act)
        return button

    def _arrange(self) -> None:
        entry = QHBoxLayout()
        entry.setSpacing(theme.S4)
        entry.addWidget(self.line, 1)
        for button in (self.add_button, self.up_button, self.down_button, self.remove_button):
            entry.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.S8)
        layout.addWidget(self.names)
        layout.addLayout(entry)
        self._fit()


class _Names(QListWidget):
    """Del takes off, Alt with an arrow moves."""

    removed = Signal()
    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


class _Line(QLineEdit):
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered.emit()
        else:
            super().keyPressEvent(event)
