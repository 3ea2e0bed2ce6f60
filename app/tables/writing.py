"""Rows to the bytes of a CSV file that no spreadsheet runs as a program."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
#: An amount or a telephone number is none.
_HARMLESS = re.compile(r"[+-][\d\s().,/-]*")


def defused(cell: str) -> str:
    """The cell with a ' before it where a spreadsheet would take it for a formula."""
    if cell.startswith(_STARTS_A_FORMULA) and not _HARMLESS.fullmatch(cell):
        return f"'{cell}"
    return cell


def write_table(
    headings: Sequence[str], rows: Iterable[Sequence[str]], *, delimiter: str = ",", encoding: str = "utf-8-sig"
) -> bytes:
    """The table with every formula defused; a sign that `encoding` does not have becomes "?"."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow([defused(heading) for heading in headings])
    writer.writerows([defused(" ".join(cell.splitlines())) for cell in row] for row in rows)
    return out.getvalue().encode(encoding, errors="replace")
