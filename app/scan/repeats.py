"""The same code read twice by one press of the trigger, told from a second one of the same kind.

How long a repeat is one depends on what the code means: two identical items lie on the bench, but an order's or a
label's code exists once. A different code is never a repeat, however fast it comes.
"""

from __future__ import annotations

#: Milliseconds within which a tracking label or an order read again is the same reading …
LABEL_OR_ORDER = 1500
#: … and an item.
ITEM = 250

_FORGET_AFTER = 10_000


class Repeats:
    """Remembers when each value was read last, by the scan's own time in milliseconds.

    A scanner that reads on while its trigger is held keeps the time going: only a pause makes a value new.
    """

    def __init__(self) -> None:
        self._last: dict[str, int] = {}

    def is_repeat(self, value: str, at: int, within: int) -> bool:
        """Whether `value`, normalised, was read less than `within` ms before; it is remembered in any case."""
        before = self._last.get(value)
        self._last = {each: seen for each, seen in self._last.items() if 0 <= at - seen < _FORGET_AFTER}
        self._last[value] = at
        return before is not None and 0 <= at - before < within

    def forget(self, value: str) -> None:
        """What was read is undone, so the next reading is meant."""
        self._last.pop(value, None)
