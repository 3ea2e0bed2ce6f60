"""An account that speaks the v3 API; satisfies app.ports.OrderGateway."""

from __future__ import annotations

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
from app.ordoro.counter import CounterCalls
from app.ordoro.new_order import NewOrders, order_steps
from app.ordoro.new_product import NewProducts, product_steps
from app.ordoro.notes import Comments, comment_steps
from app.ordoro.product_change import ProductChanges, change_steps
from app.ordoro.steps import Doers
from app.ordoro.stock import Stock, stock_steps
from app.ordoro.transport import Transport
from app.ordoro.v3.calls import V3Calls
from app.ordoro.v3.order_tags import OrderTags, tag_steps
from app.ordoro.v3.repairs import Repairs, repair_steps
from app.ordoro.v3.steps import V3Steps, steps_of, target
from app.ports import Clock, Witness


class V3Gateway:
    generation = Generation.V3
    lists = ("awaiting_fulfillment",)
    shipped_lists = ("shipped",)
    #: What the published `search` looks through is nowhere said; SKUs have a filter of their own.
    can_search = True
    search_lists = ("search", "sku")

    def __init__(self, transport: Transport, clock: Clock) -> None:
        self._clock = clock
        self._calls = V3Calls(transport)
        counter = CounterCalls(transport)
        self._stock = Stock(counter)
        self._doers = Doers(
            V3Steps(self._calls, clock),
            Repairs(self._calls),
            Comments(self._calls, target),
            OrderTags(self._calls, target),
            self._stock,
            NewProducts(counter),
            ProductChanges(counter),
            NewOrders(self._calls, counter),
        )

    def waiting_page(self, name: str, offset: int) -> OrderPage:
        return self._calls.orders(name, offset)

    def shipped_page(self, name: str, since: datetime, offset: int) -> OrderPage:  # noqa: ARG002 (there is one list)
        return self._calls.shipped(since, offset)

    def search_page(self, name: str, text: str, offset: int) -> OrderPage:
        # Whether Ordoro takes several words as one is nowhere said, either.
        return self._calls.search(name, max(text.split(), key=len) if name == "search" else text, offset)

    def orders_with_tracking(self, text: str) -> Sequence[Order]:  # noqa: ARG002 (the search finds them)
        return ()

    def newest_change(self) -> datetime | None:
        return self._calls.newest_change()

    def changed_page(self, since: datetime, offset: int) -> OrderPage:
        return self._calls.changed(since, offset)

    def waiting_count(self) -> int:
        return self._calls.count(self.lists[0])

    def order(self, number: str) -> Order:
        return self._calls.order(number)

    def steps(self, subject: Subject, token: str, *, again: bool = False) -> tuple[Step, ...]:  # noqa: ARG002 (a split tells by its lines)
        match subject:
            case ShipmentDraft():
                return (*steps_of(subject), *comment_steps(subject, token), *tag_steps(subject))
            case Repair():
                return repair_steps(subject, token, self._clock.today())
            case OrderNote():
                return (*comment_steps(subject, token), *tag_steps(subject))
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
        elif isinstance(subject, Repair) and subject.draft is not None:
            must_be_as_seen(subject.draft.order, self.order(subject.draft.number))
        elif isinstance(subject, StockChange):
            self._stock.check(subject)

    def perform(self, step: Step, receipts: Receipts, witness: Witness) -> Receipt:
        return self._doers.perform(step, receipts, witness)

    def probe(self, step: Step, receipts: Receipts) -> Receipt | None:
        return self._doers.probe(step, receipts)
