"""The rules of the orders generation: the order itself is shipped, split first where less than all of it goes."""

import random
from itertools import count, islice

from app.practice.errors import invalid, not_found
from app.practice.model import Json, Line, Order, Parent
from app.practice.shipments import by_sku, tell_of_parcel
from app.practice.shop import Shop

AWAITING = "awaiting_fulfillment"


def split(shop: Shop, order: Order, groups: list[dict[int, int]]) -> list[str]:
    """Make a child order of each group (line id to quantity) and answer their numbers, in the groups' order.

    Not known, so the harsher reading: the groups must add up to exactly what was ordered, a group of nothing is
    refused, lines of quantity zero stand in the children, and the children's numbers say nothing about which group
    they came from. The children are seen a moment later.
    """
    shop.require_open(order, "it cannot be split")
    lines = {line.id: line for line in order.lines}
    for group in groups:
        for line_id in group:
            if line_id not in lines:
                raise invalid("line_id", f"Order {order.number} has no line {line_id}.")
        if not any(group.values()):
            raise invalid("quantity", "A split order needs at least one item.")
    for line in order.lines:
        total = sum(group.get(line.id, 0) for group in groups)
        if total != line.quantity:
            raise invalid("quantity", f"Line {line.id} has {line.quantity}; the split orders have {total}.")
    free = (number for place in count(1) if not shop.is_taken(number := f"{order.number}-{place}"))
    chosen = list(islice(free, len(groups)))
    random.Random(f"{shop.seed} {order.number}").shuffle(chosen)  # noqa: S311 - only has to differ from the groups' order
    numbers = tuple(chosen)
    children = [_child(shop, order, group, number, numbers) for group, number in zip(groups, numbers, strict=True)]
    shop.remove_order(order)
    shop.touch(order)
    shop.parents[order.number] = Parent(order, children, shop.clock.age() + shop.settings.settle)
    shop.tell(
        "split",
        order=order.number,
        children={
            child.number: [{"sku": line.product.sku, "quantity": line.quantity} for line in child.lines]
            for child in children
        },
    )
    return sorted(numbers)


def _child(shop: Shop, order: Order, group: dict[int, int], number: str, numbers: tuple[str, ...]) -> Order:
    now = shop.clock.now()
    order_id = next(shop.order_ids)
    return Order(
        id=order_id,
        number=number,
        channel=order.channel,
        cart_order_id=order.cart_order_id,
        warehouse_id=order.warehouse_id,
        status=AWAITING,
        placed=order.placed,
        created=now,
        updated=now,
        ship_to=order.ship_to,
        bill_to=order.bill_to,
        lines=[
            Line(
                id=next(shop.line_ids),
                product=line.product,
                name=line.name,
                quantity=group[line.id],
                price=line.price,
                details=line.details,
                cart_item_id=line.cart_item_id,
                tax_lines=line.tax_lines,
            )
            for line in order.lines
            if line.id in group
        ],
        barcode=barcode_of(order_id),
        method=order.method,
        buyer_notes=order.buyer_notes,
        staff_notes=order.staff_notes,
        ship_by=order.ship_by,
        deliver_by=order.deliver_by,
        ship_from=order.ship_from,
        cart_shipment_id=order.cart_shipment_id,
        cart_info=order.cart_info,
        tags=list(order.tags),
        parent_number=order.number,
        sibling_numbers=tuple(sorted(other for other in numbers if other != number)),
    )


def barcode_of(order_id: int) -> str:
    """What an order's packing list shows: digits that resemble neither its number nor a UPC."""
    return f"14816{order_id:010d}"


def find_parent(shop: Shop, number: str) -> Parent:
    parent = shop.parents.get(number)
    if parent is None:
        raise not_found(f"Parent order {number}")
    return parent


