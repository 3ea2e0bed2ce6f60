"""What was said to wait is heard of again, also where it moved on before its own answer came."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace

from app.domain.plan import Plan
from app.domain.step import Receipt, StepStatus
from app.events import EventBus, PlanChanged
from tests.builders import a_plan
from ui.kept_plans import KeptPlans

OPEN = a_plan()


def with_steps(status: StepStatus) -> Plan:
    steps = (replace(step, status=status, receipt=Receipt("it stands")) for step in OPEN.steps)
    return replace(OPEN, steps=tuple(steps))


DONE, FAILED = with_steps(StepStatus.DONE), with_steps(StepStatus.FAILED)


def heard(act: Callable[[EventBus, KeptPlans, list[Plan]], None]) -> list[Plan]:
    """What was told of a plan when that was done, and the loop had turned."""

    async def scenario() -> list[Plan]:
        bus, told = EventBus(), list[Plan]()
        act(bus, KeptPlans(bus), told)
        await asyncio.sleep(0)
        return told

    return asyncio.run(scenario())


def test_a_plan_that_goes_while_it_is_watched_is_told_once() -> None:
    def act(bus: EventBus, kept: KeptPlans, told: list[Plan]) -> None:
        kept.watch(OPEN, told.append)
        for plan in (OPEN, DONE, DONE):
            bus.publish(PlanChanged(plan))

    assert heard(act) == [DONE]


def test_a_plan_that_went_before_it_was_watched_is_told_a_moment_later() -> None:
    def act(bus: EventBus, kept: KeptPlans, told: list[Plan]) -> None:
        bus.publish(PlanChanged(DONE))
        kept.watch(OPEN, told.append)
        assert told == [], "what waits is said first"

    assert heard(act) == [DONE]


def test_what_was_tried_again_since_is_not_told_to_have_failed() -> None:
    def act(bus: EventBus, kept: KeptPlans, told: list[Plan]) -> None:
        for plan in (FAILED, OPEN):
            bus.publish(PlanChanged(plan))
        kept.watch(OPEN, told.append)

    assert heard(act) == []
