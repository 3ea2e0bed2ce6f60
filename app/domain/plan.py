"""What was asked for in one go: the ordered steps that bring one shipment to Ordoro."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from types import EllipsisType

from app.domain.shipment import ShipmentDraft
from app.domain.step import Receipt, Receipts, Step, StepKind, StepStatus, Trouble
from app.errors import Conflict


class AlreadySplit(Conflict):
    """A split cannot be undone, nor made again with other quantities."""

    title = "The order is already split"

    def __init__(self, order: str, how: str) -> None:
        super().__init__(
            f"{order} is split as first asked for ({how}), and a split cannot be changed. "
            "Put the quantities back, or drop this shipment and open the two new orders.",
        )


class Generation(StrEnum):
    """The two dialects of Ordoro's order API."""

    SHIPMENTS = "shipments"
    V3 = "v3"


class PlanOutcome(StrEnum):
    """How a plan stands as a whole, worst first: a person has to look at UNSURE before anything else."""

    UNSURE = "unsure"
    FAILED = "failed"
    OPEN = "open"
    CANCELLED = "cancelled"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan is performed by its own account's gateway alone. `draft` is what the packer entered.

    `unchecked` says that its order has to be read again before anything is sent: it was made while Ordoro could not
    be reached, or has waited since.
    """

    plan_id: str
    account: str
    generation: Generation
    draft: ShipmentDraft
    steps: tuple[Step, ...]
    made: datetime
    station: str = ""
    unchecked: bool = False

    @property
    def number(self) -> str:
        return self.draft.order.number

    @property
    def title(self) -> str:
        return f"Order {self.number}"

    @property
    def orders(self) -> frozenset[str]:
        """Every order that no second open plan may touch: this one, its parent, and what came of it."""
        born = {number for step in self.steps if step.receipt for number in step.receipt.orders}
        return frozenset({self.number, self.draft.order.parent_number, *born} - {""})

    @property
    def outcome(self) -> PlanOutcome:
        statuses = {step.status for step in self.steps}
        if StepStatus.UNSURE in statuses:
            return PlanOutcome.UNSURE
        if StepStatus.FAILED in statuses:
            return PlanOutcome.FAILED
        if statuses & {StepStatus.TODO, StepStatus.DOING}:
            return PlanOutcome.OPEN
        return PlanOutcome.CANCELLED if StepStatus.CANCELLED in statuses else PlanOutcome.DONE

    @property
    def is_over(self) -> bool:
        return self.outcome in (PlanOutcome.DONE, PlanOutcome.CANCELLED)

    @property
    def is_under_way(self) -> bool:
        """Whether a step of it is being sent, or looked for."""
        return any(step.status is StepStatus.DOING for step in self.steps)

    @property
    def waits_because(self) -> Trouble | None:
        """What an open plan waits for; None where it goes on by itself at once, or is over."""
        waiting = (StepStatus.TODO, StepStatus.DOING)
        return next((step.trouble for step in self.steps if step.trouble and step.status in waiting), None)

    @property
    def receipts(self) -> Receipts:
        return {step.kind: step.receipt for step in self.steps if step.receipt is not None}

    def replanned(self, draft: ShipmentDraft, steps: tuple[Step, ...]) -> Plan:
        """The same plan after its draft was edited: what is done stays, everything else is planned anew.

        Raises AlreadySplit where a split that stands would have to be another one.
        """
        return replace(self, draft=draft, steps=tuple(self._kept(step) or step for step in steps))

    def _kept(self, step: Step) -> Step | None:
        for done in self.steps:
            if done.kind is not step.kind or done.status is not StepStatus.DONE:
                continue
            if done.payload == step.payload or step.kind is StepKind.CREATE_SHIPMENT:
                return done
            if step.kind is StepKind.SPLIT:
                raise AlreadySplit(self.title, done.receipt.sentence if done.receipt else "")
        return None

    def move(
        self,
        position: int,
        status: StepStatus,
        when: datetime,
        *,
        receipt: Receipt | None = None,
        trouble: Trouble | None = None,
        not_before: datetime | None = None,
        sent: datetime | EllipsisType | None = ...,
    ) -> Plan:
        """The plan with the step at `position` in its next state. Raises IllegalTransition."""
        step = self.steps[position]
        moved = step.move(status, when, receipt=receipt, trouble=trouble, not_before=not_before, sent=sent)
        # A plan that has to wait before anything of it stands is checked against its order once more; once something
        # stands, the order is not what it was by our own doing.
        waits = status is StepStatus.TODO and not self.receipts
        unchecked = (self.unchecked or waits) and status is not StepStatus.DONE
        return replace(self.with_step(position, moved), unchecked=unchecked)

    def with_step(self, position: int, step: Step) -> Plan:
        return replace(self, steps=(*self.steps[:position], step, *self.steps[position + 1 :]))
