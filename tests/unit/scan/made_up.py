"""Numbers that no carrier ever gave out: made up from the rows of the definition table, wrapped and damaged."""

from __future__ import annotations

import random
import re
import string
from collections.abc import Callable
from dataclasses import dataclass

from app.scan.formats import Format

_CHARACTERS = string.digits + string.ascii_uppercase
_TRIES = 20_000


@dataclass(frozen=True, slots=True)
class Made:
    """`text` is what stands in the bars, `number` the tracking number in it."""

    row: Format
    text: str
    number: str


def make(row: Format, rng: random.Random) -> Made:
    """A valid text of that row: its shape at random, its check digit right."""
    for _ in range(_TRIES):
        text = _Pattern(row.pattern.pattern, rng).text()
        found = row.pattern.fullmatch(text)
        if found:
            start, end = found.span("number" if "number" in row.pattern.groupindex else 0)
            for at in (end - 1, start + 10):  # where a check digit stands: at the end, or before S10's country
                for char in rng.sample(_CHARACTERS, len(_CHARACTERS)):
                    made = _valid(row, text[:at] + char + text[at + 1 :])
                    if made:
                        return made
    raise AssertionError(f"no text of the row {row.name} {row.pattern.pattern} was found")


def _valid(row: Format, text: str) -> Made | None:
    found = row.pattern.fullmatch(text)
    if not found:
        return None
    number = found.groupdict().get("number") or text
    return Made(row, text, row.prepend + number) if row.check is None or row.check(number) else None


class _Pattern:
    """Makes a text of a regular expression of the table's simple kind; what stands in lookaheads is left out."""

    def __init__(self, pattern: str, rng: random.Random) -> None:
        self._rest = pattern
        self._rng = rng

    def text(self) -> str:
        made = [self._sequence()]
        while self._rest.startswith("|"):
            self._rest = self._rest[1:]
            made.append(self._sequence())
        return self._rng.choice(made)

    def _sequence(self) -> str:
        made = ""
        while self._rest and self._rest[0] not in "|)":
            before = self._rest
            one = self._atom()
            after = self._rest
            times = self._times()
            behind = self._rest
            for at in range(times):
                if at:
                    self._rest = before
                    one = self._atom()
                made += one
            self._rest = behind if times else self._past(after)
        return made

    def _past(self, rest: str) -> str:
        return re.sub(r"^(?:\{[0-9,]+\}|\?)", "", rest)

    def _times(self) -> int:
        found = re.match(r"\{(\d+)(?:,(\d+))?\}|\?", self._rest)
        if not found:
            return 1
        self._rest = self._rest[found.end() :]
        if found[0] == "?":
            return self._rng.randint(0, 1)
        return self._rng.randint(int(found[1]), int(found[2] or found[1]))

    def _atom(self) -> str:
        if found := re.match(r"\(\?[=!]", self._rest):
            self._rest = self._rest[found.end() :]
            self.text()
            self._rest = self._rest[1:]
            return ""
        if found := re.match(r"\((?:\?:|\?P<\w+>)", self._rest):
            self._rest = self._rest[found.end() :]
            made = self.text()
            self._rest = self._rest[1:]
            return made
        if found := re.match(r"\[([^\]]+)\]\*?", self._rest):
            self._rest = self._rest[found.end() :]
            return self._rng.choice([char for char in _CHARACTERS if re.match(f"[{found[1]}]", char)])
        if self._rest.startswith("\\x1d"):
            self._rest = self._rest[4:]
            return "\x1d"
        char, self._rest = self._rest[0], self._rest[1:].removeprefix("*") if self._rest[0] == "." else self._rest[1:]
        return "" if char in ".$" else char


def _cut_in_fours(text: str) -> str:
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))


#: What scanners and keyboards put around a code, each of them harmless.
WRAPPINGS: dict[str, Callable[[str], str]] = {
    "plain": lambda text: text,
    "CR": lambda text: f"{text}\r",
    "CRLF": lambda text: f"{text}\r\n",
    "TAB": lambda text: f"{text}\t",
    "AIM Code 128": lambda text: f"]C0{text}\r",
    "AIM GS1-128": lambda text: f"]C1{text}\r",
    "leading GS": lambda text: f"\x1d{text}\r",
    "GS in words": lambda text: f"<GS>{text.replace(chr(0x1D), '<GS>')}<GS>",
    "GS in braces": lambda text: text.replace(chr(0x1D), "{GS}"),
    "GS lost": lambda text: text.replace(chr(0x1D), ""),
    "Caps Lock": lambda text: text.lower(),
    "in fours": _cut_in_fours,
    "twice": lambda text: text + text,
    "twice with CR": lambda text: f"{text}\r{text}\r",
    "twice with AIM": lambda text: f"]C0{text}\r]C0{text}\r",
    "STX and ETX": lambda text: f"\x02{text}\x03",
}


def walked(text: str, rng: random.Random) -> str:
    """One digit replaced by another."""
    at = rng.choice([at for at, char in enumerate(text) if char.isdigit()])
    return text[:at] + rng.choice([digit for digit in string.digits if digit != text[at]]) + text[at + 1 :]


def with_letter(text: str, rng: random.Random) -> str:
    """One digit read as a letter that looks like it."""
    at = rng.choice([at for at, char in enumerate(text) if char.isdigit()])
    return text[:at] + rng.choice("OILSBZG") + text[at + 1 :]


def cut_short(text: str, rng: random.Random) -> str:
    lost = rng.randint(1, max(1, len(text) // 2))
    return text[:-lost] if rng.random() < 0.5 else text[lost:]
