"""An order is cancelled: by a request of the orders generation, by somebody else, or by the lively shop."""

from app.practice.errors import invalid
from app.practice.model import Order
from app.practice.shipments import num_shipped
from app.practice.shop import Shop


def cancel(shop: Shop, order: Order) -> None:
    """Cancel what has not been shipped; its open shipments are deleted and its stock is available again."""
    shop.require_open(order, "it cannot be cancelled")
    if any(shipment.status == "shipped" for shipment in order.shipments):
        raise invalid("status", f"Order {order.number} has been shipped in part.")
    for shipment in order.shipments:
        if shipment.status == "new":
            shipment.status = "deleted"
            for entry in shipment.lines:
                shop.stock.allocate(entry.line, shipment.warehouse_id, -entry.quantity)
    for line in order.lines:
        shop.stock.order_gone(line, order.warehouse_id, line.quantity - num_shipped(order, line))
    order.status = "cancelled"
    order.cancelled_at = shop.clock.now()
    shop.touch(order)
    shop.tell("cancelled", order=order.number)
