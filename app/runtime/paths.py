"""Where things are on this computer. The only file that imports platformdirs."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs

APP_NAME = "Packbench"


def data_folder() -> Path:
    """The user's private folder for Packbench; not made yet where nothing was kept."""
    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def log_folder() -> Path:
    """Where this system keeps an application's logs."""
    return Path(platformdirs.user_log_dir(APP_NAME, appauthor=False))


def private_folder(folder: Path) -> Path:
    """Make `folder` so that only its owner can read it, and answer it."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def resource(*parts: str) -> Path:
    """A file below `resources/`, beside the source or inside a frozen application."""
    root = Path(getattr(sys, "_MEIPASS", Path(__file__).parents[2]))
    return root.joinpath("resources", *parts)
