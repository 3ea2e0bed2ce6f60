"""Square codes on labels: MaxiCode, PDF417, Data Matrix and QR, read where they hold a tracking number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from app.scan import checkdigits
from app.scan.countries import BY_DIGITS
from app.scan.payload import compact

_S = "[\x1c-\x1e]*"  # the separators, which some scanners leave out
_MAXICODE = re.compile(
    rf"\[\)>{_S}01{_S}96(?P<postcode>[0-9A-Z ]{{3,9}}?){_S}(?P<country>[0-9]{{3}}){_S}(?P<service>[0-9]{{3}}){_S}"
    rf"1Z(?P<serial>[0-9A-Z]{{8}}){_S}UPSN{_S}(?P<shipper>[0-9A-Z]{{6}}).*",
    re.ASCII | re.DOTALL,
)
_FEDEX = re.compile(
    rf"\[\)>{_S}01{_S}02(?P<postcode>[0-9A-Z ]{{3,9}}?){_S}(?P<country>[0-9]{{3}}){_S}(?P<service>[0-9A-Z]{{2,3}}){_S}"
    rf"(?P<number>[0-9]{{12}})(?P<form>[0-9]{{4}}){_S}FDE[A-Z]?.*",
    re.ASCII | re.DOTALL,
)
_FEDEX_GROUND = re.compile(
    rf"\[\)>{_S}01{_S}02(?P<postcode>[0-9A-Z ]{{3,9}}?){_S}(?P<country>[0-9]{{3}}){_S}(?P<service>[0-9A-Z]{{2,3}}){_S}"
    rf"(?P<number>[0-9]{{15}})(?:[0-9]{{4}})?{_S}FDEG.*",
    re.ASCII | re.DOTALL,
)
_PUROLATOR = re.compile(r"V01~.*?(?:^|\|)S01~(?P<number>[0-9A-Z]{12})(?:\||$).*", re.ASCII | re.DOTALL)
_MAILMARK = 30  # Royal Mail's Data Matrix has 45 characters; a JGB number that is much shorter is no such code
_S10 = re.compile(r"(?=([A-Z]{2}[0-9]{9}[A-Z]{2}))", re.ASCII)


class Unread(Enum):
    """A square code that holds no number, as far as it can be read."""

    NOTHING = auto()  # it has one
    OTHER = auto()
    WEB_ADDRESS = auto()
    AMAZON = auto()  # its sorting code
    PUROLATOR = auto()
    ROYAL_MAIL = auto()  # its sorting code


@dataclass(frozen=True, slots=True)
class Square:
    """What a square code holds. `name` says whose `number` it is; both are "" where none can be read, and `unread`
    says why.

    `is_right` says whether the number's check digit is; it is True for a number that has none.
    """

    name: str = ""
    number: str = ""
    carriers: tuple[str, ...] = ()
    postcode: str = ""
    country: str = ""
    is_right: bool = True
    unread: Unread = Unread.NOTHING


def read_square(body: str) -> Square | None:
    """`body` is Payload.body. None for a text that no square code begins with."""
    upper = body.upper() if body.isascii() else body
    if upper.startswith("[)>"):
        return _maxicode(upper) or _fedex(upper) or Square(unread=Unread.OTHER)
    if upper.startswith("V01~"):
        return _purolator(upper)
    if upper.startswith("{"):
        return Square(unread=Unread.AMAZON if '"CIDS"' in upper else Unread.OTHER)
    if re.match(r"(?:HTTPS?[:;]|WWW\.)", upper):
        return Square(unread=Unread.WEB_ADDRESS)
    if upper.startswith("JGB") and len(upper) >= _MAILMARK:
        return _mailmark(compact(upper))
    return None


def _maxicode(upper: str) -> Square | None:
    found = _MAXICODE.fullmatch(upper)
    if found is None:
        return None
    number = f"1Z{found['shipper']}{found['service'][-2:]}{found['serial']}"
    right = number[-1].isdigit() and checkdigits.ups(number)
    return Square("UPS", number, ("ups",), *_destination(found), is_right=right)


def _fedex(upper: str) -> Square | None:
    express, ground = _FEDEX.fullmatch(upper), _FEDEX_GROUND.fullmatch(upper)
    if express and checkdigits.fedex_express(express["number"]):
        return Square("FedEx", express["number"], ("fedex",), *_destination(express))
    if ground and checkdigits.gs1(ground["number"]):
        return Square("FedEx Ground", ground["number"], ("fedex",), *_destination(ground))
    found = express or ground
    return Square("FedEx", found["number"], ("fedex",), is_right=False) if found else None


def _purolator(upper: str) -> Square:
    found = _PUROLATOR.fullmatch(upper)
    number = found["number"] if found else ""
    if re.fullmatch(r"[0-9]{12}", number):
        return Square("Purolator", number, ("purolator",), is_right=checkdigits.luhn(number))
    if re.fullmatch(r"[A-Z]{3}[0-9]{9}", number):
        return Square("Purolator", number, ("purolator",))
    return Square(unread=Unread.PUROLATOR)


def _mailmark(text: str) -> Square:
    numbers = {number for number in _S10.findall(text) if checkdigits.s10(number)}
    if len(numbers) == 1:
        return Square("Royal Mail", numbers.pop(), ("royal_mail", "parcelforce"))
    return Square(unread=Unread.ROYAL_MAIL)


def _destination(found: re.Match[str]) -> tuple[str, str]:
    return found["postcode"].replace(" ", ""), BY_DIGITS.get(found["country"], "")
