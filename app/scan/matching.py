"""Which formats a cleaned text matches, and which of the matches count."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.scan import checkdigits
from app.scan.countries import BY_DIGITS
from app.scan.formats import FORMATS, Format, Strength
from app.scan.reading import Candidate
from app.words import translate

OTHER = "other"
#: No carrier's number is shorter.
SHORTEST_CODE = 8
_USPS_END = re.compile(r"[0-9]+9[1-5][0-9]{20}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Match:
    format: Format
    number: str
    postcode: str
    country: str
    removed: str
    is_right: bool


def matches_of(text: str) -> list[Match]:
    """Every format that has this shape, in the table's order."""
    found: list[Match] = []
    for row in FORMATS:
        match = row.pattern.fullmatch(text)
        if match is None:
            continue
        groups = match.groupdict()
        number = groups.get("number") or text
        zip_code, elsewhere = groups.get("zip") or "", groups.get("postcode") or ""
        country = "US" if zip_code else BY_DIGITS.get(groups.get("country") or "", "")
        if elsewhere and row.carriers == ("australia_post",):
            country = "AU"
        removed = [translate("scan", "ZIP {code}").format(code=spoken_zip(zip_code))] if zip_code else []
        removed += [str(row.removed)] if row.removed is not None else []
        found.append(
            Match(
                row,
                row.prepend + number,
                zip_code or (elsewhere.lstrip("0") if country != "DE" else elsewhere[-5:]),
                country,
                ", ".join(removed),
                row.check is None or row.check(number),
            )
        )
    return found


def strongest(right: list[Match], wished: tuple[str, ...]) -> list[Match]:
    """Those of the strongest kind that matched."""
    kinds: tuple[tuple[Strength, ...], ...] = ((Strength.SURE,), (Strength.ALONE, Strength.ASK), (Strength.LAST,))
    if OTHER in wished:
        kinds = (*kinds, (Strength.WISHED,))
    for kind in kinds:
        pool = [match for match in right if match.format.strength in kind]
        if pool:
            return pool
    return []


def candidates_of(pool: list[Match], wished: tuple[str, ...]) -> tuple[Candidate, ...]:
    """In the table's order, "other" last where several formats match; those that the shop wishes before all."""
    by_carrier = {
        carrier: match.number for match in reversed(pool) for carrier in reversed(match.format.carriers)
    }  # a carrier's first number wins
    order = list(dict.fromkeys(carrier for match in pool for carrier in match.format.carriers))
    if len(pool) > 1 and OTHER in order:
        order.append(order.pop(order.index(OTHER)))
    ranks = {carrier: at for at, carrier in enumerate(dict.fromkeys(wished))}
    order.sort(key=lambda carrier: ranks.get(carrier, len(ranks)))
    return tuple(Candidate(carrier, by_carrier[carrier]) for carrier in order)


def is_two_codes(text: str) -> bool:
    """Whether it may be two numbers: the second surely is one and the first could be, or it ends in a whole USPS code.

    With letters, the first may be the sure one too. Of digits alone one FedEx Ground code in ten begins like another.
    """
    for cut in range(SHORTEST_CODE, len(text) - SHORTEST_CODE + 1):
        left, right = _kinds(text[:cut]), _kinds(text[cut:])
        if left and right and Strength.SURE in (right if text.isdigit() else left | right):
            return True
    return bool(_USPS_END.fullmatch(text)) and checkdigits.gs1(text[-22:])


def _kinds(text: str) -> set[Strength]:
    kinds = {match.format.strength for match in matches_of(text) if match.is_right}
    return kinds - {Strength.LAST, Strength.WISHED}


def spoken_zip(digits: str) -> str:
    return f"{digits[:5]}-{digits[5:]}" if len(digits) > 5 else digits  # noqa: PLR2004
