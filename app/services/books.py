"""The day's books: what has left, from Ordoro's shipped orders and this computer's journal together."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from app.domain.order import Order, OrderPage
from app.domain.parcel import Parcel, Sent, Told, merged, parcels_of
from app.domain.plan import Plan, PlanOutcome
from app.errors import AnswerTrouble, NotAllowed, NotFound, Refused
from app.events import BooksRead, EventBus
from app.outbox.sent import SentParcels
from app.ports import PAGE, Clock, OrderGateway
from app.runtime.concurrency import Workers
from app.services.connection import Connection
from app.services.orders import Orders
from app.services.patience import Patience
from app.services.shipping import Shipping

log = logging.getLogger(__name__)

#: How far back the page looks by itself.
DAYS = 14
#: For so long a failed notice to the shop is watched for.
WATCHED = timedelta(hours=48)
#: A list that cannot be asked by date is read no further than this: an older order that has just left is found
#: through the journal of the bench that sent it.
_MOST_PAGES = 20


@dataclass(frozen=True, slots=True)
class Books:
    """`parcels` of the last days, the latest first.

    `is_whole` is False where a list was longer than is read, or an order that left from here could not be read.
    """

    parcels: tuple[Parcel, ...]
    since: datetime
    at: datetime
    is_whole: bool = True

    def of_day(self, day: date) -> tuple[Parcel, ...]:
        return tuple(parcel for parcel in self.parcels if parcel.day == day)

    def untold(self, now: datetime) -> tuple[Parcel, ...]:
        """What left within the last 48 hours and could not be told to its shop."""
        return tuple(
            parcel
            for parcel in self.parcels
            if parcel.told is Told.FAILED and (parcel.left is None or parcel.left >= now - WATCHED)
        )


class BooksKeeper:
    """Reads; nothing here changes Ordoro."""

    def __init__(
        self,
        connection: Connection,
        patience: Patience,
        orders: Orders,
        shipping: Shipping,
        sent: SentParcels,
        *,
        network: Workers,
        reading: Workers,
        disk: Workers,
        bus: EventBus,
        clock: Clock,
    ) -> None:
        self._connection = connection
        self._patience = patience
        self._orders = orders
        self._shipping = shipping
        self._sent = sent
        self._network = network
        self._reading = reading
        self._disk = disk
        self._bus = bus
        self._clock = clock
        self._books: Books | None = None
        self._one_at_a_time = asyncio.Lock()
        #: How many readings have begun, and which of them `_books` is.
        self._begun = self._nth = 0

    @property
    def books(self) -> Books | None:
        """The last reading; None before the first."""
        return self._books

    async def read(self, days: int = DAYS) -> Books:
        """Read what left within so many days, and say so on the bus. Raises PackbenchError; the last one stays.

        One after the other: of two readings the one that began later is the one that stays. Who waits shares the next.
        """
        begun = self._begun
        async with self._one_at_a_time:
            if self._books is not None and self._nth > begun:
                return self._books
            self._begun += 1
            books = self._books = await self._read(days)
            self._nth = self._begun
        self._bus.publish(BooksRead(books.at))
        return books

    async def _read(self, days: int) -> Books:
        began, today = self._clock.now(), self._clock.today()
        # Midnight by the calendar of that day, in summer or not.
        since = datetime.combine(today - timedelta(days=days), time()).astimezone()
        gateway = (await self._patience.signed_in(self._connection.signed_in)).gateway
        orders: dict[str, Order] = {}
        is_whole = True
        for name in gateway.shipped_lists:
            found, ended = await self._changed_since(gateway, name, since)
            orders.update((order.number, order) for order in found)
            is_whole = is_whole and ended
        sent = await self._disk.run(self._sent.since, since)
        is_whole = await self._add_missing(gateway, orders, sent) and is_whole
        parcels = [parcel for order in orders.values() for parcel in parcels_of(self._orders.complete(order))]
        left = tuple(each for each in merged(parcels, sent) if (each.day or today) >= since.date())
        return Books(left, since, began, is_whole)

    async def order(self, number: str) -> Order:
        """The order as it is now, for looking at and for taking back. Raises NotFound."""
        return await self._orders.look_up(number)

    async def not_sent(self) -> tuple[tuple[Plan, ...], tuple[Plan, ...]]:
        """This computer's shipments that have not gone yet, and those of which nobody knows whether they have."""
        plans = [plan for plan in await self._shipping.open_plans() if plan.ships]
        unsure = tuple(plan for plan in plans if plan.outcome is PlanOutcome.UNSURE)
        return tuple(plan for plan in plans if plan not in unsure), unsure

    async def _changed_since(self, gateway: OrderGateway, name: str, since: datetime) -> tuple[list[Order], bool]:
        """Page after page until one holds nothing new any more; and whether the end was reached."""
        found: list[Order] = []
        for at in range(_MOST_PAGES):
            page = await self._page(gateway, name, since, at * PAGE)
            fresh = [order for order in page.orders if order.updated is None or order.updated >= since]
            found += fresh
            if page.taken < PAGE or not fresh:
                return found, True
        return found, False

    async def _page(self, gateway: OrderGateway, name: str, since: datetime, offset: int) -> OrderPage:
        return await self._patience.read(lambda: self._reading.run(gateway.shipped_page, name, since, offset))

    async def _add_missing(self, gateway: OrderGateway, orders: dict[str, Order], sent: tuple[Sent, ...]) -> bool:
        """What this bench sent and no list showed: read one by one; and whether all of it could be told."""
        is_whole = True
        shown = {parcel.sent_as for order in orders.values() for parcel in parcels_of(order)}
        for number in dict.fromkeys(each.number for each in sent if each.sent_as not in shown):
            try:
                order = await self._order(gateway, number)
            except (NotFound, Refused):
                continue  # it is not there any more
            # What the key may read at all is told by the lists: it is this order that it may not.
            except (AnswerTrouble, NotAllowed) as error:
                log.info("%s could not be read for the books: %r", number, error)
                is_whole = False
            else:
                orders[order.number] = order
        return is_whole

    async def _order(self, gateway: OrderGateway, number: str) -> Order:
        return await self._patience.read(lambda: self._network.run(gateway.order, number))
