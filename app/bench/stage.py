"""How far an order is at this bench."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """How far the open order is at this bench."""

    EMPTY = "empty"
    OPEN = "open"
    CHECKING = "checking"  # Ship was pressed; the order is read again before anything is sent
    SENDING = "sending"
    KEPT = "kept"  # Ordoro could not be told yet; it will be, without anyone at the bench
    HELD = "held"  # packed, and held back for a while so that it can still be taken back
    FAILED = "failed"
    UNSURE = "unsure"
    DONE = "done"
    GONE = "gone"  # shipped or cancelled elsewhere: nothing to do here

    @property
    def is_under_way(self) -> bool:
        return self in (Stage.CHECKING, Stage.SENDING)

    @property
    def is_over(self) -> bool:
        """Nothing is left to enter, and the next thing to do is the next order."""
        return self in (Stage.KEPT, Stage.HELD, Stage.DONE, Stage.GONE)

    @property
    def can_edit(self) -> bool:
        return self in (Stage.OPEN, Stage.FAILED)
