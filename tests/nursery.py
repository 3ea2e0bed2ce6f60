"""Processes that begin in a few milliseconds: one that has imported everything already is copied for each.

`python -m tests.nursery` reads one JSON list a line, the arguments of tests/send_one.py, and answers the number of the
process that was begun with them. Each is a process of its own, with its own files and locks, and can be killed alone.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import subprocess
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests import send_one
from tests.command_line import ROOT, environment

_SECONDS = 20.0


class Nursery:
    """Begins processes, from any thread."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self._lock = threading.Lock()

    def begun(self, url: str, data: Path, file: Path) -> Child:
        with self._lock:
            assert self._process.stdin is not None
            assert self._process.stdout is not None
            self._process.stdin.write(json.dumps([url, str(data), str(file)]) + "\n")
            self._process.stdin.flush()
            return Child(int(self._process.stdout.readline()))


class Child:
    """A process, held by a handle of its own: its number may be another's once it has ended."""

    def __init__(self, number: int) -> None:
        try:
            self._handle: int | None = os.pidfd_open(number)
        except ProcessLookupError:
            self._handle = None

    def is_over(self, within: float = 0.0) -> bool:
        """Whether it ended, or ends within so many seconds."""
        return self._handle is None or bool(select.select([self._handle], [], [], within)[0])

    def kill(self) -> None:
        """At once, as a power failure would; it has ended when this answers."""
        if self._handle is None:
            return
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._handle, signal.SIGKILL)
        assert self.is_over(within=_SECONDS)
        os.close(self._handle)
        self._handle = None


@contextmanager
def nursery(waits: str) -> Iterator[Nursery]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.nursery"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=environment(waits),
    )
    try:
        yield Nursery(process)
    finally:
        process.communicate()


def main() -> None:
    # Nobody waits for the copies: the system forgets them when they end.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        number = os.fork()
        if number:
            print(number, flush=True)
        else:
            _live(json.loads(line))


def _live(arguments: list[str]) -> None:
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1):
        os.dup2(nothing, stream)
    status = 1
    try:
        status = send_one.main(*arguments)
    except BaseException:  # noqa: BLE001 (a copy must never go on as the nursery)
        traceback.print_exc()
    finally:
        os._exit(status)


if __name__ == "__main__":
    main()
