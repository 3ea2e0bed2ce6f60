"""Tracking import: a carrier's end-of-day file opened, previewed against the shop's orders, and sent row by row."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.draft_rules import validate
from app.domain.generation import Generation
from app.domain.incoming import Fate, Incoming, Judged, OrderIndex, order_text
from app.domain.judging import Knowledge, judge, parcels_of
from app.domain.order import Order
from app.domain.tracking_number import same_number
from app.errors import NotFound, PackbenchError
from app.events import EventBus, OrdersRead
from app.ports import Budget, Clock
from app.runtime.concurrency import Workers
from app.services.books import BooksKeeper
from app.services.connection import Connection
from app.services.import_carriers import carrier_named, carriers_of, doubt, looks_like_tracking, refused
from app.services.import_reading import Source, open_source, read_rows
from app.services.import_run import ImportRun
from app.services.orders import Orders
from app.services.repair import Repairs
from app.services.shipping import Shipping
from app.settings.store import SettingsStore
from app.tables.decoding import LARGEST, read_file
from app.tables.mapping import Role
from app.tables.trouble import TableTrouble, not_written
from app.tables.writing import write_table
from app.words import translate

#: Orders that do not wait are read one by one; more of them than this means that it is the wrong file.
MOST_LOOKED_FOR = 300
_AT_ONCE = 4
_FRESH_SECONDS = 120.0
_MOST_REMEMBERED = 40


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person chose over the preview: columns by role, the carrier for rows that tell none, confirmed lines."""

    columns: Mapping[Role, int]
    carrier: str = ""
    confirmed: frozenset[int] = frozenset()


@dataclass(slots=True)
class _Looked:
    """What was looked up at Ordoro for a file: found orders, and by order text "" or why there is none."""

    orders: list[Order] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)


