"""What can still be read of a damaged file: as many rows as there are, and no error for the others."""

from __future__ import annotations

import logging
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

log = logging.getLogger(__name__)


class Wreck:
    """A copy of the damaged file, which itself is left as it is."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def rows(self, question: str, values: Sequence[object] = ()) -> list[dict[str, Any]]:
        """By column name; those before the first that cannot be read."""
        found: list[dict[str, Any]] = []
        try:
            found.extend(dict(row) for row in self._connection.execute(question, values))
        except (sqlite3.Error, UnicodeDecodeError) as error:
            log.info("A damaged file does not give everything: %s", error)
        return found


@contextmanager
def wreck_of(file: Path) -> Iterator[Wreck]:
    """Raises OSError where not even a copy can be made."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "wreck.sqlite"
        for ending in ("", "-wal"):
            companion = Path(f"{file}{ending}")
            if companion.exists():
                shutil.copyfile(companion, f"{copy}{ending}")
        with closing(sqlite3.connect(copy)) as connection:
            connection.row_factory = sqlite3.Row
            # Text that is no Unicode any more is seen as such further up, one row at a time.
            connection.text_factory = _as_text
            yield Wreck(connection)


def _as_text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")
