"""What the world went through, in the order in which it happened; nothing in it is ever changed."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from app.practice.model import Json

_TOTALS = {"buyer_email": "buyer_emails", "channel_notice": "channel_notices", "stock_move": "stock_moves"}


@dataclass
class Ledger:
    """An append-only list of entries ``{"seq", "at", "kind", …}``; ``seq`` counts from 1.

    Tests judge by it rather than by the final state: a second e-mail to the buyer leaves no trace elsewhere.
    """

    _entries: list[Json] = field(default_factory=list)
    _calls: Counter[str] = field(default_factory=Counter)
    _performed: Counter[str] = field(default_factory=Counter)
    _kinds: Counter[str] = field(default_factory=Counter)

    def add(self, at: datetime, kind: str, **details: Any) -> None:
        """Append one event of the world: ``buyer_email``, ``shipped``, ``stock_move``, ``split``…"""
        self._entries.append({"seq": len(self._entries) + 1, "at": at.isoformat(), "kind": kind, **details})
        self._kinds[kind] += 1

    def add_call(self, at: datetime, call: str, *, performed: bool, **details: Any) -> None:
        """Append one request; ``performed`` says whether it did what it was sent for, whatever was answered."""
        self.add(at, "call", call=call, performed=performed, **details)
        self._calls[call] += 1
        self._performed[call] += performed

    def add_late(self, at: datetime, call: str, *, performed: bool, status: int) -> None:
        """Append that the work of a request was done long after its connection had been closed."""
        self.add(at, "late_call", call=call, performed=performed, status=status)
        self._performed[call] += performed

    def clear(self) -> None:
        """Begin with an empty page: what happened while the shop was being set up concerns nobody."""
        self._entries.clear()
        for counter in (self._calls, self._performed, self._kinds):
            counter.clear()

    def read(self, *, since: int = 0, kind: str | None = None) -> Json:
        """The entries after ``since`` (a ``seq``), of one kind if asked, and totals over the whole ledger."""
        entries = [entry for entry in self._entries[since:] if kind in (None, entry["kind"])]
        return {
            "entries": entries,
            "calls": dict(self._calls),
            "performed": dict(self._performed),
            "kinds": dict(self._kinds),
            **{total: self._kinds[name] for name, total in _TOTALS.items()},
        }
