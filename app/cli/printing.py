"""What the command line prints: sentences for people, or one JSON object a line."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping

from app.cli.outcome import Outcome
from app.domain.order import Order, OrderLine, Tracking
from app.domain.plan import Plan
from app.domain.step import Step, StepStatus
from app.errors import PackbenchError
from app.words import ENGLISH


class Printer:
    """Prints to standard output; sentences about what went wrong go to standard error, as JSON where asked for."""

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json
        self._seen: dict[tuple[str, int], StepStatus] = {}

    def fact(self, values: Mapping[str, object], sentence: str) -> None:
        # JSON stays JSON where the terminal knows ASCII alone.
        in_ascii = "utf" not in (sys.stdout.encoding or "").lower()
        try:
            print(json.dumps(values, ensure_ascii=in_ascii) if self._as_json else sentence, flush=True)
        except OSError:
            # Nobody reads any more (`orders | head`), or the disk is full; what was begun goes on.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    def ended(self, number: str, outcome: Outcome, left_over: int) -> None:
        """How shipping an order ended, and how many units of it go on waiting."""
        values = {"outcome": outcome, "order": number, "stays_waiting": left_over}
        stays = ENGLISH.counted("cli", "; %n stays waiting", "; %n stay waiting", left_over) if left_over else ""
        self.fact(values, f"{number}: {outcome.value.replace('_', ' ')}{stays}")

    def order_row(self, order: Order) -> None:
        ship_by = order.ship_by.date().isoformat() if order.ship_by else "-"
        items = ENGLISH.counted("cli", "%n item", "%n items", order.remaining)
        self.fact(summary(order), f"{order.number:<16} {ship_by:<10}  {items:>9}  {order.buyer}, {order.ship_to.place}")

    def order(self, order: Order) -> None:
        lines = "\n".join(f"  {line.remaining} of {line.ordered} × {line.sku}  {line.name}" for line in order.lines)
        notes = "\n".join(f"  “{note}”" for note in (order.buyer_note, order.staff_note) if note)
        address = "\n".join(f"  {part}" for part in order.ship_to.label_lines())
        sentence = "\n".join(part for part in (f"{order.number} · {order.status}", address, notes, lines) if part)
        self.fact({**summary(order), **details(order)}, sentence)

    def steps(self, plan: Plan) -> None:
        """Print each step that moved since the last call."""
        for at, step in enumerate(plan.steps):
            key = (plan.plan_id, at)
            if self._seen.get(key, StepStatus.TODO) is not step.status:
                self._seen[key] = step.status
                self._step(plan, step)

    def plan(self, plan: Plan, outcome: Outcome) -> None:
        """A plan that is not over, with why it stands where it stands."""
        steps = [{"step": step.kind, "status": step.status, "title": step.title} for step in plan.steps]
        troubles = [step.trouble for step in plan.steps if step.trouble is not None]
        why = f"{troubles[-1].title}. {troubles[-1].message}" if troubles else ""
        about = {"order": plan.number} if plan.ships else {"order": None, "about": plan.title}
        values = {"plan": plan.plan_id, **about, "outcome": outcome, "why": why, "steps": steps}
        name = plan.number if plan.ships else plan.title
        self.fact(values, f"{name:<16} {outcome.value.replace('_', ' '):<8} {why}")

    def remark(self, message: str) -> None:
        """Beside the point of the command: on standard error, so that a list stays a list."""
        print(f"Note: {message}", file=sys.stderr)

    def warning(self, message: str) -> None:
        self.aside({"warning": message}, f"Note: {message}")

    def error(self, error: PackbenchError, outcome: Outcome, order: str | None) -> None:
        values = {"outcome": outcome, "order": order, "error": error.title, "message": error.message}
        if self._as_json:
            self.fact(values, "")
        else:
            print(error.in_full, file=sys.stderr)
        if error.detail:
            print(error.detail, file=sys.stderr)

    def aside(self, values: Mapping[str, object], sentence: str) -> None:
        if self._as_json:
            self.fact(values, "")
        else:
            print(sentence, file=sys.stderr)

    def _step(self, plan: Plan, step: Step) -> None:
        values: dict[str, object] = {
            "order": plan.number,
            "step": step.kind,
            "status": step.status,
            "title": step.title,
        }
        said = ""
        if step.receipt is not None:
            said = step.receipt.sentence
            values |= {"answer": said, "already": step.receipt.already}
        if step.trouble is not None:
            said = step.trouble.in_full
            values |= {"why": said, "detail": step.trouble.detail}
        self.fact(values, f"{step.status:<9} {step.title}{': ' * bool(said)}{said}")


def summary(order: Order) -> dict[str, object]:
    """A waiting order in a list. `items` is how many units still ship; `ship_by` is an ISO 8601 time or null."""
    return {
        "number": order.number,
        "status": order.status,
        "buyer": order.buyer,
        "place": order.ship_to.place,
        "ship_by": order.ship_by.isoformat() if order.ship_by else None,
        "items": order.remaining,
        "channel": order.channel,
        "requested_method": order.requested_method,
        "tags": [tag.name for tag in order.tags],
        "short_of_stock": order.is_short,
    }


def details(order: Order) -> dict[str, object]:
    return {
        "ship_to": list(order.ship_to.label_lines()),
        "buyer_note": order.buyer_note,
        "staff_note": order.staff_note,
        "lines": [_line(line) for line in order.lines],
        "shipments": [
            {
                "shipment_id": shipment.shipment_id,
                "status": shipment.status,
                "tracking": _tracking(shipment.tracking),
                "lines": [{"sku": line.sku, "quantity": line.quantity} for line in shipment.lines],
            }
            for shipment in order.shipments
        ],
        "tracking": _tracking(order.tracking),
    }


def _line(line: OrderLine) -> dict[str, object]:
    return {
        "line_id": line.line_id,
        "sku": line.sku,
        "name": line.name,
        "details": line.details,
        "ordered": line.ordered,
        "remaining": line.remaining,
        "stock": line.stock,
        "location": line.location,
    }


def _tracking(tracking: Tracking | None) -> dict[str, object] | None:
    if tracking is None:
        return None
    return {
        "tracking_number": tracking.number,
        "carrier": tracking.carrier,
        "method": tracking.method,
        "cost": None if tracking.cost is None else str(tracking.cost),
        "ship_date": tracking.ship_date.isoformat() if tracking.ship_date else None,
    }
