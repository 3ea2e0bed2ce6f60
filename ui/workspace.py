"""The two halves of the page that a packer works on: the list at the left, the bench at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui import theme
from ui.kit.notice_bar import NoticeBar
from ui.kit.remember import Remember

#: On the smallest common screen, 1366 wide, the bench gets the width at which its form stands in one row.
_LIST_PART = 0.335
_LIST_AT_MOST = 760


class Workspace(QWidget):
    """Notices lie below the list, which gives way: nothing on the bench moves under a hand. The split is remembered."""

    def __init__(self, notices: NoticeBar, remember: Remember, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remember = remember
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        #: The list and the bench are best made with these as their parents: what changes its parent is styled anew.
        self.left, self.right = QWidget(self.splitter), QWidget(self.splitter)
        self._list_place, self._notice_place, self._bench_place = QVBoxLayout(), QVBoxLayout(), QVBoxLayout(self.right)
        column = QVBoxLayout(self.left)
        for each in (column, self._list_place, self._bench_place):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(0)
        self._notice_place.setContentsMargins(theme.S12, 0, theme.S12, 0)
        column.addLayout(self._list_place, 1)
        column.addLayout(self._notice_place)
        self._notice_place.addWidget(notices)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        layout.addWidget(self.splitter)
        self.splitter.splitterMoved.connect(self._save)

    def put_list(self, orders: QWidget) -> None:
        self._list_place.addWidget(orders)

    def put_bench(self, bench: QWidget) -> None:
        """In the place of what stood there; the split stays."""
        item = self._bench_place.takeAt(0)
        former = item.widget() if item is not None else None
        if former is not None:
            former.hide()
            former.deleteLater()
        self._bench_place.addWidget(bench)
        self.setFocusProxy(bench)

    def take_notices(self, notices: NoticeBar) -> None:
        """Show the notices here again."""
        self._notice_place.addWidget(notices)

    def fit(self, width: int) -> None:
        """Split as it was left, or sensibly for a window of that width."""
        saved = self._remember.bytes("window/split")
        if saved is None or not self.splitter.restoreState(saved):
            first = min(round(width * _LIST_PART), _LIST_AT_MOST)
            self.splitter.setSizes([first, width - first])

    def _save(self) -> None:
        self._remember.set_bytes("window/split", self.splitter.saveState())
