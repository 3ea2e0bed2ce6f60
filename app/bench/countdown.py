"""Ship by itself: seconds that can be seen and stopped."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Countdown:
    """`ends` is a moment of the monotonic clock; `whole` is how long it was from the beginning."""

    number: str
    ends: float
    whole: float

    def left(self, now: float) -> float:
        """Seconds that are left, never below zero."""
        return max(self.ends - now, 0.0)
