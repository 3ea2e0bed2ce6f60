"""The calls of the v3 API, one method each. Paths never end in a slash."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from app.domain.order import Order, OrderPage
from app.ordoro.steps import after_the_change
from app.ordoro.transport import Transport
from app.ordoro.v3.wire import OrderList, Parent, children_of, order_of, parent_of
from app.ordoro.wire import order_page
from app.ports import Witness

PAGE = 100


class V3Calls:
    """Every method blocks and raises app.errors.PackbenchError."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def orders(self, status: str, offset: int) -> OrderPage:
        params: dict[str, str | int] = {"status": status, "sort": "order_placed_date", "limit": PAGE, "offset": offset}
        return order_page(
            self._transport.get("/v3/order", params, background=True), OrderList, order_of, "GET /v3/order"
        )

    def order(self, number: str) -> Order:
        return order_of(self._transport.get(f"/v3/order/{quote(number, safe='')}"))

    def parent(self, number: str) -> Parent:
        """What a split left behind. Raises NotFound for an order that was not split."""
        return parent_of(self._transport.get(f"/v3/order/parent/{quote(number, safe='')}"))

    def split(self, number: str, groups: Sequence[dict[int, int]], witness: Witness) -> tuple[str, ...]:
        """Split into groups of quantity by line id; answers the children's numbers, in no order to rely on."""
        lines = [[{"line_id": line, "quantity": count} for line, count in group.items()] for group in groups]
        body = {"split_orders": [{"lines": group} for group in lines]}
        path = f"/v3/order/{quote(number, safe='')}/split"
        answer = self._transport.send("POST", path, body, witness=witness)
        with after_the_change():
            return children_of(answer)

    def add_shipping_info(self, number: str, body: dict[str, object], witness: Witness) -> None:
        path = f"/v3/order/{quote(number, safe='')}/shipping_info"
        self._transport.send("POST", path, body, witness=witness)
