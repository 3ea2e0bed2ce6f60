"""A few questions for a new bench, as a cover: the settings that matter on the first day."""

from __future__ import annotations

import functools
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.scan.carriers import load_carriers
from app.settings.fields import described
from app.settings.model import Settings
from app.settings.store import SettingsNotKept
from ui import actions, theme
from ui.covers import SCANNER, CoverContext
from ui.kit.button import push_button
from ui.kit.notice_bar import Notice, NoticeBar
from ui.kit.wrapped import WrappedLabel
from ui.settings.editors import editor_for
from ui.settings.row import SettingRow

QUESTIONS = ("station", "carriers", "hold_seconds")
_WIDE = 700


class SetupView(QWidget):
    """Everything here can be changed later in the settings."""

    changed = Signal(str, object)
    scanner_asked = Signal()
    rehearsal_asked = Signal()
    done = Signal()

    def __init__(self, carriers: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, SettingRow] = {}
        self.notice_place = QVBoxLayout()
        by_name = {setting.name: setting for setting in described()}
        for name in QUESTIONS:
            editor = editor_for(by_name[name], carriers if name == "carriers" else ())
            if editor is not None:
                row = SettingRow(by_name[name], editor)
                row.entered.connect(functools.partial(self.changed.emit, name))
                self.rows[name] = row
        self.scanner_button = push_button(self.tr("Test my scanner…"), self.scanner_asked)
        self.rehearse_button = push_button(self.tr("Rehearse with my orders"), self.rehearsal_asked)
        self.done_button = push_button(f"{self.tr('Start packing')}   {actions.keys('ship')}", self.done)
        self.done_button.setProperty("role", "primary")
        self._arrange()

    def show_settings(self, settings: Settings) -> None:
        for name, row in self.rows.items():
            row.show_value(getattr(settings, name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        title = WrappedLabel(self.tr("A few questions, then you can pack"))
        title.setProperty("type", "number")
        page = QWidget()
        page.setMaximumWidth(_WIDE)
        column = QVBoxLayout(page)
        column.setContentsMargins(theme.S24, theme.S32, theme.S24, theme.S24)
        column.setSpacing(theme.S8)
        column.addWidget(title)
        for row in self.rows.values():
            column.addWidget(row)
        scanner = self.tr("Two scans from the screen, and Packbench knows how your scanner writes.")
        rehearsal = self.tr("Copies the waiting orders into a practice shop, where nothing is sent. Ship as you like.")
        for button, words in ((self.scanner_button, scanner), (self.rehearse_button, rehearsal)):
            button.setAccessibleDescription(words)
            button.ensurePolished()
            button.setFixedWidth(max(220, button.sizeHint().width()))
            line = QHBoxLayout()
            line.setSpacing(theme.S16)
            line.addWidget(button)
            told = WrappedLabel(words)
            told.setProperty("type", "secondary")
            line.addWidget(told, 1)
            column.addSpacing(theme.S8)
            column.addLayout(line)
        column.addSpacing(theme.S24)
        column.addWidget(self.done_button, alignment=Qt.AlignmentFlag.AlignRight)
        column.addStretch(1)
        centred = QWidget()
        middle = QHBoxLayout(centred)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(page, 100)
        middle.addStretch(1)
        scroller = QScrollArea()
        scroller.setWidgetResizable(True)
        scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroller.setWidget(centred)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroller, 1)
        below = QVBoxLayout()
        below.setContentsMargins(theme.S16, 0, theme.S16, 0)
        below.addLayout(self.notice_place)
        layout.addLayout(below)


class SetupCover(QObject):
    def __init__(self, context: CoverContext) -> None:
        super().__init__()
        self._context = context
        self.view = SetupView(tuple(carrier.name for carrier in load_carriers().ordered()))
        context.settings.on_change(self.view.show_settings)
        self.view.changed.connect(self._change)
        self.view.scanner_asked.connect(lambda: context.show_cover(SCANNER))
        self.view.rehearsal_asked.connect(context.rehearse)
        self.view.done.connect(context.back)

    def shown(self) -> None:
        self.view.show_settings(self._context.settings.settings)
        self.view.rehearse_button.setEnabled(self._context.account() is not None)

    def do(self, action: str) -> None:
        if action == "ship":
            self.view.done.emit()

    def take_notices(self, notices: NoticeBar) -> None:
        self.view.notice_place.addWidget(notices)

    def _change(self, name: str, value: Any) -> None:
        try:
            self._context.settings.change(**{name: value})
        except SettingsNotKept as error:
            self._context.notices.show_notice(Notice.of(error, key="settings"))


make = SetupCover
