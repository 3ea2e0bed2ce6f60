"""Products: some of their fields set to what was entered, or a code of theirs that nobody knew saved as the UPC."""

from __future__ import annotations

from app.domain.plan import Plan, PlanOutcome
from app.domain.product_change import ProductChange
from app.domain.product_fields import ProductFields
from app.errors import PackbenchError
from app.services.catalog import Catalog
from app.services.counter import Counter


class Products:
    """Every change goes through the outbox, and is held against what Ordoro shows right before it is sent."""

    def __init__(self, catalog: Catalog, counter: Counter) -> None:
        self._catalog = catalog
        self._counter = counter

    async def change(self, change: ProductChange) -> Plan:
        """Carry it out, and answer the plan once it is over, needs a person, or has to wait for Ordoro.

        The plan is CANCELLED, with ProductChanged's words at its step, where somebody else changed a field meanwhile.
        Raises what app.services.counter.Counter.send does.
        """
        plan = await self._counter.send(change)
        if plan.receipts or plan.outcome is not PlanOutcome.OPEN:
            await self._read_again(change.sku)
        return plan

    async def save_upc(self, sku: str, code: str) -> Plan:
        """Make `code` the UPC of a product that has none; one that somebody entered meanwhile stays."""
        name = self._catalog.products[sku].name if sku in self._catalog.products else ""
        return await self.change(ProductChange(sku, ProductFields(upc=""), ProductFields(upc=code), name=name))

    async def _read_again(self, sku: str) -> None:
        """For the list; what became of the change is known without it."""
        try:
            await self._catalog.product(sku)
        except PackbenchError:
            self._catalog.forget(sku)
