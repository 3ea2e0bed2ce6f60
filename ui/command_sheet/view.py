"""The page that shows the sheet as it will come out, and prints it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.kit.button import push_button
from ui.kit.wrapped import WrappedLabel

PAPER_WIDTH = 560


class CommandSheetView(QWidget):
    """Shows pictures of pages; emits what is to be done with them."""

    save_asked = Signal()
    print_asked = Signal()
    settings_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.said = WrappedLabel()
        self.said.setProperty("type", "muted")
        self.save = push_button(self.tr("Save as PDF…"))
        self.print_button = push_button(self.tr("Print…"), role="primary")
        self.settings = push_button(self.tr("Packers and carriers…"))
        self.back = push_button(self.tr("Back"))
        self.save.clicked.connect(self.save_asked)
        self.print_button.clicked.connect(self.print_asked)
        self.settings.clicked.connect(self.settings_asked)
        self.back.clicked.connect(self.closed)
        self.notice_place = QVBoxLayout()
        self._papers = QVBoxLayout()
        self._shown: list[QLabel] = []
        self._arrange()

    def show_pages(self, pages: Sequence[QImage], said: str) -> None:
        """The pages in order, and what is to be known about them."""
        self.said.setText(said)
        for label in self._shown:
            self._papers.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._shown = []
        for at, page in enumerate(pages, 1):
            label = QLabel()
            label.setPixmap(QPixmap.fromImage(page))
            label.setAccessibleName(self.tr("Page {number} of {all}").format(number=at, all=len(pages)))
            self._papers.addWidget(label, alignment=Qt.AlignmentFlag.AlignHCenter)
            self._shown.append(label)

    @property
    def page_count(self) -> int:
        return len(self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        title = QLabel(self.tr("Command barcodes"))
        title.setProperty("type", "title")
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S8)
        buttons.addWidget(self.back)
        buttons.addWidget(self.settings)
        buttons.addStretch(1)
        buttons.addWidget(self.save)
        buttons.addWidget(self.print_button)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.S24, theme.S24, theme.S24, theme.S24)
        column.setSpacing(theme.S16)
        column.addLayout(self._papers)
        self._papers.setSpacing(theme.S16)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        top = QVBoxLayout()
        top.setContentsMargins(theme.S24, theme.S16, theme.S24, theme.S12)
        top.setSpacing(theme.S8)
        top.addWidget(title)
        top.addWidget(self.said)
        top.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        line = QFrame()
        line.setProperty("hairline", "true")
        layout.addWidget(line)
        layout.addWidget(scroll, 1)
        layout.addLayout(self.notice_place)
