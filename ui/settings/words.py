"""The settings' words as the packer reads them. The titles and lines of help stand in app/settings/model.py."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from app.settings.model import Language, Suffix, Verification
from app.words import looked_up
from ui import language


def said(text: str) -> str:
    """A group, title or line of help of the model, in the language of the moment."""
    return looked_up("settings", text)


def choice(value: StrEnum) -> str:
    """What one of several choices is called."""
    say = QCoreApplication.translate
    if isinstance(value, Language) and value in language.NAMES:
        return language.NAMES[value]
    words: dict[tuple[type[StrEnum], str], str] = {
        (Verification, "OFF"): say("settings", "Never"),
        (Verification, "OFFERED"): say("settings", "If wanted"),
        (Verification, "REQUIRED"): say("settings", "Required"),
        (Language, "SYSTEM"): say("settings", "As the system has it"),
        (Suffix, "ENTER"): say("settings", "Enter"),
        (Suffix, "TAB"): say("settings", "Tab"),
        (Suffix, "NONE"): say("settings", "Nothing"),
    }
    return words.get((type(value), value.name), value.value.replace("_", " ").capitalize())


def as_text(value: object, unit: str) -> str:
    """A value as one short line, for "reset to …"."""
    say = QCoreApplication.translate
    match value:
        case bool():
            return say("settings", "on") if value else say("settings", "off")
        case StrEnum():
            return choice(value)
        case int():
            return f"{value} {unit}".strip()
        case tuple():
            return ", ".join(map(str, value)) or say("settings", "nothing")
        case _:
            return str(value) or say("settings", "nothing")
