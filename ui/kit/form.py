"""A form from a table of its fields: what was typed stays text until it is read, and a problem stands at its field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from app.domain.count import CountError, parse_count
from app.domain.money import AmountError, parse_amount
from app.domain.weight import WeightError, parse_weight
from ui import theme
from ui.kit.field import Field

Value = str | int | bool | Decimal | date | None
_LONGEST, _NOTE_HEIGHT = 400, 72


class Kind(Enum):
    """How a field is read; each empty one is None, or "" for texts."""

    TEXT = auto()
    NOTE = auto()
    MONEY = auto()
    COUNT = auto()
    WEIGHT = auto()
    DATE = auto()
    YES_NO = auto()
    CHOICE = auto()


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """`name` is the attribute that it fills; `wide` takes the whole row. A CHOICE offers (value, words)."""

    name: str
    label: str
    kind: Kind = Kind.TEXT
    hint: str = ""
    wide: bool = False
    choices: tuple[tuple[str, str], ...] = ()


class Form(QWidget):
    """`edited` after each keystroke; `left` names a field that was left."""

    edited = Signal()
    left = Signal(str)

    def __init__(self, specs: Sequence[FieldSpec], columns: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._specs = {spec.name: spec for spec in specs}
        self.fields: dict[str, Field] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.S12)
        grid.setVerticalSpacing(theme.S8)
        row, column = 0, 0
        for spec in specs:
            made = self.fields[spec.name] = self._field(spec)
            if spec.wide and column:
                row, column = row + 1, 0
            grid.addWidget(made, row, column, 1, columns if spec.wide else 1, Qt.AlignmentFlag.AlignTop)
            column += columns if spec.wide else 1
            if column >= columns:
                row, column = row + 1, 0
        for each in range(columns):
            grid.setColumnStretch(each, 1)

    def texts(self) -> dict[str, str]:
        """What stands in each field that is not empty, to be put back by `set_texts`."""
        return {name: text for name in self.fields if (text := self.text(name))}

    def text(self, name: str) -> str:
        editor = self.fields[name].editor
        if isinstance(editor, QComboBox):
            return str(editor.currentData() or "")
        return editor.toPlainText() if isinstance(editor, QPlainTextEdit) else _line(editor).text()

    def set_text(self, name: str, text: str) -> None:
        """Without saying that it was edited."""
        editor = self.fields[name].editor
        with QSignalBlocker(editor):
            if isinstance(editor, QComboBox):
                editor.setCurrentIndex(max(editor.findData(text), 0))
            elif isinstance(editor, QPlainTextEdit):
                editor.setPlainText(text)
            else:
                _line(editor).setText(text)

    def set_texts(self, texts: Mapping[str, str]) -> None:
        """These, and every other field empty."""
        for name in self.fields:
            self.set_text(name, texts.get(name, ""))

    def read(self) -> tuple[dict[str, Value], dict[str, str]]:
        """The values by name, and what cannot be read by name; such a field has no value."""
        values: dict[str, Value] = {}
        problems: dict[str, str] = {}
        for name, spec in self._specs.items():
            try:
                values[name] = _READERS[spec.kind](self.text(name))
            except (AmountError, CountError, WeightError, ValueError) as error:
                problems[name] = str(error)
        return values, problems

    def show_problems(self, problems: Mapping[str, str], *, are_warnings: bool = False) -> None:
        """Say these at their fields and no others."""
        for name, made in self.fields.items():
            if problems.get(name):
                made.set_problem(problems[name], are_warnings)
            else:
                made.clear_problem()

    def focus(self, name: str) -> None:
        editor = self.fields[name].editor
        editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(editor, QLineEdit):
            editor.selectAll()

    def offer(self, name: str, choices: Iterable[tuple[str, str]]) -> None:
        """Let this CHOICE have (value, words), keeping what is chosen."""
        editor = self.fields[name].editor
        if isinstance(editor, QComboBox):
            chosen = self.text(name)
            with QSignalBlocker(editor):
                editor.clear()
                for value, words in choices:
                    editor.addItem(words, value)
                editor.setCurrentIndex(max(editor.findData(chosen), 0))

    def _field(self, spec: FieldSpec) -> Field:
        """What was said to be wrong goes with the first keystroke: it may be right now, and is looked at again."""
        made = Field(spec.label, self._editor(spec), spec.hint)
        editor = made.editor
        if isinstance(editor, QLineEdit):
            editor.textEdited.connect(lambda _text: made.clear_problem())
        elif isinstance(editor, QPlainTextEdit):
            editor.textChanged.connect(made.clear_problem)
        return made

    def _editor(self, spec: FieldSpec) -> QWidget:
        if spec.kind is Kind.NOTE:
            note = QPlainTextEdit()
            note.setFixedHeight(_NOTE_HEIGHT)
            note.setTabChangesFocus(True)
            note.textChanged.connect(self.edited)
            return note
        if spec.kind in (Kind.YES_NO, Kind.CHOICE):
            choice = CalmChoice()
            for value, words in spec.choices or _yes_no():
                choice.addItem(words, value)
            choice.currentIndexChanged.connect(lambda _at: self.edited.emit())
            return choice
        line = QLineEdit()
        line.setMaxLength(_LONGEST)
        if spec.kind is Kind.DATE:
            line.setPlaceholderText("2026-12-24")
        line.textChanged.connect(lambda _text: self.edited.emit())
        line.editingFinished.connect(lambda: self.left.emit(spec.name))
        return line


class CalmChoice(QComboBox):
    """A wheel that passes over it changes nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def wheelEvent(self, event: object) -> None:
        """Passed over: see above."""


def parse_day(text: str) -> date:
    """ "2026-12-24". Raises ValueError with a sentence."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        said = QCoreApplication.translate("form", "Write the day as year, month, day: 2026-12-24.")
        raise ValueError(said) from None


def _line(editor: QWidget) -> QLineEdit:
    assert isinstance(editor, QLineEdit)  # noqa: S101 (the only other kind that is made)
    return editor


def _yes_no() -> tuple[tuple[str, str], ...]:
    say = QCoreApplication.translate
    return (("", say("form", "Not said")), ("yes", say("form", "Yes")), ("no", say("form", "No")))


def _unless_empty(read: Callable[[str], Value]) -> Callable[[str], Value]:
    return lambda text: read(text) if text.strip() else None


_READERS: Mapping[Kind, Callable[[str], Value]] = {
    Kind.TEXT: str.strip,
    Kind.NOTE: str.strip,
    Kind.CHOICE: str,
    Kind.MONEY: _unless_empty(parse_amount),
    Kind.COUNT: _unless_empty(parse_count),
    Kind.WEIGHT: _unless_empty(parse_weight),
    Kind.DATE: _unless_empty(parse_day),
    Kind.YES_NO: _unless_empty(lambda text: text == "yes"),
}
