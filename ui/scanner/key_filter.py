"""Stands before every key of every window and takes out what a scanner types, whatever has the focus.

Qt shows a key to the window first (as ShortcutOverride, then as KeyPress), and the window hands it to the field, the
menu or the dialog. The filter judges it there, once; what it gives back goes to the window the same way, shortcuts
included, and is not judged again. Keys are told apart by their own time, never by a clock read here: while the window
is busy keys queue up, and a typist would look like a scanner.

If judging ever fails, the filter takes itself out and says so; keys then pass untouched.
"""

from __future__ import annotations

import logging
import time
import traceback
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QWindow
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from app.settings.model import ScannerProfile
from ui.scanner.burst import BurstDetector
from ui.scanner.keys import KeyRecord, keystroke
from ui.scanner.keystroke import Keystroke, Outcome, Scan
from ui.scanner.rhythm import Rhythm

log = logging.getLogger(__name__)

_KEYS = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease}
#: What must not overtake the keys that are held.
_POINTING = {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress}
_WATCHED = _KEYS | _POINTING | {QEvent.Type.InputMethod}
#: A wait that ended so much too late says that the window was busy, and keys may be waiting to be delivered. The next
#: key of a scanner is due sooner than that.
_BUSY_SECONDS = 0.003
_LET_KEYS_COME = 10
_FIELDS = (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit)


class Wait(Protocol):
    """A single wait that can be begun again and ended; tests bring their own."""

    def start(self, milliseconds: int, then: Callable[[], None]) -> None: ...

    def stop(self) -> None: ...


class QtWait:
    """On a precise timer of Qt's."""

    def __init__(self, parent: QObject) -> None:
        self._timer = QTimer(parent)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._over)
        self._then: Callable[[], None] | None = None

    def start(self, milliseconds: int, then: Callable[[], None]) -> None:
        self._then = then
        self._timer.start(milliseconds)

    def stop(self) -> None:
        self._timer.stop()

    def _over(self) -> None:
        if self._then is not None:
            self._then()


class _Held:
    """What a keystroke carries: the event, the window that got it, and the widget that would have had it."""

    __slots__ = ("record", "target", "window")

    def __init__(self, record: KeyRecord, window: QWindow) -> None:
        self.record = record
        self.window = window
        self.target = _receiver()


