"""Reads what has left, shows a day of it, and carries out what can still be done about a parcel."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.parcel import Parcel, by_carrier
from app.domain.plan import Plan, PlanOutcome
from app.errors import PackbenchError
from app.events import BooksRead, OrdersRead, PlanChanged
from app.scan.tracking_pages import tracking_page
from app.words import counted
from ui.day.came_back_presenter import CameBackPresenter
from ui.day.card import CardState
from ui.day.chart import Bar
from ui.day.closing import Closing
from ui.day.finding import Finding
from ui.day.paper import DayPaper
from ui.day.renumbering import Renumbering
from ui.day.rows import by_hour, day_words, money, parcel_row, waiting_by_day
from ui.day.view import DayView, Pictures
from ui.kit import dates
from ui.kit.notice_bar import Notice, NoticeBar, NoticeKind
from ui.plan_said import plan_said

if TYPE_CHECKING:
    from app.bootstrap import Services
    from app.runtime.concurrency import Tasks

_READ, _ACT, _CLOSE, _NOTICE = "day.read", "day.act", "day.close", "day"
_OLD_SECONDS = 60.0


class DayPresenter(QObject):
    """`order_asked` carries the number of an order that shall come to the bench."""

    order_asked = Signal(str)

    def __init__(self, view: DayView, services: Services, notices: NoticeBar, tasks: Tasks) -> None:
        super().__init__(view)
        self._view = view
        self._services = services
        self._notices = notices
        self._tasks = tasks
        #: The day that is looked at, None for all; and the day that was today when the page was shown last.
        self._day: date | None = services.clock.today()
        self._today = services.clock.today()
        self.finding = Finding(view, services, notices, tasks)
        self._parcels: dict[str, Parcel] = {}
        self.came_back = CameBackPresenter(view.came_back, services, notices, tasks)
        self.paper = DayPaper(view, notices, services.workers, tasks)
        self.renumbering = Renumbering(
            view.card.renumber,
            services,
            notices,
            tasks,
            parcel=self._parcel,
            act=self._start,
            done=self.finding.again,
        )
        bus = services.bus
        self._ends: list[Callable[[], None]] = [
            bus.subscribe(BooksRead, lambda _event: self._show()),
            bus.subscribe(OrdersRead, lambda _event: self._orders_read()),
            bus.subscribe(PlanChanged, self._plan_changed),
        ]
        view.parcel_chosen.connect(lambda _key: self._show_card())
        view.day_stepped.connect(self._step)
        view.all_days_wanted.connect(self._want_all_days)
        view.find_asked.connect(self.find)
        self.finding.changed.connect(self._show)
        self.finding.found.connect(lambda: view.table.go_to_row(0))
        view.search.textChanged.connect(self._search_changed)
        view.refresh_asked.connect(self.refresh)
        view.export_asked.connect(lambda: self.paper.export(list(self._shown()), self._title()))
        view.close_day_asked.connect(self._close_day)
        view.card.order_asked.connect(self.order_asked)
        view.card.take_back_asked.connect(self._take_back)
        view.card.came_back_asked.connect(self._begin_came_back)
        view.card.correct_asked.connect(self._correct)

    def shown(self) -> None:
        """Read again where the last reading is old."""
        books, now = self._services.books.books, self._services.clock.now()
        if books is None or (now - books.at).total_seconds() > _OLD_SECONDS:
            self.refresh()
        self._show()

    def refresh(self) -> None:
        self._tasks.start(_READ, self._read())

    def find(self, text: str) -> None:
        """Look through all days at Ordoro for a tracking number, an order, a buyer or a SKU."""
        if text:
            self.finding.begin(text)

    def take_scan(self, code: str) -> None:
        """While something came back, an item of it; where the other order is asked for, that one; else a label or a
        packing list that is looked up."""
        if self._view.is_taking_in:
            self.came_back.scan(code)
        elif self._view.card.isVisible() and self._view.card.renumber.is_open:
            self._view.card.renumber.take_code(code)
        else:
            self._view.search.setText(code.strip())
            self.find(code.strip())

    def show_untold(self) -> None:
        """The parcels that their shop does not know of, of all days that were read."""
        self._want_all_days(True)
        self._view.show_only_untold()

    def close(self) -> None:
        for end in self._ends:
            end()
        for name in (_READ, _CLOSE):
            self._tasks.cancel(name)
        self.finding.close()
        self.renumbering.close()

    async def _read(self) -> None:
        self._view.show_reading(True)
        try:
            await self._services.books.read()
            self._notices.dismiss(_NOTICE)
        except PackbenchError as error:
            self._notices.show_notice(Notice.of(error, key=_NOTICE, kind=NoticeKind.WARNING))
        finally:
            self._view.show_reading(False)

    def _plan_changed(self, event: PlanChanged) -> None:
        if event.plan.outcome is PlanOutcome.DONE and event.plan.orders and self._view.isVisible():
            self.refresh()

    def _search_changed(self, text: str) -> None:
        if self.finding.parcels is not None and text.strip() != self.finding.text:
            self.finding.forget()
            self._show()

    def _orders_read(self) -> None:
        if self._today != self._services.clock.today():
            self._show()
        else:
            self._show_pictures()

    def _keep_up(self) -> None:
        """A window stays open over midnight: who looked at today looks at the new day, once no form is filled in."""
        was_today = self._day == self._today
        if was_today and self._view.card.is_being_changed:
            return
        self._today = self._services.clock.today()
        if was_today:
            self._day = self._today

    def _step(self, by: int) -> None:
        self.finding.forget()
        self._keep_up()
        self._day = (self._day or self._services.clock.today()) + timedelta(days=by)
        self._view.all_days.setChecked(False)
        self._show()

    def _want_all_days(self, wanted: bool) -> None:
        self.finding.forget()
        self._view.all_days.setChecked(wanted)
        self._day = None if wanted else self._services.clock.today()
        self._show()

    def _shown(self) -> tuple[Parcel, ...]:
        books = self._services.books.books
        if self.finding.parcels is not None:
            return self.finding.parcels
        if books is None:
            return ()
        return books.parcels if self._day is None else books.of_day(self._day)

    def _title(self) -> str:
        if self.finding.parcels is not None:
            return self.tr("Found: “{text}”").format(text=self.finding.text[:40])
        return self.tr("All read days") if self._day is None else day_words(self._day, self._services.clock.today())

    def _show(self) -> None:
        self._keep_up()
        parcels, today = self._shown(), self._services.clock.today()
        self._parcels = {parcel.key: parcel for parcel in parcels}
        several = self._day is None or self.finding.parcels is not None
        self._view.show_rows(
            [parcel_row(each, today=today if several else None) for each in parcels],
            self._title(),
            self._foot(parcels),
        )
        books = self._services.books.books
        first = books.since.date() if books is not None else today
        day = self._day or today
        self._view.show_day_ends(has_before=not several and day > first, has_after=not several and day < today)
        self._show_pictures()
        self._show_card()

    def _foot(self, parcels: tuple[Parcel, ...]) -> str:
        total = sum((parcel.tracking.cost or Decimal(0) for parcel in parcels), Decimal(0))
        count = len(parcels)
        words = counted("day", "%n parcel", "%n parcels", count)
        books = self._services.books.books
        if self.finding.parcels is not None:
            return " · ".join(part for part in (words, money(total) if count else "", self.finding.words) if part)
        short = "" if books is None or books.is_whole else self.tr("Ordoro has more than could be read")
        return " · ".join(part for part in (words, money(total) if count else "", short) if part)

    def _show_pictures(self) -> None:
        today = self._services.clock.today()
        parcels = self._shown()
        names = {
            -1: self.tr("late"),
            0: self.tr("today"),
            **{ahead: dates.weekday_alone(today + timedelta(days=ahead)) for ahead in (1, 2)},
            3: self.tr("later"),
        }
        colors = {-1: "late", 0: "due"}
        waiting = [
            Bar(str(at), names[at], count, str(count), colors.get(at, "accent"))
            for at, count in waiting_by_day(self._services.orders.waiting, today)
        ]
        hours = [Bar(str(at), str(at), count, str(count)) for at, count in by_hour(map(parcel_row, parcels))]
        carriers = [Bar(row.carrier, row.carrier, float(row.cost), money(row.cost)) for row in by_carrier(parcels)[:6]]
        self._view.show_pictures(Pictures(waiting, hours, carriers))

    def _parcel(self) -> Parcel | None:
        return self._parcels.get(self._view.table.current_key)

    def _show_card(self) -> None:
        parcel = self._parcel()
        if parcel is None:
            self._view.show_card(None)
            return
        row = parcel_row(parcel, today=self._services.clock.today())
        left = f"{row.time} {row.clock}".strip()
        page = tracking_page(parcel.tracking.carrier, parcel.tracking.number)
        is_today = parcel.day is not None and parcel.day >= self._services.clock.today()
        self._view.show_card(CardState(parcel, left, page, is_today))

    def _begin_came_back(self) -> None:
        parcel = self._parcel()
        if parcel is not None:
            self._view.show_came_back()
            self.came_back.begin(parcel)

    def _take_back(self) -> None:
        parcel = self._parcel()
        if parcel is not None:
            self._start(parcel, self._taken_back)

    def _correct(self, values: dict[str, object], tell_again: bool) -> None:
        parcel = self._parcel()
        if parcel is None:
            return

        async def corrected(of: Parcel) -> Plan:
            order = await self._services.books.order(of.number)
            wanted = replace(
                of.tracking,
                number=str(values["number"]),
                carrier=str(values["carrier"]),
                method=str(values["method"] or ""),
                cost=values["cost"] if isinstance(values["cost"], Decimal) else None,
            )
            return await self._services.repairs.correct(order, wanted, notify_channel=tell_again)

        self._start(parcel, corrected)

    async def _taken_back(self, parcel: Parcel) -> Plan:
        return await self._services.repairs.take_back(await self._services.books.order(parcel.number))

    def _start(self, parcel: Parcel, act: Callable[[Parcel], Awaitable[Plan]]) -> None:
        self._tasks.start(_ACT, self._act(parcel, act))

    async def _act(self, parcel: Parcel, act: Callable[[Parcel], Awaitable[Plan]]) -> None:
        card = self._view.card
        card.show_busy(True)
        try:
            plan = await act(parcel)
        except PackbenchError as error:
            self._say(parcel, error.in_full, "error")
        else:
            self._say(parcel, *plan_said(plan))
            self.refresh()
        finally:
            card.show_busy(False)

    def _say(self, parcel: Parcel, says: str, kind: str) -> None:
        """On the parcel's card, or in a notice of its own where another parcel is looked at by now."""
        shown = self._parcel()
        if shown is not None and shown.key == parcel.key:
            self._view.card.say(says, kind)
        else:
            self._notices.show_notice(Notice(NoticeKind(kind), parcel.number, says, key=f"{_NOTICE} {parcel.key}"))

    def _close_day(self) -> None:
        # What is looked at is what is closed, also where midnight passes while it is read.
        self._tasks.start(_CLOSE, self._show_closing(self._day or self._services.clock.today()))

    async def _show_closing(self, day: date) -> None:
        """As it is now: what left a minute ago belongs to it."""
        self._view.show_reading(True)
        try:
            books = await self._services.books.read()
            not_sent, unsure = await self._services.books.not_sent()
            company = (await self._services.connection.signed_in()).company
        except PackbenchError as error:
            self._notices.show_notice(Notice.of(error, key=_NOTICE, kind=NoticeKind.WARNING))
            return
        finally:
            self._view.show_reading(False)
        closing = Closing(company or "Packbench", day, books.of_day(day), not_sent, unsure)
        self.paper.show_closing(closing)
