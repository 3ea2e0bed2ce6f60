"""Plans that came with a copy of another computer, which may have sent them since: looked for, and shown, first."""

from __future__ import annotations

import logging
from datetime import datetime
from pathlib import Path

import msgspec

from app.outbox.rows import written
from app.runtime.files import write_privately
from app.store.database import Database

log = logging.getLogger(__name__)

FILE_NAME = "restored.json"
_OPEN = "SELECT plan_id FROM step WHERE status NOT IN ('done', 'cancelled')"


def make_safe(database: Database, copied: datetime) -> frozenset[str]:
    """Let every step that is not over count as perhaps sent when the copy was made; answers their plans' ids.

    A `todo` step that has a time of sending before its first attempt here is looked for before it is sent.
    """
    with database.transaction() as connection:
        plans = frozenset(row["plan_id"] for row in connection.execute(_OPEN))
        connection.execute(
            "UPDATE step SET sent_at = COALESCE(sent_at, ?), attempts = 0, not_before = NULL WHERE status = 'todo'",
            (written(copied),),
        )
        connection.execute("UPDATE step SET sent_at = COALESCE(sent_at, ?) WHERE status = 'doing'", (written(copied),))
        connection.execute(f"UPDATE plan SET unchecked = 1 WHERE plan_id IN ({_OPEN})")  # noqa: S608 (our own words)
        return plans


def count_open(database: Database) -> int:
    """How many plans are not over."""
    with database.reading() as connection:
        (count,) = connection.execute(f"SELECT COUNT(DISTINCT plan_id) FROM ({_OPEN})").fetchone()  # noqa: S608
        return int(count)


class RestoredPlans:
    """Which plans nobody on this computer has seen yet; in a file, for a person may close the window first."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self.unseen = self._load()

    def add(self, plans: frozenset[str]) -> None:
        """Raises OSError: without this file they would be sent unseen."""
        self.unseen |= plans
        write_privately(self._file, msgspec.json.encode(sorted(self.unseen)))

    def seen(self, plan_id: str | None = None) -> None:
        """A person lets that plan go, or all of them."""
        self.unseen -= self.unseen if plan_id is None else {plan_id}
        if self.unseen:
            return
        try:
            self._file.unlink(missing_ok=True)
        except OSError as error:
            log.warning("They will be shown once more: %s", error)

    def _load(self) -> set[str]:
        try:
            return set(msgspec.json.decode(self._file.read_bytes(), type=list[str]))
        except FileNotFoundError:
            return set()
        except (OSError, msgspec.DecodeError) as error:
            log.warning("Which plans came with a copy cannot be read: %s", error)
            return set()
