"""What people and stations write to Ordoro's own history of an order, and what a packing bench says in it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

_PACKED = re.compile(r"Packed(?: by |, )(?P<who>.+)", re.DOTALL)
#: What a bench's comment says after who it was: what was verified, and the plan's token.
_AFTER_WHO = re.compile(r"(?:,\s*\d+ of \d+ verified)?\s*(?:\(Packbench \w+\))?\s*$")


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody, or some station, wrote to Ordoro's own history."""

    text: str
    at: datetime | None = None
    user: str = ""


def packed_by(comments: Iterable[Comment]) -> str:
    """ "Ana, Bench 1", of the last comment that a packing bench wrote; empty where none did."""
    found = ""
    for comment in comments:
        match = _PACKED.match(comment.text.strip())
        if match is not None:
            found = _AFTER_WHO.sub("", match["who"]).strip(" ,")
    return found
