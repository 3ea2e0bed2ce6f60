"""An account that speaks the shipments API; satisfies app.ports.OrderGateway."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from app.domain.generation import Generation
from app.domain.new_order import NewOrder
from app.domain.new_product import NewProduct
from app.domain.note import OrderNote
from app.domain.order import Order, OrderPage
from app.domain.order_change import must_be_as_seen
from app.domain.product_change import ProductChange
from app.domain.repair import Repair
from app.domain.shipment import ShipmentDraft
from app.domain.step import Receipt, Receipts, Step
from app.domain.stock import StockChange
from app.domain.subject import Subject
from app.errors import DoItInOrdoro
from app.ordoro.counter import CounterCalls
from app.ordoro.new_order import NewOrders, order_steps
from app.ordoro.new_product import NewProducts, product_steps
from app.ordoro.notes import Comments, comment_steps
from app.ordoro.product_change import ProductChanges, change_steps
from app.ordoro.shipments.calls import ShipmentCalls
from app.ordoro.shipments.planned import steps_of
from app.ordoro.shipments.repairs import Repairs, repair_steps
from app.ordoro.shipments.steps import ShipmentSteps
from app.ordoro.steps import Doers
from app.ordoro.stock import Stock, stock_steps
from app.ordoro.transport import Transport
from app.ports import Witness
from app.words import translate

#: What may be a tracking number: letters and digits, several of them digits.
_TRACKING = re.compile(r"(?=(?:\D*\d){4})[A-Za-z0-9 -]{8,40}")


class ShipmentsGateway:
    generation = Generation.SHIPMENTS
    #: An order with a shipment that has not gone yet is in process, and still waits.
    lists = ("new", "in_process")
    #: A part-shipped order is in process, and some of its parcels have left.
    shipped_lists = ("shipped", "in_process")
    #: It filters by status alone: all that has left is read, and looked through here.
    can_search = False
    search_lists = shipped_lists

    def __init__(self, transport: Transport) -> None:
        self._calls = ShipmentCalls(transport)
        counter = CounterCalls(transport)
        self._stock = Stock(counter)
        self._doers = Doers(
            ShipmentSteps(self._calls),
            Repairs(self._calls),
            # A shipment belongs to its order whatever became of it: the comment stands where it was meant to.
            Comments(self._calls, lambda order, *_: order),
            self._stock,
            NewProducts(counter),
            ProductChanges(counter),
            NewOrders(self._calls, counter),
        )

    def waiting_page(self, name: str, offset: int) -> OrderPage:
        return self._calls.orders(name, offset)

    def shipped_page(self, name: str, since: datetime, offset: int) -> OrderPage:  # noqa: ARG002 (no such filter)
        return self._calls.shipped(name, offset)

    def search_page(self, name: str, text: str, offset: int) -> OrderPage:  # noqa: ARG002 (no such filter)
        return self._calls.shipped(name, offset)

    def orders_with_tracking(self, text: str) -> Sequence[Order]:
        return tuple(self._calls.orders_with_tracking(text)) if _TRACKING.fullmatch(text.strip()) else ()

    def order(self, number: str) -> Order:
        return self._calls.order(number)

    def steps(self, subject: Subject, token: str, *, again: bool = False) -> tuple[Step, ...]:
        match subject:
            case ShipmentDraft():
                return (*steps_of(subject, token, again=again), *comment_steps(subject, token))
            case Repair():
                return repair_steps(subject)
            case OrderNote():
                if subject.tag or subject.untag:
                    words = translate("ordoro", "This account's API cannot tag orders. Tag order {number} in Ordoro.")
                    raise DoItInOrdoro(words.format(number=subject.order))
                return comment_steps(subject, token)
            case StockChange():
                return stock_steps(subject)
            case NewOrder():
                return order_steps(subject)
            case NewProduct():
                return product_steps(subject)
            case ProductChange():
                return change_steps(subject)

    def check(self, subject: Subject) -> None:
        if isinstance(subject, ShipmentDraft):
            must_be_as_seen(subject.order, self.order(subject.number))
        elif isinstance(subject, StockChange):
            self._stock.check(subject)

    def perform(self, step: Step, receipts: Receipts, witness: Witness) -> Receipt:
        return self._doers.perform(step, receipts, witness)

    def probe(self, step: Step, receipts: Receipts) -> Receipt | None:
        return self._doers.probe(step, receipts)
