"""Who works on the outbox: a process that holds an operating system's file lock as long as it lives.

Never a process id, an age or a heartbeat: those are reused, or lie after a sleep. The system itself lets go of the
lock when the process ends, however it ends.
"""

from __future__ import annotations

import logging
import threading
import uuid
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from app.ports import Clock
from app.runtime.paths import private_folder
from app.store.database import place_of
from app.store.errors import StoreBusy, StoreReadOnly

log = logging.getLogger(__name__)

_OLD = 2 * 24 * 3600.0
#: Another process holds it for one transaction, in which it takes over what it believes left behind.
_SECONDS_TO_WAIT = 10.0


class Owner:
    """This process among those that share the folder; `name` goes with every step that it claims."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        """Raises StoreReadOnly where the folder cannot be written to."""
        self.name = uuid.uuid4().hex
        self._folder = folder
        self._at_it = threading.Lock()
        self._lock = self._lock_of(self.name)
        try:
            private_folder(folder)
            self._clear_away(clock)
            self._lock.acquire()
            self._place = place_of(self._file(self.name))
        except OSError as error:
            raise StoreReadOnly(self._file(self.name), detail=str(error)) from error

    def hold(self) -> None:
        """See to it that others find the lock: somebody cleans up, or keeps the folder in step with another computer's.

        Who does not find it takes this process for dead, and looks for what it has under way. Raises StoreTrouble.
        """
        file = self._file(self.name)
        with self._at_it:
            try:
                if self._place is not None and self._place == place_of(file):
                    return
                log.warning("The lock of this process was taken away; it is locked again.")
                lock = self._acquired(self.name, _SECONDS_TO_WAIT)
                if lock is None:
                    raise StoreBusy(file)
                self._lock.release()
                self._lock, self._place = lock, place_of(file)
            except OSError as error:
                raise StoreReadOnly(file, detail=str(error)) from error

    def take_over(self, name: str) -> FileLock | None:
        """The dead owner's lock, held until it is released; None where that owner still lives. Raises StoreTrouble."""
        return None if name == self.name else self._acquired(name, 0)

    def close(self) -> None:
        """Let go; the file stays until a later owner clears it away."""
        self._lock.release()

    def _acquired(self, name: str, seconds: float) -> FileLock | None:
        lock = self._lock_of(name)
        try:
            private_folder(self._folder)
            lock.acquire(timeout=seconds)
        except Timeout:
            return None
        except OSError as error:
            raise StoreReadOnly(self._file(name), detail=str(error)) from error
        return lock

    def _lock_of(self, name: str) -> FileLock:
        return FileLock(self._file(name), thread_local=False)

    def _clear_away(self, clock: Clock) -> None:
        """Remove the locks of owners long dead. A young file may be one that its owner is about to lock."""
        for file in self._folder.glob("*.lock"):
            with suppress(FileNotFoundError):  # another process, which starts just now, clears away, too
                old = clock.now().timestamp() - file.stat().st_mtime > _OLD
                lock = self.take_over(file.stem) if old else None
                if lock is not None:
                    file.unlink(missing_ok=True)
                    lock.release()

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.lock"
