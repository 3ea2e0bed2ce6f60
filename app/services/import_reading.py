"""From a carrier's file to rows that say what they say: columns recognised or remembered, each cell read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from app.domain.incoming import Incoming, OrderIndex
from app.tables import mapping, values
from app.tables.decoding import Decoded, decode
from app.tables.mapping import Program, Role
from app.tables.table import Row, Table, read_table

CellT = TypeVar("CellT")

_SIGNS = re.compile("[®™©]")
_SAMPLE = 200


@dataclass(frozen=True, slots=True)
class Source:
    """A file, or a pasted text, as a table. `columns` are those that were recognised; nothing is sure about them."""

    name: str
    table: Table
    encoding: str
    program: Program | None
    signature: str
    columns: Mapping[Role, int]
    is_remembered: bool = False


def open_source(
    name: str,
    content: bytes | str,
    orders: OrderIndex,
    looks_like_tracking: Callable[[str], bool],
    remembered: Mapping[str, Mapping[str, int]],
) -> Source:
    """Raises TableTrouble for what cannot be read as a table."""
    decoded = Decoded(content, "") if isinstance(content, str) else decode(content)
    table = read_table(decoded.text, mapping.is_known)
    signature = mapping.signature(table.headings) if table.has_headings else ""
    columns = _remembered(remembered.get(signature), len(table.headings)) if signature else None
    return Source(
        name=name,
        table=table,
        encoding=decoded.encoding,
        program=mapping.program_of(table.headings) if table.has_headings else None,
        signature=signature,
        columns=_recognised(table, orders, looks_like_tracking) if columns is None else columns,
        is_remembered=columns is not None,
    )


def read_rows(table: Table, columns: Mapping[Role, int], today: date) -> list[Incoming]:
    """Each row as what it says of its parcel; what cannot be read is among its troubles."""
    at = columns.get(Role.SHIP_DATE)
    dates = values.Dates(table.column(at) if at is not None else (), today)
    return [_incoming(row, columns, dates) for row in table.rows]


def _incoming(row: Row, columns: Mapping[Role, int], dates: values.Dates) -> Incoming:
    troubles: list[str] = []

    def read(role: Role, reader: Callable[[str], CellT], otherwise: CellT) -> CellT:
        try:
            return reader(row.cell(columns.get(role)))
        except values.CellError as error:
            troubles.append(str(error))
            return otherwise

    return Incoming(
        line=row.line,
        order=values.plain(row.cell(columns.get(Role.ORDER))),
        tracking=read(Role.TRACKING, values.number, ""),
        carrier=values.plain(row.cell(columns.get(Role.CARRIER))),
        method=_SIGNS.sub("", values.plain(row.cell(columns.get(Role.METHOD)))).strip(),
        cost=read(Role.COST, values.cost, None),
        ship_date=read(Role.SHIP_DATE, dates.read, None),
        is_void=read(Role.VOID, values.is_void, False),
        name=row.cell(columns.get(Role.NAME)),
        company=row.cell(columns.get(Role.COMPANY)),
        postcode=values.plain(row.cell(columns.get(Role.POSTCODE))),
        troubles=tuple(troubles),
    )


def _remembered(columns: Mapping[str, int] | None, count: int) -> dict[Role, int] | None:
    """What was chosen for these headings before, as far as it still makes sense."""
    if not columns:
        return None
    known = {role.value: role for role in Role}
    return {known[name]: at for name, at in columns.items() if name in known and 0 <= at < count}


def _recognised(table: Table, orders: OrderIndex, looks_like_tracking: Callable[[str], bool]) -> dict[Role, int]:
    """By the headings; where several columns could hold the order number, the one that names the most of our orders."""
    rows = table.rows[:_SAMPLE]
    cells = [[row.cell(at) for row in rows] for at in range(len(table.headings))]
    columns: dict[Role, int] = {}
    if table.has_headings:
        columns = mapping.recognise(table.headings, lambda at: any(cells[at]))
        columns |= _order_column(table, cells, orders, columns)
    looks: dict[Role, Callable[[str], bool]] = {
        Role.TRACKING: lambda cell: looks_like_tracking(values.plain(cell)),
        Role.ORDER: lambda cell: bool(orders.find(values.plain(cell))),
    }
    return mapping.by_content(cells, columns, looks)


def _order_column(
    table: Table, cells: Sequence[Sequence[str]], orders: OrderIndex, columns: Mapping[Role, int]
) -> dict[Role, int]:
    candidates = [at for at in mapping.candidates(table.headings, Role.ORDER) if at not in columns.values()]
    candidates = [at for at in (columns.get(Role.ORDER), *candidates) if at is not None]
    if not candidates:
        return {}

    def known(at: int) -> int:
        return sum(bool(cell and orders.find(values.plain(cell))) for cell in cells[at])

    return {Role.ORDER: max(candidates, key=known)}
