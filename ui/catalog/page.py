"""The products page as the rail has it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ui.catalog.presenter import CatalogPresenter
from ui.catalog.view import CatalogView
from ui.kit.notice_bar import NoticeBar
from ui.pages import PageContext


class ProductsPage:
    """Satisfies ui.pages.Page, TakesScans, Undoes and Opens: `open(sku)`, with the number of an order to go back to."""

    def __init__(self, context: PageContext) -> None:
        self.view = CatalogView(context.remember)
        self.presenter = CatalogPresenter(self.view, context.services, context.notices, context.tasks)
        self.presenter.order_asked.connect(context.open_order)
        self.presenter.receiving.told.connect(context.told)
        self._commands: dict[str, Callable[[], object]] = {
            "search": self.view.focus_search,
            "focus_list": self.view.focus_list,
            "refresh": self.presenter.refresh,
            "ship": self.view.press_primary,
        }
        self.presenter.start()

    def shown(self) -> None:
        if self.view.is_receiving:
            self.view.receiving.focus_code()
        else:
            self.view.focus_search()

    def open(self, *what: str) -> None:
        self.presenter.go_to(*what)

    def do(self, action: str) -> None:
        command = self._commands.get(action)
        if command is not None:
            command()

    def undo(self) -> bool:
        return self.view.press_undo()

    def take_notices(self, notices: NoticeBar) -> None:
        self.view.take_notices(notices)

    def half_done(self) -> str:
        words = QCoreApplication.translate("catalog", "stock of {sku}")
        stock = [words.format(sku=sku) for sku in self.presenter.stock.half_done()]
        changed = QCoreApplication.translate("catalog", "changes of {sku}")
        stock += [changed.format(sku=sku) for sku in self.presenter.edit.half_done()]
        return ", ".join(
            part for part in (*stock, self.presenter.receiving.half_done(), self.presenter.new.half_done()) if part
        )

    def take_scan(self, code: str) -> None:
        self.presenter.take_scan(code)

    def close(self) -> None:
        self.presenter.close()


def make(context: PageContext) -> ProductsPage:
    return ProductsPage(context)
