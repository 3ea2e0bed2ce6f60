"""Counts what is scanned in, and saves it line by line."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.bench.events import Counted, NotUsed, Why
from app.domain.count import CountError, parse_count
from app.domain.plan import Plan, PlanOutcome
from app.domain.receiving import ReceivedLine, Receiving
from app.errors import PackbenchError
from app.words import counted
from ui.catalog.receiving_view import LineResult, ReceivingView
from ui.kept_plans import KeptPlans
from ui.kit.pictures import Pictures
from ui.plan_said import plan_said

if TYPE_CHECKING:
    from app.bootstrap import Services
    from app.domain.product import Product
    from app.runtime.concurrency import Tasks

_SAVE, _PICTURES = "catalog.receive", "catalog.receive.pictures"


class ReceivingPresenter(QObject):
    """`product_met` carries the SKU of each product that was scanned, `told` what a scan did, as at the bench."""

    product_met = Signal(str)
    told = Signal(object)

    def __init__(self, view: ReceivingView, services: Services, tasks: Tasks) -> None:
        super().__init__(view)
        self._view = view
        self._services = services
        self._tasks = tasks
        self._pictures = Pictures(services, tasks, _PICTURES, self._show)
        self._receiving = Receiving()
        self._results: dict[str, LineResult] = {}
        self._is_saving = False
        self._kept = KeptPlans(services.bus)
        view.scanned.connect(self.scan)
        view.counted.connect(self._count)
        view.undo_asked.connect(self._undo)
        view.save_asked.connect(self._save)
        view.warehouse_chosen.connect(self._choose_warehouse)

    @property
    def receiving(self) -> Receiving:
        return self._receiving

    def begin(self) -> None:
        """Show what was counted so far and wait for a scan."""
        warehouses = tuple(self._services.catalog.warehouses)
        if not self._receiving.warehouse_id and warehouses:
            self._receiving = Receiving(warehouses[0].warehouse_id)
        self._view.show_warehouses(warehouses, self._receiving.warehouse_id)
        self._show()
        self._view.focus_code()

    def scan(self, code: str) -> None:
        """A code from the scanner or the field: one more of what it means."""
        if self._is_saving:
            return
        found = self._services.catalog.with_code(code)
        why = self._why_not(code, found)
        if why:
            self._view.refuse(why)
            self.told.emit(NotUsed(Why.UNKNOWN, code.strip()))
            return
        product = found[0]
        if self._results:
            self._clear_saved()
        self._receiving = self._receiving.scanned(product)
        self._view.take()
        self._show()
        self._pictures.want(line.image_url for line in self._receiving.lines.values())
        self.product_met.emit(product.sku)
        line, total = self._receiving.lines[product.sku], self._receiving.total
        self.told.emit(Counted(line.name, line.count, line.count, total, total))

    def half_done(self) -> str:
        """What was counted and not saved, in a few words."""
        waiting = [sku for sku in self._receiving.lines if sku not in self._results]
        if not waiting:
            return ""
        return self.tr("goods that came in: {skus}").format(skus=", ".join(waiting[:5]))

    def close(self) -> None:
        self._pictures.close()
        self._kept.close()

    def _why_not(self, code: str, found: tuple[Product, ...]) -> str:
        shown = code.strip()[:40]
        if not found:
            return self.tr("No product has the SKU or UPC “{code}”. Make it under New product.").format(code=shown)
        if len(found) > 1:
            listed = ", ".join(product.sku for product in found[:4])
            return self.tr("“{code}” is the UPC of several products: {skus}. Scan or type the SKU.").format(
                code=shown, skus=listed
            )
        if found[0].is_kit:
            return self.tr("{sku} is a kit. Receive what it is made of.").format(sku=found[0].sku)
        return ""

    def _count(self, sku: str, text: str) -> None:
        line = self._receiving.lines.get(sku)
        if line is None or text.strip() == str(line.count):
            return
        try:
            count = parse_count(text)
        except CountError as error:
            self._view.said.say(f"{line.name}: {error}", "error")
            self._show()
            return
        self._view.said.say("")
        self._receiving = self._receiving.counted(sku, count) if count else self._receiving.without(sku)
        self._show()

    def _undo(self) -> None:
        self._receiving = self._receiving.undone()
        self._show()

    def _choose_warehouse(self, warehouse_id: str) -> None:
        if not self._receiving.lines:
            self._receiving = Receiving(warehouse_id)

    def _save(self) -> None:
        if self._receiving.lines and not self._is_saving:
            self._is_saving = True  # until it is said what became of it: a scan right after that counts
            self._tasks.start(_SAVE, self._send())

    async def _send(self) -> None:
        self._clear_saved()
        total = len(self._receiving.lines)
        self._view.show_saving(0, total)
        self._show()
        try:
            await self._services.stock.receive(self._receiving, self._told)
        finally:
            self._is_saving = False
            self._view.show_saving(0, 0)
            self._say_all()
            self._show()
            self._view.focus_code()

    def _told(self, line: ReceivedLine, became: Plan | PackbenchError) -> None:
        self._results[line.sku] = _result(became)
        if isinstance(became, Plan):
            self._kept.watch(became, lambda plan: self._tasks.start(f"{_SAVE}.over {line.sku}", self._over(line, plan)))
        self._view.show_saving(len(self._results), len(self._receiving.lines))
        self._show()

    async def _over(self, line: ReceivedLine, plan: Plan) -> None:
        """What waited, or nobody could tell, went or stopped: what lies there is read before it is said."""
        if plan.outcome is PlanOutcome.DONE:
            with suppress(PackbenchError):  # the list's own reading says so
                await self._services.catalog.product(line.sku)
        if line.sku in self._results:
            self._results[line.sku] = _result(plan)
            if not self._is_saving:
                self._say_all()
            self._show()

    def _say_all(self) -> None:
        states = Counter(result.state for result in self._results.values())
        bad = states["late"]
        text = [counted("catalog", "%n saved.", "%n saved.", states["good"])]
        if states["neutral"]:
            waits = counted(
                "catalog",
                "%n waits here and is saved by itself.",
                "%n wait here and are saved by themselves.",
                states["neutral"],
            )
            text.append(waits)
        if states["unsure"]:
            unsure = counted(
                "catalog",
                "%n is unsure: see what waits to be sent.",
                "%n are unsure: see what waits to be sent.",
                states["unsure"],
            )
            text.append(unsure)
        if bad:
            not_saved = counted(
                "catalog",
                "%n not: it says why, and can be saved again.",
                "%n not: each says why, and can be saved again.",
                bad,
            )
            text.append(not_saved)
        is_all_saved = states["good"] == len(self._results)
        self._view.said.say(" ".join(text), "error" if bad else "good" if is_all_saved else "warning")

    def _clear_saved(self) -> None:
        """What was saved goes when something new is counted; what was not stays, to be saved again."""
        for sku, result in self._results.items():
            if result.state != "late":
                self._receiving = self._receiving.without(sku)
        self._results.clear()
        self._kept.forget()

    def _show(self) -> None:
        self._view.show_receiving(self._receiving, self._results, self._pictures.by_url)


def _result(became: Plan | PackbenchError) -> LineResult:
    translate = QCoreApplication.translate
    if isinstance(became, PackbenchError):
        return LineResult(translate("catalog", "✕ not saved"), "late", became.in_full)
    says, _kind = plan_said(became)
    match became.outcome:
        case PlanOutcome.DONE:
            return LineResult(translate("catalog", "✓ saved"), "good", says)
        case PlanOutcome.UNSURE:
            return LineResult(translate("catalog", "? unsure"), "unsure", says)
        case PlanOutcome.OPEN:
            return LineResult(translate("catalog", "○ waits"), "neutral", says)
    return LineResult(translate("catalog", "✕ not saved"), "late", says)
