"""A labelled editor with one line under it that says what is wrong, in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui import theme
from ui.kit.wrapped import WrappedLabel


class Field(QWidget):
    """`label` above `editor`, the hint or the problem below. The line below keeps its place only while it is needed."""

    def __init__(self, label: str, editor: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._hint = hint
        self._problem = ""
        self.label = QLabel(label)
        self.label.setProperty("type", "secondary")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setBuddy(editor)
        self._line = WrappedLabel()
        self._line.setContentsMargins(0, 0, 0, theme.S4)  # it belongs to what stands above it
        editor.setMinimumHeight(theme.CONTROL_HEIGHT)
        editor.setAccessibleName(label.replace("&", ""))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.S4)
        layout.addWidget(self.label)
        layout.addWidget(editor)
        layout.addWidget(self._line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._say(hint, "hint")

    @property
    def problem(self) -> str:
        """What is said to be wrong, or ""."""
        return self._problem

    @property
    def hint(self) -> str:
        return self._hint

    def set_hint(self, text: str) -> None:
        """What is said under the editor while nothing is wrong."""
        self._hint = text
        if not self._problem:
            self._say(text, "hint")

    def set_problem(self, text: str, is_warning: bool = False) -> None:
        """Say it under the editor; a warning is drawn so that it does not look like a stop."""
        self._problem = text
        self._mark("warning" if is_warning else "error")
        self._say(text, "warning" if is_warning else "error")

    def shout(self, problem: str) -> None:
        """A problem that must be seen by somebody who looks away."""
        self._problem = problem
        self._mark("error")
        self._say(problem, "alarm")

    def clear_problem(self) -> None:
        if self._problem:
            self._problem = ""
            self._mark("")
            self._say(self._hint, "hint")

    def _mark(self, state: str) -> None:
        if self.editor.property("problem") != state:
            self.editor.setProperty("problem", state)
            theme.restyle(self.editor)

    def _say(self, text: str, kind: str) -> None:
        self._line.setText(text)
        self._line.setVisible(bool(text))
        self._line.setProperty("said", kind)
        theme.restyle(self._line)
        self.editor.setAccessibleDescription(text)
