"""Whose number it is, and what label programs call each carrier."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from app.scan import checkdigits
from app.scan.carriers import load_carriers
from app.scan.labels import doubtful, read_label
from app.scan.reading import Candidate, Reading, Refusal, Verdict
from app.words import translate

#: What no parcel's number is: too short, or with other signs than letters, digits, spaces and dashes.
_NUMBER = re.compile(r"(?=(?:.*\d){2})[0-9A-Za-z](?:[ -]?[0-9A-Za-z]){5,}")
_OF_UPS = re.compile(r"1Z[0-9A-Z]{15}[0-9]", re.ASCII)
_OF_USPS = re.compile(r"9[45][0-9]{20}", re.ASCII)
_NAMES = {
    "unitedparcelservice": "UPS",
    "federalexpress": "FedEx",
    "fdx": "FedEx",
    "fdxg": "FedEx",
    "fdxe": "FedEx",
    "unitedstatespostalservice": "USPS",
    "uspostalservice": "USPS",
    "postalservice": "USPS",
    "stampscom": "USPS",
    "endicia": "USPS",
    "lasership": "OnTrac",
}


def carriers_of(number: str, preferred: Sequence[str] = ()) -> tuple[str, ...]:
    """The carriers that the number may belong to by name, likeliest first; one alone where that is sure.

    `preferred` are the shop's own carriers by key; where exactly one of them fits, it is that one.
    """
    reading = _read(number, tuple(preferred))
    if reading.verdict is not Verdict.CHOOSE:
        # A carrier that Ordoro has no name for is no answer: somebody has to say its name.
        return tuple(name for key in reading.carriers[:1] if (name := carrier_named(key)))
    other = translate("services", "another carrier")
    names = tuple(dict.fromkeys(carrier_named(key) or other for key in reading.carriers))
    own = [name for name in names if name in map(carrier_named, preferred)]
    return (own[0],) if len(own) == 1 else names


def refused(number: str) -> str:
    """Why this is no parcel's number, as a sentence; "" where it may be one."""
    if not _NUMBER.fullmatch(number):
        shown = number if len(number) <= 40 else f"{number[:40]}…"  # noqa: PLR2004 (one line)
        return translate("services", "“{text}” is not a tracking number.").format(text=shown)
    reading = _read(number, ())
    is_wrong = reading.verdict is Verdict.REJECT and reading.refusal not in (Refusal.UNKNOWN, Refusal.MISREAD)
    return reading.why if is_wrong else ""


def looks_like_tracking(text: str) -> bool:
    """Whether a cell is a carrier's number, for finding its column."""
    return bool(_NUMBER.fullmatch(text)) and _read(text, ()).is_taken


@functools.cache
def carrier_named(text: str) -> str:
    """The carrier as Ordoro calls it: by key, name, or the name at the beginning ("FedEx Ground"); "" where none."""
    known = load_carriers()
    words = re.sub(r"[®™©]", "", text).split()
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        found = known.find(name)
        if found is not None:
            return found.name
        alias = _NAMES.get(re.sub(r"[\W_]", "", name.casefold()), "")
        if alias:
            return alias
    return ""


def doubt(number: str) -> str:
    """What is doubtful about the number, as a sentence; "" for nothing."""
    reading = _read(number, ())
    return doubtful(number) or (reading.why if reading.verdict is Verdict.WARN else "")


_UPS = Reading("", Verdict.OK, "", (Candidate("ups", ""),), is_sure=True)
_USPS = Reading("", Verdict.OK, "", (Candidate("usps", ""),), is_sure=True)


@functools.lru_cache(maxsize=65_536)
def _read(number: str, preferred: tuple[str, ...]) -> Reading:
    """Whole files are of these two, so that they are told at once; what they have in common is asked of the table."""
    if _OF_UPS.fullmatch(number) and checkdigits.ups(number):
        return _UPS
    if _OF_USPS.fullmatch(number) and checkdigits.gs1(number):
        return _USPS
    return read_label(number, preferred=preferred)
