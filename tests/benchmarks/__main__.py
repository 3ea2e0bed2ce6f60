"""`python -m tests.benchmarks [NAME …]`: every benchmark (or these), each in a process of its own, and one table."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from tests.benchmarks.figures import FOLDER, Figure

NAMES = ("decoding", "syncing", "searching", "stalls", "starting", "memory", "steps", "bursts")


def main(names: list[str]) -> int:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    failed = [
        name
        for name in names or NAMES
        if subprocess.run([sys.executable, "-m", f"tests.benchmarks.{name}"], check=False, env=environment).returncode
    ]
    print("\n── all")
    for name in names or NAMES:
        path = FOLDER / f"{name}.json"
        if name not in failed and path.exists():
            for figure in json.loads(path.read_text("utf-8")):
                print(Figure(**figure).line())
    if failed:
        print(f"did not end well: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
