"""Counts what came back, adds it to the stock, and writes it on the order."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.domain.parcel import Parcel
from app.domain.plan import Plan, PlanOutcome
from app.domain.product import Product
from app.domain.receiving import ReceivedLine, Receiving
from app.errors import PackbenchError
from ui.day.came_back_view import CameBackView
from ui.kit.notice_bar import Notice, NoticeBar, NoticeKind
from ui.plan_said import plan_said

if TYPE_CHECKING:
    from app.bootstrap import Services
    from app.runtime.concurrency import Tasks

_SAVE = "day.came back"


@dataclass
class _Count:
    """What of one parcel came back. `noted` is how many of each SKU the order's comment names already, though the stock
    has not got them yet; `results` what became of each."""

    parcel: Parcel
    counted: Receiving
    results: dict[str, str] = field(default_factory=dict)
    noted: dict[str, int] = field(default_factory=dict)


class CameBackPresenter(QObject):
    """One parcel is counted; another one that was saved a moment ago may still be on its way."""

    def __init__(self, view: CameBackView, services: Services, notices: NoticeBar, tasks: Tasks) -> None:
        super().__init__(view)
        self._view = view
        self._services = services
        self._notices = notices
        self._tasks = tasks
        self._count: _Count | None = None
        self._is_saving = False
        view.scanned.connect(self.scan)
        view.undo_asked.connect(self._undo)
        view.save_asked.connect(self._save)

    def begin(self, parcel: Parcel) -> None:
        """Count what of this one came back; a count that was begun for it stays."""
        if self._count is None or self._count.parcel.key != parcel.key:
            warehouses = self._services.catalog.warehouses
            self._count = _Count(parcel, Receiving(warehouses[0].warehouse_id if warehouses else ""))
            self._view.comment.clear()
            self._view.take()
        self._count.parcel = parcel
        self._show()
        self._view.focus_code()

    def scan(self, code: str) -> None:
        count = self._count
        if count is None or self._is_saving:
            return
        parcel = count.parcel
        skus = {item.sku for item in parcel.items}
        found = [product for product in self._services.catalog.with_code(code) if product.sku in skus]
        found = found or [Product(item.sku, item.name) for item in parcel.items if item.sku == code.strip()]
        if not found:
            self._view.refuse(self.tr("“{code}” was not in this parcel.").format(code=code.strip()[:40]))
            return
        product = found[0]
        went = sum(item.quantity for item in parcel.items if item.sku == product.sku)
        line = count.counted.lines.get(product.sku)
        if line is not None and line.count >= went:
            self._view.refuse(self.tr("Only {count} of it went out in this parcel.").format(count=went))
            return
        count.counted = count.counted.scanned(product)
        self._view.take()
        self._suggest(count)
        self._show()

    def half_done(self) -> str:
        if self._count is None or not self._count.counted.lines:
            return ""
        return self.tr("what came back of order {number}").format(number=self._count.parcel.number)

    def _undo(self) -> None:
        if self._count is not None and not self._is_saving:
            self._count.counted = self._count.counted.undone()
            self._suggest(self._count)
            self._show()

    def _suggest(self, count: _Count) -> None:
        counts = {line.sku: line.count - count.noted.get(line.sku, 0) for line in count.counted.lines.values()}
        listed = ", ".join(f"{pieces} × {sku}" for sku, pieces in counts.items() if pieces > 0)
        self._view.comment.setText(self.tr("Came back: {items}").format(items=listed) if listed else "")

    def _save(self, comment: str) -> None:
        if self._count is not None and not self._is_saving:
            self._is_saving = True
            self._show()
            self._tasks.start(_SAVE, self._send(self._count, comment.strip()))

    async def _send(self, count: _Count, comment: str) -> None:
        """The stock first: the comment says what was done, so it is written last, and once for each piece."""
        try:
            await self._services.stock.receive(count.counted, partial(self._told, count))
            if comment:
                plan = await self._services.repairs.note(count.parcel.number, comment=comment)
                self._say(count, *plan_said(plan))
                if plan.outcome is not PlanOutcome.CANCELLED:
                    count.noted = {line.sku: line.count for line in count.counted.lines.values()}
                    if count is self._count:
                        self._view.comment.clear()
        except PackbenchError as error:
            self._say(count, error.in_full, "error")
        finally:
            self._is_saving = False
            self._show()

    def _say(self, count: _Count, says: str, kind: str) -> None:
        """Where it was counted, or in a notice of its own where another parcel is counted by now."""
        if count is self._count:
            self._view.said.say(says, kind)
        else:
            self._notice(count, says, kind)

    def _notice(self, count: _Count, says: str, kind: str, sku: str = "") -> None:
        key = f"{_SAVE} {count.parcel.key} {sku}"
        self._notices.show_notice(Notice(NoticeKind(kind), count.parcel.number, says, key=key))

    def _told(self, count: _Count, line: ReceivedLine, became: Plan | PackbenchError) -> None:
        says, kind = (became.in_full, "error") if isinstance(became, PackbenchError) else plan_said(became)
        count.results[line.sku] = says
        if count is not self._count and kind != "good":  # nobody looks at its lines any more
            self._notice(count, f"{line.sku}: {says}", kind, line.sku)
        if isinstance(became, PackbenchError):
            return
        if became.outcome not in (PlanOutcome.FAILED, PlanOutcome.CANCELLED):
            # It is in the stock, or on its way: counting it again would add it twice.
            count.counted = count.counted.without(line.sku)
            count.noted.pop(line.sku, None)

    def _show(self) -> None:
        if self._count is not None:
            self._view.show_parcel(self._count.parcel, self._count.counted, self._count.results)
            if self._is_saving:
                self._view.save.setEnabled(False)
                self._view.undo.setEnabled(False)
