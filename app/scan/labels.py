"""Carrier labels: a raw scan in, a Reading out. The rules of reading, in their order; the formats are formats.py's.

1. What belongs to the scanner comes off (payload.py). What it calls a product's code is never a tracking number.
2. Square codes are read where they hold a number; else the long bars are asked for (square.py).
3. Bars that only say where the parcel goes are refused by name, but their postcode is told.
4. The formats: one of a shape of its own wins; else all that match are collected, and more than one are a choice.
5. What makes no sense may have been typed for another keyboard: believed only where a check digit then passes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.listed import one_of
from app.scan import checkdigits
from app.scan.countries import BY_DIGITS, is_postcode_there
from app.scan.formats import Strength
from app.scan.layouts import other_layouts
from app.scan.matching import SHORTEST_CODE, Match, candidates_of, is_two_codes, matches_of, spoken_zip, strongest
from app.scan.payload import GS, LONGEST, NO_AFFIXES, Affixes, Payload, clean, compact, parts_of
from app.scan.reading import Candidate, Reading, Refusal, Verdict
from app.scan.said import long_bars, number_of, square_unread, why_taken
from app.scan.square import Square, Unread, read_square
from app.words import translate

_ROUTING = re.compile(r"420([0-9]{5}|[0-9]{9})", re.ASCII)
_ROUTING_ELSEWHERE = re.compile(r"420(?=[0-9]*[A-Z])([0-9A-Z]{5,8})", re.ASCII)
_ROUTING_ABROAD = re.compile(r"421([0-9]{3})\x1d?([0-9A-Z]{3,9})", re.ASCII)
_AMAZON_SORTING = re.compile(r"SNDI[0-9A-Z].*", re.ASCII | re.DOTALL)
_PRODUCT = re.compile(r"[0-9]{8}|[0-9]{12,13}", re.ASCII)
_GS1_PRODUCT = re.compile(  # a GTIN, alone or before the next identifier; but for Australia Post's own
    r"(?!0199312650999998)01([0-9]{14})(?:\x1d.*|(?:1[0-7]|2[0-4]|3[0-9])[0-9A-Z]+.*)?", re.ASCII | re.DOTALL
)
_SQUARE_AIMS = frozenset("LUdQzoX")
#: How carriers' own numbers begin, and how long they are.
_LENGTHS: tuple[tuple[re.Pattern[str], str, tuple[str, ...]], ...] = (
    (re.compile(r"1Z[0-9A-Z]{6,}$", re.ASCII), "UPS", ("18",)),
    (re.compile(r"9[2-5][0-9]{8,}$", re.ASCII), "USPS", ("22", "26")),
)
_MOST_LINES = 8  # more codes than that are in no scanner's view


@dataclass(frozen=True, slots=True)
class _Read:
    """A reading, and what the keyboard's repair asks about it."""

    reading: Reading
    has_shape: bool = False  # some format's, be its check digit right or wrong
    is_proved: bool = False  # by a check digit


def read_label(raw: str, *, preferred: Sequence[str] = (), affixes: Affixes = NO_AFFIXES) -> Reading:
    """Whatever text; never raises. `preferred` are the shop's own carriers by key, likeliest first."""
    return read_payload(clean(raw, affixes), preferred)


def read_payload(payload: Payload, preferred: Sequence[str] = ()) -> Reading:
    """The same of a text that was cleaned before."""
    wished = tuple("_".join(key.casefold().split()) for key in preferred)
    read = _read(payload, wished)
    if read.reading.refusal is Refusal.UNKNOWN and not read.has_shape:
        for other in other_layouts(payload.body):
            repaired = _read(clean(other), wished)
            if repaired.is_proved and repaired.reading.verdict in (Verdict.OK, Verdict.CHOOSE):
                why = translate("scan", "The scanner types for another keyboard; repaired. {why}").format(
                    why=repaired.reading.why
                )
                return replace(repaired.reading, raw=payload.raw, why=why, is_repaired=True)
    return read.reading


def doubtful(number: str) -> str | None:
    """A sentence where a typed number has a carrier's own shape but a wrong check digit, or begins like one and is too
    short or too long; else None."""
    text = compact(number)
    found = matches_of(text)
    matches = [match for match in found if match.format.owns_shape]
    if not matches and not any(match.is_right for match in found):
        return _of_wrong_length(text)
    if not matches or any(match.is_right for match in matches):
        return None
    return translate("scan", "The check digit of this {carrier} number is wrong. Was it misread?").format(
        carrier=number_of(matches[0].format)
    )


def _of_wrong_length(text: str) -> str | None:
    """Nothing has this shape: perhaps a number of which characters were left out."""
    for begins, carrier, lengths in _LENGTHS:
        if begins.match(text):
            return translate("scan", "{carrier} numbers like this have {lengths} characters; this has {count}.").format(
                carrier=carrier, lengths=one_of(lengths), count=len(text)
            )
    return None


