"""Plans and steps as rows: JSON for what has parts, UTC for every time, so that times compare as text."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime

import msgspec

from app.domain.plan import Generation, Plan
from app.domain.shipment import ShipmentDraft
from app.domain.step import Json, Receipt, Step, StepKind, StepStatus, Trouble


def written(when: datetime | None) -> str | None:
    return None if when is None else when.astimezone(UTC).isoformat(timespec="microseconds")


def as_json(value: object) -> str | None:
    return None if value is None else msgspec.json.encode(value).decode()


def plan_values(plan: Plan) -> dict[str, object]:
    return {
        "plan_id": plan.plan_id,
        "account": plan.account,
        "generation": plan.generation.value,
        "draft": as_json(plan.draft),
        "made": written(plan.made),
        "station": plan.station,
        "unchecked": int(plan.unchecked),
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
    }


def plan_of(row: sqlite3.Row, steps: Iterable[sqlite3.Row]) -> Plan:
    return Plan(
        plan_id=row["plan_id"],
        account=row["account"],
        generation=Generation(row["generation"]),
        draft=msgspec.json.decode(row["draft"], type=ShipmentDraft),
        steps=tuple(_step_of(each) for each in steps),
        made=datetime.fromisoformat(row["made"]),
        station=row["station"],
        unchecked=bool(row["unchecked"]),
    )


def _step_of(row: sqlite3.Row) -> Step:
    payload: dict[str, Json] = msgspec.json.decode(row["payload"])
    return Step(
        kind=StepKind(row["kind"]),
        title=row["title"],
        payload=payload,
        status=StepStatus(row["status"]),
        receipt=_receipt_of(row["receipt"]),
        trouble=None if row["trouble"] is None else msgspec.json.decode(row["trouble"], type=Trouble),
        started=_when(row["started"]),
        ended=_when(row["ended"]),
        attempts=row["attempts"],
        sent=_when(row["sent_at"]),
        not_before=_when(row["not_before"]),
    )


def _receipt_of(text: str | None) -> Receipt | None:
    if text is None:
        return None
    # Facts may hold JSON within JSON, which no type of msgspec's says.
    plain = msgspec.json.decode(text)
    return Receipt(plain["sentence"], plain["facts"], plain["already"], tuple(plain["orders"]))


def _when(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text).astimezone()
