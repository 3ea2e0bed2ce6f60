"""What is left from the last time that the window was open, said as notices when its account opens again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.settings.store import SettingsStore
from app.settings.unsent_order import UnsentOrder
from ui import pages
from ui.kit.notice_bar import Notice, NoticeAction, NoticeKind


def unsent_notice(order: UnsentOrder, go_on: Callable[[], object]) -> Notice:
    """A new order that was being typed when the window closed."""
    whose = order.texts.get("ship_to.name") or order.texts.get("ship_to.company") or ""
    title = _("A new order is not sent yet")
    text = _("It was typed here before Packbench was closed, and is kept until you send or clear it.")
    words = f"{whose}. {text}" if whose else text
    return Notice(NoticeKind.INFO, title, words, (NoticeAction(_("Go on with it"), go_on),), key=pages.UNSENT)


def set_aside_notice(file: Path, *, carried_over: bool) -> Notice:
    """The memory of what is to be sent was damaged, and a new one begun; `carried_over`: some could still be read."""
    title = _("What waited to be sent could not be read")
    text = _(
        "The file was damaged and a new one was begun; the old one is kept as {name}. "
        "Look in Ordoro for what was packed last, and show the file to whoever looks after Packbench."
    )
    if carried_over:
        title = _("A part of what waited to be sent may be lost")
        text = _(
            "The file was damaged and a new one was begun; the old one is kept as {name}. What could be read of "
            "it waits in the list, and nothing of it is sent before you say so."
        )
    return Notice(NoticeKind.WARNING, title, text.format(name=file.name), details=str(file), key="set aside")


def settings_notice(settings: SettingsStore, look: Callable[[], object]) -> Notice | None:
    """Others hold than were chosen: verification may be off that a shop relies on."""
    look_at_them = (NoticeAction(_("Look at the settings"), look),)
    if settings.set_aside is not None:
        title = _("The settings were damaged")
        text = _(
            "They are as on the first day: choose anew what you rely on, such as what has to be scanned. "
            "The damaged file is kept as {name}."
        )
        name, details = settings.set_aside.name, str(settings.set_aside)
        return Notice(NoticeKind.WARNING, title, text.format(name=name), look_at_them, details, key="settings")
    if settings.is_unread:
        title = _("The settings could not be read")
        text = _("Until they can be, they are as on the first day; what you choose now is added to them later.")
        return Notice(NoticeKind.WARNING, title, text, look_at_them, key="settings")
    return None


def _(text: str) -> str:
    return QCoreApplication.translate("LastTime", text)
