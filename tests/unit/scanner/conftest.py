"""A window with one of everything that takes keys, and the filter before it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QTableWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.real_keys import Keyboard
from ui.scanner.key_filter import KeyFilter
from ui.scanner.keystroke import Scan


class StillWait:
    """A wait that ends when the test says so."""

    def __init__(self) -> None:
        self.milliseconds: int | None = None
        self._then: Callable[[], None] = lambda: None

    def start(self, milliseconds: int, then: Callable[[], None]) -> None:
        self.milliseconds, self._then = milliseconds, then

    def stop(self) -> None:
        self.milliseconds = None

    def over(self) -> None:
        """Until nothing is waited for any more."""
        while self.milliseconds is not None:
            self.milliseconds = None
            self._then()


class Counter(QWidget):
    """The window, and what happened in it."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed: list[str] = []
        self.field = QLineEdit()
        self.other = QLineEdit()
        self.table = QTableWidget(3, 1)
        self.button = QPushButton("Ship")
        self.button.setAutoDefault(True)
        self.button.clicked.connect(lambda: self.pressed.append("button"))
        self.combo = QComboBox()
        self.combo.addItems(["UPS", "USPS", "FedEx"])
        layout = QVBoxLayout(self)
        for widget in (self.field, self.other, self.table, self.combo, self.button):
            layout.addWidget(widget)
        self.slash = QAction("Search", self)
        self.slash.setShortcut(QKeySequence("/"))
        self.slash.triggered.connect(lambda: self.pressed.append("/"))
        self.addAction(self.slash)


class Bench:
    """What a test holds in its hands."""

    def __init__(self, window: Counter) -> None:
        self.window = window
        self.wait = StillWait()
        self.filter = KeyFilter(wait=self.wait, monotonic=lambda: 0.0)
        self.keyboard = Keyboard(window)
        self.scans: list[Scan] = []
        self.filter.scanned.connect(self.scans.append)
        self.filter.install()

    @property
    def codes(self) -> list[str]:
        return [scan.text for scan in self.scans]


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    window = Counter()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.field.setFocus()
    made = Bench(window)
    yield made
    made.filter.remove()
