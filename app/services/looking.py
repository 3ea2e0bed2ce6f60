"""A look instead of a reading, for a dialect that cannot say what changed: the first page of each list, and its size.

What came lies on the first pages (the newest stands first), and what this computer did or has open is read by itself.
Where the sizes then come out, the list is as it is known, but for an edit that changes no size: that is found when the
order is opened or shipped, and in the list at the next whole reading: the sooner the fewer pages there are,
`WHOLE_AFTER` at the latest.
"""

from __future__ import annotations

from collections import deque

from app.events import EventBus, PlanChanged
from app.ports import PAGE, Clock
from app.services.waiting import Waiting

#: Seconds after which everything is read once more, however much it is.
WHOLE_AFTER = 600.0
#: Seconds between two whole readings for each page of one: five requests a minute of the account's five hundred.
SECONDS_A_PAGE = 12.0
#: So few orders are read as fast as looked at.
_FEW = 300
#: More orders than these are not read one by one.
_MOST_TOUCHED = 20
#: The orders that were opened last: the one at the bench, and one that was looked at beside it.
_WATCHED = 2


class Looking:
    """When a look is enough, and which orders have to be read by themselves for it."""

    def __init__(self, bus: EventBus, clock: Clock) -> None:
        self._clock = clock
        self._whole_at: float | None = None
        self._touched: set[str] = set()
        self._opened: deque[str] = deque(maxlen=_WATCHED)
        bus.subscribe(PlanChanged, lambda event: self._touched.update(event.plan.orders))

    def opened(self, number: str) -> None:
        """Somebody works on this order: what others do to it has to be seen soon."""
        if number in self._opened:
            self._opened.remove(number)
        self._opened.append(number)

    @property
    def to_read(self) -> frozenset[str]:
        """The orders that are read by themselves."""
        return frozenset(self._touched.union(self._opened))

    def is_enough(self, known: Waiting) -> bool:
        """Whether what is known is fresh, whole and large enough to be looked at only."""
        whole_after = min(known.count / PAGE * SECONDS_A_PAGE, WHOLE_AFTER)
        is_fresh = self._whole_at is not None and self._clock.monotonic() - self._whole_at < whole_after
        return is_fresh and not known.broken and known.count > _FEW and len(self.to_read) <= _MOST_TOUCHED

    def began(self) -> frozenset[str]:
        """What was done up to now is in what is read from now on; answers what is to be read by itself."""
        numbers, self._touched = self.to_read, set()
        return numbers

    def failed(self, numbers: frozenset[str]) -> None:
        """These were not read after all."""
        self._touched |= numbers

    def began_whole(self) -> None:
        """The same for everything; until it has ended, nothing is known to be fresh."""
        self._touched, self._whole_at = set(), None

    def ended_whole(self) -> None:
        """Everything was read."""
        self._whole_at = self._clock.monotonic()
