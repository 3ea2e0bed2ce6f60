"""Keeps the drawer and the header's count true, and opens the drawer only when a person is needed."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from app.bootstrap import Services
from app.domain.order import Order
from app.domain.plan import Plan, PlanOutcome
from app.domain.step import StepStatus
from app.errors import ConnectionTrouble, PackbenchError, TooManyRequests
from app.events import PlanChanged, QueueHeld, QueuePaused, QueueRunning
from app.runtime.clock import pause
from app.runtime.concurrency import Tasks
from app.words import counted
from ui.kit.notice_bar import Notice, NoticeBar, NoticeKind
from ui.outbox.card import Choice
from ui.outbox.details import details
from ui.outbox.facts import orders_to_look_at
from ui.outbox.view import OutboxView
from ui.outbox.words import plan_words, send_all_words, shipment_of

log = logging.getLogger(__name__)

_QUEUE = "outbox.queue"


class OutboxPresenter(QObject):
    """`counted` carries how many plans wait and how many need a person."""

    counted = Signal(int, int)
    #: Somebody has to decide something: a title and a sentence.
    person_needed = Signal(str, str)
    #: Show this order on the bench, to change what was asked for.
    order_asked = Signal(str)

    def __init__(self, view: OutboxView, services: Services, notices: NoticeBar, tasks: Tasks) -> None:
        super().__init__(view)
        self._view = view
        self._services = services
        self._notices = notices
        self._tasks = tasks
        self._plans: dict[str, Plan] = {}
        #: What Ordoro shows now, by plan, of those that are unsure.
        self._orders: dict[str, tuple[Order, ...]] = {}
        #: What the queue was last paused by.
        self._trouble: PackbenchError | None = None
        #: The order that the packer looks at: what it needs is said there.
        self.at_bench: Callable[[], str] = lambda: ""
        bus = services.bus
        self._ends: list[Callable[[], None]] = [
            bus.subscribe(PlanChanged, self._plan_changed),
            bus.subscribe(QueuePaused, self._paused),
            bus.subscribe(QueueHeld, self._held),
            bus.subscribe(QueueRunning, lambda _event: self._running()),
        ]
        view.chosen.connect(self._choose)
        view.send_all_asked.connect(self._send_all)

    def start(self) -> None:
        """Show what an earlier start left behind, and work it off from now on."""
        self._tasks.start("outbox.work", self._work())

    @property
    def needing(self) -> int:
        """How many plans need a person."""
        return sum(plan.is_stuck for plan in self._plans.values())

    @property
    def resting(self) -> int:
        """How many go by themselves, and are not being sent for the first time at this moment."""
        going = (plan for plan in self._plans.values() if not plan.is_stuck)
        return sum(_rests(plan) and not self._is_just_asked_for(plan) for plan in going)

    @property
    def waiting(self) -> int:
        """How many go by themselves."""
        return len(self._plans) - self.needing

    def close(self) -> None:
        for end in self._ends:
            end()
        self._tasks.cancel("outbox.work")

    async def _work(self) -> None:
        while not await self._is_told():
            await pause(self._services.waits.look_around)
        await self._services.worker.run()

    async def _is_told(self) -> bool:
        """Whether what an earlier start left behind could be read; where it could not, that is said."""
        try:
            await self._services.shipping.tell_open_plans()
        except PackbenchError as error:
            self._paused(QueuePaused(error))
            return False
        if self._trouble is not None:
            self._running()
        return True

    def _plan_changed(self, event: PlanChanged) -> None:
        plan = event.plan
        if plan.is_courtesy:
            return
        before = self._plans.get(plan.plan_id)
        if plan.is_over:
            self._plans.pop(plan.plan_id, None)
        else:
            self._plans[plan.plan_id] = plan
        self._show()
        is_new = plan.is_stuck and (before is None or not before.is_stuck)
        if plan.outcome is not PlanOutcome.UNSURE:
            self._orders.pop(plan.plan_id, None)
        elif before is None or plan != before:
            self._tasks.start(f"outbox.facts {plan.plan_id}", self._read_facts(plan))
        if is_new:
            self.person_needed.emit(plan.title, plan_words(plan).why)
        if is_new and plan.number != self.at_bench():
            self._view.open_by_itself()

    def _paused(self, event: QueuePaused) -> None:
        error = self._trouble = event.error
        if not isinstance(error, ConnectionTrouble):
            self._view.show_halt(error.in_full, self.tr("Try again now"))
        if isinstance(error, (ConnectionTrouble, TooManyRequests)):  # it goes on by itself
            text = self.tr("What was asked for is safe here and is sent when Ordoro answers.")
            self._notices.show_notice(Notice(NoticeKind.INFO, error.title, text, (), error.detail, _QUEUE))
            return
        if not error.retryable:
            self.person_needed.emit(error.title, error.message)
        self._notices.show_notice(Notice.of(error, key=_QUEUE))

    def _held(self, event: QueueHeld) -> None:
        why = self.tr("These have waited for a while. Look them over before they are sent.")
        self._view.show_halt(why, send_all_words(event.waiting, event.needing))
        self._view.open_by_itself()
        self.person_needed.emit(counted("Outbox", "%n waited for a while", "%n waited for a while", event.waiting), why)
        if any(notice.key == _QUEUE for notice in self._notices.notices):
            title = self.tr("Ordoro answers again")
            text = self.tr("Look over what waited, then send it.")
            self._notices.show_notice(Notice(NoticeKind.GOOD, title, text, key=_QUEUE))

    def _running(self) -> None:
        self._view.show_halt("", "")
        if not isinstance(self._trouble, (ConnectionTrouble, TooManyRequests)):
            # It was nothing that Ordoro's answer would be news about: a disk that can be written to again.
            self._notices.dismiss(_QUEUE)
        elif any(notice.key == _QUEUE for notice in self._notices.notices):
            title = self.tr("Ordoro answers again")
            text = self.tr("What waited is being sent.")
            self._notices.show_notice(Notice(NoticeKind.GOOD, title, text, key=_QUEUE))

    def _send_all(self) -> None:
        self._view.show_halt("", "")
        self._notices.dismiss(_QUEUE)
        self._services.worker.resume()

    def _choose(self, plan: Plan, choice: Choice) -> None:
        if choice is Choice.OPEN:
            self._view.close_drawer()
            self.order_asked.emit(plan.number)
            return
        self._tasks.start(f"outbox.{plan.plan_id}", self._decide(plan, choice))

    async def _read_facts(self, plan: Plan) -> None:
        """What Ordoro shows now of a plan that is unsure, for the eye alone."""
        found: list[Order] = []
        for number in orders_to_look_at(plan):
            try:
                found.append(await self._services.orders.look_up(number))
            except PackbenchError as error:
                log.info("%s cannot be shown beside its plan: %s", number, error)
        if plan.plan_id in self._plans:
            self._orders[plan.plan_id] = tuple(found)
            self._show()

    async def _copy(self, plan: Plan) -> None:
        entries = await self._services.workers.run(self._services.journal.entries, plan.plan_id)
        QGuiApplication.clipboard().setText(details(plan, entries))
        title = self.tr("The details are copied")
        self._notices.show_notice(Notice(NoticeKind.GOOD, title, key="outbox.copied"))

    async def _drop_and_delete(self, plan: Plan) -> None:
        """The rest is given up, and the shipment that was begun for it is deleted."""
        await self._services.shipping.drop(plan.plan_id)
        order = await self._services.orders.look_up(plan.number)
        await self._services.repairs.delete_shipment(order, shipment_of(plan))

    async def _decide(self, plan: Plan, choice: Choice) -> None:
        try:
            if choice is Choice.COPY:
                await self._copy(plan)
            elif choice is Choice.DELETE:
                await self._drop_and_delete(plan)
            elif choice is Choice.DROP:
                await self._services.shipping.drop(plan.plan_id)
            elif choice in (Choice.THERE, Choice.SEND_AGAIN):
                await self._services.shipping.decide(plan.plan_id, is_there=choice is Choice.THERE)
            else:
                await self._services.shipping.look_again(plan.plan_id)
        except PackbenchError as error:
            self._notices.show_notice(Notice.of(error, key=f"outbox.{plan.plan_id}"))

    def _is_just_asked_for(self, plan: Plan) -> bool:
        """At the bench, and its first step goes out at this moment."""
        untouched = all(step.status is StepStatus.TODO and not step.attempts for step in plan.steps)
        waits = plan.waits_because is not None or plan.held_until is not None
        return untouched and not waits and plan.number == self.at_bench()

    def _show(self) -> None:
        plans = sorted(self._plans.values(), key=lambda plan: (not plan.is_stuck, plan.made))
        self._view.show_plans(plans, self._orders)
        self.counted.emit(self.waiting, self.needing)


def _rests(plan: Plan) -> bool:
    return all(step.status is not StepStatus.DOING or step.attempts > 1 for step in plan.steps)
