"""What was asked for in one go: the ordered steps that bring one shipment, stock change, new order… to Ordoro.

Notes that follow the work itself (a comment, a tag) stand beside it: the plan is done when its work is, whatever
becomes of them, and one that Ordoro does not take is given up.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from app.domain.box import Box
from app.domain.generation import Generation
from app.domain.note import OrderNote
from app.domain.shipment import ShipmentDraft
from app.domain.step import Move, Receipts, Step, StepKind, StepStatus, Trouble
from app.domain.subject import Subject
from app.errors import Conflict
from app.words import Later, translate


class AlreadySplit(Conflict):
    """A split cannot be undone, nor made again with other quantities."""

    title = Later("errors", "The order is already split")

    def __init__(self, order: str, how: str) -> None:
        super().__init__(
            translate(
                "errors",
                "{order} is split as first asked for ({how}), and a split cannot be changed. Put the "
                "quantities back, or drop this shipment and open the two new orders.",
            ).format(order=order, how=how),
        )


class PlanOutcome(StrEnum):
    """How a plan stands as a whole, worst first: a person has to look at UNSURE before anything else."""

    UNSURE = "unsure"
    FAILED = "failed"
    OPEN = "open"
    CANCELLED = "cancelled"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan is performed by its own account's gateway alone. `subject` is what somebody entered.

    `unchecked` says that what it is about has to be read again before anything is sent: it was made while Ordoro
    could not be reached, or has waited since.
    """

    plan_id: str
    account: str
    generation: Generation
    subject: Subject
    steps: tuple[Step, ...]
    made: datetime
    station: str = ""
    unchecked: bool = False
    #: It was carried over from elsewhere: nothing more of it is sent before a person saw it.
    to_be_seen: bool = False

    @property
    def number(self) -> str:
        """The order's number, or the SKU, that it is about."""
        return self.subject.number

    @property
    def title(self) -> str:
        return self.subject.title

    @property
    def ships(self) -> bool:
        """Whether it is a shipment of its order, with a `draft`."""
        return isinstance(self.subject, ShipmentDraft)

    @property
    def draft(self) -> ShipmentDraft:
        """What ships. Raises TypeError for a plan that is about something else."""
        if not isinstance(self.subject, ShipmentDraft):
            raise TypeError(f"{self.title} is no shipment")
        return self.subject

    @property
    def is_courtesy(self) -> bool:
        """Whether nobody is called for it, and nobody has to know of it."""
        return isinstance(self.subject, OrderNote) and self.subject.is_courtesy

    @property
    def orders(self) -> frozenset[str]:
        """Every order that it is about: its own, its parent, and what came of it."""
        return self.subject.orders | self._born

    @property
    def locks(self) -> frozenset[str]:
        """What no second open plan may touch."""
        return self.subject.locks | {f"order {number}" for number in self._born}

    @property
    def _born(self) -> frozenset[str]:
        return frozenset(number for step in self.steps if step.receipt for number in step.receipt.orders)

    @property
    def outcome(self) -> PlanOutcome:
        statuses = {step.status for at, step in enumerate(self.steps) if not self.is_beside(at)}
        if StepStatus.UNSURE in statuses:
            return PlanOutcome.UNSURE
        if StepStatus.FAILED in statuses:
            return PlanOutcome.FAILED
        if statuses & {StepStatus.TODO, StepStatus.DOING}:
            return PlanOutcome.OPEN
        return PlanOutcome.CANCELLED if StepStatus.CANCELLED in statuses else PlanOutcome.DONE

    @property
    def is_over(self) -> bool:
        """Whether its work has come to an end; a note beside it may still be written."""
        return self.outcome in (PlanOutcome.DONE, PlanOutcome.CANCELLED)

    @property
    def goes_on(self) -> bool:
        """Whether something of it, if only a note, still moves without a person."""
        if self.outcome is PlanOutcome.DONE:
            return any(step.status in (StepStatus.TODO, StepStatus.DOING) for step in self.steps)
        return self.outcome is PlanOutcome.OPEN

    @property
    def is_stuck(self) -> bool:
        """Whether it goes on only when a person says so."""
        return self.outcome in (PlanOutcome.FAILED, PlanOutcome.UNSURE)

    def is_beside(self, position: int) -> bool:
        """Whether that step is a note that follows the plan's own work, on which nothing depends."""
        return self.steps[position].kind.is_a_note and not all(step.kind.is_a_note for step in self.steps)

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
    def stopped_by(self) -> Trouble | None:
        """Why a step of it failed, or that nobody knows what became of it."""
        stopped = (StepStatus.FAILED, StepStatus.UNSURE)
        return next((step.trouble for step in self.steps if step.status in stopped), None)

    @property
    def held_until(self) -> datetime | None:
        """Until when it can be taken back without a trace: its next step waits by intent, and was never tried."""
        step = next((step for step in self.steps if step.status is not StepStatus.DONE), None)
        if step is None or step.status is not StepStatus.TODO or step.attempts or step.trouble is not None:
            return None
        return step.not_before

    def receipts_for(self, position: int) -> Receipts:
        """What that step goes on from: the receipts of its own box, and of the split, which is one for all boxes."""
        box = self.steps[position].box
        return {
            step.kind: step.receipt
            for step in self.steps
            if step.receipt is not None and (step.box == box or step.kind is StepKind.SPLIT)
        }

    @property
    def boxes_gone(self) -> frozenset[int]:
        """The boxes that have left, counted from 0."""
        return frozenset(step.box for step in self.steps if step.kind.sends_a_parcel and step.receipt is not None)

    @property
    def boxes_here(self) -> tuple[Box, ...]:
        """The closed boxes that have not left; none of an order that was split, whose parts wait by themselves."""
        if StepKind.SPLIT in self.receipts:
            return ()
        place, gone = self.draft.place, self.boxes_gone
        return tuple(box for at, box in enumerate(self.draft.boxes) if at + (at >= place) not in gone)

    @property
    def receipts(self) -> Receipts:
        return {step.kind: step.receipt for step in self.steps if step.receipt is not None}

    def held_back(self, until: datetime) -> Plan:
        """The same plan, of which nothing that cannot be undone is sent before that time."""
        for at, step in enumerate(self.steps):
            if step.kind.cannot_be_undone and step.status is StepStatus.TODO:
                return self.with_step(at, replace(step, not_before=until))
        return self

    def replanned(self, draft: ShipmentDraft, steps: tuple[Step, ...]) -> Plan:
        """The same plan after its draft was edited: what is done stays, everything else is planned anew.

        Raises AlreadySplit where a split that stands would have to be another one.
        """
        return replace(self, subject=draft, steps=tuple(self._kept(step) or step for step in steps), to_be_seen=False)

    def _kept(self, step: Step) -> Step | None:
        for done in self.steps:
            if (done.kind, done.box, done.status) != (step.kind, step.box, StepStatus.DONE):
                continue
            if done.payload == step.payload or step.kind is StepKind.CREATE_SHIPMENT:
                return done
            if step.kind is StepKind.SPLIT:
                raise AlreadySplit(self.title, done.receipt.sentence if done.receipt else "")
        return None

    def move(self, position: int, move: Move, when: datetime) -> Plan:
        """The plan with the step at `position` in its next state. Raises IllegalTransition."""
        moved = self.steps[position].move(move, when)
        if move.status in (StepStatus.FAILED, StepStatus.UNSURE) and self.is_beside(position):
            # No parcel that has shipped waits for a person because of a comment.
            moved = moved.move(Move(StepStatus.CANCELLED, trouble=move.trouble), when)
        # A plan that has to wait before anything of it stands is checked against its order once more; once something
        # stands, the order is not what it was by our own doing.
        waits = move.status is StepStatus.TODO and not self.receipts
        unchecked = (self.unchecked or waits) and move.status is not StepStatus.DONE
        return replace(self.with_step(position, moved), unchecked=unchecked)

    def with_step(self, position: int, step: Step) -> Plan:
        return replace(self, steps=(*self.steps[:position], step, *self.steps[position + 1 :]))
