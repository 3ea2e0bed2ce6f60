"""One private SQLite file: opened carefully, written in whole transactions, and never deleted."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from filelock import FileLock, Timeout

from app.ports import Clock
from app.runtime.paths import private_folder
from app.store.errors import StoreBusy, StoreMoved, StoreReadOnly, trouble_of
from app.store.migrations import migrate

#: What the rooms above need of sqlite3, which only this one imports.
Connection: TypeAlias = sqlite3.Connection
Row: TypeAlias = sqlite3.Row
BrokenRule: TypeAlias = sqlite3.IntegrityError

#: What an outbox is called wherever it lies.
OUTBOX = "outbox.sqlite"
_SECONDS_TO_WAIT_FOR_A_LOCK = 5.0


class Senseless(sqlite3.DatabaseError):
    """A file that is sound, and in which something stands that nobody wrote so: SQLite keeps no sums of its pages."""


class Database:
    """A connection that any thread of this process may use, one at a time.

    `set_aside` is where a damaged file was put when this one was begun instead of it.
    """

    def __init__(self, path: Path, clock: Clock, check: Callable[[sqlite3.Connection], object] | None = None) -> None:
        """Open or make the file. Raises StoreTrouble; a damaged file is set aside, never deleted.

        `check` raises Senseless for what cannot be worked with.
        """
        self.path = path
        self._wal = Path(f"{path}-wal")
        self._check = check
        self.set_aside: Path | None = None
        self._lock = threading.RLock()
        try:
            private_folder(path.parent)
            self._connection = self._opened()
        except OSError as error:
            raise StoreReadOnly(path, detail=str(error)) from error
        except sqlite3.DatabaseError as error:
            if not _is_damaged(error):
                raise trouble_of(error, path) from error
            self._connection = self._begun_anew(clock.now())

    def damaged_files(self) -> list[Path]:
        """Every file that was ever set aside here, the oldest first."""
        return sorted(self.path.parent.glob(f"{self.path.stem}.damaged-*{self.path.suffix}"))

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All of it or nothing; on the disk when the block ends. Raises StoreTrouble."""
        with self._lock:
            self._must_be_in_place()
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                try:
                    yield self._connection
                    self._connection.execute("COMMIT")
                except BaseException:
                    if self._connection.in_transaction:
                        self._connection.execute("ROLLBACK")
                    raise
            except sqlite3.IntegrityError:
                raise
            except sqlite3.Error as error:
                raise trouble_of(error, self.path) from error
            # Where another process put it aside meanwhile, it may have read all that it carries over before this.
            self._must_be_in_place()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A look at one moment's state, whatever others write meanwhile. Raises StoreTrouble."""
        with self._lock:
            try:
                self._connection.execute("BEGIN")
                try:
                    yield self._connection
                finally:
                    self._connection.execute("ROLLBACK")
            except sqlite3.Error as error:
                raise trouble_of(error, self.path) from error

    def version_words(self) -> str:
        """Which SQLite this is and how far its file was migrated, for support. Raises StoreTrouble."""
        with self.reading() as connection:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
        return f"SQLite {sqlite3.sqlite_version}, change {version} of the outbox"

    def copy_to(self, target: Path) -> None:
        """A whole copy of this moment, in a new private file. Raises StoreTrouble, OSError."""
        os.close(os.open(target, os.O_CREAT | os.O_RDWR, 0o600))
        try:
            copy = sqlite3.connect(target)
            try:
                with self._lock:
                    self._connection.backup(copy)
            finally:
                copy.close()
        except sqlite3.Error as error:
            raise trouble_of(error, self.path) from error

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def _must_be_in_place(self) -> None:
        """Raises StoreMoved where others work in another file by now, and nobody would ever read what is written here.

        Windows lets nobody move a file that is open. Raises StoreReadOnly where the disk does not say.
        """
        if os.name == "nt":
            return
        try:
            there = place_of(self.path), place_of(self._wal)
        except OSError as error:
            raise StoreReadOnly(self.path, detail=str(error)) from error
        if (self._place, self._place_of_wal) != there:
            raise StoreMoved(self.path)

    def _opened(self) -> sqlite3.Connection:
        # Only where it is new: closing a file lets go of every lock that this process has on it, those of another
        # connection included, and whoever comes next takes the journal away from under that.
        with suppress(FileExistsError):
            os.close(os.open(self.path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        if not os.access(self.path, os.R_OK | os.W_OK):
            raise PermissionError(f"{self.path.name} is not ours to write")
        self._place = place_of(self.path)
        connection = sqlite3.connect(
            self.path, timeout=_SECONDS_TO_WAIT_FOR_A_LOCK, isolation_level=None, check_same_thread=False
        )
        try:
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA journal_mode = WAL")
            # Every commit is on the disk before the call that it announces: power may fail at any moment.
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            _must_be_sound(connection)
            migrate(connection, self.path)
            if self._check is not None:
                self._check(connection)
            # It stays as long as anybody has the file open: what is committed stands there first.
            self._place_of_wal = place_of(self._wal)
        except UnicodeDecodeError as error:
            connection.close()
            raise Senseless(str(error)) from error
        except BaseException:
            connection.close()
            raise
        return connection

    def _begun_anew(self, now: datetime) -> sqlite3.Connection:
        """By one process at a time: the second would put the first one's new file aside, under that one's feet."""
        try:
            with FileLock(f"{self.path}.lock", timeout=_SECONDS_TO_WAIT_FOR_A_LOCK):
                try:
                    return self._opened()
                except sqlite3.DatabaseError as error:
                    if not _is_damaged(error):
                        raise
                self.set_aside = self._put_aside(now)
                return self._opened()
        except Timeout as error:
            raise StoreBusy(self.path, detail=str(error)) from error
        except OSError as error:
            raise StoreReadOnly(self.path, detail=str(error)) from error
        except sqlite3.Error as error:
            raise trouble_of(error, self.path) from error

    def _put_aside(self, now: datetime) -> Path:
        """Rename the damaged file and its companions, so that support can look into them. Raises OSError."""
        stamp = now.strftime("%Y%m%d-%H%M%S")
        names = (f"{self.path.stem}.damaged-{stamp}{nth}{self.path.suffix}" for nth in ("", *range(-1, -1000, -1)))
        target = next(path for path in map(self.path.with_name, names) if not path.exists())
        for ending in ("", "-wal", "-shm"):
            companion = Path(f"{self.path}{ending}")
            if companion.exists():
                companion.rename(f"{target}{ending}")
        return target


def place_of(path: Path) -> tuple[int, int] | None:
    """Which file stands there; None where there is none. Raises OSError where the disk does not say."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def _must_be_sound(connection: sqlite3.Connection) -> None:
    (health,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if health != "ok":
        raise sqlite3.DatabaseError(health)


def _is_damaged(error: sqlite3.DatabaseError) -> bool:
    """Whether the file itself is wrong, rather than its use at this moment."""
    name = getattr(error, "sqlite_errorname", None)
    return name is None or name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB"))
