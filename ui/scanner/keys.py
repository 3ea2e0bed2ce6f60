"""Qt's key events as the detector's keystrokes, and back again.

On a wedge the separators of a carrier's code arrive in many ways: as themselves, as Ctrl and a key, as a function key
(Honeywell's with its Control+X mode off: F7 FS, F8 GS, F9 RS), as digits on the keypad with Alt down.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from ui.scanner.keystroke import CR, EOT, FS, GS, LF, RS, SEPARATORS, TAB, US, Keystroke, Kind

_Mod = Qt.KeyboardModifier
#: macOS calls Control Meta.
_CONTROL = _Mod.ControlModifier | _Mod.MetaModifier
_HARMLESS = _Mod.ShiftModifier | _Mod.KeypadModifier | _Mod.GroupSwitchModifier
_MODIFIERS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Meta,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
    Qt.Key.Key_ScrollLock,
    Qt.Key.Key_Super_L,
    Qt.Key.Key_Super_R,
    Qt.Key.Key_Mode_switch,
}
_FUNCTION_KEYS = {Qt.Key.Key_F7: (FS, "f7"), Qt.Key.Key_F8: (GS, "f8"), Qt.Key.Key_F9: (RS, "f9")}
_WITH_CONTROL = {
    Qt.Key.Key_BracketRight: (GS, "ctrl+]"),
    Qt.Key.Key_AsciiCircum: (RS, "ctrl+^"),
    Qt.Key.Key_6: (RS, "ctrl+^"),
    Qt.Key.Key_Backslash: (FS, "ctrl+\\"),
    Qt.Key.Key_Underscore: (US, "ctrl+_"),
    Qt.Key.Key_Minus: (US, "ctrl+_"),
    Qt.Key.Key_D: (EOT, "ctrl+d"),
}
_ENDS = {Qt.Key.Key_Return: CR, Qt.Key.Key_Enter: CR, Qt.Key.Key_Tab: TAB}
_ENDS_WITH_CONTROL = {Qt.Key.Key_M: CR, Qt.Key.Key_J: LF, Qt.Key.Key_I: TAB}
_FORMS = {GS: "gs", RS: "rs", FS: "fs", US: "us", EOT: "eot"}


@dataclass(frozen=True, slots=True)
class KeyRecord:
    """Everything of a key event, to make it again: Qt's own does not outlive the handler."""

    type: QEvent.Type
    key: int
    modifiers: Qt.KeyboardModifier
    scan_code: int
    virtual_key: int
    native_modifiers: int
    text: str
    repeats: bool
    count: int
    timestamp: int

    @classmethod
    def of(cls, event: QKeyEvent) -> KeyRecord:
        is_release = event.type() == QEvent.Type.KeyRelease
        return cls(
            QEvent.Type.KeyRelease if is_release else QEvent.Type.KeyPress,
            event.key(),
            event.modifiers(),
            event.nativeScanCode(),
            event.nativeVirtualKey(),
            event.nativeModifiers(),
            event.text(),
            event.isAutoRepeat(),
            event.count(),
            event.timestamp(),
        )

    @property
    def identity(self) -> int:
        """The same for a key and its release, whatever Shift does between the two."""
        return self.scan_code or self.key

    def event(self) -> QKeyEvent:
        made = QKeyEvent(
            self.type,
            self.key,
            self.modifiers,
            self.scan_code,
            self.virtual_key,
            self.native_modifiers,
            self.text,
            self.repeats,
            self.count,
        )
        made.setTimestamp(self.timestamp)
        return made


def keystroke(record: KeyRecord, payload: object = None) -> Keystroke:
    """What the key can mean within a code."""
    kind, text, form = _meaning(record)
    return Keystroke(record.timestamp, kind, text, record.identity, form, record.repeats, payload)


def _meaning(record: KeyRecord) -> tuple[Kind, str, str]:
    key, modifiers = record.key, record.modifiers
    if key in _MODIFIERS:
        return Kind.MODIFIER, "", ""
    is_alt = key == Qt.Key.Key_Alt
    if record.type == QEvent.Type.KeyRelease:
        return Kind.RELEASE, "", "alt" if is_alt else ""
    if is_alt:
        return Kind.ALT, "", ""
    if not modifiers & ~_HARMLESS:
        found = _plain(record)
    elif modifiers & _Mod.AltModifier and modifiers & _Mod.KeypadModifier and record.text.isdecimal():
        found = Kind.ALT_DIGIT, record.text, ""
    elif modifiers & _CONTROL and not modifiers & _Mod.AltModifier:
        found = _with_control(record)
    else:
        found = _with_alt_gr(record)
    return found


def _plain(record: KeyRecord) -> tuple[Kind, str, str]:
    key, text = record.key, record.text
    if key in _ENDS and not record.modifiers & _Mod.ShiftModifier:
        return Kind.END, _ENDS[Qt.Key(key)], ""
    if text in (CR, LF, TAB) and key not in (*_ENDS, Qt.Key.Key_Backtab):
        return Kind.END, text, ""
    if text in SEPARATORS:
        return Kind.CONTROL, text, _FORMS[text]
    if key in _FUNCTION_KEYS and not record.modifiers:
        return Kind.CONTROL, *_FUNCTION_KEYS[Qt.Key(key)]
    if key == Qt.Key.Key_Down and not record.modifiers & ~_Mod.KeypadModifier:
        return Kind.DOWN, "", ""
    if text and text.isprintable():
        return Kind.TEXT, text, ""
    if text and record.key in (0, Qt.Key.Key_unknown):
        return Kind.CONTROL, text, ""
    return Kind.OTHER, "", ""


def _with_control(record: KeyRecord) -> tuple[Kind, str, str]:
    try:
        key = Qt.Key(record.key)
    except ValueError:  # a key that Qt has no name for
        return Kind.OTHER, "", ""
    if key in _WITH_CONTROL:
        return Kind.CONTROL, *_WITH_CONTROL[key]
    if key in _ENDS_WITH_CONTROL and not record.modifiers & _Mod.ShiftModifier:
        return Kind.END, _ENDS_WITH_CONTROL[key], ""
    if record.text in SEPARATORS:
        return Kind.CONTROL, record.text, _FORMS[record.text]
    if len(record.text) == 1 and not record.text.isprintable() and key not in _ENDS:
        return Kind.CONTROL, record.text, ""  # Ctrl+B is STX: a taught prefix may be
    return Kind.OTHER, "", ""


def _with_alt_gr(record: KeyRecord) -> tuple[Kind, str, str]:
    """Windows reports AltGr as Ctrl and Alt; what it writes is text all the same."""
    both = _Mod.ControlModifier | _Mod.AltModifier
    if record.modifiers & both == both and record.text and record.text.isprintable():
        return Kind.TEXT, record.text, ""
    return Kind.OTHER, "", ""
