"""The only place that makes the concrete classes: an account in, its services out."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.plan import Generation
from app.events import EventBus
from app.ordoro.account import ORDORO, Account, sign_in
from app.outbox.memory import MemoryPlans
from app.ports import Clock
from app.runtime.clock import SystemClock
from app.runtime.concurrency import Workers
from app.services.catalog import Catalog
from app.services.connection import Connection
from app.services.orders import Orders
from app.services.shipping import Shipping

#: Seconds beyond a read's time-out after which a request that lost its answer cannot still be carried out.
_SETTLE_MARGIN = 5.0

__all__ = ["ORDORO", "Account", "Generation", "Services", "build"]


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that a window or a command line asks for, for one account."""

    bus: EventBus
    clock: Clock
    connection: Connection
    catalog: Catalog
    orders: Orders
    shipping: Shipping
    workers: Workers

    def close(self) -> None:
        """Begin nothing more; a call under way ends by its own time-out."""
        self.workers.close()


def build(account: Account, *, clock: Clock | None = None) -> Services:
    """The services of one account. Nothing is sent until something is asked for.

    Raises InsecureAddress for plain http to anything but this computer.
    """
    account.check()
    clock = clock or SystemClock()
    bus = EventBus()
    workers = Workers()
    connection = Connection(lambda: sign_in(account, clock), workers, bus)
    catalog = Catalog(connection, workers, bus)
    return Services(
        bus=bus,
        clock=clock,
        connection=connection,
        catalog=catalog,
        orders=Orders(connection, catalog, workers, bus, clock),
        shipping=Shipping(
            connection,
            MemoryPlans(clock),
            workers,
            bus,
            clock,
            settle_seconds=account.limits.read + _SETTLE_MARGIN,
        ),
        workers=workers,
    )
