"""How a command ended, as a word and as an exit status."""

from __future__ import annotations

from enum import StrEnum

from app.domain.plan import Plan, PlanOutcome
from app.domain.shipment import Field
from app.errors import (
    BadAddress,
    BadEntry,
    BadInput,
    Conflict,
    InsecureAddress,
    PackbenchError,
    Refusal,
    TooManyRequests,
)
from app.words import Later, translate


class Outcome(StrEnum):
    DONE = "done"
    BAD_INPUT = "bad_input"
    REFUSED = "refused"
    KEPT = "kept"
    UNSURE = "unsure"
    NOT_READ = "not_read"
    STOPPED = "stopped"

    @property
    def exit_status(self) -> int:
        return _EXIT[self]


_EXIT = {
    Outcome.DONE: 0,
    Outcome.BAD_INPUT: 2,
    Outcome.REFUSED: 3,
    Outcome.KEPT: 4,
    Outcome.UNSURE: 5,
    Outcome.NOT_READ: 6,
    Outcome.STOPPED: 130,  # what shells say of Ctrl+C
}


class Stopped(PackbenchError):
    title = Later("cli", "Stopped")

    def __init__(self, *, is_kept: bool) -> None:
        kept = translate("cli", "What was asked for is kept; “outbox resume” goes on with it. Nothing is sent twice.")
        super().__init__(kept if is_kept else translate("cli", "Nothing waits to be sent."))


def outcome_of_error(error: PackbenchError) -> Outcome:
    """For a failure before anything was sent."""
    match error:
        case BadInput():
            about_the_order = all(problem.field is Field.ORDER for problem in error.problems)
            return Outcome.REFUSED if about_the_order else Outcome.BAD_INPUT
        case InsecureAddress() | BadAddress() | BadEntry():
            return Outcome.BAD_INPUT
        case TooManyRequests():
            return Outcome.NOT_READ
        case Refusal() | Conflict():
            return Outcome.REFUSED
        case _:
            return Outcome.NOT_READ


def outcome_of_plan(plan: Plan) -> Outcome:
    match plan.outcome:
        case PlanOutcome.UNSURE:
            return Outcome.UNSURE
        case PlanOutcome.FAILED:
            return Outcome.REFUSED
        case PlanOutcome.OPEN:
            return Outcome.KEPT
        case _:
            return Outcome.DONE
