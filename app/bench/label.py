"""A carrier's label as it was scanned."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Label:
    """What a label's code said. `carriers` are names, the likeliest first; one that `is_sure` needs no answer.

    `removed` is what was cut off, in words; `doubt` a sentence where the check digit is wrong.
    """

    raw: str
    tracking_number: str
    carriers: tuple[str, ...] = ()
    is_sure: bool = True
    postcode: str = ""
    removed: str = ""
    doubt: str = ""
