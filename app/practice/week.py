"""The practice shop's week: forty curated orders, a crowd behind them if more are wanted, and some history."""

from datetime import datetime, timedelta
from typing import Any

from app.practice.catalogue import furnish, read_resource, stock_up
from app.practice.crowd import random_orders
from app.practice.intake import MANUAL_PREFIX
from app.practice.model import Address, Json, Line, Order, Shipment, ShipmentLine
from app.practice.orders_v3 import barcode_of
from app.practice.shipments import create_shipment
from app.practice.shop import WAITING, Shop


def open_shop(shop: Shop, orders: int) -> None:
    """Fill an empty shop with ``orders`` waiting orders, and a handful of shipped and cancelled ones besides.

    Nothing of it stands in the ledger, which begins with the first thing that happens.
    """
    furnish(shop)
    week = read_resource("week.json")
    for entry in week["history"]:
        _add_history(shop, entry)
    curated = week["waiting"][:orders]
    waiting = [_order(shop, entry) for entry in curated]
    crowd = random_orders(shop, orders - len(curated), over_time=True)
    for order in sorted((*crowd, *waiting), key=lambda entry: entry.placed):
        shop.add_order(order)
        for line in order.lines:
            for product, each in shop.stock.components(line.product):
                product.levels[order.warehouse_id].committed += line.quantity * each
    stock_up(shop)
    for entry, order in zip(curated, waiting, strict=True):
        if entry.get("in_process"):
            _begin(shop, order)
    shop.ledger.clear()


def _begin(shop: Shop, order: Order) -> None:
    """Somebody has begun with this order: a shipment that waits for its tracking, or a tag that says so."""
    if shop.settings.generation == "shipments":
        create_shipment(shop, order)
    else:
        order.tags.append(shop.tag_named("In progress"))


def _order(shop: Shop, entry: Json) -> Order:
    placed = shop.opened - timedelta(hours=entry["age_hours"])
    channel = shop.channels.get(entry.get("channel", 0))
    order_id = next(shop.order_ids)
    ship_to = Address(**entry["to"])
    return Order(
        id=order_id,
        number=f"{channel.prefix if channel is not None else MANUAL_PREFIX}-{entry['number']}",
        channel=channel,
        cart_order_id=entry["number"] if channel is not None else None,
        warehouse_id=shop.default_warehouse.id,
        status=WAITING[shop.settings.generation][0],
        placed=placed,
        created=placed + timedelta(minutes=4),
        updated=placed + timedelta(minutes=4),
        ship_to=ship_to,
        bill_to=Address(**entry["bill"]) if "bill" in entry else ship_to,
        lines=[_line(shop, *line) for line in entry["lines"]],
        barcode=barcode_of(order_id),
        method=entry.get("method"),
        buyer_notes=entry.get("buyer_notes"),
        staff_notes=entry.get("staff_notes"),
        ship_by=_day_end(shop.opened, entry.get("due")),
        deliver_by=_day_end(shop.opened, entry.get("deliver")),
        shipping_amount=entry.get("shipping", 595),
        tax_amount=entry.get("tax", 0),
        discount_amount=entry.get("discount", 0),
        tags=[shop.tag_named(text) for text in entry.get("tags", [])],
    )


def _line(shop: Shop, sku: str, quantity: int, details: str | None = None) -> Line:
    product = shop.products[sku]
    return Line(next(shop.line_ids), product, product.name, quantity, product.price, details)


def _day_end(now: datetime, days: int | None) -> datetime | None:
    """The last second of a day counted from today, on the shop's own calendar."""
    if days is None:
        return None
    return now.replace(hour=23, minute=59, second=59, microsecond=0) + timedelta(days=days)


def _add_history(shop: Shop, entry: Json) -> None:
    order = _order(shop, entry)
    order.status = entry["status"]
    moved = shop.opened - timedelta(hours=entry["moved_hours_ago"])
    order.updated = moved
    if order.status == "cancelled":
        order.cancelled_at = moved
    elif shop.settings.generation == "shipments":
        _add_shipment(shop, order, entry["parcel"], moved)
    else:
        _add_shipping_info(order, entry["parcel"], moved)
    if entry.get("parcel", {}).get("notice_failed") and shop.settings.generation == "v3":
        order.tags.append(shop.tag_named("Failed Shipment Notification"))
    shop.add_order(order)


def _add_shipment(shop: Shop, order: Order, parcel: dict[str, Any], moved: datetime) -> None:
    shipment = Shipment(
        number=next(shop.shipment_ids),
        shipment_id=f"{order.number}-1",
        order=order,
        warehouse_id=order.warehouse_id,
        created=moved,
        updated=moved,
        lines=[ShipmentLine(next(shop.shipment_line_ids), line, line.quantity) for line in order.lines],
        status="shipped",
        ship_date=moved.isoformat(timespec="microseconds"),
        tracking={
            "tracking": parcel["tracking"],
            "vendor": parcel["carrier"],
            "shipping_method": parcel["method"],
            "cost": parcel["cost"],
        },
        notify_cart=True,
        notified_at=None if parcel.get("notice_failed") else moved,
        notice_failed=parcel.get("notice_failed", False),
    )
    order.shipments.append(shipment)
    shop.shipments[shipment.shipment_id] = shipment


def _add_shipping_info(order: Order, parcel: dict[str, Any], moved: datetime) -> None:
    order.shipping_info = {
        "tracking_number": str(parcel["tracking"]),
        "carrier_name": parcel["carrier"],
        "shipping_method": parcel["method"],
        "cost": parcel["cost"],
        "ship_date": moved.isoformat(timespec="microseconds"),
        "created_date": moved.isoformat(timespec="microseconds"),
    }
