"""Stands before every key of every window and takes out what a scanner types, whatever has the focus.

Qt shows a key to the window first (as ShortcutOverride, then as KeyPress), and the window hands it to the field, the
menu or the dialog. The filter judges it there, once; what it gives back goes to the window the same way, shortcuts
included, and is not judged again. Keys are told apart by their own time, never by a clock read here: while the window
is busy keys queue up, and a typist would look like a scanner.

It is a filter of the windows, not of the application: one of those is called for every event of every widget, and each
call waits for whatever thread is in Python just then: painting took twice as long (tests/benchmarks/stalls.py). Only
while keys are held back does something look at all events: what is pressed meanwhile must not overtake them.

If judging ever fails, the filter takes itself out and says so; keys then pass untouched.
"""

from __future__ import annotations

import logging
import time
import traceback
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
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
from ui.scanner.meanwhile import Meanwhile
from ui.scanner.rhythm import Rhythm
from ui.scanner.wait import QtWait, Wait

log = logging.getLogger(__name__)

#: A wait that ended so much too late says that the window was busy, and keys may be waiting to be delivered. The next
#: key of a scanner is due sooner than that.
_BUSY_SECONDS = 0.003
_LET_KEYS_COME = 10
_FIELDS = (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTextEdit)


class _Held:
    """What a keystroke carries: the event, the window that got it, and the widget that would have had it."""

    __slots__ = ("record", "target", "window")

    def __init__(self, record: KeyRecord, window: QWindow) -> None:
        self.record = record
        self.window = window
        self.target = _receiver()


class KeyFilter(QObject):
    """`install` it, and every window of the application is watched. `scanned` carries a Scan."""

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
        self._meanwhile = Meanwhile(self, self._hurry)
        self._monotonic = monotonic
        self._due = 0.0
        self._is_replaying = False
        self._listens = False
        #: The key that was judged at its ShortcutOverride, and whether it is kept back: its KeyPress follows.
        self._judged: tuple[int, int] | None = None
        self._keeps = False

    def install(self) -> None:
        """Begin to look at the keys of every window."""
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication) and not self.is_on:
            app.focusObjectChanged.connect(self._watch_windows)
            self._watch_windows()
            self.is_on = True

    def remove(self) -> None:
        """Give back what is held, and look at nothing any more."""
        if self.is_on:
            self._leave_windows()
            self._carry_out(self.detector.give_up())

    def _watch_windows(self, _now: QObject | None = None) -> None:
        """A new one, a drop-down too, takes the focus before its first key comes."""
        for window in QGuiApplication.allWindows():
            window.installEventFilter(self)  # one that is there already is not added a second time

    def _leave_windows(self) -> None:
        self.is_on = False
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusObjectChanged.disconnect(self._watch_windows)
            for window in app.allWindows():
                window.removeEventFilter(self)

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
        if self._is_replaying or not isinstance(event, QKeyEvent) or not isinstance(watched, QWindow):
            return False
        record = KeyRecord.of(event)
        try:
            return self._key(watched, record, event)
        except Exception:  # noqa: BLE001 (whatever it is, the keyboard must go on working)
            self._switch_off(but=record)
        return False

    def _hurry(self) -> None:
        if self._is_replaying:
            return
        try:
            self._carry_out(self.detector.hurry())
        except Exception:  # noqa: BLE001 (as above)
            self._switch_off()

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
        self._watch_windows()  # the next key may go to a drop-down that is open now, and has not the focus
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
        self._meanwhile.watch(milliseconds is not None)
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
        self._leave_windows()
        self._wait.stop()
        self._meanwhile.watch(False)
        held = tuple(key for key in self.detector.surrender() if _record(key) != but)
        try:
            self._replay(held)
        except Exception:
            log.exception("%d held keys could not be given back", len(held))
        self.switched_off.emit(details)


def _record(key: Keystroke) -> KeyRecord | None:
    return key.payload.record if isinstance(key.payload, _Held) else None


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
