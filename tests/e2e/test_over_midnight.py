"""The day's page of a window that stays open over midnight."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from app.bootstrap import Services
from app.runtime.concurrency import Tasks
from tests.e2e.harness import until
from tests.fakes import PutForward
from tests.practice_shop import ShopHands, services_for
from ui import event_loop
from ui.day.presenter import DayPresenter
from ui.day.view import DayView
from ui.kit.notice_bar import NoticeBar

NUMBER, TRACKING = "1-1002", "1Z999AA10123459991"
_DAY = timedelta(days=1).total_seconds()
Midnight = Callable[[], Awaitable[None]]
Play = Callable[[Callable[[DayView, Midnight], Awaitable[None]]], None]


@pytest.fixture
def play(qapp: QApplication, shop: ShopHands) -> Play:
    """Calls a scenario with the page as it was read today, and with what lets a day pass until the orders are read."""
    shop.edit(order=NUMBER, ship={"tracking": TRACKING, "carrier": "UPS"})
    clock = PutForward()
    reported: list[BaseException] = []

    async def midnight_passes(services: Services) -> None:
        clock.wall += _DAY
        await services.orders.refresh()

    def start(scenario: Callable[[DayView, Midnight], Awaitable[None]]) -> None:
        async def main() -> None:
            with services_for(shop, clock=clock) as services:
                view = DayView()
                view.show()
                tasks = Tasks(lambda _what, error: reported.append(error))
                presenter = DayPresenter(view, services, NoticeBar(), tasks)
                try:
                    presenter.shown()
                    await until(lambda: any(row.tracking == TRACKING for row in view.model.rows), "today was read")
                    assert view.day.plain == "Today"
                    await scenario(view, lambda: midnight_passes(services))
                finally:
                    presenter.close()
                    await tasks.close()

        event_loop.run(qapp, main(), lambda _what, error: reported.append(error))
        assert not reported

    return start


def test_who_looked_at_today_looks_at_the_new_day(play: Play) -> None:
    async def scenario(view: DayView, midnight_passes: Midnight) -> None:
        await midnight_passes()
        assert view.day.plain == "Today"
        assert not any(row.tracking == TRACKING for row in view.model.rows), "it left the day before"
        assert not view.after.isEnabled()
        view.before.click()
        assert view.day.plain == "Yesterday"
        assert any(row.tracking == TRACKING for row in view.model.rows)

    play(scenario)


def test_another_day_that_is_looked_at_stays(play: Play) -> None:
    async def scenario(view: DayView, midnight_passes: Midnight) -> None:
        view.before.click()
        before = [row.tracking for row in view.model.rows]
        await midnight_passes()
        assert [row.tracking for row in view.model.rows] == before
        view.after.click()
        assert view.day.plain == "Yesterday"
        assert any(row.tracking == TRACKING for row in view.model.rows)

    play(scenario)


def test_a_correction_that_is_being_typed_is_not_torn_away(play: Play) -> None:
    async def scenario(view: DayView, midnight_passes: Midnight) -> None:
        view.table.go_to(next(row.key for row in view.model.rows if row.tracking == TRACKING))
        view.card.correct.click()
        await midnight_passes()
        assert view.card.isVisible()
        assert view.card.correct.isChecked()
        view.card.correct.click()
        await midnight_passes()
        assert not any(row.tracking == TRACKING for row in view.model.rows)

    play(scenario)
