"""Products, carriers and channels: read once, kept in memory, and merged into the orders that need them."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from app.domain.product import Product, ProductPage, Warehouse
from app.errors import PackbenchError
from app.events import EventBus, ProductsRead
from app.ports import CatalogGateway
from app.runtime.concurrency import Workers
from app.scan.carriers import Carrier, load_carriers
from app.services.connection import Connection
from app.services.paging import all_pages
from app.services.patience import Patience

log = logging.getLogger(__name__)

_MOST_PICTURES = 200


class Catalog:
    """The catalogue's reading side."""

    def __init__(
        self, connection: Connection, patience: Patience, *, network: Workers, reading: Workers, bus: EventBus
    ) -> None:
        self._connection = connection
        self._patience = patience
        self._network = network
        self._reading = reading
        self._bus = bus
        self._products: dict[str, Product] = {}
        self._archived: dict[str, Product] = {}
        self._warehouses: tuple[Warehouse, ...] = ()
        self._channels: dict[str, str] = {}
        self._own_carriers: tuple[str, ...] = ()
        self._pictures: OrderedDict[str, bytes] = OrderedDict()

    @property
    def products(self) -> Mapping[str, Product]:
        """What is known so far, by SKU: empty until the first read ends. Another object whenever it changes."""
        return self._products

    @property
    def archived(self) -> Mapping[str, Product]:
        """What the shop has put away, by SKU: empty until `read_archived`."""
        return self._archived

    @property
    def warehouses(self) -> Sequence[Warehouse]:
        """Where stock lies, the default warehouse first: empty until the first read ends."""
        return self._warehouses

    @property
    def channels(self) -> Mapping[str, str]:
        """Sales channels' names by id."""
        return self._channels

    @property
    def carriers_in_use(self) -> tuple[str, ...]:
        """The keys of the carriers that the shop has set up at Ordoro."""
        return self._own_carriers

    def carriers(self) -> tuple[Carrier, ...]:
        """Every carrier, the shop's own first."""
        return load_carriers().ordered(self._own_carriers)

    def take(self, products: Iterable[Product], channels: Mapping[str, str]) -> None:
        """Begin with what was known at an earlier start; a read since then knows better."""
        self._products = self._products or {product.sku: product for product in products}
        self._channels = self._channels or dict(channels)

    async def read(self) -> None:
        """Read products, channels and carriers anew. Raises PackbenchError; what was known before stays then."""
        patience, workers = self._patience, self._reading
        gateway = (await patience.signed_in(self._connection.signed_in)).catalog
        self._channels = await patience.read(lambda: workers.run(gateway.channel_names))
        self._own_carriers = await patience.read(lambda: workers.run(gateway.carriers_in_use))
        self._warehouses = await patience.read(lambda: workers.run(gateway.warehouses))
        self._products = await self._every(gateway, archived=False)
        self._bus.publish(ProductsRead(len(self._products)))

    async def read_archived(self) -> None:
        """Read what was put away, too. Raises PackbenchError."""
        gateway = (await self._patience.signed_in(self._connection.signed_in)).catalog
        self._archived = await self._every(gateway, archived=True)
        self._bus.publish(ProductsRead(len(self._products)))

    async def product(self, sku: str) -> Product:
        """One product as it is now; lists and orders show it from here on. Raises NotFound."""
        gateway = (await self._connection.signed_in()).catalog
        product = await self._network.run(gateway.product, sku)
        # Others may be going through those of before, and know by the new ones that something changed.
        products, archived = dict(self._products), dict(self._archived)
        here, there = (archived, products) if product.is_archived else (products, archived)
        there.pop(product.sku, None)
        here[product.sku] = product
        self._products, self._archived = products, archived
        self._bus.publish(ProductsRead(len(self._products)))
        return product

    def forget(self, sku: str) -> None:
        """What is known of its stock is not true any more, and could not be read again: it counts as not known."""
        known = self._products.get(sku)
        if known is not None:
            unknown = tuple(replace(level, on_hand=None, available=None) for level in known.levels)
            nothing_known = replace(known, on_hand=None, available=None, levels=unknown)
            self._products = {**self._products, sku: nothing_known}
            self._bus.publish(ProductsRead(len(self._products)))

    def with_code(self, code: str) -> tuple[Product, ...]:
        """The active products that a scanned or typed SKU or UPC means: none, one, or several with one UPC."""
        exact = self._products.get(code.strip())
        if exact is not None:
            return (exact,)
        return tuple(product for product in self._products.values() if product.with_code(code))

    async def picture(self, url: str) -> bytes | None:
        """A product's picture as it came, or None where it cannot be had: a picture is never worth a notice."""
        if url in self._pictures:
            self._pictures.move_to_end(url)
            return self._pictures[url]
        gateway = (await self._connection.signed_in()).catalog
        try:
            data = await self._network.run(gateway.picture, url)
        except PackbenchError as error:
            log.info("No picture from %s: %r", url, error)
            return None
        self._pictures[url] = data
        if len(self._pictures) > _MOST_PICTURES:
            self._pictures.popitem(last=False)
        return data

    async def _every(self, gateway: CatalogGateway, *, archived: bool) -> dict[str, Product]:
        patience, workers = self._patience, self._reading

        async def fetch(offset: int) -> ProductPage:
            return await patience.read(lambda: workers.run(gateway.product_page, offset, archived=archived))

        pages = all_pages(fetch, lambda page: [product.sku for product in page.products])
        return {product.sku: product async for page in pages for product in page.products}
