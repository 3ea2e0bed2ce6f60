"""The account that is open in the window: how it takes the place of the former one, and how it is closed."""

from __future__ import annotations

import asyncio
import functools
import importlib
import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.errors import PackbenchError
from app.runtime.concurrency import Tasks
from ui.event_loop import Report
from ui.first_screen import FirstScreen
from ui.kit.notice_bar import Notice, NoticeAction, NoticeKind
from ui.options import Options

if TYPE_CHECKING:
    from app.bootstrap import Account
    from ui.bench.view import BenchView
    from ui.router import Router
    from ui.workspace import Workspace

log = logging.getLogger(__name__)

_CLOSE = "close"


class OpenAccount(QObject):
    """`router` has the account's pages; both are None while none is open."""

    def __init__(
        self, first: FirstScreen, options: Options, report: Report, ask_for_account: Callable[[], object]
    ) -> None:
        super().__init__()
        self._first = first
        self._options = options
        self._report = report
        self._ask_for_account = ask_for_account
        self.account: Account | None = None
        self.router: Router | None = None
        self._tasks = Tasks(report)
        self._closing: asyncio.Task[None] | None = None

    async def open(self, account: Account, memory: Path) -> Router | None:
        """Put this account in the place of the one that was open; its pages are to be started. None where that fails,
        which is said. `memory` is where its plans and orders are kept."""
        bootstrap = importlib.import_module("app.bootstrap")
        router = importlib.import_module("ui.router")
        first_screen = self._first
        try:
            loop = asyncio.get_running_loop()
            build = functools.partial(bootstrap.build, account, memory, settings=first_screen.settings)
            services = await loop.run_in_executor(None, build)
        except PackbenchError as error:
            first_screen.put_away()
            if self.router is None:
                first_screen.window.show_waiting("warning", self.tr("The account was not opened"))
            connect = NoticeAction(self.tr("Connect an account"), self._ask_for_account)
            first_screen.notices.show_notice(Notice.of(error, connect))
            return None
        shown = first_screen.list
        bench = await self._bench_in(shown.page) if shown is not None and shown.account == account.key else None
        first = first_screen.hand_over(account.key)
        try:
            await self.close()
            page = first.page if first is not None else self._new_page()
            if first is None or bench is None:
                bench = await self._bench_in(page)
        except asyncio.CancelledError:
            services.close()
            raise
        self.account = account
        made: Router = router.Router(
            first_screen.window,
            services,
            first_screen.notices,
            Tasks(self._report),
            first_screen.remember,
            page,
            bench,
            is_practice=account.is_practice,
            first=first,
            refresh_seconds=self._options.refresh_seconds,
        )
        self.router = made
        return made

    async def finish_steps(self, words: str) -> None:
        """Let what is under way end, and say so meanwhile; not for longer than the options allow."""
        if self.router is not None:
            await self._finish(self.router, words)

    async def close(self) -> None:
        """With its pages; none is open from here on. It goes to its end, whoever stops waiting for it."""
        if self.router is not None:
            router, self.router, self.account = self.router, None, None
            router.packing.leave()
            self._show_closing()
            self._closing = self._tasks.start(_CLOSE, self._close(router))
        if self._closing is not None and not self._closing.done():
            await asyncio.shield(self._closing)

    async def _close(self, router: Router) -> None:
        await self._finish(router, self.tr("Finishing the step, then closing this shop…"))
        if router.owns(self._first.window.pages.currentWidget()):
            self._show_closing()  # somebody had brought it back meanwhile
        self._first.notices.clear()
        await router.close()

    def _show_closing(self) -> None:
        self._first.window.show_waiting("clock", self.tr("Closing the shop…"))

    async def _finish(self, router: Router, words: str) -> None:
        if not router.has_unfinished_work():
            return
        self._first.notices.show_notice(Notice(NoticeKind.INFO, words, key="finishing"))
        try:
            async with asyncio.timeout(self._options.finish_seconds):
                await router.finish()
        except TimeoutError:
            log.warning("Closing although a step has not ended")

    def _new_page(self) -> Workspace:
        workspace = importlib.import_module("ui.workspace")
        page: Workspace = workspace.Workspace(self._first.notices, self._first.remember, self._first.window.pages)
        return page

    async def _bench_in(self, page: Workspace) -> BenchView:
        """Made part by part, with a turn of the loop between two: somebody may be searching the first list, and the
        styling of what was made is not all done in one go."""
        view = importlib.import_module("ui.bench.view")
        bench: BenchView = view.BenchView(page.right, is_made_at_once=False)
        for _ in bench.parts():
            await asyncio.sleep(0)
        return bench
