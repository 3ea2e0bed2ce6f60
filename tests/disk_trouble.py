"""A disk that gives no answer for a while; what SQLite itself says then."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from app.bootstrap import Services


@contextmanager
def steps_cannot_be_read(services: Services) -> Iterator[None]:
    """Whatever looks into the outbox is refused."""
    connection = services._outbox.database._connection

    def not_the_steps(action: int, table: str | None, *_: str | None) -> int:
        return sqlite3.SQLITE_DENY if (action, table) == (sqlite3.SQLITE_READ, "step") else sqlite3.SQLITE_OK

    connection.set_authorizer(not_the_steps)
    try:
        yield
    finally:
        connection.set_authorizer(None)
