"""Finds out when the window's thread does not answer, how long, and what it was doing.

A thread of its own asks the event loop for an answer every few milliseconds, as a key or the mouse would, and looks at
the stack when none comes. For benchmarks (tests/benchmarks/stalls.py); it costs a hundredth of a core.
"""

from __future__ import annotations

import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from types import CodeType

from PySide6.QtCore import QObject, Qt, Signal

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
    stack: str
    is_painting: bool


class Watchdog(QObject):
    """Watches the thread that makes it, from `start` to `stop`. `waits` are all answers' times in seconds."""

    _asked = Signal(float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.waits: list[float] = []
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
            self._asked.emit(asked)
            while not self._answered.wait(_BETWEEN_LOOKS) and not self._stopping.is_set():
                if time.perf_counter() - asked > FRAME / 2:
                    self._looks.append(_look_at(self._watched))

    def _answer(self, asked: float) -> None:
        """On the watched thread."""
        seconds = time.perf_counter() - asked
        self.waits.append(seconds)
        if seconds > FRAME:
            self.stalls.append(_stall(seconds, tuple(self._looks)))
        self._answered.set()


def _look_at(thread: int) -> _Look:
    """What the thread is doing, outermost first. Quick, and nothing in it lets the thread go on meanwhile."""
    look: _Look = []
    frame = sys._current_frames().get(thread)  # noqa: SLF001 (there is no other way)
    while frame is not None:
        look.append((frame.f_code, frame.f_lineno))
        frame = frame.f_back
    look.reverse()
    return look


def _stall(seconds: float, looks: tuple[_Look, ...]) -> Stall:
    """What most of the looks saw."""
    painting = sum(any(code.co_name in _PAINTING for code, _ in look) for look in looks)
    own = [[(code, line) for code, line in look if _is_own(code)] for look in looks]
    deepest = max(own, key=len, default=[])
    words = "\n".join(f"{Path(code.co_filename).name}:{line} {code.co_name}" for code, line in deepest[-6:])
    return Stall(seconds, words, is_painting=bool(looks) and painting * 2 >= len(looks))


def _is_own(code: CodeType) -> bool:
    return code.co_filename.startswith(_OWN) and code.co_filename != __file__
