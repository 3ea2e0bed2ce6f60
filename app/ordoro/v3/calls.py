"""The calls of the v3 API, one method each. Paths never end in a slash."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from urllib.parse import quote

from app.domain.comment import Comment
from app.domain.order import Order, OrderPage, Tag
from app.errors import NotFound, PackbenchError
from app.ordoro.steps import after_the_change
from app.ordoro.transport import Transport
from app.ordoro.v3.wire import OrderList, Parent, children_of, order_of, parent_of, tag_of, tag_page
from app.ordoro.wire import comments_of, decode, order_page
from app.ports import PAGE, Witness

#: A tag that we make gets this colour; the shop may change it.
_GREY = "#9e9e9e"


class V3Calls:
    """Every method blocks and raises app.errors.PackbenchError."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def orders(self, status: str, offset: int) -> OrderPage:
        params: dict[str, str | int] = {"status": status, "sort": "order_placed_date", "limit": PAGE, "offset": offset}
        return order_page(
            self._transport.get("/v3/order", params, background=True), OrderList, order_of, "GET /v3/order"
        )

    def shipped(self, since: datetime, offset: int) -> OrderPage:
        """Shipped orders of which something changed since, a notice that failed included."""
        params: dict[str, str | int] = {"status": "shipped", "updated_after": since.isoformat()}
        params |= {"sort": "updated_date", "limit": PAGE, "offset": offset}
        body = self._transport.get("/v3/order", params, background=True)
        return order_page(body, OrderList, order_of, "GET /v3/order")

    def search(self, name: str, text: str, offset: int) -> OrderPage:
        """Orders of any status, the ones that shipped last first; `name` is the published filter that the text is
        for: "search" or "sku"."""
        params: dict[str, str | int] = {"status": "all", name: text, "sort": "-ship_date"}
        body = self._transport.get("/v3/order", params | {"limit": PAGE, "offset": offset}, background=True)
        return order_page(body, OrderList, order_of, "GET /v3/order")

    def changed(self, since: datetime, offset: int) -> OrderPage:
        """Of whatever status, in the order in which they changed."""
        return self._changes(
            {"updated_after": since.isoformat(), "sort": "updated_date", "limit": PAGE, "offset": offset}
        )

    def newest_change(self) -> datetime | None:
        page = self._changes({"sort": "-updated_date", "limit": 1})
        return page.orders[0].updated if page.orders else None

    def count(self, status: str) -> int:
        body = self._transport.get("/v3/order/counts", background=True)
        return decode(body, dict[str, int], "GET /v3/order/counts").get(status, 0)

    def _changes(self, params: dict[str, str | int]) -> OrderPage:
        body = self._transport.get("/v3/order", {"status": "all", **params}, background=True)
        return order_page(body, OrderList, order_of, "GET /v3/order")

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

    def change_shipping_info(self, number: str, body: dict[str, object], witness: Witness) -> None:
        path = f"/v3/order/{quote(number, safe='')}/shipping_info"
        self._transport.send("PUT", path, body, witness=witness)

    def delete_shipping_info(self, number: str, witness: Witness) -> None:
        self._transport.send("DELETE", f"/v3/order/{quote(number, safe='')}/shipping_info", witness=witness)

    def comments(self, number: str) -> Sequence[Comment]:
        return comments_of(self._transport.get(f"/v3/order/{quote(number, safe='')}"))

    def write_order_comment(self, number: str, words: str, witness: Witness) -> None:
        path = f"/v3/order/{quote(number, safe='')}/comment"
        self._transport.send("POST", path, {"comment": words}, witness=witness)

    def add_tag(self, number: str, tag_id: str, witness: Witness) -> None:
        path = f"/v3/order/{quote(number, safe='')}/tag/{quote(tag_id, safe='')}"
        self._transport.send("POST", path, witness=witness)

    def remove_tag(self, number: str, tag_id: str, witness: Witness) -> None:
        path = f"/v3/order/{quote(number, safe='')}/tag/{quote(tag_id, safe='')}"
        self._transport.send("DELETE", path, witness=witness)

    def tag_named(self, name: str) -> Tag:
        """The shop's tag of that name, whatever its case; made where there is none."""
        offset = 0
        while True:
            page = tag_page(self._transport.get("/v3/tag", {"limit": PAGE, "offset": offset}))
            found = next((tag for tag in page if tag.name.casefold() == name.casefold()), None)
            if found is not None:
                return found
            if len(page) < PAGE:
                break
            offset += len(page)
        try:
            return tag_of(self._transport.send("POST", "/v3/tag", {"text": name, "color": _GREY}))
        except PackbenchError as error:
            # Made or not, the next attempt finds it by its name; the order itself is untouched.
            error.may_have_happened = False
            raise

    def create_order(self, body: dict[str, object], witness: Witness) -> Order:
        answer = self._transport.send("POST", "/v3/order", body, witness=witness)
        with after_the_change():
            return order_of(answer)

    def find_order(self, number: str) -> Order | None:
        try:
            return self.order(number)
        except NotFound:
            return None

    def orders_like(self, order_id: str) -> Iterable[Order]:
        params: dict[str, str | int] = {"search": order_id, "limit": PAGE, "offset": 0}
        return order_page(self._transport.get("/v3/order", params), OrderList, order_of, "GET /v3/order").orders
