"""A plan and everything that its journal tells, as text for support."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Protocol

from app.domain.plan import Plan
from app.domain.step import Step


class Entry(Protocol):
    """What the journal has of one move."""

    @property
    def at(self) -> datetime: ...
    @property
    def event(self) -> str: ...
    @property
    def position(self) -> int | None: ...
    @property
    def details(self) -> Mapping[str, object]: ...


def details(plan: Plan, journal: Iterable[Entry]) -> str:
    """Title, steps and journal, a line each; without secrets, as the journal is."""
    made = plan.made.isoformat(timespec="seconds")
    heads = f"{plan.title} · {plan.generation.value} · {made} · {plan.plan_id}"
    return "\n".join([heads, *(_step(step) for step in plan.steps), "", *(_entry(each) for each in journal)])


def _step(step: Step) -> str:
    parts = [f"{step.title}: {step.status.value}"]
    if step.receipt is not None:
        parts.append(step.receipt.sentence)
    if step.trouble is not None:
        parts += [step.trouble.in_full, step.trouble.detail]
    return " · ".join(part for part in parts if part)


def _entry(entry: Entry) -> str:
    step = "" if entry.position is None else f"step {entry.position + 1}"
    told = ", ".join(f"{name} {value}" for name, value in entry.details.items() if value not in ("", None))
    return " · ".join(
        part for part in (entry.at.isoformat(timespec="milliseconds"), str(entry.event), step, told) if part
    )
