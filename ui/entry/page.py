"""The page of a new order as the window has it: reached by its shortcut, from the list and from the bench."""

from __future__ import annotations

from collections.abc import Callable

from ui.entry.presenter import EntryPresenter
from ui.entry.view import EntryView
from ui.kit.notice_bar import NoticeBar
from ui.pages import BENCH, PageContext


class EntryPage:
    """Satisfies ui.pages.Page, TakesScans and Opens: `open(number)` begins with a duplicate of that order."""

    def __init__(self, context: PageContext) -> None:
        self.view = EntryView()
        self.presenter = EntryPresenter(self.view, context.services, context.notices, context.tasks)
        self.presenter.made.connect(context.open_order)
        self.view.closed.connect(lambda: context.show_page(BENCH))
        self._commands: dict[str, Callable[[], object]] = {
            "ship": self.view.press_save,
            "search": self.view.lines.search.setFocus,
        }

    def shown(self) -> None:
        self.view.usual.focus("ship_to.name")

    def open(self, *what: str) -> None:
        self.presenter.duplicate(*what)

    def do(self, action: str) -> None:
        command = self._commands.get(action)
        if command is not None:
            command()

    def take_scan(self, code: str) -> None:
        self.presenter.take_scan(code)

    def take_notices(self, notices: NoticeBar) -> None:
        self.view.take_notices(notices)

    def half_done(self) -> str:
        return self.presenter.half_done()

    def close(self) -> None:
        self.presenter.close()


def make(context: PageContext) -> EntryPage:
    return EntryPage(context)
