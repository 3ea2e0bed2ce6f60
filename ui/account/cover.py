"""The page on which an account is connected, as a cover."""

from __future__ import annotations

from ui.account.presenter import AccountPresenter
from ui.account.view import AccountView
from ui.covers import CoverContext
from ui.kit.notice_bar import NoticeBar


class AccountCover:
    def __init__(self, context: CoverContext) -> None:
        self.view = AccountView()
        presenter = AccountPresenter(self.view, context.tasks, context.known, context.generation)
        presenter.account_opened.connect(context.open_account)
        presenter.closed.connect(context.back)
        self.view.forget_asked.connect(context.sign_out)
        self._presenter = presenter

    def shown(self) -> None:
        self._presenter.begin()

    def do(self, action: str) -> None:
        if action == "ship":
            self.view.press_primary()

    def take_notices(self, notices: NoticeBar) -> None:
        self.view.notice_place.addWidget(notices)


make = AccountCover
