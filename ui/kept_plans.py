"""What was said to wait, or to be unsure: heard of again once that is over, so that it is not said for ever."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from app.domain.plan import Plan, PlanOutcome
from app.events import EventBus, PlanChanged

Told = Callable[[Plan], object]

#: More than can move on while the answer about one of them is on its way.
_MOST_HEARD = 100


class KeptPlans:
    """Each plan's own `told` hears when it is done, has failed, cannot be told, or was given up."""

    def __init__(self, bus: EventBus) -> None:
        self._told: dict[str, Told] = {}
        #: How those stand that wait no longer, the latest last.
        self._heard: dict[str, Plan] = {}
        self._end = bus.subscribe(PlanChanged, self._plan_changed)

    def watch(self, plan: Plan, told: Told) -> None:
        """Unless it is over already. Where it moved on before this was asked, `told` hears of it in a moment."""
        if plan.is_over:
            return
        self._told[plan.plan_id] = told
        heard = self._heard.get(plan.plan_id)
        if heard is not None and heard.outcome is not plan.outcome:
            asyncio.get_running_loop().call_soon(self._tell, heard)

    def forget(self) -> None:
        """What was said of them stands there no more."""
        self._told.clear()

    def close(self) -> None:
        """Hear nothing more."""
        self._end()
        self.forget()

    def _plan_changed(self, event: PlanChanged) -> None:
        plan = event.plan
        self._heard.pop(plan.plan_id, None)
        if plan.outcome is not PlanOutcome.OPEN:
            self._heard[plan.plan_id] = plan
            if len(self._heard) > _MOST_HEARD:
                del self._heard[next(iter(self._heard))]
            self._tell(plan)

    def _tell(self, plan: Plan) -> None:
        told = self._told.get(plan.plan_id)
        if told is not None:
            if plan.is_over:
                del self._told[plan.plan_id]
            told(plan)
