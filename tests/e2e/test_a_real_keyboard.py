"""Key events that a real X server sends, by xdotool on a virtual screen; skips, and says so, where either is missing.

Set-up does not install them: packers never need them, and every other test builds its key events itself.
"""

from __future__ import annotations

import json
import os
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.laws.reading import ROOT
from tests.scanned_window import TITLE
from tests.waiting import until

missing = [program for program in ("Xvfb", "xdotool") if shutil.which(program) is None]
pytestmark = pytest.mark.skipif(bool(missing), reason=f"not on this computer: {', '.join(missing)}")


class Screen:
    """A virtual screen with one window on it, and hands at its keyboard."""

    def __init__(self, display: str, *options: str) -> None:
        self._environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self._window = subprocess.Popen(
            [sys.executable, "-m", "tests.scanned_window", *options],
            cwd=ROOT,
            env=self._environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._told: queue.Queue[dict[str, Any]] = queue.Queue()
        self.seen: list[dict[str, Any]] = []
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        self._await("shown")
        found = self._run("xdotool", "search", "--sync", "--onlyvisible", "--name", TITLE)
        self._run("xdotool", "windowfocus", found.split()[-1])
        self._await("focus")

    def type(self, text: str, delay: int) -> None:
        """`delay` is twice the milliseconds from key to key, as xdotool has it."""
        self._run("xdotool", "type", "--delay", str(delay), text)

    def all(self, what: str) -> list[Any]:
        while not self._told.empty():
            self.seen.append(self._told.get())
        return [told[what] for told in self.seen if what in told]

    def close(self) -> None:
        self._window.terminate()
        self._window.wait(10)
        self._listener.join(10)
        if self._window.stdout is not None:
            self._window.stdout.close()

    def _await(self, what: str) -> None:
        until(lambda: self.all(what), f"the window says {what}", seconds=40)

    def _listen(self) -> None:
        assert self._window.stdout is not None
        for line in self._window.stdout:
            self._told.put(json.loads(line))

    def _run(self, *command: str) -> str:
        done = subprocess.run(command, env=self._environment, check=True, capture_output=True, text=True, timeout=60)
        return done.stdout


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "800x600x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as number:
        yield f":{number.readline().strip()}"
    server.terminate()
    server.wait(10)


Open = Callable[..., Screen]


@pytest.fixture
def screen(display: str) -> Iterator[Open]:
    opened: list[Screen] = []

    def make(*options: str) -> Screen:
        opened.append(Screen(display, *options))
        return opened[-1]

    yield make
    for each in opened:
        each.close()


@pytest.mark.parametrize("options", [("--button",), ("--button", "--busy"), ()])
def test_codes_in_one_breath_are_read_and_their_enter_presses_nothing(screen: Open, options: tuple[str, ...]) -> None:
    window = screen(*options)
    window.type("1Z999AA10123456784\nAAA111\nBBB222\n", delay=4)
    until(lambda: len(window.all("scan")) == 3, "three scans")
    assert window.all("scan") == ["1Z999AA10123456784", "AAA111", "BBB222"]
    assert (window.all("pressed"), window.all("typed")) == ([], [])


def test_a_typist_at_a_busy_window_is_no_scanner(screen: Open) -> None:
    window = screen("--busy")
    window.type("Amber 12", delay=240)
    until(lambda: window.all("typed")[-1:] == ["Amber 12"], "what was typed stands there")
    assert window.all("scan") == []


def test_a_typed_enter_presses_the_button(screen: Open) -> None:
    window = screen("--button")
    window.type(" ", delay=200)
    until(lambda: window.all("pressed"), "the button was pressed")
    assert window.all("scan") == []
