"""A product as the list shows it: every word made once, so that painting, searching and sorting only read."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.product import Product, StockLevel, StockState
from ui.catalog import words

#: Sorts what nobody knows behind every figure.
_UNKNOWN = 10**12


@dataclass(frozen=True, slots=True)
class ProductRow:
    """`on_hand`, `committed` and `available` are of the warehouse that was chosen, or of all of them."""

    sku: str
    name: str
    upc: str
    category: str
    location: str
    image_url: str
    on_hand: int | None
    committed: int | None
    available: int | None
    state: str
    state_kind: str
    price: str
    price_value: float
    weight: str
    weight_value: float
    is_low: bool
    is_out: bool
    is_kit: bool
    is_archived: bool

    @property
    def haystack(self) -> str:
        """Everything that a search looks through."""
        return "\n".join((self.sku, self.name, self.upc, self.location, self.category))


def product_row(product: Product, warehouse_id: str = "") -> ProductRow:
    """The product's row, with the figures of one warehouse, or of all where none is named."""
    level = _level(product, warehouse_id)
    says, kind = words.state(level.state, level.on_hand, is_archived=product.is_archived)
    judged = not product.is_archived
    return ProductRow(
        sku=product.sku,
        name=product.name or product.sku,
        upc=product.upc,
        category=product.category,
        location=level.location,
        image_url=product.image_url,
        on_hand=level.on_hand,
        committed=level.committed,
        available=level.available,
        state=says,
        state_kind=kind,
        price=words.money(product.price),
        price_value=float(product.price or 0),
        weight=words.weight(product.weight),
        weight_value=float(product.weight or 0),
        is_low=judged and level.state is StockState.LOW,
        is_out=judged and level.state is StockState.OUT,
        is_kit=product.is_kit,
        is_archived=product.is_archived,
    )


def sortable(value: int | None) -> int:
    return _UNKNOWN if value is None else value


@dataclass(frozen=True, slots=True)
class _Together:
    """All warehouses as if they were one."""

    on_hand: int | None
    committed: int | None
    available: int | None
    location: str
    state: StockState


def _level(product: Product, warehouse_id: str) -> StockLevel | _Together:
    if warehouse_id:
        found = (level for level in product.levels if level.warehouse_id == warehouse_id)
        return next(found, StockLevel(warehouse_id, on_hand=0, available=0, committed=0))
    return _Together(product.on_hand, product.committed, product.available, product.location, product.state)
