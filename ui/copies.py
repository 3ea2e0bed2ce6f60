"""Copies of what this bench knows: each night, on request, and brought back."""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import Awaitable, Callable
from datetime import datetime, time, timedelta
from pathlib import Path

from PySide6.QtCore import QObject

from app.errors import PackbenchError
from app.runtime.clock import SystemClock, pause
from app.runtime.concurrency import Tasks
from app.settings.store import SettingsStore
from app.words import counted
from ui.kit.notice_bar import Notice, NoticeBar, NoticeKind
from ui.kit.remember import Remember

_KEY = "copies"
_LAST = "copies/last"
_LOOK_SECONDS = 10 * 60.0
#: A computer that is switched off at night makes its copy when it is switched on.
_NIGHT = time(2)


class Copies(QObject):
    """`after` opens the account that came with a copy, once nothing is open any more."""

    def __init__(
        self,
        data: Path,
        settings: SettingsStore,
        remember: Remember,
        notices: NoticeBar,
        tasks: Tasks,
        close_account: Callable[[], Awaitable[None]],
        after: Callable[[], None],
    ) -> None:
        super().__init__(notices)
        self._data = data
        self._settings = settings
        self._remember = remember
        self._notices = notices
        self._tasks = tasks
        self._close_account = close_account
        self._after = after
        self._clock = SystemClock()

    def start(self) -> None:
        """Look now and then whether a night has passed."""
        self._tasks.start("copies.nightly", self._nightly())

    def make_now(self) -> None:
        self._tasks.start("copies.now", self._make(is_asked=True))

    def bring_back(self, copy: Path) -> None:
        self._tasks.start("open", self._bring_back(copy))

    def last(self) -> datetime | None:
        """When the last copy was made; None where none was."""
        try:
            return datetime.fromisoformat(self._remember.text(_LAST))
        except ValueError:
            return None

    def is_due(self, now: datetime) -> bool:
        """Whether a night has passed since the last copy."""
        if not self._settings.settings.copy_folder:
            return False
        night = datetime.combine(now.date(), _NIGHT, now.tzinfo)
        if now < night:
            night -= timedelta(days=1)
        last = self.last()
        return last is None or last < night

    async def _nightly(self) -> None:
        while True:
            await pause(_LOOK_SECONDS)
            if self.is_due(self._clock.now()):
                await self._tasks.to_its_end("copies.night", self._make(is_asked=False))

    async def _make(self, *, is_asked: bool) -> None:
        settings = self._settings.settings
        if not settings.copy_folder:
            text = self.tr("Choose a folder for the copies in the settings, under “This computer”.")
            self._say(NoticeKind.INFO, self.tr("There is no folder for copies yet"), text)
            return
        copies = importlib.import_module("app.services.copies")
        loop = asyncio.get_running_loop()
        folder = Path(settings.copy_folder)
        try:
            made = await loop.run_in_executor(None, copies.make_copy, self._data, folder, settings.station, self._clock)
        except PackbenchError as error:
            self._notices.show_notice(Notice.of(error, key=_KEY, kind=NoticeKind.WARNING))
            return
        self._remember.set_text(_LAST, self._clock.now().isoformat(timespec="minutes"))
        if is_asked:
            self._say(NoticeKind.GOOD, self.tr("The copy is made"), str(made))

    async def _bring_back(self, copy: Path) -> None:
        await self._close_account()
        copies = importlib.import_module("app.services.copies")
        loop = asyncio.get_running_loop()
        try:
            count = await loop.run_in_executor(None, copies.bring_back, copy, self._data, self._clock)
        except PackbenchError as error:
            self._after()
            self._notices.show_notice(Notice.of(error, key=_KEY))
            return
        except OSError as error:
            # It may be that not even everything could be put back where it was: what stands there now is what holds.
            self._settings.read_again()
            self._after()
            title = self.tr("The copy could not be brought back")
            self._say(NoticeKind.ERROR, title, self.tr("Nothing can be written here."), repr(error))
            return
        self._settings.read_again()
        self._after()
        title = self.tr("The copy is brought back")
        text = counted(
            "copies",
            "%n of it was not sent when it was made. It is shown before anything is sent, and is looked for at Ordoro "
            "first. The key is not in a copy: it is asked for.",
            "%n of it were not sent when it was made. They are shown before anything is sent, and each is looked for "
            "at Ordoro first. The key is not in a copy: it is asked for.",
            count,
        )
        self._say(NoticeKind.INFO, title, text)

    def _say(self, kind: NoticeKind, title: str, text: str = "", details: str = "") -> None:
        self._notices.show_notice(Notice(kind, title, text, details=details, key=_KEY))
