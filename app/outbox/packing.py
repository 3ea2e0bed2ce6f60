"""The boxes that are closed at the bench and not yet on their way: a restart finds them as they were.

The plan that ships them takes them along (plans.py), so that no box is ever in both.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from app.domain.box import Box
from app.domain.plan import Plan
from app.domain.tracking_number import same_number
from app.outbox.rows import as_json, written
from app.ports import Clock
from app.runtime import shapes
from app.store.database import Connection, Database, Row

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
        return {row["number"]: boxes for row in rows if (boxes := _kept(row))}


def take_along(connection: Connection, plan: Plan, given_up: Sequence[Box], clock: Clock) -> None:
    """Within a transaction: the plan has the boxes that bear its numbers; the others stay closed on the bench, and
    those that an earlier attempt has `given_up` with them."""
    boxes = not_numbered(_closed(connection, plan, given_up), plan.draft.numbers)
    keep(connection, plan.account, plan.number, boxes, clock)


def put_back(connection: Connection, plan: Plan, clock: Clock) -> None:
    """Within a transaction: its boxes that have not left stand on the bench again."""
    if plan.ships and plan.boxes_here:
        keep(connection, plan.account, plan.number, _closed(connection, plan, plan.boxes_here), clock)


def keep(connection: Connection, account: str, number: str, boxes: Sequence[Box], clock: Clock) -> None:
    """Within a transaction."""
    if boxes:
        connection.execute(_KEEP, (account, number, as_json(tuple(boxes)), written(clock.now())))
    else:
        connection.execute("DELETE FROM packing WHERE account = ? AND number = ?", (account, number))


def not_numbered(boxes: Iterable[Box], numbers: Iterable[str]) -> list[Box]:
    """Those that bear none of the numbers."""
    taken = {same_number(number) for number in numbers}
    return [box for box in boxes if same_number(box.tracking_number) not in taken]


def carry_over(connection: Connection, account: str, number: str, boxes: Sequence[Box], clock: Clock) -> None:
    """Within a transaction; those that are kept already stay."""
    connection.execute(_CARRY_OVER, (account, number, as_json(tuple(boxes)), written(clock.now())))


def _closed(connection: Connection, plan: Plan, more: Sequence[Box]) -> list[Box]:
    """What is closed of the plan's order, and those."""
    values = (plan.account, plan.number)
    rows = connection.execute("SELECT number, boxes FROM packing WHERE account = ? AND number = ?", values).fetchall()
    closed = [box for row in rows for box in _kept(row)]
    return [*not_numbered(closed, [box.tracking_number for box in more]), *more]


def _kept(row: Row) -> tuple[Box, ...]:
    try:
        return boxes_of(row["boxes"])
    except msgspec.MsgspecError as error:
        log.warning("The closed boxes of %s cannot be read: %s", row["number"], error)
        return ()


def boxes_of(text: str) -> tuple[Box, ...]:
    """As they are kept. Raises MsgspecError."""
    return shapes.decode(text, tuple[Box, ...])
