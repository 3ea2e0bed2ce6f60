"""The line below the preview: how far it got, what else can be done, and the one button that sends."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.words import counted
from ui import actions, theme
from ui.kit.button import push_button
from ui.kit.progress_line import ProgressLine
from ui.kit.wrapped import ElidedLabel


class SendBar(QWidget):
    send_asked = Signal()
    pause_asked = Signal()
    cancel_asked = Signal()
    confirm_asked = Signal()
    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.progress = ProgressLine()
        self.words = ElidedLabel()
        self.confirm = push_button("", self.confirm_asked)
        self.save = push_button("", self.save_asked)
        self.pause = push_button("", self.pause_asked)
        self.cancel = push_button("", self.cancel_asked)
        self.cancel.setText(self.tr("Stop"))
        self.send = push_button("", self.send_asked)
        self.send.setProperty("role", "primary")
        row = QHBoxLayout()
        row.setContentsMargins(theme.S16, theme.S12, theme.S16, theme.S12)
        row.setSpacing(theme.S8)
        row.addWidget(self.words, 1)
        for button in (self.save, self.confirm, self.pause, self.cancel, self.send):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.progress)
        layout.addLayout(row)

    def show_preview(self, ships: int, adds: int, proposals: int, problems: int, words: str) -> None:
        """Nothing is being sent: what can be, and what stands in the way."""
        self.progress.stop()
        self.words.setText(words)
        self._show(self.pause, self.cancel, is_shown=False)
        self.send.show()
        self.send.setText(self._send_text(ships, adds))
        self.send.setEnabled(bool(ships or adds))
        self.confirm.setVisible(bool(proposals))
        self.confirm.setText(counted("tracking_import", "Confirm the proposal", "Confirm %n proposals", proposals))
        self.save.setVisible(bool(problems))
        self.save.setText(counted("tracking_import", "Save the problem…", "Save %n problems…", problems))

    def show_busy(self, words: str, done: int = 0, total: int = 0) -> None:
        """Something is being read; nothing can be sent meanwhile."""
        self.progress.start(done, total)
        self.words.setText(words)
        self.send.setEnabled(False)

    def show_sending(self, done: int, total: int, words: str, *, is_paused: bool, is_stopping: bool) -> None:
        self.progress.start(done, total)
        self.words.setText(words)
        self._show(self.send, self.confirm, self.save, is_shown=False)
        self._show(self.pause, self.cancel, is_shown=True)
        self.pause.setText(self.tr("Go on") if is_paused else self.tr("Pause"))
        self.pause.setEnabled(not is_stopping)
        self.cancel.setEnabled(not is_stopping)

    def _send_text(self, ships: int, adds: int) -> str:
        parts = []
        if ships:
            parts.append(counted("tracking_import", "Ship %n order", "Ship %n orders", ships))
        if adds:
            added = counted("tracking_import", "add to %n order", "add to %n orders", adds)
            parts.append(added if parts else added[:1].upper() + added[1:])
        text = ", ".join(parts) or self.tr("Nothing to ship")
        return f"{text}   {actions.keys('ship')}" if parts else text

    def _show(self, *buttons: QPushButton, is_shown: bool) -> None:
        for button in buttons:
            button.setVisible(is_shown)