class ImportFile:
    """One opened file with what was found out about it. Nothing is sent before `run`."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.looked = _Looked()

    def first_choice(self) -> Choice:
        """As recognised or remembered."""
        program = self.source.program
        return Choice(dict(self.source.columns), program.carrier if program else "")


class TrackingImport:
    def __init__(
        self,
        connection: Connection,
        orders: Orders,
        shipping: Shipping,
        repairs: Repairs,
        settings: SettingsStore,
        books: BooksKeeper,
        *,
        network: Workers,
        own: Workers,
        bus: EventBus,
        clock: Clock,
    ) -> None:
        self._connection = connection
        self._orders = orders
        self._shipping = shipping
        self._repairs = repairs
        self._settings = settings
        self._books = books
        self._network = network
        self._own = own
        self._bus = bus
        self._clock = clock
        self._waiting: tuple[Order, ...] | None = None
        bus.subscribe(OrdersRead, self._take)

    async def open_file(self, path: Path) -> ImportFile:
        """Read and recognise it. Raises TableTrouble, and PackbenchError where the orders cannot be read."""
        content = await self._own.run(read_file, path)
        return await self.open_bytes(path.name, content)

    async def open_bytes(self, name: str, content: bytes) -> ImportFile:
        """The same for a file's content."""
        return await self._open(name, content)

    async def open_text(self, text: str) -> ImportFile:
        """The same for text that was pasted."""
        if not text.strip():
            raise TableTrouble(translate("services", "Nothing was pasted."))
        if len(text) > LARGEST:
            raise TableTrouble(translate("services", "What was pasted is too long. Export one day as a file instead."))
        return await self._open("", text)

    async def preview(self, file: ImportFile, choice: Choice) -> tuple[Judged, ...]:
        """What each row will do or why it cannot; once the orders are known, from this computer's memory alone."""
        waiting = await self._known_orders()
        plans = await self._shipping.open_plans()
        generation = (await self._connection.signed_in()).gateway.generation
        left = self._books.books.parcels if self._books.books is not None else ()
        used = {same_number(parcel.tracking.number): parcel.number for parcel in left}
        used.update((same_number(number), order) for number, order in (await self._shipping.numbers_used()).items())
        busy = {number for plan in plans for number in plan.orders}
        return await self._own.run(self._judge, file, choice, waiting, used, busy, generation)

    @property
    def knows_what_left(self) -> bool:
        """Whether what other benches shipped was read a moment ago: their numbers are taken."""
        books = self._books.books
        return books is not None and (self._clock.now() - books.at).total_seconds() < _FRESH_SECONDS

    async def read_what_left(self) -> None:
        """Then preview anew. Raises PackbenchError."""
        await self._books.read()

    async def look_up(self, file: ImportFile, judged: Sequence[Judged], told: Callable[[int, int], object]) -> None:
        """Read the orders that rows wait for, a few at a time; `told` hears how many of how many. Then preview anew."""
        texts = list(dict.fromkeys(order_text(each.row.order) for each in judged if each.fate is Fate.LOOKING))
        wanted, left = texts[:MOST_LOOKED_FOR], texts[MOST_LOOKED_FOR:]
        written = {order_text(each.row.order): each.row.order for each in judged}
        file.looked.texts.update(
            (
                text,
                translate(
                    "services", "Order {order} does not wait, and was not looked for: too many of this file do not"
                ).format(order=written[text]),
            )
            for text in left
        )
        remaining = iter(wanted)
        done = 0

        async def lane() -> None:
            nonlocal done
            for text in remaining:
                await self._look(file, text, written[text])
                done += 1
                told(done, len(wanted))

        async with asyncio.TaskGroup() as group:
            for _ in range(_AT_ONCE):
                group.create_task(lane())

    def run(self, judged: Sequence[Judged]) -> ImportRun:
        """The good rows on their way; nothing moves before its `work`."""
        rows = [each for each in judged if each.fate.is_good]
        return ImportRun(rows, self._shipping, self._repairs, self._bus, budget=self._budget, nap=self._nap)

    def remember(self, file: ImportFile, choice: Choice) -> None:
        """The columns, for the next file with these headings. Raises SettingsNotKept."""
        if not file.source.signature:
            return
        columns = {role.value: at for role, at in choice.columns.items()}
        kept = {**self._settings.settings.import_columns}
        kept.pop(file.source.signature, None)
        kept[file.source.signature] = columns
        self._settings.change(import_columns=dict(list(kept.items())[-_MOST_REMEMBERED:]))

    async def save_rows(self, path: Path, file: ImportFile, reasons: Mapping[int, str], heading: str) -> None:
        """Save the rows of these lines as they came, each with its reason in a last column. Raises TableTrouble."""
        await self._own.run(_save_rows, path, file.source, reasons, heading)

    async def _open(self, name: str, content: bytes | str) -> ImportFile:
        index = OrderIndex(await self._known_orders())
        remembered = self._settings.settings.import_columns
        source = await self._own.run(open_source, name, content, index, looks_like_tracking, remembered)
        return ImportFile(source)

    def _judge(
        self,
        file: ImportFile,
        choice: Choice,
        waiting: Sequence[Order],
        used: Mapping[str, str],
        busy: set[str],
        generation: Generation,
    ) -> tuple[Judged, ...]:
        own = self._settings.settings.carriers
        orders = [*waiting, *file.looked.orders]
        standing = {same_number(each.number): order.number for order in orders for each in parcels_of(order)}
        today = self._clock.today()
        rows = read_rows(file.source.table, choice.columns, today)
        known = Knowledge(
            orders=OrderIndex(orders),
            draft_for=self._shipping.draft_for,
            check=lambda draft: validate(draft, today),
            carriers_of=lambda number: carriers_of(number, own),
            refused=refused,
            doubt=doubt,
            carrier_named=carrier_named,
            looked_for=file.looked.texts,
            used={**used, **standing},
            busy=busy,
            confirmed=choice.confirmed,
            carrier=choice.carrier,
            can_fill_in=generation is Generation.V3,
        )
        missing = [role for role in (Role.TRACKING,) if role not in choice.columns]
        if missing:
            return tuple(_unread(row) for row in rows)
        return judge(rows, known)

    async def _budget(self) -> Budget:
        return (await self._connection.at_hand()).budget

    async def _nap(self, seconds: float) -> None:
        await self._network.run(self._clock.sleep, seconds)

    async def _known_orders(self) -> Sequence[Order]:
        if self._waiting is None:
            self._waiting = (await self._orders.refresh()).orders
        return self._waiting

    async def _look(self, file: ImportFile, text: str, written: str) -> None:
        gateway = (await self._connection.signed_in()).gateway
        try:
            order = await self._network.run(gateway.order, written)
        except NotFound:
            file.looked.texts[text] = translate("services", "Ordoro knows no order {order}").format(order=written)
        except PackbenchError as error:
            file.looked.texts[text] = translate(
                "services", "Order {order} does not wait here, and could not be looked up ({why})"
            ).format(order=written, why=error.title)
        else:
            file.looked.texts[text] = ""
            file.looked.orders.append(order)

    def _take(self, event: OrdersRead) -> None:
        self._waiting = event.orders


def _unread(row: Incoming) -> Judged:
    return Judged(row, Fate.BAD, translate("services", "Say above which column holds the tracking number."))


def _save_rows(path: Path, source: Source, reasons: Mapping[int, str], heading: str) -> None:
    table = source.table
    width = len(table.headings)
    rows = [
        (*row.cells[:width], *("",) * (width - len(row.cells)), reasons[row.line])
        for row in table.rows
        if row.line in reasons
    ]
    content = write_table((*table.headings, heading), rows, delimiter=table.delimiter)
    try:
        path.write_bytes(content)
    except OSError as error:
        raise not_written(path, error) from error
