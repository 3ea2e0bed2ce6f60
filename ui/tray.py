"""Packbench without its window: an icon in the system's tray while what waits is sent, and a call for a person."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon, QWidget

from app.words import counted
from ui.kit.icons import icon

_ATTENTION_MILLISECONDS = 0  # until it is seen


class Tray(QObject):
    """`open_asked` wants the window back, `quit_asked` the end. The icon stands there only while it is shown."""

    open_asked = Signal()
    quit_asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None
        self.menu = QMenu()
        self.open = self.menu.addAction(self.tr("Open Packbench"))
        self.open.triggered.connect(self.open_asked)
        self.waiting = self.menu.addAction("")
        self.waiting.setEnabled(False)
        self.menu.addSeparator()
        self.quit = self.menu.addAction(self.tr("Quit, and send the rest next time"))
        self.quit.triggered.connect(self.quit_asked)

    @property
    def is_available(self) -> bool:
        """Whether this desktop shows such icons at all."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def is_shown(self) -> bool:
        return self._icon is not None

    def show(self) -> None:
        if self._icon is None:
            self._icon = QSystemTrayIcon(icon("box", "accent"), self)
            self._icon.setContextMenu(self.menu)
            self._icon.activated.connect(self._activated)
            self._icon.messageClicked.connect(self.open_asked)
            self._icon.show()

    def hide(self) -> None:
        shown, self._icon = self._icon, None
        if shown is not None:
            shown.hide()
            shown.deleteLater()

    def show_queue(self, waiting: int, needing: int) -> None:
        """How many are not sent yet, and how many of them need a person."""
        words = [counted("queue", "%n waiting to send", "%n waiting to send", waiting)] if waiting else []
        if needing:
            words.append(counted("queue", "%n needs you", "%n need you", needing))
        text = " · ".join(words) or self.tr("Everything was sent")
        self.waiting.setText(text)
        if self._icon is not None:
            self._icon.setToolTip(f"Packbench: {text}")
            self._icon.setIcon(icon("warning", "late") if needing else icon("box", "accent"))

    def call(self, window: QWidget, title: str, text: str) -> None:
        """Say that a person is needed where the window itself cannot: it is hidden, or behind others."""
        if self._icon is not None:
            self._icon.showMessage(title, text, icon("warning", "late"), _ATTENTION_MILLISECONDS)
        else:
            QApplication.alert(window)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self.open_asked.emit()
