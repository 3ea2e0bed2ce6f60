"""Amounts of money: `Decimal` inside, whatever text or JSON number outside.

Ordoro sends money as JSON floats, older clients of it as text; people write "4,50", "$4.50" or "1,234.50".
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from app.words import money, translate

_CENTS = Decimal("0.01")
_GROUPED = re.compile(r"\d{1,3}(?:([.,' \u00a0\u202f])\d{3})(?:\1\d{3})*")
#: More than any parcel costs; a scanned number in the cost field is larger.
LARGEST = Decimal("99999.99")


class AmountError(ValueError):
    """Text that is no amount; the message says why, as a sentence."""


def amount_from_wire(value: Decimal | float | int | str | None) -> Decimal | None:
    """A JSON float, integer or text as cents; None stays None. Raises AmountError for anything else."""
    if value is None:
        return None
    try:
        amount = Decimal(str(value).strip()).quantize(_CENTS)
    except InvalidOperation as error:
        raise AmountError(translate("domain", "“{value}” is not an amount.").format(value=value)) from error
    if not amount.is_finite():
        raise AmountError(translate("domain", "“{value}” is not an amount.").format(value=value))
    return amount


def parse_amount(text: str) -> Decimal:
    """What a person typed as an amount of at least zero with at most two decimals.

    A comma or a point before one or two last digits is the decimal sign; "1,234" could mean two things and is
    refused. Raises AmountError with the reason.
    """
    cleaned = re.sub(r"^[$€£]\s*|\s*[$€£]$", "", text.strip())
    if not cleaned:
        raise AmountError(translate("domain", "Enter an amount, such as {example}.").format(example=_example()))
    if cleaned.startswith(("-", "\u2212")):
        raise AmountError(translate("domain", "The cost cannot be less than zero."))
    if not re.fullmatch(r"[0-9.,' \u00a0\u202f]+", cleaned) or len(cleaned) > 20:  # noqa: PLR2004 (longer is no cost)
        raise AmountError(
            translate("domain", "That is not an amount. Write it like {example}.").format(example=_example())
        )
    whole, decimals = _split(cleaned)
    if re.search(r"\D", whole):
        if not _GROUPED.fullmatch(whole):
            raise AmountError(
                translate("domain", "That is not an amount. Write it like {example}.").format(example=_example())
            )
        whole = re.sub(r"\D", "", whole)
    amount = Decimal(f"{whole or '0'}.{decimals or '0'}").quantize(_CENTS)
    if amount > LARGEST:
        raise AmountError(
            translate("domain", "That is more than {largest}. Was something scanned into the cost?").format(
                largest=money(LARGEST)
            )
        )
    return amount


def _example() -> str:
    return money(Decimal("4.50"))


def _split(text: str) -> tuple[str, str]:
    """The digits before and after the decimal sign; the first part may still hold group signs."""
    match = re.fullmatch(r"(.*)([.,])(\d*)", text)
    if not match:
        return text, ""
    before, sign, after = match.groups()
    if len(after) <= 2 and (before or after):  # noqa: PLR2004 (cents)
        if sign in before:
            raise AmountError(
                translate("domain", "That is not an amount. Write it like {example}.").format(example=_example())
            )
        return before, after
    if len(after) == 3 and sign not in before and not re.search(r"\D", before):  # noqa: PLR2004 (a group of thousands)
        raise AmountError(
            translate("domain", "An amount has two decimals at most, such as {example}.").format(example=_example())
        )
    if len(after) == 3 and sign in before:  # noqa: PLR2004
        return text, ""
    raise AmountError(
        translate("domain", "An amount has two decimals at most, such as {example}.").format(example=_example())
    )
