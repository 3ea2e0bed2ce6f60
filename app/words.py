"""The words that people read, in the language of the moment; English stands in the code.

`context` names the area that a text belongs to: an English word may need several in another language. The functions
take literals alone, which `packaging/translate` finds; what changes is put in afterwards:

    translate("outbox", "Order {number} waits").format(number=order.number)
    counted("outbox", "%n parcel of {packer}", "%n parcels of {packer}", len(parcels)).format(packer=name)

The window installs its language (ui/language.py). The command line speaks English.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Protocol


class Language(Protocol):
    """What the window puts in the place of English."""

    def text(self, context: str, text: str) -> str:
        """The text in this language, or as it is where nobody translated it."""

    def counted(self, context: str, one: str, many: str, count: int) -> str:
        """The form for that number, with the number in the place of %n."""

    def number(self, value: int) -> str:
        """1,234"""

    def money(self, amount: Decimal) -> str:
        """1,234.50, without the currency: Ordoro names none."""

    def day(self, day: date) -> str:
        """Mar 5, 2026"""


class _English:
    def text(self, _context: str, text: str) -> str:
        return text

    def counted(self, _context: str, one: str, many: str, count: int) -> str:
        return (one if count == 1 else many).replace("%n", self.number(count))

    def number(self, value: int) -> str:
        return f"{value:,}"

    def money(self, amount: Decimal) -> str:
        return f"{amount:.2f}"

    def day(self, day: date) -> str:
        return day.isoformat()


ENGLISH: Language = _English()
_language = ENGLISH


def speak(language: Language) -> None:
    """From now on all that is looked up is in this language."""
    global _language  # noqa: PLW0603 (a process speaks one language)
    _language = language


def spoken() -> object:
    """Stands for the language of the moment: whoever keeps words keeps them for as long as this is the same."""
    return _language


def translate(context: str, text: str) -> str:
    return _language.text(context, text)


def looked_up(context: str, text: str) -> str:
    """For a text that is marked elsewhere; packaging/translations.py names where (MARKS)."""
    return _language.text(context, text)


def counted(context: str, one: str, many: str, count: int) -> str:
    """`one` is English for exactly one, `many` for every other number. %n becomes the number."""
    return _language.counted(context, one, many, count)


def number(value: int) -> str:
    return _language.number(value)


def money(amount: Decimal) -> str:
    """With two decimals and without a currency."""
    return _language.money(amount)


def day(value: date) -> str:
    return _language.day(value)


class Later:
    """A text that is looked up when it is shown, not when the module is imported.

    In a class it is read like a `str`; elsewhere `str(later)` is the text.
    """

    __slots__ = ("_context", "_text")

    def __init__(self, context: str, text: str) -> None:
        self._context = context
        self._text = text

    def __str__(self) -> str:
        return _language.text(self._context, self._text)

    def __get__(self, _instance: object, _owner: type | None = None) -> str:
        return str(self)
