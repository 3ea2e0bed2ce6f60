"""Small private files, written whole: a reader sees the old content or the new, never half of either."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from app.runtime.paths import private_folder

_LONG_DEAD = 3600.0


def write_privately(file: Path, content: bytes) -> None:
    """Replace `file` in one move, readable by its owner alone. Raises OSError; the old content stands then."""
    write_parts_privately(file, (content,))


def write_parts_privately(file: Path, parts: Iterable[bytes]) -> None:
    """The same for content that is made while it is written."""
    private_folder(file.parent)
    with replacing(file) as opened:
        opened.writelines(parts)


@contextmanager
def replacing(file: Path) -> Iterator[BinaryIO]:
    """The same for what is written within the block, in a folder that is there; a block that fails changes nothing."""
    # A name of its own: two that write the same file at once do not write into each other's.
    part = file.with_name(f"{file.name}.{os.urandom(8).hex()}.part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as opened:
            yield opened
            opened.flush()
            os.fsync(opened.fileno())
        _clear_away(file, part)
        part.replace(file)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _clear_away(file: Path, part: Path) -> None:
    """Remove what others left that died while they wrote the same file: it may hold buyers' addresses.

    What cannot be removed stays: another may have it, and the file itself can be written all the same.
    """
    ours = re.compile(re.escape(file.name) + r"\.[0-9a-f]{16}\.part")
    now = part.stat().st_mtime
    for other in file.parent.glob("*.part"):
        with suppress(OSError):  # its writer has just ended, it is another's, or a virus scanner has it
            if ours.fullmatch(other.name) and now - other.stat().st_mtime > _LONG_DEAD:
                other.unlink()
