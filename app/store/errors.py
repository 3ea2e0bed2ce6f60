"""What can be wrong with a file on this computer, as sentences."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from app.errors import PackbenchError
from app.words import Later, translate


class StoreTrouble(PackbenchError):
    """Packbench's own memory on this computer cannot be used as it should."""

    title = Later("errors", "Packbench cannot write to its memory on this computer")


class StoreReadOnly(StoreTrouble):
    def __init__(self, path: Path, *, detail: str = "") -> None:
        super().__init__(
            translate("errors", "The folder {folder} cannot be written to. Nothing is sent until it can.").format(
                folder=path.parent
            ),
            detail=detail,
        )


class StoreFull(StoreTrouble):
    title = Later("errors", "The disk is full")

    def __init__(self, path: Path, *, detail: str = "") -> None:
        super().__init__(
            translate(
                "errors",
                "Make room on the disk that holds {folder}. What was kept is safe; nothing more is sent until then.",
            ).format(folder=path.parent),
            detail=detail,
        )


class StoreFaulty(StoreTrouble):
    title = Later("errors", "The disk does not take what Packbench writes")

    def __init__(self, path: Path, *, detail: str = "") -> None:
        super().__init__(
            translate(
                "errors",
                "It may be full, or faulty: look at the disk that holds {folder}. What was kept is safe; "
                "nothing more is sent until then.",
            ).format(folder=path.parent),
            detail=detail,
        )


class StoreBusy(StoreTrouble):
    retryable = True

    def __init__(self, path: Path, *, detail: str = "") -> None:
        super().__init__(
            translate(
                "errors",
                "Another program holds {name} and does not let go. Close it, then try again; until then "
                "nothing is sent.",
            ).format(name=path.name),
            detail=detail,
        )


class StoreDamaged(StoreTrouble):
    title = Later("errors", "Packbench's memory on this computer is damaged")

    def __init__(self, path: Path, *, detail: str = "") -> None:
        super().__init__(
            translate("errors", "{name} cannot be read. It was left as it is.").format(name=path.name),
            detail=detail,
        )


class StoreMoved(StoreTrouble):
    title = Later("errors", "Packbench's memory on this computer was replaced")

    def __init__(self, path: Path) -> None:
        super().__init__(
            translate(
                "errors",
                "{name} was moved or replaced while Packbench was open. Close Packbench and start it again; until then "
                "nothing is sent.",
            ).format(name=path.name),
        )


class StoreNewer(StoreTrouble):
    title = Later("errors", "A newer Packbench wrote here")

    def __init__(self, path: Path) -> None:
        super().__init__(
            translate(
                "errors",
                "{name} was written by a newer version. Update Packbench on this computer; nothing was changed.",
            ).format(name=path.name),
        )


def trouble_of(error: sqlite3.Error, path: Path) -> StoreTrouble:
    """SQLite's error as a sentence."""
    name = getattr(error, "sqlite_errorname", "") or ""
    detail = f"{name or type(error).__name__}: {error}"
    match name.removeprefix("SQLITE_").split("_")[0]:
        case "BUSY" | "LOCKED":
            return StoreBusy(path, detail=detail)
        case "FULL":
            return StoreFull(path, detail=detail)
        case "READONLY" | "CANTOPEN" | "PERM" | "AUTH":
            return StoreReadOnly(path, detail=detail)
        case "CORRUPT" | "NOTADB":
            return StoreDamaged(path, detail=detail)
        case "IOERR":
            return StoreFaulty(path, detail=detail)
        case _:
            return StoreTrouble(
                translate(
                    "errors", "Its file answered with a fault. Nothing is sent until it can be written to again."
                ),
                detail=detail,
            )
