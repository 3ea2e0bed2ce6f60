"""What this computer shipped, who packed it and when, as the journal has it. Read only."""

from __future__ import annotations

from datetime import datetime

import msgspec

from app.domain.parcel import Sent
from app.domain.step import StepKind
from app.outbox.rows import written
from app.store.database import Database, Row

#: The step with which a parcel has left, in each generation.
_LEFT = (StepKind.SAVE_TRACKING.value, StepKind.SHIPPING_INFO.value)
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


class _Number(msgspec.Struct):
    number: str = ""


class _Order(msgspec.Struct):
    order: _Number


class SentParcels:
    """Every method blocks, and may raise StoreTrouble."""

    def __init__(self, database: Database, account: str) -> None:
        self._database = database
        self._account = account

    def since(self, when: datetime) -> tuple[Sent, ...]:
        """Each parcel that this computer sent since then, the oldest first."""
        values = {"account": self._account, "since": written(when), "first": _LEFT[0], "second": _LEFT[1]}
        with self._database.reading() as connection:
            rows = connection.execute(_SHIPPED, values).fetchall()
        return tuple(_sent(row) for row in rows)


def _sent(row: Row) -> Sent:
    payload = msgspec.json.decode(row["payload"], type=_Number)
    order = msgspec.json.decode(row["subject"], type=_Order)
    who = ", ".join(part for part in (row["packer"], row["station"]) if part)
    return Sent(order.order.number, payload.number, datetime.fromisoformat(row["at"]).astimezone(), who)
