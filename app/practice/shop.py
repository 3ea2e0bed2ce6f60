"""The world behind the practice shop: everything it holds, behind one lock."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count
from random import Random
from threading import RLock
from typing import Literal

from app.practice.clock import Clock
from app.practice.errors import Refusal, invalid, not_found
from app.practice.ledger import Ledger
from app.practice.model import Channel, Comment, Json, Order, Parent, Product, Shipment, Shipper, Tag, Warehouse
from app.practice.stock import Stock

Generation = Literal["shipments", "v3"]

WAITING: dict[str, tuple[str, ...]] = {"shipments": ("new", "in_process"), "v3": ("awaiting_fulfillment",)}
STATUSES: dict[str, tuple[str, ...]] = {
    "shipments": ("new", "in_process", "shipped", "cancelled"),
    "v3": ("awaiting_fulfillment", "dropshipment_requested", "shipped", "cancelled"),
}
USER = "practice@willowandwick.example.com"

PLAIN = "#9e9e9e"
"""The colour of a tag that was given none."""

_KEPT_VIEWS = 32


@dataclass
class Settings:
    """How the shop behaves where Ordoro's facts leave a choice, or a test needs one."""

    generation: Generation = "shipments"
    accept_duplicate_orders: bool = False
    settle: float = 0.3
    """Seconds until the children of a split can be seen."""


@dataclass
class Shop:
    """Everything the shop holds. Whoever reads or changes it holds ``lock``."""

    settings: Settings
    clock: Clock
    ledger: Ledger = field(default_factory=Ledger)
    channels: dict[int, Channel] = field(default_factory=dict)
    shippers: dict[int, Shipper] = field(default_factory=dict)
    warehouses: dict[int, Warehouse] = field(default_factory=dict)
    company: Json = field(default_factory=dict)
    """What somebody changed of the company, by the names of its answer."""
    packing_lists: list[Json] = field(default_factory=list)
    """As they are answered."""
    tags: dict[int, Tag] = field(default_factory=dict)
    product_tags: dict[int, Tag] = field(default_factory=dict)
    products: dict[str, Product] = field(default_factory=dict)
    orders: list[Order] = field(default_factory=list)
    """Oldest first. Split parents are not among them."""
    by_number: dict[str, Order] = field(default_factory=dict)
    parents: dict[str, Parent] = field(default_factory=dict)
    shipments: dict[str, Shipment] = field(default_factory=dict)
    seed: int = 0

    def __post_init__(self) -> None:
        self.lock = RLock()
        self.opened = self.clock.now()
        self.stock = Stock(self.products, self.ledger, self.clock)
        self.product_ids = count(70001)
        self.order_ids = count(2500001)
        self.order_numbers = count(10001)  # The curated week's are below.
        self.line_ids = count(8100001)
        self.shipment_ids = count(310001)
        self.shipment_line_ids = count(9200001)
        self.random = Random(self.seed)  # noqa: S311 - makes invented orders, no secrets
        self.version = 0
        self._views: dict[object, tuple[int, Sequence[Order]]] = {}

    @property
    def default_warehouse(self) -> Warehouse:
        return next(warehouse for warehouse in self.warehouses.values() if warehouse.is_default)

    def find_order(self, number: str) -> Order:
        """The order of that number, or a 404. Of two with one number (if the shop takes such) the older one.

        A split parent is not found: it is view-only, and only ``/v3/order/parent/`` is documented to show it; that
        nothing else does is the harsher reading.
        """
        order = self.by_number.get(number)
        if order is None:
            raise not_found(f"Order {number}")
        return order

    def find_shipment(self, shipment_id: str) -> Shipment:
        shipment = self.shipments.get(shipment_id)
        if shipment is None:
            raise not_found(f"Shipment {shipment_id}")
        return shipment

    def find_product(self, sku: str) -> Product:
        product = self.products.get(sku)
        if product is None:
            raise not_found(f"Product {sku}")
        return product

    def find_tag(self, tag_id: int) -> Tag:
        tag = self.tags.get(tag_id)
        if tag is None:
            raise not_found(f"Tag {tag_id}")
        return tag

    def tag_named(self, text: str, color: str = PLAIN) -> Tag:
        """The tag of orders of that text; made where there is none yet."""
        return _tag_named(self.tags, text, color)

    def product_tag_named(self, text: str, color: str = PLAIN) -> Tag:
        """The same among the tags of products, which are others."""
        return _tag_named(self.product_tags, text, color)

    def add_order(self, order: Order) -> None:
        """Put an order in; its number must be free."""
        self.require_free(order.number)
        self.orders.append(order)
        self.by_number.setdefault(order.number, order)
        self.version += 1

    def require_free(self, number: str) -> None:
        """Refuse a number that is taken already, unless the shop was told to accept it again."""
        if self.is_taken(number) and not self.settings.accept_duplicate_orders:
            raise invalid("order_id", f"Order {number} exists already.")

    def is_taken(self, number: str) -> bool:
        """By an order, by one that was split, or by a part of one that is not seen yet."""
        if number in self.by_number or number in self.parents:
            return True
        waiting = (parent.children for parent in self.parents.values() if not parent.ready)
        return any(child.number == number for children in waiting for child in children)

    def remove_order(self, order: Order) -> None:
        """Take an order out of every list (it was split, and lives on as its children)."""
        self.orders.remove(order)
        self.by_number.pop(order.number, None)
        if self.settings.accept_duplicate_orders:
            for other in self.orders:
                if other.number == order.number:
                    self.by_number.setdefault(other.number, other)
        self.version += 1

    def touch(self, order: Order) -> None:
        """Note that an order changed: its time of change moves, and no cached list or search stands any longer."""
        order.updated = self.clock.now()
        order.search_text = None
        self.version += 1

    def comment(self, order: Order, text: str, user: str = USER) -> Comment:
        """Write a line in an order's history."""
        comment = Comment(self.clock.now(), text, user)
        order.comments.append(comment)
        self.touch(order)
        return comment

    def view(self, key: object, select: Callable[[Iterable[Order]], Sequence[Order]]) -> Sequence[Order]:
        """The orders that ``select`` chooses, remembered under ``key`` until anything changes.

        Turning a page of 100,000 orders must not filter and sort them all again.
        """
        kept = self._views.get(key)
        if kept is not None and kept[0] == self.version:
            return kept[1]
        chosen = select(self.orders)
        if len(self._views) >= _KEPT_VIEWS:
            self._views.clear()
        self._views[key] = (self.version, chosen)
        return chosen

    def settle(self) -> None:
        """Let the children of a split be seen when their time has come (the real ones take a moment, too)."""
        for parent in self.parents.values():
            if not parent.ready and self.clock.age() >= parent.ready_at:
                parent.ready = True
                for child in parent.children:
                    self.add_order(child)

    def tell(self, kind: str, **details: object) -> None:
        """Write an event of the world in the ledger."""
        self.ledger.add(self.clock.now(), kind, **details)

    def require_open(self, order: Order, what: str) -> None:
        """Refuse work on an order that has been shipped or cancelled."""
        if order.status not in WAITING[self.settings.generation]:
            raise Refusal(422, f"Order {order.number} is {order.status}: {what}.", "status")


def _tag_named(tags: dict[int, Tag], text: str, color: str) -> Tag:
    for tag in tags.values():
        if tag.text == text:
            return tag
    tag = Tag(max(tags, default=0) + 1, text, color)
    tags[tag.id] = tag
    return tag