def _read(payload: Payload, wished: tuple[str, ...]) -> _Read:
    refused = _refused_at_once(payload)
    if refused:
        return _Read(refused)
    square = read_square(payload.body)
    if square:
        return _of_square(payload.raw, square)
    lines = parts_of(payload.body)
    if len(lines) <= _MOST_LINES and len(set(lines)) > 1:
        taken = [read for line in lines if (read := _read(clean(line), wished)).reading.is_taken]
        if len(taken) > 1:
            why = translate("scan", "Several codes came at once. Scan one of them again.")
            return _Read(_no(payload.raw, Refusal.SEVERAL, why))
    alone = compact(once(payload.body))
    if alone != payload.text:
        read = _of_text(payload, alone, wished)
        if read.reading.refusal is not Refusal.UNKNOWN:
            twice = translate("scan", "the second reading of the same code")
            removed = ", ".join(part for part in (read.reading.removed, twice) if part)
            return replace(read, reading=replace(read.reading, removed=removed if read.reading.is_taken else ""))
    return _of_text(payload, payload.text, wished)


def _refused_at_once(payload: Payload) -> Reading | None:
    if len(payload.raw) > LONGEST:
        return _no(payload.raw, Refusal.TOO_LONG, translate("scan", "This is much longer than any label's code."))
    if payload.is_retail:
        return _no(payload.raw, Refusal.RETAIL, translate("scan", "This is a product's code, not a tracking number."))
    if not payload.text:
        return _no(payload.raw, Refusal.EMPTY, translate("scan", "Nothing was read. Scan again."))
    found = _GS1_PRODUCT.fullmatch(payload.text) if payload.is_gs1 else None
    if found and checkdigits.gs1(found[1]):
        return _no(payload.raw, Refusal.RETAIL, translate("scan", "This is a product's code, not a tracking number."))
    return None


def _of_square(raw: str, square: Square) -> _Read:
    if not square.number:
        refusal = Refusal.SORTING if square.unread is Unread.AMAZON else Refusal.TWO_D
        return _Read(_no(raw, refusal, square_unread(square.unread)), has_shape=True)
    candidates = tuple(Candidate(carrier, square.number) for carrier in square.carriers)
    if square.is_right:
        verdict = Verdict.OK
        why = translate("scan", "{carrier} number from the square code.").format(carrier=square.name)
    elif square.carriers == ("ups",):
        why, verdict = _looks_like(square.name), Verdict.WARN
    else:
        wrong = translate("scan", "The number in the {carrier} square code has a wrong check digit.")
        why = f"{wrong.format(carrier=square.name)} {long_bars()}"
        return _Read(_no(raw, Refusal.MISREAD, why), has_shape=True)
    reading = Reading(
        raw, verdict, why, candidates, postcode=square.postcode, country=square.country, is_sure=square.is_right
    )
    return _Read(reading, has_shape=True, is_proved=square.is_right)


def _of_text(payload: Payload, text: str, wished: tuple[str, ...]) -> _Read:
    routing = _routing(payload.raw, text)
    if routing:
        return _Read(routing, has_shape=True)
    if _AMAZON_SORTING.fullmatch(text):
        return _Read(_no(payload.raw, Refusal.SORTING, square_unread(Unread.AMAZON)), has_shape=True)
    matches = matches_of(text)
    own = [match for match in matches if match.format.owns_shape]
    if own:
        right = [match for match in own if match.is_right]
        if not right:
            return _wrong_digit(payload.raw, own[0])
        read = _taken(payload, text, right[:1], wished)
        return replace(read, reading=_with_doubtful_cut(read.reading)) if len(right) > 1 else read
    pool = strongest([match for match in matches if match.is_right], wished)
    is_product = _is_product(payload, text)
    if not pool or (is_product and all(match.format.strength is Strength.LAST for match in pool)):
        return _Read(_not_taken(payload, text, matches, is_product=is_product), has_shape=bool(matches))
    return _taken(payload, text, pool, wished)


def _taken(payload: Payload, text: str, pool: list[Match], wished: tuple[str, ...]) -> _Read:
    first = pool[0]
    is_one = len(pool) == 1
    is_ok = is_one and first.format.strength in (Strength.SURE, Strength.ALONE)
    why = why_taken(pool, is_ok=is_ok)
    if first.format.may_be_two and is_one and is_two_codes(text):
        if not is_ok:
            why = translate("scan", "Two codes were read as one. Scan again.")
            return _Read(_no(payload.raw, Refusal.SEVERAL, why), has_shape=True)
        is_ok = False
        why = translate("scan", "These may be two codes that were read as one. Compare the number with the label.")
    if _is_product(payload, text):
        also = translate("scan", "It may also be a product's code.")
        why = f"{why} {also}"
    reading = Reading(
        payload.raw,
        Verdict.OK if is_ok else Verdict.CHOOSE,
        why,
        candidates_of(pool, wished),
        postcode=first.postcode if is_one else "",
        country=first.country if is_one else "",
        removed=first.removed if is_one or len({match.removed for match in pool}) == 1 else "",
        is_sure=is_ok and first.format.strength is Strength.SURE,
    )
    return _Read(reading, has_shape=True, is_proved=all(match.format.check is not None for match in pool))


