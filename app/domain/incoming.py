"""A row of a carrier's file: what it says of one parcel, and what became of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from app.domain.order import Order, Tracking
from app.domain.shipment import ShipmentDraft

_CHANNEL = re.compile(r"\d+-")
_SHORTEST_BARE = 3
_ZIP = 5


@dataclass(frozen=True, slots=True)
class Incoming:
    """`line` is its line in the file; every text is as it stands there, "" where there is none.

    `troubles` are sentences about cells that could not be read.
    """

    line: int
    order: str = ""
    tracking: str = ""
    carrier: str = ""
    method: str = ""
    cost: Decimal | None = None
    ship_date: date | None = None
    is_void: bool = False
    name: str = ""
    company: str = ""
    postcode: str = ""
    troubles: tuple[str, ...] = ()


class Fate(StrEnum):
    """What a row will do."""

    SHIP = "ship"
    #: Its number already stands on its order; a missing cost or method is written beside it.
    FILL_IN = "fill in"
    #: Somebody has to say that the order that was found by name and postcode is the right one.
    CONFIRM = "confirm"
    #: Its order is looked for at Ordoro.
    LOOKING = "looking"
    #: Nothing, and rightly so: voided, or all of it stands already.
    NOTHING = "nothing"
    BAD = "bad"

    @property
    def is_good(self) -> bool:
        """Whether it is sent when the import runs."""
        return self in (Fate.SHIP, Fate.FILL_IN)


@dataclass(frozen=True, slots=True)
class Judged:
    """`words` says what it will do or why it cannot; `draft` is there for SHIP, `correct` for FILL_IN.

    `further` are the numbers of the order's other parcels, for which Ordoro has no field: they go into a comment.
    """

    row: Incoming
    fate: Fate
    words: str
    order: Order | None = None
    draft: ShipmentDraft | None = None
    correct: Tracking | None = None
    further: tuple[str, ...] = ()
    #: Its number may be wrong: it ships, and somebody should look at it first.
    is_doubtful: bool = False

    @property
    def line(self) -> int:
        return self.row.line


def folded(text: str) -> str:
    """A name as it is compared: letters and digits alone, without accents and case."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(char for char in apart.casefold() if char.isalnum())


def same_postcode(text: str) -> str:
    """A postcode as it is compared; of an American one of nine digits, the first five."""
    plain = folded(text)
    return plain[:_ZIP] if plain.isdigit() and len(plain) == _ZIP + 4 else plain


class OrderIndex:
    """Finds orders by what label programs know of them."""

    def __init__(self, orders: Iterable[Order]) -> None:
        self._by_number: dict[str, list[Order]] = {}
        self._by_bare: dict[str, list[Order]] = {}
        self._by_person: dict[tuple[str, str], list[Order]] = {}
        for order in orders:
            self.add(order)

    def add(self, order: Order) -> None:
        for text in {order.number.casefold(), order.barcode.casefold()} - {""}:
            self._by_number.setdefault(text, []).append(order)
        bare = _bare(order.number.casefold())
        if len(bare) >= _SHORTEST_BARE:
            self._by_bare.setdefault(bare, []).append(order)
        postcode = same_postcode(order.ship_to.zip)
        for name in {folded(order.ship_to.name), folded(order.ship_to.company)} - {""}:
            if postcode:
                self._by_person.setdefault((name, postcode), []).append(order)

    def find(self, text: str) -> list[Order]:
        """The orders of that number, with or without the sales channel's prefix; or of that barcode."""
        wanted = order_text(text)
        found = self._by_number.get(wanted)
        if found or not wanted:
            return found or []
        return [each for each in self._by_bare.get(_bare(wanted), []) if means(wanted, each.number)]

    def of_person(self, row: Incoming) -> list[Order]:
        """The orders that go to the row's name or company at its postcode."""
        postcode = same_postcode(row.postcode)
        found: dict[str, Order] = {}
        for name in (folded(row.name), folded(row.company)):
            found.update((order.number, order) for order in self._by_person.get((name, postcode), ()) if name)
        return list(found.values())


def means(text: str, number: str) -> bool:
    """Whether that text is that order's number: a channel's prefix may be missing on one side, but not be another."""
    wanted, number = order_text(text), number.casefold()
    return wanted == number or (_bare(wanted) == _bare(number) and (_bare(wanted) == wanted or _bare(number) == number))


def order_text(text: str) -> str:
    """An order number as it is compared: without case, and without the sign or word before it."""
    return re.sub(r"^(?:order)?\s*(?:no\.?|number)?\s*#?\s*", "", text.strip().casefold())


def _bare(number: str) -> str:
    return _CHANNEL.sub("", number, count=1) if _CHANNEL.match(number) else number
