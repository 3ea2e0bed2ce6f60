"""What the window speaks: our words and Qt's own, and how numbers, money and days are written."""

from __future__ import annotations

import importlib
import logging
from datetime import date
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from app import words
from app.runtime.paths import resource
from app.settings.model import Language
from ui.kit import dates

log = logging.getLogger(__name__)

#: Each in its own language, for who reads only that.
NAMES = {Language.ENGLISH: "English", Language.SPANISH: "Español"}

_installed: list[QTranslator] = []


def install(chosen: Language) -> None:
    """Before any widget is made: a widget keeps the words that it was made with."""
    spoken = _of_the_system() if chosen is Language.SYSTEM else chosen
    _forget()
    QLocale.setDefault(locale_of(spoken))
    if spoken is Language.ENGLISH:
        words.speak(words.ENGLISH if QLocale().language() is QLocale.Language.C else Spoken())
        return
    for file in files_of(spoken):
        translator = QTranslator()
        if translator.load(str(file)):
            use(translator)
        else:
            log.warning("There are no words in %s", file)


def use(translator: QTranslator) -> None:
    """One more source of words, which is asked before the others."""
    QCoreApplication.installTranslator(translator)
    _installed.append(translator)
    words.speak(Spoken(is_english=False))


def current() -> Language:
    """What the window speaks now."""
    return Language.SPANISH if QLocale().language() is QLocale.Language.Spanish else Language.ENGLISH


def is_english() -> bool:
    return not _installed


def speak_pseudo() -> None:
    """The language for pictures that shows what is not translated and what does not fit."""
    use(importlib.import_module("ui.pseudo").Pseudo())


def files_of(spoken: Language) -> tuple[Path, ...]:
    """Qt's words for its own buttons and menus, and ours."""
    from PySide6.QtCore import QLibraryInfo  # noqa: PLC0415 (English needs none of them)

    qts = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return (qts / f"qtbase_{spoken}.qm", resource("words", f"packbench_{spoken}.qm"))


def locale_of(spoken: Language) -> QLocale:
    """The computer's own way to write, where it speaks the same; else the language's, as the computer's country has
    it. Where that is not known, as in the United States, whose shops Ordoro serves."""
    system = QLocale.system()
    language = QLocale.Language.Spanish if spoken is Language.SPANISH else QLocale.Language.English
    if system.language() is language or (spoken is Language.ENGLISH and system.language() is QLocale.Language.C):
        return system
    country = system.territory()
    if country is QLocale.Country.AnyTerritory:
        country = QLocale.Country.UnitedStates
    return QLocale(language, country)


def _of_the_system() -> Language:
    first = next(iter(QLocale.system().uiLanguages()), "")
    return Language.SPANISH if first.partition("-")[0] == "es" else Language.ENGLISH


def _forget() -> None:
    while _installed:
        QCoreApplication.removeTranslator(_installed.pop())


class Spoken:
    """How the layers below the window come to its language."""

    def __init__(self, *, is_english: bool = True) -> None:
        self._is_english = is_english

    def text(self, context: str, text: str) -> str:
        return QCoreApplication.translate(context, text)

    def counted(self, context: str, one: str, many: str, count: int) -> str:
        written = self.number(count)
        if self._is_english:
            return (one if count == 1 else many).replace("%n", written)
        return QCoreApplication.translate(context, many, None, count).replace(str(count), written, 1)

    def number(self, value: int) -> str:
        return QLocale().toString(value)

    def money(self, amount: Decimal) -> str:
        return QLocale().toString(float(amount), "f", 2)

    def day(self, day: date) -> str:
        return dates.full(day)
