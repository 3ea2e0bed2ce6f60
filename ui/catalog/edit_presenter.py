"""Changes a product at Ordoro; what was typed stays with its product, and is never set over somebody else's change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.plan import Plan, PlanOutcome
from app.errors import PackbenchError
from ui.catalog.form_sending import send_form, warn_of_a_shared_upc
from ui.catalog.product_entry import ProductEntry
from ui.catalog.product_form import ProductForm
from ui.kept_plans import KeptPlans
from ui.kit.notice_bar import Notice, NoticeBar, NoticeKind
from ui.plan_said import plan_said

if TYPE_CHECKING:
    from app.bootstrap import Services
    from app.domain.product import Product
    from app.domain.product_change import ProductChange
    from app.runtime.concurrency import Tasks

_SEND, _LOOK = "catalog.edit", "catalog.edit.look"
_KINDS = {"good": NoticeKind.GOOD, "warning": NoticeKind.WARNING, "error": NoticeKind.ERROR}


class EditPresenter(QObject):
    """`saved` carries the SKU of a product whose changes stand at Ordoro, or are kept until it answers."""

    saved = Signal(str)

    def __init__(self, view: ProductForm, services: Services, notices: NoticeBar, tasks: Tasks) -> None:
        super().__init__(view)
        self._view = view
        self._services = services
        self._notices = notices
        self._tasks = tasks
        self._entries: dict[str, ProductEntry] = {}
        self._sku = ""
        self._kept = KeptPlans(services.bus)
        view.edited.connect(self._edit)
        view.save_asked.connect(self._save)
        view.upc_left.connect(lambda upc: warn_of_a_shared_upc(view, services.catalog, self._sku, upc))

    def begin(self, product: Product, warehouse_id: str) -> None:
        """Edit this one: as it is known at once, then as it is now."""
        self._sku = product.sku
        kept = self._entries.get(product.sku)
        self._view.said.say("")
        if kept is None or not kept.changed:
            self._show(ProductEntry(product, warehouse_id))
        else:
            self._show(kept)
        self._view.begin()
        self._tasks.start(_LOOK, self._look(product.sku))

    def close(self) -> None:
        """Hear nothing more."""
        self._kept.close()

    @property
    def sku(self) -> str:
        """The product in the form, or ""."""
        return self._sku

    def half_done(self) -> tuple[str, ...]:
        """The SKUs of which something was typed and not saved."""
        return tuple(sku for sku, entry in self._entries.items() if entry.changed)

    def _show(self, entry: ProductEntry) -> None:
        view = self._view
        view.title.setText(entry.product.name or entry.product.sku)
        view.show_warehouse(entry.level.warehouse if entry.level is not None else "")
        view.set_texts(entry.shown)
        begun = view.texts()
        view.set_texts(entry.texts or begun)
        view.show_problems({})
        self._entries[entry.product.sku] = entry = replace(entry, begun=begun, texts=view.texts())
        view.show_becomes(entry.becomes(view.labels))

    def _edit(self) -> None:
        entry = self._entries.get(self._sku)
        if entry is not None:
            self._entries[self._sku] = entry = replace(entry, texts=self._view.texts())
            self._view.show_becomes(entry.becomes(self._view.labels))

    async def _look(self, sku: str) -> None:
        """What is known may be a day old: the form shows what Ordoro has now, under what was typed meanwhile."""
        try:
            product = await self._services.catalog.product(sku)
        except PackbenchError:
            return  # what was last read is shown; right before it is sent it is looked at again
        self._take(product)

    def _take(self, product: Product) -> None:
        entry = self._entries.get(product.sku)
        if entry is None or product == entry.product:
            return
        now, overtaken = entry.seen_again(product)
        if product.sku != self._sku:
            self._entries[product.sku] = now
            return
        before, after = entry.shown, now.shown
        self._show(now)
        words = self.tr("It was {was} when you began; it is {now} now.")
        warnings = {name: words.format(was=before.get(name) or "–", now=after.get(name) or "–") for name in overtaken}
        self._view.show_problems(warnings, are_warnings=True)

    def _save(self) -> None:
        if self._sku in self._entries and not self._view.is_sending:
            self._tasks.start(_SEND, self._send_what_stands())

    async def _send_what_stands(self) -> None:
        entry = self._entries[self._sku]
        values, unread = self._view.read()
        problems = {name: unread.get(name, "") for name in entry.changed}
        for name in entry.changed:
            if name not in unread and values.get(name) is None:
                problems[name] = self.tr("Ordoro cannot be told to forget it. Enter 0, or what it was.")
                if name == "is_taxable":
                    problems[name] = self.tr("Choose yes or no.")
        change = entry.change(values)
        wrong = {name: words for name, words in problems.items() if words}
        if wrong and not change.becomes.spoken_of:
            self._view.show_problems(wrong)
            return
        await send_form(self._view, change, wrong, lambda: self._send(change))

    async def _send(self, change: ProductChange) -> None:
        plan = await self._services.products.change(change)
        says, kind = plan_said(plan)
        if plan.outcome in (PlanOutcome.FAILED, PlanOutcome.CANCELLED):
            product = self._services.catalog.products.get(change.sku)
            if product is not None:
                self._take(product)
            if change.sku == self._sku:
                done = "; ".join(receipt.sentence for receipt in plan.receipts.values())
                words = self.tr("Done: {done}. Not done: {why}")
                self._view.said.say(words.format(done=done, why=says) if done else says, kind)
            return
        self._entries.pop(change.sku, None)
        self._say_changed(change.sku, plan)
        self._kept.watch(plan, lambda now: self._say_changed(change.sku, now))
        self.saved.emit(change.sku)

    def _say_changed(self, sku: str, plan: Plan) -> None:
        says, kind = plan_said(plan)
        title = self.tr("{sku} is changed") if plan.outcome is PlanOutcome.DONE else self.tr("{sku}: not changed yet")
        notice = Notice(_KINDS[kind], title.format(sku=sku), says, key=f"catalog.edit.{sku}")
        self._notices.show_notice(notice)
