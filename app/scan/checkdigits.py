"""Check digits of tracking numbers.

The weights are those of the carriers' and GS1's public descriptions; a wrong digit is a reason to look again, not to
refuse: sample numbers in wide use fail their own check.
"""

from __future__ import annotations

import re

_UPS = re.compile(r"1Z[0-9A-Z]{15}\d")
_USPS = re.compile(r"(?:420\d{5}(?:\d{4})?)?(9[1-5]\d{20})")
_S10 = re.compile(r"[A-Z]{2}(\d{8})(\d)[A-Z]{2}")
_S10_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)


def ups(number: str) -> bool:
    """`number` is 1Z and 16 characters: letters count as (ASCII - 3) mod 10, weights 1 and 2 from the left."""
    values = [int(char) if char.isdigit() else (ord(char) - 3) % 10 for char in number[2:17]]
    total = sum(value * (1 if at % 2 == 0 else 2) for at, value in enumerate(values))
    return (-total) % 10 == int(number[17])


def gs1(digits: str) -> bool:
    """GS1's mod 10: weight 3 beside the check digit, then 1, 3, …"""
    total = sum(int(digit) * (3 if at % 2 == 0 else 1) for at, digit in enumerate(reversed(digits[:-1])))
    return (-total) % 10 == int(digits[-1])


def s10(serial: str, check: str) -> bool:
    """The Universal Postal Union's S10: eight digits and their check digit."""
    rest = 11 - sum(int(digit) * weight for digit, weight in zip(serial, _S10_WEIGHTS, strict=True)) % 11
    return {10: 0, 11: 5}.get(rest, rest) == int(check)


def doubtful(number: str) -> str | None:
    """A sentence where the number has a known shape but a wrong check digit; None where nothing is wrong."""
    cleaned = re.sub(r"[\s-]", "", number).upper()
    carrier = ""
    if _UPS.fullmatch(cleaned) and not ups(cleaned):
        carrier = "UPS"
    elif (usps := _USPS.fullmatch(cleaned)) and not gs1(usps[1]):
        carrier = "USPS"
    elif (post := _S10.fullmatch(cleaned)) and not s10(post[1], post[2]):
        carrier = "postal"
    return f"The check digit of this {carrier} number is wrong. Was it misread?" if carrier else None
