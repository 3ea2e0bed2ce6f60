"""One setting: its name, its line of help, its editor, whether it was changed, and the way back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.settings.fields import Described
from ui import theme
from ui.kit.badge import Badge
from ui.kit.button import push_button
from ui.kit.wrapped import WrappedLabel
from ui.settings import words
from ui.settings.editors import Editor

_EDITOR_WIDE = 240
_RESET_WIDE = 76


class SettingRow(QWidget):
    """`entered` carries a value to keep. What makes no sense stays in the editor with a sentence under it."""

    entered = Signal(object)

    def __init__(self, setting: Described, editor: Editor) -> None:
        super().__init__()
        self.setting = setting
        self.editor = editor
        self.problem = ""
        self.title = WrappedLabel(words.said(setting.about.title))
        self.help = WrappedLabel(words.said(setting.about.help))
        self.help.setProperty("type", "secondary")
        self.changed = Badge(self.tr("changed"), "accent")
        self.reset = push_button(self.tr("Reset"), role="quiet")
        before = self.tr("Back to: {value}").format(value=words.as_text(setting.default, setting.about.unit))
        self.reset.setToolTip(before)
        self.reset.setAccessibleName(
            self.tr("Reset {title}. {before}").format(title=words.said(setting.about.title), before=before)
        )
        self.reset.clicked.connect(self._reset)
        self._line = WrappedLabel()
        self._line.setProperty("said", "error")
        editor.entered.connect(self._entered)
        editor.refused.connect(self.say)
        self._arrange()
        self.say("")

    def show_value(self, value: Any) -> None:
        """Draw it, unless something is being typed that was refused: that is not lost."""
        if not self.problem:
            self.editor.show_value(value)
        is_changed = value != self.setting.default
        self.changed.setVisible(is_changed)
        self.reset.setEnabled(is_changed or bool(self.problem))
        self.reset.setVisible(is_changed or bool(self.problem))

    def say(self, problem: str) -> None:
        """What is wrong with what was entered; "" where nothing is."""
        self.problem = problem
        self._line.setText(problem)
        self._line.setVisible(bool(problem))
        self.editor.mark(problem)
        if problem:
            self.reset.setEnabled(True)
            self.reset.show()

    def speaks_of(self, needle: str) -> bool:
        """Whether its words, or its group's, hold every word of `needle`, which is in small letters."""
        about = self.setting.about
        text = " ".join(words.said(each) for each in (about.group, about.title, about.help)).casefold()
        return all(word in text for word in needle.split())

    def _entered(self, value: Any) -> None:
        self.say("")
        self.entered.emit(value)

    def _reset(self) -> None:
        self.say("")
        self.editor.show_value(self.setting.default)
        self.entered.emit(self.setting.default)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.S8)
        head.addWidget(self.title, 1)
        head.addWidget(self.changed, alignment=Qt.AlignmentFlag.AlignTop)
        told = QVBoxLayout()
        told.setSpacing(theme.S4)
        told.addLayout(head)
        told.addWidget(self.help)
        top = QHBoxLayout()
        top.setSpacing(theme.S16)
        top.addLayout(told, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.S12, 0, theme.S12)
        layout.setSpacing(theme.S8)
        layout.addLayout(top)
        if self.editor.is_wide:
            layout.addWidget(self.editor)
        else:
            self.editor.setFixedWidth(_EDITOR_WIDE)
            top.addWidget(self.editor, alignment=Qt.AlignmentFlag.AlignTop)
        place = QWidget()
        self.reset.ensurePolished()
        place.setFixedWidth(max(_RESET_WIDE, self.reset.sizeHint().width()))
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.reset, alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        column.addStretch(1)
        top.addWidget(place)
        layout.addWidget(self._line)
