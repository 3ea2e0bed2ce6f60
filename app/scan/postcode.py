"""Whether a label goes where its order goes: the postcode in the bars against the order's address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from app.domain.order import Address
from app.scan.countries import POSTCODE_DIGITS, code_of
from app.words import translate

_A_ZIP = re.compile(r"(?<![0-9])([0-9]{5})(?:-?([0-9]{4}))?(?![0-9])", re.ASCII)
_ZIP = 5
_ZIP_PLUS_4 = 9
_CANADIAN = 6
_MAXICODES_ROOM = 6  # a MaxiCode has room for six characters of a postcode with letters


class Agreement(StrEnum):
    MATCH = "match"
    MISMATCH = "mismatch"
    CANNOT_TELL = "cannot tell"  # the label or the order says nothing, or not enough


@dataclass(frozen=True, slots=True)
class PostcodeCheck:
    """`sentence` is for the packer; "" where label and order agree."""

    agreement: Agreement
    sentence: str = ""


def check_postcode(postcode: str, country: str, address: Address) -> PostcodeCheck:
    """`postcode` and `country` as a Reading has them; `address` is where the order goes.

    Without a country on the label it is taken to be the order's.
    """
    there = code_of(address.country)
    label, order = _plain(postcode), _plain(address.zip)
    if not label:
        return PostcodeCheck(Agreement.CANNOT_TELL, translate("scan", "This label says no postcode."))
    if not order:
        return PostcodeCheck(
            Agreement.CANNOT_TELL,
            translate("scan", "The order has no postcode; this label says {label}.").format(label=label),
        )
    if country and there and code_of(country) != there:
        says, goes = _abroad(_spoken(label, country), country), _abroad(address.zip.strip(), there)
        return PostcodeCheck(Agreement.MISMATCH, _mismatch(says, goes))
    where = code_of(country) or there
    if where == "US":
        order = _zip_in(address.zip) or order
    if _agree(label, order, where):
        return PostcodeCheck(Agreement.MATCH)
    goes = _spoken(order, where) if order.isdigit() else address.zip.strip()
    return PostcodeCheck(Agreement.MISMATCH, _mismatch(_spoken(label, where), goes))


def _agree(label: str, order: str, country: str) -> bool:
    if _is_zip(label, country) and _is_zip(order, country):
        return _five(label) == _five(order)
    if country == "CA" and min(len(label), len(order)) < _CANADIAN:
        return label[:3] == order[:3]
    if label.isdigit() and order.isdigit():
        length = POSTCODE_DIGITS.get(country, max(len(label), len(order)))
        return label.zfill(length) == order.zfill(length)
    if len(label) == _MAXICODES_ROOM < len(order):
        return order.startswith(label)
    return label == order


def _is_zip(code: str, country: str) -> bool:
    return country in ("US", "") and code.isdigit() and len(code) <= _ZIP_PLUS_4


def _five(digits: str) -> str:
    """The ZIP alone; spreadsheets and carts lose the zeros before it."""
    length = _ZIP if len(digits) <= _ZIP else _ZIP_PLUS_4
    return digits.zfill(length)[:_ZIP]


def _plain(postcode: str) -> str:
    return "".join(char for char in postcode.upper() if char.isalnum())


def _zip_in(words: str) -> str:
    """The ZIP in "TX 77316-1234"; "" where there is none, or several."""
    found = _A_ZIP.findall(words)
    return "".join(found[0]) if len(found) == 1 else ""


def _spoken(code: str, country: str) -> str:
    """ZIP codes by their five digits: that is what is compared."""
    return _five(code) if _is_zip(code, country) else code


def _abroad(code: str, country: str) -> str:
    return translate("scan", "{postcode} in {country}").format(postcode=code, country=country)


def _mismatch(label: str, order: str) -> str:
    return translate("scan", "This label says {label}, the order goes to {order}.").format(label=label, order=order)
