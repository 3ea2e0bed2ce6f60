"""Plans that came with a copy of another computer, which may have sent them since: looked for, and shown, first."""

from __future__ import annotations

from datetime import datetime

from app.outbox.rows import written
from app.store.database import Database

#: No process is ever called so: whoever works here finds its steps left behind, and looks for them.
_NOBODY = "a copy"
_OPEN = "SELECT plan_id FROM step WHERE status NOT IN ('done', 'cancelled')"
_LEAVE_THE_FIRST = """
    UPDATE step SET status = 'doing', owner = ?, attempts = 1, started = COALESCE(started, ?)
    WHERE status = 'todo' AND position = (
        SELECT MIN(position) FROM step AS each
        WHERE each.plan_id = step.plan_id AND each.status NOT IN ('done', 'cancelled')
    )
"""


def make_safe(database: Database, copied: datetime) -> int:
    """Let every step that is not over count as perhaps sent when the copy was made; answers how many plans that are.

    A plan's first such step is looked for at once. A later one, which has a time of sending before its first attempt
    here, is looked for when its turn comes. Nothing is sent before a person saw the plan.
    """
    with database.transaction() as connection:
        (count,) = connection.execute(f"SELECT COUNT(DISTINCT plan_id) FROM ({_OPEN})").fetchone()  # noqa: S608
        connection.execute(f"UPDATE plan SET unchecked = 1, to_be_seen = 1 WHERE plan_id IN ({_OPEN})")  # noqa: S608
        connection.execute(
            "UPDATE step SET sent_at = COALESCE(sent_at, ?), attempts = 0, not_before = NULL"
            # What failed there may have been done since: it is looked for when a person tries it again.
            " WHERE status IN ('todo', 'failed')",
            (written(copied),),
        )
        connection.execute(_LEAVE_THE_FIRST, (_NOBODY, written(copied)))
        connection.execute("UPDATE step SET sent_at = COALESCE(sent_at, ?) WHERE status = 'doing'", (written(copied),))
        return int(count)


def count_open(database: Database) -> int:
    """How many plans are not over."""
    with database.reading() as connection:
        (count,) = connection.execute(f"SELECT COUNT(DISTINCT plan_id) FROM ({_OPEN})").fetchone()  # noqa: S608
        return int(count)
