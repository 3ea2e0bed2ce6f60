"""A carrier's label as it was scanned."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.tracking_number import same_number


@dataclass(frozen=True, slots=True)
class Candidate:
    """A carrier by its name, and the tracking number that the code is for that carrier."""

    carrier: str
    number: str


@dataclass(frozen=True, slots=True)
class Label:
    """What a label's code said; candidates are likeliest first, and one that `is_sure` needs no answer.

    `removed` is what was cut off, in words; `doubt` a sentence where the check digit is wrong.
    """

    raw: str
    candidates: tuple[Candidate, ...]
    is_sure: bool = True
    postcode: str = ""
    country: str = ""
    removed: str = ""
    doubt: str = ""

    @property
    def tracking_number(self) -> str:
        return self.candidates[0].number if self.candidates else ""

    def may_be(self, number: str) -> bool:
        """Whether that is the number for one of the candidates."""
        wanted = same_number(number)
        return any(same_number(candidate.number) == wanted for candidate in self.candidates)

    def number_for(self, carrier: str) -> str:
        """The number that it is for that carrier; the likeliest one where it is none of the candidates."""
        found = (candidate.number for candidate in self.candidates if candidate.carrier == carrier)
        return next(found, self.tracking_number)
