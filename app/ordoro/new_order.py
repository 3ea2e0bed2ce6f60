"""A new order: the published `post_order_v1` is what both generations take. Known again by our own id."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, Protocol

import msgspec

from app.domain.new_order import NewLine, NewOrder
from app.domain.order import Address, Order, Tag
from app.domain.step import Receipt, Receipts, Step, StepKind
from app.errors import AlreadyThere, ReadBackDiffers
from app.ordoro.counter import CounterCalls
from app.ordoro.steps import after_the_change, restored, stored
from app.ordoro.wire import at_noon
from app.ports import Witness
from app.words import translate

#: What the number of an order without a sales channel begins with, in every recorded one.
_NO_CHANNEL = "M"


class OrderMaker(Protocol):
    def create_order(self, body: dict[str, object], witness: Witness) -> Order: ...

    def find_order(self, number: str) -> Order | None:
        """None where there is none of that number."""

    def orders_like(self, order_id: str) -> Iterable[Order]:
        """Orders that may have `order_id` behind their channel's index; more than these, or fewer."""


class CreateOrder(msgspec.Struct, frozen=True):
    """`body` is what is sent, word for word."""

    order_id: str
    channel_id: str
    body: dict[str, Any]


def order_body(order: NewOrder) -> dict[str, object]:
    """The request's body: what was entered and what follows from it, and no key that is not published."""
    bill_to = order.ship_to if order.bill_to is None else order.bill_to
    body: dict[str, object] = {
        "order_id": order.order_id,
        "shipping_address": _address(order.ship_to),
        "billing_address": _address(bill_to),
        "lines": [_line(line) for line in order.lines],
        "product_amount": float(order.goods),
        "grand_total": float(order.adds_up_to if order.total is None else order.total),
    }
    wanted: dict[str, object] = {
        "cart": int(order.channel_id) if order.channel_id else None,
        "warehouse_id": int(order.warehouse_id) if order.warehouse_id else None,
        "cart_order_id": order.channel_order_id,
        "cart_shipment_id": order.channel_shipment_id,
        "credit_card_issuer": order.card_issuer,
        "shipping_type": order.requested_method,
        "notes_from_customer": order.buyer_note,
        "internal_notes": order.staff_note,
        "shipping_amount": _amount(order.shipping),
        "tax_amount": _amount(order.tax),
        "discount_amount": _amount(order.discount),
        "order_date": order.placed.isoformat() if order.placed else None,
        "ship_by_date": at_noon(order.ship_by) if order.ship_by else None,
        "deliver_by_date": at_noon(order.deliver_by) if order.deliver_by else None,
        "status": "shipped" if order.is_shipped else None,
        "tags": [_tag(tag) for tag in order.tags] or None,
        "alternate_ship_from_address": _address(order.ship_from) if order.ship_from else None,
        "additional_cart_info": {"is_prime": True} if order.is_prime else None,
    }
    return body | {name: value for name, value in wanted.items() if value is not None and value != ""}


def order_steps(order: NewOrder) -> tuple[Step, ...]:
    payload = CreateOrder(order.order_id, order.channel_id, order_body(order))
    title = translate("ordoro", "Make the order {number}").format(number=order.order_id)
    return (Step(StepKind.NEW_ORDER, title, stored(payload)),)


