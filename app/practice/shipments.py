"""The rules of the shipments generation: an order is shipped in shipments, which are made from it."""

from collections import Counter
from collections.abc import Iterable

from app.practice.errors import invalid, not_found
from app.practice.model import Comment, Json, Line, Order, Shipment, ShipmentLine
from app.practice.shop import USER, Shop


def create_shipment(shop: Shop, order: Order) -> Shipment:
    """Make a shipment of whatever stands in none yet, with the lines that stock allows.

    Ordoro's fact: lines with enough stock are put in. "Enough" is taken to mean that the *whole* of what is left of
    the line lies on the shelf and is promised to no other open shipment; a half-stocked line is left out entirely.
    With nothing left, or nothing on the shelf, the harsher reading is a refusal.
    """
    shop.require_open(order, "no shipment can be made from it")
    if not order.lines:
        raise invalid("order_id", f"Order {order.number} has no lines.")
    waiting = [(line, left) for line in order.lines if (left := not_in_a_shipment(order, line)) > 0]
    if not waiting:
        raise invalid("order_id", f"Everything of order {order.number} is in a shipment already.")
    put_in = []
    for line, left in waiting:
        if left <= shop.stock.free(line.product, order.warehouse_id):
            shop.stock.allocate(line, order.warehouse_id, left)
            put_in.append(ShipmentLine(next(shop.shipment_line_ids), line, left))
    if not put_in:
        raise invalid("order_id", f"Nothing of order {order.number} is in stock.")
    now = shop.clock.now()
    shipment = Shipment(
        number=next(shop.shipment_ids),
        shipment_id=f"{order.number}-{len(order.shipments) + 1}",
        order=order,
        warehouse_id=order.warehouse_id,
        created=now,
        updated=now,
        lines=put_in,
    )
    order.shipments.append(shipment)
    shop.shipments[shipment.shipment_id] = shipment
    shop.tell(
        "shipment_created",
        order=order.number,
        shipment=shipment.shipment_id,
        lines=by_sku((entry.line, entry.quantity) for entry in put_in),
        left_out=[line.product.sku for line, _ in waiting if all(entry.line is not line for entry in put_in)],
    )
    _settle_status(shop, order)
    return shipment


def not_in_a_shipment(order: Order, line: Line, apart_from: Shipment | None = None) -> int:
    """How much of an order's line stands in no shipment (that has not been deleted)."""
    return line.quantity - sum(
        entry.quantity
        for shipment in order.shipments
        if shipment.status != "deleted" and shipment is not apart_from
        for entry in shipment.lines
        if entry.line is line
    )


def num_shipped(order: Order, line: Line) -> int:
    """How much of an order's line has left."""
    return sum(
        entry.quantity
        for shipment in order.shipments
        if shipment.status == "shipped"
        for entry in shipment.lines
        if entry.line is line
    )


def set_quantity(shop: Shop, shipment: Shipment, line_id: int, quantity: int) -> ShipmentLine:
    """Set how much of a line the shipment holds.

    Not known, so the harsher reading: 0 up to what was ordered and stands in no other shipment, also above the
    stock (the packer holds the item; the figure is often wrong).
    """
    _require_open(shipment, "its lines cannot be changed")
    entry = next((entry for entry in shipment.lines if entry.id == line_id), None)
    if entry is None:
        raise not_found(f"Line {line_id} of shipment {shipment.shipment_id}")
    at_most = not_in_a_shipment(shipment.order, entry.line, apart_from=shipment)
    if quantity > at_most:
        raise invalid("quantity", f"At most {at_most} of {entry.line.product.sku} can be shipped.")
    before, entry.quantity = entry.quantity, quantity
    shop.stock.allocate(entry.line, shipment.warehouse_id, quantity - before)
    shop.tell(
        "line_set",
        order=shipment.order.number,
        shipment=shipment.shipment_id,
        sku=entry.line.product.sku,
        before=before,
        quantity=quantity,
    )
    _touch(shop, shipment)
    return entry


def move_to_warehouse(shop: Shop, shipment: Shipment, warehouse_id: int) -> None:
    """Let the shipment leave from another warehouse; what it was promised moves with it."""
    _require_open(shipment, "it cannot be moved")
    if warehouse_id not in shop.warehouses:
        raise invalid("assigned_to_id", f"There is no warehouse {warehouse_id}.")
    for entry in shipment.lines:
        shop.stock.allocate(entry.line, shipment.warehouse_id, -entry.quantity)
        shop.stock.allocate(entry.line, warehouse_id, entry.quantity)
    shipment.warehouse_id = warehouse_id
    _touch(shop, shipment)


