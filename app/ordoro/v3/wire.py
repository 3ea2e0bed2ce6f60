"""Orders as the v3 API writes them."""

from __future__ import annotations

import msgspec

from app.domain.order import Order, OrderLine, OrderStatus, Tag, Tracking
from app.ordoro.wire import (
    Loose,
    WireAddress,
    WireComment,
    WireTag,
    addresses,
    amount,
    comments,
    day,
    decode,
    moment,
    tags,
    text,
)

_STATUSES = {
    "awaiting_fulfillment": OrderStatus.AWAITING,
    "dropshipment_requested": OrderStatus.DROPSHIP,
    "shipped": OrderStatus.SHIPPED,
    "cancelled": OrderStatus.CANCELLED,
}


class _Line(msgspec.Struct):
    id: Loose = None
    link: str | None = None
    sku: Loose = None
    upc: Loose = None
    quantity: int | None = None
    product_name: str | None = None
    order_line_product_name: str | None = None
    details: Loose = None
    item_price: Loose = None
    product_is_kit_parent: bool | None = None

    def line(self) -> OrderLine:
        # Some answers give the line's id only at the end of its link.
        line_id = text(self.id) or (self.link or "").rstrip("/").rpartition("/")[2]
        return OrderLine(
            line_id=line_id,
            sku=text(self.sku),
            name=self.product_name or self.order_line_product_name or "",
            ordered=self.quantity or 0,
            details=text(self.details),
            upc=text(self.upc),
            price=amount(self.item_price),
            is_kit=bool(self.product_is_kit_parent),
        )


class _ShippingInfo(msgspec.Struct):
    tracking_number: Loose = None
    carrier_name: Loose = None
    shipping_method: Loose = None
    cost: Loose = None
    ship_date: str | None = None
    created_date: str | None = None

    def tracking(self) -> Tracking | None:
        """None where there is none: that is an empty object, or one without a number."""
        if not text(self.tracking_number):
            return None
        return Tracking(
            number=text(self.tracking_number),
            carrier=text(self.carrier_name),
            method=text(self.shipping_method),
            cost=amount(self.cost),
            ship_date=day(self.ship_date),
            saved=moment(self.created_date),
        )


class _Reference(msgspec.Struct):
    id: Loose = None


class _Order(msgspec.Struct):
    order_number: str | int
    status: str | None = None
    barcode: Loose = None
    order_placed_date: str | None = None
    updated_date: str | None = None
    ship_by_date: str | None = None
    requested_shipping_method: Loose = None
    notes_from_customer: str | None = None
    internal_notes: str | None = None
    sales_channel: _Reference | None = None
    cart: _Reference | None = None
    financial: dict[str, Loose] | None = None
    tags: list[WireTag | str] | None = None
    billing_address: WireAddress | None = None
    shipping_address: WireAddress | None = None
    shipping_info: _ShippingInfo | None = None
    lines: list[_Line] | None = None
    comments: list[WireComment] | None = None
    parent_order_number: Loose = None
    is_order_parent: bool | None = None

    def order(self) -> Order:
        status = _STATUSES.get((self.status or "").casefold(), OrderStatus.UNKNOWN)
        channel = self.sales_channel or self.cart or _Reference()
        ship_to, bill_to = addresses(self.shipping_address, self.billing_address)
        return Order(
            number=text(self.order_number),
            status=OrderStatus.SPLIT if self.is_order_parent else status,
            status_text=self.status or "",
            ship_to=ship_to,
            bill_to=bill_to,
            # A split leaves lines of zero behind in some children.
            lines=tuple(line.line() for line in self.lines or () if line.quantity),
            barcode=text(self.barcode),
            channel=text(channel.id),
            requested_method=text(self.requested_shipping_method),
            placed=moment(self.order_placed_date),
            ship_by=moment(self.ship_by_date),
            buyer_note=(self.notes_from_customer or "").strip(),
            staff_note=(self.internal_notes or "").strip(),
            tags=tags(self.tags),
            total=amount((self.financial or {}).get("grand_total")),
            parent_number=text(self.parent_order_number),
            tracking=self.shipping_info.tracking() if self.shipping_info else None,
            updated=moment(self.updated_date),
            comments=comments(self.comments),
        )


class Parent(msgspec.Struct):
    """What is left of an order that was split: `ready` a moment after the split, with its children's numbers."""

    ready: bool | None = None
    child_order_numbers: list[str] | None = None


class OrderList(msgspec.Struct):
    """A page of orders."""

    order: list[_Order]
    count: int | None = None


def order_of(body: bytes) -> Order:
    """One order. Raises NotUnderstood."""
    return decode(body, _Order, "order").order()


def parent_of(body: bytes) -> Parent:
    """A split parent. Raises NotUnderstood."""
    return decode(body, Parent, "parent order")


def children_of(body: bytes) -> tuple[str, ...]:
    """The children's order numbers as the split answers them. Raises NotUnderstood."""
    return tuple(decode(body, list[str], "split"))


class _TagList(msgspec.Struct):
    tag: list[WireTag]


def tag_of(body: bytes) -> Tag:
    """One tag. Raises NotUnderstood."""
    return decode(body, WireTag, "tag").tag()


def tag_page(body: bytes) -> tuple[Tag, ...]:
    """A page of the shop's tags. Raises NotUnderstood."""
    return tags(decode(body, _TagList, "GET /v3/tag").tag)
