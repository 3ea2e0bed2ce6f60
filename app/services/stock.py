"""Stock: set to a count, changed by an amount, and goods that come in counted by scans."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.plan import Plan, PlanOutcome
from app.domain.receiving import ReceivedLine, Receiving
from app.domain.stock import StockChange
from app.errors import ConnectionTrouble, PackbenchError, StockChanged
from app.services.catalog import Catalog
from app.services.counter import Counter

#: What became of one line: its plan, or why none was made.
Told = Callable[[ReceivedLine, Plan | PackbenchError], None]


class Stock:
    """Every change goes through the outbox; what a person saw before is held against what is there now."""

    def __init__(self, catalog: Catalog, counter: Counter) -> None:
        self._catalog = catalog
        self._counter = counter

    async def change(self, change: StockChange) -> Plan:
        """Carry it out, and answer the plan once it is over, needs a person, or has to wait for Ordoro.

        Raises StockChanged where something else lies there by now than `was` says, so that nobody sets a count over
        another's; and what app.services.counter.Counter.send does.
        """
        now = await self._on_hand(change)
        if change.was is not None and now is not None and now != change.was:
            raise StockChanged(change.sku, change.was, now)
        plan = await self._counter.send(change)
        if plan.outcome is PlanOutcome.DONE:
            await self._read_again(change.sku)
        return plan

    async def receive(self, receiving: Receiving, told: Told) -> None:
        """Add what was counted, line by line; `told` hears what became of each. No line keeps the next from going.

        An amount is added to whatever lies there by then: goods that came in came in, whoever sold some meanwhile.
        """
        for line in list(receiving.lines.values()):
            change = StockChange(
                sku=line.sku,
                warehouse_id=receiving.warehouse_id,
                adjust_by=line.count,
                was=line.was,
                name=line.name,
            )
            try:
                plan = await self._counter.send(change)
            except PackbenchError as error:
                told(line, error)
                continue
            if plan.outcome is PlanOutcome.DONE:
                await self._read_again(line.sku)
            told(line, plan)

    async def _on_hand(self, change: StockChange) -> int | None:
        """None where Ordoro cannot be asked now: the change is kept, and looked at again before it goes."""
        try:
            product = await self._catalog.product(change.sku)
        except ConnectionTrouble:
            return None
        try:
            return product.level(change.warehouse_id).on_hand or 0
        except KeyError:
            return 0

    async def _read_again(self, sku: str) -> None:
        """For the list; that the change stands is known without it."""
        try:
            await self._catalog.product(sku)
        except PackbenchError:
            self._catalog.forget(sku)
