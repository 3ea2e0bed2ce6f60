"""Everything that a plan can be about, each with its name in the outbox.

Each has a `number` (the order's or the SKU: what stands first in a list), a `title`, the `orders` that it is about,
and the `locks` that no second open plan may hold: "order 1-1042", "sku CNDL-8".
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

from app.domain.new_order import NewOrder
from app.domain.new_product import NewProduct
from app.domain.note import OrderNote
from app.domain.product_change import ProductChange
from app.domain.repair import Repair
from app.domain.shipment import ShipmentDraft
from app.domain.stock import StockChange

Subject: TypeAlias = ShipmentDraft | Repair | OrderNote | StockChange | NewOrder | NewProduct | ProductChange

SUBJECTS: Mapping[str, type[Subject]] = MappingProxyType(
    {
        "shipment": ShipmentDraft,
        "repair": Repair,
        "note": OrderNote,
        "stock": StockChange,
        "new order": NewOrder,
        "new product": NewProduct,
        "product change": ProductChange,
    }
)


def name_of(subject: Subject) -> str:
    return next(name for name, kind in SUBJECTS.items() if isinstance(subject, kind))
