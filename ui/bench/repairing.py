"""Puts right what has shipped, or is about to, under a wrong number: taken back, moved, swapped, each as one plan."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject

from app.bench.stage import Stage
from app.bootstrap import Services
from app.domain.order import Tracking
from app.domain.plan import Plan
from app.domain.shipment import ShipmentDraft
from app.domain.step import StepKind
from app.errors import PackbenchError
from app.runtime.concurrency import Tasks
from app.services.repair import moved_to
from ui import repair_words
from ui.bench.state import BenchState
from ui.kit.notice_bar import Notice, NoticeBar, NoticeKind


class RepairingPresenter(Protocol):
    """What it needs of the presenter."""

    @property
    def number(self) -> str: ...
    def order_is_over(self, number: str) -> None: ...
    def take_up(self, plan: Plan) -> None: ...


class Repairing(QObject):
    """What fails or is unsure stands in the drawer, which opens by itself then."""

    def __init__(
        self,
        services: Services,
        tasks: Tasks,
        notices: NoticeBar,
        presenter: RepairingPresenter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._notices = notices
        self._presenter = presenter

    def move(self, number: str, draft: ShipmentDraft, other: str) -> None:
        """The number of `draft` stands on the other order: taken back there, and this order ships with it."""
        self._start(number, partial(self._move, number, other, draft))

    def give_away(self, number: str, parcel: Tracking, other: str, then: Callable[[], object]) -> None:
        """The other order, which has shipped, gets `parcel`, that was entered for this one; `then` once it has."""
        self._start(number, partial(self._give_away, number, parcel, other, then))

    def take_back(self, state: BenchState) -> None:
        """The order of the receipt waits again; a shipment that was only made is deleted."""
        plan = state.plan
        if plan is not None and plan.ships and state.stage is Stage.DONE:
            self._start(plan.number, partial(self._take_back, plan))

    def swap(self, state: BenchState, other: str) -> None:
        """The order of the receipt and another that has shipped have each other's number."""
        if state.plan is not None and state.stage is Stage.DONE:
            self.swap_shipped(state.plan, other)

    def swap_shipped(self, plan: Plan, other: str) -> None:
        """The same by the plan that shipped this one."""
        if plan.ships and other.strip():
            self._start(plan.number, partial(self._swap, plan, other.strip()))

    def _start(self, number: str, work: Callable[[], Awaitable[None]]) -> None:
        """`work` is not begun before its turn: what is asked for twice at once takes the place of the first."""
        self._tasks.start(f"repair {number}", self._said(number, work))

    async def _said(self, number: str, work: Callable[[], Awaitable[None]]) -> None:
        try:
            await work()
        except PackbenchError as error:
            self._notices.show_notice(Notice.of(error, key=_key(number), kind=NoticeKind.WARNING))

    async def _move(self, number: str, other: str, draft: ShipmentDraft) -> None:
        order = await self._services.orders.look_up(other)
        plan = await self._services.repairs.move(order, moved_to(draft, order))
        if self._say(number, plan, repair_words.moved(draft.tracking_number, number, other)):
            self._presenter.order_is_over(number)

    async def _give_away(self, number: str, parcel: Tracking, other: str, then: Callable[[], object]) -> None:
        plan = await self._services.repairs.correct(await self._services.orders.look_up(other), parcel)
        words = self.tr("{other} has {tracking} now").format(other=other, tracking=parcel.number)
        if self._say(number, plan, words):
            then()

    async def _take_back(self, plan: Plan) -> None:
        order = await self._services.orders.look_up(_shipped_number(plan))
        created = plan.receipts.get(StepKind.CREATE_SHIPMENT)
        if plan.draft.create_only and created is not None:
            shipment = str(created.facts["shipment_id"])
            repair = await self._services.repairs.delete_shipment(order, shipment)
            words = self.tr("Shipment {shipment} is deleted, {number} waits again").format(
                shipment=shipment, number=plan.number
            )
        else:
            repair = await self._services.repairs.take_back(order)
            words = self.tr("{number} is taken back and waits again").format(number=order.number)
        is_over = self._say(plan.number, repair, words)
        # Another order that was opened meanwhile is not torn away.
        if is_over and order.number == plan.number == self._presenter.number:
            self._presenter.take_up(plan)

    async def _swap(self, plan: Plan, other: str) -> None:
        orders = self._services.orders
        mine = await orders.look_up(_shipped_number(plan))
        repair = await self._services.repairs.swap(mine, await orders.look_up(other))
        self._say(plan.number, repair, repair_words.swapped(mine.number, other))

    def _say(self, number: str, plan: Plan, done: str) -> bool:
        """Whether it is over; else that it is kept and goes by itself, or stands in the drawer."""
        if plan.is_over:
            self._notices.show_notice(Notice(NoticeKind.GOOD, done, key=_key(number)))
        elif plan.goes_on:
            title = self.tr("{title} is kept here").format(title=plan.title)
            text = self.tr("It is sent as soon as it can be.")
            self._notices.show_notice(Notice(NoticeKind.INFO, title, text, key=_key(number)))
        return plan.is_over


def _shipped_number(plan: Plan) -> str:
    """The order that has the parcel: after a split the part that went."""
    split = plan.receipts.get(StepKind.SPLIT)
    return str(split.facts["child"]) if split is not None else plan.number


def _key(number: str) -> str:
    return f"repair.{number}"
