"""A copy of what this bench knows, without the key, for the day on which the computer breaks; and the way back."""

from __future__ import annotations

import re
import tempfile
import zipfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import msgspec

from app.errors import PackbenchError
from app.outbox import restored
from app.ports import Clock
from app.runtime import shapes
from app.runtime.files import write_privately
from app.runtime.paths import private_folder
from app.store.database import Database
from app.words import Later, counted, translate

KIND = "Packbench copy"
OUTBOX = "outbox.sqlite"
#: Beside the outbox; each may be missing. The key is in none of them.
FILES = ("settings.json", "taught.json", "account.json")
_MANIFEST = "manifest.json"
_KEPT = 7
_LARGEST = 512 * 1024 * 1024


class CopyTrouble(PackbenchError):
    title = Later("errors", "The copy could not be made")


class NoCopy(PackbenchError):
    title = Later("errors", "This is no copy that can be brought back")


class _Manifest(msgspec.Struct):
    kind: str
    made: datetime
    station: str = ""


def make_copy(data: Path, folder: Path, station: str, clock: Clock) -> Path:
    """Write today's copy into `folder`, and delete the oldest beyond a week's; blocks.

    Raises CopyTrouble, StoreTrouble.
    """
    now = clock.now()
    name = re.sub(r"\W+", "-", station).strip("-") or "bench"
    target = folder / f"packbench-copy-{name}-{now:%Y-%m-%d}.zip"
    part = target.with_name(f"{target.name}.part")
    manifest = msgspec.json.encode(_Manifest(KIND, now, station))
    try:
        with tempfile.TemporaryDirectory(dir=private_folder(data)) as aside:
            contents = {_MANIFEST: manifest, **_contents(data, Path(aside) / OUTBOX, clock)}
            with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as packed:
                for each, content in contents.items():
                    packed.writestr(each, content)
        part.replace(target)
        for old in sorted(folder.glob(f"packbench-copy-{name}-????-??-??.zip"))[:-_KEPT]:
            old.unlink()
    except OSError as error:
        words = translate(
            "services",
            "Nothing could be written to {folder}. Choose another folder in the settings, or plug the stick in.",
        ).format(folder=folder)
        raise CopyTrouble(words, detail=repr(error)) from error
    return target


def _contents(data: Path, aside: Path, clock: Clock) -> Mapping[str, bytes]:
    found = {name: (data / name).read_bytes() for name in FILES if (data / name).is_file()}
    if (data / OUTBOX).is_file():
        database = Database(data / OUTBOX, clock)
        try:
            database.copy_to(aside)
        finally:
            database.close()
        found[OUTBOX] = aside.read_bytes()
    return found


def bring_back(copy: Path, data: Path, clock: Clock) -> int:
    """Put a copy in the place of what is in `data`; answers how many plans in it are not over.

    Those are looked for at Ordoro and shown before anything of them is sent. What was here is set aside. Blocks; no
    account may be open. Raises NoCopy, StoreTrouble, OSError.
    """
    manifest, contents = _unpacked(copy)
    stamp = f"{clock.now():%Y%m%d-%H%M%S}"
    private_folder(data)
    _must_leave_nothing_behind(data, clock)
    for name in (*FILES, OUTBOX, f"{OUTBOX}-wal", f"{OUTBOX}-shm"):
        if (data / name).exists():
            (data / name).rename(data / f"{name}.before-{stamp}")
    for name, content in contents.items():
        write_privately(data / name, content)
    if OUTBOX not in contents:
        return 0
    database = Database(data / OUTBOX, clock)
    try:
        return restored.make_safe(database, manifest.made)
    finally:
        database.close()


def _must_leave_nothing_behind(data: Path, clock: Clock) -> None:
    """Raises NoCopy where this computer has shipments of its own that are not sent."""
    if not (data / OUTBOX).is_file():
        return
    database = Database(data / OUTBOX, clock)
    try:
        left = restored.count_open(database)
    finally:
        database.close()
    if left:
        raise NoCopy(
            counted(
                "services",
                "This computer has %n of its own that is not sent yet. Send or drop it first.",
                "This computer has %n of its own that are not sent yet. Send or drop them first.",
                left,
            )
        )


def _unpacked(copy: Path) -> tuple[_Manifest, dict[str, bytes]]:
    words = translate("services", "Choose a file called packbench-copy-….zip that Packbench made. Nothing was changed.")
    try:
        with zipfile.ZipFile(copy) as packed:
            sizes = {info.filename: info.file_size for info in packed.infolist()}
            if sum(sizes.values()) > _LARGEST:
                raise NoCopy(words, detail=f"{sum(sizes.values())} bytes")
            contents = {name: packed.read(name) for name in (*FILES, OUTBOX) if name in sizes}
            manifest = shapes.decode(packed.read(_MANIFEST), _Manifest)
    except (OSError, zipfile.BadZipFile, KeyError, ValueError, RuntimeError, msgspec.DecodeError) as error:
        raise NoCopy(words, detail=repr(error)) from error
    if manifest.kind != KIND:
        raise NoCopy(words, detail=manifest.kind[:100])
    return manifest, contents
