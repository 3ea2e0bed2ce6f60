"""Goods that come in: each scan counts one up, and the last one can be taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.domain.count import MOST
from app.domain.product import Product


@dataclass(frozen=True, slots=True)
class ReceivedLine:
    """So many pieces of one product; `was` is what lay there when it was first scanned, None where nobody knows."""

    sku: str
    name: str
    count: int
    was: int | None = None
    image_url: str = ""

    @property
    def becomes(self) -> int | None:
        return None if self.was is None else self.was + self.count


@dataclass(frozen=True, slots=True)
class Receiving:
    """What was counted so far into one warehouse, the line that was touched last at the end."""

    warehouse_id: str = ""
    lines: Mapping[str, ReceivedLine] = field(default_factory=dict)
    #: Each counted change, for taking them back: SKU and by how much.
    history: tuple[tuple[str, int], ...] = ()

    @property
    def total(self) -> int:
        return sum(line.count for line in self.lines.values())

    def scanned(self, product: Product, count: int = 1) -> Receiving:
        """So many more of it."""
        line = self.lines.get(product.sku)
        if line is None:
            line = ReceivedLine(product.sku, product.name or product.sku, 0, self._lies(product), product.image_url)
        return self._with(replace(line, count=min(line.count + count, MOST)), (product.sku, count))

    def counted(self, sku: str, count: int) -> Receiving:
        """The line's count as a person typed it. Raises KeyError for a SKU that was not scanned."""
        line = self.lines[sku]
        return self._with(replace(line, count=count), (sku, count - line.count))

    def undone(self) -> Receiving:
        """Without the last change; a line of which nothing is left goes."""
        if not self.history:
            return self
        (sku, by), history = self.history[-1], self.history[:-1]
        left = dict(self.lines)
        line = left.pop(sku, None)
        if line is not None and line.count - by > 0:
            left[sku] = replace(line, count=line.count - by)
        return replace(self, lines=left, history=history)

    def without(self, sku: str) -> Receiving:
        """A line that was saved, or that nobody meant."""
        left = {key: line for key, line in self.lines.items() if key != sku}
        history = tuple(each for each in self.history if each[0] != sku)
        return replace(self, lines=left, history=history)

    def _with(self, line: ReceivedLine, change: tuple[str, int]) -> Receiving:
        lines = {key: each for key, each in self.lines.items() if key != line.sku} | {line.sku: line}
        return replace(self, lines=lines, history=(*self.history, change))

    def _lies(self, product: Product) -> int | None:
        try:
            return product.level(self.warehouse_id).on_hand
        except KeyError:
            return 0
