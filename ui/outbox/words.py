"""How a plan stands, in the packer's words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.domain.plan import Plan, PlanOutcome
from app.domain.step import StepStatus, Trouble

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PlanWords:
    """A word for the badge and its state, and the sentence that says why; empty where there is nothing to say."""

    word: str
    state: str
    why: str


def needs_a_person(plan: Plan) -> bool:
    """Whether it goes on only when somebody decides."""
    return plan.outcome in (PlanOutcome.FAILED, PlanOutcome.UNSURE)


def plan_words(plan: Plan) -> PlanWords:
    why = _sentence(_trouble(plan))
    if plan.outcome is PlanOutcome.UNSURE:
        return PlanWords(translate("Outbox", "? unsure"), "unsure", why)
    if plan.outcome is PlanOutcome.FAILED:
        return PlanWords(translate("Outbox", "✕ failed"), "late", why)
    if any(step.status is StepStatus.DOING for step in plan.steps):
        if plan.waits_because is not None:
            return PlanWords(translate("Outbox", "… looking"), "unsure", why)
        return PlanWords(translate("Outbox", "▸ being sent"), "accent", "")
    return PlanWords(translate("Outbox", "○ waiting"), "neutral", why)


def send_all_words(waiting: int, needing: int) -> str:
    """The one button above a queue that was shown first: "Send all 40; 1 needs you"."""
    all_of_it = translate("Outbox", "Send all {count}").format(count=waiting)
    send = translate("Outbox", "Send it") if waiting == 1 else all_of_it
    if needing == 1:
        return translate("Outbox", "{send}; 1 needs you").format(send=send)
    if needing:
        return translate("Outbox", "{send}; {needing} need you").format(send=send, needing=needing)
    return send


def parcel(plan: Plan) -> str:
    """Who it goes to and by whom: "Ana Silva · 3 items · UPS 1Z…"."""
    draft = plan.draft
    count = draft.total
    items = translate("Outbox", "1 item") if count == 1 else translate("Outbox", "{count} items").format(count=count)
    carried = f"{draft.carrier} {draft.tracking_number}".strip()
    return " · ".join(part for part in (draft.order.buyer, items, carried) if part)


def what_stands(plan: Plan) -> str:
    """What of the plan is done at Ordoro already, and stays there when the rest is dropped; empty for nothing."""
    done = [step.receipt.sentence for step in plan.steps if step.receipt is not None and not step.receipt.already]
    if not done:
        return ""
    return translate("Outbox", "Done at Ordoro: {what}").format(what="; ".join(done))


def _trouble(plan: Plan) -> Trouble | None:
    over = (StepStatus.DONE, StepStatus.CANCELLED)
    return next((step.trouble for step in plan.steps if step.trouble is not None and step.status not in over), None)


def _sentence(trouble: Trouble | None) -> str:
    return f"{trouble.title}. {trouble.message}" if trouble is not None else ""