def delete_shipment(shop: Shop, shipment: Shipment) -> None:
    """Give up a shipment that has not left: it stays in the order's list as ``deleted``."""
    _require_open(shipment, "it cannot be deleted")
    shipment.status = "deleted"
    for entry in shipment.lines:
        shop.stock.allocate(entry.line, shipment.warehouse_id, -entry.quantity)
    shop.tell("shipment_deleted", order=shipment.order.number, shipment=shipment.shipment_id)
    shop.comment(shipment.order, f"Shipment {shipment.shipment_id} deleted")
    _settle_status(shop, shipment.order)
    _touch(shop, shipment)


def save_tracking(shop: Shop, shipment: Shipment, tracking: Json, *, ship_date: str | None, notify_cart: bool) -> None:
    """Note the parcel's tracking, which marks the shipment shipped, and tell whoever is to be told.

    Not known, so the harsher reading: a second save overwrites the first and tells the buyer again.
    """
    if shipment.status == "deleted":
        raise invalid("shipment_id", f"Shipment {shipment.shipment_id} was deleted.")
    order = shipment.order
    if order.status == "cancelled":
        raise invalid("order_id", f"Order {order.number} is cancelled.")
    if not any(entry.quantity for entry in shipment.lines):
        raise invalid("lines", f"Shipment {shipment.shipment_id} is empty.")
    first_save = shipment.status != "shipped"
    shipment.tracking = tracking
    shipment.ship_date = ship_date or shipment.ship_date or shop.clock.now().isoformat(timespec="microseconds")
    shipment.notify_cart = notify_cart
    if first_save:
        shipment.status = "shipped"
        for entry in shipment.lines:
            shop.stock.ship(
                entry.line,
                entry.quantity,
                order_warehouse=order.warehouse_id,
                from_warehouse=shipment.warehouse_id,
                was_allocated=True,
            )
    shop.tell(
        "shipped" if first_save else "tracking_changed",
        order=order.number,
        shipment=shipment.shipment_id,
        tracking=tracking["tracking"],
        carrier=tracking["vendor"],
        cost=tracking.get("cost"),
        lines=by_sku((entry.line, entry.quantity) for entry in shipment.lines),
        line_quantities={str(entry.line.id): entry.quantity for entry in shipment.lines},
    )
    tell_of_parcel(
        shop,
        order,
        tracking["tracking"],
        notify_cart=notify_cart,
        ship_to=bool(tracking.get("email_ship_to")),
        bill_to=bool(tracking.get("email_bill_to")),
    )
    if notify_cart:
        shipment.notified_at = shop.clock.now()
    _settle_status(shop, order)
    _touch(shop, shipment)


def by_sku(lines: Iterable[tuple[Line, int]]) -> dict[str, int]:
    """What a parcel holds, for the ledger: pieces by SKU, without nothings (two lines may have one SKU)."""
    total: Counter[str] = Counter()
    for line, quantity in lines:
        total[line.product.sku] += quantity
    return {sku: quantity for sku, quantity in total.items() if quantity}


def tell_of_parcel(
    shop: Shop, order: Order, tracking: object, *, notify_cart: bool, ship_to: bool, bill_to: bool
) -> None:
    """Notify the sales channel and write to the buyer, as far as asked (both generations)."""
    if notify_cart:
        channel = order.channel.name if order.channel is not None else None
        shop.tell("channel_notice", order=order.number, channel=channel, tracking=tracking)
    for wanted, address, which in ((ship_to, order.ship_to, "ship_to"), (bill_to, order.bill_to, "bill_to")):
        if wanted:
            shop.tell("buyer_email", order=order.number, to=address.email, which=which, tracking=tracking)


def set_weight(shop: Shop, shipment: Shipment, pounds: float) -> None:
    """Note what the parcel weighs."""
    shipment.specified_weight = pounds
    _touch(shop, shipment)


def comment(shop: Shop, shipment: Shipment, text: str) -> Comment:
    """Write a line in the history of a shipment."""
    entry = Comment(shop.clock.now(), text, USER)
    shipment.comments.append(entry)
    shop.tell("comment", order=shipment.order.number, shipment=shipment.shipment_id, text=text)
    _touch(shop, shipment)
    return entry


def _require_open(shipment: Shipment, consequence: str) -> None:
    if shipment.status != "new":
        raise invalid("status", f"Shipment {shipment.shipment_id} is {shipment.status}: {consequence}.")


def _settle_status(shop: Shop, order: Order) -> None:
    """Derive the order's status from its shipments; the remainder of a part-shipped order waits as ``in_process``."""
    if order.status != "cancelled":
        if all(num_shipped(order, line) >= line.quantity for line in order.lines) and order.shipments:
            order.status = "shipped"
        elif any(shipment.status != "deleted" for shipment in order.shipments):
            order.status = "in_process"
        else:
            order.status = "new"
    shop.touch(order)


def _touch(shop: Shop, shipment: Shipment) -> None:
    shipment.updated = shop.clock.now()
    shop.touch(shipment.order)
