"""A copy of what this bench knows, without the key, for the day on which the computer breaks; and the way back."""

from __future__ import annotations

import logging
import re
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

import msgspec

from app.errors import PackbenchError
from app.outbox import restored
from app.outbox.carried_over import CarriedOver
from app.outbox.journal import Journal, Station
from app.outbox.rows import must_make_sense
from app.ports import Clock
from app.runtime import shapes
from app.runtime.files import replacing, write_privately
from app.runtime.paths import private_folder
from app.store.database import OUTBOX, Database
from app.words import Later, counted, translate

log = logging.getLogger(__name__)

KIND = "Packbench copy"
#: Beside the outbox; each may be missing. The key is in none of them.
FILES = ("settings.json", "taught.json", "account.json")
_MANIFEST = "manifest.json"
#: So that what a killed process leaves of it goes with the outbox when Packbench forgets everything.
_ASIDE = f"{OUTBOX}-copy-"
_KEPT = 7
#: Of a copy that takes minutes: what a stick tells of times may be some hours off.
_LONG_DEAD = 12 * 3600.0
_LARGEST = 512 * 1024 * 1024
Move: TypeAlias = tuple[Path, Path]
_SPOILED = (zipfile.BadZipFile, zlib.error, EOFError)


class CopyTrouble(PackbenchError):
    title = Later("errors", "The copy could not be made")


class NoCopy(PackbenchError):
    title = Later("errors", "This is no copy that can be brought back")


class _Manifest(msgspec.Struct):
    kind: str
    made: datetime
    station: str = ""
    #: What else is in the copy, so that none of it is lost unseen.
    holds: tuple[str, ...] = ()


def make_copy(data: Path, folder: Path, station: str, clock: Clock) -> Path:
    """Write today's copy into `folder`, and delete the oldest beyond a week's; blocks.

    Raises CopyTrouble, StoreTrouble.
    """
    now = clock.now()
    name = re.sub(r"\W+", "-", station).strip("-") or "bench"
    target = folder / f"packbench-copy-{name}-{now:%Y-%m-%d}.zip"
    try:
        _clear_away(data, folder, name, now)
        with tempfile.TemporaryDirectory(prefix=_ASIDE, dir=private_folder(data)) as aside:
            contents = _contents(data, Path(aside) / OUTBOX, clock)
            manifest = msgspec.json.encode(_Manifest(KIND, now, station, tuple(contents)))
            # It holds buyers' addresses, wherever that folder is.
            with replacing(target) as opened, zipfile.ZipFile(opened, "w", zipfile.ZIP_DEFLATED) as packed:
                for each, content in {_MANIFEST: manifest, **contents}.items():
                    packed.writestr(each, content)
        for old in sorted(folder.glob(f"packbench-copy-{name}-????-??-??.zip"))[:-_KEPT]:
            with suppress(OSError):  # today's is made
                old.unlink()
    except OSError as error:
        words = translate(
            "services",
            "Nothing could be written to {folder}. Choose another folder in the settings, or plug the stick in.",
        ).format(folder=folder)
        raise CopyTrouble(words, detail=repr(error)) from error
    return target


