"""Made-up plans in every state, for looking at the drawer."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from app.domain.generation import Generation
from app.domain.order import Address, Order, OrderLine, OrderStatus
from app.domain.plan import Plan
from app.domain.shipment import ShipmentDraft
from app.domain.step import Receipt, Step, StepKind, StepStatus, Trouble
from app.domain.stock import StockChange

_MADE = datetime(2026, 11, 21, 9, 14, tzinfo=UTC)
_OTHER_NUMBER = Trouble(
    "The order has changed",
    "Ordoro holds other tracking for it: USPS OTHER-1. UPS 1Z999AA10123456784 may have been saved before, and the "
    "buyer told of both.",
)
_REFUSED = Trouble("Ordoro refused", "“vendor” is not a carrier of this account.")
_OFFLINE = Trouble("Ordoro cannot be reached", "Check the internet connection. Nothing was sent.")


def sample_plans() -> list[Plan]:
    """One of each: unsure, failed, being sent, waiting; and one that is no shipment."""
    return [
        _plan("1-1041", StepStatus.UNSURE, _OTHER_NUMBER),
        _adjustment(),
        _plan("1-AB 1047", StepStatus.FAILED, _REFUSED),
        _plan("2-2209", StepStatus.DOING, None),
        _plan("M-77", StepStatus.TODO, _OFFLINE),
    ]


def _adjustment() -> Plan:
    """A stock change whose answer was lost."""
    change = StockChange("CNDL-LAV-8", "1", adjust_by=-1, was=40, name="Lavender candle 8 oz", warehouse="Workshop")
    trouble = Trouble(
        "Nobody can tell whether Ordoro took it",
        "-1 of CNDL-LAV-8 was sent, and the answer was lost. There were 40 before. Ordoro shows 39 now. Whether that "
        "is this change or somebody else's only a count of the shelf tells.",
    )
    step = Step(StepKind.ADJUST_STOCK, "-1 of CNDL-LAV-8", {}, StepStatus.UNSURE, trouble=trouble)
    return Plan("adjusted", "practice", Generation.SHIPMENTS, change, (step,), _MADE)


def _plan(number: str, status: StepStatus, trouble: Trouble | None) -> Plan:
    line = OrderLine("1", "CNDL-LAV-8", "Lavender candle 8 oz", 3)
    order = Order(number, OrderStatus.AWAITING, ship_to=Address(name="Ana Silva", city="Porto"), lines=(line,))
    draft = ShipmentDraft(order, {"1": 3}, carrier="UPS", tracking_number="1Z999AA10123456784")
    made = Step(
        StepKind.CREATE_SHIPMENT, "Create the shipment", {}, StepStatus.DONE, Receipt(f"Shipment {number}-1 made")
    )
    tracked = Step(StepKind.SAVE_TRACKING, "Save the tracking", {}, status, trouble=trouble)
    first = made if status is not StepStatus.TODO else replace(made, status=StepStatus.TODO, receipt=None)
    return Plan(number, "practice", Generation.SHIPMENTS, draft, (first, tracked), _MADE)
