"""Text to rows: the delimiter and the line of headings found out."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from app.tables.trouble import TableTrouble
from app.words import number, translate

MOST_ROWS = 50_000
MOST_COLUMNS = 500
_LONGEST_CELL = 20_000
_MOST_LINES = 60
_DELIMITERS = (",", ";", "\t", "|")
_LOOKED_AT = 60
#: Some programs write a title, an account and a date above the headings.
_HEADINGS_WITHIN = 15
_SEP = re.compile(r"\ufeff?\s*\"?sep=(.)\"?\s*\r?\n", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """`line` is its line in the file, from 1, as an editor counts."""

    line: int
    cells: tuple[str, ...]

    def cell(self, at: int | None) -> str:
        """Without space around it; "" where the row is too short or `at` is None."""
        return self.cells[at] if at is not None and at < len(self.cells) else ""


@dataclass(frozen=True, slots=True)
class Table:
    """`headings` are "Column A", … where the file has none; every row may be shorter or longer than they are."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    delimiter: str
    has_headings: bool

    def column(self, at: int) -> list[str]:
        return [row.cell(at) for row in self.rows]


def read_table(text: str, knows: Callable[[str], bool]) -> Table:
    """The rows of `text`; `knows` says whether a cell is a heading that somebody uses.

    Blank rows are left out. Raises TableTrouble for what has no rows, too many, or too many columns.
    """
    said = _SEP.match(text)
    text = text[said.end() :] if said else text.removeprefix("\ufeff")
    delimiter = said[1] if said and said[1] in _DELIMITERS else _delimiter(text)
    rows = _rows(text, delimiter, 1 if said else 0)
    if not rows:
        raise TableTrouble(translate("tables", "It is empty."))
    at = _headings_at(rows, knows)
    if at is None:
        count = max(len(row.cells) for row in rows)
        return Table(tuple(map(_column, range(count))), tuple(rows), delimiter, False)
    headings = tuple(cell or _column(each) for each, cell in enumerate(rows[at].cells))
    # Files that were put together repeat the line of headings.
    below = tuple(row for row in rows[at + 1 :] if row.cells != rows[at].cells)
    if not below:
        raise TableTrouble(
            translate(
                "tables", "It has headings but no rows below them: nothing was shipped that day, or it was cut short."
            )
        )
    return Table(headings, below, delimiter, True)


def _rows(text: str, delimiter: str, lines_before: int) -> list[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    rows: list[Row] = []
    line = begins = 1
    try:
        for cells in reader:
            begins, line = line, reader.line_num + 1
            _must_be_sound(cells, begins + lines_before, line - begins)
            if not any(cell.strip() for cell in cells):
                continue
            rows.append(Row(begins + lines_before, tuple(cell.strip() for cell in cells)))
            if len(rows) > MOST_ROWS:
                raise TableTrouble(
                    translate("tables", "It has more than {most} rows. Export one day, not everything.").format(
                        most=number(MOST_ROWS)
                    )
                )
    except csv.Error as error:
        raise _never_closed(line + lines_before) from error
    if line - begins > 1 and _is_open(text, delimiter, begins):
        raise _never_closed(begins + lines_before)
    return rows


def _is_open(text: str, delimiter: str, line: int) -> bool:
    """Whether the row that begins in that line ends only because the text does."""
    rest = "".join(islice(io.StringIO(text, newline=""), line - 1, None))
    try:
        list(csv.reader(io.StringIO(rest, newline=""), delimiter=delimiter, skipinitialspace=True, strict=True))
    except csv.Error as error:
        return "end of data" in str(error)
    return False


def _never_closed(line: int) -> TableTrouble:
    return TableTrouble(
        translate("tables", "A quotation mark that is opened around line {line} is never closed.").format(line=line)
    )


def _must_be_sound(cells: Sequence[str], line: int, lines: int) -> None:
    if len(cells) > MOST_COLUMNS:
        raise TableTrouble(
            translate("tables", "Line {line} has {count} columns; {most} are the most. Is it the right file?").format(
                line=line, count=number(len(cells)), most=MOST_COLUMNS
            )
        )
    if any(len(cell) > _LONGEST_CELL or cell.count("\n") > _MOST_LINES for cell in cells):
        raise (
            _never_closed(line)
            if lines > 1
            else TableTrouble(
                translate("tables", "Line {line} holds a cell that is too long to be one.").format(line=line)
            )
        )


def _delimiter(text: str) -> str:
    """The sign that cuts the most of the first lines into equally many parts."""
    sample = "\n".join(islice(text.splitlines(), _LOOKED_AT))[: _LOOKED_AT * 4000]

    def worth(delimiter: str) -> tuple[int, int]:
        try:
            cells = [len(row) for row in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter) if row]
        except csv.Error:
            return (0, 0)
        several = [count for count in cells if count > 1]
        if not several:
            return (0, 0)
        width, rows = Counter(several).most_common(1)[0]
        return (rows, width)

    return max(_DELIMITERS, key=worth)


def _headings_at(rows: Sequence[Row], knows: Callable[[str], bool]) -> int | None:
    """Where the headings stand: the row that has the most that are known; None where no row has two.

    One is enough where the table has a single column, or where it is the first row and nothing in it has a digit.
    """
    known = [sum(map(knows, row.cells)) for row in rows[:_HEADINGS_WITHIN]]
    best = max(range(len(known)), key=lambda at: known[at])
    if known[best] > 1 or (known[best] == 1 and len(rows[best].cells) == 1):
        return best
    first = [cell for cell in rows[0].cells if cell]
    looks_like_words = len(rows) > 1 and not any(char.isdigit() for cell in first for char in cell)
    return 0 if looks_like_words and len(first) > 1 else None


def _column(at: int) -> str:
    return translate("tables", "Column {letters}").format(letters=_letters(at))


def _letters(at: int) -> str:
    """A, B, … Z, AA, as spreadsheets name columns."""
    name = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
