"""Products: some of their fields set to what was entered, or a code of theirs that nobody knew saved as the UPC."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.plan import Plan, PlanOutcome
from app.domain.product_change import ProductChange
from app.domain.product_fields import ProductFields
from app.domain.subject import Subject
from app.errors import AlreadyUnderWay, PackbenchError
from app.services.catalog import Catalog
from app.services.counter import Counter


class Products:
    """Every change goes through the outbox, and is held against what Ordoro shows right before it is sent."""

    def __init__(self, catalog: Catalog, counter: Counter) -> None:
        self._catalog = catalog
        self._counter = counter

    async def change(self, change: ProductChange) -> Plan:
        """Carry it out, and answer the plan once it is over, needs a person, or has to wait for Ordoro.

        The plan is CANCELLED where Ordoro refused something of it, with the words at its step, such as ProductChanged's
        where somebody else changed a field meanwhile; what was done before that stands, and the rest can be changed
        anew. So is an earlier change of the product that stands refused in the outbox: this one is what is meant now.
        Raises what app.services.counter.Counter.send does.
        """
        try:
            plan = await self._counter.send(change, half_done_stays=False)
        except AlreadyUnderWay:
            if not await self._counter.give_up_refused(_is_change_of(change.sku)):
                raise
            plan = await self._counter.send(change, half_done_stays=False)
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


def _is_change_of(sku: str) -> Callable[[Subject], bool]:
    return lambda subject: isinstance(subject, ProductChange) and subject.sku == sku
