"""The practice shop's only sight of time: everything else asks a ``Clock``."""

import time
from datetime import UTC, datetime, timedelta


class Clock:
    """Tells the shop's time and the age of things.

    ``start`` sets the hour that the shop believes in when it opens (an aware datetime); time then runs on at its
    usual pace. Without it the shop lives now, in this computer's time zone.
    """

    def __init__(self, start: datetime | None = None) -> None:
        self._start = start if start is not None else datetime.now(UTC).astimezone()
        self._zero = time.monotonic()
        self._last = self._start - timedelta(microseconds=1)

    def now(self) -> datetime:
        """An aware datetime, later than every one that was handed out before (so that events can be ordered by it).

        Callers hold the shop's lock, or do not mind two equal answers.
        """
        self._last = max(self._start + timedelta(seconds=self.age()), self._last + timedelta(microseconds=1))
        return self._last

    def age(self) -> float:
        """Seconds since the shop opened; never goes back, whatever happens to the computer's clock."""
        return time.monotonic() - self._zero