def _with_doubtful_cut(reading: Reading) -> Reading:
    """USPS's 34 characters without a separator: the check digit fits behind the ZIP+4 and behind the ZIP."""
    why = f"{reading.why} {translate('scan', 'It can be cut off the ZIP in two ways: compare it with the label.')}"
    return replace(reading, why=why, is_sure=False)


def _wrong_digit(raw: str, match: Match) -> _Read:
    name = number_of(match.format)
    if match.format.takes_wrong_check:
        candidates = tuple(Candidate(carrier, match.number) for carrier in match.format.carriers)
        why = _looks_like(name)
        return _Read(Reading(raw, Verdict.WARN, why, candidates), has_shape=True)
    return _Read(_no(raw, Refusal.MISREAD, _has_the_shape(name)), has_shape=True)


def _not_taken(payload: Payload, text: str, matches: list[Match], *, is_product: bool) -> Reading:
    if is_product:
        return _no(payload.raw, Refusal.RETAIL, translate("scan", "This is a product's code, not a tracking number."))
    if payload.aim[:1] in _SQUARE_AIMS:
        why = f"{translate('scan', 'There is no tracking number to be read in this square code.')} {long_bars()}"
        return _no(payload.raw, Refusal.TWO_D, why)
    checked = [match for match in matches if match.format.check is not None]
    if any(match.format.strength is Strength.SURE for match in checked):
        return _no(payload.raw, Refusal.MISREAD, _has_the_shape(number_of(checked[0].format)))
    if checked and text.isdigit():
        why = translate("scan", "This is no tracking number, or a bad read: its last digit fits no carrier's check.")
        return _no(payload.raw, Refusal.UNKNOWN, why)
    return _no(payload.raw, Refusal.UNKNOWN, translate("scan", "This is no tracking number, or it was not read whole."))


def _routing(raw: str, text: str) -> Reading | None:
    abroad = _ROUTING_ABROAD.fullmatch(text)
    country = BY_DIGITS.get(abroad[1], "") if abroad else ""
    if abroad and country and is_postcode_there(country, abroad[2]):
        return _routing_bar(raw, abroad[2], country)
    found = _ROUTING.fullmatch(text)
    if found:
        return _routing_bar(raw, found[1], "US")
    found = _ROUTING_ELSEWHERE.fullmatch(text)
    return _routing_bar(raw, found[1], "") if found else None


def _routing_bar(raw: str, postcode: str, country: str) -> Reading:
    is_zip = country == "US"
    where = translate("scan", "ZIP {code}" if is_zip else "postcode {code}")
    where = where.format(code=spoken_zip(postcode) if is_zip else postcode)
    why = translate(
        "scan", "This bar only says where the parcel goes ({where}). Scan the bar with the tracking number."
    )
    return replace(_no(raw, Refusal.ROUTING, why.format(where=where)), postcode=postcode, country=country)


def _looks_like(carrier: str) -> str:
    words = translate("scan", "This has the look of {carrier} numbers, but its check digit is wrong. Was it misread?")
    return words.format(carrier=carrier)


def _has_the_shape(carrier: str) -> str:
    words = translate("scan", "This has the shape of {carrier} numbers, but its check digit is wrong. Scan it again.")
    return words.format(carrier=carrier)


def _is_product(payload: Payload, text: str) -> bool:
    """Whether it may be a UPC or EAN: its digits say so, and the scanner does not say otherwise."""
    return not payload.aim and bool(_PRODUCT.fullmatch(text)) and checkdigits.gs1(text)


def once(text: str) -> str:
    """A code that came twice or three times over, once and without spaces; another text without spaces alone."""
    text = "".join(char for char in text if char == GS or not char.isspace())
    fields = [field for field in text.split(GS) if field]
    if len(fields) > 1 and len(set(fields)) == 1:
        return once(fields[0])
    for times in (2, 3):
        length, rest = divmod(len(text), times)
        if not rest and length >= SHORTEST_CODE and text == text[:length] * times:
            return text[:length].strip(GS)
    return text


def _no(raw: str, refusal: Refusal, why: str) -> Reading:
    return Reading(raw, Verdict.REJECT, why, refusal=refusal)
