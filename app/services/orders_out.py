"""Waiting orders on their way out of the window: as a file for a label program, and as a pick sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from app.domain.label_file import Content, LabelColumn, label_row, program
from app.domain.order import Order
from app.domain.pick_sheet import PickSheet, pick_sheet
from app.events import EventBus, OrdersRead
from app.runtime.concurrency import Workers
from app.services.catalog import Catalog
from app.settings.store import SettingsStore
from app.tables.trouble import not_written
from app.tables.writing import write_table


class OrdersOut:
    """Knows the waiting orders as they were read last; asks Ordoro nothing."""

    def __init__(self, catalog: Catalog, settings: SettingsStore, *, own: Workers, bus: EventBus) -> None:
        self._catalog = catalog
        self._settings = settings
        self._own = own
        self._orders: tuple[Order, ...] = ()
        bus.subscribe(OrdersRead, self._take)

    def columns(self, key: str) -> tuple[LabelColumn, ...]:
        """The columns for that program as somebody left them, or those of its manual. Raises KeyError."""
        known = {content.value: content for content in Content}
        kept = self._settings.settings.label_columns.get(key, ())
        columns = [LabelColumn(heading, known[content]) for heading, content in kept if content in known]
        return tuple(columns) or program(key).columns

    def keep_columns(self, key: str, columns: Sequence[LabelColumn]) -> None:
        """For every file from here on; those of the manual are not kept. Raises SettingsNotKept."""
        kept = {name: pairs for name, pairs in self._settings.settings.label_columns.items() if name != key}
        if tuple(columns) != program(key).columns:
            kept[key] = tuple((column.heading, column.content.value) for column in columns)
        self._settings.change(label_columns=kept)

    async def save(self, path: Path, key: str, numbers: Iterable[str]) -> int:
        """Write these orders for that program; answers how many. Raises TableTrouble where that is not possible."""
        orders, columns = self._chosen(numbers), self.columns(key)
        rows = [label_row(order, columns, self._catalog.products) for order in orders]
        content = write_table([column.heading for column in columns], rows, encoding=program(key).encoding)
        await self._own.run(_write, path, content)
        return len(orders)

    def pick_sheet(self, numbers: Iterable[str]) -> PickSheet:
        """What has to be fetched for these orders."""
        return pick_sheet(self._chosen(numbers))

    def _chosen(self, numbers: Iterable[str]) -> list[Order]:
        wanted = list(numbers)
        among = set(wanted)
        found = {order.number: order for order in self._orders if order.number in among}
        return [found[number].with_products(self._catalog.products) for number in wanted if number in found]

    def _take(self, event: OrdersRead) -> None:
        self._orders = event.orders


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise not_written(path, error) from error
