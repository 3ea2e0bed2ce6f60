"""The account's request budget: Ordoro takes 500 requests a minute, every key and machine together."""

from __future__ import annotations

import threading
from collections import deque

from app.ports import Clock

_WINDOW_SECONDS = 60.0


class Throttle:
    """Lets at most `per_minute` requests begin in any minute; `reserve` of them are kept for shipping."""

    def __init__(self, clock: Clock, *, per_minute: int = 480, reserve: int = 60) -> None:
        self._clock = clock
        self._per_minute = per_minute
        self._reserve = reserve
        self._begun: deque[float] = deque()
        self._lock = threading.Lock()

    def wait_turn(self, *, background: bool) -> None:
        """Block until one more request fits; background reading leaves the reserve alone."""
        limit = self._per_minute - (self._reserve if background else 0)
        while (wait := self._take_turn(limit)) is not None:
            self._clock.sleep(wait)

    def seconds_until(self, free: int) -> float:
        """Seconds until `free` requests may begin at once, if nobody else begins one; 0 where that is now."""
        with self._lock:
            now = self._now_within()
            taken = len(self._begun) - (self._per_minute - free)
            return self._begun[taken - 1] + _WINDOW_SECONDS - now if taken > 0 else 0.0

    def _take_turn(self, limit: int) -> float | None:
        """None, and the request is counted, where one more fits now; else the seconds until one may fit."""
        with self._lock:
            now = self._now_within()
            if len(self._begun) < limit:
                self._begun.append(now)
                return None
            return self._begun[len(self._begun) - limit] + _WINDOW_SECONDS - now

    def _now_within(self) -> float:
        """The moment, with all forgotten that began more than a minute ago."""
        now = self._clock.monotonic()
        while self._begun and self._begun[0] + _WINDOW_SECONDS <= now:
            self._begun.popleft()
        return now
