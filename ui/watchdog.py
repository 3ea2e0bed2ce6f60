"""Finds out when the window's thread does not answer, how long, and what it was doing.

A thread of its own asks the event loop for an answer every few milliseconds, as a key or the mouse would, and looks at
the stack when none comes. For benchmarks (tests/benchmarks/stalls.py) and `--watch`; it costs a hundredth of a core.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import re
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from PySide6.QtCore import QObject, Qt, Signal

log = logging.getLogger(__name__)

#: From here on a frame is missed.
FRAME = 0.016
_BETWEEN_QUESTIONS = 0.003
_BETWEEN_LOOKS = 0.004
_OWN = (str(Path(__file__).parent), str(Path(__file__).parents[1] / "app"))
#: Methods of ours and of Qt's that paint or lay out.
_PAINTING = ("paint", "paintEvent", "sizeHint", "grab", "drawControl", "initStyleOption")

#: File, line and function, outermost first.
_Look = list[tuple[str, str, str]]
_THREAD = re.compile(r"(?:Current thread|Thread) 0x([0-9a-f]+)")
_FRAME = re.compile(r'  File "(.*)", line (\S+) in (.*)')


@dataclass(frozen=True)
class Stall:
    """`seconds` without an answer. `stack` is the innermost lines seen, ours last; "" where Qt alone was at work."""

    seconds: float
    #: So many of them this process was at work, in whatever thread; the rest went to other programs.
    busy: float
    stack: str
    is_painting: bool


class Watchdog(QObject):
    """Watches the thread that makes it, from `start` to `stop`.

    `waits` are all answers' times in seconds, `busy` how much of each this process was at work, where it keeps them.
    """

    #: Emitted in the watched thread.
    stalled = Signal(object)

    _asked = Signal(float, float)

    def __init__(self, parent: QObject | None = None, *, keeps: bool = True) -> None:
        super().__init__(parent)
        self._keeps = keeps
        self.waits: list[float] = []
        self.busy: list[float] = []
        self.stalls: list[Stall] = []
        self._watched = threading.get_ident()
        self._answered = threading.Event()
        self._stopping = threading.Event()
        self._looks: list[_Look] = []
        self._asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Ask nothing more."""
        self._stopping.set()
        self._thread.join()

    def _watch(self) -> None:
        with Looker(self._watched) as looker:
            while not self._stopping.wait(_BETWEEN_QUESTIONS):
                self._answered.clear()
                self._looks.clear()
                asked = time.perf_counter()
                self._asked.emit(asked, time.process_time())
                while not self._answered.wait(_BETWEEN_LOOKS) and not self._stopping.is_set():
                    if time.perf_counter() - asked > FRAME / 2:
                        self._looks.append(looker.look())

    def _answer(self, asked: float, worked: float) -> None:
        """On the watched thread."""
        seconds = time.perf_counter() - asked
        busy = min(time.process_time() - worked, seconds)
        if self._keeps:
            self.waits.append(seconds)
            self.busy.append(busy)
        if seconds > FRAME:
            stall = _stall(seconds, busy, tuple(self._looks))
            if self._keeps:
                self.stalls.append(stall)
            self.stalled.emit(stall)
        self._answered.set()


@contextlib.contextmanager
def watching(is_wanted: bool) -> Iterator[None]:
    """Write every stall to the log meanwhile, where that is wanted: the debug mode of `--watch`."""
    if not is_wanted:
        yield
        return
    watchdog = Watchdog(keeps=False)
    watchdog.stalled.connect(_say)
    watchdog.start()
    try:
        yield
    finally:
        watchdog.stop()


def _say(stall: Stall) -> None:
    kind = "painting" if stall.is_painting else "own code"
    where = stall.stack.replace("\n", " > ") or "Qt alone"
    log.warning("The window stood still for %.0f ms (%s): %s", stall.seconds * 1000, kind, where)


class Looker:
    """Sees what a thread is doing, without holding on to anything of it.

    A frame in one's hands keeps all that it names alive: a painter that outlives its painting takes Qt down. So what
    is looked at is what the fault handler writes, in one go and by names alone.
    """

    def __init__(self, thread: int) -> None:
        self._thread = thread
        self._written = tempfile.TemporaryFile()  # noqa: SIM115 (it is closed at the end of the block)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._written.close()

    def look(self) -> _Look:
        """Empty where the thread is in no Python code."""
        self._written.seek(0)
        self._written.truncate()
        faulthandler.dump_traceback(self._written)
        self._written.seek(0)
        for told in self._written.read().decode(errors="replace").split("\n\n"):
            thread = _THREAD.match(told)
            if thread is not None and int(thread[1], 16) == self._thread:
                return [(frame[1], frame[2], frame[3]) for frame in reversed(list(_FRAME.finditer(told)))]
        return []


def _stall(seconds: float, busy: float, looks: tuple[_Look, ...]) -> Stall:
    """What most of the looks saw."""
    painting = sum(any(function in _PAINTING for _, _, function in look) for look in looks)
    own = [[frame for frame in look if _is_own(frame[0])] for look in looks]
    deepest = max(own, key=len, default=[])
    words = "\n".join(f"{Path(file).name}:{line} {function}" for file, line, function in deepest[-6:])
    return Stall(seconds, busy, words, is_painting=bool(looks) and painting * 2 >= len(looks))


def _is_own(file: str) -> bool:
    return file.startswith(_OWN) and file != __file__
