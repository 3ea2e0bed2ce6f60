"""The scanner test, as a cover."""

from __future__ import annotations

from ui.covers import CoverContext
from ui.kit.notice_bar import NoticeBar
from ui.scanner_test.presenter import ScannerTestPresenter
from ui.scanner_test.view import ScannerTestView


class ScannerTestCover:
    def __init__(self, context: CoverContext) -> None:
        self.view = ScannerTestView()
        self._presenter = ScannerTestPresenter(self.view, context.settings, context.notices, context.listen)
        self._presenter.closed.connect(context.back)

    def shown(self) -> None:
        self._presenter.begin()

    def do(self, action: str) -> None:
        """Nothing here has a shortcut."""

    def take_notices(self, notices: NoticeBar) -> None:
        self.view.notice_place.addWidget(notices)


make = ScannerTestCover
