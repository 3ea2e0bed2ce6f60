"""Ordoro's list envelope: count, limit, offset and the model's name in the singular."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from app.practice.bodies import whole_text
from app.practice.errors import invalid
from app.practice.model import Json

DEFAULT_LIMIT = 10
MAX_LIMIT = 100

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list is wanted."""

    limit: int = DEFAULT_LIMIT
    offset: int = 0

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> "Page":
        """Read ``limit`` (1 to 100) and ``offset`` (0 or more).

        Ordoro's fact: at most 100. What happens above is not written down; the harsher reading is a 422, for a
        quietly shortened page hides a client's mistake.
        """
        limit = whole_text("limit", query.get("limit", str(DEFAULT_LIMIT)))
        offset = whole_text("offset", query.get("offset", "0"))
        if not 1 <= limit <= MAX_LIMIT:
            raise invalid("limit", f"limit must be between 1 and {MAX_LIMIT}.")
        return cls(limit, offset)

    def envelope(self, name: str, items: Sequence[Item], render: Callable[[Item], object]) -> Json:
        """The answer: only the wanted part of ``items`` is rendered."""
        part = items[self.offset : self.offset + self.limit]
        return {
            "count": len(items),
            "limit": self.limit,
            "offset": self.offset,
            name: [render(item) for item in part],
        }
