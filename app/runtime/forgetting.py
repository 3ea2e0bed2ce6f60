"""Takes everything of Packbench's off this computer, and nothing of anybody else's."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

#: What Packbench ever puts into its folder, by pattern; a test ships orders and looks that there is nothing else.
OURS = (
    "account.json*",
    "settings.json*",
    "taught.json*",
    "new_order.json*",
    "window.ini*",
    "outbox.sqlite*",
    "outbox.damaged-*",
    "cache",
    "owners",
    "logs",
)
LOGS = ("packbench.log*", "crash.txt")


def forget_files(data: Path, logs: Path) -> tuple[Path, ...]:
    """Delete what is ours in both folders, and the folders where nothing else is in them.

    Answers what could not be deleted. The key is not a file, and is forgotten elsewhere.
    """
    left: list[Path] = []
    for folder, patterns in ((logs, LOGS), (data, OURS)):
        for path in _found(folder, patterns):
            left += _deleted(path)
        if folder.is_dir() and not any(folder.iterdir()):
            left += _deleted(folder)
    return tuple(left)


def _found(folder: Path, patterns: Iterable[str]) -> list[Path]:
    return [path for pattern in patterns for path in folder.glob(pattern)]


def _deleted(path: Path) -> list[Path]:
    try:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    except OSError:
        return [path]
    return []
