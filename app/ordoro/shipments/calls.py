"""The calls of the shipments API, one method each. Paths end in a slash, and an order id may hold a space."""

from __future__ import annotations

from urllib.parse import quote

from app.domain.order import Order, OrderPage, Shipment
from app.ordoro.shipments.wire import OrderList, order_of, quantity_in, shipment_of
from app.ordoro.steps import after_the_change
from app.ordoro.transport import Transport
from app.ordoro.wire import order_page
from app.ports import Witness

PAGE = 100


class ShipmentCalls:
    """Every method blocks and raises app.errors.PackbenchError."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def orders(self, status: str, offset: int) -> OrderPage:
        params: dict[str, str | int] = {"status": status, "limit": PAGE, "offset": offset}
        return order_page(self._transport.get("/order/", params, background=True), OrderList, order_of, "GET /order/")

    def order(self, number: str) -> Order:
        return order_of(self._transport.get(f"/order/{quote(number, safe='')}/"))

    def create_shipment(self, number: str, witness: Witness) -> Order:
        """The order as it is with its new shipment."""
        path = f"/order/{quote(number, safe='')}/create_shipment/"
        answer = self._transport.send("POST", path, witness=witness)
        with after_the_change():
            return order_of(answer)

    def shipment(self, shipment_id: str) -> Shipment:
        return shipment_of(self._transport.get(f"/shipment/{quote(shipment_id, safe='')}/"))

    def set_line(self, shipment_id: str, shipment_line_id: str, quantity: int, witness: Witness) -> int | None:
        """The quantity as Ordoro now answers it, where it does."""
        path = f"/shipment/{quote(shipment_id, safe='')}/line/{quote(shipment_line_id, safe='')}/"
        answer = self._transport.send("PUT", path, {"quantity": quantity}, witness=witness)
        with after_the_change():
            return quantity_in(answer, shipment_line_id)

    def save_tracking(self, shipment_id: str, body: dict[str, object], witness: Witness) -> None:
        path = f"/shipment/{quote(shipment_id, safe='')}/tracking/"
        self._transport.send("POST", path, body, witness=witness)

    def write_comment(self, shipment_id: str, words: str) -> None:
        self._transport.send("POST", f"/shipment/{quote(shipment_id, safe='')}/comment/", {"comment": words})
