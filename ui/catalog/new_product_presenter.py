"""Makes a product at Ordoro; a SKU that exists already shows that product instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from app.domain.new_product import NewProduct
from app.domain.plan import PlanOutcome
from app.errors import ConnectionTrouble, NotFound
from ui.catalog.form_sending import send_form, warn_of_a_shared_upc
from ui.catalog.product_form import ProductForm
from ui.kept_plans import KeptPlans
from ui.plan_said import plan_said, what_became_of

if TYPE_CHECKING:
    from app.bootstrap import Services
    from app.runtime.concurrency import Tasks

_TASK, _LOOK = "catalog.new", "catalog.new.look"


class NewProductPresenter(QObject):
    """`exists` carries a SKU that Ordoro has already; `made` one that is there now."""

    exists = Signal(str)
    made = Signal(str)

    def __init__(self, view: ProductForm, services: Services, tasks: Tasks) -> None:
        super().__init__(view)
        self._view = view
        self._services = services
        self._tasks = tasks
        self._kept = KeptPlans(services.bus)
        view.save_asked.connect(self._save)
        view.sku_left.connect(self._look)
        view.upc_left.connect(lambda upc: warn_of_a_shared_upc(view, services.catalog, "", upc))

    def half_done(self) -> str:
        return "" if self._view.is_empty() else self.tr("a new product")

    def close(self) -> None:
        """Hear nothing more."""
        self._kept.close()

    def _look(self, sku: str) -> None:
        catalog = self._services.catalog
        if sku in catalog.products or sku in catalog.archived:
            self._say_it_exists(sku)

    def _save(self) -> None:
        if not self._view.is_sending:
            self._tasks.start(_TASK, self._make())

    async def _make(self) -> None:
        self._kept.forget()
        values, problems = self._view.read()
        product = NewProduct(**_known(values))
        await send_form(self._view, product, problems, lambda: self._send(product))

    async def _send(self, product: NewProduct) -> None:
        if await self._is_there(product.sku):
            self._say_it_exists(product.sku)
            return
        plan = await self._services.counter.send(product)
        says, kind = plan_said(plan)
        self._view.said.say(says, kind)
        if plan.outcome is PlanOutcome.DONE:
            await self._services.catalog.product(product.sku)
            self._view.clear()
            self.made.emit(product.sku)
        elif plan.outcome in (PlanOutcome.OPEN, PlanOutcome.UNSURE):
            self._view.clear()
            self._kept.watch(plan, lambda now: self._view.said.say(*what_became_of(now)))

    async def _is_there(self, sku: str) -> bool:
        """Also what was archived, or made a minute ago at another desk; not asked where Ordoro cannot be reached."""
        try:
            await self._services.catalog.product(sku)
        except (NotFound, ConnectionTrouble):
            return False
        return True

    def _say_it_exists(self, sku: str) -> None:
        self._view.said.say(self.tr("{sku} exists already: it is shown. What you typed is kept here.").format(sku=sku))
        self.exists.emit(sku)


def _known(values: dict[str, Any]) -> dict[str, Any]:
    """What was entered; what could not be read stands as if it were empty, and is said at its field."""
    return {"sku": "", "name": ""} | {name: value for name, value in values.items() if value is not None}
