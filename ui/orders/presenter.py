"""Reads the waiting orders, by itself and when asked, and tells the list what to show."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Coroutine, Iterable
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.bootstrap import Services
from app.domain.order import BrokenOrder, Order
from app.domain.plan import Plan, PlanOutcome
from app.errors import ConnectionTrouble, PackbenchError
from app.events import (
    Changes,
    ConnectionBack,
    ConnectionLost,
    OrdersNotRead,
    OrdersRead,
    OrdersReading,
    PlanChanged,
    ProductsRead,
    QueuePaused,
    QueueRunning,
)
from app.runtime.clock import pause
from app.runtime.concurrency import Tasks, Workers
from app.runtime.garbage import leave_alone
from app.words import counted
from ui.kit.notice_bar import Notice, NoticeAction, NoticeBar, NoticeKind
from ui.orders.age import age_words
from ui.orders.row_maker import Material, RowMaker
from ui.orders.trouble import Trouble
from ui.orders.view import OrdersView, PreparedList

REFRESH_SECONDS = 60.0
_BROKEN, _CATALOG = "orders.broken", "orders.catalog"
_READING, _SHOWING = "orders.reading", "orders.showing"


class Answer(Enum):
    """How Ordoro answered."""

    WELL = auto()
    BADLY = auto()
    KEY_REFUSED = auto()
    NOT_AT_ALL = auto()


class OrdersPresenter(QObject):
    """Owns the reading. `answered` says how Ordoro answered the last time."""

    answered = Signal(object)

    def __init__(
        self,
        view: OrdersView,
        services: Services,
        notices: NoticeBar,
        tasks: Tasks,
        *,
        refresh_seconds: float = REFRESH_SECONDS,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._services = services
        self._notices = notices
        self._tasks = tasks
        self._refresh_seconds = refresh_seconds
        self._wanted = asyncio.Event()
        self._orders: tuple[Order, ...] = ()
        #: How `_orders` came of those that are shown; empty where that is not known.
        self._changes: tuple[Changes, ...] = ()
        self._broken: tuple[BrokenOrder, ...] = ()
        #: What the outbox holds, and what of it needs a person: orders by plan.
        self._held: dict[str, frozenset[str]] = {}
        self._stopped: dict[str, frozenset[str]] = {}
        self._begun: frozenset[str] = frozenset()
        self._read_at: float | None = None
        self._may_ask_again = True
        self._is_reading = False
        #: Whether the next reading is to be of everything: a person asked.
        self._whole = False
        self._is_out_of_date = False
        self._is_showing = False
        self._maker = RowMaker()
        self._shown: Material | None = None
        self._making = Workers("list", 1)
        bus = services.bus
        self._ends: list[Callable[[], None]] = [
            bus.subscribe(OrdersReading, self._orders_reading),
            bus.subscribe(OrdersRead, self._orders_read),
            bus.subscribe(OrdersNotRead, self._orders_not_read),
            bus.subscribe(ConnectionLost, self._connection_lost),
            bus.subscribe(ConnectionBack, lambda _event: self._connection_back()),
            bus.subscribe(ProductsRead, lambda _event: self._show()),
            bus.subscribe(PlanChanged, self._plan_changed),
            bus.subscribe(QueuePaused, self._queue_paused),
            bus.subscribe(QueueRunning, lambda _event: self._queue_running()),
        ]
        view.refresh_asked.connect(self.refresh)

    @property
    def is_shown(self) -> bool:
        """Whether the list shows all that is known."""
        return not (self._is_showing or self._is_out_of_date)

    def start(self) -> None:
        """Read now and then every minute, until `close`."""
        self._tasks.start("orders.refresh", self._keep_reading())
        self._tasks.start("orders.age", self._keep_saying_age())
        self._tasks.start("orders.catalog", self._read_catalog())

    def refresh(self) -> None:
        """Read at once and everything, the catalogue too."""
        self._whole = True
        self._wanted.set()
        if not self._tasks.is_running("orders.catalog"):
            self._tasks.start("orders.catalog", self._read_catalog())

    def look_again(self) -> None:
        """Somebody knows that it is not as the list says: look at once for what changed."""
        if self._may_ask_again:
            self._wanted.set()

    def mark_begun(self, numbers: Iterable[str]) -> None:
        """For these orders something was entered and not shipped."""
        if frozenset(numbers) != self._begun:
            self._begun = frozenset(numbers)
            self._show()

    def close(self) -> None:
        """Hear and ask nothing more."""
        for end in self._ends:
            end()
        for name in ("orders.refresh", "orders.age", "orders.catalog", _SHOWING):
            self._tasks.cancel(name)
        self._making.close()

    async def _keep_reading(self) -> None:
        await self._to_its_end(self._services.orders.show_remembered())
        while True:
            self._wanted.clear()
            self._view.show_reading(0, 0)
            self._is_reading = True
            await self._to_its_end(self._read())
            self._is_reading = False
            self._view.show_idle()
            await self._until_wanted()

    async def _read(self) -> None:
        whole, self._whole = self._whole, False
        with contextlib.suppress(PackbenchError):  # said on the bus
            await self._services.orders.refresh(whole=whole)

    async def _to_its_end(self, reading: Coroutine[Any, Any, None]) -> None:
        if not await self._tasks.to_its_end(_READING, reading):
            self._view.show_trouble(Trouble.unforeseen())

    async def _until_wanted(self) -> None:
        """Not by `wait_for`, which before Python 3.12 may lose a cancellation that comes with the end."""
        seconds = self._refresh_seconds if self._may_ask_again else None
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._wanted.wait()

    async def _read_catalog(self) -> None:
        try:
            await self._services.catalog.read()
        except ConnectionTrouble:
            return  # the list says it
        except PackbenchError as error:
            again = NoticeAction(self.tr("Try again"), self.refresh)
            if self._read_at is not None:
                self._notices.show_notice(
                    Notice(
                        NoticeKind.WARNING,
                        self.tr("Stock and pictures could not be read"),
                        error.message,
                        (again,),
                        error.detail,
                        _CATALOG,
                    )
                )
        else:
            self._notices.dismiss(_CATALOG)

    async def _keep_saying_age(self) -> None:
        while True:
            if self._read_at is not None:
                self._view.show_age(age_words(self._services.clock.monotonic() - self._read_at))
            await pause(1)

    def _orders_reading(self, event: OrdersReading) -> None:
        """An import reads them too, and shows that itself: here nobody would say that it has ended."""
        if self._is_reading:
            self._view.show_reading(event.done, event.total)

    def _orders_read(self, event: OrdersRead) -> None:
        if event.orders is not self._orders:
            self._changes = self._changes_with(event.changes)
        self._orders = event.orders
        seconds = (self._services.clock.now() - event.at).total_seconds()
        self._read_at = self._services.clock.monotonic() - seconds
        self._may_ask_again = True
        self._view.show_trouble(None)
        self._show()
        self._view.show_age(age_words(seconds))
        self._say_broken(event.broken)
        if not event.remembered:
            self.answered.emit(Answer.WELL)
            if not self._tasks.is_running("orders.tidy"):
                self._tasks.start("orders.tidy", self._services.stations.tidy(event.orders))

    def _changes_with(self, change: Changes | None) -> tuple[Changes, ...]:
        """What leads from the list that is shown to the one that comes."""
        if change is None or change.before is not self._orders:
            return ()
        shown = self._shown.orders if self._shown is not None else ()
        at = next((at for at, each in enumerate(self._changes) if each.before is shown), len(self._changes))
        return (*self._changes[at:], change)

    def _orders_not_read(self, event: OrdersNotRead) -> None:
        trouble = Trouble.of(event.error)
        self._may_ask_again = not trouble.wants_key
        self._view.show_trouble(trouble)
        if isinstance(event.error, ConnectionTrouble):
            self.answered.emit(Answer.NOT_AT_ALL)
        else:
            self.answered.emit(Answer.KEY_REFUSED if trouble.wants_key else Answer.BADLY)

    def _connection_lost(self, event: ConnectionLost) -> None:
        """Said at once, while what is being read still tries."""
        self._view.show_trouble(Trouble.of(event.error))
        self.answered.emit(Answer.NOT_AT_ALL)

    def _connection_back(self) -> None:
        self.answered.emit(Answer.WELL)
        if not self._is_reading:
            self._wanted.set()

    def _queue_paused(self, event: QueuePaused) -> None:
        """What could not be sent tells how Ordoro answers, long before the list would be read again."""
        if isinstance(event.error, ConnectionTrouble):
            self.answered.emit(Answer.NOT_AT_ALL)
        elif Trouble.of(event.error).wants_key:
            self.answered.emit(Answer.KEY_REFUSED)
        else:
            return
        self._wanted.set()

    def _queue_running(self) -> None:
        """The key that the list was refused with is accepted now."""
        if not self._may_ask_again:
            self._wanted.set()

    def _plan_changed(self, event: PlanChanged) -> None:
        plan = event.plan
        needs_a_person = plan.is_stuck and not plan.is_courtesy
        held = _keep(self._held, plan, is_so=plan.outcome is PlanOutcome.OPEN)
        stopped = _keep(self._stopped, plan, is_so=needs_a_person)
        if plan.outcome is PlanOutcome.DONE:
            self._wanted.set()
        if held or stopped:
            self._show()

    def _show(self) -> None:
        """Make the list anew, where it holds up no painting; what is asked for meanwhile is made in one go after."""
        self._is_out_of_date = True
        if self._read_at is not None and not self._is_showing:
            self._is_showing = True
            self._tasks.start(_SHOWING, self._keep_showing())

    async def _keep_showing(self) -> None:
        try:
            while self._is_out_of_date:
                self._is_out_of_date = False
                material = self._material()
                if not material.is_as(self._shown):
                    prepared = await self._making.run(self._prepare, material)
                    if self._view.is_late(prepared):
                        prepared = await self._making.run(self._view.prepare, prepared.rows.rows)
                    self._view.take(prepared)
                    self._shown = material
        except Exception:
            self._maker.forget()
            raise
        finally:
            self._is_showing = False

    def _material(self) -> Material:
        services = self._services
        return Material(
            orders=self._orders,
            today=services.clock.today(),
            products=services.catalog.products,
            channels=services.catalog.channels,
            held=frozenset().union(*self._held.values()),
            stopped=frozenset().union(*self._stopped.values()),
            begun=self._begun,
            station=services.stations.name,
            changes=self._changes,
        )

    def _prepare(self, material: Material) -> PreparedList:
        maker = self._maker
        is_first = not maker.has_made
        changes = maker.changes(material)
        prepared = self._view.prepare(maker.make(material) if changes is None else changes)
        if is_first:
            leave_alone()
        return prepared

    def _say_broken(self, broken: tuple[BrokenOrder, ...]) -> None:
        if broken == self._broken:
            return
        self._broken = broken
        if not broken:
            self._notices.dismiss(_BROKEN)
            return
        count = len(broken)
        title = counted("orders", "%n order could not be read", "%n orders could not be read", count)
        named = ", ".join(each.number for each in broken[:5])
        text = self.tr("Not in the list: {numbers}. Open it at Ordoro; the other orders are complete.")
        self._notices.show_notice(
            Notice(
                NoticeKind.WARNING,
                title,
                text.format(numbers=f"{named} …" if count > len(broken[:5]) else named),
                details="\n".join(f"{each.number}: {each.why}" for each in broken),
                key=_BROKEN,
            )
        )


def _keep(orders: dict[str, frozenset[str]], plan: Plan, *, is_so: bool) -> bool:
    """Write down the plan's orders where it is so, and no longer where it is not; whether that is news."""
    before = orders.pop(plan.plan_id, frozenset())
    if is_so and plan.orders:
        orders[plan.plan_id] = plan.orders
    return orders.get(plan.plan_id, frozenset()) != before
