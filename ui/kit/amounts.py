"""Amounts of money in fields."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QLocale


def money(amount: Decimal) -> str:
    """As people here write it, and as a cost field reads it again: two decimals, no groups."""
    locale = QLocale()
    if locale.zeroDigit() != "0":
        locale = QLocale.c()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(amount), "f", 2)
