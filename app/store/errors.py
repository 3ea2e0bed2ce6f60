"""What can be wrong with a file on this computer, as sentences."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import ClassVar

from app.errors import PackbenchError


class StoreTrouble(PackbenchError):
    """Packbench's own memory on this computer cannot be used as it should."""

    title: ClassVar[str] = "Packbench cannot write to its memory on this computer"


class StoreReadOnly(StoreTrouble):
    def __init__(self, path: Path, *, detail: str = "") -> None:
        super().__init__(f"The folder {path.parent} cannot be written to. Nothing is sent until it can.", detail=detail)


class StoreFull(StoreTrouble):
    title = "The disk is full"

    def __init__(self, path: Path, *, detail: str = "") -> None:
        super().__init__(
            f"Make room on the disk that holds {path.parent}. What was kept is safe; nothing more is sent until then.",
            detail=detail,
        )


class StoreFaulty(StoreTrouble):
    title = "The disk does not take what Packbench writes"

    def __init__(self, path: Path, *, detail: str = "") -> None:
        super().__init__(
            f"It may be full, or faulty: look at the disk that holds {path.parent}. What was kept is safe; nothing "
            "more is sent until then.",
            detail=detail,
        )


class StoreBusy(StoreTrouble):
    retryable = True

    def __init__(self, path: Path, *, detail: str = "") -> None:
        super().__init__(
            f"Another program holds {path.name} and does not let go. Close it, then try again; until then nothing is "
            "sent.",
            detail=detail,
        )


class StoreDamaged(StoreTrouble):
    title = "Packbench's memory on this computer is damaged"

    def __init__(self, path: Path, *, detail: str = "") -> None:
        super().__init__(f"{path.name} cannot be read. It was left as it is.", detail=detail)


class StoreNewer(StoreTrouble):
    title = "A newer Packbench wrote here"

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} was written by a newer version. Update Packbench on this computer; nothing was changed.",
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
                "Its file answered with a fault. Nothing is sent until it can be written to again.", detail=detail
            )
