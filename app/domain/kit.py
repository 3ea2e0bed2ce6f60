"""What is in a kit."""

from __future__ import annotations

from app.domain.record import record


@record(frozen=True, slots=True)
class KitPart:
    """One product of a kit; `quantity` is how many of it one kit holds, from 1."""

    sku: str
    name: str = ""
    quantity: int = 1
