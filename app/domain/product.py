"""Products as the catalogue knows them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Product:
    """`on_hand` is what should lie on the shelves, over all warehouses; None where Ordoro does not say."""

    sku: str
    name: str
    upc: str = ""
    on_hand: int | None = None
    available: int | None = None
    location: str = ""
    image_url: str = ""
    price: Decimal | None = None
    is_kit: bool = False


@dataclass(frozen=True, slots=True)
class ProductPage:
    """A page of a list, as app.domain.order.OrderPage."""

    products: tuple[Product, ...]
    count: int
    taken: int
