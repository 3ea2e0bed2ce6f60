"""The arithmetic of stock. Three figures a product and warehouse: physical, committed, allocated (see ``model.Level``).

==================  ========  =========  =========
what happens        physical  committed  allocated
==================  ========  =========  =========
an order comes in                  + n
… is cancelled                     - n
put in a shipment                             + n
… which is deleted                            - n
shipped (v2)             - n       - n        - n
shipped (v3)             - n       - n
shipping info gone       + n       + n
==================  ========  =========  =========

Available is physical less committed, so an order that comes in lowers what is available and shipping it does not
change that again. A kit has no stock: its components move.
"""

from collections.abc import Iterator, Mapping

from app.practice.clock import Clock
from app.practice.errors import invalid, not_found
from app.practice.ledger import Ledger
from app.practice.model import Level, Line, Product


class Stock:
    """Moves stock and writes each move in the ledger as ``{"sku", "warehouse", "why", "physical", …}``."""

    def __init__(self, products: Mapping[str, Product], ledger: Ledger, clock: Clock) -> None:
        self._products = products
        self._ledger = ledger
        self._clock = clock

    def components(self, product: Product) -> Iterator[tuple[Product, int]]:
        """What one piece of a product takes off the shelves: itself, or a kit's components with their quantities."""
        if not product.components:
            yield product, 1
        for sku, each in product.components.items():
            yield self._products[sku], each

    def figure(self, product: Product, warehouse_id: int, name: str) -> int:
        """``physical``, ``committed``, ``allocated`` or ``available`` in one warehouse.

        For a kit it is how many kits the components are good for.
        """
        return min(
            int(getattr(part.levels.get(warehouse_id, Level()), name)) // each
            for part, each in self.components(product)
        )

    def has_place(self, product: Product, warehouse_id: int) -> bool:
        """Whether a warehouse keeps the product; a kit is where all of its components are."""
        return all(warehouse_id in part.levels for part, _ in self.components(product))

    def free(self, product: Product, warehouse_id: int) -> int:
        """Pieces on the shelf that no open shipment has been promised; never below zero."""
        return max(
            0,
            min(
                (part.levels[warehouse_id].physical - part.levels[warehouse_id].allocated) // each
                if warehouse_id in part.levels
                else 0
                for part, each in self.components(product)
            ),
        )

    def order_came_in(self, line: Line, warehouse_id: int) -> None:
        self._move(line.product, warehouse_id, "ordered", committed=line.quantity)

    def order_gone(self, line: Line, warehouse_id: int, quantity: int) -> None:
        """What was not shipped of a cancelled order's line is available again."""
        self._move(line.product, warehouse_id, "cancelled", committed=-quantity)

    def line_changed(self, line: Line, warehouse_id: int, difference: int) -> None:
        self._move(line.product, warehouse_id, "order changed", committed=difference)

    def allocate(self, line: Line, warehouse_id: int, quantity: int) -> None:
        """``quantity`` pieces more stand in an open shipment (negative: fewer)."""
        self._move(line.product, warehouse_id, "allocated" if quantity >= 0 else "released", allocated=quantity)

    def ship(
        self, line: Line, quantity: int, *, order_warehouse: int, from_warehouse: int, was_allocated: bool
    ) -> None:
        """A parcel leaves: off the shelf that it was taken from, and no longer asked of the order's warehouse."""
        if order_warehouse == from_warehouse:
            allocated = -quantity if was_allocated else 0
            self._move(line.product, from_warehouse, "shipped", -quantity, -quantity, allocated)
        else:
            self._move(line.product, from_warehouse, "shipped", -quantity, 0, -quantity if was_allocated else 0)
            self._move(line.product, order_warehouse, "shipped elsewhere", 0, -quantity)

    def unship(self, line: Line, warehouse_id: int, quantity: int) -> None:
        """Put back what had left: deleting shipping info is taken to do so (Ordoro says it of a label only)."""
        self._move(line.product, warehouse_id, "shipping undone", physical=quantity, committed=quantity)

    def set_physical(
        self, product: Product, warehouse_id: int, physical: int, why: str, *, param: str = "on_hand"
    ) -> None:
        """Make the figure of one warehouse ``physical``; a kit has none that could be set."""
        if product.components:
            raise invalid(param, f"{product.sku} is a kit: its stock is that of its components.")
        self._move(product, warehouse_id, why, physical=physical - self.level(product, warehouse_id).physical)

    @staticmethod
    def level(product: Product, warehouse_id: int, *, create: bool = False) -> Level:
        """The product's figures in a warehouse where it has a place; else a 404, unless one is to be made."""
        if create:
            return product.levels.setdefault(warehouse_id, Level())
        if warehouse_id not in product.levels:
            raise not_found(f"Warehouse {warehouse_id} of product {product.sku}")
        return product.levels[warehouse_id]

    def _move(
        self, product: Product, warehouse_id: int, why: str, physical: int = 0, committed: int = 0, allocated: int = 0
    ) -> None:
        if not (physical or committed or allocated):
            return
        for part, each in self.components(product):
            level = part.levels.setdefault(warehouse_id, Level())
            level.physical += physical * each
            level.committed += committed * each
            level.allocated += allocated * each
            part.updated = self._clock.now()
            self._ledger.add(
                part.updated,
                "stock_move",
                sku=part.sku,
                warehouse=warehouse_id,
                why=why,
                physical=physical * each,
                committed=committed * each,
                allocated=allocated * each,
                physical_on_hand=level.physical,
                available=level.available,
            )
