"""The import page: drop a file or paste, look it over, send what is right."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.incoming import Fate
from ui import theme
from ui.kit.blank import Blank
from ui.kit.button import push_button
from ui.kit.chip import chip
from ui.kit.notice_bar import NoticeBar
from ui.kit.remember import Remember
from ui.kit.row_model import RowModel
from ui.kit.search_field import SearchField
from ui.kit.table import Table
from ui.kit.wrapped import ElidedLabel
from ui.tracking_import.columns import LINE, import_columns
from ui.tracking_import.mapping_bar import MappingBar
from ui.tracking_import.rows import ImportRow
from ui.tracking_import.send_bar import SendBar


class ImportView(QWidget):
    """Shows the preview, emits what a person asks for."""

    file_given = Signal(Path)
    text_given = Signal(str)
    choose_asked = Signal()
    close_asked = Signal()
    mapping_changed = Signal()
    #: The order of this row, to be opened on the bench.
    order_asked = Signal(str)

    def __init__(self, remember: Remember | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.name = ElidedLabel()
        self.name.setProperty("type", "title")
        self.about = ElidedLabel()
        self.about.setProperty("type", "secondary")
        self.other = push_button(self.tr("Another file…"))
        self.close_button = push_button(self.tr("Put away"))
        self.mapping = MappingBar()
        self.problems = chip()
        self.good = chip()
        self.search = SearchField(self.tr("Search in the file…"))
        self.model = RowModel(import_columns(), key=lambda row: row.key, haystack=lambda row: row.haystack, parent=self)
        self.table = Table(self.model, "import", remember)
        self.table.setAccessibleName(self.tr("Rows of the file"))
        self.bar = SendBar()
        self.blank = Blank()
        self._nothing = Blank()
        self.notice_place = QVBoxLayout()
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        if not self.table.is_remembered:
            self.table.sort_by(LINE)
        self.show_empty()

    def show_empty(self) -> None:
        """No file yet."""
        text = self.tr(
            "The file of tracking numbers that WorldShip, FedEx Ship Manager, Stamps.com or another program exports.\n"
            "Or copy its rows and press {keys} here. Nothing is sent before you have looked it over."
        )
        self._say_blank("import", self.tr("Drop the day's labels here"), text, color="accent")

    def show_loading(self, name: str) -> None:
        words = self.tr("Reading {name}…").format(name=name) if name else self.tr("Reading what was pasted…")
        self._pages.setCurrentWidget(self.blank)
        self.blank.say("clock", words)

    def show_error(self, name: str, title: str, text: str) -> None:
        """Nothing was taken from that file."""
        self._say_blank("warning", title, f"{name}: {text}" if name else text, color="due")

    def show_source(self, name: str, about: str) -> None:
        """A file is open; its rows come next."""
        self.name.setText(name)
        self.about.setText(about)
        self.problems.setChecked(False)
        self.good.setChecked(False)
        self.search.clear()
        self._filter()
        self._pages.setCurrentWidget(self._preview)

    def show_rows(self, rows: Sequence[ImportRow]) -> None:
        self.model.set_rows(rows)
        problems, good = sum(row.is_problem for row in rows), sum(row.fate.is_good for row in rows)
        self.problems.setText(f"{self.tr('Problems only')}  {problems}")
        self.good.setText(f"{self.tr('What is sent')}  {good}")
        self._say()

    @property
    def proposals(self) -> list[int]:
        """The lines whose proposed order can be confirmed: the chosen ones, or all that are shown where none is."""
        shown = [row for row in self.model.rows if row.fate is Fate.CONFIRM and row.sent is None]
        chosen = set(self.table.selected_keys)
        picked = [row for row in shown if row.key in chosen]
        return [row.line for row in picked or shown]

    def take_notices(self, notices: NoticeBar) -> None:
        self.notice_place.addWidget(notices)

    def focus_work(self) -> None:
        """Where work goes on."""
        target: QWidget = self.table if self._pages.currentWidget() is self._preview else self.blank.button
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def press_send(self) -> None:
        """Do what the primary button says, by its shortcut."""
        if self.bar.send.isVisible() and self.bar.send.isEnabled():
            self.bar.send.click()

    def paste(self) -> None:
        """Take what is on the clipboard for a file of labels."""
        self._take(QGuiApplication.clipboard().mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._take(event.mimeData())

    def _take(self, data: QMimeData) -> None:
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if files:
            self.file_given.emit(Path(files[0]))
        elif data.hasText():
            self.text_given.emit(data.text())

    def _say_blank(self, drawing: str, title: str, text: str, *, color: str) -> None:
        keys = QKeySequence(QKeySequence.StandardKey.Paste).toString(QKeySequence.SequenceFormat.NativeText)
        self.blank.say(
            drawing,
            title,
            text.replace("{keys}", keys),
            color=color,
            action=self.tr("Choose a file…"),
            act=self.choose_asked.emit,
        )
        self._pages.setCurrentWidget(self.blank)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.name)
        words.addWidget(self.about)
        first = QHBoxLayout()
        first.setSpacing(theme.S8)
        first.addLayout(words, 1)
        first.addWidget(self.other)
        first.addWidget(self.close_button)
        chips = QHBoxLayout()
        chips.setSpacing(theme.S8)
        chips.addWidget(self.problems)
        chips.addWidget(self.good)
        chips.addStretch(1)
        self.search.setMaximumWidth(320)
        chips.addWidget(self.search, 1)
        top = QVBoxLayout()
        top.setContentsMargins(theme.S16, theme.S12, theme.S16, theme.S12)
        top.setSpacing(theme.S12)
        top.addLayout(first)
        top.addWidget(self.mapping)
        top.addLayout(chips)
        self._rows = QStackedWidget()
        self._rows.setProperty("surface", "true")
        self._rows.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rows.addWidget(self.table)
        self._rows.addWidget(self._nothing)
        self._preview = QWidget()
        preview = QVBoxLayout(self._preview)
        preview.setContentsMargins(0, 0, 0, 0)
        preview.setSpacing(0)
        preview.addLayout(top)
        preview.addWidget(self._rows, 1)
        preview.addWidget(self.bar)
        self._pages.addWidget(self.blank)
        self._pages.addWidget(self._preview)
        self.notice_place.setContentsMargins(theme.S12, 0, theme.S12, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._pages, 1)
        layout.addLayout(self.notice_place)

    def _connect(self) -> None:
        self.other.clicked.connect(self.choose_asked)
        self.close_button.clicked.connect(self.close_asked)
        self.mapping.changed.connect(self.mapping_changed)
        self.problems.clicked.connect(lambda: self._choose(self.problems, self.good))
        self.good.clicked.connect(lambda: self._choose(self.good, self.problems))
        self.search.textChanged.connect(self.model.set_search)
        self.search.left.connect(self.focus_work)
        self.model.shown_changed.connect(self._say)
        self.table.activated_key.connect(self._open)

    def _choose(self, chosen: QPushButton, other: QPushButton) -> None:
        if chosen.isChecked():
            other.setChecked(False)
        self._filter()

    def _filter(self) -> None:
        if self.problems.isChecked():
            self.model.set_filter(lambda row: row.is_problem)
        elif self.good.isChecked():
            self.model.set_filter(lambda row: row.fate.is_good)
        else:
            self.model.set_filter(None)

    def _open(self, key: str) -> None:
        row = next((row for row in self.model.rows if row.key == key), None)
        if row is not None and row.order:
            self.order_asked.emit(row.order)

    def _say(self) -> None:
        shown = self.model.rowCount()
        self._rows.setCurrentWidget(self.table if shown else self._nothing)
        if not shown and self.model.all_rows:
            if self.problems.isChecked() and not self.search.text().strip():
                self._nothing.say("check", self.tr("No problems"), color="good")
            else:
                self._nothing.say("search", self.tr("Nothing found"))
