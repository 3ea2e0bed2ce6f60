"""What a damaged outbox still tells is carried over into the new one: its open plans, closed boxes, and its journal.

The file may have lost its last moments, so that whatever it calls unsent may have been sent. Every plan's first step
that is not over is therefore looked for at Ordoro; and nothing more of a plan is sent before a person saw it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.domain.plan import Plan
from app.domain.step import Step, StepKind, StepStatus, Trouble
from app.errors import PackbenchError
from app.outbox.carried_over import CarriedOver
from app.outbox.packing import boxes_of, not_numbered
from app.outbox.plans import SqlitePlans
from app.outbox.rows import UNREADABLE, plan_of
from app.ports import Clock
from app.store.errors import StoreTrouble
from app.store.wreck import Wreck, wreck_of
from app.words import translate

log = logging.getLogger(__name__)


def salvage(file: Path, plans: SqlitePlans, carried: CarriedOver, clock: Clock) -> int:
    """Carry over what can be read of `file`; answers how many plans. Raises StoreTrouble where nothing can be kept.

    A process that dies in the middle, or that could not open the file, leaves the rest to the next: see
    `CarriedOver.is_over`.
    """
    count = 0
    try:
        with wreck_of(file) as wreck:
            carried.take_journal(file.name, wreck.rows("SELECT * FROM journal ORDER BY entry_id"))
            found = sorted(_plans(wreck), key=lambda each: each.made)
            for plan in found:
                count += _carried_over(plan, plans, clock)
            _carry_over_boxes(wreck, carried, found)
    except OSError as error:
        log.warning("Nothing could be read of %s: %s", file.name, error)
        return count
    carried.note(file.name)
    return count


def carried_over_words() -> Trouble:
    """What stands at a step that may have been sent, and was carried over."""
    return Trouble(
        translate("outbox", "From the memory that was damaged"),
        translate(
            "outbox",
            "It may have been sent already. Packbench looks whether Ordoro has it, and sends nothing of it by itself.",
        ),
    )


def _carried_over(plan: Plan, plans: SqlitePlans, clock: Clock) -> bool:
    try:
        steps = tuple(_perhaps_sent(plan, clock))
        plans.carry_over(replace(plan, steps=steps, unchecked=True, to_be_seen=True))
    except StoreTrouble:
        raise
    except (*UNREADABLE, PackbenchError) as error:
        log.warning("What is about %s could not be carried over: %r", plan.number, error)
        return False
    return True


def _carry_over_boxes(wreck: Wreck, carried: CarriedOver, plans: Sequence[Plan]) -> None:
    """Those that no plan took along. The bench ends with boxes whose order has shipped since."""
    taken = {(plan.account, plan.number): plan.draft.numbers for plan in plans if plan.ships}
    for row in wreck.rows("SELECT account, number, boxes FROM packing ORDER BY at"):
        try:
            account, number, boxes = _text(row["account"]), _text(row["number"]), boxes_of(row["boxes"])
        except UNREADABLE as error:
            log.warning("Closed boxes in the damaged file make no sense: %r", error)
            continue
        if left := not_numbered(boxes, taken.get((account, number), ())):
            carried.take_boxes(account, number, left)


def _perhaps_sent(plan: Plan, clock: Clock) -> Iterator[Step]:
    """As if every answer that is missing had just been lost: an absence counts when it is read late enough from now.

    The first such step is looked for at once, a later one (sent before its first attempt) when its turn comes, and one
    that failed when a person tries it again: that may have been done, too.
    """
    now = clock.now()
    is_first = True
    for step in plan.steps:
        lost = replace(step, receipt=None, trouble=None, ended=None, sent=now, not_before=None)
        match step.status:
            case StepStatus.DONE | StepStatus.CANCELLED:
                yield step
                continue
            case StepStatus.UNSURE:
                yield replace(step, sent=now)
            case StepStatus.FAILED:
                yield replace(step, sent=now, attempts=0)
            case _ if is_first:
                yield replace(lost, status=StepStatus.DOING, trouble=carried_over_words(), started=now, attempts=1)
            case _:
                yield replace(lost, status=StepStatus.TODO, started=None, attempts=0)
        is_first = False


def _plans(wreck: Wreck) -> Iterator[Plan]:
    """Every plan that is whole and not over. Each is asked for alone: a broken one takes no other with it."""
    for plan_id in _plan_ids(wreck):
        rows = wreck.rows("SELECT * FROM plan WHERE plan_id = ?", (plan_id,))
        steps = wreck.rows("SELECT * FROM step WHERE plan_id = ? ORDER BY position", (plan_id,))
        try:
            plan = _plan(rows[0], steps) if rows else None
        except UNREADABLE as error:
            log.warning("A plan in the damaged file makes no sense: %r", error)
            continue
        if plan is not None and not plan.is_over:
            yield plan


def _plan(row: dict[str, Any], steps: Sequence[dict[str, Any]]) -> Plan:
    """Raises UNREADABLE for what is no whole plan."""
    plan = plan_of(_as_now(row), [{"box": 0, **step} for step in steps])
    if not steps or [step["position"] for step in steps] != list(range(len(steps))):
        raise ValueError(f"a step of {plan.plan_id} is missing")
    if plan.ships and not plan.draft.create_only:
        # Its last steps may be on a page that is lost: what is left would be over without a parcel.
        parcels = [step for step in steps if StepKind(step["kind"]).sends_a_parcel]
        if len(parcels) != len(plan.draft.parcels):
            raise ValueError(f"the end of {plan.plan_id} is missing")
    # Of times that say no zone and others that do, none is the earlier one.
    return replace(plan, made=plan.made.astimezone())


def _plan_ids(wreck: Wreck) -> list[str]:
    """From the table, its index, and from whatever else names a plan."""
    questions = (
        "SELECT plan_id FROM plan ORDER BY plan_id",
        "SELECT plan_id FROM plan NOT INDEXED",
        "SELECT plan_id FROM step WHERE status NOT IN ('done', 'cancelled')",
        "SELECT plan_id FROM plan_lock WHERE is_open",
    )
    return list(dict.fromkeys(str(row["plan_id"]) for question in questions for row in wreck.rows(question)))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{type(value).__name__} is no text")
    return value


def _as_now(row: dict[str, Any]) -> dict[str, Any]:
    """A row of an older version in today's shape."""
    if "draft" in row:
        row = {**row, "subject": row["draft"], "about": "shipment"}
    return {"to_be_seen": 0, **row}
