"""The boxes that are closed at the bench and not yet on their way: a restart finds them as they were.

The plan that ships them takes them along (plans.py), so that no box is ever in both.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence

import msgspec

from app.domain.box import Box
from app.outbox.rows import as_json, written
from app.ports import Clock
from app.runtime import shapes
from app.store.database import Connection, Database

log = logging.getLogger(__name__)

_CARRY_OVER = """
    INSERT INTO packing (account, number, boxes, at) VALUES (?, ?, ?, ?) ON CONFLICT (account, number) DO NOTHING
"""
_KEEP = """
    INSERT INTO packing (account, number, boxes, at) VALUES (?, ?, ?, ?)
    ON CONFLICT (account, number) DO UPDATE SET boxes = excluded.boxes, at = excluded.at
"""


class ClosedBoxes:
    """One account's, by order number. Every method blocks, and may raise StoreTrouble."""

    def __init__(self, database: Database, account: str, clock: Clock) -> None:
        self._database = database
        self._account = account
        self._clock = clock

    def keep(self, number: str, boxes: Sequence[Box]) -> None:
        """These are closed of that order, and no others."""
        with self._database.transaction() as connection:
            keep(connection, self._account, number, boxes, self._clock)

    def all(self) -> Mapping[str, tuple[Box, ...]]:
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT number, boxes FROM packing WHERE account = ? ORDER BY at", (self._account,)
            ).fetchall()
        found: dict[str, tuple[Box, ...]] = {}
        for row in rows:
            try:
                found[row["number"]] = boxes_of(row["boxes"])
            except msgspec.MsgspecError as error:
                log.warning("The closed boxes of %s cannot be read: %s", row["number"], error)
        return found


def keep(connection: Connection, account: str, number: str, boxes: Sequence[Box], clock: Clock) -> None:
    """Within a transaction."""
    if boxes:
        connection.execute(_KEEP, (account, number, as_json(tuple(boxes)), written(clock.now())))
    else:
        connection.execute("DELETE FROM packing WHERE account = ? AND number = ?", (account, number))


def carry_over(connection: Connection, account: str, number: str, boxes: Sequence[Box], clock: Clock) -> None:
    """Within a transaction; those that are kept already stay."""
    connection.execute(_CARRY_OVER, (account, number, as_json(tuple(boxes)), written(clock.now())))


def boxes_of(text: str) -> tuple[Box, ...]:
    """As they are kept. Raises MsgspecError."""
    return shapes.decode(text, tuple[Box, ...])
