"""Ordoro's request budget: 500 a minute for the whole account, over all keys and machines together."""

import math
from collections import deque

REQUESTS = 500
WINDOW = 60.0
"""Seconds."""


class RateLimit:
    """A sliding window. A refused request does not count against the next one.

    How Ordoro itself slices the minute is not documented; a sliding window is the harshest for a client, for no
    moment is found at which the whole budget is back at once.
    """

    def __init__(self, requests: int = REQUESTS, window: float = WINDOW) -> None:
        self._requests = requests
        self._window = window
        self._seen: deque[float] = deque()

    def seconds_to_wait(self, now: float) -> int:
        """0 where the request at ``now`` (seconds, monotonic) may pass and is counted, else whole seconds to wait."""
        while self._seen and self._seen[0] <= now - self._window:
            self._seen.popleft()
        if len(self._seen) < self._requests:
            self._seen.append(now)
            return 0
        return max(1, math.ceil(self._seen[0] + self._window - now))
