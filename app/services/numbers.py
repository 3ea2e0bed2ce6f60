"""Which other order has a tracking number already, as far as this computer, Ordoro's lists and the day's books know.

Another bench may have used it since these were read: where Ordoro can search it is asked, once for a number.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.order import Order
from app.domain.plan import Plan, PlanOutcome
from app.domain.shipment import ShipmentDraft
from app.domain.tracking_number import same_number
from app.errors import PackbenchError
from app.events import BooksRead, EventBus, OrdersRead, PlanChanged
from app.ports import Clock
from app.runtime.concurrency import Workers
from app.services.books import BooksKeeper
from app.services.connection import Connection
from app.services.patience import Patience
from app.services.shipping import Shipping

#: So long a search may hold up a parcel, in seconds; what is known without it counts then.
_PATIENCE = 2.0
#: A number that no order had so many seconds ago is not asked about again: the scan asks, and then Ship.
_FRESH = 120.0
#: Requests a minute that are left for shipping: a search may not take them.
_LEFT_FREE = 60

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Used:
    """`tracking_number`, as the draft has it, is that of `order`."""

    tracking_number: str
    order: str


class Numbers:
    """A number that was taken back since is free again: Ordoro is asked before anybody is stopped."""

    def __init__(
        self,
        shipping: Shipping,
        books: BooksKeeper,
        connection: Connection,
        patience: Patience,
        *,
        network: Workers,
        bus: EventBus,
        clock: Clock,
    ) -> None:
        self._shipping = shipping
        self._books = books
        self._connection = connection
        self._patience = patience
        self._network = network
        self._clock = clock
        #: What this computer shipped or was about to, once it was read; and what became of it since, "" for nothing.
        self._used: dict[str, str] | None = None
        self._moved: dict[str, str] = {}
        self._orders: tuple[Order, ...] = ()
        #: Orders by the numbers that they have in the list; None until somebody wants to know.
        self._listed: dict[str, str] | None = None
        self._left: dict[str, str] = {}
        #: When a search found no order with that number.
        self._found_free: dict[str, float] = {}
        bus.subscribe(OrdersRead, self._orders_read)
        bus.subscribe(PlanChanged, lambda event: self._plan_changed(event.plan))
        bus.subscribe(BooksRead, lambda _event: self._books_read())

    async def used_elsewhere(self, draft: ShipmentDraft) -> Used | None:
        """The first tracking number of the draft's boxes under which another order goes, or went.

        Raises StoreTrouble. Where Ordoro cannot be asked, what this computer knows counts.
        """
        wanted = [number.strip() for number in draft.numbers if number.strip()]
        if draft.create_only or not wanted:
            return None
        if self._used is None:  # once: a label's every scan asks, and a shop's journal gets long
            used = await self._shipping.numbers_used()
            self._used = {same_number(number): order for number, order in used.items()}
        for each in wanted:
            if other := await self._other_order(each, self._used, draft):
                return Used(each, other)
        return None

    async def _other_order(self, number: str, used: Mapping[str, str], draft: ShipmentDraft) -> str:
        wanted = same_number(number)
        here = self._moved.get(wanted, used.get(wanted, ""))
        known = dict.fromkeys((here, self._in_the_list().get(wanted, ""), self._left.get(wanted, "")))
        for found in filter(None, known):
            if found == draft.number:
                return ""
            is_open = any(plan.number == found for plan in await self._shipping.open_plans())
            if is_open or await self._still_has(found, wanted):
                return found
        # Nobody who was known has it: it may have been moved to an order that was not.
        return await self._searched("".join(number.split()), draft.number)

    def _in_the_list(self) -> dict[str, str]:
        if self._listed is None:
            sent = (order for order in self._orders if order.shipments or order.tracking is not None)
            self._listed = {number: order.number for order in sent for number in _numbers_of(order)}
        return self._listed

    async def _searched(self, number: str, own: str) -> str:
        """What a search finds among all orders, where Ordoro can search and answers at once; "" for nothing."""
        wanted = same_number(number)
        now = self._clock.monotonic()
        if self._patience.is_lost or now - self._found_free.get(wanted, now - _FRESH) < _FRESH:
            return ""
        try:
            account = await self._connection.signed_in()
            gateway = account.gateway
            if not gateway.can_search or account.budget.seconds_until(_LEFT_FREE) > 0:
                return ""
            asked = self._network.run(gateway.search_page, gateway.search_lists[0], number.upper(), 0)
            page = await asyncio.wait_for(asked, _PATIENCE)
        except (PackbenchError, TimeoutError) as error:
            log.info("Whether another order has %s was not found out: %r", wanted, error)
            return ""
        found = next((each.number for each in page.orders if each.number != own and wanted in _numbers_of(each)), "")
        if not found:
            self._found_free[wanted] = now
        return found

    async def _still_has(self, number: str, wanted: str) -> bool:
        if self._patience.is_lost:
            return True
        try:
            gateway = (await self._connection.signed_in()).gateway
            order = await self._network.run(gateway.order, number)
        except PackbenchError as error:
            # Perhaps it was split, and the number is on one of its parts: rather stop one parcel too many.
            log.info("Whether %s still has the number is not known: %r", number, error)
            return True
        return wanted in _numbers_of(order)

    def _orders_read(self, event: OrdersRead) -> None:
        if event.orders is not self._orders:
            self._orders, self._listed = event.orders, None

    def _plan_changed(self, plan: Plan) -> None:
        is_dropped = plan.outcome is PlanOutcome.CANCELLED and not plan.receipts
        for number in plan.draft.numbers if plan.ships else ():
            if number.strip():
                self._moved[same_number(number)] = "" if is_dropped else plan.number

    def _books_read(self) -> None:
        """What any bench shipped in the last days; the books are read every now and then anyway."""
        parcels = self._books.books.parcels if self._books.books is not None else ()
        self._left = {same_number(parcel.tracking.number): parcel.number for parcel in parcels}


def _numbers_of(order: Order) -> set[str]:
    trackings = (order.tracking, *(shipment.tracking for shipment in order.shipments))
    return {same_number(each.number) for each in trackings if each is not None}
