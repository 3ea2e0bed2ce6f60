"""Puts right what has shipped, or is about to, under a wrong number: taken back, moved, swapped, each as one plan."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Protocol

from PySide6.QtCore import QObject

from app.bench.stage import Stage
from app.bootstrap import Services
from app.domain.plan import Plan
from app.domain.shipment import ShipmentDraft
from app.domain.step import StepKind
from app.errors import NumberUsed, PackbenchError
from app.runtime.concurrency import Tasks
from app.services.repair import moved_to
from ui import repair_words
from ui.bench.state import BenchState
from ui.kit.notice_bar import Notice, NoticeAction, NoticeBar, NoticeKind


class Desk(Protocol):
    """What it needs of the presenter."""

    def ship(self, number: str, *, shares_number: bool = False) -> None: ...
    def next_order(self, number: str) -> None: ...
    def take_up(self, plan: Plan) -> None: ...


class Repairing(QObject):
    """What fails or is unsure stands in the drawer, which opens by itself then."""

    def __init__(
        self, services: Services, tasks: Tasks, notices: NoticeBar, desk: Desk, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._notices = notices
        self._desk = desk
        #: The order whose number is asked about.
        self._asked = ""

    def order_changed(self, number: str) -> None:
        """Another order is at the bench: a question about "here" is put away with the one it was about."""
        if self._asked and self._asked != number:
            self._notices.dismiss(_key(self._asked))
            self._asked = ""

    def number_used(self, number: str, draft: ShipmentDraft, error: NumberUsed) -> None:
        """Ship was pressed with a number that another order has."""
        both = NoticeAction(self.tr("Both are in one box"), lambda: self._desk.ship(number, shares_number=True))
        self._ask(number, draft, error, (both,))

    def number_scanned(self, number: str, draft: ShipmentDraft, error: NumberUsed) -> None:
        """A label was scanned that another order has; it stands nowhere in the form."""
        if _is_whole(draft):
            self._ask(number, draft, error, ())

    def _ask(self, number: str, draft: ShipmentDraft, error: NumberUsed, others: tuple[NoticeAction, ...]) -> None:
        other = error.order
        # Read on other pages too, where "here" would mean nothing.
        words = self.tr("Move it to {number}").format(number=number)
        move = NoticeAction(words, lambda: self._start(number, self._move(number, other, draft)))
        text = self.tr("Nothing was sent. Scan this parcel's own label, or say what is right.")
        if not _is_whole(draft):
            text = self.tr("Nothing was sent. Scan this parcel's own label: a number moves to whole orders alone.")
        actions = (move, *others) if _is_whole(draft) else others
        title = self.tr("{tracking} is on {other} already").format(tracking=error.tracking_number, other=other)
        self._asked = number
        self._notices.show_notice(Notice(NoticeKind.ERROR, title, text, actions, key=_key(number)))

    def take_back(self, state: BenchState) -> None:
        """The order of the receipt waits again; a shipment that was only made is deleted."""
        plan = state.plan
        if plan is not None and plan.ships and state.stage is Stage.DONE:
            self._start(plan.number, self._take_back(plan))

    def swap(self, state: BenchState, other: str) -> None:
        """The order of the receipt and another that has shipped have each other's number."""
        plan = state.plan
        if plan is not None and plan.ships and state.stage is Stage.DONE and other.strip():
            self._start(plan.number, self._swap(plan, other.strip()))

    def _start(self, number: str, work: Awaitable[None]) -> None:
        self._asked = ""
        self._tasks.start(f"repair {number}", self._said(number, work))

    async def _said(self, number: str, work: Awaitable[None]) -> None:
        try:
            await work
        except PackbenchError as error:
            self._notices.show_notice(Notice.of(error, key=_key(number), kind=NoticeKind.WARNING))

    async def _move(self, number: str, other: str, draft: ShipmentDraft) -> None:
        order = await self._services.orders.open(other)
        plan = await self._services.repairs.move(order, moved_to(draft, order))
        if self._say(number, plan, repair_words.moved(draft.tracking_number, number, other)):
            self._desk.next_order(number)

    async def _take_back(self, plan: Plan) -> None:
        order = await self._services.orders.open(_shipped_number(plan))
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
        if self._say(plan.number, repair, words) and order.number == plan.number:
            self._desk.take_up(plan)

    async def _swap(self, plan: Plan, other: str) -> None:
        orders = self._services.orders
        mine = await orders.open(_shipped_number(plan))
        repair = await self._services.repairs.swap(mine, await orders.open(other))
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


def _is_whole(draft: ShipmentDraft) -> bool:
    """Whether all of its order goes under one number."""
    return not (draft.is_short or draft.boxes)


def _key(number: str) -> str:
    return f"repair.{number}"
