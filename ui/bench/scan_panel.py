"""The scanner's place at the top of the bench: one line that tells, and below it the question that it asks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui import theme
from ui.bench.scan_band import ScanBand
from ui.bench.state import BenchState
from ui.kit.choices import Choices


class ScanPanel(QWidget):
    """`answered` carries the place of the choice. While something is asked the keys 1 to 9 answer it."""

    answered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.band = ScanBand()
        self.choices = Choices()
        self.choices.answered.connect(self.answered)
        self._before: QWidget | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.S16, theme.S8, theme.S16, 0)
        layout.setSpacing(theme.S8)
        layout.addWidget(self.band)
        layout.addWidget(self.choices)

    def show_state(self, state: BenchState, home: QWidget) -> None:
        """The focus goes to the question, and back where it was, or `home`, once there is none.

        While this is not on the screen the keys are another view's, and stay there.
        """
        self.band.show_state(state)
        had_the_keys = self.choices.hasFocus()
        is_free = state.question is None or state.question.is_offer
        if is_free and had_the_keys:
            before, self._before = self._before, None
            # A widget of another view may have been deleted since.
            can_have_it = before is not None and isValid(before) and before.isVisible()
            (before if before is not None and can_have_it else home).setFocus(Qt.FocusReason.OtherFocusReason)
        if self.choices.show_question(state.question, state.told) and not had_the_keys and self.isVisible():
            self._before = QApplication.focusWidget()
            self.choices.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_the_keys(self) -> bool:
        """The question that is open answers to the keys; whether there is one."""
        if not self.choices.wants_the_keys:
            return False
        self._before = None
        self.choices.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
