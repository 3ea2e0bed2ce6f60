"""What stands on the sheet."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.bench.presets import own_methods
from app.scan.carriers import load_carriers
from app.scan.commands import Command, CommandKind, method_of, text_of
from app.settings.model import Preset, Settings
from app.words import money

#: Printed while the shop has chosen none.
USUAL_CARRIERS = ("USPS", "UPS", "FedEx", "DHL")
COUNTS = (2, 3, 5, 6, 10, 12)


@dataclass(frozen=True, slots=True)
class Entry:
    """`title` is read from two metres, `hint` by who does not know it yet; `text` stands in the bars."""

    title: str
    hint: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    entries: tuple[Entry, ...]


def sections(settings: Settings) -> tuple[Section, ...]:
    """In the order of a packer's day: who, what to do, and what with. What the shop has none of is left out."""
    say = QCoreApplication.translate
    found = (
        Section(say("commands", "Packers"), tuple(_packer(name) for name in settings.packers)),
        Section(say("commands", "At the bench"), _commands()),
        Section(say("commands", "More of the item scanned last"), tuple(_count(count) for count in COUNTS)),
        Section(say("commands", "Presets"), tuple(_preset(preset) for preset in settings.presets)),
        Section(say("commands", "Carriers"), _carriers(settings.carriers or USUAL_CARRIERS)),
        Section(say("commands", "Methods"), tuple(_method(name) for name in own_methods(settings))),
    )
    return tuple(section for section in found if section.entries)


def _commands() -> tuple[Entry, ...]:
    say = QCoreApplication.translate
    rows = (
        (CommandKind.SHIP, say("commands", "SHIP"), say("commands", "Ship what is in the box")),
        (CommandKind.ALL, say("commands", "ALL"), say("commands", "Everything is in the box")),
        (CommandKind.NEXT, say("commands", "NEXT"), say("commands", "Open the next order")),
        (
            CommandKind.NEXT_PARCEL,
            say("commands", "NEXT PARCEL"),
            say("commands", "Close this box, go on with the rest"),
        ),
        (CommandKind.SKIP, say("commands", "SKIP"), say("commands", "Count the next item without a scan")),
        (CommandKind.UNDO_LAST, say("commands", "UNDO LAST"), say("commands", "Take back the last scan")),
        (CommandKind.HOLD, say("commands", "HOLD"), say("commands", "Stop this order everywhere")),
    )
    return tuple(Entry(title, hint, text_of(Command(kind))) for kind, title, hint in rows)


def _packer(name: str) -> Entry:
    hint = QCoreApplication.translate("commands", "Packs from now on")
    return Entry(name, hint, text_of(Command(CommandKind.PACKER, name)))


def _count(count: int) -> Entry:
    hint = QCoreApplication.translate("commands", "{count} more of it").format(count=count)
    return Entry(f"+{count}", hint, text_of(Command(CommandKind.PLUS, count=count)))


def _preset(preset: Preset) -> Entry:
    parts = [preset.carrier, preset.method, money(preset.cost) if preset.cost is not None else ""]
    hint = " · ".join(part for part in parts if part)
    return Entry(preset.name, hint, text_of(Command(CommandKind.PRESET, preset.name)))


def _method(name: str) -> Entry:
    carrier, method = method_of(name)
    return Entry(method, carrier, text_of(Command(CommandKind.METHOD, name)))


def _carriers(names: tuple[str, ...]) -> tuple[Entry, ...]:
    hint = QCoreApplication.translate("commands", "Ship with this carrier")
    found = (load_carriers().find(name) for name in names)
    return tuple(
        Entry(carrier.name, hint, text_of(Command(CommandKind.CARRIER, carrier.keys[0])))
        for carrier in found
        if carrier is not None
    )
