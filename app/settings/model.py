"""What an owner can choose, with the words that the settings dialog shows beside it.

One file for this computer: a station's own choices, no secrets, no buyer's data. Waits that only support changes
stand in app/settings/waits.py.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from decimal import Decimal
from enum import StrEnum
from typing import Any


class Verification(StrEnum):
    """Whether the items are scanned before an order ships."""

    OFF = "off"
    OFFERED = "offered"
    REQUIRED = "required"


class Suffix(StrEnum):
    """What a scanner sends after each code."""

    ENTER = "enter"
    TAB = "tab"
    NONE = "none"


class Language(StrEnum):
    """What the window speaks."""

    SYSTEM = "system"
    ENGLISH = "en"
    SPANISH = "es"


@dataclass(frozen=True, slots=True)
class About:
    """How a setting is drawn: its group, its name, one line of help, and the bounds of a number."""

    group: str
    title: str
    help: str
    least: int = 0
    most: int = 0
    unit: str = ""
    #: A text that names a folder of this computer.
    is_folder: bool = False


@dataclass(frozen=True, slots=True)
class Preset:
    """Carrier, method, cost and who is told, under one name; its barcode says the name."""

    name: str
    carrier: str
    method: str = ""
    cost: Decimal | None = None
    notify_channel: bool = True
    email_buyer: bool = False
    #: The requested shipping method that it is the default for, as the buyer's shop names it; empty for none.
    default_for: str = ""


@dataclass(frozen=True, slots=True)
class ScannerProfile:
    """What the scanner test learned; `gap_ms` is the longest median gap between its keys, 0 while not taught."""

    prefix: str = ""
    suffix: Suffix = Suffix.ENTER
    gap_ms: int = 0
    sends_aim: bool = False
    #: How it writes the GS character: one of "gs", "ctrl+]", "f8", "alt+029", "<gs>"; empty where not seen.
    gs_form: str = ""
    #: It lets a key go only after the next one, as fingers do.
    lets_go_late: bool = False


def _about(
    default: Any,
    group: str,
    title: str,
    help_line: str,
    *,
    least: int = 0,
    most: int = 0,
    unit: str = "",
    is_folder: bool = False,
) -> Any:
    return field(default=default, metadata={"about": About(group, title, help_line, least, most, unit, is_folder)})


@dataclass(frozen=True, slots=True)
class Settings:
    """A field without words is learned or kept elsewhere in the window, and stands in no dialog."""

    language: Language = _about(Language.SYSTEM, "Station", "Language", "Of this window, from its next start.")
    station: str = _about("", "Station", "Name of this bench", "Shown to other benches and in the day's books.")
    packers: tuple[str, ...] = _about((), "Station", "Packers", "Who packs here. Each gets a barcode; no passwords.")
    packer: str = ""
    comment_orders: bool = _about(
        True, "Station", "Write who packed it", "One comment on each shipped order: packer, bench, what was verified."
    )
    mark_open_orders: bool = _about(
        False, "Station", "Show others what is open here", "A tag at Ordoro while it is open; not every account has it."
    )
    look_only: bool = _about(False, "Station", "Look only", "Everything is seen, nothing can be sent from here.")
    hold_seconds: int = _about(
        0, "Sending", "Hold before the shop is told", "Time to take a shipment back.", most=600, unit="s"
    )
    ask_after_minutes: int = _about(
        15,
        "Sending",
        "Show an old queue first",
        "What waited longer is shown before it is sent.",
        most=1440,
        unit="min",
    )
    verification: Verification = _about(
        Verification.OFFERED, "Packing", "Verify by scanning", "Required: Ship waits until every item was scanned."
    )
    tag_verified: bool = _about(
        False, "Packing", "Tag verified orders", 'Ordoro\'s own tag "Contents Verified"; not every account has it.'
    )
    ship_by_itself: bool = _about(
        False, "Packing", "Ship by itself", "When all that is required was scanned, after a countdown of three seconds."
    )
    carriers: tuple[str, ...] = _about(
        (), "Packing", "Your carriers", "The likeliest first; a number that fits several is offered in this order."
    )
    methods: tuple[str, ...] = _about(
        (), "Packing", "Your methods", "Each gets a barcode on the sheet, with its carrier; else the last ones used do."
    )
    presets: tuple[Preset, ...] = _about(
        (), "Packing", "Presets", "Carrier, method, cost and who is told, under one name, one key and one barcode."
    )
    #: Method by carrier, as last used.
    last_methods: dict[str, str] = field(default_factory=dict)
    sounds: bool = _about(True, "Sounds", "Sounds", "Accepted, done, wrong, and look at the screen.")
    volume: int = _about(70, "Sounds", "Volume", "Of Packbench's own sounds.", most=100, unit="%")
    scanner: ScannerProfile = ScannerProfile()
    #: Columns by role, by the signature of a carrier file's headings (app/tables/mapping.py).
    import_columns: dict[str, dict[str, int]] = field(default_factory=dict)
    #: Heading and content of each column that a label program gets, where they are others than its manual's.
    label_columns: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    cache_days: int = _about(
        14, "This computer", "Keep read orders", "For working without the internet.", least=1, most=90, unit="days"
    )
    copy_folder: str = _about(
        "",
        "This computer",
        "A copy each night, in this folder",
        "Settings, journal and what is not sent, without the key: on a stick, or where it is backed up.",
        is_folder=True,
    )


def about(name: str) -> About | None:
    """The words of the setting called `name`; None where it stands in no dialog. Raises KeyError."""
    for each in fields(Settings):
        if each.name == name:
            found: About | None = each.metadata.get("about")
            return found
    raise KeyError(name)
