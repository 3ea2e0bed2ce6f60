"""Orders and drafts as tests need them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from app.domain.generation import Generation
from app.domain.order import Address, Order, OrderLine, OrderStatus
from app.domain.plan import Plan
from app.domain.shipment import ShipmentDraft
from app.domain.step import Step, StepKind

TODAY = date(2026, 11, 21)
NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
ADDRESS = Address(
    "Ana Silva", "", "Rua das Flores 12", "", "Porto", "", "4050-262", "PT", "555-0101", "ana@example.com"
)


def a_line(sku: str = "CNDL-LAV-8", ordered: int = 3, *, line_id: str = "11", **more: object) -> OrderLine:
    line = OrderLine(line_id, sku, f"The {sku}", ordered, price=Decimal("4.50"))
    return replace(line, **more)  # type: ignore[arg-type]


def an_order(*lines: OrderLine, number: str = "1-1042", status: OrderStatus = OrderStatus.AWAITING) -> Order:
    return Order(number, status, ship_to=ADDRESS, lines=lines or (a_line(),), status_text=status.value)


def a_draft(order: Order | None = None, **more: object) -> ShipmentDraft:
    """A draft that can go: everything that remains, by UPS, today."""
    order = order or an_order()
    draft = ShipmentDraft(
        order,
        {line.line_id: line.remaining for line in order.lines},
        carrier="UPS",
        tracking_number="1Z999AA10123456784",
        cost=Decimal("7.35"),
        ship_date=TODAY,
    )
    return replace(draft, **more)  # type: ignore[arg-type]


def a_plan(*kinds: StepKind, number: str = "1-1042", plan_id: str = "plan") -> Plan:
    """A plan whose steps are all to do; the first two of the shipments generation unless `kinds` says otherwise."""
    steps = tuple(Step(kind, kind.value, {}) for kind in kinds or (StepKind.CREATE_SHIPMENT, StepKind.SAVE_TRACKING))
    return Plan(plan_id, "me at the shop", Generation.SHIPMENTS, a_draft(an_order(number=number)), steps, NOW)
