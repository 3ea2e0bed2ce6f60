"""The pages in the middle of the window, one of them in front."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedWidget


class PageStack(QStackedWidget):
    """What is hidden or disabled on a page while it has the focus leaves it to the page.

    Qt gives it to whatever comes next: a button of the rail, which the next space would press.
    """

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 (Qt's name)
        focused, page = QApplication.focusWidget(), self.currentWidget()
        is_lost = focused is not None and not (focused.isVisible() and focused.isEnabled())
        if focused is not None and page is not None and is_lost and page.isAncestorOf(focused):
            page.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return super().focusNextPrevChild(next)
