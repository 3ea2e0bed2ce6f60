"""The support page: five sections behind a row of buttons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.words import counted
from ui import theme
from ui.kit.badge import Badge
from ui.kit.button import push_button
from ui.kit.chip import chip
from ui.kit.field import Field
from ui.kit.wrapped import WrappedLabel

CHECK, REPORT, COPY, NEWS, LICENCES, FORGET = "check", "report", "copy", "news", "licences", "forget"
_WIDE = 760
_STATE_WIDE = 112


@dataclass(frozen=True, slots=True)
class Said:
    """One finding as it is shown: what was looked at, its state as a word and as a badge's, and a sentence."""

    title: str
    state: str
    badge: str
    words: str


class SupportView(QWidget):
    """Emits what is asked for; shows what came of it."""

    section_shown = Signal(str)
    check_asked = Signal()
    copy_asked = Signal(str)
    save_asked = Signal()
    forget_asked = Signal()
    copy_now_asked = Signal()
    bring_back_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._stack = QStackedWidget()
        self._places: dict[str, int] = {}
        self.back_button = push_button(self.tr("Back"), self.closed)
        self.notice_place = QVBoxLayout()
        self.check_button = push_button(self.tr("Check now"), self.check_asked)
        self._findings = QVBoxLayout()
        self.report_text = _text(self.tr("The report, as it would be saved"))
        self.save_button = push_button(self.tr("Save…"), self.save_asked)
        self.copy_button = push_button(self.tr("Copy"), lambda: self.copy_asked.emit(self.report_text.toPlainText()))
        self.last_copy = WrappedLabel()
        self.copy_now_button = push_button(self.tr("Make a copy now"), self.copy_now_asked)
        self.bring_back_button = push_button(self.tr("Bring a copy back…"), self.bring_back_asked)
        self.news_text = _text(self.tr("What is new"))
        self.licences_text = _text(self.tr("Licences"))
        self.word = QLineEdit()
        self.word.setMaxLength(20)
        self.word.textEdited.connect(self._typed)
        self.unsent = WrappedLabel()
        self.unsent.setProperty("said", "error")
        self.forget_button = push_button(self.tr("Forget everything on this computer"), self.forget_asked)
        self.forget_button.setProperty("role", "danger")
        self._build()
        self.show_section(CHECK)

    @property
    def forget_word(self) -> str:
        """What has to be typed before anything is forgotten."""
        return self.tr("forget")

    def show_section(self, name: str) -> None:
        self.tabs[name].setChecked(True)
        self._stack.setCurrentIndex(self._places[name])
        self.word.clear()
        self._typed()
        self.section_shown.emit(name)

    def show_checking(self) -> None:
        self._clear_findings()
        self.check_button.setEnabled(False)
        self._findings.addWidget(WrappedLabel(self.tr("Looking…")))

    def show_findings(self, findings: Sequence[Said]) -> None:
        self._clear_findings()
        self.check_button.setEnabled(True)
        for each in findings:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, theme.S8, 0, theme.S8)
            line.setSpacing(theme.S12)
            title = QLabel(each.title)
            title.setTextFormat(Qt.TextFormat.PlainText)
            title.setProperty("type", "strong")
            title.setFixedWidth(120)
            line.addWidget(title, alignment=Qt.AlignmentFlag.AlignTop)
            place = QWidget()
            place.setFixedWidth(_STATE_WIDE)
            inside = QHBoxLayout(place)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.addWidget(Badge(each.state, each.badge), alignment=Qt.AlignmentFlag.AlignLeft)
            line.addWidget(place, alignment=Qt.AlignmentFlag.AlignTop)
            line.addWidget(WrappedLabel(each.words), 1)
            self._findings.addWidget(row)

    def show_unsent(self, count: int) -> None:
        """How much would be lost with everything else."""
        words = counted(
            "support",
            "%n not sent yet would be lost. Send it first, or make a copy.",
            "%n not sent yet would be lost. Send them first, or make a copy.",
            count,
        )
        self.unsent.setText(words if count else "")
        self.unsent.setVisible(bool(count))

    def show_last_copy(self, when: str) -> None:
        words = self.tr("The last copy was made at {when}.").format(when=when)
        self.last_copy.setText(words if when else self.tr("No copy was made yet."))

    def clear(self) -> None:
        self.show_section(CHECK)
        self.tabs[CHECK].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _typed(self) -> None:
        typed = self.word.text().strip().casefold()
        self.forget_button.setEnabled(typed == self.forget_word.casefold())

    def _clear_findings(self) -> None:
        while (item := self._findings.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _build(self) -> None:
        check_help = self.tr("Looks at each link between this computer and an order, and says in words which holds.")
        report_help = self.tr(
            "What support needs to know, without keys, names and addresses. Look it over: nothing is sent by itself."
        )
        forget_help = self.tr(
            "Deletes the key, the settings, the read orders, the journal and what was not sent yet. Nothing changes at "
            "Ordoro. Type “{word}” to show that you mean it."
        ).format(word=self.forget_word)
        self._section(CHECK, self.tr("Is all well?"), check_help, self._findings, (self.check_button,))
        self._section(REPORT, self.tr("Report for support"), report_help, self.report_text,
                      (self.copy_button, self.save_button))  # fmt: skip
        copy_help = self.tr(
            "A copy holds settings, journal, taught codes and what is not sent, never the key. One is made each night "
            "in a folder that you choose in the settings. On the next computer, bring it back here: what was not sent "
            "is shown, and looked for at Ordoro, before anything goes out."
        )
        buttons = (self.copy_now_button, self.bring_back_button)
        self._section(COPY, self.tr("Copies"), copy_help, self.last_copy, buttons)
        self._section(NEWS, self.tr("What is new"), "", self.news_text, ())
        self._section(LICENCES, self.tr("Licences"), "", self.licences_text, ())
        field = Field(self.tr("Type it here"), self.word)
        field.setMaximumWidth(240)
        self._section(FORGET, self.tr("Forget everything"), forget_help, field, (self.forget_button,), self.unsent)
        head = QHBoxLayout()
        head.setContentsMargins(theme.S16, theme.S12, theme.S16, theme.S12)
        head.setSpacing(theme.S8)
        for tab in self.tabs.values():
            head.addWidget(tab)
        head.addStretch(1)
        head.addWidget(self.back_button)
        line = QFrame()
        line.setProperty("hairline", "true")
        below = QVBoxLayout()
        below.setContentsMargins(theme.S16, 0, theme.S16, 0)
        below.addLayout(self.notice_place)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(line)
        layout.addWidget(self._stack, 1)
        layout.addLayout(below)

    def _section(
        self,
        name: str,
        title: str,
        help_text: str,
        body: QWidget | QVBoxLayout,
        buttons: Sequence[QPushButton],
        more: QWidget | None = None,
    ) -> None:
        tab = chip(title)
        tab.clicked.connect(lambda: self.show_section(name))
        self._group.addButton(tab)
        self.tabs[name] = tab
        heading = QLabel(title)
        heading.setProperty("type", "title")
        page = QWidget()
        page.setMaximumWidth(_WIDE)
        column = QVBoxLayout(page)
        column.setContentsMargins(theme.S24, theme.S24, theme.S24, theme.S24)
        column.setSpacing(theme.S12)
        column.addWidget(heading)
        if help_text:
            words = WrappedLabel(help_text)
            words.setProperty("type", "muted")
            column.addWidget(words)
        if more is not None:
            column.addWidget(more)
        if isinstance(body, QPlainTextEdit):
            column.addWidget(body, 1)
        elif isinstance(body, QWidget):
            column.addWidget(body)
        else:
            column.addLayout(body)
        row = QHBoxLayout()
        row.setSpacing(theme.S8)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        if not isinstance(body, QPlainTextEdit):
            column.addStretch(1)
        centred = QWidget()
        middle = QHBoxLayout(centred)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(page, 100)
        middle.addStretch(1)
        self._places[name] = self._stack.addWidget(centred)


def _text(name: str) -> QPlainTextEdit:
    text = QPlainTextEdit()
    text.setReadOnly(True)
    text.setTabChangesFocus(True)
    text.setProperty("type", "details")
    text.setAccessibleName(name)
    return text
