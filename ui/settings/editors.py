"""One editor a kind of setting. Each says a new value when it makes sense, and in words why one does not."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from app.settings.fields import Described
from app.settings.model import Preset
from ui import theme
from ui.kit import ask
from ui.kit.button import push_button
from ui.kit.calm import CalmCombo
from ui.kit.preset_list import PresetList
from ui.settings import words
from ui.settings.list_editor import ListEditor

_LONGEST = 200
_LONGEST_PATH = 1000
_NUMBER_WIDE = 120


class Editor(QWidget):
    """`entered` carries a value that makes sense, `refused` a sentence on one that does not."""

    entered = Signal(object)
    refused = Signal(str)
    #: Whether it stands below the words, over the whole width, rather than beside them.
    is_wide = False

    def tend(self, setting: Described, field: QWidget) -> None:
        """Name the field that is typed into for who cannot see the words beside it."""
        self._field = field
        field.setAccessibleName(words.said(setting.about.title))
        field.setAccessibleDescription(words.said(setting.about.help))

    def mark(self, problem: str) -> None:
        """Draw it as wrong, or as right again."""
        state = "error" if problem else ""
        if self._field.property("problem") != state:
            self._field.setProperty("problem", state)
            theme.restyle(self._field)

    def show_value(self, value: Any) -> None:
        """Draw a value that came from elsewhere; says nothing."""
        raise NotImplementedError


class SwitchEditor(Editor):
    def __init__(self, setting: Described) -> None:
        super().__init__()
        self.box = QCheckBox()
        self.tend(setting, self.box)
        self.box.clicked.connect(self._say)
        _row(self).addWidget(self.box)

    def show_value(self, value: Any) -> None:
        self.box.setChecked(bool(value))

    def _say(self) -> None:
        self.entered.emit(self.box.isChecked())


class NumberEditor(Editor):
    """A line and not a spin box: what does not fit is said, never bent to what fits."""

    def __init__(self, setting: Described) -> None:
        super().__init__()
        self._least, self._most = setting.bounds()
        self.line = QLineEdit()
        self.line.setFixedWidth(_NUMBER_WIDE)
        self.line.setMaxLength(12)
        self.tend(setting, self.line)
        self.line.textEdited.connect(self._check)
        self.line.editingFinished.connect(self._say)
        unit = QLabel(setting.about.unit)
        unit.setProperty("type", "muted")
        row = _row(self)
        row.addWidget(self.line)
        row.addWidget(unit)

    def show_value(self, value: Any) -> None:
        self.line.setText(str(value))

    def _check(self) -> None:
        """While typing: take back a complaint, but store nothing that is half typed."""
        if self._problem():
            self.refused.emit(self._problem())
        else:
            self.refused.emit("")

    def _say(self) -> None:
        if self._problem():
            self.refused.emit(self._problem())
        else:
            self.entered.emit(int(self.line.text()))

    def _problem(self) -> str:
        text = self.line.text().strip()
        if text.isascii() and text.isdigit() and self._fits(int(text)):
            return ""
        if self._most is None:
            return self.tr("Enter a whole number, {least} or more.").format(least=self._least)
        return self.tr("Enter a whole number from {least} to {most}.").format(least=self._least, most=self._most)

    def _fits(self, number: int) -> bool:
        return self._least <= number and (self._most is None or number <= self._most)


class ChoiceEditor(Editor):
    def __init__(self, setting: Described) -> None:
        super().__init__()
        self._values: tuple[StrEnum, ...] = tuple(setting.kind)
        self.box = CalmCombo()
        self.tend(setting, self.box)
        self.box.addItems([words.choice(value) for value in self._values])
        self.box.activated.connect(lambda at: self.entered.emit(self._values[at]))
        _row(self).addWidget(self.box, 1)

    def show_value(self, value: Any) -> None:
        self.box.setCurrentIndex(self._values.index(value))


class TextEditor(Editor):
    def __init__(self, setting: Described) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setMaxLength(_LONGEST)
        self.tend(setting, self.line)
        self.line.editingFinished.connect(self._say)
        self.line.textEdited.connect(lambda: self.refused.emit(self._problem()))
        _row(self).addWidget(self.line, 1)

    def show_value(self, value: Any) -> None:
        self.line.setText(str(value))

    def _say(self) -> None:
        problem = self._problem()
        if problem:
            self.refused.emit(problem)
        else:
            self.entered.emit(self.line.text().strip())

    def _problem(self) -> str:
        if self.line.text().strip().isprintable():
            return ""
        return self.tr("There is a character in it that cannot be seen. Type it again.")


class FolderEditor(Editor):
    """A folder of this computer: typed, or chosen."""

    is_wide = True

    def __init__(self, setting: Described) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.tend(setting, self.line)
        self.line.setMaxLength(_LONGEST_PATH)
        self.line.setPlaceholderText(self.tr("No copies are made"))
        self.line.editingFinished.connect(self._say)
        self.line.textEdited.connect(lambda: self.refused.emit(""))
        self.button = push_button(self.tr("Choose…"))
        self.button.setAccessibleName(f"{words.said(setting.about.title)}: {self.button.text()}")
        self.button.clicked.connect(self._choose)
        row = _row(self)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)

    def show_value(self, value: Any) -> None:
        self.line.setText(str(value))

    def _choose(self) -> None:
        ask.open_folder(self, self.tr("The folder for the copies"), self._chosen)

    def _chosen(self, folder: Path) -> None:
        self.line.setText(str(folder))
        self._say()

    def _say(self) -> None:
        text = self.line.text().strip()
        folder = Path(text)
        if text and not (folder.is_absolute() and folder.is_dir()):
            self.refused.emit(self.tr("There is no such folder. Choose one that is there."))
        else:
            self.entered.emit(text)


class NamesEditor(Editor):
    is_wide = True

    def __init__(self, setting: Described, known: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.list = ListEditor(words.said(setting.about.title), words.said(setting.about.help), known)
        self._field = self.list.line
        self.list.entered.connect(self.entered)
        self.list.refused.connect(self.refused)
        _row(self).addWidget(self.list, 1)

    def show_value(self, value: Any) -> None:
        self.list.show_names(value)


class PresetsEditor(Editor):
    """The same list and form as on the bench."""

    is_wide = True

    def __init__(self, setting: Described) -> None:
        super().__init__()
        self.list = PresetList(can_take=False)
        self.tend(setting, self.list.new)
        self.list.changed.connect(self.entered)
        _row(self).addWidget(self.list, 1)

    def show_value(self, value: Any) -> None:
        self.list.show_presets(value)


def editor_for(setting: Described, known: tuple[str, ...] = ()) -> Editor | None:
    """The editor for its kind, or None for a kind that has none. `known` are the names that a list may hold."""
    kind = setting.kind
    if kind == tuple[str, ...]:
        return NamesEditor(setting, known)
    if kind == tuple[Preset, ...]:
        return PresetsEditor(setting)
    if setting.about.is_folder:
        return FolderEditor(setting)
    if not isinstance(kind, type):
        return None
    if issubclass(kind, StrEnum):
        return ChoiceEditor(setting)
    return {bool: SwitchEditor, int: NumberEditor, str: TextEditor}.get(kind, _no_editor)(setting)


def _no_editor(_setting: Described) -> None:
    return None


def _row(editor: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(editor)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.S8)
    return row
