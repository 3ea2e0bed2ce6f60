"""The list is read again after a failure that nobody foresaw, and says so meanwhile."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QApplication

from app.runtime.clock import SystemClock
from app.runtime.concurrency import Tasks
from tests.e2e.harness import until
from tests.practice_shop import ShopHands, services_for
from ui import event_loop
from ui.kit.notice_bar import NoticeBar
from ui.orders.presenter import OrdersPresenter
from ui.orders.view import OrdersView


class ClockThatFails(SystemClock):
    """As a computer's whose time zones went missing, until `fails` is taken back."""

    fails = True

    def now(self) -> datetime:
        if self.fails:
            raise OSError("no time zone")
        return super().now()


def test_after_a_failure_that_nobody_foresaw_it_is_said_and_the_next_turn_reads_again(
    qapp: QApplication, shop: ShopHands
) -> None:
    clock = ClockThatFails()
    clock.fails = False
    reported: list[BaseException] = []

    async def main() -> None:
        with services_for(shop, clock=clock) as services:
            view, notices = OrdersView(), NoticeBar()
            view.show()
            tasks = Tasks(lambda _what, error: reported.append(error))
            presenter = OrdersPresenter(view, services, notices, tasks, refresh_seconds=0.05)
            try:
                clock.fails = True
                presenter.start()
                await until(lambda: reported, "whoever looks after it is told")
                await until(lambda: not view.progress.is_busy, "nothing seems to be under way")
                assert view.blank.title.plain == "The orders could not be read", "it is said where the list would be"
                clock.fails = False
                await until(lambda: view.model.all_rows, "the next turn reads them")
                assert view.strip.words == "", "and it is said no longer"
                clock.fails = True
                await until(lambda: view.strip.words.startswith("The orders could not be read"), "said above the list")
                assert view.model.all_rows, "which stays"
                clock.fails = False
                view.strip.button.click()
                await until(lambda: view.strip.words == "", "it is read again when asked, too")
            finally:
                clock.fails = False
                presenter.close()
                await tasks.close()

    event_loop.run(qapp, main(), lambda _what, error: reported.append(error))
    assert {type(error) for error in reported} == {OSError}
