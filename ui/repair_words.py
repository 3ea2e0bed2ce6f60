"""Sentences about taking back, moving and swapping that the bench and the day's page say alike."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def swapped(number: str, other: str) -> str:
    """Said once it is done."""
    words = translate("repair", "{number} and {other} have each other's number now")
    return words.format(number=number, other=other)


def moved(parcel: str, number: str, other: str) -> str:
    """Said once it is done: `parcel` stood on `other`."""
    words = translate("repair", "{parcel} went to {number}; {other} waits again")
    return words.format(parcel=parcel, number=number, other=other)
