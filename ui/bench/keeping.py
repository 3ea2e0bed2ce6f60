"""Keeps the boxes that are closed from one start to the next, and brings them back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from app.bench.session import Session
from app.bench.stage import Stage
from app.bootstrap import Services
from app.domain.box import Box
from app.errors import PackbenchError
from app.runtime.concurrency import Tasks
from app.services.bench.desk import Desk
from ui.kit.notice_bar import Notice, NoticeBar, NoticeKind

_LOAD = "bench.closed_boxes"
_KEEP = "bench.keep_boxes"


class Shows(Protocol):
    def show_session(self, session: Session) -> None: ...


class Keeping:
    """What is closed is written down at once, in the order in which it was done."""

    def __init__(self, services: Services, tasks: Tasks, notices: NoticeBar, desk: Desk, shows: Shows) -> None:
        self._services = services
        self._tasks = tasks
        self._notices = notices
        self._desk = desk
        self._shows = shows
        self._due: dict[str, tuple[Box, ...]] = {}
        self._writing: asyncio.Task[None] | None = None

    def load(self, then: Callable[[], object]) -> None:
        """Bring back what an earlier start left half packed."""
        self._tasks.start(_LOAD, self._load(then))

    def keep(self, session: Session) -> None:
        """What a plan has already is kept with it; the plan's next attempt takes along what was changed."""
        if session.stage is Stage.FAILED:
            return
        self._due[session.number] = session.boxes
        if self._writing is None or self._writing.done():
            self._writing = self._tasks.start(_KEEP, self._write())

    async def written(self) -> None:
        """Wait until all that was closed is on the disk: a plan takes its boxes from there."""
        if self._writing is not None:
            await asyncio.gather(self._writing, return_exceptions=True)

    async def _write(self) -> None:
        while self._due:
            number = next(iter(self._due))
            boxes = self._due.pop(number)
            try:
                await self._services.packing.keep(number, boxes)
            except PackbenchError as error:
                title = QCoreApplication.translate("Bench", "The closed boxes of {number} are only in memory")
                notice = Notice(NoticeKind.WARNING, title.format(number=number), error.message, key=f"boxes.{number}")
                self._notices.show_notice(notice)

    async def _load(self, then: Callable[[], object]) -> None:
        for number, boxes in (await self._services.packing.all()).items():
            if number in self._desk.plans:
                continue
            session = self._desk.sessions.setdefault(number, Session(number))
            if session.stage is Stage.OPEN and not session.boxes:
                session.put_boxes(boxes, len(boxes))
                self._shows.show_session(session)
        then()
