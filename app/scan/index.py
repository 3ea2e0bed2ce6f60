"""What codes are known here: the orders that wait, the products, what was taught. Kept as things come and go."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from app.domain.order import Order
from app.domain.product import Product
from app.scan.payload import Payload
from app.scan.products import code_key, gtin, gtins_in, squeezed
from app.scan.sense import Found, OrderScan

_CHANNEL = re.compile(r"[0-9]{1,4}-(.+)", re.ASCII)


@dataclass(frozen=True, slots=True)
class KnownItem:
    sku: str
    found: Found
    quantity: int = 1


@dataclass(slots=True)
class _KnownOrder:
    order: Order
    keys: dict[str, Found]


@dataclass
class KnownCodes:
    """Add and take away as orders and products are read; a lookup costs the same however many there are.

    Not for several threads at once.
    """

    _orders: dict[str, _KnownOrder] = field(default_factory=dict)
    _by_order_key: dict[str, dict[str, Found]] = field(default_factory=dict)
    _children: dict[str, dict[str, None]] = field(default_factory=dict)
    _by_sku: dict[str, dict[str, None]] = field(default_factory=dict)
    _by_squeezed: dict[str, dict[str, None]] = field(default_factory=dict)
    _by_upc: dict[str, dict[str, None]] = field(default_factory=dict)
    _upcs: dict[str, str] = field(default_factory=dict)
    _taught: dict[str, KnownItem] = field(default_factory=dict)

    def put_order(self, order: Order) -> None:
        """Know it, or know it anew; whether it waits says its status. Its lines' products are known from then on."""
        known = self._orders.get(order.number)
        if known is not None and known.order is order:
            return
        self.drop_order(order.number)
        keys = order_keys(order)
        self._orders[order.number] = _KnownOrder(order, keys)
        for key, found in keys.items():
            self._by_order_key.setdefault(key, {})[order.number] = found
        if order.parent_number:
            self._children.setdefault(order.parent_number, {})[order.number] = None
        for line in order.lines:
            self._put_sku(line.sku)
            if line.upc and line.sku not in self._upcs:
                self._put_upc(line.sku, line.upc)

    def put_orders(self, orders: Iterable[Order]) -> None:
        for order in orders:
            self.put_order(order)

    def drop_order(self, number: str) -> None:
        """Know it no longer; one that is not known is no trouble. Its products stay known."""
        known = self._orders.pop(number, None)
        if known is None:
            return
        for key in known.keys:
            _take(self._by_order_key, key, number)
        _take(self._children, known.order.parent_number, number)

    def put_product(self, product: Product) -> None:
        self._put_sku(product.sku)
        self._put_upc(product.sku, product.upc)

    def put_products(self, products: Iterable[Product]) -> None:
        for product in products:
            self.put_product(product)

    def teach(self, code: str, sku: str, units: int = 1) -> None:
        """`code` as it was scanned; `units` is what one scan counts. A code taught again means the new thing."""
        self._taught[gtin(code) or code_key(code)] = KnownItem(sku, Found.TAUGHT, units)
        self._put_sku(sku)

    def forget(self, code: str) -> None:
        self._taught.pop(gtin(code) or code_key(code), None)

    def orders(self, code: str) -> tuple[OrderScan, ...]:
        """The orders that `code` stands for; a split one is answered by its children that wait, if it has any."""
        key = code_key(code)
        found: dict[str, OrderScan] = {}
        for number, way in self._by_order_key.get(key, {}).items():
            for scan in self._waiting_children(number) or (OrderScan(number, way, self._waits(number)),):
                found.setdefault(scan.number, scan)
        for scan in self._waiting_children(key):  # the parent itself may never have been read
            found.setdefault(scan.number, scan)
        return tuple(found.values())

    def items(self, payload: Payload) -> tuple[KnownItem, ...]:
        """The products that a scan stands for; a taught code before all, then SKUs, then UPCs."""
        codes = tuple(gtins_in(payload))
        for code in (*codes, code_key(payload.body)):
            taught = self._taught.get(code)
            if taught:
                return (taught, *(item for item in self._own(payload, codes) if item.sku != taught.sku))
        return self._own(payload, codes)

    def _own(self, payload: Payload, codes: tuple[str, ...]) -> tuple[KnownItem, ...]:
        skus = self._by_sku.get(payload.body.strip()) or self._by_squeezed.get(squeezed(payload.body)) or {}
        upcs = next((self._by_upc[code] for code in (*codes, code_key(payload.body)) if code in self._by_upc), {})
        items = {sku: KnownItem(sku, Found.UPC) for sku in upcs} | {sku: KnownItem(sku, Found.SKU) for sku in skus}
        return tuple(items.values())

    def _waits(self, number: str) -> bool:
        return self._orders[number].order.status.waits

    def _waiting_children(self, parent: str) -> tuple[OrderScan, ...]:
        children = (number for number in self._children.get(parent, {}) if self._waits(number))
        return tuple(OrderScan(number, Found.PARENT, parent=parent) for number in children)

    def _put_sku(self, sku: str) -> None:
        if sku:
            self._by_sku.setdefault(sku.strip(), {})[sku] = None
            if squeezed(sku):
                self._by_squeezed.setdefault(squeezed(sku), {})[sku] = None

    def _put_upc(self, sku: str, upc: str) -> None:
        before, key = self._upcs.get(sku, ""), gtin(upc) or code_key(upc)
        if before != key:
            _take(self._by_upc, before, sku)
            self._upcs[sku] = key
        if key:
            self._by_upc.setdefault(key, {})[sku] = None


def order_keys(order: Order) -> dict[str, Found]:
    """Every code that opens an order, the surest way of each."""
    number = code_key(order.number)
    short = _CHANNEL.fullmatch(number)
    keys = {short[1]: Found.SHORT_NUMBER} if short else {}
    keys[number] = Found.NUMBER
    if order.barcode:
        keys[code_key(order.barcode)] = Found.BARCODE
    return keys


def _take(index: dict[str, dict[str, None]] | dict[str, dict[str, Found]], key: str, value: str) -> None:
    values = index.get(key)
    if values is not None:
        values.pop(value, None)
        if not values:
            del index[key]
