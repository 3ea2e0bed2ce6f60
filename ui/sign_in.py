"""Opens the account that this computer knows, keeps the key of a new one, and forgets it when that is asked for."""

from __future__ import annotations

import importlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.generation import Generation
from app.runtime.concurrency import Tasks
from app.services.known_account import KnownAccount
from app.settings.credentials import Kept, KeyringTrouble
from app.settings.last_account import LastAccount
from ui.event_loop import import_aside
from ui.kit.notice_bar import Notice, NoticeAction, NoticeBar, NoticeKind
from ui.main_window import MainWindow

if TYPE_CHECKING:
    from app.bootstrap import Account

_KEY = "key kept"


@dataclass(frozen=True)
class Doors:
    """What happens to the window: an account opened in it, closed, or asked for."""

    open: Callable[[Account], Awaitable[None]]
    close: Callable[[], Awaitable[None]]
    ask: Callable[[], None]
    #: Says what is being waited for: a title and a sentence.
    say_opening: Callable[[str, str], None]


class SignIn(QObject):
    """Its tasks are called "open": a later one takes the place of an earlier one."""

    def __init__(
        self,
        known: KnownAccount,
        window: MainWindow,
        notices: NoticeBar,
        tasks: Tasks,
        doors: Doors,
        generation: Generation | None = None,
    ) -> None:
        super().__init__(window)
        self.known = known
        self._notices = notices
        self._tasks = tasks
        self._doors = doors
        self._generation = generation

    def open_known(self) -> None:
        """Open the account that was open last, with its key from where keys are kept."""
        words = self.tr("If this computer asks for the keyring's password, give it: the key is in there.")
        self._doors.say_opening(self.tr("Opening your shop…"), words)
        self._tasks.start("open", self._open_known())

    def sign_out(self) -> None:
        """Forget the key and close its account; what waits to be sent stays for the next time it is opened."""
        self._tasks.start("open", self._sign_out())

    async def keep(self, account: Account) -> None:
        """Open this account by itself from now on; say so where its key cannot be kept."""
        place = await self.known.keep(LastAccount(account.url, account.client_id), account.client_secret)
        if place.kept is Kept.IN_MEMORY:
            title = self.tr("The key is kept in memory until Packbench closes")
            text = self.tr("{why} It is asked for again at the next start.").format(why=place.why)
            self._say(NoticeKind.INFO, title, text)

    async def _open_known(self) -> None:
        last = self.known.last()
        if last is None:
            self._doors.ask()
            return
        try:
            secret = await self.known.secret(last)
        except KeyringTrouble as error:
            again = NoticeAction(self.tr("Try again"), self.open_known)
            self._doors.ask()
            self._notices.show_notice(Notice.of(error, again, key=_KEY))
            return
        if secret is None:
            self._doors.ask()
            title = self.tr("Enter the client secret again")
            text = self.tr("This computer does not have it: it was kept in memory, or taken out of the keyring.")
            self._say(NoticeKind.INFO, title, text)
            return
        await import_aside("app.bootstrap")
        bootstrap = importlib.import_module("app.bootstrap")
        await self._doors.open(bootstrap.Account(last.url, last.client_id, secret, self._generation))

    async def _sign_out(self) -> None:
        was_known = self.known.last() is not None
        try:
            await self.known.forget()
        except (KeyringTrouble, OSError) as error:
            title = self.tr("The key could not be taken out of the keyring")
            text = self.tr("Look for “Packbench” in this computer's keyring, and delete it there.")
            self._say(NoticeKind.ERROR, title, text, details=repr(error))
            return
        await self._doors.close()
        self._doors.ask()
        if was_known:
            text = self.tr("To be sure that nobody uses it, delete it at Ordoro too: Account settings → API keys.")
            self._say(NoticeKind.INFO, self.tr("The key is forgotten"), text)
        else:
            self._say(NoticeKind.INFO, self.tr("Signed out"))

    def _say(self, kind: NoticeKind, title: str, text: str = "", details: str = "") -> None:
        self._notices.show_notice(Notice(kind, title, text, details=details, key=_KEY))
