"""Finds out when the window's thread does not answer, how long, and what it was doing.

A thread of its own asks the event loop for an answer every few milliseconds, as a key or the mouse would, and looks at
the stack when none comes. For benchmarks (tests/benchmarks/stalls.py) and `--watch`; it costs a hundredth of a core.
"""

from __future__ import annotations

import contextlib
import logging
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import CodeType

from PySide6.QtCore import QObject, Qt, Signal

log = logging.getLogger(__name__)

#: From here on a frame is missed.
FRAME = 0.016
_BETWEEN_QUESTIONS = 0.003
_BETWEEN_LOOKS = 0.004
_OWN = (str(Path(__file__).parent), str(Path(__file__).parents[1] / "app"))
#: Methods of ours and of Qt's that paint or lay out.
_PAINTING = ("paint", "paintEvent", "sizeHint", "grab", "drawControl", "initStyleOption")

#: Codes with the lines that they are at.
_Look = list[tuple[CodeType, int]]


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
        while not self._stopping.wait(_BETWEEN_QUESTIONS):
            self._answered.clear()
            self._looks.clear()
            asked = time.perf_counter()
            self._asked.emit(asked, time.process_time())
            while not self._answered.wait(_BETWEEN_LOOKS) and not self._stopping.is_set():
                if time.perf_counter() - asked > FRAME / 2:
                    self._looks.append(_look_at(self._watched))

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


def _look_at(thread: int) -> _Look:
    """What the thread is doing, outermost first. Quick, and nothing in it lets the thread go on meanwhile."""
    look: _Look = []
    frame = sys._current_frames().get(thread)  # noqa: SLF001 (there is no other way)
    while frame is not None:
        look.append((frame.f_code, frame.f_lineno))
        frame = frame.f_back
    look.reverse()
    return look


def _stall(seconds: float, busy: float, looks: tuple[_Look, ...]) -> Stall:
    """What most of the looks saw."""
    painting = sum(any(code.co_name in _PAINTING for code, _ in look) for look in looks)
    own = [[(code, line) for code, line in look if _is_own(code)] for look in looks]
    deepest = max(own, key=len, default=[])
    words = "\n".join(f"{Path(code.co_filename).name}:{line} {code.co_name}" for code, line in deepest[-6:])
    return Stall(seconds, busy, words, is_painting=bool(looks) and painting * 2 >= len(looks))


def _is_own(code: CodeType) -> bool:
    return code.co_filename.startswith(_OWN) and code.co_filename != __file__
