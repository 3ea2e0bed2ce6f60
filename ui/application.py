"""Starts the window, opens the account that was asked for, and ends cleanly."""

from __future__ import annotations

import asyncio
import functools
import importlib
import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.errors import PackbenchError
from app.runtime.concurrency import Tasks
from app.runtime.logs import Logs
from app.runtime.masking import trace_of
from app.runtime.paths import log_folder
from app.services.known_account import KnownAccount
from app.settings.model import Language
from app.settings.store import SettingsNotKept
from app.version import VERSION
from ui import actions, covers, event_loop
from ui.copies import Copies
from ui.covers import CoverContext, Covers
from ui.first_screen import FirstScreen, choose_scheme
from ui.forget import Forget
from ui.kit.notice_bar import Notice, NoticeAction, NoticeKind
from ui.last_time import settings_notice
from ui.leaving import Leaving
from ui.open_account import OpenAccount
from ui.options import Options
from ui.practice import Practice
from ui.scans import Scans
from ui.sign_in import Doors, SignIn
from ui.tray import Tray
from ui.watchdog import watching

if TYPE_CHECKING:
    from app.bootstrap import Account
    from ui.router import Router

log = logging.getLogger(__name__)

_SET_UP = "setup/done"
_VERSION = "window/version"


def run(app: QApplication, options: Options, first: FirstScreen) -> int:
    """Go on from the first screen until the window is closed; answers the exit status."""
    logs = Logs(options.data / "logs" if options.data else log_folder())
    if first.trouble:
        log.info("%s", first.trouble)
    return stay(app, options, first, logs)


def stay(app: QApplication, options: Options, first: FirstScreen, logs: Logs | None = None) -> int:
    """Until the window is closed for good: in another language it is closed and opened anew."""
    while True:
        application = Application(options, logs=logs, first=first)
        code = event_loop.run(app, application.run(), application.report)
        if not application.begins_anew:
            return code
        # All that listens to the former window would keep it, and each change of colours would dress it once more.
        application.window.deleteLater()
        options = msgspec.structs.replace(options, language=None)
        first = FirstScreen(options)


