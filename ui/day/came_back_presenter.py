"""Counts what came back, adds it to the stock, and writes it on the order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.parcel import Parcel
from app.domain.plan import Plan, PlanOutcome
from app.domain.product import Product
from app.domain.receiving import ReceivedLine, Receiving
from app.errors import PackbenchError
from ui.day.came_back_view import CameBackView
from ui.plan_said import plan_said

if TYPE_CHECKING:
    from app.bootstrap import Services
    from app.runtime.concurrency import Tasks

_SAVE = "day.came back"


class CameBackPresenter(QObject):
    def __init__(self, view: CameBackView, services: Services, tasks: Tasks) -> None:
        super().__init__(view)
        self._view = view
        self._services = services
        self._tasks = tasks
        self._parcel: Parcel | None = None
        self._counted = Receiving()
        self._results: dict[str, str] = {}
        #: How many of each SKU the order's comment names already, though the stock has not got them yet.
        self._noted: dict[str, int] = {}
        view.scanned.connect(self.scan)
        view.undo_asked.connect(self._undo)
        view.save_asked.connect(self._save)

    def begin(self, parcel: Parcel) -> None:
        """Count what of this one came back; a count that was begun for it stays."""
        if self._parcel is None or self._parcel.key != parcel.key:
            warehouses = self._services.catalog.warehouses
            self._counted = Receiving(warehouses[0].warehouse_id if warehouses else "")
            self._results.clear()
            self._noted.clear()
            self._view.comment.clear()
            self._view.take()
        self._parcel = parcel
        self._show()
        self._view.focus_code()

    def scan(self, code: str) -> None:
        parcel = self._parcel
        if parcel is None or self._tasks.is_running(_SAVE):
            return
        skus = {item.sku for item in parcel.items}
        found = [product for product in self._services.catalog.with_code(code) if product.sku in skus]
        found = found or [Product(item.sku, item.name) for item in parcel.items if item.sku == code.strip()]
        if not found:
            self._view.refuse(self.tr("“{code}” was not in this parcel.").format(code=code.strip()[:40]))
            return
        product = found[0]
        went = sum(item.quantity for item in parcel.items if item.sku == product.sku)
        line = self._counted.lines.get(product.sku)
        if line is not None and line.count >= went:
            self._view.refuse(self.tr("Only {count} of it went out in this parcel.").format(count=went))
            return
        self._counted = self._counted.scanned(product)
        self._view.take()
        self._suggest()
        self._show()

    def half_done(self) -> str:
        if not self._counted.lines or self._parcel is None:
            return ""
        return self.tr("what came back of order {number}").format(number=self._parcel.number)

    def _undo(self) -> None:
        self._counted = self._counted.undone()
        self._suggest()
        self._show()

    def _suggest(self) -> None:
        counts = {line.sku: line.count - self._noted.get(line.sku, 0) for line in self._counted.lines.values()}
        listed = ", ".join(f"{count} × {sku}" for sku, count in counts.items() if count > 0)
        self._view.comment.setText(self.tr("Came back: {items}").format(items=listed) if listed else "")

    def _save(self, comment: str) -> None:
        if self._parcel is not None and not self._tasks.is_running(_SAVE):
            self._tasks.start(_SAVE, self._send(self._parcel, comment.strip()))

    async def _send(self, parcel: Parcel, comment: str) -> None:
        """The stock first: the comment says what was done, so it is written last, and once for each piece."""
        self._view.save.setEnabled(False)
        try:
            await self._services.stock.receive(self._counted, self._told)
            if comment:
                plan = await self._services.repairs.note(parcel.number, comment=comment)
                self._view.said.say(*plan_said(plan))
                if plan.outcome is not PlanOutcome.CANCELLED:
                    self._noted = {line.sku: line.count for line in self._counted.lines.values()}
                    self._view.comment.clear()
        except PackbenchError as error:
            self._view.said.say(f"{error.title}. {error.message}", "error")
        finally:
            self._show()

    def _told(self, line: ReceivedLine, became: Plan | PackbenchError) -> None:
        if isinstance(became, PackbenchError):
            self._results[line.sku] = f"{became.title}. {became.message}"
            return
        self._results[line.sku] = plan_said(became)[0]
        if became.outcome not in (PlanOutcome.FAILED, PlanOutcome.CANCELLED):
            # It is in the stock, or on its way: counting it again would add it twice.
            self._counted = self._counted.without(line.sku)
            self._noted.pop(line.sku, None)

    def _show(self) -> None:
        if self._parcel is not None:
            self._view.show_parcel(self._parcel, self._counted, self._results)
