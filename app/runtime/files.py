"""Small private files, written whole: a reader sees the old content or the new, never half of either."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from app.runtime.paths import private_folder


def write_privately(file: Path, content: bytes) -> None:
    """Replace `file` in one move, readable by its owner alone. Raises OSError; the old content stands then."""
    write_parts_privately(file, (content,))


def write_parts_privately(file: Path, parts: Iterable[bytes]) -> None:
    """The same for content that is made while it is written."""
    private_folder(file.parent)
    part = file.with_name(f"{file.name}.part")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as opened:
        opened.writelines(parts)
        opened.flush()
        os.fsync(opened.fileno())
    part.replace(file)
