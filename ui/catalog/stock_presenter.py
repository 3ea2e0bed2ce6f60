"""Carries a change of stock to Ordoro and says what became of it; what was typed stays with its product."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.plan import PlanOutcome
from app.errors import PackbenchError, StockChanged
from ui.catalog.stock_editor import StockEditor, StockEntry
from ui.plan_said import plan_said

if TYPE_CHECKING:
    from app.bootstrap import Services
    from app.domain.product import Product
    from app.domain.stock import StockChange
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
        editor.edited.connect(self._edit)
        editor.asked.connect(self._ask)

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
            if plan.outcome in (PlanOutcome.DONE, PlanOutcome.OPEN, PlanOutcome.UNSURE):
                self._entries.pop(change.sku, None)
        finally:
            self._editor.show_sending(False)
            self._say(change.sku, says, kind)

    def _say(self, sku: str, says: str, kind: str) -> None:
        if self._product is None or self._product.sku != sku:
            return
        entry = self._entries.get(sku, StockEntry(self._editor.entry.warehouse_id, adjusts=self._editor.entry.adjusts))
        self._product = self._services.catalog.products.get(sku, self._product)
        self._editor.show_product(self._product, entry)
        self._editor.said.say(says, kind)