class NewOrders:
    kinds = (StepKind.NEW_ORDER,)

    def __init__(self, maker: OrderMaker, counter: CounterCalls) -> None:
        self._maker = maker
        self._counter = counter

    def perform(self, step: Step, receipts: Receipts, witness: Witness) -> Receipt:  # noqa: ARG002 (needs none)
        payload = restored(step.payload, CreateOrder)
        if (found := self._found(payload)) is not None:
            return found
        made = self._maker.create_order(payload.body, witness)
        with after_the_change():
            if not _is_named(made.number, payload.order_id):
                raise ReadBackDiffers(
                    translate("ordoro", "Asked for order {asked}, but Ordoro answered {made}.").format(
                        asked=payload.order_id, made=made.number
                    )
                )
            if not _same(made, payload.body):
                raise ReadBackDiffers(
                    translate("ordoro", "Order {made} does not hold what was entered.").format(made=made.number)
                )
        return Receipt(
            translate("ordoro", "Order {made} is made").format(made=made.number),
            {"number": made.number},
            orders=(made.number,),
        )

    def probe(self, step: Step, receipts: Receipts) -> Receipt | None:  # noqa: ARG002 (needs none)
        return self._found(restored(step.payload, CreateOrder))

    def _found(self, payload: CreateOrder) -> Receipt | None:
        """Raises AlreadyThere where our id is another order's."""
        found = self._with_our_id(payload)
        if not found:
            return None
        for order in found:
            if _same(order, payload.body):
                sentence = translate("ordoro", "Order {number} is there").format(number=order.number)
                return Receipt(sentence, {"number": order.number}, already=True, orders=(order.number,))
        listed = ", ".join(order.number for order in found)
        raise AlreadyThere(
            translate(
                "ordoro", "Ordoro already has an order {numbers}, with something else in it. Nothing was changed."
            ).format(numbers=listed)
        )

    def _with_our_id(self, payload: CreateOrder) -> Sequence[Order]:
        """Looked for under the numbers that it should have got, and then wherever it may be shown."""
        names = self._names(payload)
        found = [order for name in names if (order := self._maker.find_order(name)) is not None]
        if found:
            return found
        return [each for each in self._maker.orders_like(payload.order_id) if _is_named(each.number, payload.order_id)]

    def _names(self, payload: CreateOrder) -> list[str]:
        index = self._counter.channel_index(payload.channel_id) if payload.channel_id else _NO_CHANNEL
        return [f"{index}-{payload.order_id}"] if index else []


def _is_named(number: str, order_id: str) -> bool:
    """Whether `number` is `order_id`, with or without a channel's index before it."""
    return number == order_id or re.fullmatch(rf"[^-]+-{re.escape(order_id)}", number) is not None


def _same(order: Order, body: dict[str, Any]) -> bool:
    """Whether it holds the same goods for the same person, as far as every answer shows."""
    asked: Counter[str] = Counter()
    for line in body["lines"]:
        asked[line["product"]["sku"]] += line["quantity"]
    holds: Counter[str] = Counter()
    for each in order.lines:
        holds[each.sku] += each.ordered
    wanted, found = body["shipping_address"], order.ship_to
    parts = ("name", "company", "street1", "city", "zip")
    return asked == holds and all(wanted.get(name, "").strip() == getattr(found, name).strip() for name in parts)


def _address(address: Address) -> dict[str, str]:
    parts = {name: getattr(address, name).strip() for name in Address.__dataclass_fields__}
    return {name: part for name, part in parts.items() if part}


def _line(line: NewLine) -> dict[str, object]:
    product: dict[str, object] = {"sku": line.sku, "name": line.name}
    more: dict[str, object] = {
        "weight": _amount(line.weight),
        "category": line.category,
        "cost": _amount(line.cost),
        "price": _amount(line.price),
    }
    product |= {name: value for name, value in more.items() if value is not None and value != ""}
    wanted: dict[str, object] = {
        "product_name": line.name,
        "item_price": _amount(line.price),
        "total_price": None if line.price is None else float(line.amount),
        "selected_option": line.details,
        "cart_orderitem_id": line.channel_item_id,
        "tax_lines": [
            {"name": tax.name, "amount": float(tax.amount)} | ({} if tax.rate is None else {"rate": float(tax.rate)})
            for tax in line.taxes
        ]
        or None,
    }
    body: dict[str, object] = {"quantity": line.quantity, "product": product}
    return body | {name: value for name, value in wanted.items() if value is not None and value != ""}


def _tag(tag: Tag) -> dict[str, str]:
    return {"text": tag.name} | ({"color": tag.color} if tag.color else {})


def _amount(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
