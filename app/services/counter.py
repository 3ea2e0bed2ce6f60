"""What the counter asks of Ordoro beside shipping: a form that was refused can be mended and sent again at once."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.plan import Plan, PlanOutcome
from app.domain.subject import Subject
from app.services.sending import Sending
from app.services.shipping import Shipping


class Counter:
    def __init__(self, sending: Sending, shipping: Shipping) -> None:
        self._sending = sending
        self._shipping = shipping

    async def send(self, subject: Subject, *, half_done_stays: bool = True) -> Plan:
        """As Sending.send; but what Ordoro refused whole is given up, for its form is still open to be mended.

        So is the rest of what was done half, unless `half_done_stays` in the outbox. The plan that is answered then is
        CANCELLED, and its step still says why.
        """
        plan = await self._sending.send(subject)
        if plan.outcome is PlanOutcome.FAILED and not (plan.receipts and half_done_stays):
            return await self._shipping.drop(plan.plan_id)
        return plan

    async def give_up_refused(self, is_meant: Callable[[Subject], bool]) -> bool:
        """Drop what was refused of the plans about that; whether there were any."""
        plans = [each for each in await self._shipping.open_plans() if each.outcome is PlanOutcome.FAILED]
        meant = [each for each in plans if is_meant(each.subject)]
        for plan in meant:
            await self._shipping.drop(plan.plan_id)
        return bool(meant)
