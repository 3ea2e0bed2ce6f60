"""Forgets everything on this computer, in the one order in which nothing is written again behind it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from PySide6.QtCore import QObject

from app.runtime.concurrency import Tasks
from app.runtime.forgetting import forget_files
from app.runtime.logs import Logs
from app.services.known_account import KnownAccount
from app.settings.credentials import KeyringTrouble
from app.settings.store import SettingsStore
from ui.kit.notice_bar import Notice, NoticeBar, NoticeKind
from ui.kit.remember import Remember


class Forget(QObject):
    """Asked for after a person meant it; ends at `start_anew`."""

    def __init__(
        self,
        data: Path,
        known: KnownAccount,
        settings: SettingsStore,
        remember: Remember,
        logs: Logs | None,
        notices: NoticeBar,
        tasks: Tasks,
        close_account: Callable[[], Awaitable[None]],
        start_anew: Callable[[], None],
    ) -> None:
        super().__init__(notices)
        self._data = data
        self._known = known
        self._settings = settings
        self._remember = remember
        self._logs = logs
        self._notices = notices
        self._tasks = tasks
        self._close_account = close_account
        self._start_anew = start_anew

    def everything(self) -> None:
        self._tasks.start("open", self._everything())

    async def _everything(self) -> None:
        await self._close_account()
        left: list[str] = []
        try:
            await self._known.forget()
        except (KeyringTrouble, OSError):
            left.append(self.tr("the key in this computer's keyring, under “Packbench”"))
        self._settings.forget()
        self._remember.forget()
        folder = self._logs.folder if self._logs else self._data / "logs"
        if self._logs is not None:
            self._logs.close()
        loop = asyncio.get_running_loop()
        left += [str(path) for path in await loop.run_in_executor(None, forget_files, self._data, folder)]
        if self._logs is not None:
            self._logs.begin_anew()
        self._start_anew()
        if left:
            title = self.tr("Not everything could be deleted")
            text = self.tr("Delete by hand: {names}.").format(names=", ".join(left))
            self._notices.show_notice(Notice(NoticeKind.ERROR, title, text, key="forget"))
        else:
            title = self.tr("Everything is forgotten on this computer")
            text = self.tr("To be sure that nobody uses the key, delete it at Ordoro too: Account settings → API keys.")
            self._notices.show_notice(Notice(NoticeKind.INFO, title, text, key="forget"))
