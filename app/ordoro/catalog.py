"""Products, sales channels and carriers: the unversioned paths that both generations share."""

from __future__ import annotations

import msgspec

from app.domain.product import Product, ProductPage
from app.errors import Refusal
from app.ordoro.transport import Transport
from app.ordoro.wire import Loose, amount, decode, text, whole

_PAGE = 100


class _Warehouse(msgspec.Struct):
    physical_on_hand: Loose = None
    location_in_warehouse: Loose = None


class _Product(msgspec.Struct):
    sku: str | int
    name: str | None = None
    upc: Loose = None
    price: Loose = None
    image_url: str | None = None
    is_kit_parent: bool | None = None
    total_on_hand: Loose = None
    total_available: Loose = None
    warehouses: list[_Warehouse] | None = None

    def product(self) -> Product:
        warehouses = self.warehouses or []
        shelves = [each for each in (whole(warehouse.physical_on_hand) for warehouse in warehouses) if each is not None]
        locations = dict.fromkeys(text(each.location_in_warehouse) for each in warehouses)
        return Product(
            sku=text(self.sku),
            name=self.name or "",
            upc=text(self.upc),
            on_hand=sum(shelves) if shelves else whole(self.total_on_hand),
            available=whole(self.total_available),
            location=" · ".join(location for location in locations if location),
            image_url=self.image_url or "",
            price=amount(self.price),
            is_kit=bool(self.is_kit_parent),
        )


class _ProductList(msgspec.Struct):
    """The published description calls the list `products`, its prose and recorded answers `product`."""

    count: int | None = None
    product: list[msgspec.Raw] | None = None
    products: list[msgspec.Raw] | None = None


class _Channel(msgspec.Struct):
    id: Loose = None
    name: str | None = None


class _ChannelList(msgspec.Struct):
    cart: list[_Channel]


class _Shipper(msgspec.Struct):
    vendor: str | None = None
    archive_date: str | None = None


class _ShipperList(msgspec.Struct):
    shipper: list[_Shipper]


class Catalog:
    """Satisfies app.ports.CatalogGateway."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def product_page(self, offset: int) -> ProductPage:
        params: dict[str, str | int] = {"active": "true", "limit": _PAGE, "offset": offset}
        body = self._transport.get("/product/", params, background=True)
        page = decode(body, _ProductList, "GET /product/")
        rows = page.product if page.product is not None else page.products or []
        products = tuple(decode(bytes(row), _Product, "product").product() for row in rows)
        return ProductPage(products, page.count or 0, len(rows))

    def carriers_in_use(self) -> tuple[str, ...]:
        """In the order in which the shop set them up; empty where the key may not read them."""
        try:
            body = self._transport.get("/shipper/", {"limit": _PAGE}, background=True)
        except Refusal:
            return ()
        shippers = decode(body, _ShipperList, "GET /shipper/").shipper
        return tuple(dict.fromkeys(each.vendor for each in shippers if each.vendor and not each.archive_date))

    def channel_names(self) -> dict[str, str]:
        """Empty where the key may not read them."""
        try:
            body = self._transport.get("/cart/", {"limit": _PAGE}, background=True)
        except Refusal:
            return {}
        channels = decode(body, _ChannelList, "GET /cart/").cart
        return {text(each.id): each.name for each in channels if each.name}

    def picture(self, url: str) -> bytes:
        return self._transport.picture(url)
