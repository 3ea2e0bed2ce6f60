"""A plan book that lasts as long as the process."""

from __future__ import annotations

from dataclasses import replace

from app.domain.plan import Plan, PlanOutcome
from app.domain.step import Receipt, StepStatus, Trouble
from app.errors import AlreadyUnderWay
from app.ports import Clock

_OVER = (PlanOutcome.DONE, PlanOutcome.CANCELLED)


class MemoryPlans:
    """Satisfies app.ports.PlanBook. Used on the event loop's thread only."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._plans: dict[str, Plan] = {}

    def add(self, plan: Plan) -> None:
        for other in self.open_plans():
            if other.lock_key == plan.lock_key:
                raise AlreadyUnderWay(other.title)
        self._plans[plan.plan_id] = plan

    def move(
        self,
        plan_id: str,
        position: int,
        status: StepStatus,
        *,
        receipt: Receipt | None = None,
        trouble: Trouble | None = None,
    ) -> Plan:
        plan = self._plans[plan_id].move(position, status, self._clock.now(), receipt=receipt, trouble=trouble)
        self._plans[plan_id] = plan
        return plan

    def replace(self, plan: Plan) -> None:
        self._plans[plan.plan_id] = plan

    def plan(self, plan_id: str) -> Plan:
        return self._plans[plan_id]

    def open_plans(self) -> tuple[Plan, ...]:
        return tuple(plan for plan in self._plans.values() if plan.outcome not in _OVER)

    def cancel(self, plan_id: str) -> Plan:
        plan = self._plans[plan_id]
        left = (StepStatus.TODO, StepStatus.FAILED, StepStatus.UNSURE)
        now = self._clock.now()
        steps = tuple(
            step.move(StepStatus.CANCELLED, now, trouble=step.trouble) if step.status in left else step
            for step in plan.steps
        )
        self._plans[plan_id] = replace(plan, steps=steps)
        return self._plans[plan_id]
