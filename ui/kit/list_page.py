"""A list beside what is looked at: the list with what narrows it on the left, one of several pages on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ui import theme


class ListPage(QSplitter):
    """From the top: `top`, the thin line of progress, the list or `blank` in its place, the foot, the notices.

    `width` is that of the pages at first, `least` the least of them, in pixels.
    """

    def __init__(
        self,
        top: QLayout,
        progress: QWidget,
        listed: QWidget,
        blank: QWidget,
        foot: Sequence[QWidget],
        pages: Sequence[QWidget],
        *,
        width: int,
        least: int,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._listed, self._blank = listed, blank
        self.notice_place = QVBoxLayout()
        self.notice_place.setContentsMargins(theme.S12, 0, theme.S12, 0)
        top.setContentsMargins(theme.S16, theme.S12, theme.S16, theme.S12)
        top.setSpacing(theme.S12)
        self._stack = QStackedWidget()
        self._stack.setProperty("surface", "true")
        self._stack.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stack.addWidget(blank)
        self._stack.addWidget(listed)
        below = QHBoxLayout()
        below.setContentsMargins(theme.S16, theme.S8, theme.S16, theme.S8)
        for at, widget in enumerate(foot):
            below.addWidget(widget, 0 if at else 1)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(progress)
        column.addWidget(self._stack, 1)
        column.addLayout(below)
        column.addLayout(self.notice_place)
        self._pages = QStackedWidget()
        for page in pages:
            self._pages.addWidget(page)
        self._pages.setMinimumWidth(least)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(left)
        self.addWidget(self._pages)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setSizes([2 * width, width])

    @property
    def page(self) -> QWidget | None:
        """What is shown on the right."""
        return self._pages.currentWidget()

    def show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)

    def show_list(self, shown: bool) -> None:
        """The list, or what says why it is empty."""
        self._stack.setCurrentWidget(self._listed if shown else self._blank)
