"""Looks up the other order, says what swapping or moving a parcel's number does, and does it as one plan."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.order import Order, Tracking
from app.domain.parcel import Parcel
from app.domain.plan import Plan, PlanOutcome
from app.domain.repair import Repair, RepairKind
from app.domain.shipment import errors_of
from app.domain.tracking_number import same_number
from app.errors import BadEntry, BadInput, DoItInOrdoro, NotFound, PackbenchError
from app.services.repair import moved_to
from ui import repair_words
from ui.day.renumber_view import RenumberView
from ui.kit.notice_bar import Notice, NoticeBar, NoticeKind

if TYPE_CHECKING:
    from app.bootstrap import Services
    from app.runtime.concurrency import Tasks

_LOOK = "day.renumber"

Act = Callable[[Parcel], Awaitable[Plan]]


class Renumbering(QObject):
    """`parcel` is the one that is looked at; `act` carries out what is asked about it, and shows what became of it;
    `done` is called once the numbers stand elsewhere.

    What is sent is what was read and said: nothing is done over what somebody changed in between.
    """

    def __init__(
        self,
        view: RenumberView,
        services: Services,
        notices: NoticeBar,
        tasks: Tasks,
        *,
        parcel: Callable[[], Parcel | None],
        act: Callable[[Parcel, Act], None],
        done: Callable[[], None],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._services = services
        self._notices = notices
        self._tasks = tasks
        self._parcel = parcel
        self._act = act
        self._done = done
        self._ready: tuple[Parcel, Repair] | None = None
        view.look_up_asked.connect(self._look_up)
        view.sure_asked.connect(self._do)
        view.dropped.connect(self._drop)

    def close(self) -> None:
        self._tasks.cancel(_LOOK)

    def _drop(self) -> None:
        self._ready = None
        self._tasks.cancel(_LOOK)

    def _look_up(self, kind: RepairKind, text: str) -> None:
        parcel = self._parcel()
        if parcel is not None:
            self._tasks.start(_LOOK, self._look(kind, parcel, text))

    async def _look(self, kind: RepairKind, parcel: Parcel, text: str) -> None:
        try:
            order, other = await self._services.books.order(parcel.number), await self._other(text)
            if other is None:
                self._view.refuse(self.tr("Ordoro knows no order “{text}”.").format(text=text[:40]))
                return
            if refused := self._why_not(kind, order, other):
                self._view.refuse(refused)
                return
            repair = self._repair(kind, order, other)
            await self._services.repairs.check(repair)
        except DoItInOrdoro as error:
            self._view.advise(error.in_full)
        except (BadEntry, BadInput) as error:
            self._view.refuse(error.message)
        except PackbenchError as error:
            self._view.refuse(error.in_full)
        else:
            self._view.ask_whether(self._what_happens(repair))
            self._ready = parcel, repair

    async def _other(self, text: str) -> Order | None:
        """By the order's number, or by the number on its parcel where the books have it."""
        try:
            return await self._services.books.order(text)
        except NotFound:
            books = self._services.books.books
            same = (each for each in (books.parcels if books else ()) if _same(each.tracking.number, text))
            found = next(same, None)
            return await self._services.books.order(found.number) if found is not None else None

    def _why_not(self, kind: RepairKind, order: Order, other: Order) -> str:
        """What the packer would rather do, or ""."""
        here, there = order.tracking, other.tracking
        if order.number == other.number:
            return self.tr("This is the parcel's own order.")
        if kind is RepairKind.SWAP and there is None and other.status.waits:
            words = self.tr("Order {other} has not shipped yet and has no number to swap. Move this one there instead.")
            return words.format(other=other.number)
        if kind is RepairKind.MOVE and there is not None and not other.status.waits:
            words = self.tr("Order {other} has shipped already, with {parcel}. Swap the numbers instead.")
            return words.format(other=other.number, parcel=_words(there))
        if here is not None and there is not None and _same(here.number, there.number):
            return self.tr("Order {other} has the same number.").format(other=other.number)
        return ""

    def _repair(self, kind: RepairKind, order: Order, other: Order) -> Repair:
        """Raises BadInput where the other order cannot ship."""
        if kind is RepairKind.SWAP:
            return Repair(kind, order, other)
        draft = moved_to(self._services.shipping.draft_for(other), order)
        if order.tracking is not None and (problems := errors_of(self._services.shipping.check(draft))):
            raise BadInput(problems)
        return Repair(kind, order, draft=draft)

    def _what_happens(self, repair: Repair) -> str:
        here, there, number = _words(repair.order.tracking), "", repair.number
        if repair.draft is not None:
            moves = self.tr("{parcel} is taken back from order {number}, and order {other} ships whole with it.")
            tells = self.tr("The shop of {other} is told, its buyer gets no e-mail from Ordoro.")
            told = self.tr("What the shop and the buyer of {number} were told already cannot be called back.")
            other = repair.draft.number
            words = [moves, self.tr("{number} waits again, and its stock is back."), tells, told]
        else:
            other = repair.other.number if repair.other is not None else ""
            there = _words(repair.other.tracking if repair.other is not None else None)
            words = [
                self.tr("Order {number} gets {there}."),
                self.tr("Order {other} gets {parcel}."),
                self.tr("Method, cost and ship date go with each number."),
                self.tr("E-mails that the buyers have got cannot be called back; Ordoro sends no new ones."),
            ]
        return "\n".join(words).format(number=number, other=other, parcel=here, there=there)

    def _do(self, tells_shops: bool) -> None:
        if self._ready is None:
            return
        parcel, repair = self._ready

        async def act(_parcel: Parcel) -> Plan:
            plan = await self._send(repair, tells_shops=tells_shops)
            shown = self._parcel()
            if shown is not None and shown.key == parcel.key:
                self._view.reset()
            if plan.outcome is PlanOutcome.DONE:
                self._notices.show_notice(Notice(NoticeKind.GOOD, _done_words(repair), key=f"repair.{repair.number}"))
                self._done()
            return plan

        self._act(parcel, act)

    async def _send(self, repair: Repair, *, tells_shops: bool) -> Plan:
        repairs = self._services.repairs
        if repair.draft is not None:
            return await repairs.move(repair.order, repair.draft)
        if repair.other is None:
            raise ValueError("a swap without its other order was not checked")
        return await repairs.swap(repair.order, repair.other, notify_channel=tells_shops)


def _done_words(repair: Repair) -> str:
    if repair.draft is not None:
        return repair_words.moved(repair.draft.tracking_number, repair.draft.number, repair.number)
    return repair_words.swapped(repair.number, repair.other.number if repair.other is not None else "")


def _words(tracking: Tracking | None) -> str:
    return f"{tracking.carrier} {tracking.number}".strip() if tracking is not None else ""


def _same(number: str, text: str) -> bool:
    return same_number(number) == same_number(text)
