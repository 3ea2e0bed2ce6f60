"""Starts the practice shop as a process of its own, and ends it."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from pathlib import Path

from app.domain.generation import Generation
from app.errors import PackbenchError
from app.words import Later, translate

_READY = re.compile(r"(http://[^ ]+)")
_SECONDS_TO_END = 5
#: A slow computer with thousands of orders to copy needs a few.
_SECONDS_TO_START = 60.0


class PracticeShopFailed(PackbenchError):
    title = Later("errors", "The practice shop did not start")


class PracticeShop:
    """A running practice shop at `url`; ends by itself when this process does, however that happens."""

    def __init__(self, process: subprocess.Popen[str], url: str) -> None:
        self._process = process
        self.url = url

    @classmethod
    def start(cls, generation: Generation, *options: str, seconds: float = _SECONDS_TO_START) -> PracticeShop:
        """Start one on a free port and wait until it answers; blocks. Raises PracticeShopFailed.

        One that has said nothing after so many seconds is ended, as a virus scanner can hold it up for ever.
        """
        command = [*_program(), "--port", "0", "--generation", generation.value]
        process = subprocess.Popen(
            [*command, "--until-stdin-closes", *options],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        assert process.stdout is not None  # noqa: S101 (a pipe was asked for)
        late = threading.Timer(seconds, process.kill)
        late.daemon = True
        late.start()
        ready = process.stdout.readline()
        late.cancel()
        found = _READY.search(ready)
        if found is None:
            with process:  # closes its streams, too
                process.kill()
            raise PracticeShopFailed(translate("errors", "Start Packbench again."), detail=f"{command}: {ready!r}")
        return cls(process, found.group(1))

    def stop(self) -> None:
        """End it; blocks for a moment at most."""
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()
        self._process.terminate()
        try:
            self._process.wait(_SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _program() -> list[str]:
    """The practice shop of this Python, or of the packaged application (packaging/door.py)."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--practice-shop"]
    return [sys.executable, "-m", "app.practice"]
