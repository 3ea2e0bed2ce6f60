"""An account that speaks the shipments API; satisfies app.ports.OrderGateway."""

from __future__ import annotations

from app.domain.order import Order, OrderPage
from app.domain.plan import Generation
from app.domain.shipment import ShipmentDraft
from app.domain.step import Receipt, Receipts, Step
from app.ordoro.shipments.calls import ShipmentCalls
from app.ordoro.shipments.steps import ShipmentSteps, steps_of
from app.ordoro.transport import Transport
from app.ports import Witness


class ShipmentsGateway:
    generation = Generation.SHIPMENTS
    #: An order with a shipment that has not gone yet is in process, and still waits.
    lists = ("new", "in_process")

    def __init__(self, transport: Transport) -> None:
        self._calls = ShipmentCalls(transport)
        self._steps = ShipmentSteps(self._calls)

    def waiting_page(self, name: str, offset: int) -> OrderPage:
        return self._calls.orders(name, offset)

    def order(self, number: str) -> Order:
        return self._calls.order(number)

    def steps(self, draft: ShipmentDraft, token: str, *, again: bool = False) -> tuple[Step, ...]:
        return steps_of(draft, token, again=again)

    def perform(self, step: Step, receipts: Receipts, witness: Witness) -> Receipt:
        return self._steps.perform(step, receipts, witness)

    def probe(self, step: Step, receipts: Receipts) -> Receipt | None:
        return self._steps.probe(step, receipts)
