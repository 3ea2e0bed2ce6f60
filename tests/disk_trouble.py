"""A disk that gives no answer for a while; what SQLite itself says then."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.bootstrap import Services


@contextmanager
def steps_cannot_be_read(services: Services) -> Iterator[None]:
    """Whatever looks into the outbox is refused."""
    with refused(services, sqlite3.SQLITE_READ, "step"):
        yield


@contextmanager
def refused(services: Services, what: int, table: str) -> Iterator[None]:
    """Nothing does that, one of SQLite's actions, to that table."""
    connection = services._outbox.database._connection

    def judge(action: int, of: str | None, *_: str | None) -> int:
        return sqlite3.SQLITE_DENY if (action, of) == (what, table) else sqlite3.SQLITE_OK

    connection.set_authorizer(judge)
    try:
        yield
    finally:
        connection.set_authorizer(None)


@contextmanager
def unreadable(file: Path) -> Iterator[None]:
    """The system refuses to read that file, as while a virus scanner has it, and would let it be replaced."""
    held = file.with_name(f"{file.name}.held")
    file.rename(held)
    file.symlink_to(file)
    try:
        yield
        assert file.is_symlink(), f"{file.name} was replaced by what does not know it"
    finally:
        held.replace(file)
