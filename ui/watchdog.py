"""Finds out when the window's thread does not answer, how long, and what it was doing.

A thread of its own asks the event loop for an answer every few milliseconds, as a key or the mouse would, and looks at
the stack when none comes. For tests, benchmarks and `--watch`; it costs a hundredth of a core.
"""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

#: From here on a frame is missed.
FRAME = 0.016
_BETWEEN_QUESTIONS = 0.003
_BETWEEN_LOOKS = 0.004
_OWN = (str(Path(__file__).parent), str(Path(__file__).parents[1] / "app"))
#: Methods of ours and of Qt's that paint or lay out.
_PAINTING = ("paint", "paintEvent", "sizeHint", "grab", "drawControl", "initStyleOption")


@dataclass(frozen=True)
class Stall:
    """`seconds` without an answer. `stack` is the innermost lines seen, ours last; "" where Qt alone was at work."""

    seconds: float
    stack: str
    is_painting: bool


class Watchdog(QObject):
    """Watches the thread that makes it, from `start` to `stop`. `waits` are all answers' times in seconds."""

    _asked = Signal(float)

    def __init__(self, on_stall: Callable[[Stall], object] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.waits: list[float] = []
        self.stalls: list[Stall] = []
        self._on_stall = on_stall
        self._watched = threading.get_ident()
        self._answered = threading.Event()
        self._stopping = threading.Event()
        self._looks: list[list[traceback.FrameSummary]] = []
        self._asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Ask nothing more."""
        self._stopping.set()
        self._answered.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._stopping.wait(_BETWEEN_QUESTIONS):
            self._answered.clear()
            self._looks.clear()
            asked = time.perf_counter()
            self._asked.emit(asked)
            while not self._answered.wait(_BETWEEN_LOOKS):
                if time.perf_counter() - asked > FRAME / 2:
                    frame = sys._current_frames().get(self._watched)  # noqa: SLF001 (there is no other way)
                    self._looks.append(list(traceback.extract_stack(frame)))

    def _answer(self, asked: float) -> None:
        """On the watched thread."""
        seconds = time.perf_counter() - asked
        self.waits.append(seconds)
        if seconds > FRAME:
            stall = _stall(seconds, tuple(self._looks))
            self.stalls.append(stall)
            if self._on_stall is not None:
                self._on_stall(stall)
        self._answered.set()


def _stall(seconds: float, looks: tuple[list[traceback.FrameSummary], ...]) -> Stall:
    """What most of the looks saw."""
    painting = sum(any(frame.name in _PAINTING for frame in look) for look in looks)
    own = [
        [frame for frame in look if frame.filename.startswith(_OWN) and frame.filename != __file__] for look in looks
    ]
    deepest = max(own, key=len, default=[])
    words = "\n".join(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in deepest[-6:])
    return Stall(seconds, words, is_painting=bool(looks) and painting * 2 >= len(looks))


def _is_own(frame: traceback.FrameSummary) -> bool:
    return frame.filename.startswith(_OWN) and frame.filename != __file__
