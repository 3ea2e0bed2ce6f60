"""From what was typed to a draft, with a sentence for whatever cannot be read."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from app.bench.entry import Entry, quantity_of
from app.domain.money import AmountError, parse_amount
from app.domain.shipment import Field, Problem, ShipmentDraft

#: How much of a mistyped text is repeated in the sentence about it.
_QUOTED = 20


@dataclass(frozen=True, slots=True)
class Reading:
    """`problems` are those that only the typed text can show; a line that cannot be read counts 0 in the draft."""

    draft: ShipmentDraft
    problems: tuple[Problem, ...] = ()


def read(entry: Entry, base: ShipmentDraft) -> Reading:
    """Read every field; `base` is the untouched draft for the order."""
    problems: list[Problem] = []
    quantities: dict[str, int] = {}
    for line in base.order.lines:
        text = entry.quantity_text(line, base)
        quantity = quantity_of(text)
        quantities[line.line_id] = quantity or 0
        room = max(base.room(line), 0)
        if quantity is None or quantity > room:
            problems.append(Problem(Field.QUANTITY, _why_not(text, room), line.line_id))
    cost = None
    if entry.cost.strip():
        try:
            cost = parse_amount(entry.cost)
        except AmountError as error:
            problems.append(Problem(Field.COST, str(error)))
    draft = replace(
        base,
        quantities=quantities,
        carrier=entry.carrier.strip(" "),
        tracking_number=entry.tracking_number.strip(" "),
        method=entry.method.strip(" "),
        cost=cost,
        ship_date=entry.ship_date or base.ship_date,
        notify_channel=entry.notify_channel,
        email_buyer=entry.email_buyer,
        email_bill_to=entry.email_bill_to,
        create_only=entry.create_only,
    )
    return Reading(draft, tuple(problems))


def _why_not(text: str, most: int) -> str:
    cleaned = text.strip()
    quoted = cleaned if len(cleaned) <= _QUOTED else cleaned[:_QUOTED] + "…"
    if not cleaned:
        words = QCoreApplication.translate("Bench", "How many? Write 0 to {most}.")
    elif cleaned.isascii() and cleaned.isdecimal():
        words = QCoreApplication.translate("Bench", "Only {most} can still ship, not {quoted}.")
    else:
        words = QCoreApplication.translate("Bench", "“{quoted}” is no number of items. Write 0 to {most}.")
    return words.format(quoted=quoted, most=most)
