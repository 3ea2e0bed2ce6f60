"""The waiting orders as a practice shop takes them: a rehearsal with the shop's own, in which nothing is sent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

import msgspec

from app.domain.order import Order

#: A rehearsal is for trying: more would only take longer to open.
_MOST = 500


def for_practice(orders: Iterable[Order]) -> bytes:
    """A private file's content for `--orders-from`. Orders of which nothing remains are left out."""
    entries = [_entry(order) for order in orders if order.remaining]
    return msgspec.json.encode(entries[:_MOST])


def _entry(order: Order) -> dict[str, Any]:
    return {
        "number": order.number,
        "ship_to": asdict(order.ship_to),
        "lines": [
            {"sku": line.sku or f"line-{line.line_id}", "name": line.name, "quantity": line.remaining}
            for line in order.lines
            if line.remaining
        ],
        "method": order.requested_method or None,
        "buyer_notes": order.buyer_note or None,
        "staff_notes": order.staff_note or None,
        "placed": order.placed,
        "ship_by": order.ship_by,
    }
