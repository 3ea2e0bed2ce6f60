"""Orders as both generations of Ordoro's API give them, in one shape."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from operator import is_
from typing import TYPE_CHECKING

from app.domain.comment import Comment
from app.domain.kit import KitPart
from app.domain.record import record
from app.domain.tags import is_on_hold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.product import Product


class OrderStatus(StrEnum):
    """Where an order stands. A word that Ordoro may add tomorrow is UNKNOWN and breaks nothing."""

    AWAITING = "awaiting_fulfillment"
    IN_PROCESS = "in_process"
    SHIPPED = "shipped"
    CANCELLED = "cancelled"
    DROPSHIP = "dropshipment_requested"
    SPLIT = "split"
    UNKNOWN = "unknown"

    @property
    def waits(self) -> bool:
        """Whether a parcel can still be packed for it."""
        return self in (OrderStatus.AWAITING, OrderStatus.IN_PROCESS)

    @property
    def is_begun(self) -> bool:
        """Whether somebody began to pack it."""
        return self is OrderStatus.IN_PROCESS


@record(frozen=True, slots=True)
class Address:
    name: str = ""
    company: str = ""
    street1: str = ""
    street2: str = ""
    city: str = ""
    state: str = ""
    zip: str = ""
    country: str = ""
    phone: str = ""
    email: str = ""

    @property
    def place(self) -> str:
        """City, state and country in a few words: "Austin TX" at home, "Porto PT" abroad."""
        region = self.state if self.country.upper() in ("", "US", "USA") else self.country
        return " ".join(part for part in (self.city, region) if part)

    def label_lines(self) -> tuple[str, ...]:
        """The address as it stands on a parcel, without phone and e-mail."""
        city = " ".join(part for part in (self.city, self.state, self.zip) if part)
        return tuple(part for part in (self.name, self.company, self.street1, self.street2, city, self.country) if part)

    def label_text(self) -> str:
        return "\n".join(self.label_lines())


@dataclass(frozen=True, slots=True)
class Tag:
    name: str
    color: str = ""
    tag_id: str = ""


@record(frozen=True, slots=True)
class OrderLine:
    """One line of an order. Quantities are whole units; `stock` is None where nobody knows it."""

    line_id: str
    sku: str
    name: str
    ordered: int
    shipped: int = 0
    details: str = ""
    upc: str = ""
    price: Decimal | None = None
    stock: int | None = None
    location: str = ""
    image_url: str = ""
    is_kit: bool = False
    #: What one piece of it consists of; empty for what is no kit, and where nobody says.
    parts: tuple[KitPart, ...] = ()

    @property
    def remaining(self) -> int:
        return max(self.ordered - self.shipped, 0)

    @property
    def is_short(self) -> bool:
        """Known stock that does not cover what remains. Unknown stock is not short, and never enough."""
        return self.stock is not None and self.stock < self.remaining


@dataclass(frozen=True, slots=True)
class Tracking:
    """What Ordoro holds about a parcel. `number` is text even where Ordoro sent a JSON number."""

    number: str
    carrier: str = ""
    method: str = ""
    cost: Decimal | None = None
    ship_date: date | None = None
    #: When Ordoro got to know of it, where it says.
    saved: datetime | None = None


@dataclass(frozen=True, slots=True)
class ShipmentLine:
    shipment_line_id: str
    order_line_id: str
    quantity: int
    sku: str = ""


@dataclass(frozen=True, slots=True)
class Shipment:
    """A shipment of the shipments generation.

    `tell_channel` says whether the sales channel was to be told, `told` whether it was; None where nobody says.
    """

    shipment_id: str
    status: str = ""
    lines: tuple[ShipmentLine, ...] = ()
    tracking: Tracking | None = None
    is_shipped: bool = False
    comments: tuple[Comment, ...] = ()
    tell_channel: bool | None = None
    told: bool | None = None
    updated: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Made, but neither tracked, shipped nor deleted."""
        return not self.has_left and self.status != "deleted"

    @property
    def has_left(self) -> bool:
        return self.tracking is not None or self.is_shipped or self.status == "shipped"


@record(frozen=True, slots=True)
class Order:
    number: str
    status: OrderStatus
    ship_to: Address = Address()
    bill_to: Address = Address()
    lines: tuple[OrderLine, ...] = ()
    status_text: str = ""
    barcode: str = ""
    channel: str = ""
    requested_method: str = ""
    placed: datetime | None = None
    ship_by: datetime | None = None
    buyer_note: str = ""
    staff_note: str = ""
    tags: tuple[Tag, ...] = ()
    total: Decimal | None = None
    parent_number: str = ""
    shipments: tuple[Shipment, ...] = ()
    tracking: Tracking | None = None
    updated: datetime | None = None
    comments: tuple[Comment, ...] = ()

    @property
    def buyer(self) -> str:
        return self.ship_to.name or self.ship_to.company or self.bill_to.name or self.bill_to.company

    @property
    def remaining(self) -> int:
        return sum(line.remaining for line in self.lines)

    @property
    def is_on_hold(self) -> bool:
        """Whether somebody stopped it for every bench."""
        return is_on_hold(self.tags)

    @property
    def is_short(self) -> bool:
        return any(line.is_short for line in self.lines)

    @property
    def open_shipments(self) -> tuple[Shipment, ...]:
        return tuple(shipment for shipment in self.shipments if shipment.is_open)

    def line(self, line_id: str) -> OrderLine:
        """Raises KeyError for a line that the order does not have."""
        for line in self.lines:
            if line.line_id == line_id:
                return line
        raise KeyError(line_id)

    def with_products(self, products: Mapping[str, Product]) -> Order:
        """The same order with what only the catalogue knows: picture, location, UPC, and stock where unknown."""
        lines = tuple([_with_product(line, products.get(line.sku)) for line in self.lines])
        return self if all(map(is_, lines, self.lines)) else replace(self, lines=lines)


def _with_product(line: OrderLine, product: Product | None) -> OrderLine:
    if product is None:
        return line
    stock = product.on_hand if line.stock is None else line.stock
    upc, location = line.upc or product.upc, line.location or product.location
    image_url, is_kit, parts = (
        line.image_url or product.image_url,
        line.is_kit or product.is_kit,
        line.parts or product.parts,
    )
    known = (line.stock, line.upc, line.location, line.image_url, line.is_kit, line.parts)
    if (stock, upc, location, image_url, is_kit, parts) == known:
        return line
    return replace(line, stock=stock, upc=upc, location=location, image_url=image_url, is_kit=is_kit, parts=parts)


@dataclass(frozen=True, slots=True)
class BrokenOrder:
    """An order that could not be read; the others of its list still stand."""

    number: str
    why: str


@dataclass(frozen=True, slots=True)
class OrderPage:
    """A page of a list: `taken` is how many of the list this page covered, `count` what Ordoro says of the whole.

    `count` is 0 where it says nothing, and not always true.
    """

    orders: tuple[Order, ...]
    broken: tuple[BrokenOrder, ...]
    count: int
    taken: int
