"""What an owner can choose, with the words that the settings dialog shows beside it.

One file for this computer: a station's own choices, no secrets, no buyer's data. Waits that only support changes
stand in app/settings/waits.py.
"""

from __future__ import annotations

import typing
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

import msgspec


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


class About(msgspec.Struct, frozen=True):
    """How a setting is drawn: its group, its name, one line of help, and the bounds of a number."""

    group: str
    title: str
    help: str
    least: int = 0
    most: int = 0
    unit: str = ""
    #: A text that names a folder of this computer.
    is_folder: bool = False


class Preset(msgspec.Struct, frozen=True):
    """Carrier, method, cost and who is told, under one name; its barcode says the name."""

    name: str
    carrier: str
    method: str = ""
    cost: Decimal | None = None
    notify_channel: bool = True
    email_buyer: bool = False
    #: The requested shipping method that it is the default for, as the buyer's shop names it; empty for none.
    default_for: str = ""


class ScannerProfile(msgspec.Struct, frozen=True):
    """What the scanner test learned; `gap_ms` is the longest median gap between its keys, 0 while not taught."""

    prefix: str = ""
    suffix: Suffix = Suffix.ENTER
    gap_ms: int = 0
    sends_aim: bool = False
    #: How it writes the GS character: one of "gs", "ctrl+]", "f8", "alt+029", "<gs>"; empty where not seen.
    gs_form: str = ""
    #: It lets a key go only after the next one, as fingers do.
    lets_go_late: bool = False


class Settings(msgspec.Struct, frozen=True):
    """A field without words is learned or kept elsewhere in the window, and stands in no dialog."""

    language: Annotated[Language, About("Station", "Language", "Of this window, from its next start.")] = (
        Language.SYSTEM
    )
    station: Annotated[
        str, About("Station", "Name of this bench", "Shown to other benches and in the day's books.")
    ] = ""
    packers: Annotated[
        tuple[str, ...], About("Station", "Packers", "Who packs here. Each gets a barcode; no passwords.")
    ] = ()
    packer: str = ""
    comment_orders: Annotated[
        bool,
        About("Station", "Write who packed it", "One comment on each shipped order: packer, bench, what was verified."),
    ] = True
    mark_open_orders: Annotated[
        bool,
        About(
            "Station", "Show others what is open here", "A tag at Ordoro while it is open; not every account has it."
        ),
    ] = False
    look_only: Annotated[bool, About("Station", "Look only", "Everything is seen, nothing can be sent from here.")] = (
        False
    )
    hold_seconds: Annotated[
        int, About("Sending", "Wait before the shop is told", "Time to take a shipment back.", most=600, unit="s")
    ] = 0
    ask_after_minutes: Annotated[
        int,
        About(
            "Sending",
            "Show an old queue first",
            "What waited longer is shown before it is sent.",
            most=1440,
            unit="min",
        ),
    ] = 15
    verification: Annotated[
        Verification, About("Packing", "Verify by scanning", "Required: Ship waits until every item was scanned.")
    ] = Verification.OFFERED
    tag_verified: Annotated[
        bool,
        About("Packing", "Tag verified orders", 'Ordoro\'s own tag "Contents Verified"; not every account has it.'),
    ] = False
    ship_by_itself: Annotated[
        bool,
        About(
            "Packing", "Ship by itself", "When all that is required was scanned, after a countdown of three seconds."
        ),
    ] = False
    carriers: Annotated[
        tuple[str, ...],
        About("Packing", "Your carriers", "The likeliest first; a number that fits several is offered in this order."),
    ] = ()
    methods: Annotated[
        tuple[str, ...],
        About(
            "Packing",
            "Your methods",
            "Each gets a barcode on the sheet, with its carrier. Empty: the last ones you used.",
        ),
    ] = ()
    presets: Annotated[
        tuple[Preset, ...],
        About("Packing", "Presets", "Carrier, method, cost and who is told, under one name, one key and one barcode."),
    ] = ()
    #: Method by carrier, as last used.
    last_methods: dict[str, str] = {}
    sounds: Annotated[bool, About("Sounds", "Sounds", "Accepted, done, wrong, and look at the screen.")] = True
    volume: Annotated[int, About("Sounds", "Volume", "Of Packbench's own sounds.", most=100, unit="%")] = 70
    scanner: ScannerProfile = ScannerProfile()
    #: Columns by role, by the signature of a carrier file's headings (app/tables/mapping.py).
    import_columns: dict[str, dict[str, int]] = {}
    #: Heading and content of each column that a label program gets, where they are others than its manual's.
    label_columns: dict[str, tuple[tuple[str, str], ...]] = {}
    cache_days: Annotated[
        int,
        About("This computer", "Keep read orders", "For working without the internet.", least=1, most=90, unit="days"),
    ] = 14
    copy_folder: Annotated[
        str,
        About(
            "This computer",
            "A copy each night, in this folder",
            "Settings, journal and what is not sent, without the key: on a stick, or where it is backed up.",
            is_folder=True,
        ),
    ] = ""


def about(name: str) -> About | None:
    """The words of the setting called `name`; None where it stands in no dialog. Raises KeyError."""
    kind = typing.get_type_hints(Settings, include_extras=True)[name]
    return next((each for each in getattr(kind, "__metadata__", ()) if isinstance(each, About)), None)
