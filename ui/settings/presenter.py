"""Keeps what is chosen on the settings page, and carries it to another station as a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.errors import PackbenchError
from app.runtime.files import write_privately
from app.settings.store import SettingsNotKept, SettingsStore
from app.settings.transfer import exported, take_over
from ui.kit import ask
from ui.kit.notice_bar import Notice, NoticeBar, NoticeKind
from ui.settings.view import SettingsView

FILE_NAME = "packbench-settings.json"
_KEY = "settings"


class SettingsPresenter(QObject):
    """Lives as long as its view; the settings themselves live on."""

    closed = Signal()

    def __init__(self, view: SettingsView, store: SettingsStore, notices: NoticeBar) -> None:
        super().__init__(view)
        self._view = view
        self._store = store
        self._notices = notices
        store.on_change(view.show_settings)
        view.changed.connect(self._change)
        view.export_asked.connect(self._ask_where_to)
        view.import_asked.connect(self._ask_where_from)
        view.closed.connect(self.closed)
        view.show_settings(store.settings)

    def save_to(self, file: Path) -> None:
        """Write the settings for another station into `file`, and say how it went."""
        try:
            write_privately(file, exported(self._store.settings))
        except OSError as error:
            self._say_file(self.tr("The settings could not be saved there"), file, error)
            return
        title = self.tr("The settings are saved")
        text = self.tr("{file} has no key in it. Take it to the other station: Settings → Take over from a file.")
        self._notices.show_notice(Notice(NoticeKind.GOOD, title, text.format(file=file.name), key=_KEY))

    def take_from(self, file: Path) -> None:
        """Take over what another station saved, and say what was not."""
        try:
            found = take_over(self._store, file)
        except OSError as error:
            self._say_file(self.tr("The file could not be read"), file, error)
        except PackbenchError as error:
            self._notices.show_notice(Notice.of(error, key=_KEY))
        else:
            text = self.tr("The name of this bench, its packer and its scanner stay as they are.")
            if found.passed_over:
                names = ", ".join(found.passed_over)
                text = f"{text} {self.tr('Passed over: {names}.').format(names=names)}"
            title = self.tr("The settings are taken over")
            self._notices.show_notice(Notice(NoticeKind.INFO, title, text, key=_KEY))

    def _change(self, name: str, value: Any) -> None:
        try:
            self._store.change(**{name: value})
        except SettingsNotKept as error:
            self._notices.show_notice(Notice.of(error, key=_KEY))

    def _say_file(self, title: str, file: Path, error: OSError) -> None:
        text = self.tr("Choose another place: {file} cannot be used.").format(file=file)
        self._notices.show_notice(Notice(NoticeKind.ERROR, title, text, details=repr(error), key=_KEY))

    def _ask_where_to(self) -> None:
        ask.save_file(self._view, self.tr("Save the settings"), FILE_NAME, self.tr("Settings (*.json)"), self.save_to)

    def _ask_where_from(self) -> None:
        ask.open_file(self._view, self.tr("Take over settings"), self.tr("Settings (*.json)"), self.take_from)
