"""Orders and shipments as the shipments API writes them."""

from __future__ import annotations

import msgspec

from app.domain.order import Order, OrderLine, OrderStatus, Shipment, ShipmentLine, Tracking
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
    whole,
)

_STATUSES = {
    "new": OrderStatus.AWAITING,
    "in_process": OrderStatus.IN_PROCESS,
    "shipped": OrderStatus.SHIPPED,
    "cancelled": OrderStatus.CANCELLED,
}


class _Product(msgspec.Struct):
    sku: Loose = None
    name: str | None = None
    upc: Loose = None
    total_on_hand: Loose = None
    image_url: str | None = None
    is_kit_parent: bool | None = None


class _LineShippability(msgspec.Struct):
    num_shipped: int | None = None
    on_hand: Loose = None
    track_inventory: bool | None = None


_NO_PRODUCT, _NO_STATE = _Product(), _LineShippability()


class _Line(msgspec.Struct):
    order_line_id: Loose = None
    id: Loose = None
    quantity: int | None = None
    product: _Product | None = None
    product_name: str | None = None
    item_price: Loose = None
    selected_option: Loose = None
    upc: Loose = None
    shippability: _LineShippability | str | None = None

    def line(self) -> OrderLine:
        product = self.product or _NO_PRODUCT
        state = self.shippability if isinstance(self.shippability, _LineShippability) else _NO_STATE
        on_hand = state.on_hand if state.on_hand is not None else product.total_on_hand
        if state.track_inventory is False:
            on_hand = None
        return OrderLine(
            line_id=text(self.order_line_id) or text(self.id),
            sku=text(product.sku),
            name=self.product_name or product.name or "",
            ordered=self.quantity or 0,
            shipped=state.num_shipped or 0,
            details=text(self.selected_option),
            upc=text(self.upc) or text(product.upc),
            price=amount(self.item_price),
            stock=whole(on_hand),
            image_url=product.image_url or "",
            is_kit=bool(product.is_kit_parent),
        )


class _Tracking(msgspec.Struct):
    tracking: Loose = None
    vendor: Loose = None
    shipping_method: Loose = None
    cost: Loose = None
    ship_date: str | None = None


class WireShipment(msgspec.Struct):
    shipment_id: Loose = None
    status: str | None = None
    shipped: bool | str | None = None
    ship_date: str | None = None
    tracking: _Tracking | None = None
    lines: list[WireShipmentLine] | None = None
    comments: list[WireComment] | None = None
    notify_cart: bool | None = None
    notify_cart_success: bool | None = None
    cart_notified_on: str | None = None
    updated: str | None = None

    def shipment(self) -> Shipment:
        status = (self.status or "").casefold()
        return Shipment(
            shipment_id=text(self.shipment_id),
            status=status,
            lines=tuple(line.line() for line in self.lines or ()),
            tracking=self._tracking(),
            is_shipped=bool(self.shipped) or status == "shipped",
            comments=comments(self.comments),
            tell_channel=self.notify_cart,
            told=self.notify_cart_success,
            updated=moment(self.updated),
        )

    def _tracking(self) -> Tracking | None:
        found = self.tracking
        if found is None or not text(found.tracking):
            return None
        return Tracking(
            number=text(found.tracking),
            carrier=text(found.vendor),
            method=text(found.shipping_method),
            cost=amount(found.cost),
            ship_date=day(found.ship_date or self.ship_date),
            saved=moment(self.cart_notified_on),
        )


class WireShipmentLine(msgspec.Struct):
    id: Loose = None
    order_line_id: Loose = None
    quantity: int | None = None
    product: _Product | None = None

    def line(self) -> ShipmentLine:
        sku = text(self.product.sku) if self.product else ""
        return ShipmentLine(text(self.id), text(self.order_line_id), self.quantity or 0, sku)


class _Order(msgspec.Struct):
    """`ship_by_date` and `internal_notes` are not in the recorded answers, but in the schema that creates such an
    order; they are read where they stand."""

    order_id: str | int
    status: str | None = None
    order_date: str | None = None
    updated: str | None = None
    ship_by_date: str | None = None
    shipping_type: Loose = None
    grand_total: Loose = None
    notes_from_customer: str | None = None
    internal_notes: str | None = None
    cart: Loose | dict[str, Loose] = None
    cart_name: str | None = None
    barcode: Loose = None
    tags: list[WireTag | str] | None = None
    billing_address: WireAddress | None = None
    shipping_address: WireAddress | None = None
    lines: list[_Line] | None = None
    comments: list[WireComment] | None = None
    shipments: list[WireShipment] | None = None

    def order(self) -> Order:
        shipments = tuple([each.shipment() for each in self.shipments]) if self.shipments else ()
        lines = tuple([each.line() for each in self.lines]) if self.lines else ()
        cart = self.cart if not isinstance(self.cart, dict) else self.cart.get("id")
        ship_to, bill_to = addresses(self.shipping_address, self.billing_address)
        return Order(
            number=text(self.order_id),
            status=_STATUSES.get((self.status or "").casefold(), OrderStatus.UNKNOWN),
            status_text=self.status or "",
            ship_to=ship_to,
            bill_to=bill_to,
            lines=lines,
            barcode=text(self.barcode),
            channel=self.cart_name or text(cart),
            requested_method=text(self.shipping_type),
            placed=moment(self.order_date),
            ship_by=moment(self.ship_by_date),
            buyer_note=(self.notes_from_customer or "").strip(),
            staff_note=(self.internal_notes or "").strip(),
            tags=tags(self.tags),
            total=amount(self.grand_total),
            shipments=shipments,
            tracking=next((each.tracking for each in shipments if each.tracking), None) if shipments else None,
            updated=moment(self.updated),
            comments=comments(self.comments),
        )


class OrderList(msgspec.Struct):
    """A page of orders."""

    order: list[_Order]
    count: int | None = None


def order_of(body: bytes) -> Order:
    """One order. Raises NotUnderstood."""
    return decode(body, _Order, "order").order()


def shipment_of(body: bytes) -> Shipment:
    """One shipment. Raises NotUnderstood."""
    return decode(body, WireShipment, "shipment").shipment()


class _LineOrShipment(msgspec.Struct):
    id: Loose = None
    quantity: int | None = None
    lines: list[WireShipmentLine] | None = None


def quantity_in(body: bytes, shipment_line_id: str) -> int | None:
    """The line's quantity in the answer to setting it, which is the line or its whole shipment; None if in neither."""
    answer = decode(body, _LineOrShipment, "line")
    if answer.lines is not None:
        lines = (line.line() for line in answer.lines)
        return next((line.quantity for line in lines if line.shipment_line_id == shipment_line_id), None)
    return answer.quantity


class _Listed(msgspec.Struct):
    order_id: Loose = None
    tracking: _Tracking | None = None


class _ShipmentList(msgspec.Struct):
    shipment: list[_Listed]


def listed_parcels(body: bytes) -> list[tuple[str, str]]:
    """The order and the tracking number, "" for none, of each shipment of a page. Raises NotUnderstood."""
    page = decode(body, _ShipmentList, "GET /shipment/").shipment
    return [(text(each.order_id), text(each.tracking.tracking) if each.tracking else "") for each in page]
