"""What every subject about one product has in common: its SKU stands first in a list, and keeps other plans off it."""

from __future__ import annotations


class AboutAProduct:
    """A subject (subject.py) with an `sku`, about no order."""

    __slots__ = ()
    sku: str

    @property
    def number(self) -> str:
        return self.sku

    @property
    def orders(self) -> frozenset[str]:
        return frozenset()

    @property
    def locks(self) -> frozenset[str]:
        return frozenset({f"sku {self.sku}"})
