"""The definition table: one row a format in which carriers number their parcels, likeliest first within a length.

Facts are those of the carriers' and GS1's public descriptions and of numbers seen on real labels; where a pattern says
more than a length, a real label said so. A row's pattern is for `Payload.text` and must match all of it. Its groups:

    number   the tracking number (the whole text where the group is missing)
    zip      the postcode that the label carries, `postcode` where it is not an American one, `country` its three digits
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial

from app.scan import checkdigits
from app.scan.countries import CODES
from app.words import Later

POSTAL = "postal"


class Strength(Enum):
    """What a match is worth."""

    SURE = auto()  # nothing else looks like this: taken, whatever weaker rows match too
    ALONE = auto()  # taken, as not quite sure, where no other row matches
    ASK = auto()  # the packer says whose it is
    LAST = auto()  # asked for only where no other row matches
    WISHED = auto()  # as LAST, and only in a shop that names "other" among its own carriers


@dataclass(frozen=True, slots=True)
class Format:
    """`carriers` are Ordoro's keys, likeliest first; `check` is a function of the tracking number as printed."""

    name: str
    pattern: re.Pattern[str]
    carriers: tuple[str, ...]
    strength: Strength
    check: Callable[[str], bool] | None = None
    #: Stands before the printed number in the carrier's own books; `check` is given the number without it.
    prepend: str = ""
    #: A text of this shape with a wrong check digit is a bad read, whatever else it looks like.
    owns_shape: bool = False
    #: Numbers in real use fail the check: warn only.
    takes_wrong_check: bool = False
    #: Two codes that were read as one have this shape too.
    may_be_two: bool = False
    #: What is cut off, in words; None where nothing is.
    removed: Later | None = None

    @property
    def is_postal(self) -> bool:
        """Whether it is the number of a country's post, whichever it is, so that `name` is no carrier's."""
        return self.name == POSTAL


_USPS = ("usps",)
_USPS_PARTNERS = ("usps", "fedex", "ups", "dhl_ecommerce", "other")
_AMAZON = ("amazon_shipper", "amazon", "other")
_ONTRAC = ("ontrac", "other")
_ZIP = r"(?:420(?P<zip>[0-9]{5}(?:[0-9]{4})?)\x1d?)?"
_ARTICLE = r"(?P<number>[0-9A-Z]{3}(?:[0-9A-Z]{2})?[0-9]{18})"
_ARTICLE_TAIL = r"(?:\x1d?420(?P<postcode>[0-9]{4}))?(?:\x1d?8008[0-9]{8}(?:[0-9]{2}){0,2})?"
_AUSPOST_GS1 = r"019931265099999891"
_POSTS = {"GB": ("royal_mail", "parcelforce"), "US": _USPS, "CA": ("canada_post",)} | {
    "AU": ("australia_post",),
    "CN": ("china_post",),
}
_ELSEWHERE = f"(?:{'|'.join(sorted(CODES - _POSTS.keys()))})"
_NO_POST = r"(?![A-Z]{2}[0-9]{9}[A-Z]{2}$)"
_NOWHERE = f"(?!{'|'.join(sorted(CODES))})[A-Z]{{2}}"


def _row(
    name: str,
    pattern: str,
    carriers: tuple[str, ...],
    strength: Strength,
    check: Callable[[str], bool] | None = None,
    *,
    prepend: str = "",
    owns_shape: bool = False,
    takes_wrong_check: bool = False,
    may_be_two: bool = False,
    removed: Later | None = None,
) -> Format:
    compiled = re.compile(pattern, re.ASCII)
    return Format(
        name, compiled, carriers, strength, check, prepend, owns_shape, takes_wrong_check, may_be_two, removed
    )


def _post(country: str, carriers: tuple[str, ...], strength: Strength = Strength.SURE) -> Format:
    return _row(POSTAL, rf"[A-Z]{{2}}[0-9]{{9}}{country}", carriers, strength, checkdigits.s10, owns_shape=True)


_SURE, _ALONE, _ASK, _LAST, _WISHED = Strength

