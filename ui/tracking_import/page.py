"""The import page as the rail has it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ui.kit.notice_bar import NoticeBar
from ui.pages import PageContext
from ui.tracking_import.presenter import ImportPresenter
from ui.tracking_import.view import ImportView


class ImportPage:
    """Satisfies ui.pages.Page."""

    def __init__(self, context: PageContext) -> None:
        self.view = ImportView(context.remember)
        self.presenter = ImportPresenter(self.view, context.services, context.notices, context.tasks)
        self.presenter.order_asked.connect(context.open_order)
        self._commands: dict[str, Callable[[], object]] = {
            "search": self.view.focus_search,
            "focus_list": self.view.focus_work,
            "ship": self.view.press_send,
        }

    def shown(self) -> None:
        self.view.focus_work()

    def open(self, *what: str) -> None:
        """The file of that name."""
        self.presenter.open_file(Path(what[0]))

    def do(self, action: str) -> None:
        command = self._commands.get(action)
        if command is not None:
            command()

    def take_notices(self, notices: NoticeBar) -> None:
        self.view.take_notices(notices)

    def half_done(self) -> str:
        return self.presenter.half_done()

    def close(self) -> None:
        self.presenter.close()


def make(context: PageContext) -> ImportPage:
    return ImportPage(context)
