"""Why a file cannot be read as a table at all, or written; what is wrong with one row of it is told at that row."""

from __future__ import annotations

from pathlib import Path

from app.errors import PackbenchError
from app.words import Later, translate


class TableTrouble(PackbenchError):
    """Nothing was taken from the file."""

    title = Later("errors", "This file cannot be read")


def not_opened(path: Path, error: OSError) -> TableTrouble:
    words = translate("tables", "“{name}” cannot be opened: {why}.")
    return TableTrouble(words.format(name=path.name, why=error.strerror or error), detail=repr(error))


def not_written(path: Path, error: OSError) -> TableTrouble:
    words = translate("tables", "“{name}” cannot be written: {why}.")
    return TableTrouble(words.format(name=path.name, why=error.strerror or error), detail=repr(error))
