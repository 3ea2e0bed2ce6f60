"""What the bench asks of others: whoever reads and sends for it, and what the catalogue knows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from app.bench.label import Label
from app.bench.session import Session
from app.domain.product import Product
from app.domain.shipment import ShipmentDraft
from app.errors import PackbenchError
from app.scan.carriers import Carrier


class Hands(Protocol):
    """What the bench asks of whoever reads and sends for it."""

    def bring(self, number: str) -> None: ...
    def ship(self, number: str) -> None: ...
    def next_order(self, number: str) -> None: ...

    def save_upc(self, sku: str, code: str) -> None:
        """Let Ordoro know the code as the product's UPC; it says what became of it, and keeps nothing waiting."""

    def hold(self) -> None:
        """Put the order at the bench on hold; taking it off is no matter for a scan."""

    def draft_of(self, session: Session) -> ShipmentDraft | None:
        """What stands in the form; None where something is wrong with it, which is said at its place."""

    def keep_boxes(self, session: Session) -> None:
        """Which boxes are closed is different now: it shall outlive this process."""

    def move_number(self, session: Session, number: str, other: str) -> None:
        """Take that number back from the other order, where it is wrong, and ship this one with it."""

    def swap_numbers(self, session: Session, other: str, label: Label | None) -> None:
        """The other order gets the number of this one, and this one that of the other, which is `label`'s."""

    def not_kept(self, error: PackbenchError) -> None:
        """A choice could not be written to the disk, and holds until the end of the day."""

    def why_not(self, session: Session) -> str:
        """What forbids that it goes as it stands, or makes its label doubtful, as a sentence; "" where nothing does."""


class Known(Protocol):
    """What the catalogue knows."""

    @property
    def products(self) -> Mapping[str, Product]: ...
    @property
    def carriers_in_use(self) -> tuple[str, ...]: ...
    def carriers(self) -> tuple[Carrier, ...]: ...
