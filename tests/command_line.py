"""The command line as a process: run to its end, or begun so that it can be killed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
#: Long enough for a practice shop that answers at once.
QUICK = "connect=0.2 read=0.5 settle_margin=0.1 first_pause=0.05"


def command(url: str, data: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "app", "--url", url, "--client-id", "practice", "--data", str(data), *words]


def environment(waits: str = "", secret: str = "practice") -> dict[str, str]:  # noqa: S107 (the practice shop's)
    return {**os.environ, "PACKBENCH_CLIENT_SECRET": secret, "PACKBENCH_WAITS": waits}


def packbench(
    url: str,
    *words: str,
    data: Path,
    secret: str = "practice",  # noqa: S107 (the practice shop's, known to all)
    waits: str = "",
) -> subprocess.CompletedProcess[str]:
    """Run it to its end."""
    return subprocess.run(
        command(url, data, *words),
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment(waits, secret),
        timeout=60,
        check=False,
    )


def begun(url: str, *words: str, data: Path, waits: str = "") -> subprocess.Popen[str]:
    """Begin it, with what it prints at hand."""
    return subprocess.Popen(
        command(url, data, *words),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=environment(waits),
    )


def objects(printed: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in printed.splitlines()]
