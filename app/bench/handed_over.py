"""What can truly be said of a parcel that was handed over, by how its plan stands."""

from __future__ import annotations

from app.bench.events import BenchEvent, Held, Kept, NotShipped, Sending, Sent
from app.bench.session import Session
from app.bench.stage import Stage
from app.domain.plan import Plan, PlanOutcome


def is_about(told: BenchEvent | None, number: str) -> bool:
    """Whether what was told is how that order's parcel stands."""
    return isinstance(told, Sending | Kept | Held | Sent | NotShipped) and told.number == number


def told_of(plan: Plan, before: BenchEvent | None = None) -> BenchEvent | None:
    """How its parcel stands, `before` having been told last; nothing once it was taken back."""
    number = plan.number
    if plan.held_until is not None:
        return Held(number)
    if plan.is_stuck:
        return stuck(plan)
    if plan.outcome is PlanOutcome.DONE:
        return Sent(number, plan.draft.left_over, is_only_made=plan.draft.create_only)
    if plan.outcome is PlanOutcome.CANCELLED:
        return None
    # One that waited is tried again and again: it is told to be sent only once it was.
    return Kept(number) if plan.waits_because is not None or isinstance(before, Kept) else Sending(number)


def stuck(plan: Plan) -> NotShipped:
    """Why it goes no further."""
    trouble = plan.stopped_by
    why = trouble.in_full if trouble is not None else ""
    is_unsure = plan.outcome is PlanOutcome.UNSURE
    return NotShipped(plan.number, why, is_unsure=is_unsure, has_part_left=bool(plan.boxes_gone))


def not_carried_out(session: Session, why: str) -> NotShipped | None:
    """The asking ended with an error: nothing where its plan went on all the same, and has said so itself."""
    if session.stage in (Stage.KEPT, Stage.HELD, Stage.DONE):
        return None
    has_part_left = session.plan is not None and bool(session.plan.boxes_gone)
    return NotShipped(session.number, why, is_unsure=session.stage is Stage.UNSURE, has_part_left=has_part_left)
