"""The sheet of command barcodes, as a cover."""

from __future__ import annotations

from ui.command_sheet.presenter import CommandSheetPresenter
from ui.command_sheet.view import CommandSheetView
from ui.covers import SETTINGS, CoverContext
from ui.kit.notice_bar import NoticeBar


class CommandSheetCover:
    def __init__(self, context: CoverContext) -> None:
        self.view = CommandSheetView()
        self._presenter = CommandSheetPresenter(
            self.view, context.settings, context.notices, lambda: context.show_cover(SETTINGS)
        )
        self._presenter.closed.connect(context.back)

    def shown(self) -> None:
        self._presenter.show()

    def do(self, action: str) -> None:
        """Nothing here has a shortcut."""

    def take_notices(self, notices: NoticeBar) -> None:
        self.view.notice_place.addWidget(notices)


make = CommandSheetCover
