"""How long ago the list was read, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

_JUST_NOW = 5
_A_MINUTE, _AN_HOUR = 60, 3600


def age_words(seconds: float) -> str:
    if seconds < _JUST_NOW:
        return _say("read just now")
    if seconds < _A_MINUTE:
        return _say("read {count} s ago").format(count=int(seconds))
    if seconds < _AN_HOUR:
        return _say("read {count} min ago").format(count=int(seconds // _A_MINUTE))
    return _say("read {count} h ago").format(count=int(seconds // _AN_HOUR))


def _say(text: str) -> str:
    return QCoreApplication.translate("orders", text)
