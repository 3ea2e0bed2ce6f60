"""What a scan can mean at the bench: the answers of app/scan/meaning.py, small and frozen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.scan.commands import Command
from app.scan.reading import Reading


class Found(StrEnum):
    """By what an order or an item was found."""

    BARCODE = "barcode"  # what Ordoro prints on the packing list
    NUMBER = "number"  # the order's whole number: 1-1042
    SHORT_NUMBER = "short number"  # without its channel's prefix: 1042
    PARENT = "parent"  # the list of the order that this one was split from
    SKU = "sku"
    UPC = "upc"  # with or without leading zeros
    TAUGHT = "taught"  # a code that somebody taught this shop


@dataclass(frozen=True, slots=True)
class OrderScan:
    """An order that is known here; `waits` is False for one that was shipped, cancelled or split."""

    number: str
    found: Found
    waits: bool = True
    #: The split parent whose list was scanned; "" for the order's own.
    parent: str = ""


@dataclass(frozen=True, slots=True)
class ItemScan:
    """A product; `quantity` is what one scan counts (6 for a taught case of six).

    `line_ids` are the open order's lines of that SKU, in its order: empty where it is not in the open order, or where
    none is open.
    """

    sku: str
    found: Found
    quantity: int = 1
    line_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LabelScan:
    """A carrier's label that gives a tracking number: its verdict is ok, warn or choose, never reject."""

    reading: Reading


@dataclass(frozen=True, slots=True)
class RoutingScan:
    """The bar of a label that only says where the parcel goes: a check of the address, no tracking number."""

    reading: Reading


@dataclass(frozen=True, slots=True)
class CommandScan:
    command: Command


@dataclass(frozen=True, slots=True)
class UnknownScan:
    """Nothing that is known here; `code` is the cleaned text, `why` a sentence.

    `can_be_taught` says whether it may be an unknown product's code, so that "which line is this?" makes sense; it is
    False for what is surely a label's own code, a bad read, or a damaged command.
    """

    code: str
    why: str
    can_be_taught: bool = True
    reading: Reading | None = None


Sense = OrderScan | ItemScan | LabelScan | RoutingScan | CommandScan | UnknownScan


@dataclass(frozen=True, slots=True)
class Choice:
    """A code that could be several things: the packer is asked once. Two options or more, likeliest first.

    An `UnknownScan` among them stands for "a product that is not known here".
    """

    code: str
    options: tuple[Sense, ...]


Meaning = Sense | Choice
