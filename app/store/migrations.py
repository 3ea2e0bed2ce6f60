"""Numbered, one-purpose changes of the database, each in one transaction, with a copy of the file before it."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

from app.store.errors import StoreNewer

_FOLDER = Path(__file__).with_name("changes")


def known() -> list[tuple[int, Path]]:
    """The migrations that this version brings, by number."""
    files = sorted(_FOLDER.glob("*.sql"))
    return [(int(re.match(r"\d+", file.name)[0]), file) for file in files]  # type: ignore[index]


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the database to this version's shape. Raises StoreNewer, and sqlite3.Error with nothing changed."""
    for number, file in known():
        if _version(connection) < number:
            _apply(connection, number, file, path)
    if _version(connection) > known()[-1][0]:
        raise StoreNewer(path)


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _apply(connection: sqlite3.Connection, number: int, file: Path, path: Path) -> None:
    if _version(connection):
        _copy(connection, path.with_name(f"{path.name}.before-{number:04d}"))
    connection.execute("BEGIN EXCLUSIVE")
    try:
        # Another process may have been quicker between the look and the lock.
        if _version(connection) < number:
            for statement in _statements(file.read_text(encoding="utf-8")):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _copy(connection: sqlite3.Connection, target: Path) -> None:
    target.touch(mode=0o600)
    copy = sqlite3.connect(target)
    try:
        connection.backup(copy)
    finally:
        copy.close()


def _statements(script: str) -> list[str]:
    """The statements of a script; SQLite itself says where each ends."""
    statements: list[str] = []
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            statements.append(pending)
            pending = ""
    return statements
