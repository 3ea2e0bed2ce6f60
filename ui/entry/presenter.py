"""Makes the order that was typed in, and opens it on the bench at once."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.entry import EntryProblem, stops
from app.domain.new_order import NewOrder
from app.domain.order import Address
from app.domain.plan import Plan, PlanOutcome
from app.errors import AlreadyThere, BadEntry, PackbenchError
from app.events import ProductsRead
from app.settings.unsent_order import NotKept
from app.words import counted
from ui.entry.reading import LineTexts
from ui.entry.view import EntryView
from ui.kept_plans import KeptPlans
from ui.kit import dates
from ui.kit.notice_bar import Notice, NoticeBar, NoticeKind
from ui.pages import UNSENT
from ui.plan_said import plan_said, what_became_of

if TYPE_CHECKING:
    from app.bootstrap import Services
    from app.runtime.concurrency import Tasks

log = logging.getLogger(__name__)

_MAKE, _BEGIN, _KEEP, _NOTICE = "entry.make", "entry.begin", "entry.keep", "entry"
#: So long after the last keystroke what was typed is on the disk.
_KEPT_MILLISECONDS = 1500


class EntryPresenter(QObject):
    """`made` carries the number of an order that is at Ordoro now."""

    made = Signal(str)

    def __init__(self, view: EntryView, services: Services, notices: NoticeBar, tasks: Tasks) -> None:
        super().__init__(view)
        self._view = view
        self._services = services
        self._notices = notices
        self._tasks = tasks
        self._kept = KeptPlans(services.bus)
        self._ends: list[Callable[[], None]] = [
            services.bus.subscribe(ProductsRead, lambda _event: self._offer()),
            self._kept.close,
        ]
        view.lines.products_of = services.catalog.with_code
        view.save_asked.connect(self._save)
        view.cleared.connect(self._clear)
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setInterval(_KEPT_MILLISECONDS)
        self._keeping.timeout.connect(lambda: self._tasks.start(_KEEP, self._keep()))
        self._offer()
        self._suggest()
        self._put_back()
        view.edited.connect(self._keeping.start)

    def take_scan(self, code: str) -> None:
        """A scan anywhere on the page adds its item."""
        self._view.lines.take(code)

    def duplicate(self, number: str) -> None:
        """Begin with an old order; what was typed before is put away only when that could be read."""
        self._tasks.start(_BEGIN, self._begin_with(number))

    def half_done(self) -> str:
        """Nothing: what was typed is kept, unless that is not possible."""
        unsent = self._services.unsent_order
        self._note()
        try:
            unsent.write()
        except NotKept as error:
            log.warning("%s", error.detail)
            is_lost = True
        else:
            is_lost = not unsent.outlives
        return self.tr("a new order") if is_lost and unsent.order is not None else ""

    def close(self) -> None:
        for end in self._ends:
            end()
        self._keeping.stop()
        for name in (_BEGIN, _KEEP):
            self._tasks.cancel(name)
        self.half_done()

    def _put_back(self) -> None:
        """What was typed when the window closed."""
        kept = self._services.unsent_order.order
        if kept is None:
            return
        self._notices.dismiss(UNSENT)
        self._view.put_back(kept)
        said = self.tr("As it was typed on {when}. Nothing of it was sent.")
        self._view.say(said.format(when=dates.stamp(kept.at)))

    def _note(self) -> None:
        self._services.unsent_order.put(self._view.unsent(self._services.clock.now()))

    async def _keep(self) -> None:
        self._note()
        try:
            await self._services.workers.run(self._services.unsent_order.write)
        except NotKept as error:
            log.warning("%s: %s", error, error.detail)

    def _forget(self) -> None:
        """It was sent or cleared."""
        self._keeping.stop()
        self._tasks.start(_KEEP, self._keep())

    async def _begin_with(self, number: str) -> None:
        try:
            order = await self._services.order_entry.open(number)
        except PackbenchError as error:
            self._notices.show_notice(Notice.of(error, key=_NOTICE))
            return
        self._view.clear()
        self._fill(self._services.order_entry.like(order))
        self._view.say(
            self.tr("As order {number}. Look it over: notes and dates are not repeated.").format(number=number)
        )
        self._view.usual.focus("ship_to.name")

    def _fill(self, order: NewOrder) -> None:
        view, products = self._view, self._services.catalog.products
        texts = {"order_id": order.order_id, "requested_method": order.requested_method}
        texts |= _address("ship_to", order.ship_to)
        if order.bill_to is not None:
            texts |= _address("bill_to", order.bill_to)
        view.same.setChecked(order.bill_to is None)
        for form in view.forms:
            form.set_texts(texts)
        for line in order.lines:
            price = "" if line.price is None else str(line.price)
            texts_of_line = LineTexts(line.sku, line.name, str(line.quantity), price)
            row = view.lines.add_line(texts_of_line, is_known=line.sku in products)
            row.set_details(line.details)
        view.reckon()

    def _offer(self) -> None:
        catalog, view = self._services.catalog, self._view
        view.lines.offer(list(catalog.products.values()))
        none = self.tr("None: typed by hand")
        view.further.offer("channel_id", (("", none), *catalog.channels.items()))
        first = self.tr("The usual one")
        view.further.offer(
            "warehouse_id", (("", first), *((each.warehouse_id, each.name) for each in catalog.warehouses))
        )

    def _suggest(self) -> None:
        self._view.further.set_text("order_id", self._services.order_entry.suggested_id())

    def _clear(self) -> None:
        self._view.clear()
        self._suggest()
        self._forget()
        self._view.usual.focus("ship_to.name")

    def _save(self) -> None:
        if not self._tasks.is_running(_MAKE):
            self._tasks.start(_MAKE, self._make())

    async def _make(self) -> None:
        reading = self._view.read()
        problems = stops(reading.problems)
        self._view.show_problems(problems)
        self._kept.forget()
        self._view.say("")
        if problems:
            self._say_wrong(problems)
            return
        self._view.show_sending(True)
        try:
            plan, number = await self._services.order_entry.create(reading.order)
        except BadEntry as error:
            self._view.show_problems(error.problems)
            self._say_wrong(error.problems)
        except PackbenchError as error:
            self._view.say(error.in_full, "error")
        else:
            self._made(plan, number)
        finally:
            self._view.show_sending(False)

    def _made(self, plan: Plan, number: str) -> None:
        says, kind = plan_said(plan)
        if plan.outcome is PlanOutcome.CANCELLED or plan.outcome is PlanOutcome.FAILED:
            taken = any(step.trouble is not None and step.trouble.kind == AlreadyThere.__name__ for step in plan.steps)
            if taken:
                self._view.show_problems([EntryProblem("order_id", says)])
            self._view.say(says, "error")
            return
        self._clear()
        if number:
            title = self.tr("Order {number} is made").format(number=number)
            self._notices.show_notice(Notice(NoticeKind.GOOD, title, key=_NOTICE))
            self.made.emit(number)
        else:
            self._view.say(says, kind)
            self._kept.watch(plan, lambda now: self._view.say(*what_became_of(now)))

    def _say_wrong(self, problems: Sequence[EntryProblem]) -> None:
        count = len(problems)
        words = counted("entry", "%n thing to look at", "%n things to look at", count)
        self._view.say(words.format(count=count), "error")


def _address(prefix: str, address: Address) -> dict[str, str]:
    return {f"{prefix}.{name}": getattr(address, name) for name in Address.__dataclass_fields__}
