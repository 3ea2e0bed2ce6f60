"""Check digits of tracking numbers: each answers whether the number's last character is what the others demand.

The weights are those of the carriers', GS1's and the UPU's public descriptions. A caller gives a text of the right
length and characters (app/scan/formats.py says which).
"""

from __future__ import annotations

_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_S10_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)


def ups(number: str) -> bool:
    """1Z and 16 characters: letters count as (ASCII - 3) mod 10, weights 1 and 2 from the left behind the 1Z."""
    return _one_two([int(char) if char.isdigit() else (ord(char) - 3) % 10 for char in number[2:]])


def ups_waybill(number: str) -> bool:
    """A letter and ten digits: weights 1 and 2 over the first nine of them."""
    return _one_two([int(digit) for digit in number[1:]])


def ontrac(number: str) -> bool:
    """C or D and 14 digits: C counts as 4, D as 5, weights 1 and 2 from there."""
    return _one_two([{"C": 4, "D": 5}[number[0]], *(int(digit) for digit in number[1:])])


def _one_two(values: list[int]) -> bool:
    total = sum(value * (1 if at % 2 == 0 else 2) for at, value in enumerate(values[:-1]))
    return (-total) % 10 == values[-1]


def gs1(digits: str) -> bool:
    """GS1's mod 10: weight 3 beside the check digit, then 1, 3, …"""
    total = sum(int(digit) * (3 if at % 2 == 0 else 1) for at, digit in enumerate(reversed(digits[:-1])))
    return (-total) % 10 == int(digits[-1])


def behind(prefix: str, number: str) -> bool:
    """GS1's mod 10 of a number whose first digits are not printed."""
    return gs1(prefix + number)


def australia_post(article: str) -> bool:
    """GS1's mod 10, in which a letter counts as the last digit of its ASCII code."""
    return gs1("".join(char if char.isdigit() else str(ord(char) % 10) for char in article))


def fedex_express(number: str) -> bool:
    """Twelve digits: weights 3, 1, 7 over eleven, modulo 11, then modulo 10."""
    total = sum(int(digit) * (3, 1, 7)[at % 3] for at, digit in enumerate(number[:11]))
    return total % 11 % 10 == int(number[11])


def luhn(digits: str) -> bool:
    doubled = [int(digit) * (1 if at % 2 == 0 else 2) for at, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0  # noqa: PLR2004


def dhl_express(number: str) -> bool:
    """All but the last digit, modulo 7."""
    return int(number[:-1]) % 7 == int(number[-1])


def dhl_identcode(digits: str) -> bool:
    """DHL Paket's twelve digits: weights 4 and 9 from the left."""
    total = sum(int(digit) * (4 if at % 2 == 0 else 9) for at, digit in enumerate(digits[:-1]))
    return (-total) % 10 == int(digits[-1])


def gls(digits: str) -> bool:
    """Weights 3 and 1 from the right, plus 1, up to the next ten."""
    total = 1 + sum(int(digit) * (3 if at % 2 == 0 else 1) for at, digit in enumerate(reversed(digits[:-1])))
    return (-total) % 10 == int(digits[-1])


def dpd(number: str) -> bool:
    """ISO 7064's mod 37,36 over letters and digits."""
    product = 36
    for char in number[:-1]:
        rest = (product + _LETTERS.index(char)) % 36 or 36
        product = rest * 2 % 37
    return (product + _LETTERS.index(number[-1])) % 36 == 1


def s10(number: str) -> bool:
    """The Universal Postal Union's S10: two letters, eight digits and their check digit, two letters."""
    serial, check = number[2:10], number[10]
    rest = 11 - sum(int(digit) * weight for digit, weight in zip(serial, _S10_WEIGHTS, strict=True)) % 11
    return {10: 0, 11: 5}.get(rest, rest) == int(check)
