"""Undo: what was shipped here and is still held back can be taken back, from wherever the packer is by now."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject

from app.bootstrap import Services
from app.domain.generation import Generation
from app.domain.plan import Plan, PlanOutcome
from app.errors import PackbenchError
from app.events import PlanChanged
from app.runtime.concurrency import Tasks
from ui.bench import wording
from ui.kit.notice_bar import Notice, NoticeAction, NoticeBar, NoticeKind

_TOO_LATE = "held.too late"


class TakingBackPresenter(Protocol):
    """What taking back needs of the presenter."""

    @property
    def number(self) -> str: ...
    def take_up(self, plan: Plan) -> None:
        """Show that order again, with what had been entered for it."""


class TakingBack(QObject):
    """The order at the bench shows its own countdown; of every other that is held a notice tells until when."""

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        notices: NoticeBar,
        presenter: TakingBackPresenter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._notices = notices
        self._presenter = presenter
        self._held: dict[str, Plan] = {}
        #: What went out last: undo comes too late for it.
        self._sent: Plan | None = None
        self._end: Callable[[], None] = services.bus.subscribe(PlanChanged, self._plan_changed)

    def close(self) -> None:
        self._end()

    def undo(self) -> None:
        """Take back the order at the bench, or else the one that was shipped last."""
        last = max(self._held.values(), key=lambda plan: plan.made, default=None)
        plan = self._held.get(self._presenter.number, last)
        if plan is not None:
            self._undo(plan)
        elif self._sent is not None:
            title = self.tr("{number} is sent already").format(number=self._sent.number)
            text = self.tr("It was told already. Take it back on its receipt or in the day.")
            self._notices.show_notice(Notice(NoticeKind.INFO, title, text, key=_TOO_LATE))

    def order_changed(self, number: str) -> None:
        """Another order is at the bench now."""
        self._notices.dismiss(_TOO_LATE)
        for plan in self._held.values():
            if plan.number == number:
                self._notices.dismiss(_key(plan.number))
            else:
                self._tell(plan)

    def _plan_changed(self, event: PlanChanged) -> None:
        plan = event.plan
        if not plan.ships:
            if self._sent is not None and plan.number == self._sent.number and not plan.is_courtesy:
                self._sent = None  # it is being put right
            return
        if plan.outcome is PlanOutcome.DONE:
            self._sent = plan
        if plan.held_until is None:
            was_held = self._held.pop(plan.number, None) is not None
            if was_held or plan.outcome is not PlanOutcome.CANCELLED:  # that it was taken back is over
                self._notices.dismiss(_key(plan.number))
            return
        self._held[plan.number] = plan
        if plan.number != self._presenter.number:
            self._tell(plan)
        else:
            self._notices.dismiss(_key(plan.number))  # that it was taken back is over

    def _tell(self, plan: Plan) -> None:
        until = plan.held_until
        if until is None:
            return
        title = self.tr("{number} can be taken back until {time}").format(
            number=plan.number, time=wording.time_of_day(until)
        )
        undo = NoticeAction(self.tr("Undo"), lambda: self._undo(plan))
        self._notices.show_notice(Notice(NoticeKind.INFO, title, actions=(undo,), key=_key(plan.number)))

    def _undo(self, plan: Plan) -> None:
        self._tasks.start(f"undo {plan.number}", self._take_back(plan))

    async def _take_back(self, plan: Plan) -> None:
        try:
            taken = await self._services.shipping.undo(plan.plan_id)
        except PackbenchError as error:
            self._notices.show_notice(Notice.of(error, key=_key(plan.number), kind=NoticeKind.WARNING))
            return
        title = self.tr("{number} is taken back: nobody was told").format(number=plan.number)
        self._notices.show_notice(Notice(NoticeKind.GOOD, title, key=_key(plan.number)))
        self._presenter.take_up(taken)
        if taken.generation is Generation.SHIPMENTS and taken.receipts:
            await self._say_begun(taken, title)

    async def _say_begun(self, taken: Plan, title: str) -> None:
        """Beside that it was taken back, where that still stands there: what was begun may be gone from Ordoro."""
        try:
            order = await self._services.orders.look_up(taken.number)
        except PackbenchError:
            return  # the reading at the bench says so; of the shipment nothing is known
        begun = {str(receipt.facts.get("shipment_id", "")) for receipt in taken.receipts.values()}
        is_there = order.status.waits and any(each.shipment_id in begun for each in order.open_shipments)
        if is_there and taken.number not in self._held and self._notices.card(_key(taken.number)) is not None:
            text = self.tr("The shipment stays begun at Ordoro; shipping again goes on with it.")
            self._notices.show_notice(Notice(NoticeKind.GOOD, title, text, key=_key(taken.number)))


def _key(number: str) -> str:
    return f"held.{number}"
