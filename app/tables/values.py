"""What a cell says: numbers that a spreadsheet mangled, amounts, dates, and whether a label was voided."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from app.domain.money import AmountError, parse_amount
from app.words import translate

_PROTECTED = re.compile(r'="([^"]*)"')
_SHORTENED = re.compile(r"\d(?:[.,]\d+)?E\+?\d{1,3}", re.IGNORECASE)
_WHOLE_DECIMAL = re.compile(r"(\d{1,15})[.,]0")
#: A spreadsheet keeps fifteen digits of a number and writes zeros for the rest. One zero proves nothing: every tenth
#: number of sixteen digits ends so.
_ROUNDED = re.compile(r"\d{15}00+")
_CURRENCY = re.compile(r"^(?:[A-Z]{3}\s+)?(.*?)(?:\s+[A-Z]{3})?$", re.DOTALL)
_NEEDLESS_ZEROS = re.compile(r"([.,]\d\d)0+$")

_VOID = frozenset(
    ("y", "yes", "true", "1", "v", "x", "void", "voided", "deleted", "delete", "canceled", "cancelled", "refunded")
) | frozenset(("approved", "requested", "request scheduled", "submitted", "pending", "refund requested", "refund"))
_NOT_VOID = frozenset(
    ("", "n", "no", "false", "0", "none", "not voided", "active", "ok", "shipped", "rejected", "denied", "n/a", "-")
)

_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: at for at, name in enumerate(_MONTH_NAMES, start=1)}
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?")
_DIGITS = re.compile(r"(20\d\d)(\d\d)(\d\d)(?:\d{4}|\d{6})?")
_THREE = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d\d)(?:[T ,].*)?")
_DAY_WORD = re.compile(r"(\d{1,2})[-. ]\s?([A-Za-z]{3})[a-z]*\.?,?[- ](\d{4}|\d\d)(?:[T ,].*)?")
_WORD_DAY = re.compile(r"([A-Za-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})(?:[T ,].*)?")


class CellError(ValueError):
    """What is wrong with a cell; the message says it as a sentence."""


def plain(text: str) -> str:
    """The text of a cell without what programs put around a number to protect it: ="9400…" and a leading '."""
    found = _PROTECTED.fullmatch(text)
    if found:
        return found[1].strip()
    return text[1:].strip() if text.startswith("'") else text


def number(text: str) -> str:
    """A tracking number as it was before a spreadsheet touched it. Raises CellError where that cannot be told."""
    cleaned = plain(text)
    if _SHORTENED.fullmatch(cleaned):
        raise CellError(
            translate(
                "tables",
                "A spreadsheet has shortened this number to {cleaned}; its digits are lost. Export it again, as text.",
            ).format(cleaned=cleaned)
        )
    if _ROUNDED.fullmatch(cleaned):
        raise CellError(
            translate(
                "tables",
                "{cleaned} has nothing but zeros after its fifteenth digit: a spreadsheet has rounded "
                "it. Export it again, as text.",
            ).format(cleaned=cleaned)
        )
    whole = _WHOLE_DECIMAL.fullmatch(cleaned)
    return whole[1] if whole else cleaned


def cost(text: str) -> Decimal | None:
    """An amount as any program writes it; None for a blank cell. Raises CellError."""
    cleaned = plain(text)
    if not cleaned:
        return None
    found = _CURRENCY.match(cleaned)
    words = _NEEDLESS_ZEROS.sub(r"\1", found[1] if found else cleaned)
    try:
        return parse_amount(words)
    except AmountError as error:
        raise CellError(translate("tables", "“{text}” as cost: {why}").format(text=_short(text), why=error)) from error


def is_void(text: str) -> bool:
    """Whether the label was taken back. Raises CellError for words that could mean either."""
    words = plain(text).casefold()
    if words in _VOID:
        return True
    if words in _NOT_VOID:
        return False
    raise CellError(
        translate("tables", "“{text}” does not tell whether the label was voided.").format(text=_short(text))
    )


class Dates:
    """Reads the dates of one column: whether 3/4 is in March or in April is told by the whole column."""

    def __init__(self, column: Iterable[str], today: date) -> None:
        pairs = [(int(found[1]), int(found[2])) for text in column if (found := _THREE.fullmatch(plain(text)))]
        if any(first > 12 for first, _ in pairs):  # noqa: PLR2004 (no such month)
            self._day_first = True
        elif any(second > 12 for _, second in pairs):  # noqa: PLR2004
            self._day_first = False
        else:
            # The one in which more of them lie around today; at home where both do.
            us = sum(_is_near(today, month, day) for month, day in pairs)
            self._day_first = sum(_is_near(today, month, day) for day, month in pairs) > us

    def read(self, text: str) -> date | None:
        """None for a blank cell. Raises CellError."""
        cleaned = plain(text)
        if not cleaned:
            return None
        try:
            found = self._parts(cleaned)
            if found is not None:
                year, month, day = found
                return date(year + 2000 if year < 100 else year, month, day)  # noqa: PLR2004 (two digits)
        except ValueError as error:
            raise CellError(
                translate("tables", "“{text}” is no day of the calendar.").format(text=_short(text))
            ) from error
        raise CellError(
            translate("tables", "“{text}” is not a date. Write it like 2026-11-21.").format(text=_short(text))
        )

    def _parts(self, text: str) -> tuple[int, int, int] | None:
        if found := _YEAR_FIRST.fullmatch(text) or _DIGITS.fullmatch(text):
            return int(found[1]), int(found[2]), int(found[3])
        if found := _THREE.fullmatch(text):
            first, second = int(found[1]), int(found[2])
            return (int(found[3]), second, first) if self._day_first else (int(found[3]), first, second)
        if (found := _DAY_WORD.fullmatch(text)) and found[2].casefold() in _MONTHS:
            return int(found[3]), _MONTHS[found[2].casefold()], int(found[1])
        if (found := _WORD_DAY.fullmatch(text)) and found[1].casefold() in _MONTHS:
            return int(found[3]), _MONTHS[found[1].casefold()], int(found[2])
        return None


def _is_near(today: date, month: int, day: int) -> bool:
    try:
        return abs((date(today.year, month, day) - today).days) <= 14  # noqa: PLR2004 (as far as a ship date may lie)
    except ValueError:
        return False


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40]}…"  # noqa: PLR2004 (one line)
