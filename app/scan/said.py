"""Sentences about a reading that are put together from what was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from app.domain.listed import one_of
from app.scan.formats import Format, Strength
from app.scan.matching import Match
from app.scan.square import Unread
from app.words import Later, translate

_UNREAD: Mapping[Unread, Later] = MappingProxyType(
    {
        Unread.OTHER: Later("scan", "This is a square code that is not read here."),
        Unread.WEB_ADDRESS: Later("scan", "This is a web address."),
        Unread.AMAZON: Later("scan", "This is Amazon's sorting code."),
        Unread.PUROLATOR: Later("scan", "This is Purolator's square code, without a number."),
        Unread.ROYAL_MAIL: Later("scan", "This is Royal Mail's sorting code."),
    }
)


def long_bars() -> str:
    return translate("scan", "Scan the long bars of the label instead.")


def square_unread(what: Unread) -> str:
    """What was scanned instead of the number, and what to scan."""
    return f"{_UNREAD[what]} {long_bars()}"


def number_of(row: Format) -> str:
    """Whose number it is: a carrier's name, or that it is of the post, whichever country's."""
    return translate("scan", "postal") if row.is_postal else row.name


def why_taken(pool: Sequence[Match], *, is_ok: bool) -> str:
    row = pool[0].format
    if is_ok and row.strength is Strength.SURE:
        words = translate("scan", "{carrier} number; its check digit is right.").format(carrier=number_of(row))
        return words[0].upper() + words[1:]
    if is_ok:
        words = translate(
            "scan",
            "Taken as one of the {carrier} numbers, but other codes can look like it. Compare it with the label.",
        )
        return words.format(carrier=number_of(row))
    if len(row.carriers) > 2:  # noqa: PLR2004  (partners share one kind of number)
        return translate("scan", "Several carriers use this kind of number. Pick the one on the label.")
    names = list(dict.fromkeys(number_of(match.format) for match in pool))
    words = translate("scan", "This may be {carriers}, or something else. Pick the carrier on the label.")
    return words.format(carriers=one_of(names))
