"""The settings page: groups of rows, a search over their words, and what can be done with all of them at once."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.settings.fields import described
from app.settings.model import Settings
from ui import theme
from ui.kit.blank import Blank
from ui.kit.button import push_button
from ui.kit.search_field import SearchField
from ui.settings import words
from ui.settings.editors import editor_for
from ui.settings.row import SettingRow

_WIDE = 760


class SettingsView(QWidget):
    """`changed` carries the name of a setting and its new value."""

    changed = Signal(str, object)
    export_asked = Signal()
    import_asked = Signal()
    closed = Signal()

    def __init__(self, known: Mapping[str, Sequence[str]] | None = None, parent: QWidget | None = None) -> None:
        """`known` holds, for a list among the settings, the names that it may consist of."""
        super().__init__(parent)
        self.rows: dict[str, SettingRow] = {}
        self._groups: dict[str, QWidget] = {}
        self.search = SearchField(self.tr("Search the settings"))
        self.search.textChanged.connect(self._filter)
        self.blank = Blank()
        self.blank.hide()
        self.export_button = push_button(self.tr("Save for another station…"), self.export_asked)
        self.import_button = push_button(self.tr("Take over from a file…"), self.import_asked)
        self.back_button = push_button(self.tr("Back"), self.closed)
        self.notice_place = QVBoxLayout()
        self._made: dict[str, QVBoxLayout] = {}
        for setting in described():
            editor = editor_for(setting, tuple((known or {}).get(setting.name, ())))
            if editor is not None:
                row = SettingRow(setting, editor)
                row.entered.connect(functools.partial(self.changed.emit, setting.name))
                self.rows[setting.name] = row
                self._group(setting.about.group).addWidget(row)
        self._arrange()

    def show_settings(self, settings: Settings) -> None:
        for name, row in self.rows.items():
            row.show_value(getattr(settings, name))

    def clear(self) -> None:
        """As on the first opening: nothing searched, from the top."""
        self.search.clear()
        self.scroller.verticalScrollBar().setValue(0)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _filter(self, text: str) -> None:
        needle = text.casefold().strip()
        shown = set()
        for row in self.rows.values():
            is_shown = row.speaks_of(needle)
            row.setVisible(is_shown)
            if is_shown:
                shown.add(row.setting.about.group)
        for group, card in self._groups.items():
            card.setVisible(group in shown)
        self.blank.setVisible(not shown)
        if not shown:
            self.blank.say("search", self.tr("No setting speaks of “{text}”").format(text=text.strip()))

    def _group(self, name: str) -> QVBoxLayout:
        if name not in self._made:
            card = QWidget()
            heading = QLabel(words.said(name))
            heading.setProperty("type", "title")
            line = QFrame()
            line.setProperty("hairline", "true")
            layout = QVBoxLayout(card)
            layout.setContentsMargins(0, 0, 0, theme.S24)
            layout.setSpacing(0)
            layout.addWidget(heading)
            layout.addSpacing(theme.S8)
            layout.addWidget(line)
            self._groups[name] = card
            self._made[name] = layout
        return self._made[name]

    def _arrange(self) -> None:
        title = QLabel(self.tr("Settings"))
        title.setProperty("type", "title")
        head = QHBoxLayout()
        head.setSpacing(theme.S8)
        head.addWidget(title)
        head.addSpacing(theme.S16)
        head.addWidget(self.search, 1)
        head.addWidget(self.export_button)
        head.addWidget(self.import_button)
        head.addWidget(self.back_button)
        column = QWidget()
        column.setMaximumWidth(_WIDE)
        inside = QVBoxLayout(column)
        inside.setContentsMargins(theme.S24, theme.S16, theme.S24, theme.S24)
        inside.setSpacing(0)
        for card in self._groups.values():
            inside.addWidget(card)
        inside.addWidget(self.blank)
        inside.addStretch(1)
        centred = QWidget()
        middle = QHBoxLayout(centred)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(column, 100)
        middle.addStretch(1)
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setWidget(centred)
        # As high as its texts need at this width: at the least width they would be far higher, and end in nothing.
        centred.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head.setContentsMargins(theme.S16, theme.S12, theme.S16, theme.S12)
        layout.addLayout(head)
        line = QFrame()
        line.setProperty("hairline", "true")
        layout.addWidget(line)
        layout.addWidget(self.scroller, 1)
        below = QVBoxLayout()
        below.setContentsMargins(theme.S16, 0, theme.S16, 0)
        below.addLayout(self.notice_place)
        layout.addLayout(below)