def add_shipping_info(shop: Shop, order: Order, info: Json) -> None:
    """Note the parcel, which marks the order shipped. A second one is refused: several parcels need a split.

    Shipping more than the stock figure is allowed, and the figure falls below zero: the packer held the item.
    """
    shop.require_open(order, "shipping info cannot be added")
    notify = _take_notifications(info)
    now = shop.clock.now()
    order.shipping_info = info | {"created_date": now.isoformat(timespec="microseconds")}
    _ship(shop, order)
    shop.tell(
        "shipped",
        order=order.number,
        parent=order.parent_number,
        tracking=info["tracking_number"],
        carrier=info["carrier_name"],
        cost=info.get("cost"),
        lines=by_sku((line, line.quantity) for line in order.lines),
        line_quantities={str(line.id): line.quantity for line in order.lines},
    )
    tell_of_parcel(shop, order, info["tracking_number"], **notify)


def edit_shipping_info(shop: Shop, order: Order, info: Json) -> None:
    """Correct the parcel of a shipped order; whoever is asked to be told is told again."""
    if not order.shipping_info:
        raise not_found(f"Shipping info of order {order.number}")
    notify = _take_notifications(info)
    order.shipping_info = order.shipping_info | info
    shop.touch(order)
    shop.tell("tracking_changed", order=order.number, tracking=info["tracking_number"], carrier=info["carrier_name"])
    tell_of_parcel(shop, order, info["tracking_number"], **notify)


def delete_shipping_info(shop: Shop, order: Order) -> None:
    """Undo the shipping: the order awaits fulfilment again and its stock is back. Nobody is untold."""
    if not order.shipping_info:
        raise not_found(f"Shipping info of order {order.number}")
    removed, order.shipping_info = order.shipping_info, {}
    for line in order.lines:
        shop.stock.unship(line, order.warehouse_id, line.quantity)
    order.status = AWAITING
    shop.touch(order)
    shop.tell("unshipped", order=order.number, tracking=removed["tracking_number"])


def mark_as_shipped(shop: Shop, order: Order) -> None:
    """Ship without a parcel: no tracking, nobody is told."""
    shop.require_open(order, "it cannot be marked as shipped")
    _ship(shop, order)
    shop.tell("shipped", order=order.number, parent=order.parent_number, tracking=None)


def uncancel(shop: Shop, order: Order) -> None:
    """Let a cancelled order wait again."""
    if order.status != "cancelled":
        raise invalid("status", f"Order {order.number} is not cancelled.")
    order.status = AWAITING
    order.cancelled_at = None
    for line in order.lines:
        shop.stock.order_came_in(line, order.warehouse_id)
    shop.touch(order)
    shop.tell("uncancelled", order=order.number)


def set_line_quantity(shop: Shop, order: Order, line: Line, quantity: int) -> None:
    """Change what was ordered."""
    shop.require_open(order, "its lines cannot be changed")
    before, line.quantity = line.quantity, quantity
    shop.stock.line_changed(line, order.warehouse_id, quantity - before)
    shop.touch(order)
    shop.tell("order_changed", order=order.number, sku=line.product.sku, before=before, quantity=quantity)


def delete_line(shop: Shop, order: Order, line: Line) -> None:
    """Take a line out of an order; what it asked for is available again."""
    shop.require_open(order, "its lines cannot be deleted")
    shop.stock.line_changed(line, order.warehouse_id, -line.quantity)
    order.lines.remove(line)
    shop.touch(order)
    shop.tell("order_changed", order=order.number, sku=line.product.sku, before=line.quantity, quantity=None)


def _ship(shop: Shop, order: Order) -> None:
    order.status = "shipped"
    for line in order.lines:
        shop.stock.ship(
            line,
            line.quantity,
            order_warehouse=order.warehouse_id,
            from_warehouse=order.warehouse_id,
            was_allocated=False,
        )
    shop.touch(order)


def _take_notifications(info: Json) -> dict[str, bool]:
    """Who is to be told, taken out of the body: each is false unless sent (Ordoro's fact)."""
    return {
        "notify_cart": bool(info.pop("notify_cart", False)),
        "ship_to": bool(info.pop("notify_ship_to", False)),
        "bill_to": bool(info.pop("notify_bill_to", False)),
    }
