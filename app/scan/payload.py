"""A scanner's text, cleaned: what belongs to the scanner comes off, what belongs to the code stays."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

#: The one form in which the separators of GS1 codes and square codes are used here.
GS, RS, EOT = "\x1d", "\x1e", "\x04"
#: No label carries more; a longer text was not scanned.
LONGEST = 4096

_NAMED = {
    "GS": GS,
    "FNC1": GS,
    "1D": GS,
    "0X1D": GS,
    "029": GS,
    "F8": GS,
    "F9": RS,
    "RS": RS,
    "1E": RS,
    "0X1E": RS,
    "EOT": EOT,
    "04": EOT,
}
_WORDS = "GS|FNC1|0X1D|1D|029|F8|RS|0X1E|1E|F9|EOT"
_SEPARATORS = re.compile(
    rf"<({_WORDS})>|\{{({_WORDS})\}}|[\[(](GS|FNC1|RS|EOT)[\])]|\\[XU](?:00)?(1D|1E|04)"
    r"|<?CTRL\+([\]^])>?|<?ALT\+0?(29)>?|(\^\]|\^\^)|([\u241d\u241e\u2404])",
    re.IGNORECASE,
)
_PLAIN = {"]": GS, "^": RS, "29": GS, "^]": GS, "^^": RS, "\u241d": GS, "\u241e": RS, "\u2404": EOT}
_AIM = re.compile(r"\]([A-Za-z][0-9A-Za-z])")
_LINE_ENDS = re.compile(r"[\r\n\t]+")
_ENDS = "".join(map(chr, range(0x21))) + "\x7f\ufeff"  # control characters and spaces around a code are the scanner's
_TAIL = re.compile(r"(?i)(1LS[0-9A-Z]+)['-](\d)")  # LaserShip's last digit, behind a dash that belongs to it


@dataclass(frozen=True, slots=True)
class Affixes:
    """What this scanner is set to send around each code, besides the line's end."""

    prefix: str = ""
    suffix: str = ""


NO_AFFIXES = Affixes()


@dataclass(frozen=True, slots=True)
class Payload:
    """One scan. `aim` is the AIM identifier without its bracket ("C1"), "" where the scanner sends none.

    `body` is the code as printed: its case, spaces and dashes kept, separators as GS, RS, EOT. `text` is what carriers'
    formats are written for: upper-case, without spaces, dashes and brackets.
    """

    raw: str
    aim: str
    body: str
    text: str

    @property
    def is_retail(self) -> bool:
        """Whether the scanner itself says that this is a product's code (UPC, EAN)."""
        return self.aim[:1] == "E"

    @property
    def is_gs1(self) -> bool:
        """Whether the scanner itself says that GS1's application identifiers stand in it."""
        return self.aim in {"C1", "e0", "d2", "Q3", "J1"}


def clean(raw: str, affixes: Affixes = NO_AFFIXES) -> Payload:
    """Whatever text; a longer one than LONGEST gives an empty body."""
    if len(raw) > LONGEST:
        return Payload(raw, "", "", "")
    body = raw.strip(_ENDS)
    for source in (raw, body):
        if affixes.prefix and source[: len(affixes.prefix)].casefold() == affixes.prefix.casefold():
            body = source[len(affixes.prefix) :]
            break
    body = _without_suffix(body.rstrip("\r\n\t"), affixes.suffix)
    body = separators_unified(body).strip(_ENDS + GS)
    found = _AIM.match(body)
    aim = found[1] if found else ""
    if found:
        body = _without_repeats(body[found.end() :], found[0]).strip(_ENDS + GS)
        if affixes.prefix and body.casefold().startswith(affixes.prefix.casefold()):
            body = body[len(affixes.prefix) :]
    if aim[:1] == "e" and re.fullmatch(r"\d{8}|\d{12,13}", body):
        aim = "E" + aim[1]  # Caps Lock: GS1 DataBar always carries sixteen digits or more
    return Payload(raw, aim, body, compact(body))


def parts_of(body: str) -> tuple[str, ...]:
    """The lines of a text that several codes may have come in, without empty ones."""
    return tuple(part.strip(_ENDS + GS) for part in _LINE_ENDS.split(body) if part.strip(_ENDS + GS))


def separators_unified(text: str) -> str:
    """The forms in which scanners write GS, RS and EOT, turned into the characters themselves."""
    return _SEPARATORS.sub(_separator, text)


def _separator(found: re.Match[str]) -> str:
    word = next(group for group in found.groups() if group is not None).upper()
    return _PLAIN.get(word) or _NAMED[word]


def compact(body: str) -> str:
    """Upper-case (ASCII alone), without line ends, spaces, dashes and brackets, but for LaserShip's tail."""
    kept = "".join(char for char in body if not _is_filler(char))
    upper = kept.upper() if kept.isascii() else "".join(char.upper() if char.isascii() else char for char in kept)
    tail = _TAIL.fullmatch("".join(body.split()))
    return f"{tail[1].upper()}-{tail[2]}" if tail else upper


def _is_filler(char: str) -> bool:
    if char.isalnum():
        return False
    return (char in " -()\r\n\t") or (
        not char.isascii() and (char.isspace() or unicodedata.category(char) in {"Pd", "Cf"})
    )


def _without_suffix(body: str, suffix: str) -> str:
    if suffix and body.casefold().endswith(suffix.casefold()):
        return body[: -len(suffix)]
    return body


def _without_repeats(body: str, aim: str) -> str:
    """A code read twice in one breath carries its AIM identifier twice."""
    parts = {part.strip(_ENDS + GS) for part in body.split(aim)}
    return parts.pop() if len(parts) == 1 else body
