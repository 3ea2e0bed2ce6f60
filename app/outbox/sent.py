"""What this computer shipped, who packed it and when, as the journal has it. Read only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import msgspec

from app.domain.parcel import Sent, family
from app.domain.step import StepKind
from app.outbox.rows import written
from app.runtime import shapes
from app.store.database import Database, Row

#: The step with which a parcel has left, in each generation.
_LEFT = (StepKind.SAVE_TRACKING.value, StepKind.SHIPPING_INFO.value)
_CHANGE = StepKind.CHANGE_SHIPPING_INFO.value
#: The move that ended it stands beside its plan; who did it is told by that entry.
_SHIPPED = """
    SELECT plan.subject, step.payload, journal.at, journal.station, journal.packer
    FROM step JOIN plan USING (plan_id)
    JOIN journal ON journal.plan_id = step.plan_id AND journal.position = step.position AND journal.event = 'moved'
         AND json_extract(journal.details, '$.status') = 'done'
    WHERE plan.account = :account AND step.status = 'done' AND step.kind IN (:first, :second)
      AND journal.at >= :since
    ORDER BY journal.entry_id
"""

#: What an order's parcel was given another number by, the oldest first.
_CHANGED = """
    SELECT step.payload
    FROM step JOIN plan USING (plan_id)
    JOIN journal ON journal.plan_id = step.plan_id AND journal.position = step.position AND journal.event = 'moved'
         AND json_extract(journal.details, '$.status') = 'done'
    WHERE plan.account = :account AND step.status = 'done' AND step.kind = :change AND journal.at >= :since
    ORDER BY journal.entry_id
"""
#: Orders that were shipped from here in whose plan all the words stand, the latest first.
_WITH = """
    SELECT DISTINCT coalesce(json_extract(subject, '$.draft.order.number'), json_extract(subject, '$.order.number'))
        AS number FROM plan
    WHERE account = ? AND EXISTS
        (SELECT 1 FROM step WHERE step.plan_id = plan.plan_id AND step.status = 'done' AND step.kind IN (?, ?))
"""


class _Number(msgspec.Struct):
    number: str = ""


class _Draft(msgspec.Struct):
    order: _Number


class _Subject(msgspec.Struct):
    """`draft` is what a parcel went with that was taken back from `order`, where it was wrong."""

    order: _Number
    draft: _Draft | None = None

    @property
    def number(self) -> str:
        return (self.draft or self).order.number


class _Change(msgspec.Struct):
    order: str
    seen: _Number
    wanted: _Number


class SentParcels:
    """Every method blocks, and may raise StoreTrouble."""

    def __init__(self, database: Database, account: str) -> None:
        self._database = database
        self._account = account

    def since(self, when: datetime) -> tuple[Sent, ...]:
        """Each parcel that this computer sent since then, under the number that it has now, the oldest first."""
        values = {"account": self._account, "since": written(when)}
        with self._database.reading() as connection:
            rows = connection.execute(_SHIPPED, {**values, "first": _LEFT[0], "second": _LEFT[1]}).fetchall()
            changes = connection.execute(_CHANGED, {**values, "change": _CHANGE}).fetchall()
        sent = [_sent(row) for row in rows]
        for change in (shapes.decode(row["payload"], _Change) for row in changes):
            before = (change.seen.number, family(change.order))
            sent = [replace(each, tracking=change.wanted.number) if each.sent_as == before else each for each in sent]
        return tuple(sent)

    def orders_with(self, words: Sequence[str]) -> tuple[str, ...]:
        """The numbers of the orders that left from here in which all the words stand somewhere, the latest first."""
        stands = "".join(" AND subject LIKE ? ESCAPE '!'" for _ in words)
        values = (self._account, *_LEFT, *(f"%{_escaped(word)}%" for word in words))
        with self._database.reading() as connection:
            rows = connection.execute(f"{_WITH}{stands} ORDER BY made DESC", values).fetchall()
        return tuple(str(row["number"]) for row in rows)


def _escaped(word: str) -> str:
    for sign in "!%_":
        word = word.replace(sign, f"!{sign}")
    return word


def _sent(row: Row) -> Sent:
    payload = shapes.decode(row["payload"], _Number)
    subject = shapes.decode(row["subject"], _Subject)
    who = ", ".join(part for part in (row["packer"], row["station"]) if part)
    return Sent(subject.number, payload.number, datetime.fromisoformat(row["at"]).astimezone(), who)
