"""What this computer shipped, who packed it and when, as the journal has it. Read only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import msgspec

from app.domain.parcel import Sent, family
from app.domain.step import StepKind
from app.outbox.rows import readable, written
from app.runtime import shapes
from app.store.database import Database, Row

#: The step with which a parcel has left, in each generation.
_LEFT = (StepKind.SAVE_TRACKING.value, StepKind.SHIPPING_INFO.value)
_CHANGE = StepKind.CHANGE_SHIPPING_INFO.value
#: What left, and what was given another number since, in the order in which it happened. The move that ended a step
#: stands beside its plan; who did it is told by that entry. Blobs, so that one that is no text any more can be skipped.
_MOVED = """
    SELECT step.kind, CAST(plan.subject AS BLOB) AS subject, CAST(step.payload AS BLOB) AS payload,
        journal.at, journal.station, journal.packer
    FROM step JOIN plan USING (plan_id)
    JOIN journal ON journal.plan_id = step.plan_id AND journal.position = step.position AND journal.event = 'moved'
         AND CASE WHEN json_valid(journal.details) THEN json_extract(journal.details, '$.status') END = 'done'
    WHERE plan.account = :account AND step.status = 'done' AND step.kind IN (:first, :second, :change)
      AND journal.at >= :since
    ORDER BY journal.entry_id
"""
#: Orders that were shipped from here in whose plan all the words stand, the latest first.
_WITH = """
    SELECT CAST(subject AS BLOB) AS subject FROM plan
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
        kinds = {"first": _LEFT[0], "second": _LEFT[1], "change": _CHANGE}
        with self._database.reading() as connection:
            rows = connection.execute(_MOVED, values | kinds).fetchall()
        sent: list[Sent] = []
        places = defaultdict[tuple[str, str], list[int]](list)
        for moved in readable(rows, _moved):
            if isinstance(moved, Sent):
                places[moved.sent_as].append(len(sent))
                sent.append(moved)
                continue
            # Only what had left by then: a number may come back, on what is shipped once more.
            for at in places.pop((moved.seen.number, family(moved.order)), ()):
                sent[at] = replace(sent[at], tracking=moved.wanted.number)
                places[sent[at].sent_as].append(at)
        return tuple(sent)

    def orders_with(self, words: Sequence[str]) -> tuple[str, ...]:
        """The numbers of the orders that left from here in which all the words stand somewhere, the latest first."""
        stands = "".join(" AND subject LIKE ? ESCAPE '!'" for _ in words)
        values = (self._account, *_LEFT, *(f"%{_escaped(word)}%" for word in words))
        with self._database.reading() as connection:
            rows = connection.execute(f"{_WITH}{stands} ORDER BY made DESC", values)
            return tuple(dict.fromkeys(readable(rows, _ordered)))


def _escaped(word: str) -> str:
    for sign in "!%_":
        word = word.replace(sign, f"!{sign}")
    return word


def _moved(row: Row) -> Sent | _Change:
    if row["kind"] == _CHANGE:
        return shapes.decode(row["payload"], _Change)
    payload = shapes.decode(row["payload"], _Number)
    who = ", ".join(part for part in (row["packer"], row["station"]) if part)
    return Sent(_ordered(row), payload.number, datetime.fromisoformat(row["at"]).astimezone(), who)


def _ordered(row: Row) -> str:
    """The number of the order that it left for."""
    subject = shapes.decode(row["subject"], _Subject)
    if not subject.number:
        raise ValueError("its order has no number")
    return subject.number
