"""What a carrier's label says, as a value: the answer of app/scan/labels.py."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """Whether a tracking number may be taken."""

    OK = "ok"  # taken; `Reading.is_sure` says whether its check digit or its shape leaves no doubt
    WARN = "warn"  # taken, with a warning: the check digit is wrong, as it is on numbers in real use
    CHOOSE = "choose"  # several carriers use this kind of number: the packer picks one of `Reading.candidates`
    REJECT = "reject"  # nothing is taken


class Refusal(StrEnum):
    """Why nothing was taken."""

    NONE = ""  # something was
    UNKNOWN = "unknown"  # no tracking number's shape: may be an item, an order, anything
    MISREAD = "misread"  # a carrier's shape, but the check digit is wrong: scan again
    ROUTING = "routing"  # the bar that only says where the parcel goes; its postcode is given
    SORTING = "sorting"  # a carrier's own sorting code
    RETAIL = "retail"  # a product's code
    TWO_D = "two-d"  # a square code that holds no number that we can read: scan the long bars
    SEVERAL = "several"  # several codes in one text
    EMPTY = "empty"
    TOO_LONG = "too long"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A carrier's key, as in Ordoro, with the number that it would be for that carrier."""

    carrier: str
    number: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One label. `candidates` are likeliest first, in the shop's own order where it gave one; empty where rejected."""

    #: What the scanner sent, every character of it.
    raw: str
    verdict: Verdict
    #: A plain sentence for the packer.
    why: str
    candidates: tuple[Candidate, ...] = ()
    refusal: Refusal = Refusal.NONE
    #: As the label carries it ("77316", "973179200", "K1A0B1"); "" where it carries none. See app/scan/postcode.py.
    postcode: str = ""
    #: Two letters; "" where the label does not say.
    country: str = ""
    #: What was cut off before the number is used ("ZIP 77316"); "" for nothing.
    removed: str = ""
    #: False where other codes have this shape too: show it as doubtful.
    is_sure: bool = False
    #: The scanner types for another keyboard; the number was repaired, and its check digit proves it.
    is_repaired: bool = False

    @property
    def tracking_number(self) -> str:
        """The likeliest candidate's number; "" where rejected."""
        return self.candidates[0].number if self.candidates else ""

    @property
    def carriers(self) -> tuple[str, ...]:
        """The candidates' keys, likeliest first."""
        return tuple(candidate.carrier for candidate in self.candidates)

    @property
    def is_taken(self) -> bool:
        """Whether a number can be had from it, be it after a choice."""
        return self.verdict is not Verdict.REJECT
