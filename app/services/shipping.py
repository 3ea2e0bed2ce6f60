"""Shipping: from a draft to a plan, and its steps one after the other."""

from __future__ import annotations

import uuid
from datetime import datetime

from app.domain.order import Order, changes_between
from app.domain.plan import Plan, PlanOutcome
from app.domain.shipment import Field, Problem, ShipmentDraft, errors_of, open_shipment_to_take_up, validate
from app.domain.step import Receipt, Step, StepStatus, Trouble
from app.errors import BadInput, NotSettled, OrderChanged, PackbenchError
from app.events import EventBus, PlanChanged
from app.ports import Clock, OrderGateway, PlanBook
from app.runtime.concurrency import Workers
from app.scan.checkdigits import doubtful
from app.services.connection import Connection


class Shipping:
    """What leaves the bench. A failed or unsure step is told in the plan, not raised."""

    def __init__(
        self,
        connection: Connection,
        plans: PlanBook,
        workers: Workers,
        bus: EventBus,
        clock: Clock,
        *,
        settle_seconds: float,
    ) -> None:
        self._connection = connection
        self._plans = plans
        self._workers = workers
        self._bus = bus
        self._clock = clock
        self._settle_seconds = settle_seconds

    def draft_for(self, order: Order) -> ShipmentDraft:
        """A draft that ships all that remains, today, going on with a shipment that is already open."""
        return ShipmentDraft(
            order=order,
            quantities={line.line_id: line.remaining for line in order.lines},
            ship_date=self._clock.today(),
            take_up=open_shipment_to_take_up(order),
        )

    def check(self, draft: ShipmentDraft) -> tuple[Problem, ...]:
        """What is wrong or doubtful with the draft, by field."""
        problems = validate(draft, self._clock.today())
        doubt = None if draft.create_only else doubtful(draft.tracking_number)
        return (*problems, Problem(Field.TRACKING, doubt, is_warning=True)) if doubt else problems

    async def ship(self, draft: ShipmentDraft) -> Plan:
        """Bring the draft to Ordoro, step by step, and answer the plan as it ended.

        Where an earlier attempt at this order failed half-way, what is done of it stays and the rest is planned anew
        from this draft. Before anything is sent: raises BadInput where the draft has errors, OrderChanged where the
        order is not what was seen any more, AlreadyUnderWay, AlreadySplit, and any reading error.
        """
        problems = errors_of(self.check(draft))
        if problems:
            raise BadInput(problems)
        gateway = (await self._connection.signed_in()).gateway
        former = self._failed_plan(draft.order.number)
        if former is None or not former.has_touched_ordoro:
            now = await self._workers.run(gateway.order, draft.order.number)
            changes = changes_between(draft.order, now)
            if changes:
                raise OrderChanged(changes)
        plan = self._new_plan(gateway, draft) if former is None else former.replanned(gateway.steps(draft))
        if former is None:
            self._plans.add(plan)
        else:
            self._plans.replace(plan)
        self._bus.publish(PlanChanged(plan))
        return await self._perform(gateway, plan)

    async def look_again(self, plan_id: str) -> Plan:
        """Find out what became of an unsure step, and go on from there; a failed one is tried again.

        Raises NotSettled where nothing is there yet, but a request whose answer was lost may still be carried out,
        and Conflict where what Ordoro shows is something else.
        """
        gateway = (await self._connection.signed_in()).gateway
        plan = self._plans.plan(plan_id)
        for at, step in enumerate(plan.steps):
            if step.status is StepStatus.FAILED:
                plan = self._move(plan, at, StepStatus.TODO)
            elif step.status is StepStatus.UNSURE:
                looked_at = self._clock.now()
                receipt = await self._workers.run(gateway.probe, step, plan.receipts)
                if receipt is None:
                    self._must_be_settled(step, looked_at)
                status = StepStatus.TODO if receipt is None else StepStatus.DONE
                plan = self._move(plan, at, status, receipt=receipt)
        return await self._perform(gateway, plan)

    def drop(self, plan_id: str) -> Plan:
        """Give up what is not done; what stands at Ordoro stays there."""
        plan = self._plans.cancel(plan_id)
        self._bus.publish(PlanChanged(plan))
        return plan

    def open_plans(self) -> tuple[Plan, ...]:
        return self._plans.open_plans()

    def _failed_plan(self, number: str) -> Plan | None:
        key = _lock_key(number)
        plans = (plan for plan in self._plans.open_plans() if plan.lock_key == key)
        return next((plan for plan in plans if plan.outcome is PlanOutcome.FAILED), None)

    def _new_plan(self, gateway: OrderGateway, draft: ShipmentDraft) -> Plan:
        return Plan(
            plan_id=uuid.uuid4().hex,
            generation=gateway.generation,
            lock_key=_lock_key(draft.order.number),
            title=f"Order {draft.order.number}",
            steps=gateway.steps(draft),
            made=self._clock.now(),
        )

    def _must_be_settled(self, step: Step, looked_at: datetime) -> None:
        """An absence counts only when it was read after any request still under way must have ended."""
        if step.started is None:
            return
        left = self._settle_seconds - (looked_at - step.started).total_seconds()
        if left > 0:
            raise NotSettled(left)

    async def _perform(self, gateway: OrderGateway, plan: Plan) -> Plan:
        while (at := plan.next_position) is not None:
            plan = self._move(plan, at, StepStatus.DOING)
            try:
                receipt = await self._workers.run(gateway.perform, plan.steps[at], plan.receipts)
            except PackbenchError as error:
                status = StepStatus.UNSURE if error.may_have_happened else StepStatus.FAILED
                return self._move(plan, at, status, trouble=Trouble.of(error))
            plan = self._move(plan, at, StepStatus.DONE, receipt=receipt)
        return plan

    def _move(
        self,
        plan: Plan,
        at: int,
        status: StepStatus,
        *,
        receipt: Receipt | None = None,
        trouble: Trouble | None = None,
    ) -> Plan:
        moved = self._plans.move(plan.plan_id, at, status, receipt=receipt, trouble=trouble)
        self._bus.publish(PlanChanged(moved))
        return moved


def _lock_key(number: str) -> str:
    return f"order {number}"
