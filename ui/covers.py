"""Pages that need no account, as one table: they cover the account's pages until they are put away.

A cover's package is imported when it is first shown, and its page lives as long as the window.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from app.domain.generation import Generation
from app.runtime.concurrency import Tasks
from app.runtime.logs import Logs
from app.services.known_account import KnownAccount
from app.settings.model import Language
from app.settings.store import SettingsStore
from ui.copies import Copies
from ui.kit.notice_bar import NoticeBar
from ui.main_window import MainWindow
from ui.scanner.keystroke import Scan

if TYPE_CHECKING:
    from app.bootstrap import Account

CONNECT = "connect"
SETTINGS = "settings"
SCANNER = "scanner"
COMMANDS = "commands"
SUPPORT = "support"
START = "start"
SETUP = "setup"
_MODULES = {
    CONNECT: "ui.account.cover",
    SETTINGS: "ui.settings.cover",
    SCANNER: "ui.scanner_test.cover",
    COMMANDS: "ui.command_sheet.cover",
    SUPPORT: "ui.support.cover",
    START: "ui.start.cover",
    SETUP: "ui.settings.setup",
}


class Cover(Protocol):
    """What `make(context)` of a cover's module answers."""

    @property
    def view(self) -> QWidget: ...

    def shown(self) -> None:
        """It is in front now, as on its first opening."""

    def do(self, action: str) -> None:
        """Carry out an action of `ui.actions` that means something here; all others are passed over."""

    def take_notices(self, notices: NoticeBar) -> None:
        """Show the notices on this page, where they cover nothing."""


@dataclass(frozen=True)
class CoverContext:
    """What a cover is made from. `back` puts it away, `open_account` takes an Account that was tried; `account` is the
    one that is open, `unsent` how much of it is not sent yet. `listen` hands every scan to a function until it is given
    None, `show_cover` brings another cover to the front."""

    data: Path
    settings: SettingsStore
    known: KnownAccount
    notices: NoticeBar
    tasks: Tasks
    generation: Generation | None
    back: Callable[[], None]
    open_account: Callable[[Account], None]
    sign_out: Callable[[], None]
    listen: Callable[[Callable[[Scan], object] | None], None]
    show_cover: Callable[[str], object]
    forget_everything: Callable[[], None]
    account: Callable[[], Account | None]
    unsent: Callable[[], int]
    logs: Logs | None
    copies: Copies
    open_practice: Callable[[], None]
    rehearse: Callable[[], None]
    #: The window begins anew in that language.
    speak: Callable[[Language], None]


class Covers:
    """Makes them and brings them to the front."""

    def __init__(self, window: MainWindow, context: CoverContext) -> None:
        self._window = window
        self._context = context
        self._made: dict[str, Cover] = {}

    def show(self, name: str) -> Cover:
        cover = self._made.get(name)
        if cover is None:
            cover = self._made[name] = importlib.import_module(_MODULES[name]).make(self._context)
        self.bring_back(cover)
        cover.shown()
        return cover

    def bring_back(self, cover: Cover) -> None:
        """In front again, as it was left."""
        cover.take_notices(self._context.notices)
        self._window.show_page(cover.view)
        self._window.rail.mark("")
        self._window.header.show_band(self.shows_the_rail(cover))

    def shows_the_rail(self, cover: Cover) -> bool:
        """Not while an account is being chosen: nothing leads past that."""
        return cover not in (self._made.get(CONNECT), self._made.get(START))

    def in_front(self) -> Cover | None:
        """The one that is shown now, if one is."""
        page = self._window.pages.currentWidget()
        return next((cover for cover in self._made.values() if cover.view is page), None)
