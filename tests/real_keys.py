"""Key events as a window gets them from the system, with times of their own: what a scanner sends, what fingers do.

QTest's clicks all carry the same time, and those on a widget go past the window: nobody can tell a scanner by them.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

_NO_MODIFIER = Qt.KeyboardModifier.NoModifier
_NAMED = {
    "\r": Qt.Key.Key_Return,
    "\n": Qt.Key.Key_Enter,
    "\t": Qt.Key.Key_Tab,
    "\x1b": Qt.Key.Key_Escape,
    " ": Qt.Key.Key_Space,
}
SCANNER_GAP, SCANNER_HOLD = 4, 2
FINGER_GAP, FINGER_HOLD = 180, 95


class Keyboard:
    """Sends to whatever window has the keys. Its clock is its own and goes on from key to key, in milliseconds."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.now = 10_000

    def scan(self, code: str, suffix: str = "\r", gap: int = SCANNER_GAP) -> None:
        """One code, half a second after whatever came before."""
        self.now += 500
        self.go_on(code + suffix, gap)

    def go_on(self, text: str, gap: int = SCANNER_GAP, hold: int = SCANNER_HOLD) -> None:
        """Keys in a row, each let go before the next."""
        for char in text:
            self.press(char, at=self.now)
            self.release(char, at=self.now + min(hold, gap))
            self.now += gap

    def type(self, text: str, gap: int = FINGER_GAP) -> None:
        """As a person does: the next finger may be down before the last is up."""
        self.now += 1000
        moments: list[tuple[int, int, str]] = []
        order = itertools.count()
        for char in text:
            moments += [(self.now, next(order), char), (self.now + FINGER_HOLD, next(order), f"-{char}")]
            self.now += gap
        for at, _, char in sorted(moments):
            if len(char) > 1:
                self.release(char[1], at=at)
            else:
                self.press(char, at=at)

    def press(self, char: str | Qt.Key, modifiers: Qt.KeyboardModifier = _NO_MODIFIER, at: int | None = None) -> None:
        """The system asks for a shortcut first, then sends the key."""
        when = self.now if at is None else at
        for event in self._events(char, modifiers, when, QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.ignore()  # accepting it says that the key is wanted as a key
            self._send(event)

    def release(self, char: str | Qt.Key, modifiers: Qt.KeyboardModifier = _NO_MODIFIER, at: int | None = None) -> None:
        when = self.now if at is None else at
        for event in self._events(char, modifiers, when, QEvent.Type.KeyRelease):
            self._send(event)

    def _send(self, event: QKeyEvent) -> None:
        """As Qt does: a shortcut is looked for in the window that has the focus, and an open drop-down gets the key."""
        popup = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._window.window()
        handle = popup.windowHandle()
        if event.type() == QEvent.Type.ShortcutOverride:
            focused: QWindow | None = QGuiApplication.focusWindow()
            handle = focused or handle
        assert isinstance(handle, QWindow)
        QCoreApplication.sendEvent(handle, event)

    @staticmethod
    def _events(
        char: str | Qt.Key, modifiers: Qt.KeyboardModifier, at: int, *kinds: QEvent.Type
    ) -> Iterator[QKeyEvent]:
        if isinstance(char, str):
            key = int(_NAMED.get(char, 0)) or ord(char.upper())
            if char.isupper():
                modifiers |= Qt.KeyboardModifier.ShiftModifier
        else:
            key = int(char)
        for kind in kinds:
            event = QKeyEvent(kind, key, modifiers, char if isinstance(char, str) else "")
            event.setTimestamp(at)
            yield event
