"""What the shop holds: products, orders, shipments. Plain records; the rules stand in the files beside this one.

Money is whole cents, weights are pounds, times are aware datetimes, quantities are whole numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

Json = dict[str, Any]
"""A JSON object as it goes over the wire."""


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address; records share one object, so an edit replaces it."""

    name: str | None = None
    company: str | None = None
    street1: str | None = None
    street2: str | None = None
    city: str | None = None
    state: str | None = None
    zip: str | None = None
    country: str | None = None
    phone: str | None = None
    email: str | None = None
    problem: str | None = None
    """What the address check objects to, in words; None where it has no objection."""


@dataclass(frozen=True, slots=True)
class Channel:
    """A sales channel ("cart"); ``prefix`` starts the number of each of its orders, ``M`` for orders typed by hand."""

    id: int
    prefix: str
    name: str
    vendor: str
    vendor_display: str
    vendor_config: Json
    """What the channel's own kind wants to be configured with; invented."""


@dataclass(frozen=True, slots=True)
class Shipper:
    """A carrier account that the shop set up at Ordoro; ``vendor`` is Ordoro's key for the carrier."""

    id: int
    name: str
    vendor: str
    vendor_config: Json
    """What the carrier's own kind wants to be configured with; invented."""


@dataclass(frozen=True, slots=True)
class Warehouse:
    """A place that holds stock."""

    id: int
    address: Address
    is_default: bool


@dataclass(slots=True, eq=False)
class Tag:
    """A coloured word that the shop hangs on orders."""

    id: int
    text: str
    color: str


@dataclass(frozen=True, slots=True)
class Comment:
    """One entry of a history."""

    at: datetime
    text: str
    user: str


@dataclass(slots=True, eq=False)
class Level:
    """The stock of one product in one warehouse."""

    physical: int = 0
    """On the shelf. May fall below zero: Ordoro lets a shop ship what its figure says it does not have."""
    committed: int = 0
    """Asked for by orders that have not been shipped."""
    allocated: int = 0
    """The part of ``committed`` that stands in a shipment that has not left yet."""
    shelf: str = ""
    low_threshold: int = 0
    out_threshold: int = 0

    @property
    def available(self) -> int:
        return self.physical - self.committed


@dataclass(slots=True, eq=False)
class Product:
    """A product; a kit has ``components`` (SKU to quantity) and no stock of its own."""

    id: int
    sku: str
    name: str
    price: int
    created: datetime
    updated: datetime
    cost: int = 0
    weight: float = 0.0
    category: str = ""
    upc: str | None = None
    has_picture: bool = False
    archived: datetime | None = None
    components: dict[str, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)
    tags: list[Tag] = field(default_factory=list)
    extra: Json = field(default_factory=dict)
    """Further published properties as they were posted: length, hs_code, country_of_origin…"""


@dataclass(slots=True, eq=False)
class Line:
    """One line of an order."""

    id: int
    product: Product
    name: str
    quantity: int
    price: int
    details: str | None = None
    cart_item_id: str | None = None
    tax_lines: Sequence[Json] = ()
    serial_numbers: Sequence[str] = ()

    @property
    def total(self) -> int:
        return self.quantity * self.price


@dataclass(slots=True, eq=False)
class ShipmentLine:
    """How much of an order's line stands in a shipment."""

    id: int
    line: Line
    quantity: int
    comment: str | None = None


@dataclass(slots=True, eq=False)
class Shipment:
    """A parcel of the shipments generation. ``status`` is ``new``, ``shipped`` or ``deleted``.

    The word for a shipment that has not left is in no source; only ``deleted`` is known.
    """

    number: int
    shipment_id: str
    order: "Order"
    warehouse_id: int
    created: datetime
    updated: datetime
    lines: list[ShipmentLine]
    status: str = "new"
    ship_date: str | None = None
    tracking: Json = field(default_factory=dict)
    notify_cart: bool = False
    notified_at: datetime | None = None
    notice_failed: bool = False
    specified_weight: float | None = None
    comments: list[Comment] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Order:
    """An order of either generation; ``status`` is a word of the generation that the shop speaks."""

    id: int
    number: str
    channel: Channel | None
    cart_order_id: str | None
    warehouse_id: int
    status: str
    placed: datetime
    created: datetime
    updated: datetime
    ship_to: Address
    bill_to: Address
    lines: list[Line]
    barcode: str
    method: str | None = None
    buyer_notes: str | None = None
    staff_notes: str | None = None
    ship_by: datetime | None = None
    deliver_by: datetime | None = None
    cancelled_at: datetime | None = None
    shipping_amount: int = 0
    tax_amount: int = 0
    discount_amount: int = 0
    posted_amounts: dict[str, int] | None = None
    """The amounts of an order that was posted with its own; otherwise they are computed."""
    credit_card_issuer: str | None = None
    ship_from: Address | None = None
    """Where it is to leave from, if not from its warehouse."""
    cart_shipment_id: str | None = None
    cart_info: Json | None = None
    """What the sales channel says besides: ``{"is_prime": true}``."""
    batch_reference_id: str | None = None
    tags: list[Tag] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    shipments: list[Shipment] = field(default_factory=list)
    shipping_info: Json = field(default_factory=dict)
    parent_number: str | None = None
    sibling_numbers: tuple[str, ...] = ()
    override: Json | None = None
    """Fields that a test laid over this order's answers as they are, whatever they break."""
    search_text: str | None = None
    """Cached by the search; cleared by whatever changes a word of it."""

    def amounts(self) -> dict[str, int]:
        """Cents by the name that both generations use."""
        product = sum(line.total for line in self.lines)
        computed = {
            "product_amount": product,
            "shipping_amount": self.shipping_amount,
            "tax_amount": self.tax_amount,
            "discount_amount": self.discount_amount,
            "grand_total": product + self.shipping_amount + self.tax_amount - self.discount_amount,
        }
        return computed | (self.posted_amounts or {})


@dataclass(slots=True, eq=False)
class Parent:
    """What is left of an order after a split: to be looked at, not worked with."""

    order: Order
    children: list[Order]
    ready_at: float
    """On the scale of ``Clock.age``."""
    ready: bool = False
