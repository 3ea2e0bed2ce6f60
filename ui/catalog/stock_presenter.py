"""Carries a change of stock to Ordoro and says what became of it; what was typed stays with its product."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.plan import PlanOutcome
from app.domain.stock import StockChange
from app.errors import PackbenchError, StockChanged
from ui.catalog.stock_editor import StockEditor, StockEntry
from ui.kept_plans import KeptPlans
from ui.plan_said import plan_said

if TYPE_CHECKING:
    from app.bootstrap import Services
    from app.domain.plan import Plan
    from app.domain.product import Product
    from app.runtime.concurrency import Tasks

_TASK = "catalog.stock"


class StockPresenter(QObject):
    def __init__(self, editor: StockEditor, services: Services, tasks: Tasks) -> None:
        super().__init__(editor)
        self._editor = editor
        self._services = services
        self._tasks = tasks
        self._entries: dict[str, StockEntry] = {}
        self._product: Product | None = None
        self._kept = KeptPlans(services.bus)
        editor.edited.connect(self._edit)
        editor.asked.connect(self._ask)

    def close(self) -> None:
        """Hear nothing more."""
        self._kept.close()

    def show_product(self, product: Product, warehouse_id: str) -> None:
        """Edit this one; `warehouse_id` is where a new entry begins, "" for the first warehouse."""
        self._product = product
        self._editor.show_product(product, self._entries.get(product.sku, StockEntry(warehouse_id)))

    def half_done(self) -> tuple[str, ...]:
        """The SKUs for which something was typed and not saved."""
        return tuple(sku for sku, entry in self._entries.items() if entry.text.strip())

    def _edit(self, entry: StockEntry) -> None:
        if self._product is not None:
            self._entries[self._product.sku] = entry

    def _ask(self, change: StockChange) -> None:
        self._tasks.start(f"{_TASK}.{change.sku}", self._send(change))

    async def _send(self, change: StockChange) -> None:
        self._editor.show_sending(True)
        says, kind = "", "error"
        try:
            plan = await self._services.stock.change(change)
        except StockChanged as error:
            says = error.message
        except PackbenchError as error:
            says = error.in_full
        else:
            says, kind = plan_said(plan)
            self._kept.watch(plan, partial(self._moved_on, change))
            if plan.outcome in (PlanOutcome.DONE, PlanOutcome.OPEN, PlanOutcome.UNSURE):
                self._entries.pop(change.sku, None)
        finally:
            self._editor.show_sending(False)
            self._say(change.sku, says, kind)

    def _moved_on(self, change: StockChange, plan: Plan) -> None:
        self._tasks.start(f"{_TASK}.over {plan.plan_id}", self._say_over(plan, change))

    async def _say_over(self, plan: Plan, change: StockChange) -> None:
        """What lies there now is read before anything is said of it; where it cannot be, the list's reading says so."""
        if plan.is_over:
            with suppress(PackbenchError):
                await self._services.catalog.product(change.sku)
        self._say(change.sku, *plan_said(plan))

    def _say(self, sku: str, says: str, kind: str) -> None:
        if self._product is None or self._product.sku != sku:
            return
        entry = self._entries.get(sku, StockEntry(self._editor.entry.warehouse_id, adjusts=self._editor.entry.adjusts))
        self._product = self._services.catalog.products.get(sku, self._product)
        self._editor.show_product(self._product, entry)
        self._editor.said.say(says, kind)
