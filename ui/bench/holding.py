"""Puts the order at the bench on hold for every bench, and takes it off again; marks it as open here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.bootstrap import Services
from app.errors import PackbenchError
from app.runtime.clock import pause
from app.runtime.concurrency import Tasks
from ui.kit.notice_bar import Notice, NoticeBar, NoticeKind

#: Who only looks through the list marks nothing.
_SECONDS_TO_STAY = 2.0


class Holding(QObject):
    """`read_again` shows the order as it is afterwards; `refused` hears that it could not be put on hold."""

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        notices: NoticeBar,
        read_again: Callable[[str], object],
        refused: Callable[[str], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._notices = notices
        self._read_again = read_again
        self._refused = refused

    def toggle(self, number: str, *, is_on_hold: bool) -> None:
        """Put it on hold, or take it off."""
        if number:
            self._tasks.start(f"hold {number}", self._toggle(number, is_on_hold=is_on_hold))

    def opened(self, number: str) -> None:
        """This order is at the bench; "" for none."""
        self._tasks.start("bench.mark", self._mark(number))

    async def _mark(self, number: str) -> None:
        await pause(_SECONDS_TO_STAY)
        # What has begun to be said is said to its end, whatever comes to the bench meanwhile.
        self._tasks.start(f"bench.mark {number}", self._services.stations.opened(number))

    async def _toggle(self, number: str, *, is_on_hold: bool) -> None:
        stations = self._services.stations
        key = f"hold.{number}"
        try:
            plan = await (stations.take_off_hold(number) if is_on_hold else stations.put_on_hold(number))
        except PackbenchError as error:
            self._notices.show_notice(Notice.of(error, key=key, kind=NoticeKind.WARNING))
            if not is_on_hold:
                self._refused(number)
            return
        if plan.is_over:
            words = self.tr("{number} is off hold") if is_on_hold else self.tr("{number} is on hold at every bench")
            self._notices.show_notice(Notice(NoticeKind.GOOD, words.format(number=number), key=key))
        else:
            title = self.tr("{number}: Ordoro does not know it yet").format(number=number)
            text = self.tr("It is kept here, and said to Ordoro as soon as that can be.")
            self._notices.show_notice(Notice(NoticeKind.INFO, title, text, key=key))
        self._read_again(number)
