"""Who did what, when, what was asked, what Ordoro answered, what was decided. Append-only, without secrets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

import msgspec

from app.outbox.rows import as_json, readable, written
from app.store.database import Connection, Database, Row

_WRITE = "INSERT INTO journal (at, station, packer, plan_id, position, event, details) VALUES (?, ?, ?, ?, ?, ?, ?)"


class JournalEvent(StrEnum):
    PLANNED = "planned"
    REPLANNED = "replanned"
    SENT = "sent"
    ANSWERED = "answered"
    LOOKED = "looked"
    MOVED = "moved"
    TAKEN_OVER = "taken over"
    CARRIED_OVER = "carried over"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class Station:
    """Where and by whom; names that the shop chose, empty where it chose none."""

    name: str = ""
    packer: str = ""


@dataclass(frozen=True, slots=True)
class JournalEntry:
    at: datetime
    station: str
    packer: str
    plan_id: str | None
    position: int | None
    event: JournalEvent
    details: Mapping[str, object]


class Journal:
    """Writes within the transaction of what it tells, so that neither stands without the other."""

    def __init__(self, database: Database, station: Callable[[], Station]) -> None:
        self._database = database
        self._station = station

    def note(
        self,
        connection: Connection,
        at: datetime,
        event: JournalEvent,
        plan_id: str | None = None,
        position: int | None = None,
        **details: object,
    ) -> None:
        station = self._station()
        connection.execute(
            _WRITE, (written(at), station.name, station.packer, plan_id, position, event.value, as_json(details))
        )

    def tells(self, connection: Connection, event: JournalEvent, **details: object) -> bool:
        """Whether there is such an entry, about no plan, with exactly these details."""
        values = (event.value, as_json(details))
        row = connection.execute(
            "SELECT 1 FROM journal WHERE plan_id IS NULL AND event = ? AND details = ?", values
        ).fetchone()
        return row is not None

    def copy(self, connection: Connection, row: Mapping[str, Any]) -> None:
        """An entry that another file held; its number is a new one. Raises UNREADABLE and BrokenRule for what is none:
        kept, it would keep all the others from being read."""
        entry = _entry(row)
        if not isinstance(entry.details, dict):
            raise TypeError("its details are none")
        values = (entry.station, entry.packer, entry.plan_id, entry.position, entry.event.value)
        connection.execute(_WRITE, (written(entry.at), *values, as_json(entry.details)))

    def entries(self, plan_id: str | None = None) -> list[JournalEntry]:
        """Of one plan, or all; the oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT * FROM journal WHERE ?1 IS NULL OR plan_id = ?1 ORDER BY entry_id", (plan_id,)
            ).fetchall()
        return list(readable(rows, _entry))

    def latest(self, count: int) -> list[JournalEntry]:
        """The last entries of all, the oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT * FROM journal ORDER BY entry_id DESC LIMIT ?", (count,)).fetchall()
        return list(readable(reversed(rows), _entry))


def _entry(row: Row | Mapping[str, Any]) -> JournalEntry:
    return JournalEntry(
        at=datetime.fromisoformat(row["at"]),
        station=row["station"],
        packer=row["packer"],
        plan_id=row["plan_id"],
        position=row["position"],
        event=JournalEvent(row["event"]),
        details=msgspec.json.decode(row["details"]),
    )
