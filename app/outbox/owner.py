"""Who works on the outbox: a process that holds an operating system's file lock as long as it lives.

Never a process id, an age or a heartbeat: those are reused, or lie after a sleep. The system itself lets go of the
lock when the process ends, however it ends.
"""

from __future__ import annotations

import uuid
from pathlib import Path

from filelock import FileLock, Timeout

from app.ports import Clock
from app.runtime.paths import private_folder
from app.store.errors import StoreReadOnly

_OLD = 2 * 24 * 3600.0


class Owner:
    """This process among those that share the folder; `name` goes with every step that it claims."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        """Raises StoreReadOnly where the folder cannot be written to."""
        self.name = uuid.uuid4().hex
        try:
            self._folder = private_folder(folder)
            self._clear_away(clock)
        except OSError as error:
            raise StoreReadOnly(folder, detail=str(error)) from error
        self._lock = FileLock(self._file(self.name), thread_local=False)
        self._lock.acquire()

    def take_over(self, name: str) -> FileLock | None:
        """The dead owner's lock, held until it is released; None where that owner still lives."""
        if name == self.name:
            return None
        lock = FileLock(self._file(name), thread_local=False)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            return None
        return lock

    def close(self) -> None:
        """Let go; the file stays until a later owner clears it away."""
        self._lock.release()

    def _clear_away(self, clock: Clock) -> None:
        """Remove the locks of owners long dead. A young file may be one that its owner is about to lock."""
        for file in self._folder.glob("*.lock"):
            old = clock.now().timestamp() - file.stat().st_mtime > _OLD
            lock = self.take_over(file.stem) if old else None
            if lock is not None:
                file.unlink(missing_ok=True)
                lock.release()

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.lock"
