"""What a scan means at the bench: by the code's shape, by what is known here, and by the order that is open.

A code that is known here (an order's, a product's, a taught one) is what it is known as, for hardly any other code can
be the same. It is a choice where it is known as two things, and where a shop's bare number is a carrier's number too
while an order is open. The rest is what app/scan/labels.py makes of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from app.domain.order import Order, OrderLine
from app.scan.commands import PREFIX, BadCommand, Names, is_command, parse
from app.scan.index import KnownCodes
from app.scan.labels import once, read_payload
from app.scan.layouts import azerty_digits
from app.scan.payload import NO_AFFIXES, Affixes, Payload, clean
from app.scan.products import gtin
from app.scan.reading import Reading, Refusal
from app.scan.sense import (
    Choice,
    CommandScan,
    Found,
    ItemScan,
    LabelScan,
    Meaning,
    OrderScan,
    RoutingScan,
    Sense,
    UnknownScan,
)
from app.words import translate

__all__ = [
    "Choice",
    "CommandScan",
    "Found",
    "ItemScan",
    "LabelScan",
    "Meaning",
    "OrderScan",
    "RoutingScan",
    "Sense",
    "UnknownScan",
    "Ways",
    "meaning_of",
]

_SHORTEST_LABEL = 10
_TEACHABLE = (Refusal.UNKNOWN, Refusal.RETAIL)


@dataclass(frozen=True, slots=True)
class Ways:
    """This bench's own ways: who packs, which carriers it likes (by key, likeliest first), how its scanner is set."""

    names: Names = field(default_factory=Names)
    preferred: Sequence[str] = ()
    affixes: Affixes = NO_AFFIXES


DEFAULT_WAYS = Ways()


def meaning_of(raw: str, codes: KnownCodes, open_order: Order | None = None, ways: Ways = DEFAULT_WAYS) -> Meaning:
    """Whatever text; never raises. `raw` is what the scanner sent, suffix and all.

    The open order is known from then on, also where `codes` did not have it.
    """
    if open_order is not None:
        codes.put_order(open_order)
    payload = clean(raw, ways.affixes)
    command = _command(payload.body, ways.names)
    if command is not None:
        return command
    if not payload.body:
        reading = read_payload(payload)
        return UnknownScan(payload.body, reading.why, can_be_taught=False, reading=reading)
    known = _known(payload, codes, open_order)
    reading = read_payload(payload, ways.preferred)
    if not known:
        return _unknown(payload, reading, open_order)
    if reading.is_taken and open_order is not None and any(_may_be_a_label(sense, payload) for sense in known):
        known = (*known, LabelScan(reading))
    return known[0] if len(known) == 1 else Choice(payload.body, known)


def _command(body: str, names: Names) -> CommandScan | UnknownScan | None:
    start = body[: len(PREFIX) + 3].upper().find(PREFIX)  # an AIM identifier that another keyboard spoilt stands before
    if start < 0 or not is_command(body[start:]):
        return None
    try:
        return CommandScan(parse(body[start:], names))
    except BadCommand as problem:
        return UnknownScan(body, str(problem), can_be_taught=False)


def _known(payload: Payload, codes: KnownCodes, open_order: Order | None) -> tuple[Sense, ...]:
    """What this code is known as here, likeliest first; a doubled one and one in AZERTY's digits as what they are."""
    for body in (payload.body, once(payload.body), azerty_digits(payload.body)):
        if body:
            known = _known_as(
                replace(payload, body=body, text=payload.text if body == payload.body else body), codes, open_order
            )
            if known:
                return known
    return ()


def _known_as(payload: Payload, codes: KnownCodes, open_order: Order | None) -> tuple[Sense, ...]:
    items = _items(payload, codes, open_order)
    return items if payload.is_retail else (*items, *codes.orders(payload.body))


def _items(payload: Payload, codes: KnownCodes, open_order: Order | None) -> tuple[ItemScan, ...]:
    lines = open_order.lines if open_order is not None else ()
    scans = [
        ItemScan(item.sku, item.found, item.quantity, tuple(line.line_id for line in lines if _wants(line, item.sku)))
        for item in codes.items(payload)
    ]
    # Two products of one code: the one that the open order wants is meant.
    wanted = [scan for scan in scans if scan.line_ids]
    return tuple(wanted if len(wanted) == 1 else scans)


def _wants(line: OrderLine, sku: str) -> bool:
    """Whether it is that product, or a kit that it is in."""
    return line.sku == sku or any(part.sku == sku for part in line.parts)


def _may_be_a_label(sense: Sense, payload: Payload) -> bool:
    """Whether a carrier's number may well be meant: digits alone, known by no more than a number that a shop gave."""
    if not payload.body.isdigit() or len(payload.body) < _SHORTEST_LABEL:
        return False
    if isinstance(sense, OrderScan):
        return sense.found in (Found.NUMBER, Found.SHORT_NUMBER)
    return isinstance(sense, ItemScan) and sense.found is Found.SKU and not sense.line_ids and not gtin(payload.body)


def _unknown(payload: Payload, reading: Reading, open_order: Order | None) -> Meaning:
    if reading.refusal is Refusal.ROUTING:
        return RoutingScan(reading)
    if reading.is_taken:
        label = LabelScan(reading)
        is_product = open_order is not None and not payload.aim and len(payload.text) in (12, 14) and gtin(payload.text)
        if not is_product:
            return label
        return Choice(
            payload.body,
            (label, UnknownScan(payload.body, translate("scan", "A product that is not known here."), reading=reading)),
        )
    can_be_taught = reading.refusal in _TEACHABLE
    return UnknownScan(payload.body, _why_unknown(reading), can_be_taught=can_be_taught, reading=reading)


def _why_unknown(reading: Reading) -> str:
    if reading.refusal is Refusal.RETAIL:
        return translate("scan", "This is a product's code, but no product here has it.")
    if reading.refusal is Refusal.UNKNOWN:
        return translate("scan", "No order, product or carrier is known by this code.")
    return reading.why
