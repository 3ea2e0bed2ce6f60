"""What runs here: for support, and for whoever reads a crash report."""

from __future__ import annotations

import importlib.metadata
import platform
import sys

from app.version import VERSION

_LIBRARIES = ("PySide6_Essentials", "qasync", "requests", "urllib3", "truststore", "keyring", "msgspec")


def versions() -> dict[str, str]:
    """Name to version: Packbench, Python, the system, and the libraries that matter."""
    found = {
        "Packbench": VERSION + (" (installed)" if getattr(sys, "frozen", False) else ""),
        "Python": platform.python_version(),
        "System": platform.platform(),
    }
    for name in _LIBRARIES:
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            found[name] = "not known"
    return found


def as_lines() -> str:
    return "\n".join(f"{name} {version}" for name, version in versions().items())
