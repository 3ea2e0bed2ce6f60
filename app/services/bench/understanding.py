"""What codes are known at this bench, and what a scan means by them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.bench.presets import own_methods
from app.domain.order import Order, OrderStatus
from app.domain.product import Product
from app.scan.carriers import load_carriers
from app.scan.commands import Names
from app.scan.index import KnownCodes
from app.scan.meaning import Meaning, Ways, meaning_of
from app.settings.model import Settings
from app.settings.taught import TaughtCode, TaughtCodes


class Understanding:
    """Follows the orders and the products as they are read. Not for several threads at once."""

    def __init__(self, taught: TaughtCodes) -> None:
        self._codes = KnownCodes()
        self._shipped: dict[str, Order] = {}
        self._ways: tuple[tuple[Settings, tuple[str, ...]], Ways] | None = None
        for code, known in taught.codes.items():
            self._taught(code, known)
        taught.follow(self._taught)

    def put_order(self, order: Order) -> None:
        """It waits, and is as it is now."""
        self._shipped.pop(order.number, None)
        self._codes.put_order(order)

    def drop_orders(self, numbers: Iterable[str]) -> None:
        """These wait no longer; of them those are known that left from here."""
        for number in numbers:
            if number not in self._shipped:
                self._codes.drop_order(number)

    def put_product(self, product: Product) -> None:
        self._codes.put_product(product)

    def shipped(self, order: Order) -> None:
        """It left here: its code is still known, and that it does not wait any more."""
        gone = self._shipped[order.number] = replace(order, status=OrderStatus.SHIPPED)
        self._codes.put_order(gone)

    def _taught(self, code: str, known: TaughtCode | None) -> None:
        if known is None:
            self._codes.forget(code)
        else:
            self._codes.teach(code, known.sku, known.units)

    def meaning_of(self, text: str, open_order: Order | None, settings: Settings, own: tuple[str, ...]) -> Meaning:
        """`own` are the keys of the carriers that the shop has set up at Ordoro."""
        if self._ways is None or self._ways[0] != (settings, own):
            self._ways = ((settings, own), _ways(settings, own))
        return meaning_of(text, self._codes, open_order, self._ways[1])


def _ways(settings: Settings, own: tuple[str, ...]) -> Ways:
    """Several keys of Ordoro go by one name: whoever likes one of them likes them all."""
    table = load_carriers()
    liked = [carrier for name in (*settings.carriers, *own) if (carrier := table.find(name)) is not None]
    names = Names(
        packers=settings.packers,
        carriers=[key for carrier in table.ordered() for key in carrier.keys],
        presets=[preset.name for preset in settings.presets],
        methods=[*table.method_names(), *own_methods(settings)],
    )
    return Ways(names, tuple(dict.fromkeys(key for carrier in liked for key in carrier.keys)))
