"""Products as the catalogue knows them, and their stock in each warehouse."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.kit import KitPart


class StockState(StrEnum):
    """How a shelf stands against the shop's own thresholds. Nobody's word is UNKNOWN, never enough."""

    OUT = "out"
    LOW = "low"
    ENOUGH = "enough"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Warehouse:
    """A place that holds stock; `name` is what its address calls it."""

    warehouse_id: str
    name: str
    is_default: bool = False


@dataclass(frozen=True, slots=True)
class StockLevel:
    """One product in one warehouse, in whole units; None where Ordoro does not say.

    `on_hand` lies on the shelf, `committed` is promised to orders that have not shipped, `available` is what is left
    to sell. A threshold of 0 says nothing of low stock.
    """

    warehouse_id: str
    warehouse: str = ""
    on_hand: int | None = None
    available: int | None = None
    committed: int | None = None
    allocated: int | None = None
    location: str = ""
    low_threshold: int = 0
    out_threshold: int = 0
    is_default: bool = False

    @property
    def state(self) -> StockState:
        """Judged by what can still be sold, for that is what Ordoro tells the sales channels."""
        left = self.available if self.available is not None else self.on_hand
        if left is None:
            return StockState.UNKNOWN
        if left <= self.out_threshold:
            return StockState.OUT
        return StockState.LOW if left <= self.low_threshold else StockState.ENOUGH


@dataclass(frozen=True, slots=True)
class Product:
    """`on_hand`, `available` and `committed` are over all warehouses; None where Ordoro does not say.

    `weight` is in pounds, the size in whole inches. A kit has no stock of its own: its components' decides.
    """

    sku: str
    name: str
    upc: str = ""
    on_hand: int | None = None
    available: int | None = None
    location: str = ""
    image_url: str = ""
    price: Decimal | None = None
    is_kit: bool = False
    #: What one kit holds, where Ordoro says it.
    parts: tuple[KitPart, ...] = ()
    committed: int | None = None
    weight: Decimal | None = None
    category: str = ""
    is_archived: bool = False
    levels: tuple[StockLevel, ...] = ()
    cost: Decimal | None = None
    length: int | None = None
    width: int | None = None
    height: int | None = None
    is_taxable: bool | None = None
    hs_code: str = ""
    country_of_origin: str = ""
    customs_description: str = ""
    asin: str = ""
    staff_note: str = ""

    @property
    def state(self) -> StockState:
        """Enough where one warehouse has enough; else the best of them. Without warehouses, by the total."""
        if not self.levels:
            return StockLevel("", on_hand=self.on_hand, available=self.available).state
        states = {level.state for level in self.levels if level.on_hand or level.is_default}
        order = (StockState.ENOUGH, StockState.LOW, StockState.OUT)
        return next((state for state in order if state in states), StockState.UNKNOWN)

    def level(self, warehouse_id: str) -> StockLevel:
        """What lies in that warehouse. Raises KeyError where the product has no place in it."""
        for level in self.levels:
            if level.warehouse_id == warehouse_id:
                return level
        raise KeyError(warehouse_id)

    def with_code(self, code: str) -> bool:
        """Whether `code` is its SKU, whatever its case, or its UPC, whatever zeros stand before it."""
        cleaned = code.strip()
        if not cleaned:
            return False
        if cleaned.casefold() == self.sku.casefold():
            return True
        return bool(self.upc) and cleaned.isdigit() and cleaned.lstrip("0") == self.upc.strip().lstrip("0")


@dataclass(frozen=True, slots=True)
class ProductPage:
    """A page of a list, as app.domain.order.OrderPage."""

    products: tuple[Product, ...]
    count: int
    taken: int
