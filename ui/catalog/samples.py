"""Made-up products in every state, for looking at the page."""

from __future__ import annotations

from decimal import Decimal

from app.domain.product import Product, StockLevel, Warehouse

WAREHOUSES = (Warehouse("1", "Workshop", is_default=True), Warehouse("2", "Attic store"))


def sample_products() -> tuple[Product, ...]:
    """Enough, low, promised, out, unknown, a kit, one with a very long name, one that was archived."""
    return (
        _product("CNDL-LAV-8", "Lavender candle 8 oz", "A-01-1", 30, 4, attic=24),
        _product("CNDL-FIG-12", 'Soy candle "Fig & Cedar", large (12 oz)', "A-02-1", 5, 1, low=6),
        _product("MATCH-LONG", "Long matches in glass bottle", "C-01-1", 3, 3),
        _product("MUG-SAGE", "Stoneware mug, sage", "D-01-3", 0, 4),
        Product("NEW-IN", "Something that Ordoro has no figures of", price=Decimal("4.00")),
        Product("KIT-BATH", "Bath gift set", "850010114071", 22, 21, price=Decimal(24), is_kit=True, weight=Decimal(1)),
        _product(
            "WINTER-1", "Winter collection: " + "one large candle in a reusable glass with a cork lid, " * 5, "Z", 9, 0
        ),
        _product("CAN-PUMPKIN", "Pumpkin candle, discontinued", "Z-09-9", 0, 0, archived=True),
    )


def _product(
    sku: str,
    name: str,
    shelf: str,
    on_hand: int,
    committed: int,
    *,
    attic: int = 0,
    low: int = 0,
    archived: bool = False,
) -> Product:
    left = on_hand - committed
    levels = (
        StockLevel("1", "Workshop", on_hand, left, committed, 0, shelf, low, is_default=True),
        StockLevel("2", "Attic store", attic, attic, 0, 0, "ATTIC-2" if attic else ""),
    )
    return Product(
        sku=sku,
        name=name,
        upc="850010100012",
        on_hand=on_hand + attic,
        available=left + attic,
        committed=committed,
        location=" · ".join(level.location for level in levels if level.location),
        price=Decimal("14.00"),
        weight=Decimal("0.55"),
        category="Candles",
        is_archived=archived,
        levels=levels,
    )
