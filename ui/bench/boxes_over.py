"""Ends with closed boxes whose order does not wait any more: another bench or an import shipped it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QObject

from app.bench.session import Session
from app.bench.stage import Stage
from app.bootstrap import Services
from app.domain.box import Box
from app.domain.order import Order
from app.domain.order_change import why_it_does_not_wait
from app.domain.parcel import parcels_of
from app.domain.plan import PlanOutcome
from app.domain.tracking_number import same_number
from app.errors import NotFound, PackbenchError
from app.events import OrdersRead, PlanChanged
from app.runtime.concurrency import Tasks
from app.services.bench.desk import Desk
from ui.bench.keeping import Keeping
from ui.kit.notice_bar import Notice, NoticeBar, NoticeKind

log = logging.getLogger(__name__)

_LOOK = "bench.look_after_boxes"


class BoxesOver(QObject):
    """Looks at every list that was read, and at what this computer ships without the bench; `show` after a change."""

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        notices: NoticeBar,
        desk: Desk,
        keeping: Keeping,
        show: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._notices = notices
        self._desk = desk
        self._keeping = keeping
        self._show = show
        #: The orders that wait, as they were read last; None before.
        self._waiting: Sequence[Order] | None = None
        self._ends = (
            services.bus.subscribe(OrdersRead, self._orders_read),
            services.bus.subscribe(PlanChanged, self._plan_changed),
        )

    def close(self) -> None:
        """Hear nothing more."""
        for end in self._ends:
            end()
        self._tasks.cancel(_LOOK)

    def look(self) -> None:
        """Read the orders that have closed boxes here and are not in the list."""
        kept = [session.number for session in self._desk.sessions.values() if self._has_boxes(session)]
        if kept and self._waiting is not None:
            waiting = {order.number for order in self._waiting}
            self._look_at([number for number in kept if number not in waiting])

    def was_read(self, order: Order) -> None:
        """That is the order as it is now."""
        if not order.status.waits:
            self._end(order.number, why_it_does_not_wait(order), {each.tracking.number for each in parcels_of(order)})

    def _orders_read(self, event: OrdersRead) -> None:
        if not event.remembered:
            self._waiting = event.orders
            self.look()

    def _plan_changed(self, event: PlanChanged) -> None:
        plan = event.plan
        session = self._desk.sessions.get(plan.number)
        if plan.ships and plan.outcome is PlanOutcome.DONE and session is not None and self._has_boxes(session):
            self._look_at([plan.number])

    def _has_boxes(self, session: Session) -> bool:
        """Whether boxes of it are closed and in no plan."""
        plan = session.plan
        if not session.boxes or session.number in self._desk.plans:
            return False
        if session.stage is Stage.DONE:
            return plan is not None and not plan.draft.boxes
        return session.stage in (Stage.OPEN, Stage.GONE)

    def _look_at(self, numbers: list[str]) -> None:
        if numbers:
            self._tasks.start(_LOOK, self._read(numbers))

    async def _read(self, numbers: list[str]) -> None:
        for number in numbers:
            try:
                self.was_read(await self._services.orders.look_up(number))
            except NotFound as error:
                self._end(number, error.message, ())
            except PackbenchError as error:
                log.info("Whether %s still waits is not known: %r", number, error)  # the next list asks again

    def _end(self, number: str, why: str, gone: Collection[str]) -> None:
        """Forget the boxes of that order. A label whose number it has not was made for nothing."""
        session = self._desk.sessions.get(number)
        if session is None or not self._has_boxes(session):
            return
        used = {same_number(number) for number in gone}
        boxes = (box for box in session.boxes if same_number(box.tracking_number) not in used)
        unused = [label for box in boxes if (label := _label(box))]
        session.put_boxes((), 0)
        self._keeping.keep(session)
        if unused:
            title = self.tr("{number}: look at its closed boxes").format(number=number)
            words = self.tr("{why} It does not have these labels: {labels}. Cancel them if their boxes do not go.")
            text = words.format(why=why, labels=", ".join(unused))
            self._notices.show_notice(Notice(NoticeKind.WARNING, title, text, key=f"boxes.{number}"))
        else:
            title = self.tr("{number}: its closed boxes need nothing more").format(number=number)
            self._notices.show_notice(Notice(NoticeKind.INFO, title, why, key=f"boxes.{number}"))
        self._show()


def _label(box: Box) -> str:
    return f"{box.carrier} {box.tracking_number}".strip() if box.tracking_number.strip() else ""
