"""An account that speaks the v3 API; satisfies app.ports.OrderGateway."""

from __future__ import annotations

from app.domain.order import Order, OrderPage
from app.domain.plan import Generation
from app.domain.shipment import ShipmentDraft
from app.domain.step import Receipt, Receipts, Step
from app.ordoro.transport import Transport
from app.ordoro.v3.calls import V3Calls
from app.ordoro.v3.steps import V3Steps, steps_of
from app.ports import Clock, Witness


class V3Gateway:
    generation = Generation.V3
    lists = ("awaiting_fulfillment",)

    def __init__(self, transport: Transport, clock: Clock) -> None:
        self._calls = V3Calls(transport)
        self._steps = V3Steps(self._calls, clock)

    def waiting_page(self, name: str, offset: int) -> OrderPage:
        return self._calls.orders(name, offset)

    def order(self, number: str) -> Order:
        return self._calls.order(number)

    def steps(self, draft: ShipmentDraft, token: str, *, again: bool = False) -> tuple[Step, ...]:  # noqa: ARG002 (a split tells by its lines)
        return steps_of(draft)

    def perform(self, step: Step, receipts: Receipts, witness: Witness) -> Receipt:
        return self._steps.perform(step, receipts, witness)

    def probe(self, step: Step, receipts: Receipts) -> Receipt | None:
        return self._steps.probe(step, receipts)
