"""The settings as a file for the next station: what a shop decided, not what is one bench's, and no secret."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from app.errors import PackbenchError
from app.runtime import shapes
from app.settings.fields import understood
from app.settings.model import Settings
from app.settings.store import SettingsStore
from app.words import Later, translate

#: What names one bench, its packer and its scanner; another station has its own.
STAYS_HERE = frozenset({"station", "packer", "scanner", "look_only", "last_methods", "copy_folder"})
KIND = "Packbench settings"
LARGEST = 1024 * 1024


class NotSettings(PackbenchError):
    title = Later("errors", "These are no settings of Packbench's")

    def __init__(self, *, detail: str = "") -> None:
        super().__init__(
            translate("errors", "Choose the file that another station saved under Settings. Nothing was changed."),
            detail=detail,
        )


@dataclass(frozen=True, slots=True)
class Imported:
    """What the file sets; `passed_over` names what this version does not know or cannot take."""

    changes: Mapping[str, Any]
    passed_over: tuple[str, ...]


def exported(settings: Settings) -> bytes:
    """The content of the file."""
    plain = {name: value for name, value in msgspec.to_builtins(settings).items() if name not in STAYS_HERE}
    return msgspec.json.format(msgspec.json.encode({"kind": KIND, "settings": plain}))


def imported(content: bytes) -> Imported:
    """Raises NotSettings for anything but such a file."""
    if len(content) > LARGEST:
        raise NotSettings(detail=f"{len(content)} bytes")
    try:
        written = shapes.decode(content, dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotSettings(detail=str(error)) from error
    settings = written.get("settings")
    if written.get("kind") != KIND or not isinstance(settings, dict):
        raise NotSettings(detail=f"kind {written.get('kind')!r}")
    offered = {name: value for name, value in settings.items() if name not in STAYS_HERE}
    changes = understood(offered)
    return Imported(changes, tuple(sorted(offered.keys() - changes.keys())))


def take_over(store: SettingsStore, file: Path) -> Imported:
    """Change the settings to what the file holds. Raises NotSettings, SettingsNotKept, OSError."""
    with file.open("rb") as opened:
        found = imported(opened.read(LARGEST + 1))
    store.change(**found.changes)
    return found
