"""The codes of products: GTINs in all their lengths, and SKUs as a scanner types them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.scan import checkdigits
from app.scan.payload import Payload

_GTIN_LENGTH = 14
_GTIN = re.compile(r"[0-9]{8}|[0-9]{11,14}", re.ASCII)  # eleven: a UPC whose leading zero a spreadsheet ate
_GS1_ELEMENT = re.compile(r"01([0-9]{14})(?:\D.*|[0-9].*)?", re.ASCII | re.DOTALL)
# An Italian keyboard types ' for a dash, a German one ß.
_DASHES = {ord(char): "-" for char in "\u2010\u2011\u2012\u2013\u2014\u2212'ß"} | {ord("#"): ""}
_DIGITAL_LINK = re.compile(r"https?://.*/01/([0-9]{8,14})(?:[/?#].*)?", re.ASCII | re.DOTALL | re.IGNORECASE)


def gtin(code: str) -> str:
    """The fourteen digits by which UPC-A, EAN-13, EAN-8 and GTIN-14 of one unit are the same; "" for what is none.

    A case code (ITF-14) keeps its first digit, so that it is never the same as its unit's.
    """
    digits = "".join(char for char in code if char not in " -")
    if not _GTIN.fullmatch(digits) or not checkdigits.gs1(digits):
        return ""
    return digits.zfill(_GTIN_LENGTH)


def upc_of_short(code: str) -> str:
    """The UPC-A that a UPC-E of eight digits stands for; "" where it is none."""
    if len(code) != len("01234565") or not code.isascii() or not code.isdigit() or code[0] not in "01":
        return ""
    system, six, check = code[0], code[1:7], code[7]
    last = six[5]
    if last in "012":
        body = six[:2] + last + "0000" + six[2:5]
    elif last == "3":
        body = six[:3] + "00000" + six[3:5]
    elif last == "4":
        body = six[:4] + "00000" + six[4]
    else:
        body = six[:5] + "0000" + last
    upc = system + body + check
    return upc if checkdigits.gs1(upc) else ""


def gtins_in(payload: Payload) -> Iterator[str]:
    """Every GTIN that a scan may stand for, the plainest first."""
    plain = gtin(payload.body)
    if plain:
        yield plain
    element = _GS1_ELEMENT.fullmatch(payload.text) if payload.is_gs1 or len(payload.text) == len("01") + 14 else None
    link = _DIGITAL_LINK.fullmatch(payload.body)
    for inner in (element and element[1], link and link[1]):
        if inner and gtin(inner):
            yield gtin(inner)
    upc = upc_of_short(payload.body)
    if upc:
        yield gtin(upc)


def code_key(code: str) -> str:
    """A code as orders and taught codes are looked up: no spaces and no #, in capitals, with one kind of dash."""
    return "".join(code.translate(_DASHES).split()).upper()


def squeezed(sku: str) -> str:
    """A SKU's letters and digits alone: keyboards and printers change its dashes, Caps Lock its case."""
    return "".join(char for char in sku.translate(_DASHES).casefold() if char.isalnum())
