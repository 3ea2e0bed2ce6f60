"""Bytes of a file to text, whatever program wrote them."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from app.tables.trouble import TableTrouble, not_opened
from app.words import Later, number, translate

#: A year of labels is a tenth of it; more is not what was meant.
LARGEST = 32 * 1024 * 1024

_NOT_TEXT = (
    (
        b"PK\x03\x04",
        Later(
            "tables", "It is an Excel workbook (or another zipped file), whatever its name says. Save it as CSV first."
        ),
    ),
    (
        b"\xd0\xcf\x11\xe0",
        Later("tables", "It is an old Excel workbook, whatever its name says. Save it as CSV first."),
    ),
    (b"%PDF", Later("tables", "It is a PDF. Export the shipments as CSV instead.")),
    (b"\x1f\x8b", Later("tables", "It is a compressed file. Unpack it first.")),
    (b"\x89PNG", Later("tables", "It is a picture.")),
    (b"\xff\xd8\xff", Later("tables", "It is a picture.")),
    (b"{\\rtf", Later("tables", "It is a text document with formatting. Save it as CSV instead.")),
)
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
#: Text with so many zero bytes at every other place is UTF-16 without its mark.
_HALF_ZEROS = 0.3
_LOOKED_AT = 4096
_ODD = re.compile("[\x00-\x08\x0b\x0e-\x1f]")
_MOST_ODD = 0.02


@dataclass(frozen=True, slots=True)
class Decoded:
    """`encoding` is a name to show: "UTF-8", "UTF-16", "Windows-1252", "UTF-8 and Windows-1252, mixed"."""

    text: str
    encoding: str


def read_file(path: Path) -> bytes:
    """The whole file. Blocks. Raises TableTrouble where it is no file, too large, or cannot be read."""
    try:
        if not path.is_file():
            raise TableTrouble(translate("tables", "“{name}” is not a file.").format(name=path.name))
        size = path.stat().st_size
        if size > LARGEST:
            raise TableTrouble(
                translate(
                    "tables", "“{name}” has {size} MB; {most} MB are the most. Export one day, not everything."
                ).format(name=path.name, size=number(size // 1_000_000), most=LARGEST // 1_000_000)
            )
        return path.read_bytes()
    except OSError as error:
        raise not_opened(path, error) from error


def decode(data: bytes) -> Decoded:
    """The text of a file, without a byte order mark. Raises TableTrouble for what is no text."""
    for start, what in _NOT_TEXT:
        if data.startswith(start):
            raise TableTrouble(str(what))
    decoded = _by_mark(data) or _without_mark(data)
    if not decoded.text.strip():
        raise TableTrouble(translate("tables", "It is empty."))
    odd = len(_ODD.findall(decoded.text[:_LOOKED_AT]))
    if odd > _MOST_ODD * min(len(decoded.text), _LOOKED_AT):
        raise TableTrouble(translate("tables", "It is not text. Export the shipments as CSV."))
    return Decoded(decoded.text.replace("\0", ""), decoded.encoding)


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            rest = data[len(mark) :]
            if encoding == "utf-8":
                return _utf8_or_mixed(rest)
            return Decoded(rest.decode(encoding, errors="replace"), "UTF-16")
    return None


def _without_mark(data: bytes) -> Decoded:
    head = data[:_LOOKED_AT]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > _HALF_ZEROS * len(head):
        return Decoded(data.decode("utf-16-le", errors="replace"), "UTF-16")
    if even > _HALF_ZEROS * len(head):
        return Decoded(data.decode("utf-16-be", errors="replace"), "UTF-16")
    return _utf8_or_mixed(data)


def _utf8_or_mixed(data: bytes) -> Decoded:
    """UTF-8 where all of it is; else line by line, for files that two programs wrote into."""
    try:
        return Decoded(data.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError:
        lines = [_line(line) for line in data.split(b"\n")]
    names = {name for _, name in lines if name != "ASCII"}
    mixed = translate("tables", "UTF-8 and Windows-1252, mixed")
    encoding = "Windows-1252" if names == {"Windows-1252"} else mixed
    return Decoded("\n".join(text for text, _ in lines), encoding)


def _line(line: bytes) -> tuple[str, str]:
    try:
        return line.decode("utf-8"), "ASCII" if line.isascii() else "UTF-8"
    except UnicodeDecodeError:
        # Five of its places are empty; they keep the number that they have in Latin-1.
        return "".join(_CP1252[byte] for byte in line), "Windows-1252"


_CP1252 = tuple(
    bytes([byte]).decode("cp1252") if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else chr(byte) for byte in range(256)
)
