"""Watches, whichever page is in front, for parcels that their shop could not be told of."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.errors import PackbenchError
from app.events import BooksRead
from app.runtime.clock import pause

if TYPE_CHECKING:
    from app.bootstrap import Services
    from app.runtime.concurrency import Tasks

#: What the day's page is asked to show from the header.
UNTOLD = "untold"
_TASK, _READING = "day.watch", "day.watch.reading"
#: Ordoro retries nothing by itself; ten minutes are soon enough for a person to hear of it.
_SECONDS = 600.0


class UntoldWatch(QObject):
    """`counted` carries how many parcels of the last 48 hours their shop does not know of."""

    counted = Signal(int)

    def __init__(self, services: Services, tasks: Tasks, first_seconds: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._first_seconds = first_seconds
        self._end = services.bus.subscribe(BooksRead, lambda _event: self._count())

    def start(self) -> None:
        """Look for the first time when what a packer needs first has been read."""
        self._tasks.start(_TASK, self._keep_looking())

    def close(self) -> None:
        self._end()
        self._tasks.cancel(_TASK)

    async def _keep_looking(self) -> None:
        await pause(self._first_seconds)
        while True:
            await self._tasks.to_its_end(_READING, self._look())
            await pause(_SECONDS)

    async def _look(self) -> None:
        with contextlib.suppress(PackbenchError):  # the list of orders says what keeps Ordoro from answering
            await self._services.books.read()

    def _count(self) -> None:
        books = self._services.books.books
        if books is not None:
            self.counted.emit(len(books.untold(self._services.clock.now())))
