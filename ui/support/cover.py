"""The support page, as a cover."""

from __future__ import annotations

from ui.covers import CoverContext
from ui.kit.notice_bar import NoticeBar
from ui.support.presenter import SupportPresenter
from ui.support.view import NEWS, SupportView


class SupportCover:
    def __init__(self, context: CoverContext) -> None:
        self.view = SupportView()
        SupportPresenter(self.view, context)

    def shown(self) -> None:
        self.view.clear()

    def do(self, action: str) -> None:
        if action == "whats_new":
            self.view.show_section(NEWS)

    def take_notices(self, notices: NoticeBar) -> None:
        self.view.notice_place.addWidget(notices)


make = SupportCover