class Application(QObject):
    """The window with the account that is open in it."""

    def __init__(
        self,
        options: Options,
        tray: Tray | None = None,
        known: KnownAccount | None = None,
        logs: Logs | None = None,
        first: FirstScreen | None = None,
    ) -> None:
        super().__init__()
        self.options = options
        #: A file that the program was started with, until it is shown.
        self._file = options.file
        self.logs = logs
        #: Whether another is to be opened when this one has closed, in the language that was chosen.
        self.begins_anew = False
        self.first = first or FirstScreen(options)
        self.notices, self.window, self.settings = self.first.notices, self.first.window, self.first.settings
        self._data, self.remember = self.first.data, self.first.remember
        self.tasks = Tasks(self.report)
        self._shop = OpenAccount(self.first, options, self.report, self.show_account)
        self.practice = Practice(options, self.window, self.notices, self.tasks, self._shop.close, self.open_account)
        known = known or KnownAccount(self._data)
        doors = Doors(self._open_own, self._close_account, self._ask_for_account, self.first.say_opening)
        self.sign_in = SignIn(known, self.window, self.notices, self.tasks, doors, options.generation)
        self.scans = Scans(self.settings, self.notices, self._takes_scans, self.show_scanner_test)
        self.scans.went_elsewhere.connect(self.window.header.show_elsewhere)
        self.copies = Copies(
            self._data,
            self.settings,
            self.remember,
            self.notices,
            self.tasks,
            self._close_account,
            self.sign_in.open_known,
        )
        self.forget = Forget(
            self._data,
            known,
            self.settings,
            self.remember,
            logs,
            self.notices,
            self.tasks,
            self._close_account,
            self.show_account,
        )
        self.covers = Covers(
            self.window,
            CoverContext(
                data=self._data,
                settings=self.settings,
                known=known,
                notices=self.notices,
                tasks=self.tasks,
                generation=options.generation,
                back=self._back_to_work,
                open_account=lambda account: self.leaving.change_shop(lambda: self._account_opened(account)),
                sign_out=self._sign_out,
                listen=self.scans.listen,
                show_cover=self._show_cover,
                forget_everything=self.forget.everything,
                account=lambda: self.account,
                unsent=lambda: self.router.waiting + self.router.needing if self.router else 0,
                logs=logs,
                copies=self.copies,
                open_practice=self.open_practice,
                rehearse=lambda: self.leaving.change_shop(self.rehearse),
                speak=self.speak,
            ),
        )
        self._closed = asyncio.Event()
        self._is_closing = False
        self.tray = tray or Tray(self)
        self.leaving = Leaving(self.window, self.notices, self.tray, lambda: self.router, self._close_now)
        self.window.close_asked.connect(self._close_asked)
        self.window.scheme_chosen.connect(choose_scheme)
        self.window.install(self._handlers())

    async def run(self) -> int:
        """Show the window and stay until it is closed."""
        self.open()
        if self.options.probes_start:
            await importlib.import_module("ui.start_probe").open_an_order(self)
            await self.close()
            return 0
        self.copies.start()
        self.say_update()
        with watching(self.options.watches):
            await self._closed.wait()
        return 0

    def open(self) -> None:
        """Show the window at once and open the account behind it."""
        self.first.show()
        notice = settings_notice(self.settings, self.show_settings)
        if notice is not None:
            self.notices.show_notice(notice)
        if self.options.url:
            self.first.say_opening(self.tr("Opening the shop…"))
            self.tasks.start("open", self._open_given())
        elif not self.options.asks_practice and self.sign_in.known.last() is not None:
            self.sign_in.open_known()
        elif self.options.welcomes and not self.options.asks_practice:
            self._show_cover(covers.START)
        else:
            self.open_practice()

    def open_practice(self) -> None:
        """Start a practice shop and open it."""
        if self.router is None:
            self.window.header.show_shop(self.tr("Practice shop"), is_practice=True)
        self.practice.open()

    def rehearse(self) -> None:
        """Copy the waiting orders of the open account into a practice shop, and open that."""
        if self.router is not None:
            self.practice.rehearse(self.router.services.orders.waiting)

    def speak(self, chosen: Language) -> None:
        """Begin anew in that language: no widget changes its words. Asked for where no shop is open yet."""
        try:
            self.settings.change(language=chosen)
        except SettingsNotKept as error:
            self.notices.show_notice(Notice.of(error))
            return
        self.begins_anew = True
        self._close_now()

    def say_update(self) -> None:
        """After an update, once: that there is something new, and where it stands."""
        before = self.remember.text(_VERSION)
        self.remember.set_text(_VERSION, VERSION)
        if before and before != VERSION:
            title = self.tr("Packbench is now version {version}").format(version=VERSION)
            action = NoticeAction(self.tr("What is new"), self.show_news)
            self.notices.show_notice(Notice(NoticeKind.INFO, title, actions=(action,), key="update"))

    def show_news(self) -> None:
        """What changed from version to version."""
        self.covers.show(covers.SUPPORT).do("whats_new")

    def report(self, what: str, error: BaseException) -> None:
        """The one place where exceptions that nobody handled arrive."""
        log.error("In %s", what, exc_info=error)
        if isinstance(error, PackbenchError):
            self.notices.show_notice(Notice.of(error, key="unexpected"))
            return
        self.notices.show_notice(
            Notice(
                NoticeKind.ERROR,
                self.tr("Packbench made a mistake"),
                self.tr("What was entered is still here. Please send the details to whoever looks after Packbench."),
                details=f"{what}\n{trace_of(error)}\n\n{importlib.import_module('app.runtime.versions').as_lines()}",
                key="unexpected",
            )
        )

    @property
    def router(self) -> Router | None:
        """The pages of the account that is open."""
        return self._shop.router

    @property
    def account(self) -> Account | None:
        """The one that is open."""
        return self._shop.account

    async def open_account(self, account: Account) -> None:
        """Put this account in the place of the one that was open."""
        router = await self._shop.open(account, self._memory_of(account))
        if router is None:
            return
        router.connect_asked.connect(self.show_account)
        router.told.connect(self.scans.told)
        self.scans.went_elsewhere.connect(router.packing.show_elsewhere)
        router.queue_changed.connect(self.leaving.queue_changed)
        router.person_needed.connect(self.leaving.person_needed)
        cover = self.covers.in_front()
        router.start()
        if cover is not None:
            # Somebody is at work on it: a shop that opens behind does not take it away.
            self.covers.bring_back(cover)
        elif self._file is not None:
            router.open_file(self._file)
            self._file = None

    def _memory_of(self, account: Account) -> Path:
        """Where the account's plans and orders are kept; a practice shop's are forgotten with it."""
        if account.is_practice:
            return self.practice.folder
        return self._data

    def show_account(self) -> None:
        """The page on which an account is connected."""
        self.covers.show(covers.CONNECT)

    def _ask_for_account(self) -> None:
        """The known one cannot be opened as it is: its list is nobody's to look at any more."""
        self.first.put_away()
        self.show_account()

    def show_settings(self) -> None:
        """The page on which everything is chosen; what it covers stays as it is."""
        self.covers.show(covers.SETTINGS)

    def show_scanner_test(self) -> None:
        """The page that learns how the scanner writes its codes."""
        self._show_cover(covers.SCANNER)

    def _show_cover(self, name: str) -> None:
        self.covers.show(name)

    async def close(self) -> None:
        """Let the step that is under way end, then end everything. Never takes longer than its limits."""
        if self._is_closing:
            await self._closed.wait()
            return
        self._is_closing = True
        await self._shop.finish_steps(self.tr("Finishing the step, then closing…"))
        self.tray.hide()
        self.window.let_close()
        self.window.close()
        self.tasks.cancel_all(but="close")
        try:
            await self._shop.close()
            await self.practice.stop()
            self.scans.close()
            self.practice.forget()
        finally:
            self._closed.set()

    async def _open_given(self) -> None:
        await event_loop.import_aside("app.bootstrap")
        bootstrap = importlib.import_module("app.bootstrap")
        options = self.options
        account = bootstrap.Account(options.url, options.client_id, options.client_secret, options.generation)
        await self.open_account(account)

    async def _close_account(self) -> None:
        self.first.put_away()
        await self._shop.close()
        await self.practice.stop()

    def _account_opened(self, account: Account) -> None:
        self.tasks.start("open", self._change_account(account))

    async def _open_own(self, account: Account) -> None:
        """A shop of the owner's; a practice shop behind it ends."""
        await self.open_account(account)
        await self.practice.stop()

    async def _change_account(self, account: Account) -> None:
        self.window.show_waiting("clock", self.tr("Opening the shop…"))
        await self._open_own(account)
        if self.router is not None and not account.is_practice:
            await self.sign_in.keep(account)
            if self.options.welcomes and not self.remember.text(_SET_UP):
                self.remember.set_text(_SET_UP, "1")
                self._show_cover(covers.SETUP)

    def _takes_scans(self) -> Router | None:
        """The account's pages, unless another covers them."""
        return self.router if self.covers.in_front() is None else None

    def _back_to_work(self) -> None:
        """From a page that covers the account's."""
        if self.router is None:
            if self.tasks.is_running("open"):
                self.first.show_again()
            elif self.options.welcomes:
                self._show_cover(covers.START)
            else:
                self.open_practice()
            return
        self.window.header.show_band(True)
        self.router.show_front()

    def _sign_out(self) -> None:
        self.leaving.sign_out(self.sign_in.sign_out)

    def _close_asked(self) -> None:
        if self._is_closing:
            return
        if self.router is not None:
            self.router.packing.leave()  # what is asked before closing stands on the pages behind it
        self.leaving.asked()

    def _close_now(self) -> None:
        self.tasks.start("close", self.close())

    def _handlers(self) -> dict[str, Callable[[], object]]:
        """Of every action; what is not named here is done by the page that is shown."""
        return {
            **{each.id: functools.partial(self._do, each.id) for each in actions.specs()},
            "connect": self.show_account,
            "practice": lambda: self.leaving.change_shop(self.open_practice),
            "settings": self.show_settings,
            "setup": lambda: self._show_cover(covers.SETUP),
            "own_shop": lambda: self.leaving.change_shop(self.sign_in.open_known),
            "test_scanner": self.show_scanner_test,
            "command_sheet": lambda: self._show_cover(covers.COMMANDS),
            "whats_new": self.show_news,
            "support": lambda: self.covers.show(covers.SUPPORT),
            "sign_out": self._sign_out,
            "quit": self.window.close,
        }

    def _do(self, action: str) -> None:
        """An action belongs to the page that is shown."""
        cover = self.covers.in_front()
        leads_on = cover is not None and self.covers.shows_the_rail(cover) and action.startswith("page_")
        if cover is not None and not leads_on:
            cover.do(action)
        elif self.router is not None and (leads_on or self.router.owns(self.window.pages.currentWidget())):
            self.router.do(action)  # beside the rail its keys do what it does
