"""The calls of the shipments API, one method each. Paths end in a slash, and an order id may hold a space."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import quote

from app.domain.comment import Comment
from app.domain.order import Order, OrderPage, Shipment
from app.errors import NotFound
from app.ordoro.shipments.wire import OrderList, listed_parcels, order_of, quantity_in, shipment_of
from app.ordoro.steps import after_the_change
from app.ordoro.transport import Transport
from app.ordoro.wire import comments_of, order_page
from app.ports import PAGE, Witness

#: Two thousand shipments, the newest first: months of a small shop's, and a few seconds.
_PAGES_LOOKED_THROUGH = 20


class ShipmentCalls:
    """Every method blocks and raises app.errors.PackbenchError."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def orders(self, status: str, offset: int) -> OrderPage:
        params: dict[str, str | int] = {"status": status, "limit": PAGE, "offset": offset}
        return order_page(self._transport.get("/order/", params, background=True), OrderList, order_of, "GET /order/")

    def order(self, number: str) -> Order:
        return order_of(self._transport.get(f"/order/{quote(number, safe='')}/"))

    def shipped(self, status: str, offset: int) -> OrderPage:
        """As `orders`: this API filters by status alone, the newest order first."""
        return self.orders(status, offset)

    def orders_with_tracking(self, number: str) -> Iterable[Order]:
        """Those of the last shipments that carry this number: this API has no search, only a list to go through."""
        wanted = "".join(number.split()).casefold()
        for page in range(_PAGES_LOOKED_THROUGH):
            params: dict[str, str | int] = {"limit": PAGE, "offset": page * PAGE}
            listed = listed_parcels(self._transport.get("/shipment/", params))
            found = [order for order, tracking in listed if order and tracking.casefold() == wanted]
            if found or len(listed) < PAGE:
                return [self.order(order) for order in dict.fromkeys(found)]
        return ()

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

    def delete_shipment(self, shipment_id: str, witness: Witness) -> None:
        self._transport.send("DELETE", f"/shipment/{quote(shipment_id, safe='')}/", witness=witness)

    def comments(self, number: str) -> Sequence[Comment]:
        return comments_of(self._transport.get(f"/order/{quote(number, safe='')}/"))

    def write_order_comment(self, number: str, words: str, witness: Witness) -> None:
        path = f"/order/{quote(number, safe='')}/comment/"
        self._transport.send("POST", path, {"comment": words}, witness=witness)

    def create_order(self, body: dict[str, object], witness: Witness) -> Order:
        answer = self._transport.send("POST", "/order/", body, witness=witness)
        with after_the_change():
            return order_of(answer)

    def find_order(self, number: str) -> Order | None:
        try:
            return self.order(number)
        except NotFound:
            return None

    def orders_like(self, order_id: str) -> Iterable[Order]:  # noqa: ARG002 (this API knows no search)
        """The first page of the new ones: what was made a moment ago is the newest, and stands first."""
        params: dict[str, str | int] = {"status": "new", "limit": PAGE, "offset": 0}
        return order_page(self._transport.get("/order/", params), OrderList, order_of, "GET /order/").orders
