"""A plan as text for support."""

from __future__ import annotations

from app.domain.plan import Plan
from app.domain.step import Step
from ui.bench import wording


def plan_details(plan: Plan) -> str:
    """Title, generation, and each step with its time, its answer and what support needs."""
    heads = f"{plan.title} · {plan.generation.value} · {plan.made.isoformat(timespec='seconds')} · {plan.plan_id}"
    return "\n".join([heads, *(_step(step) for step in plan.steps)])


def _step(step: Step) -> str:
    _, word, _ = wording.step_state(step)
    parts = [f"{step.title}: {word}", wording.step_time(step), wording.step_answer(step)]
    if step.trouble is not None and step.trouble.detail:
        parts.append(step.trouble.detail)
    return " · ".join(part for part in parts if part)