class KeyFilter(QObject):
    """Install it on the application. `scanned` carries a Scan."""

    scanned = Signal(object)
    #: What was typed may have been a scanner that is slower than it was taught.
    nearly_scanned = Signal()
    #: It failed and took itself out; the details are for support.
    switched_off = Signal(str)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        profile: ScannerProfile | None = None,
        wait: Wait | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.detector = BurstDetector(profile)
        self.is_on = False
        #: Whether what has a scanner's rhythm is a person's typing all the same, by what it says.
        self.is_typing: Callable[[Scan], bool] = lambda _scan: False
        self._profile = profile or ScannerProfile()
        self._wait: Wait = wait or QtWait(self)
        self._monotonic = monotonic
        self._due = 0.0
        self._is_replaying = False
        self._listens = False
        #: The key that was judged at its ShortcutOverride, and whether it is kept back: its KeyPress follows.
        self._judged: tuple[int, int] | None = None
        self._keeps = False

    def install(self) -> None:
        """Begin to look at the keys of every window."""
        app = QCoreApplication.instance()
        if app is not None and not self.is_on:
            app.installEventFilter(self)
            self.is_on = True

    def remove(self) -> None:
        """Give back what is held, and look at nothing any more."""
        app = QCoreApplication.instance()
        if app is not None and self.is_on:
            app.removeEventFilter(self)
            self.is_on = False
            self._carry_out(self.detector.give_up())

    def teach(self, profile: ScannerProfile) -> None:
        """Go by what the scanner test learned."""
        self._profile = profile
        if not self._listens:
            self.detector.rhythm = Rhythm.of(profile)

    def listen(self, listens: bool) -> None:
        """While the scanner test is shown, slow scanners are let in to be measured."""
        self._listens = listens
        self.detector.rhythm = Rhythm.listening() if listens else Rhythm.of(self._profile)

    @staticmethod
    def field() -> QWidget | None:
        """What of a form a person fills in now; its open drop-down is a part of it."""
        target = _receiver()
        is_list = isinstance(target, QAbstractItemView) and QApplication.activePopupWidget() is not None
        return target if is_list or isinstance(target, _FIELDS) else None

    def press_tab(self, field: QWidget) -> None:
        """Go on to the next field, where `field` still has the cursor."""
        if _receiver() is not field:
            return
        self._is_replaying = True
        try:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "\t")
                QCoreApplication.sendEvent(field, event)
        finally:
            self._is_replaying = False

    def type_in(self, text: str) -> bool:
        """Write a scan that means nothing here where the cursor is, without its Enter; False where there is none."""
        target = _receiver()
        if target is None or not target.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            return False
        self._is_replaying = True
        try:
            for char in text:
                if char.isprintable():
                    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                        QCoreApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, char))
        finally:
            self._is_replaying = False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _WATCHED or self._is_replaying or not self.is_on:
            return False
        try:
            if isinstance(event, QKeyEvent):
                return isinstance(watched, QWindow) and self._key(watched, KeyRecord.of(event), event)
            if isinstance(watched, QWindow) or _writes(event):
                self._carry_out(self.detector.hurry())
        except Exception:  # noqa: BLE001 (whatever it is, the keyboard must go on working)
            self._switch_off(but=KeyRecord.of(event) if isinstance(event, QKeyEvent) else None)
        return False

    def _key(self, window: QWindow, record: KeyRecord, event: QKeyEvent) -> bool:
        """Whether the key is kept from the window."""
        if event.type() == QEvent.Type.KeyPress and self._judged == (record.timestamp, record.key):
            self._judged = None
            return self._keeps
        outcome = self.detector.feed(keystroke(record, _Held(record, window)))
        if event.type() == QEvent.Type.ShortcutOverride:
            self._judged = (record.timestamp, record.key)
            self._keeps = outcome.keeps
            if outcome.keeps:
                event.accept()  # no shortcut is looked for, and the key follows
        else:
            self._judged = None
        self._carry_out(outcome)
        return outcome.keeps

    def _carry_out(self, outcome: Outcome) -> None:
        self._replay(outcome.replay)
        self._wait_on()
        if outcome.nearly:
            self.nearly_scanned.emit()
        if outcome.scan is not None and self.is_typing(outcome.scan):
            self._replay(outcome.struck)
        elif outcome.scan is not None:
            if outcome.scan.leaked:
                log.info("The first %d characters of a scan went into a field", outcome.scan.leaked)
            self.scanned.emit(outcome.scan)

    def _wait_on(self) -> None:
        milliseconds = self.detector.wait
        if milliseconds is None:
            self._wait.stop()
        else:
            self._due = self._monotonic() + milliseconds / 1000
            self._wait.start(milliseconds, self._quiet)

    def _quiet(self) -> None:
        try:
            if self._monotonic() - self._due > _BUSY_SECONDS:
                # The window was busy. Keys that were struck meanwhile come first.
                self._due = self._monotonic() + _LET_KEYS_COME / 1000
                self._wait.start(_LET_KEYS_COME, self._quiet)
                return
            self._carry_out(self.detector.quiet())
        except Exception:  # noqa: BLE001 (as above)
            self._switch_off()

    def _replay(self, keys: tuple[Keystroke, ...]) -> None:
        """Give keys back. They follow the focus, as typing does; keys for a widget that lost it meanwhile find it."""
        if not keys:
            return
        now = _receiver()
        self._is_replaying = True
        try:
            for key in keys:
                if isinstance(key.payload, _Held):
                    _give_back(key.payload, now)
        finally:
            self._is_replaying = False

    def _switch_off(self, *, but: KeyRecord | None = None) -> None:
        """The key at which it failed goes its way by itself, so it is not given back a second time."""
        details = traceback.format_exc()
        log.error("The scanner's key filter failed and is switched off\n%s", details)
        self.is_on = False
        self._wait.stop()
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        held = tuple(key for key in self.detector.surrender() if _record(key) != but)
        try:
            self._replay(held)
        except Exception:
            log.exception("%d held keys could not be given back", len(held))
        self.switched_off.emit(details)


def _record(key: Keystroke) -> KeyRecord | None:
    return key.payload.record if isinstance(key.payload, _Held) else None


def _writes(event: QEvent) -> bool:
    """Whether an input method shows or enters characters of its own now."""
    return isinstance(event, QInputMethodEvent) and bool(event.commitString() or event.preeditString())


def _receiver() -> QWidget | None:
    """The widget that a key goes to now."""
    popup: QWidget | None = QApplication.activePopupWidget()
    if popup is not None:
        inside: QWidget | None = popup.focusWidget()
        return inside or popup
    return QApplication.focusWidget()


def _give_back(held: _Held, now: QWidget | None) -> None:
    event = held.record.event()
    target = held.target
    if target is not now and target is not None and isValid(target) and target.isVisible():
        QCoreApplication.sendEvent(target, event)
    elif isValid(held.window):
        QCoreApplication.sendEvent(held.window, event)
    else:
        window = QGuiApplication.focusWindow()
        if window is not None:
            QCoreApplication.sendEvent(window, event)
