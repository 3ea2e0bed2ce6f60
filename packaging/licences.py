"""Writes resources/licences/licences.json: what is inside Packbench, under which licence, with its words.

    python packaging/licences.py        after a change of packaging/pins.txt

What is not installed on this system (another system's library) keeps the words that stand in the file.
"""

from __future__ import annotations

import importlib.metadata
import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT / "resources" / "licences" / "licences.json"
_RUNTIME_ENDS = "# Tests and checks"
#: Where a library's own metadata does not say it.
_SAYS_ELSEWHERE = {"jaraco.classes": "MIT", "backports.tarfile": "MIT", "pywin32-ctypes": "BSD-3-Clause"}


def runtime_pins() -> dict[str, str]:
    """Name to version of all that an installed Packbench may have inside."""
    text = (ROOT / "packaging" / "pins.txt").read_text("utf-8").partition(_RUNTIME_ENDS)[0]
    return dict(re.findall(r"^([\w.-]+)==([\w.]+)", text, re.MULTILINE))


def said(name: str) -> dict[str, str] | None:
    """Licence and words as the installed library has them, or None where it is not installed or brings none."""
    try:
        found = importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        return None
    files = [
        file
        for file in found.files or []
        if ".dist-info" in str(file) and re.match(r"(?i)licen|copying|notice", file.name)
    ]
    if not files:
        return None
    words = "\n\n".join(file.read_text("utf-8").strip() for file in files)
    licence = found.metadata.get("License-Expression") or _SAYS_ELSEWHERE.get(name) or found.metadata.get("License", "")
    return {"name": name, "version": found.version, "licence": licence, "words": words}


def main() -> int:
    known = {entry["name"]: entry for entry in json.loads(FILE.read_text("utf-8"))} if FILE.exists() else {}
    entries, missing = [], []
    for name, version in runtime_pins().items():
        entry = said(name) or known.get(name)
        if entry is None:
            missing.append(name)
        else:
            entries.append({**entry, "version": version})
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(json.dumps(entries, indent=1, ensure_ascii=False) + "\n", "utf-8")
    print(f"{len(entries)} licences; no words for: {', '.join(missing) or 'none'}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
