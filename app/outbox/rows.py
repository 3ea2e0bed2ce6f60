"""Plans and steps as rows: JSON for what has parts, UTC for every time, so that times compare as text."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar

import msgspec

from app.domain.generation import Generation
from app.domain.plan import Plan
from app.domain.step import Json, Receipt, Step, StepKind, StepStatus, Trouble
from app.domain.subject import SUBJECTS, name_of
from app.runtime import shapes
from app.store.database import Connection, Row, Senseless

log = logging.getLogger(__name__)

T = TypeVar("T")

#: What reading a row that nobody wrote so may raise.
UNREADABLE = (KeyError, ValueError, TypeError, OverflowError, RecursionError, msgspec.MsgspecError)

_OPEN_PLANS = """
    SELECT plan.* FROM plan WHERE EXISTS
        (SELECT 1 FROM step WHERE step.plan_id = plan.plan_id AND step.status NOT IN ('done', 'cancelled'))
    ORDER BY plan.made, plan.plan_id
"""


def written(when: datetime | None) -> str | None:
    return None if when is None else when.astimezone(UTC).isoformat(timespec="microseconds")


def as_json(value: object) -> str | None:
    return None if value is None else msgspec.json.encode(value).decode()


def plan_values(plan: Plan) -> dict[str, object]:
    return {
        "plan_id": plan.plan_id,
        "account": plan.account,
        "generation": plan.generation.value,
        "about": name_of(plan.subject),
        "subject": as_json(plan.subject),
        "made": written(plan.made),
        "station": plan.station,
        "unchecked": int(plan.unchecked),
        "to_be_seen": int(plan.to_be_seen),
    }


def step_values(plan_id: str, position: int, step: Step, owner: str) -> dict[str, object]:
    return {
        "plan_id": plan_id,
        "position": position,
        "kind": step.kind.value,
        "title": step.title,
        "payload": as_json(step.payload),
        "status": step.status.value,
        "receipt": as_json(step.receipt),
        "trouble": as_json(step.trouble),
        "owner": owner if step.status is StepStatus.DOING else None,
        "started": written(step.started),
        "sent_at": written(step.sent),
        "ended": written(step.ended),
        "attempts": step.attempts,
        "not_before": written(step.not_before),
        "box": step.box,
    }


def readable(rows: Iterable[Row], read: Callable[[Row], T]) -> Iterator[T]:
    """What `read` makes of each. One that makes no sense is said in the log and hides no other."""
    for row in rows:
        try:
            yield read(row)
        except UNREADABLE as error:
            log.warning("A row of the outbox makes no sense: %r", error)


def plan_of(row: Row | Mapping[str, Any], steps: Iterable[Row | Mapping[str, Any]]) -> Plan:
    """Raises UNREADABLE for what is no plan."""
    return Plan(
        plan_id=row["plan_id"],
        account=row["account"],
        generation=Generation(row["generation"]),
        subject=shapes.decode(row["subject"], SUBJECTS[row["about"]]),
        steps=tuple(_step_of(each) for each in steps),
        made=datetime.fromisoformat(row["made"]),
        station=row["station"],
        unchecked=bool(row["unchecked"]),
        to_be_seen=bool(row["to_be_seen"]),
    )


def _step_of(row: Row | Mapping[str, Any]) -> Step:
    payload: dict[str, Json] = msgspec.json.decode(row["payload"])
    return Step(
        kind=StepKind(row["kind"]),
        title=row["title"],
        payload=payload,
        status=StepStatus(row["status"]),
        receipt=_receipt_of(row["receipt"]),
        trouble=None if row["trouble"] is None else shapes.decode(row["trouble"], Trouble),
        started=_when(row["started"]),
        ended=_when(row["ended"]),
        attempts=row["attempts"],
        sent=_when(row["sent_at"]),
        not_before=_when(row["not_before"]),
        box=row["box"],
    )


def _receipt_of(text: str | None) -> Receipt | None:
    if text is None:
        return None
    # Facts may hold JSON within JSON, which no type of msgspec's says.
    plain = msgspec.json.decode(text)
    return Receipt(plain["sentence"], plain["facts"], plain["already"], tuple(plain["orders"]))


def _when(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text).astimezone()


def insert_plan(connection: Connection, plan: Plan) -> None:
    _insert(connection, "plan", plan_values(plan))


def insert_steps(connection: Connection, plan: Plan, owner: str) -> None:
    for position, step in enumerate(plan.steps):
        _insert(connection, "step", step_values(plan.plan_id, position, step, owner))


def write_step(connection: Connection, plan: Plan, position: int, owner: str) -> None:
    values = step_values(plan.plan_id, position, plan.steps[position], owner)
    columns = ", ".join(f"{name} = :{name}" for name in values if name not in ("plan_id", "position"))
    connection.execute(f"UPDATE step SET {columns} WHERE plan_id = :plan_id AND position = :position", values)  # noqa: S608 (our own column names)


def read_plan(connection: Connection, plan_id: str) -> Plan:
    """Raises KeyError."""
    row = connection.execute("SELECT * FROM plan WHERE plan_id = ?", (plan_id,)).fetchone()
    if row is None:
        raise KeyError(plan_id)
    return plan_of(row, step_rows(connection, plan_id))


def read_open_plans(connection: Connection) -> tuple[Plan, ...]:
    """Those of which something is not over, the oldest first."""
    rows = connection.execute(_OPEN_PLANS).fetchall()
    return tuple(plan_of(row, step_rows(connection, row["plan_id"])) for row in rows)


def must_make_sense(connection: Connection) -> None:
    """Raises Senseless where a plan that is not over cannot be read: it would keep all the others from being sent."""
    try:
        read_open_plans(connection)
    except UNREADABLE as error:
        raise Senseless(type(error).__name__) from error


def step_rows(connection: Connection, plan_id: str) -> Iterable[Row]:
    return connection.execute("SELECT * FROM step WHERE plan_id = ? ORDER BY position", (plan_id,)).fetchall()


def _insert(connection: Connection, table: str, values: dict[str, object]) -> None:
    names = ", ".join(values)
    places = ", ".join(f":{name}" for name in values)
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", values)  # noqa: S608 (our own names)