def _clear_away(data: Path, folder: Path, name: str, now: datetime) -> None:
    """Remove what processes left that died while they copied: buyers' addresses, on a stick for whoever finds it.

    What cannot be removed keeps no copy from being made. Raises OSError where the folders cannot be looked into.
    """
    for left in (*data.glob(f"{_ASIDE}*"), *folder.glob(f"packbench-copy-{name}-????-??-??.zip.*.part")):
        with suppress(OSError):
            if now.timestamp() - left.stat().st_mtime > _LONG_DEAD:
                shutil.rmtree(left) if left.is_dir() else left.unlink()


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
    account may be open. Raises NoCopy, StoreTrouble, OSError; nothing is changed then.
    """
    manifest, contents = _unpacked(copy)
    old = _must_leave_nothing_behind(private_folder(data), clock)
    with tempfile.TemporaryDirectory(prefix=_ASIDE, dir=data, ignore_cleanup_errors=True) as folder:
        aside = Path(folder)
        count = 0
        for name, content in contents.items():
            if name == OUTBOX:
                count = _made_safe(content, aside, manifest.made, clock)
            else:
                write_privately(aside / name, content)
        # Whenever this dies, the outbox is the one that was here, none, or one that sends nothing by itself. It goes
        # first, as what somebody may hold, and comes last: until then the copy can be brought back once more.
        here = (OUTBOX, f"{OUTBOX}-wal", f"{OUTBOX}-shm", *FILES, *old)
        _all_or_nothing((*_set_aside(data, here, clock), *((aside / name, data / name) for name in contents)))
    return count


def _made_safe(content: bytes, aside: Path, copied: datetime, clock: Clock) -> int:
    """Put the copied outbox into that folder as it may stand here. Raises NoCopy where it is damaged, StoreTrouble."""
    file = aside / "copied" / OUTBOX
    write_privately(file, content)
    database = Database(file, clock, must_make_sense)
    try:
        if database.set_aside is not None:
            raise NoCopy(_choose_another(), detail="its outbox is damaged")
        count = restored.make_safe(database, copied)
        # What was just written may stand beside the file still; in a copy it stands within.
        database.copy_to(aside / OUTBOX)
        return count
    finally:
        database.close()


def _set_aside(data: Path, names: Iterable[str], clock: Clock) -> Sequence[Move]:
    """Each of these files that is there, and what it is called from then on."""
    stamp = f"{clock.now():%Y%m%d-%H%M%S}"
    while any(data.glob(f"*.before-{stamp}")):
        stamp = f"{stamp}-1"
    return [(data / name, data / f"{name}.before-{stamp}") for name in names if (data / name).exists()]


def _all_or_nothing(moves: Iterable[Move]) -> None:
    """Raises OSError where the system refuses one of them; each file is where it was then, the last one first."""
    done: list[Move] = []
    try:
        for there, here in moves:
            there.rename(here)
            done.append((there, here))
    except OSError:
        for there, here in reversed(done):
            try:
                here.rename(there)
            except OSError as trouble:
                log.warning("%s cannot be put back: %s", here.name, trouble)
        raise


def _must_leave_nothing_behind(data: Path, clock: Clock) -> Sequence[str]:
    """The damaged files that were carried over into this computer's outbox, which alone knows that: with the other one
    they would be carried over once more. Raises NoCopy where this computer has shipments of its own that are not sent.
    """
    if not (data / OUTBOX).is_file():
        return ()
    database = Database(data / OUTBOX, clock)
    try:
        left = restored.count_open(database)
        carried = CarriedOver(database, Journal(database, Station), clock)
        over = [file.name for file in database.damaged_files() if carried.is_over(file.name)]
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
    return [f"{name}{ending}" for name in over for ending in ("", "-wal", "-shm")]


def _choose_another() -> str:
    return translate("services", "Choose a file called packbench-copy-….zip that Packbench made. Nothing was changed.")


def _unpacked(copy: Path) -> tuple[_Manifest, dict[str, bytes]]:
    words = _choose_another()
    try:
        with zipfile.ZipFile(copy) as packed:
            sizes = {info.filename: info.file_size for info in packed.infolist()}
            if sum(sizes.values()) > _LARGEST:
                raise NoCopy(words, detail=f"{sum(sizes.values())} bytes")
            # All of it: where the stick has spoiled a name, only reading what it stands for tells.
            everything = {name: packed.read(name) for name in sizes}
            manifest = shapes.decode(everything[_MANIFEST], _Manifest)
    except (*_SPOILED, OSError, KeyError, ValueError, RuntimeError, msgspec.DecodeError) as error:
        raise NoCopy(words, detail=repr(error)) from error
    if manifest.kind != KIND:
        raise NoCopy(words, detail=manifest.kind[:100])
    if missing := set(manifest.holds) - set(everything):
        raise NoCopy(words, detail=f"without {sorted(missing)}"[:100])
    return manifest, {name: everything[name] for name in (*FILES, OUTBOX) if name in everything}
