"""The bench with its presenter on a running practice shop: real widgets, real event loop, real HTTP."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from app.bootstrap import Services
from app.domain.order import Order
from app.domain.plan import Generation
from app.runtime.clock import pause
from app.runtime.concurrency import Tasks
from tests.practice_shop import ShopHands, running_shop, services_for
from ui import actions, event_loop, theme
from ui.bench.presenter import BenchPresenter
from ui.bench.state import BenchState, Stage
from ui.bench.view import BenchView
from ui.kit.notice_bar import Notice, NoticeBar

T = TypeVar("T")
_SECONDS = 20.0
_LOOK_AGAIN = 0.01


class LiveBench:
    """What a packer sees and does; `shop` is what the world does meanwhile."""

    def __init__(self, services: Services, shop: ShopHands, tasks: Tasks) -> None:
        self.services = services
        self.shop = shop
        self.window = QWidget()
        self.view = BenchView()
        self.notices = NoticeBar(good_news_seconds=600)
        self.presenter = BenchPresenter(self.view, services, self.notices, tasks)
        self.done: list[str] = []
        self.view.order_done.connect(self.done.append)
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.notices)
        for keys in actions.spec("ship").shortcuts:
            QShortcut(QKeySequence(keys), self.window, self.view.press_ship)
        self.window.resize(1000, 1000)
        self.window.show()
        self.window.activateWindow()

    @property
    def state(self) -> BenchState:
        assert self.view.state is not None
        return self.view.state

    @property
    def said(self) -> tuple[str, ...]:
        return tuple(f"{notice.title} {notice.text}" for notice in self.notices.notices)

    async def orders(self) -> tuple[Order, ...]:
        """What waits, with stock and pictures known, as the list has it."""
        await self.services.catalog.read()
        return (await self.services.orders.refresh()).orders

    async def pick(self, fits: Callable[[Order], bool]) -> Order:
        """The first waiting order that fits, on the bench and read."""
        order = next(order for order in await self.orders() if fits(order))
        await self.open(order.number)
        return order

    async def open(self, number: str) -> None:
        self.presenter.open_order(number)
        await self.until(lambda: self.state.number == number and not self.state.is_reading)

    def label(self, tracking: str = "1Z999AA10123456784", carrier: str = "UPS", cost: str = "7,35") -> None:
        """Enter what the label says, with keys."""
        form = self.view.form
        self.view.go_to_tracking()
        QTest.keyClicks(form.tracking, tracking)
        form.carrier.setCurrentIndex(form.carrier.findText(carrier))
        form.cost.setFocus()
        QTest.keyClicks(form.cost, cost)

    def quantity(self, line_id: str, text: str) -> None:
        edit = next(row for row in self.view.lines.rows if row.line_id == line_id).quantity.edit
        edit.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClicks(edit, text)

    def ship(self) -> None:
        QTest.keyClick(self.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    async def ship_to_the_end(self) -> None:
        self.ship()
        await self.until(lambda: not self.state.stage.is_under_way and not self.presenter.has_unfinished_work())

    async def until(self, condition: Callable[[], bool]) -> None:
        """Let the window live until it is so."""
        clock = self.services.clock
        end = clock.monotonic() + _SECONDS
        while not condition():
            if clock.monotonic() > end:
                pytest.fail(f"never came: {self.state.stage} {self.said} {self.state.problems}")
            await pause(_LOOK_AGAIN)

    async def stage(self, stage: Stage) -> None:
        await self.until(lambda: self.state.stage is stage)

    def choose(self, action: str) -> None:
        """Press that action on a notice."""
        offered: list[Notice] = list(self.notices.notices)
        for notice in offered:
            card = self.notices.card(notice.key)
            for button in card.findChildren(QPushButton) if card is not None else ():
                if button.text() == action:
                    button.click()
                    return
        pytest.fail(f"“{action}” is not offered by {offered}")


Scenario = Callable[[LiveBench], Awaitable[T]]


def play(app: QApplication, generation: Generation, scenario: Scenario[T]) -> T:
    """Run the scenario on a shop of its own; what nobody handles fails it."""
    theme.apply(app, theme.Scheme.LIGHT)
    unhandled: list[BaseException] = []

    async def main() -> T:
        with running_shop(generation) as shop, services_for(shop) as services:
            tasks = Tasks(lambda _name, error: unhandled.append(error))
            bench = LiveBench(services, shop, tasks)
            try:
                return await scenario(bench)
            finally:
                await bench.presenter.finish()
                bench.presenter.close()
                await tasks.close()
                bench.window.close()
                bench.window.deleteLater()

    answer = event_loop.run(app, main(), lambda _what, error: unhandled.append(error))
    if unhandled:
        raise unhandled[0]
    return answer
