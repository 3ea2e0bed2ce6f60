"""Command barcodes: what they say, and the text that stands in the bars.

A text is made of letters that sit on the same key on QWERTY, QWERTZ and AZERTY keyboards (no A, M, Q, W, Y, Z, no
digits, no marks), so that a scanner can type it whatever the layout, with Caps Lock or without. It begins with a prefix
that no tracking number, order or product has, and ends with a check letter. A name (packer, carrier, preset) stands in
it as a short token, for any name fits in the same eighteen letters of Code 128; a renamed one needs a new sheet.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.words import Later, translate

PREFIX = "PKBX"
_SAFE = "BCDEFGHIJKLNOPRSTUVX"
_TOKEN_LETTERS = 8
_MOST_UNITS = 999
_BETWEEN = " · "
_COUNT_LETTERS = 3


class CommandKind(StrEnum):
    """What a command barcode asks for. Those below PLUS carry a value."""

    SHIP = "ship"
    ALL = "all"  # every unit of the order is in the box
    NEXT = "next"  # open the next waiting order
    NEXT_PARCEL = "next parcel"
    SKIP = "skip"  # count the next thing as verified without a scan
    UNDO_LAST = "undo last"
    HOLD = "hold"
    PLUS = "plus"  # `count` more units of the item scanned last
    PACKER = "packer"  # `value`: the name
    CARRIER = "carrier"  # `value`: Ordoro's key
    PRESET = "preset"  # `value`: the name
    METHOD = "method"  # `value`: carrier and method, as `method_name` writes them


@dataclass(frozen=True, slots=True)
class Command:
    """`value` is the name of a packer, preset or method, or a carrier's key; `count` is 1 to 999 for PLUS, else 0."""

    kind: CommandKind
    value: str = ""
    count: int = 0


class BadCommand(ValueError):
    """A command barcode that says nothing here; its text is a sentence for the packer."""


_WORDS = {
    CommandKind.SHIP: "SHIP",
    CommandKind.ALL: "FULL",
    CommandKind.NEXT: "NEXT",
    CommandKind.NEXT_PARCEL: "NEXTBOX",
    CommandKind.SKIP: "SKIP",
    CommandKind.UNDO_LAST: "UNDO",
    CommandKind.HOLD: "HOLD",
}
_KINDS = {word: kind for kind, word in _WORDS.items()}
#: The letter before a token, or before the digits of PLUS; no word above begins with one of them.
_HEADS = {
    CommandKind.PACKER: "P",
    CommandKind.CARRIER: "C",
    CommandKind.PRESET: "R",
    CommandKind.METHOD: "T",
    CommandKind.PLUS: "J",
}
_GONE = {
    CommandKind.PACKER: Later("scan", "This barcode's packer is not on this bench's list now. Print a new sheet."),
    CommandKind.CARRIER: Later("scan", "This barcode's carrier is not on this bench's list now. Print a new sheet."),
    CommandKind.PRESET: Later("scan", "This barcode's preset is not on this bench's list now. Print a new sheet."),
}
_NAMED = {head: kind for kind, head in _HEADS.items() if kind is not CommandKind.PLUS}


@dataclass(frozen=True)
class Names:
    """The names that a scan can mean: this bench's packers, carriers (by key), presets and methods."""

    packers: Iterable[str] = ()
    carriers: Iterable[str] = ()
    presets: Iterable[str] = ()
    methods: Iterable[str] = ()
    by_token: Mapping[tuple[CommandKind, str], str] = field(init=False)

    def __post_init__(self) -> None:
        named = (
            (CommandKind.PACKER, self.packers),
            (CommandKind.CARRIER, self.carriers),
            (CommandKind.PRESET, self.presets),
            (CommandKind.METHOD, self.methods),
        )
        found = {(kind, _token(name)): name for kind, names in named for name in names}
        object.__setattr__(self, "by_token", found)


def method_name(carrier: str, method: str) -> str:
    """A method with its carrier, as lists and barcodes have it: "UPS · UPS® Ground"."""
    return f"{carrier}{_BETWEEN}{method}"


def method_of(name: str) -> tuple[str, str]:
    """Carrier and method of such a name; no carrier's name has the mark that stands between."""
    carrier, _, method = name.partition(_BETWEEN)
    return carrier, method


def text_of(command: Command) -> str:
    """What to print as Code 128: at most eighteen letters. Raises ValueError for a count out of 1 to 999."""
    if command.kind in _WORDS:
        body = _WORDS[command.kind]
    elif command.kind is CommandKind.PLUS:
        if not 1 <= command.count <= _MOST_UNITS:
            raise ValueError(f"+{command.count} does not fit a barcode; 1 to {_MOST_UNITS} do")
        body = _HEADS[command.kind] + "".join(_SAFE[int(digit)] for digit in f"{command.count:0{_COUNT_LETTERS}}")
    else:
        body = _HEADS[command.kind] + _token(command.value)
    return PREFIX + body + _check_letter(body)


def is_command(text: str) -> bool:
    """Whether `text`, as scanned, claims to be a command; whether it is one says `parse`."""
    return text.strip().upper().startswith(PREFIX)


def parse(text: str, names: Names) -> Command:
    """The command that a scan means. Raises BadCommand: misread, or of a name that this bench does not have."""
    body, check = text.strip().upper()[len(PREFIX) : -1], text.strip().upper()[-1:]
    if not is_command(text) or not body or check != _check_letter(body):
        raise BadCommand(translate("scan", "This command barcode was not read whole. Scan it again."))
    if body in _KINDS:
        return Command(_KINDS[body])
    head, rest = body[0], body[1:]
    if head == _HEADS[CommandKind.PLUS] and (count := _count(rest)):
        return Command(CommandKind.PLUS, count=count)
    kind = _NAMED.get(head)
    if kind is None:
        raise BadCommand(translate("scan", "This version of Packbench does not know this command barcode."))
    name = names.by_token.get((kind, rest))
    if name is None:
        raise BadCommand(str(_GONE[kind]))
    return Command(kind, name)


def _count(letters: str) -> int:
    """The number that PLUS carries, or 0 where these letters carry none."""
    if len(letters) != _COUNT_LETTERS or not set(letters) <= set(_SAFE[:10]):
        return 0
    return int("".join(str(_SAFE.index(letter)) for letter in letters))


def _token(name: str) -> str:
    """Eight letters that stand for a name, whatever its case and spaces."""
    number = zlib.crc32(" ".join(name.casefold().split()).encode("utf-8", "surrogatepass"))
    letters = []
    for _ in range(_TOKEN_LETTERS):
        number, rest = divmod(number, len(_SAFE))
        letters.append(_SAFE[rest])
    return "".join(letters)


def _check_letter(body: str) -> str:
    """One wrong letter and two swapped neighbours change it: places weigh 1, 3, 7, 9 in turn, modulo 20."""
    weights = (1, 3, 7, 9)
    known = (_SAFE.find(letter) + 1 for letter in body)
    return _SAFE[sum(value * weights[at % 4] for at, value in enumerate(known)) % len(_SAFE)]
