"""When to try again: capped exponential back-off with jitter, and Ordoro's own word where it gave one."""

from __future__ import annotations

import random

from app.errors import PackbenchError, TooManyRequests
from app.settings.waits import Waits

#: After so many attempts that all came to nothing a person has to look.
MOST_ATTEMPTS = 6
#: In seconds: whatever Ordoro says, it is not asked again at once, and not left alone for longer.
_LEAST_WAIT, _LONGEST_WAIT = 1.0, 900.0


class Backoff:
    """Seconds until the next attempt. The jitter keeps several stations from knocking at the same moment."""

    def __init__(self, waits: Waits) -> None:
        self._waits = waits
        self._dice = random.Random()  # noqa: S311 (no secret)

    def seconds(self, attempts: int, error: PackbenchError | None = None) -> float:
        """After the `attempts`-th failure (from 1 on), for the reason `error`."""
        if isinstance(error, TooManyRequests) and error.retry_after is not None:
            return min(max(error.retry_after, _LEAST_WAIT), _LONGEST_WAIT)
        longest: float = min(self._waits.first_pause * 2.0 ** min(attempts - 1, 20), self._waits.longest_pause)
        return longest * self._dice.uniform(0.5, 1.0)
