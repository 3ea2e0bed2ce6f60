"""The page that shows a code to scan and says what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui import theme
from ui.kit.barcode import Barcode
from ui.kit.icons import pixmap
from ui.kit.wrapped import WrappedLabel
from ui.scanner_test.words import Finding

_WIDE = 620
_ICON = 18
_ROOM_FOR_BARS = 170


class ScannerTestView(QWidget):
    """Shows one step; emits what is wanted. `came` and `went` say whether scans are for it."""

    came = Signal()
    went = Signal()
    again_asked = Signal()
    skip_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = QLabel(self.tr("Test my scanner"))
        self.title.setProperty("type", "title")
        self.step = WrappedLabel()
        self.step.setProperty("type", "strong")
        self.hint = WrappedLabel()
        self.hint.setProperty("type", "muted")
        self.code = Barcode(module=2)
        self._place = QFrame()
        self._place.setFixedHeight(_ROOM_FOR_BARS)
        self.said = QVBoxLayout()
        self.said.setSpacing(theme.S8)
        self.again = QPushButton(self.tr("Start over"))
        self.skip = QPushButton(self.tr("Leave this one out"))
        self.done = QPushButton(self.tr("Done"))
        self.done.setProperty("role", "primary")
        for button in (self.again, self.skip, self.done):
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.again.clicked.connect(self.again_asked)
        self.skip.clicked.connect(self.skip_asked)
        self.done.clicked.connect(self.closed)
        self.notice_place = QVBoxLayout()
        self._arrange()

    def show_step(self, step: str, hint: str, code: str = "", label: str = "", *, may_skip: bool = False) -> None:
        """What to do now. Without a code nothing is left to scan."""
        self.step.setText(step)
        self.hint.setText(hint)
        self._place.setVisible(bool(code))
        self.code.show_code(code, label)
        self.skip.setVisible(may_skip)
        self.done.setText(self.tr("Later") if code and not may_skip else self.tr("Done"))
        self.done.setProperty("role", "primary" if not code else "")
        theme.restyle(self.done)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        for line in self._lines():
            self.said.removeWidget(line)
            line.hide()
            line.deleteLater()
        for finding in findings:
            self.said.addWidget(_line(finding, self.devicePixelRatioF()))

    @property
    def words(self) -> list[str]:
        """What is said below the code."""
        return [line.accessibleName() for line in self._lines()]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.came.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.went.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _lines(self) -> list[QWidget]:
        items = (self.said.itemAt(at) for at in range(self.said.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if widget is not None]

    def _arrange(self) -> None:
        around = QHBoxLayout(self._place)
        around.setContentsMargins(0, theme.S16, 0, theme.S16)
        around.addWidget(self.code, alignment=Qt.AlignmentFlag.AlignCenter)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.S8)
        buttons.addWidget(self.again)
        buttons.addWidget(self.skip)
        buttons.addStretch(1)
        buttons.addWidget(self.done)
        card = QFrame()
        card.setFixedWidth(_WIDE)
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.S8)
        column.addWidget(self.title)
        column.addSpacing(theme.S8)
        column.addWidget(self.step)
        column.addWidget(self.hint)
        column.addWidget(self._place)
        column.addLayout(self.said)
        column.addSpacing(theme.S16)
        column.addLayout(buttons)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(card)
        middle.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.S24, theme.S24, theme.S24, theme.S16)
        layout.addStretch(1)
        layout.addLayout(middle)
        layout.addStretch(2)
        layout.addLayout(self.notice_place)


def _line(finding: Finding, ratio: float) -> QWidget:
    line = QWidget()
    line.setAccessibleName(finding.text)
    sign = QLabel()
    sign.setPixmap(pixmap(*(("check", "good") if finding.is_good else ("warning", "due")), _ICON, ratio))
    sign.setFixedSize(_ICON, _ICON)
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.S8)
    row.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
    row.addWidget(WrappedLabel(finding.text), 1)
    return line
