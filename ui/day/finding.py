"""A search over all days while it goes on: what it has found, how far it is, and its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

from app.domain.parcel import Parcel
from app.errors import PackbenchError
from app.services.all_days import Looked
from ui.day.view import DayView
from ui.kit.notice_bar import Notice, NoticeBar, NoticeKind

if TYPE_CHECKING:
    from app.bootstrap import Services
    from app.runtime.concurrency import Tasks

_FIND, _NOTICE = "day.find", "day"


class Finding(QObject):
    """`changed` when there is more to show, or nothing any more: `parcels` is None while nothing is looked for."""

    changed = Signal()
    #: The first parcel of a search was found.
    found = Signal()

    def __init__(self, view: DayView, services: Services, notices: NoticeBar, tasks: Tasks) -> None:
        super().__init__(view)
        self._view = view
        self._services = services
        self._notices = notices
        self._tasks = tasks
        self._parcels: dict[str, Parcel] | None = None
        self._looked = Looked(())
        self._is_stopped = False
        self._now: object = None
        self.text = ""
        view.stop.clicked.connect(self.stop)

    @property
    def parcels(self) -> tuple[Parcel, ...] | None:
        return None if self._parcels is None else tuple(self._parcels.values())

    @property
    def words(self) -> str:
        """How far it is, or was when it was stopped; "" where it went to its end."""
        looked = self._looked
        if not looked.total or (looked.done >= looked.total and not self._is_stopped):
            return ""
        done, total = QLocale().toString(looked.done), QLocale().toString(max(looked.total, looked.done))
        said = self.tr("stopped after {done} of {total} orders") if self._is_stopped else self.tr(
            "looked through {done} of {total} orders at Ordoro"
        )  # fmt: skip
        return said.format(done=done, total=total)

    def begin(self, text: str) -> None:
        """Look through all days for it."""
        self._tasks.start(_FIND, self._find(text))

    def again(self) -> None:
        """What was found shows numbers that stand elsewhere by now."""
        if self._parcels is not None:
            self.begin(self.text)

    def stop(self) -> None:
        """Look no further; what was found stays."""
        if self._tasks.is_running(_FIND):
            self._is_stopped = True
            self._tasks.cancel(_FIND)

    def forget(self) -> None:
        """Nothing is looked for any more."""
        self._tasks.cancel(_FIND)
        self._parcels = None
        self._view.is_everything = False
        self._view.model.set_search(self._view.search.text())

    def close(self) -> None:
        self._tasks.cancel(_FIND)

    async def _find(self, text: str) -> None:
        self.text, self._parcels, self._looked, self._is_stopped = text, None, Looked(()), False
        now = self._now = object()
        self._view.is_everything = False
        # Ordoro's own search looks through more than the list shows.
        self._view.model.set_search("")
        self._view.show_finding(True)
        self._take(self._here(text))
        try:
            found = await self._services.all_days.find(text, self._told)
            self._notices.dismiss(_NOTICE)
            self._looked = Looked(())
            self._view.is_everything = True
            self._take(found)
        except PackbenchError as error:
            self._is_stopped = bool(self._looked.total)
            self._notices.show_notice(Notice.of(error, key=_NOTICE, kind=NoticeKind.WARNING))
        finally:
            if self._now is now:
                self._view.show_finding(False)
                self.changed.emit()

    def _told(self, looked: Looked) -> None:
        self._looked = looked
        self._view.show_finding(True, looked.done, looked.total)
        self._take(looked.parcels)

    def _take(self, parcels: tuple[Parcel, ...]) -> None:
        had = bool(self._parcels)
        self._parcels = (self._parcels or {}) | {parcel.key: parcel for parcel in parcels}
        self.changed.emit()
        if parcels and not had:
            self.found.emit()

    def _here(self, text: str) -> tuple[Parcel, ...]:
        """In what was read already: that is there at once."""
        books = self._services.books.books
        words = text.casefold().split()
        return tuple(each for each in (books.parcels if books is not None else ()) if each.holds(words))
