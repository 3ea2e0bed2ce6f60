"""The calls on products, stock and channels that the counter's steps are made of: the same in both generations."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote

import msgspec

from app.errors import NotFound, NotUnderstood
from app.ordoro.steps import after_the_change
from app.ordoro.transport import Transport
from app.ordoro.wire import Loose, amount, decode, text, whole
from app.ports import PAGE, Witness


class _Shelf(msgspec.Struct):
    id: Loose = None
    physical_on_hand: Loose = None
    on_hand: Loose = None


class KnownProduct(msgspec.Struct):
    """A product as Ordoro shows it now."""

    sku: Loose = None
    name: str | None = None
    upc: Loose = None
    price: Loose = None
    warehouses: list[_Shelf] | None = None

    def on_hand(self, warehouse_id: str) -> int | None:
        """What lies there; None where the product has no place in that warehouse."""
        for shelf in self.warehouses or ():
            if text(shelf.id) == warehouse_id:
                return whole(shelf.physical_on_hand if shelf.physical_on_hand is not None else shelf.on_hand)
        return None

    def holds(self, body: dict[str, object]) -> bool:
        """Whether it is what `body` asked for, as far as that can be seen."""
        if (self.name or "").strip() != str(body["name"]).strip():
            return False
        if "upc" in body and text(self.upc) != body["upc"]:
            return False
        return "price" not in body or amount(self.price) == amount(float(str(body["price"])))


class ShownProduct:
    """A product's fields under Ordoro's own names, and those of its places in the warehouses."""

    def __init__(self, fields: dict[str, object]) -> None:
        self.fields: Mapping[str, object] = fields

    def shelf(self, warehouse_id: str) -> Mapping[str, object]:
        """Empty where the product has no place in that warehouse."""
        places = self.fields.get("warehouses")
        for place in places if isinstance(places, list) else ():
            if isinstance(place, dict) and str(place.get("id")) == warehouse_id:
                return place
        return {}


class _Products(msgspec.Struct):
    """The published description calls the list `products`, its prose and recorded answers `product`."""

    product: list[KnownProduct] | None = None
    products: list[KnownProduct] | None = None


class _Channel(msgspec.Struct):
    id: Loose = None
    index: Loose = None


class _Channels(msgspec.Struct):
    cart: list[_Channel]


class CounterCalls:
    """Every method blocks and raises app.errors.PackbenchError."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def product(self, sku: str) -> KnownProduct:
        """Raises NotFound."""
        return decode(self._transport.get(f"/product/{quote(sku, safe='')}/"), KnownProduct, "product")

    def find_product(self, sku: str) -> KnownProduct | None:
        try:
            return self.product(sku)
        except NotFound:
            if "/" not in sku:
                return None
        except NotUnderstood:
            if "/" not in sku:
                raise
        # A slash in a SKU, however it is written in the path, may end the path's part for a server, which then says so
        # in its own way.
        return self._searched(sku)

    def _searched(self, sku: str) -> KnownProduct | None:
        page = decode(self._transport.get("/product/", {"search": sku, "limit": PAGE}), _Products, "GET /product/")
        return next((each for each in page.product or page.products or () if text(each.sku) == sku), None)

    def shown_product(self, sku: str) -> ShownProduct:
        """Raises NotFound."""
        return _shown(self._transport.get(f"/product/{quote(sku, safe='')}/"))

    def put_product(self, sku: str, warehouse_id: str, body: dict[str, object], witness: Witness) -> ShownProduct:
        """Set fields of the product, or of its place in that warehouse where one is named; answers it as it is now."""
        path = f"/product/{quote(sku, safe='')}/"
        if warehouse_id:
            path += f"warehouse/{quote(warehouse_id, safe='')}/"
        answer = self._transport.send("PUT", path, body, witness=witness)
        with after_the_change():
            return _shown(answer)

    def create_product(self, body: dict[str, object], witness: Witness) -> None:
        self._transport.send("POST", "/product/", body, witness=witness)

    def put_stock(self, sku: str, warehouse_id: str, body: dict[str, object], witness: Witness) -> KnownProduct:
        path = f"/product/{quote(sku, safe='')}/warehouse/{quote(warehouse_id, safe='')}/"
        answer = self._transport.send("PUT", path, body, witness=witness)
        with after_the_change():
            return decode(answer, KnownProduct, "product")

    def channel_index(self, channel_id: str) -> str:
        """What the numbers of a sales channel's orders begin with; empty where Ordoro does not say."""
        channels = decode(self._transport.get("/cart/", {"limit": PAGE}), _Channels, "GET /cart/").cart
        return next((text(each.index) for each in channels if text(each.id) == channel_id), "")


def _shown(body: bytes) -> ShownProduct:
    return ShownProduct(decode(body, dict[str, object], "product"))
