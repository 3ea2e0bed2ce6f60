"""Why a file cannot be read as a table at all; what is wrong with one row of it is told at that row."""

from __future__ import annotations

from app.errors import PackbenchError
from app.words import Later


class TableTrouble(PackbenchError):
    """Nothing was taken from the file."""

    title = Later("errors", "This file cannot be read")