FORMATS: tuple[Format, ...] = (
    # Australia Post, in GS1 AI 91 behind its own GTIN; SSCC is possible there.
    _row(
        "Australia Post",
        _AUSPOST_GS1 + _ARTICLE + _ARTICLE_TAIL,
        ("australia_post",),
        _SURE,
        checkdigits.australia_post,
        removed=Later("scan", "Australia Post's own prefix"),
    ),
    _row(
        "Australia Post",
        _AUSPOST_GS1 + r"(?P<number>(?:00)?[0-9]{18})" + _ARTICLE_TAIL,
        ("australia_post",),
        _ALONE,
        checkdigits.gs1,
        removed=Later("scan", "Australia Post's own prefix"),
    ),
    _row(
        "Australia Post",
        "997001" + _ARTICLE,
        ("australia_post",),
        _SURE,
        checkdigits.australia_post,
        removed=Later("scan", "Australia Post's own prefix"),
    ),
    # USPS's IMpb. 34 characters are ZIP+4 and 22, or ZIP and 26: the first is tried first.
    _row("USPS", _ZIP + "(?P<number>9[45][0-9]{20})", _USPS, _SURE, checkdigits.gs1, owns_shape=True),
    _row("USPS", _ZIP + "(?P<number>91[0-9]{20})", _USPS, _SURE, checkdigits.gs1, owns_shape=True),
    _row("USPS", _ZIP + "(?P<number>9[23][0-9]{20})", _USPS_PARTNERS, _ASK, checkdigits.gs1, owns_shape=True),
    _row("USPS", _ZIP + "(?P<number>9[45][0-9]{24})", _USPS, _SURE, checkdigits.gs1, owns_shape=True),
    _row("USPS", _ZIP + "(?P<number>9[23][0-9]{24})", _USPS_PARTNERS, _ASK, checkdigits.gs1, owns_shape=True),
    # 34 digits: FedEx pads its number to fourteen digits; Purolator's stands in the middle.
    _row(
        "FedEx",
        r"(?!420)(?:[0-8][0-9]|96)[0-9]{18}00(?P<number>[0-9]{12})",
        ("fedex",),
        _SURE,
        checkdigits.fedex_express,
        removed=Later("scan", "22 digits before it"),
    ),
    _row(
        "Purolator",
        r"[0-9]{11}(?P<number>33[0-9]{10})[0-9]{11}",
        ("purolator",),
        _SURE,
        checkdigits.luhn,
        removed=Later("scan", "11 digits before it and 11 behind it"),
    ),
    _row(
        "FedEx",
        r"(?!420)(?:[0-8][0-9]|96)[0-9]{18}(?!00)[0-9]{2}(?P<number>[0-9]{12})",
        ("fedex",),
        _SURE,
        checkdigits.fedex_express,
        may_be_two=True,
        removed=Later("scan", "22 digits before it"),
    ),
    # One in ten of the USPS codes that were read wrongly fits FedEx's check.
    _row(
        "FedEx",
        r"420(?!(?:[0-9]{5}|[0-9]{9})9[1-5]|[0-9]{8}33)[0-9]{19}(?P<number>[0-9]{12})",
        ("fedex", "other"),
        _ASK,
        checkdigits.fedex_express,
        removed=Later("scan", "22 digits before it"),
    ),
    _row(
        "FedEx",
        r"3[0-9]{15}(?P<number>[0-9]{12})[0-9]{4}",
        ("fedex",),
        _SURE,
        checkdigits.fedex_express,
        may_be_two=True,
        removed=Later("scan", "16 digits before it and 4 behind it"),
    ),
    _row(
        "FedEx Ground",
        r"96[0-9]{5}(?P<number>[0-9]{15})",
        ("fedex",),
        _SURE,
        checkdigits.gs1,
        owns_shape=True,
        removed=Later("scan", "7 digits before it"),
    ),
    # DPD's scan carries no check character.
    _row(
        "DPD",
        r"%(?P<postcode>[0-9A-Z]{7})(?P<number>[0-9]{14})[0-9]{3}(?P<country>[0-9]{3})",
        ("other",),
        _ALONE,
        removed=Later("scan", "postcode and service digits around it"),
    ),
    _row(
        "Canada Post",
        r"[0-9][A-Z]{3}[0-9]{3}(?P<number>[0-9]{16})[0-9]{5}",
        ("canada_post",),
        _SURE,
        checkdigits.gs1,
        removed=Later("scan", "7 characters before it and 5 behind it"),
    ),
    _row("UPS", r"1Z[0-9A-Z]{15}[0-9]", ("ups",), _SURE, checkdigits.ups, owns_shape=True, takes_wrong_check=True),
    *(_post(country, carriers) for country, carriers in _POSTS.items()),
    _post(_ELSEWHERE, ("other",)),
    _post(_NOWHERE, ("other",), Strength.ALONE),
    _row("OnTrac", r"[CD][0-9]{14}", ("ontrac",), _SURE, checkdigits.ontrac, owns_shape=True),
    _row(
        "FedEx",
        r"[A-D](?P<number>[0-9]{12})[0-9]{4}[A-D]",
        ("fedex",),
        _SURE,
        checkdigits.fedex_express,
        removed=Later("scan", "the airbill's form number"),
    ),
    _row(
        "FedEx",
        r"[A-D](?P<number>[0-9]{12})[0-9]{4}",
        ("fedex", "other"),
        _ASK,
        checkdigits.fedex_express,
        removed=Later("scan", "the airbill's form number"),
    ),
    _row(
        "FedEx",
        r"(?P<number>[0-9]{12})[0-9]{4}[A-D]",
        ("fedex", "other"),
        _ASK,
        checkdigits.fedex_express,
        removed=Later("scan", "the airbill's form number"),
    ),
    # No check digit, but a shape of their own.
    _row("Amazon", r"TB[ACM][0-9]{12}", _AMAZON, _ALONE),
    _row("Amazon", r"TB[ACM][A-Z]{3}[0-9]{9}", _AMAZON, _ASK),
    _row("Amazon", r"[AFC][0-9]{10}", _AMAZON, _ASK),
    _row("UPS", r"[AHJKTV][0-9]{10}", ("ups",), _ALONE, checkdigits.ups_waybill),
    _row("DHL Express", r"J[A-Z]{2,3}[0-9]{10}", ("dhl",), _ALONE),
    _row("DHL Express", r"J?JD[0-9]{18}|JJD[0-9]{13}", ("dhl",), _ALONE),
    _row("DHL Express", r"J[A-Z]{2,3}[0-9]{9}", ("dhl", "other"), _ASK),
    _row("Yodel", r"J?JD[0-9]{16}", ("other", "dhl"), _ASK),
    _row("Purolator", r"[A-Z]{3}[0-9]{9}", ("purolator", "other"), _ASK),
    _row("OnTrac", r"L[AIEHNX][1-3][0-9]{7}", _ONTRAC, _ALONE),
    _row("OnTrac", r"1LS7[12][0-9]{10}|1LS7[12][0-9]{2}01[1-4][0-9]{6}-1", _ONTRAC, _ALONE),
    _row("OnTrac", r"1LSCX[0-9A-Z]{10}", _ONTRAC, _ALONE),
    _row(
        "OnTrac",
        r"(?!1LS7[12][0-9]{10}$|1LS.{13,14}-1$|1LSCX.{10}$)1LS[0-9A-Z]{10,18}(?:-[0-9])?",
        _ONTRAC,
        _ASK,
        may_be_two=True,
    ),
    _row("OnTrac", r"L(?![AIEHNX][1-3])[A-Z][0-9]{8}|BN[0-9]{8,14}", _ONTRAC, _ASK),
    _row(
        "Australia Post",
        r"(?!1LS)(?=[0-9]{0,2}[A-Z][0-9A-Z]{0,2}[0-9]{18}$|[0-9A-Z]{0,4}[A-Z][0-9A-Z]{0,4}[0-9]{18}$)" + _ARTICLE,
        ("australia_post",),
        _ALONE,
        checkdigits.australia_post,
    ),
    _row(
        "UPS Mail Innovations", _NO_POST + "MI[0-9]{6}[0-9A-Z]{1,22}", ("ups", "usps", "other"), _ASK, may_be_two=True
    ),
    _row("DHL eCommerce", r"GM[0-9]{18}", ("dhl_ecommerce",), _ALONE),
    _row(
        "DHL eCommerce",
        _NO_POST + r"(?!GM[0-9]{18}$)(?=.*[0-9])(?:GM|LX|RX|UV|CN|SG|TH|IN|HK|MY)[0-9A-Z]{10,39}",
        ("dhl_ecommerce", "other"),
        _ASK,
        may_be_two=True,
    ),
    _row("DPD", r"[0-9]{14}[A-Z]", ("other",), _ALONE, checkdigits.dpd),
    _row("Evri", r"[A-Z][0-9]{2}(?=[0-9]*[A-Z])[0-9A-Z]{13}", ("other",), _LAST),
    _row("Hermes", r"H[0-9]{17,20}", ("other",), _LAST),
    # Digits alone: by length.
    _row("DHL Express", r"[0-9]{10}", ("dhl",), _ALONE, checkdigits.dhl_express),
    _row("DHL Express", r"[0-9]{11}", ("dhl", "other"), _ASK, checkdigits.dhl_express),
    _row("Old Dominion", r"(?:77[78]|072|80[0-9])[0-9]{8}", ("other",), _ASK, checkdigits.luhn),
    _row("FedEx", r"[0-9]{12}", ("fedex", "other"), _ASK, checkdigits.fedex_express),
    _row("Purolator", r"[0-5][0-9]{11}", ("purolator", "other"), _ASK, checkdigits.luhn),
    _row("DHL Paket", r"[0-9]{12}", ("other", "dhl"), _LAST, checkdigits.dhl_identcode),
    _row("GLS", r"[0-9]{12}", ("other",), _WISHED, checkdigits.gls),
    _row("GLS", r"(?=[A-Z]*[0-9])(?=[0-9]*[A-Z])[0-9A-Z]{8}", ("other",), _WISHED),
    _row("DHL eCommerce", r"[0-9]{14}", ("dhl_ecommerce", "other"), _ASK),
    _row("FedEx Ground", r"[0-9]{15}", ("fedex", "other"), _ASK, checkdigits.gs1),
    _row("DPD", r"[0-9]{15}", ("other",), _ASK, checkdigits.dpd),
    _row(
        "FedEx",
        r"(?P<number>[0-9]{12})0[24][0-9]{2}",
        ("fedex",),
        _ALONE,
        checkdigits.fedex_express,
        removed=Later("scan", "the airbill's form number"),
    ),
    _row("Canada Post", r"[0-9]{16}", ("canada_post", "other"), _ASK, checkdigits.gs1),
    _row(
        "FedEx",
        r"(?P<number>[0-9]{12})0[0135-9][0-9]{2}",
        ("fedex", "other"),
        _LAST,
        checkdigits.fedex_express,
        removed=Later("scan", "the airbill's form number"),
    ),
    _row("Evri", r"[0-9]{16}", ("other",), _WISHED),
    _row("FedEx", r"[0-9]{18}", ("fedex", "other"), _ASK, checkdigits.gs1),
    _row("UPS Mail Innovations", r"[0-9]{18}", ("ups", "other"), _ASK),
    _row("DHL Paket", r"003[0-9]{17}", ("other", "dhl"), _ASK, checkdigits.gs1),
    _row("GS1", r"00(?!3)[0-9]{18}", ("other", "fedex", "dhl", "usps"), _ASK, checkdigits.gs1),
    _row("USPS", r"(?!00)[0-9]{20}", ("usps", "other"), _ASK, checkdigits.gs1),
    _row(
        "FedEx Ground Economy",
        r"(?:61|74|02|08)[0-9]{18}",
        _USPS_PARTNERS,
        _ASK,
        partial(checkdigits.behind, "92"),
        prepend="92",
    ),
    _row("USPS", r"71[0-9]{18}", ("usps", "other"), _ASK, partial(checkdigits.behind, "91"), prepend="91"),
    _row(
        "Australia Post",
        r"(?!9[1-6]|420)(?:[0-9]{21}|[0-9]{23})",
        ("australia_post", "other"),
        _ASK,
        checkdigits.gs1,
    ),
)
