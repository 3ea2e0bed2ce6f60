"""Saves a code that a packer taught as the product's UPC at Ordoro, beside the packing and never in its way."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.bench.events import UpcSaved
from app.bootstrap import Services
from app.domain.plan import PlanOutcome
from app.errors import PackbenchError
from app.runtime.concurrency import Tasks
from app.services.bench.bench import Bench
from ui.bench.scanning import Scanning
from ui.kit.notice_bar import Notice, NoticeBar, NoticeKind
from ui.plan_said import plan_said


class UpcSaving:
    def __init__(self, work: Bench, scanning: Scanning, services: Services, notices: NoticeBar, tasks: Tasks) -> None:
        self._desk = work.desk
        self._scanning = scanning
        self._services = services
        self._notices = notices
        self._tasks = tasks

    def save(self, sku: str, code: str) -> None:
        self._tasks.start(f"bench.upc.{sku}", self._save(sku, code))

    async def _save(self, sku: str, code: str) -> None:
        told = self._desk.told
        try:
            plan = await self._services.products.save_upc(sku, code)
        except PackbenchError as error:
            self._not_saved(sku, NoticeKind.WARNING, error.in_full)
            return
        if plan.outcome is not PlanOutcome.DONE:
            waits = plan.outcome is PlanOutcome.OPEN
            self._not_saved(sku, NoticeKind.INFO if waits else NoticeKind.WARNING, plan_said(plan)[0])
        elif self._desk.told is told:
            self._scanning.act(lambda: self._desk.say([UpcSaved(code, sku)]))
        else:
            # The packer went on: what was told since is not covered by this.
            title = QCoreApplication.translate("Bench", "Saved as the UPC of {sku} at Ordoro").format(sku=sku)
            self._notices.show_notice(Notice(NoticeKind.GOOD, title, key=_key(sku)))

    def _not_saved(self, sku: str, kind: NoticeKind, why: str) -> None:
        title = QCoreApplication.translate("Bench", "The UPC of {sku} is not saved at Ordoro").format(sku=sku)
        if kind is NoticeKind.INFO:
            title = QCoreApplication.translate("Bench", "The UPC of {sku} is not at Ordoro yet").format(sku=sku)
        self._notices.show_notice(Notice(kind, title, why, key=_key(sku)))


def _key(sku: str) -> str:
    return f"bench.upc.{sku}"
