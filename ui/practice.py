"""The practice shop behind the window: started, ended, and filled with copies of a shop's own orders."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import shutil
import tempfile
import weakref
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.errors import PackbenchError
from app.runtime.concurrency import Tasks, both
from app.runtime.files import write_privately
from app.runtime.practice_shop import PracticeShop
from ui import event_loop
from ui.kit.notice_bar import Notice, NoticeAction, NoticeBar
from ui.main_window import MainWindow
from ui.options import Options

if TYPE_CHECKING:
    from app.bootstrap import Account
    from app.domain.order import Order

_SHOP_ENDS_SECONDS = 6.0


class Practice(QObject):
    """What it remembers lies in a folder of its own, and ends with the window."""

    def __init__(
        self,
        options: Options,
        window: MainWindow,
        notices: NoticeBar,
        tasks: Tasks,
        close_router: Callable[[], Awaitable[None]],
        open_account: Callable[[Account], Awaitable[None]],
    ) -> None:
        super().__init__(window)
        self._options = options
        self._window = window
        self._notices = notices
        self._tasks = tasks
        self._close_router = close_router
        self._open_account = open_account
        self.folder = Path(tempfile.mkdtemp(prefix="packbench-practice-"))
        #: What is written there after `forget`, by a thread that still opens the shop, goes with the process.
        weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)
        #: The shop that runs, or is being started.
        self._shop: asyncio.Future[PracticeShop] | None = None

    def open(self) -> None:
        """Start a practice shop and open it."""
        self._window.show_waiting("clock", self.tr("Opening the practice shop…"))
        self._tasks.start("open", self._open())

    def rehearse(self, waiting: Sequence[Order]) -> None:
        """Open a practice shop that begins with copies of these orders."""
        self._window.show_waiting("clock", self.tr("Copying your orders into a practice shop…"))
        self._tasks.start("open", self._rehearse(waiting))

    async def stop(self) -> None:
        """End the shop, if one runs or is being started. Takes a few seconds at most."""
        starting = self._shop
        if starting is None:
            return
        # Whoever asked for one that did not start was told so.
        with contextlib.suppress(PackbenchError, TimeoutError):
            async with asyncio.timeout(_SHOP_ENDS_SECONDS):
                shop = await asyncio.shield(starting)
                await asyncio.get_running_loop().run_in_executor(None, shop.stop)
        if self._shop is starting:
            self._shop = None

    def forget(self) -> None:
        """Delete what it remembered."""
        shutil.rmtree(self.folder, ignore_errors=True)

    async def _rehearse(self, waiting: Sequence[Order]) -> None:
        rehearsal = importlib.import_module("app.services.rehearsal")
        file = self.folder / "rehearsal.json"
        write_privately(file, rehearsal.for_practice(waiting))
        try:
            await self._open("--orders-from", str(file))
        finally:
            file.unlink(missing_ok=True)

    async def _open(self, *given: str) -> None:
        await self._close_router()
        await self.stop()
        self._window.header.say_practice(is_rehearsal=bool(given))
        self._window.header.show_shop(self.tr("Practice shop"), is_practice=True)
        self._window.show_waiting("clock", self.tr("Opening the practice shop…"))
        generation, more = self._options.practice, given or self._usual()
        loop = asyncio.get_running_loop()
        # Whoever ends this task does not end the start: `stop` waits for it, and ends what came of it.
        starting = loop.run_in_executor(None, lambda: PracticeShop.start(generation, *more))
        self._shop = starting
        try:
            shop, _ = await both(lambda: asyncio.shield(starting), lambda: event_loop.import_aside("app.bootstrap"))
        except PackbenchError as error:
            again = NoticeAction(self.tr("Try again"), self.open)
            self._window.show_waiting("warning", error.title)
            self._notices.show_notice(Notice.of(error, again, key="practice"))
            return
        bootstrap = importlib.import_module("app.bootstrap")
        await self._open_account(bootstrap.Account(shop.url, "practice", "practice", is_practice=True))

    def _usual(self) -> list[str]:
        more = ["--lively"] if self._options.is_lively else []
        return more if self._options.orders is None else [*more, "--orders", str(self._options.orders)]
