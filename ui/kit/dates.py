"""Days and times of the clock as people here write them: the month before or after the day, twelve hours or 24."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QDate, QLocale, QTime


def short(day: date) -> str:
    """ "5 Mar", or "Mar 5"."""
    return _said(day, "MMM d" if _month_first() else "d MMM")


def weekday(day: date) -> str:
    """ "Thu 5 Mar"."""
    return _said(day, "ddd MMM d" if _month_first() else "ddd d MMM")


def weekday_alone(day: date) -> str:
    """ "Thu"."""
    return _said(day, "ddd")


def full(day: date) -> str:
    """ "5 Mar 2026"."""
    return _said(day, full_format())


def full_format() -> str:
    """The form of `full`, for a field in which it is typed."""
    return "MMM d, yyyy" if _month_first() else "d MMM yyyy"


def weekday_full(day: date) -> str:
    """ "Thu 5 Mar 2026"."""
    return _said(day, "ddd MMM d, yyyy" if _month_first() else "ddd d MMM yyyy")


def headline(day: date) -> str:
    """ "Thursday, 5 March 2026"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def clock(moment: datetime, *, seconds: bool = False) -> str:
    """ "14:03", or "2:03 PM", of this computer's clock."""
    local = moment.astimezone().time()
    form = ("h:mm:ss Ap" if seconds else "h:mm Ap") if _twelve_hours() else ("HH:mm:ss" if seconds else "HH:mm")
    return QLocale().toString(_qtime(local), form)


def stamp(moment: datetime) -> str:
    """ "5 Mar 2026 14:03"."""
    return f"{full(moment.astimezone().date())} {clock(moment)}"


def _said(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def _qtime(moment: time) -> QTime:
    return QTime(moment.hour, moment.minute, moment.second)


def _month_first() -> bool:
    return QLocale().dateFormat(QLocale.FormatType.ShortFormat).startswith("M")


def _twelve_hours() -> bool:
    return "AP" in QLocale().timeFormat(QLocale.FormatType.ShortFormat).upper()
