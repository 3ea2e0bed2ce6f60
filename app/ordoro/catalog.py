"""Products, sales channels and carriers: the unversioned paths that both generations share."""

from __future__ import annotations

import logging
from urllib.parse import quote

import msgspec

from app.domain.kit import KitPart
from app.domain.product import Product, ProductPage, StockLevel, Warehouse
from app.errors import Refusal
from app.ordoro.transport import Transport
from app.ordoro.wire import Loose, WireAddress, amount, decode, measure, text, whole
from app.ports import PAGE
from app.runtime import shapes

log = logging.getLogger(__name__)

_NOTHING = msgspec.Raw(b"null")
#: Recorded products say it in words.
_TAXABLE = {"yes": True, "true": True, "no": False, "false": False}


class _Place(msgspec.Struct):
    """A warehouse, alone or as a product's level in it."""

    id: Loose = None
    address: WireAddress | None = None
    is_default_location: bool | None = None
    physical_on_hand: Loose = None
    on_hand: Loose = None
    available: Loose = None
    committed: Loose = None
    allocated: Loose = None
    location_in_warehouse: Loose = None
    low_stock_threshold: Loose = None
    out_of_stock_threshold: Loose = None

    @property
    def name(self) -> str:
        """Ordoro's description gives a warehouse no name: its address's is what people call it."""
        address = (self.address or WireAddress()).address()
        return address.name or address.company or address.place or text(self.id)

    def warehouse(self) -> Warehouse:
        return Warehouse(text(self.id), self.name, bool(self.is_default_location))

    def level(self) -> StockLevel:
        on_hand = whole(self.physical_on_hand)
        return StockLevel(
            warehouse_id=text(self.id),
            warehouse=self.name,
            on_hand=whole(self.on_hand) if on_hand is None else on_hand,
            available=whole(self.available),
            committed=whole(self.committed),
            allocated=whole(self.allocated),
            location=text(self.location_in_warehouse).strip(),
            low_threshold=whole(self.low_stock_threshold) or 0,
            out_threshold=whole(self.out_of_stock_threshold) or 0,
            is_default=bool(self.is_default_location),
        )


class _PlaceList(msgspec.Struct):
    warehouse: list[_Place]


class _Named(msgspec.Struct):
    sku: Loose = None
    name: Loose = None


class _Component(_Named):
    quantity: Loose = None
    product: _Named | None = None

    def part(self) -> KitPart | None:
        inside = self.product or _Named()
        sku, quantity = text(self.sku) or text(inside.sku), whole(self.quantity)
        if not sku or quantity is None or quantity < 1:
            return None
        return KitPart(sku, text(self.name) or text(inside.name), quantity)


def _parts(raw: msgspec.Raw) -> tuple[KitPart, ...]:
    """All of a kit's parts, or none: half a kit that counts as a whole one would be worse than one that is counted."""
    try:
        found = shapes.decode(raw, list[_Component] | None) or []
    except msgspec.DecodeError as error:
        log.info("The components of a kit could not be read: %r", error)
        return ()
    parts = [component.part() for component in found]
    return tuple(part for part in parts if part is not None) if all(parts) else ()


class _Product(msgspec.Struct):
    sku: str | int
    name: str | None = None
    upc: Loose = None
    price: Loose = None
    weight: Loose = None
    category: Loose = None
    image_url: str | None = None
    is_kit_parent: bool | None = None
    #: Its shape is in no published description, so what cannot be read is no fault of the product.
    kit_components: msgspec.Raw = _NOTHING
    archive_date: str | None = None
    total_on_hand: Loose = None
    total_available: Loose = None
    total_committed: Loose = None
    warehouses: list[_Place] | None = None
    cost: Loose = None
    length: Loose = None
    width: Loose = None
    height: Loose = None
    taxable: Loose = None
    hs_code: Loose = None
    country_of_origin: Loose = None
    customs_description: Loose = None
    asin: Loose = None
    internal_notes: Loose = None

    def product(self) -> Product:
        levels = tuple(place.level() for place in self.warehouses or ())
        shelves = [level.on_hand for level in levels if level.on_hand is not None]
        locations = dict.fromkeys(level.location for level in levels)
        return Product(
            sku=text(self.sku),
            name=self.name or "",
            upc=text(self.upc),
            on_hand=sum(shelves) if shelves else whole(self.total_on_hand),
            available=whole(self.total_available),
            committed=whole(self.total_committed),
            location=" · ".join(location for location in locations if location),
            image_url=self.image_url or "",
            price=amount(self.price),
            weight=measure(self.weight),
            category=text(self.category),
            is_kit=bool(self.is_kit_parent),
            parts=_parts(self.kit_components),
            is_archived=bool(self.archive_date),
            levels=levels,
            cost=amount(self.cost),
            length=whole(self.length),
            width=whole(self.width),
            height=whole(self.height),
            is_taxable=_TAXABLE.get(text(self.taxable).strip().casefold()),
            hs_code=text(self.hs_code),
            country_of_origin=text(self.country_of_origin),
            customs_description=text(self.customs_description),
            asin=text(self.asin),
            staff_note=text(self.internal_notes),
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

    def product_page(self, offset: int, *, archived: bool = False) -> ProductPage:
        params: dict[str, str | int] = {"active": "false" if archived else "true", "limit": PAGE, "offset": offset}
        body = self._transport.get("/product/", params, background=True)
        page = decode(body, _ProductList, "GET /product/")
        rows = page.product if page.product is not None else page.products or []
        products = tuple(decode(bytes(row), _Product, "product").product() for row in rows)
        return ProductPage(products, page.count or 0, len(rows))

    def product(self, sku: str) -> Product:
        body = self._transport.get(f"/product/{quote(sku, safe='')}/")
        return decode(body, _Product, "GET /product/{sku}/").product()

    def warehouses(self) -> tuple[Warehouse, ...]:
        """The default one first; empty where the key may not read them."""
        try:
            body = self._transport.get("/warehouse/", {"limit": PAGE}, background=True)
        except Refusal:
            return ()
        places = [each.warehouse() for each in decode(body, _PlaceList, "GET /warehouse/").warehouse]
        return tuple(sorted(places, key=lambda each: not each.is_default))

    def carriers_in_use(self) -> tuple[str, ...]:
        """In the order in which the shop set them up; empty where the key may not read them."""
        try:
            body = self._transport.get("/shipper/", {"limit": PAGE}, background=True)
        except Refusal:
            return ()
        shippers = decode(body, _ShipperList, "GET /shipper/").shipper
        return tuple(dict.fromkeys(each.vendor for each in shippers if each.vendor and not each.archive_date))

    def channel_names(self) -> dict[str, str]:
        """Empty where the key may not read them."""
        try:
            body = self._transport.get("/cart/", {"limit": PAGE}, background=True)
        except Refusal:
            return {}
        channels = decode(body, _ChannelList, "GET /cart/").cart
        return {text(each.id): each.name for each in channels if each.name}

    def picture(self, url: str) -> bytes:
        return self._transport.picture(url)
