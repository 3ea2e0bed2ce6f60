"""The waiting orders at a glance: what a list shows of each, to be there at the next start before anything else is.

Ten thousand whole orders take most of a second to read back and to turn into rows; at a glance they are a tenth of the
text and one step. Nothing in it depends on the day, the language or the bench: a list that is read back tomorrow
says tomorrow's words. It is as private as the orders themselves, and goes with them.
"""

from __future__ import annotations

import re
import zlib
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from app.domain.tags import is_on_hold, stations
from app.runtime import shapes
from app.runtime.files import write_privately

if TYPE_CHECKING:
    from app.domain.order import Order

#: The file's first line; its number is raised when the fields of a Glance change: another one is passed over.
FIRST_LINE = b"packbench list 2\n"
#: The day of what has no day: after all others.
NEVER = date.max.toordinal()
_DIGITS = r"[0-9]+"
#: More digits than an order number has.
_WIDTH = 18


class Glance(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """`placed_day` and `ship_by_day` are days as `date.toordinal` counts them, here where the bench stands; NEVER
    where nobody knows. `stations` are the benches that have the order open.

    `text` is all that is searched, a line each. What of it a list shows is cut out where it is painted, for some thirty
    rows of ten thousand: as fields of their own they would take as long again to read back.
    """

    number: str
    #: The number by which it is sorted: "1-9" comes before "1-10".
    number_in_order: str
    placed_day: int
    ship_by_day: int
    items: int
    text: str
    tags: str
    stations: tuple[str, ...]
    is_on_hold: bool
    is_in_process: bool
    is_short: bool
    has_note: bool

    @property
    def buyer(self) -> str:
        return self.text.split("\n", 2)[1]

    @property
    def skus(self) -> str:
        return self.text.split("\n", 3)[2]

    @property
    def place(self) -> str:
        return self.text.split("\n", 4)[3]

    @property
    def channel(self) -> str:
        return self.text.rsplit("\n", 2)[1]

    @property
    def method(self) -> str:
        return self.text.rsplit("\n", 1)[1]


class Glances(msgspec.Struct, frozen=True):
    """All of an account's, in the order in which the orders were read. `company` is the shop's name."""

    company: str
    read_at: datetime
    rows: list[Glance]


class Unreadable(Exception):
    """What was kept is damaged, or of another version. The message is for the log."""


class _Head(msgspec.Struct, frozen=True):
    """What the cache's first file says that matters here."""

    account: str
    company: str
    read_at: datetime | None = None


def glance(order: Order) -> Glance:
    """Of an order with its channel's name and what the catalogue knows of its lines."""
    return Glance(
        number=order.number,
        number_in_order=_natural(order.number),
        placed_day=_day(order.placed),
        ship_by_day=_day(order.ship_by),
        items=order.remaining,
        text="\n".join(
            [
                each.replace("\n", " ")
                for each in (
                    order.number,
                    order.buyer,
                    " ".join([line.sku for line in order.lines]),
                    order.ship_to.place,
                    order.channel,
                    order.requested_method,
                )
            ]
        ),
        tags=", ".join([tag.name for tag in order.tags]),
        stations=stations(order.tags),
        is_on_hold=is_on_hold(order.tags),
        is_in_process=order.status.is_begun,
        is_short=order.is_short,
        has_note=bool(order.buyer_note.strip() or order.staff_note.strip()),
    )


def file_stem(account: str) -> str:
    """How the names of an account's files in the cache begin.

    No secret, and two accounts of one name would only take turns: whose a file is, stands in it. hashlib would load
    OpenSSL before there is a list.
    """
    return f"{zlib.crc32(account.encode()):08x}{zlib.adler32(account.encode()):08x}"


def load(folder: Path, account: str, now: datetime, days: int) -> Glances | None:
    """What was kept of that account in the cache `folder`; None where nothing was, or more than `days` ago.

    Blocks for ten milliseconds with ten thousand orders. Raises Unreadable; what is there is replaced at the next
    reading.
    """
    stem = file_stem(account)
    try:
        head = shapes.decode((folder / f"{stem}.json").read_bytes(), _Head)
        if head.account != account or head.read_at is None or now - head.read_at > timedelta(days=days):
            return None
        written = (folder / f"{stem}.glance").read_bytes()
        if not written.startswith(FIRST_LINE):
            raise Unreadable(f"The list {stem} is of another version and is passed over")
        rows = shapes.unpack(memoryview(written)[len(FIRST_LINE) :], list[Glance])
        return Glances(head.company, head.read_at, rows)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        # Not the error's own words: they may quote what stands there.
        raise Unreadable(f"The list {stem} cannot be read and is passed over: {type(error).__name__}") from error


class GlanceFile:
    """One account's, written when it changed. Its methods block, and are called one at a time."""

    def __init__(self, folder: Path, account: str) -> None:
        self._file = folder / f"{file_stem(account)}.glance"
        self._kept: list[Glance] | None = None
        self._made: dict[str, tuple[Order, Glance]] = {}

    def keep(self, orders: tuple[Order, ...]) -> None:
        """Raises OSError where it cannot be written; the old one stands then."""
        made: dict[str, tuple[Order, Glance]] = {}
        for order in orders:
            known = self._made.get(order.number)
            made[order.number] = known if known is not None and known[0] is order else (order, glance(order))
        self._made = made
        rows = [each for _, each in made.values()]
        if rows != self._kept:
            write_privately(self._file, FIRST_LINE + msgspec.msgpack.encode(rows))
            self._kept = rows


def _natural(text: str) -> str:
    """Figures filled up with zeros; as text, since texts are compared fastest."""
    return re.sub(_DIGITS, lambda found: found[0].zfill(_WIDTH), text.casefold())


def _day(moment: datetime | None) -> int:
    if moment is None:
        return NEVER
    here: date = (moment.astimezone() if moment.tzinfo else moment).date()
    return here.toordinal()
