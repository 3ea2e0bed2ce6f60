"""New orders: a number for them, sending them, and beginning with an old one."""

from __future__ import annotations

import secrets
from decimal import Decimal

from app.domain.new_order import NewLine, NewOrder
from app.domain.order import Order, OrderLine
from app.domain.plan import Plan, PlanOutcome
from app.domain.step import StepKind
from app.ports import Clock
from app.services.counter import Counter
from app.services.orders import Orders

#: Without vowels and what is taken for another: no number spells a word, and each can be read out on the phone.
_LETTERS = "2345679CDFGHJKMNPQRTVWXZ"
_LENGTH = 4


class OrderEntry:
    def __init__(self, counter: Counter, orders: Orders, clock: Clock) -> None:
        self._counter = counter
        self._orders = orders
        self._clock = clock

    def suggested_id(self) -> str:
        """A number that no other desk suggests: the day, and one of 331,776 groups of letters. "261124-K7QF"."""
        letters = "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
        return f"{self._clock.today():%y%m%d}-{letters}"

    async def create(self, order: NewOrder) -> tuple[Plan, str]:
        """Make it, and answer its plan and the number that Ordoro gave it; "" while that is not known.

        Raises what Counter.send does.
        """
        plan = await self._counter.send(order)
        if plan.outcome is not PlanOutcome.DONE:
            return plan, ""
        return plan, str(plan.receipts[StepKind.NEW_ORDER].facts.get("number", ""))

    async def open(self, number: str) -> Order:
        """An order to begin with. Raises NotFound and whatever kept Ordoro from being asked."""
        return await self._orders.look_up(number)

    def like(self, order: Order) -> NewOrder:
        """The same goods for the same person under a number of its own; notes and dates are not repeated."""
        same = order.bill_to == order.ship_to
        return NewOrder(
            order_id=self.suggested_id(),
            ship_to=order.ship_to,
            bill_to=None if same else order.bill_to,
            lines=tuple(_line(line) for line in order.lines),
            requested_method=order.requested_method,
        )


def _line(line: OrderLine) -> NewLine:
    return NewLine(line.sku, line.name or line.sku, line.ordered, line.price or Decimal(0), line.details)
