"""What the counter asks of Ordoro beside shipping: a form that was refused can be mended and sent again at once."""

from __future__ import annotations

from app.domain.plan import Plan, PlanOutcome
from app.domain.subject import Subject
from app.services.sending import Sending
from app.services.shipping import Shipping


class Counter:
    def __init__(self, sending: Sending, shipping: Shipping) -> None:
        self._sending = sending
        self._shipping = shipping

    async def send(self, subject: Subject) -> Plan:
        """As Sending.send; but what Ordoro refused whole is given up, for its form is still open to be mended.

        The plan that is answered then is CANCELLED, and its step still says why.
        """
        plan = await self._sending.send(subject)
        if plan.outcome is PlanOutcome.FAILED and not plan.receipts:
            return await self._shipping.drop(plan.plan_id)
        return plan
