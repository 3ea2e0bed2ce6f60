"""What the packer has typed for one order, exactly as typed: nothing is ever lost or silently changed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from app.domain.order import OrderLine
from app.domain.shipment import ShipmentDraft

#: More digits than any order has units; longer ones are a scanned code in the wrong field.
_MOST_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Entry:
    """`quantities` holds the lines that were touched; the others ship what the draft proposes.

    With `is_other` the carrier is not in the table, and `carrier` is its name as typed. No `ship_date` means today.
    """

    quantities: Mapping[str, str] = field(default_factory=dict)
    tracking_number: str = ""
    carrier: str = ""
    is_other: bool = False
    method: str = ""
    cost: str = ""
    ship_date: date | None = None
    notify_channel: bool = True
    email_buyer: bool = False
    email_bill_to: bool = False
    create_only: bool = False

    @classmethod
    def of(cls, draft: ShipmentDraft, known_carriers: Collection[str]) -> Entry:
        """What was entered for a draft, as far as it can be told afterwards."""
        return cls(
            quantities={line.line_id: str(draft.quantity(line)) for line in draft.order.lines},
            tracking_number=draft.tracking_number,
            carrier=draft.carrier,
            is_other=bool(draft.carrier) and draft.carrier not in known_carriers,
            method=draft.method,
            cost="" if draft.cost is None else str(draft.cost),
            ship_date=draft.ship_date,
            notify_channel=draft.notify_channel,
            email_buyer=draft.email_buyer,
            email_bill_to=draft.email_bill_to,
            create_only=draft.create_only,
        )

    @property
    def choice(self) -> tuple[str, bool, str]:
        """How it goes: the carrier, whether that is one of the table, and the method."""
        return self.carrier, self.is_other, self.method

    def chosen_as(self, other: Entry) -> Entry:
        """With the carrier and the method of the other."""
        return replace(self, carrier=other.carrier, is_other=other.is_other, method=other.method)

    def quantity_text(self, line: OrderLine, base: ShipmentDraft) -> str:
        """What stands in the line's field."""
        return self.quantities.get(line.line_id, str(base.quantity(line)))

    def wanted(self, base: ShipmentDraft) -> dict[str, int]:
        """How many of each line are to go; of a line whose text is no number all that remain."""
        found: dict[str, int] = {}
        for line in base.order.lines:
            quantity = quantity_of(self.quantity_text(line, base))
            room = max(base.room(line), 0)
            found[line.line_id] = room if quantity is None else min(max(quantity, 0), room)
        return found

    def with_quantity(self, line_id: str, text: str) -> Entry:
        return replace(self, quantities={**self.quantities, line_id: text})

    def with_every(self, base: ShipmentDraft, *, ship: bool) -> Entry:
        """All that remains of every line, or nothing of any."""
        lines = base.order.lines
        return replace(self, quantities={line.line_id: str(max(base.room(line), 0) if ship else 0) for line in lines})


def quantity_of(text: str) -> int | None:
    """A whole number of units, or None for text that is none."""
    cleaned = text.strip()
    digits = cleaned.removeprefix("-")
    if not digits.isascii() or not digits.isdecimal() or len(digits) > _MOST_DIGITS:
        return None
    return int(cleaned)
