"""From what was typed to the order that it means, and every problem at its field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.domain.count import CountError, parse_count
from app.domain.entry import EntryProblem
from app.domain.money import AmountError, parse_amount
from app.domain.new_order import LineTax, NewLine, NewOrder
from app.domain.order import Address, Tag
from ui.entry.countries import CountryError, parse_country
from ui.kit.form import Value

_ADDRESSES = ("ship_to", "bill_to", "ship_from")
_PARTS = tuple(Address.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class LineTexts:
    """One item as it is typed; `more` holds the values of its further fields."""

    sku: str
    name: str
    quantity: str = "1"
    price: str = ""
    more: Mapping[str, Value] = field(default_factory=dict)
    more_problems: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Reading:
    """The order as far as it can be read; `problems` name what cannot, `row` counting the items from 0."""

    order: NewOrder
    problems: list[EntryProblem]


def read_order(
    values: Mapping[str, Value], unread: Mapping[str, str], lines: list[LineTexts], *, bills_elsewhere: bool
) -> Reading:
    """`values` and `unread` are the form's own; a field that cannot be read says that alone."""
    problems = [EntryProblem(name, message) for name, message in unread.items()]
    known: dict[str, Any] = {name: value for name, value in values.items() if "." not in name}
    addresses = {name: _address(name, values, problems) for name in _ADDRESSES}
    tags = tuple(Tag(part.strip()) for part in str(known.pop("tags", "") or "").split(",") if part.strip())
    placed = known.pop("placed", None)
    order = NewOrder(
        **{name: value for name, value in known.items() if value is not None},
        ship_to=addresses["ship_to"],
        bill_to=addresses["bill_to"] if bills_elsewhere else None,
        ship_from=addresses["ship_from"] if addresses["ship_from"] != Address() else None,
        lines=tuple(_line(row, line, problems) for row, line in enumerate(lines)),
        tags=tags,
        placed=_noon(placed) if isinstance(placed, date) else None,
    )
    if not order.ship_to.country and not any(each.field == "ship_to.country" for each in problems):
        said = QCoreApplication.translate("entry", "Enter the country, such as US.")
        problems.append(EntryProblem("ship_to.country", said))
    said_already = {(each.field, each.row) for each in problems}
    problems += [each for each in order.validate() if (each.field, each.row) not in said_already]
    return Reading(order, problems)


def _address(prefix: str, values: Mapping[str, Value], problems: list[EntryProblem]) -> Address:
    parts = {part: str(values.get(f"{prefix}.{part}") or "") for part in _PARTS}
    try:
        parts["country"] = parse_country(parts["country"])
    except CountryError as error:
        problems.append(EntryProblem(f"{prefix}.country", str(error)))
    return Address(**parts)


def _line(row: int, line: LineTexts, problems: list[EntryProblem]) -> NewLine:
    quantity, price = 1, None
    try:
        quantity = parse_count(line.quantity)
    except CountError as error:
        problems.append(EntryProblem("lines.quantity", str(error), row))
    try:
        price = parse_amount(line.price) if line.price.strip() else None
    except AmountError as error:
        problems.append(EntryProblem("lines.price", str(error), row))
    problems += [EntryProblem(f"lines.{name}", message, row) for name, message in line.more_problems.items()]
    more: dict[str, Any] = {name: value for name, value in line.more.items() if value is not None}
    taxes = _taxes(row, more, problems)
    return NewLine(line.sku.strip(), line.name.strip(), quantity, price, taxes=taxes, **more)


def _taxes(row: int, more: dict[str, Any], problems: list[EntryProblem]) -> tuple[LineTax, ...]:
    """Takes the three fields of a tax out of `more`."""
    name, amount, rate = more.pop("tax_name", ""), more.pop("tax_amount", None), more.pop("tax_rate", "")
    if amount is None:
        if name or rate:
            said = QCoreApplication.translate("entry", "Enter the amount of the tax, too.")
            problems.append(EntryProblem("lines.tax_amount", said, row))
        return ()
    if rate and not re.fullmatch(r"[0-9]{1,3}(?:[.,][0-9]{1,4})?\s*%?", rate):
        said = QCoreApplication.translate("entry", "Write the rate in per cent, such as 8.25.")
        problems.append(EntryProblem("lines.tax_rate", said, row))
        rate = ""
    fraction = Decimal(rate.rstrip("% ").replace(",", ".")) / 100 if rate else None
    return (LineTax(name or QCoreApplication.translate("entry", "Tax"), amount, fraction),)


def _noon(day: date) -> datetime:
    """Noon here, so that no other time zone makes it another day."""
    return datetime.combine(day, time(12)).astimezone()
