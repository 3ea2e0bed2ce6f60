"""Counts of pieces as people type them."""

from __future__ import annotations

import re

from app.words import translate

#: More pieces than any shelf holds: a scanned number in a count is larger.
MOST = 1_000_000
_GROUPED = re.compile(r"[0-9]{1,3}(?:[ ,.'\u00a0\u202f][0-9]{3})+")
_MINUS = ("-", "\u2212", "\u2013")


class CountError(ValueError):
    """Text that is no count; the message says why, as a sentence."""


def parse_count(text: str) -> int:
    """How many there are, from 0. Raises CountError with the reason."""
    cleaned = text.strip()
    if cleaned.startswith(_MINUS):
        raise CountError(
            translate("domain", "There cannot be less than nothing. To take some away, choose “Add or take away”.")
        )
    if cleaned.startswith("+"):
        raise CountError(translate("domain", "To add to what is there, choose “Add or take away”."))
    return _digits(cleaned)


def parse_change(text: str) -> int:
    """By how much it changes: "5", "+5" or "-3", never 0. Raises CountError with the reason."""
    cleaned = text.strip()
    sign = -1 if cleaned.startswith(_MINUS) else 1
    amount = _digits(re.sub(r"^[+\-\u2212\u2013]\s*", "", cleaned))
    if amount == 0:
        raise CountError(
            translate("domain", "Adding nothing changes nothing. Enter how many more, or with a minus how many fewer.")
        )
    return sign * amount


def _digits(text: str) -> int:
    if not text:
        raise CountError(translate("domain", "Enter a number of pieces, such as 12."))
    if re.fullmatch(r"[0-9]+[.,][0-9]{1,2}", text):
        raise CountError(translate("domain", "Only whole pieces can be counted."))
    if re.fullmatch(r"[0-9.,]+[eE][+-]?[0-9]+", text):
        raise CountError(
            translate(
                "domain", "“{text}” is how a spreadsheet writes a number. Write it in digits, such as 12."
            ).format(text=text[:20])
        )
    if not (re.fullmatch(r"[0-9]+", text) or _GROUPED.fullmatch(text)):
        raise CountError(translate("domain", "That is no number of pieces. Write it in digits, such as 12."))
    digits = re.sub(r"[^0-9]", "", text).lstrip("0") or "0"
    if len(digits) > len(str(MOST)) or int(digits) > MOST:
        raise CountError(
            translate("domain", "That is more than any shelf holds. Was something scanned into the number?")
        )
    return int(digits)
