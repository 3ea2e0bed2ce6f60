"""Whose number it is, and what label programs call each carrier."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.domain.incoming import same_number
from app.scan.carriers import load_carriers
from app.scan.checkdigits import gs1, s10

_SHORTEST, _LONGEST = 10, 34
_UPS = re.compile(r"1Z[0-9A-Z]{15}\d")
_IMPB = re.compile(r"(?:420\d{5}(?:\d{4})?)?(9[1-5]\d{20}(?:\d{4})?)")
_S10 = re.compile(r"[A-Z]{2}(\d{8})(\d)([A-Z]{2})")
_S10_CARRIERS = {"US": "USPS", "GB": "Royal Mail", "CA": "Canada Post", "AU": "Australia Post", "CN": "China Post"}
_BY_SHAPE = (
    (re.compile(r"[0-8]\d{33}|96\d{20}|96\d{32}"), ("FedEx",)),
    (re.compile(r"\d{12}"), ("FedEx", "Purolator", "DHL")),
    (re.compile(r"\d{15}"), ("FedEx",)),
    (re.compile(r"\d{20}"), ("USPS", "FedEx")),
    (re.compile(r"\d{10}"), ("DHL",)),
    (re.compile(r"[CD]\d{14}|1LS[0-9A-Z]{10,17}(?:-\d)?"), ("OnTrac",)),
    (re.compile(r"TB[ACM]\d{12}"), ("Amazon Shipping",)),
)
_NAMES = {
    "unitedparcelservice": "UPS",
    "federalexpress": "FedEx",
    "fdx": "FedEx",
    "fdxg": "FedEx",
    "fdxe": "FedEx",
    "unitedstatespostalservice": "USPS",
    "uspostalservice": "USPS",
    "postalservice": "USPS",
    "stampscom": "USPS",
    "endicia": "USPS",
    "lasership": "OnTrac",
}


def carriers_of(number: str) -> tuple[str, ...]:
    """The carriers that the number may belong to; one alone where its check digit leaves no doubt."""
    cleaned = same_number(number)
    if _UPS.fullmatch(cleaned):
        return ("UPS",)
    if post := _IMPB.fullmatch(cleaned):
        # 92 and 93 are bought by others, who hand them to the post at the end.
        return (
            ("USPS",)
            if post[1][:2] in ("91", "94", "95") and gs1(post[1])
            else ("USPS", "FedEx", "UPS", "DHL eCommerce")
        )
    if (post := _S10.fullmatch(cleaned)) and s10(post[1], post[2]):
        return (_S10_CARRIERS[post[3]],) if post[3] in _S10_CARRIERS else ()
    return next((carriers for shape, carriers in _BY_SHAPE if shape.fullmatch(cleaned)), ())


def looks_like_tracking(text: str) -> bool:
    """Whether a cell can be a tracking number at all, for finding its column."""
    cleaned = same_number(text)
    is_one = bool(re.fullmatch(r"[0-9A-Z]+", cleaned)) and _SHORTEST <= len(cleaned) <= _LONGEST
    return is_one and sum(char.isdigit() for char in cleaned) >= _SHORTEST - 2 and bool(carriers_of(cleaned))


def carrier_named(text: str) -> str:
    """The carrier as Ordoro calls it: by its name, or by the name at the beginning ("FedEx Ground"); "" where none."""
    known = load_carriers()
    words = re.sub(r"[®™©]", "", text).split()
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        found = known.find(name)
        if found is not None:
            return found.name
        alias = _NAMES.get(re.sub(r"[\W_]", "", name.casefold()), "")
        if alias:
            return alias
    return ""


def preferred(likely: Sequence[str], own: Sequence[str]) -> tuple[str, ...]:
    """`likely` with the shop's own carrier alone where exactly one of them is its own."""
    mine = [name for name in likely if name in own]
    return (mine[0],) if len(likely) > 1 and len(mine) == 1 else tuple(likely)
