"""What was said to wait, or to be unsure: heard of again once that is over, so that it is not said for ever."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.plan import Plan, PlanOutcome
from app.events import EventBus, PlanChanged

Told = Callable[[Plan], object]


class KeptPlans:
    """Each plan's own `told` hears when it is done, has failed, cannot be told, or was given up."""

    def __init__(self, bus: EventBus) -> None:
        self._told: dict[str, Told] = {}
        self._end = bus.subscribe(PlanChanged, self._plan_changed)

    def watch(self, plan: Plan, told: Told) -> None:
        """Unless it is over already."""
        if not plan.is_over:
            self._told[plan.plan_id] = told

    def forget(self) -> None:
        """What was said of them stands there no more."""
        self._told.clear()

    def close(self) -> None:
        """Hear nothing more."""
        self._end()
        self.forget()

    def _plan_changed(self, event: PlanChanged) -> None:
        plan = event.plan
        told = self._told.get(plan.plan_id)
        if told is None or plan.outcome is PlanOutcome.OPEN:
            return
        if plan.is_over:
            del self._told[plan.plan_id]
        told(plan)
