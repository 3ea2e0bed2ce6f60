"""An account in, its services out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.bench.events import BenchEvent
from app.bootstrap.connection import connection_of
from app.bootstrap.outbox import Outbox, open_outbox
from app.cache.memory import Memory, sweep
from app.events import EventBus
from app.ordoro.account import Account
from app.outbox.journal import Journal
from app.outbox.packing import ClosedBoxes
from app.outbox.sent import SentParcels
from app.outbox.worker import Worker
from app.ports import Clock, OrderGateway
from app.runtime.clock import SystemClock
from app.runtime.concurrency import Workers
from app.services.all_days import AllDays
from app.services.bench.bench import Bench
from app.services.bench.desk import Desk
from app.services.bench.hands import Hands
from app.services.books import BooksKeeper
from app.services.catalog import Catalog
from app.services.connection import Connection
from app.services.counter import Counter
from app.services.numbers import Numbers
from app.services.order_entry import OrderEntry
from app.services.orders import Orders
from app.services.orders_out import OrdersOut
from app.services.packing import Packing
from app.services.paging import LANES
from app.services.patience import Patience
from app.services.products import Products
from app.services.remembering import Remembering
from app.services.repair import Repairs
from app.services.sending import Sending
from app.services.shipping import Shipping
from app.services.stations import Stations
from app.services.stock import Stock
from app.services.tracking_import import TrackingImport
from app.settings.chosen import ChosenWaits
from app.settings.store import FILE_NAME, SettingsStore
from app.settings.taught import FILE_NAME as TAUGHT
from app.settings.taught import TaughtCodes
from app.settings.unsent_order import FILE_NAME as UNSENT
from app.settings.unsent_order import UnsentOrders
from app.settings.waits import Waits


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that a window or a command line asks for, for one account.

    `set_aside` is a damaged file that a new one was begun instead of; `carried_over` how many plans of it could
    still be read.
    """

    bus: EventBus
    clock: Clock
    waits: Waits
    settings: SettingsStore
    connection: Connection
    catalog: Catalog
    orders: Orders
    shipping: Shipping
    tracking_import: TrackingImport
    orders_out: OrdersOut
    sending: Sending
    packing: Packing
    counter: Counter
    stock: Stock
    products: Products
    order_entry: OrderEntry
    books: BooksKeeper
    all_days: AllDays
    repairs: Repairs
    stations: Stations
    numbers: Numbers
    worker: Worker
    journal: Journal
    taught: TaughtCodes
    unsent_order: UnsentOrders
    set_aside: Path | None
    carried_over: int
    workers: Workers
    _reading: Workers
    _disk: Workers
    _tables: Workers
    _remembering: Remembering
    _outbox: Outbox

    def bench(self, hands: Hands, tell: Callable[[BenchEvent], object]) -> Bench:
        """A session at the bench; `hands` reads and sends for it, `tell` hears what happens."""
        desk = Desk(
            self.catalog,
            self.settings,
            self.taught,
            self.clock,
            hands,
            tell=tell,
            countdown_seconds=self.waits.countdown,
        )
        return Bench(desk)

    def close(self) -> None:
        """Begin nothing more and let go of the outbox; a call under way ends by its own time-out."""
        self.worker.close()
        self.workers.close()
        self._reading.close()
        self._disk.close()
        self._tables.close()
        self._remembering.close()
        self._outbox.close()


def build(
    account: Account,
    data: Path,
    *,
    clock: Clock | None = None,
    waits: Waits | None = None,
    settings: SettingsStore | None = None,
) -> Services:
    """The services of one account, with their memory in the folder `data`. Nothing is sent until it is asked for.

    The settings are this computer's, for every account alike; without `settings` those in `data`.

    Raises InsecureAddress for plain http to anything but this computer, and StoreTrouble.
    """
    account.check()
    clock = clock or SystemClock()
    waits = waits or Waits.from_environment()
    settings = settings or SettingsStore(data / FILE_NAME, clock.now)
    bus = EventBus()
    network, disk, tables = Workers("ordoro"), Workers("disk", 1), Workers("tables", 1)
    # Threads of its own for what may have to wait for the request budget: steps and what is at the bench never do.
    reading = Workers("reading", LANES)
    outbox = open_outbox(data, clock, lambda: settings.settings)
    sweep(data / "cache", clock.now(), settings.settings.cache_days)
    memory = Memory(data / "cache", account.key)

    connection = connection_of(account, memory, network, bus, clock, waits)

    async def gateway() -> OrderGateway:
        return (await connection.signed_in()).gateway

    chosen = ChosenWaits(settings, waits)
    worker = Worker(
        account.key,
        gateway,
        outbox.plans,
        network=network,
        disk=disk,
        bus=bus,
        clock=clock,
        waits=waits,
        chosen=chosen,
    )
    patience = Patience(network, bus, clock, waits)
    sent = SentParcels(outbox.database, account.key)
    catalog = Catalog(connection, patience, network=network, reading=reading, bus=bus)
    shipping = Shipping(
        account.key,
        connection,
        outbox.plans,
        worker,
        patience,
        network=network,
        disk=disk,
        bus=bus,
        clock=clock,
        settings=settings,
        chosen=chosen,
    )
    sending = Sending(
        account.key, connection, outbox.plans, worker, patience, disk=disk, bus=bus, clock=clock, settings=settings
    )
    counter = Counter(sending, shipping)
    repairs = Repairs(sending, settings)
    remembering = Remembering(memory, Workers("cache", 1), clock)
    orders = Orders(connection, catalog, remembering, patience, network=network, reading=reading, bus=bus, clock=clock)
    books = BooksKeeper(
        connection,
        patience,
        orders,
        shipping,
        sent,
        network=network,
        reading=reading,
        disk=disk,
        bus=bus,
        clock=clock,
    )
    tracking_import = TrackingImport(
        connection, orders, shipping, repairs, settings, books, network=network, own=tables, bus=bus, clock=clock
    )
    return Services(
        bus=bus,
        clock=clock,
        waits=waits,
        settings=settings,
        connection=connection,
        catalog=catalog,
        orders=orders,
        shipping=shipping,
        tracking_import=tracking_import,
        orders_out=OrdersOut(catalog, settings, own=tables, bus=bus),
        sending=sending,
        packing=Packing(ClosedBoxes(outbox.database, account.key, clock), disk),
        counter=counter,
        stock=Stock(catalog, counter),
        products=Products(catalog, counter),
        order_entry=OrderEntry(counter, orders, clock),
        books=books,
        all_days=AllDays(connection, patience, orders, sent, network=network, reading=reading, disk=disk),
        repairs=repairs,
        numbers=Numbers(shipping, books, connection, patience, network=network, bus=bus, clock=clock),
        stations=Stations(sending, shipping, connection, patience, settings),
        worker=worker,
        journal=outbox.journal,
        taught=TaughtCodes(data / TAUGHT, account.key),
        unsent_order=UnsentOrders(data / UNSENT, account.key, outlives=not account.is_practice),
        set_aside=outbox.set_aside,
        carried_over=outbox.carried_over,
        workers=network,
        _reading=reading,
        _disk=disk,
        _tables=tables,
        _remembering=remembering,
        _outbox=outbox,
    )
