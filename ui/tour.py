"""The window shows itself: ships one order in full and one short in each generation, and saves pictures of it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.bench.stage import Stage
from app.domain.generation import Generation
from app.domain.plan import Plan
from app.domain.step import StepStatus
from app.events import PlanChanged
from app.runtime.clock import pause
from app.settings.model import Language
from ui import event_loop
from ui.application import Application
from ui.driver import DriveFailed, Driver
from ui.options import Options
from ui.orders.rows import OrderRow

_SIZE = (1366, 768)
#: The README's picture is of a window that shows a little more of the list.
_README_SIZE = (1366, 820)


def make(app: QApplication, folder: Path) -> int:
    """Take the tour in both generations; answers 0, or 1 after a sentence that says what did not happen."""
    folder.mkdir(parents=True, exist_ok=True)
    for generation in Generation:
        with tempfile.TemporaryDirectory() as data:
            options = Options(practice=generation, data=Path(data), is_lively=False, language=Language.ENGLISH)
            application = Application(options)
            driver = Driver(application, folder, generation)
            try:
                event_loop.run(app, Tour(driver).take(), driver.report)
            except DriveFailed as failure:
                print(f"The tour stopped: {failure}")
                return 1
    print(f"Pictures of every stage: {folder.resolve()}")
    return 0


class Tour:
    """From an empty window to two parcels."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver

    async def take(self) -> None:
        driver = self._driver
        print(f"\n== The practice shop speaks the {driver.application.options.practice} generation ==")
        driver.window.resize(*_SIZE)
        try:
            await driver.start()
            driver.router.services.bus.subscribe(PlanChanged, _tell)
            print(f"{len(driver.router.orders.model.all_rows)} orders wait.")
            driver.picture("list")
            await self._ship_in_full()
            await self._ship_short()
        finally:
            await driver.application.close()

    async def _ship_in_full(self) -> None:
        driver = self._driver
        row = await self._open()
        await driver.fill_in("1Z999AA10123456784", "7.35", "UPS")
        await self._picture_for_the_readme()
        await self._ship(row, "in full")
        bench = driver.router.bench
        state = bench.state
        await driver.until("the receipt was looked at", lambda: bench.is_looked_at)
        driver.act("ship")
        await driver.until("the next order came to the bench", lambda: bench.state is not state)

    async def _ship_short(self) -> None:
        driver = self._driver
        row = await self._open()
        line = next(each for each in driver.router.bench.lines.rows if each.quantity.edit.text() not in ("0", ""))
        edit = line.quantity.edit
        driver.type(edit, str(int(edit.text()) - 1))
        print(f"Order {row.number}: one item fewer goes into the parcel.")
        await driver.fill_in("9261290283641500004181", "4,50", "USPS")
        await self._ship(row, "short")

    async def _picture_for_the_readme(self) -> None:
        """The whole list beside the order that is filled in; then as it was."""
        driver = self._driver
        orders = driver.router.orders
        orders.clear_search()
        driver.window.resize(*_README_SIZE)
        await pause(0.2)  # for the list
        orders.table.scrollTo(orders.table.currentIndex())
        driver.picture("window")
        driver.window.resize(*_SIZE)

    async def _open(self) -> OrderRow:
        driver = self._driver
        row = driver.choose()
        await driver.open_order(row)
        await pause(0.3)  # for the products' pictures
        print(f"Order {row.number} for {row.buyer} is open: {row.items} items.")
        driver.picture("open")
        return row

    async def _ship(self, row: OrderRow, how: str) -> None:
        driver = self._driver
        driver.picture("filled")
        button = driver.router.bench.ship_bar.button
        print(f"The button says: {button.text()}")
        driver.click(button)
        await driver.until("the first step was on its way", lambda: driver.stage is not Stage.OPEN)
        driver.picture("steps")
        await driver.wait_until_shipped(row.number)
        await pause(0.2)
        driver.picture("done")
        print(f"Order {row.number} shipped {how}.")


def _tell(event: PlanChanged) -> None:
    plan: Plan = event.plan
    for step in plan.steps:
        if step.status is StepStatus.DOING:
            print(f"  … {step.title}")
    last = next((step for step in reversed(plan.steps) if step.status is not StepStatus.TODO), None)
    if last is not None and last.receipt is not None and last.status is StepStatus.DONE:
        print(f"  ✓ {last.receipt.sentence}")
    if plan.is_stuck and last is not None and last.trouble is not None:
        print(f"  ✗ {last.trouble.title}: {last.trouble.message}")
