"""Labels as carriers print them, made up with right check digits."""

from __future__ import annotations

from app.scan import checkdigits


def ups(number: int) -> str:
    """A UPS number: 1Z, a shipper, and so many."""
    body = f"1Z999AA1{number:09d}"
    return next(body + str(digit) for digit in range(10) if checkdigits.ups(body + str(digit)))


def usps(number: int) -> str:
    """A USPS number of an online label."""
    body = f"9405511899{number:011d}"
    return next(body + str(digit) for digit in range(10) if checkdigits.gs1(body + str(digit)))


def usps_bars(number: int, zip_code: str) -> str:
    """What the label's bars hold: 420, the ZIP, and the number."""
    return f"420{zip_code[:5]}{usps(number)}"
