"""What became of something that was asked of Ordoro at the counter, in one sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.plan import Plan, PlanOutcome
from app.domain.step import StepStatus, Trouble

translate = QCoreApplication.translate


def plan_said(plan: Plan) -> tuple[str, str]:
    """(sentence, kind), the kind good, warning or error. Of a finished plan it is what Ordoro answered."""
    why = _words(_trouble(plan))
    match plan.outcome:
        case PlanOutcome.DONE:
            receipts = [step.receipt.sentence for step in plan.steps if step.receipt is not None]
            return f"{'; '.join(receipts)}.", "good"
        case PlanOutcome.UNSURE:
            look = translate("counter", "It stands in what waits to be sent, and is not sent again by itself.")
            return f"{why} {look}", "warning"
        case PlanOutcome.FAILED | PlanOutcome.CANCELLED:
            return why or translate("counter", "It was given up. Nothing was changed."), "error"
    kept = translate("counter", "It is safe here, and is sent as soon as Ordoro answers.")
    return f"{why} {kept}".strip(), "warning"


def what_became_of(plan: Plan) -> tuple[str, str]:
    """The same where something else may stand in the form by now: it names what it is about."""
    says, kind = plan_said(plan)
    return f"{plan.title}: {says}", kind


def _trouble(plan: Plan) -> Trouble | None:
    return next(
        (step.trouble for step in plan.steps if step.trouble is not None and step.status is not StepStatus.DONE), None
    )


def _words(trouble: Trouble | None) -> str:
    return trouble.in_full if trouble is not None else ""
