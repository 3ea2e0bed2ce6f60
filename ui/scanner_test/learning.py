"""What a scan of a known code tells of the scanner. Pure: a scan in, what was learned out."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from enum import StrEnum

from msgspec import structs

from app.scan.layouts import other_layouts
from app.settings.model import ScannerProfile, Suffix
from ui.scanner.keystroke import CR, GS, LF, TAB, Scan

#: Has the letters and the mark that keyboards of other countries have elsewhere.
PLAIN = "PKB-AZQWYM-01689"
_FIRST, _SECOND = "10PKB", "21TEST"
#: A GS1-128 of two fields, which a GS parts.
FIELDS = f"{GS}{_FIRST}{GS}{_SECOND}"
_AIM = re.compile(r"\][A-Za-z][0-9A-Za-z]$")
_SUFFIXES = {CR: Suffix.ENTER, LF: Suffix.ENTER, TAB: Suffix.TAB, "": Suffix.NONE}
_UNKNOWN = ScannerProfile()
#: One key in so many that was let go late is a manner, not chance.
_ONE_IN = 4


class Separator(StrEnum):
    """What became of the GS between two fields."""

    NOT_SEEN = "not seen yet"
    SENT = "sent"
    LEFT_OUT = "left out"
    ODD = "sent as something else"


@dataclass(frozen=True, slots=True)
class Lesson:
    """`profile` is what to keep; the rest is only said. `odd` is what came in the place of a GS."""

    profile: ScannerProfile = _UNKNOWN
    gap: float = 0.0
    turned: bool = False
    other_keyboard: bool = False
    extra: str = ""
    separator: Separator = Separator.NOT_SEEN
    odd: str = ""


def learn_plain(scan: Scan) -> Lesson | None:
    """From a scan of PLAIN; None where it is another code."""
    for number, text in enumerate((scan.text, *other_layouts(scan.text))):
        at = text.casefold().find(PLAIN.casefold())
        if at >= 0:
            read = text[at : at + len(PLAIN)]
            return _lesson(scan, text[:at], extra=text[at + len(PLAIN) :], read=read, other_keyboard=number > 0)
    return None


def learn_fields(scan: Scan, lesson: Lesson) -> Lesson | None:
    """What a scan of FIELDS adds to `lesson`; None where it is another code."""
    found = re.search(f"{_FIRST}(.{{0,6}}?){_SECOND}", scan.text, re.IGNORECASE | re.DOTALL)
    if found is None:
        return None
    between = found[1]
    _, has_aim = _without_aim(scan.text[: found.start()])
    profile = structs.replace(
        lesson.profile,
        gap_ms=max(lesson.profile.gap_ms, _whole(scan.gap)),
        sends_aim=lesson.profile.sends_aim or has_aim,
        gs_form=scan.form,
    )
    if scan.form:
        return replace(lesson, profile=profile, separator=Separator.SENT, odd="")
    separator = Separator.ODD if between else Separator.LEFT_OUT
    return replace(lesson, profile=profile, separator=separator, odd=between)


def _lesson(scan: Scan, before: str, *, extra: str, read: str, other_keyboard: bool) -> Lesson:
    prefix, has_aim = _without_aim(before)
    profile = ScannerProfile(
        prefix=prefix,
        suffix=_SUFFIXES.get(scan.suffix, Suffix.NONE),
        gap_ms=_whole(scan.gap),
        sends_aim=has_aim,
        lets_go_late=_ONE_IN * scan.late > len(scan.text),
    )
    return Lesson(profile, scan.gap, turned=read == PLAIN.swapcase(), other_keyboard=other_keyboard, extra=extra)


def _without_aim(before: str) -> tuple[str, bool]:
    """The prefix, and whether an AIM identifier stands behind it."""
    found = _AIM.search(before)
    return (before[: found.start()], True) if found else (before, False)


def _whole(gap: float) -> int:
    return max(math.ceil(gap), 1)
