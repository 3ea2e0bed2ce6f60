"""The day's page as the rail has it."""

from __future__ import annotations

from collections.abc import Callable

from ui.day.presenter import DayPresenter
from ui.day.view import DayView
from ui.day.watch import UNTOLD
from ui.kit.notice_bar import NoticeBar
from ui.pages import BENCH, PageContext

#: The bars of what waits, as the chips of the list of orders.
_CHIPS = {"-1": "late", "0": "due"}


class DayPage:
    """Satisfies ui.pages.Page, TakesScans and Opens: `open("untold")` shows what shops were not told, any other word
    is looked up."""

    def __init__(self, context: PageContext) -> None:
        self.view = DayView(context.remember)
        self.presenter = DayPresenter(self.view, context.services, context.notices, context.tasks)
        self.presenter.order_asked.connect(context.open_order)
        self.view.waiting_chosen.connect(
            lambda key: context.show_page(BENCH, *([_CHIPS[key]] if key in _CHIPS else []))
        )
        self._commands: dict[str, Callable[[], object]] = {
            "search": self.view.focus_search,
            "focus_list": self.view.focus_list,
            "refresh": self.presenter.refresh,
            "ship": self.view.press_primary,
        }

    def shown(self) -> None:
        self.presenter.shown()
        self.view.focus_search()

    def open(self, *what: str) -> None:
        if what[0] == UNTOLD:
            self.presenter.show_untold()
        else:
            self.presenter.take_scan(what[0])

    def do(self, action: str) -> None:
        command = self._commands.get(action)
        if command is not None:
            command()

    def take_scan(self, code: str) -> None:
        self.presenter.take_scan(code)

    def take_notices(self, notices: NoticeBar) -> None:
        self.view.take_notices(notices)

    def half_done(self) -> str:
        return self.presenter.came_back.half_done()

    def close(self) -> None:
        self.presenter.close()


def make(context: PageContext) -> DayPage:
    return DayPage(context)
