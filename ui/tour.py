"""The window shows itself: ships one order in full and one short in each generation, and saves pictures of it."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.bench.stage import Stage
from app.domain.plan import Generation, Plan, PlanOutcome
from app.domain.step import StepStatus
from app.events import PlanChanged
from app.runtime.clock import pause
from ui import event_loop
from ui.application import Application
from ui.options import Options
from ui.orders.rows import OrderRow
from ui.router import Router

_SIZE = (1366, 768)
_GLANCE = 0.02
_PATIENCE = 40.0


class TourFailed(Exception):
    """Something that should have happened did not; the message is the sentence that says what."""


def make(app: QApplication, folder: Path) -> int:
    """Take the tour in both generations; answers 0, or 1 after a sentence that says what did not happen."""
    folder.mkdir(parents=True, exist_ok=True)
    for generation in Generation:
        with tempfile.TemporaryDirectory() as data:
            options = Options(practice=generation, data=Path(data), is_lively=False)
            application = Application(options)
            tour = Tour(application, folder)
            try:
                event_loop.run(app, tour.take(), tour.report)
            except TourFailed as failure:
                print(f"The tour stopped: {failure}")
                return 1
    print(f"Pictures of every stage: {folder.resolve()}")
    return 0


class Tour:
    """Drives the real widgets with real keys and a real mouse."""

    def __init__(self, application: Application, folder: Path) -> None:
        self._application = application
        self._window = application.window
        self._folder = folder
        self._generation = application.options.practice
        self._pictures = 0
        self._failure: TourFailed | None = None

    async def take(self) -> None:
        """From an empty window to two parcels."""
        print(f"\n== The practice shop speaks the {self._generation} generation ==")
        self._application.open()
        self._window.resize(*_SIZE)
        try:
            self._picture("opening")
            await self._until("the practice shop opened", lambda: self._application.router is not None)
            router = self._router()
            router.services.bus.subscribe(PlanChanged, self._tell)
            await self._until("the waiting orders were read", lambda: bool(router.orders.model.all_rows))
            await self._until("the catalogue was read", lambda: bool(router.services.catalog.products))
            print(f"{len(router.orders.model.all_rows)} orders wait.")
            self._picture("list")
            await self._ship_in_full(router)
            await self._ship_short(router)
        finally:
            await self._application.close()

    def report(self, what: str, error: BaseException) -> None:
        """An exception that nobody handled ends the tour."""
        self._application.report(what, error)
        self._failure = TourFailed(f"an error in {what}: {error!r}")

    async def _ship_in_full(self, router: Router) -> None:
        row = self._choose(router, lambda row: not row.is_short and 1 < row.items < 10)  # noqa: PLR2004 (one screen)
        await self._open(router, row)
        await self._fill_in(router, "1Z999AA10123456784", "7.35")
        await self._ship(router, row, "in full")
        state = router.bench.state
        self._press("ship")
        await self._until("the next order came to the bench", lambda: router.bench.state is not state)

    async def _ship_short(self, router: Router) -> None:
        row = self._choose(router, lambda row: not row.is_short and 1 < row.items < 10)  # noqa: PLR2004 (one screen)
        await self._open(router, row)
        line = next(each for each in router.bench.lines.rows if each.quantity.edit.text() not in ("0", ""))
        edit = line.quantity.edit
        fewer = str(int(edit.text()) - 1)
        self._type(edit, fewer)
        print(f"Order {row.number}: one item fewer goes into the parcel.")
        await self._fill_in(router, "9261290283641500004181", "4,50", carrier="USPS")
        await self._ship(router, row, "short")

    def _choose(self, router: Router, fits: Callable[[OrderRow], bool]) -> OrderRow:
        rows = router.orders.model.all_rows
        found = next((row for row in rows if fits(row) and not row.is_in_process), None)
        if found is None:
            raise TourFailed("no order of the practice shop fits.")
        return found

    async def _open(self, router: Router, row: OrderRow) -> None:
        """As a packer does: search, type the number, Enter."""
        self._press("search")
        self._type(router.orders.search, row.number)
        QTest.keyClick(router.orders.search, Qt.Key.Key_Return)
        bench = router.bench
        await self._until(
            f"order {row.number} came to the bench",
            lambda: (
                bench.state is not None
                and bench.state.number == row.number
                and bench.state.draft is not None
                and not bench.state.is_reading
            ),
        )
        await pause(0.3)
        print(f"Order {row.number} for {row.buyer} is open: {row.items} items.")
        self._picture("open")

    async def _fill_in(self, router: Router, number: str, cost: str, carrier: str = "UPS") -> None:
        form = router.bench.form
        self._press("tracking")
        self._type(form.tracking, number)
        index = form.carrier.findText(carrier)
        if index < 0:
            raise TourFailed(f"{carrier} is not offered.")
        form.carrier.setFocus()
        while form.carrier.currentIndex() != index:
            before = form.carrier.currentIndex()
            QTest.keyClick(form.carrier, Qt.Key.Key_Down if before < index else Qt.Key.Key_Up)
            if form.carrier.currentIndex() == before:
                raise TourFailed(f"{carrier} could not be chosen with the keyboard.")
        self._type(form.cost, cost)
        await pause(0.1)
        self._picture("filled")

    async def _ship(self, router: Router, row: OrderRow, how: str) -> None:
        button = router.bench.ship_bar.button
        print(f"The button says: {button.text()}")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(button.width() // 2, button.height() // 2))
        await self._until("the first step was on its way", lambda: self._stage(router) is not Stage.OPEN)
        self._picture("steps")
        over = (Stage.DONE, Stage.FAILED, Stage.UNSURE)
        await self._until("the steps ended", lambda: self._stage(router) in over)
        await pause(0.2)
        self._picture("done")
        if self._stage(router) is not Stage.DONE:
            raise TourFailed(f"order {row.number} did not ship.")
        print(f"Order {row.number} shipped {how}.")

    def _stage(self, router: Router) -> Stage:
        return router.bench.state.stage if router.bench.state is not None else Stage.EMPTY

    def _tell(self, event: PlanChanged) -> None:
        plan: Plan = event.plan
        for step in plan.steps:
            if step.status is StepStatus.DOING:
                print(f"  … {step.title}")
        last = next((step for step in reversed(plan.steps) if step.status is not StepStatus.TODO), None)
        if last is not None and last.receipt is not None and last.status is StepStatus.DONE:
            print(f"  ✓ {last.receipt.sentence}")
        if plan.outcome in (PlanOutcome.FAILED, PlanOutcome.UNSURE) and last is not None and last.trouble is not None:
            print(f"  ✗ {last.trouble.title}: {last.trouble.message}")

    def _router(self) -> Router:
        router = self._application.router
        if router is None:
            raise TourFailed("the practice shop did not open.")
        return router

    def _press(self, action: str) -> None:
        """The keys of an action, as the window knows them."""
        self._window.actions_by_id[action].trigger()

    def _type(self, field: QLineEdit, text: str) -> None:
        target: QWidget = field
        target.setFocus()
        field.selectAll()
        QTest.keyClicks(target, text)

    async def _until(self, what: str, holds: Callable[[], bool]) -> None:
        clock = asyncio.get_running_loop()
        end = clock.time() + _PATIENCE
        while not holds():
            if self._failure is not None:
                raise self._failure
            if clock.time() > end:
                self._picture("stuck")
                raise TourFailed(f"it was waited in vain until {what}.")
            await pause(_GLANCE)
        if self._failure is not None:
            raise self._failure

    def _picture(self, stage: str) -> None:
        self._pictures += 1
        name = f"{self._generation}-{self._pictures:02}-{stage}.png"
        self._window.grab().save(str(self._folder / name))
