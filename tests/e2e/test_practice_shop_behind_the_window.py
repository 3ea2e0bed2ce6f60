"""The practice shop is a process of its own: none is left, whenever the window is closed or another is opened."""

from __future__ import annotations

import os
import subprocess
import threading
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.bootstrap import Account
from app.domain.generation import Generation
from app.runtime.practice_shop import PracticeShop, PracticeShopFailed
from tests.e2e.harness import BenchWindow, play, until
from tests.practice_shop import KEY

Scenario = Callable[[BenchWindow], Coroutine[object, object, None]]
Begin = Callable[[Scenario], None]


@pytest.fixture
def begin(qapp: QApplication, tmp_path: Path) -> Begin:
    """The window with nothing open; each scenario opens the practice shop itself."""

    def start(scenario: Scenario) -> None:
        play(qapp, Account("", *KEY), tmp_path, scenario, opens=False)

    return start


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[str]]:
    """Every process that is started, with what it really does."""
    found: list[subprocess.Popen[str]] = []

    class Kept(subprocess.Popen[str]):
        def __init__(self, *words: Any, **more: Any) -> None:
            super().__init__(*words, **more)
            found.append(self)

    monkeypatch.setattr(subprocess, "Popen", Kept)
    return found


@contextmanager
def writing_into(folder: Path) -> Iterator[None]:
    """As a thread does that is not asked whether the window closes."""
    ended = threading.Event()

    def write() -> None:
        at = 0
        while not ended.is_set():
            at += 1
            with suppress(OSError):
                folder.mkdir(exist_ok=True)
                (folder / f"{at}").touch()

    thread = threading.Thread(target=write)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()


def test_closing_while_it_starts_leaves_no_shop_and_no_mistake(
    begin: Begin, started: list[subprocess.Popen[str]]
) -> None:
    async def scenario(window: BenchWindow) -> None:
        window.application.open_practice()
        await until(lambda: started, "its process was started")
        await window.application.close()
        assert started[0].poll() is not None

    begin(scenario)


def test_opened_twice_quickly_there_is_one(begin: Begin, started: list[subprocess.Popen[str]]) -> None:
    async def scenario(window: BenchWindow) -> None:
        window.application.open_practice()
        await until(lambda: started, "its process was started")
        window.application.open_practice()
        await until(lambda: window.application.router is not None, "the practice shop is open")
        assert len(started) == 2
        assert started[0].poll() is not None
        assert started[1].poll() is None

    begin(scenario)
    assert started[1].poll() is not None


def test_its_folder_that_somebody_still_writes_to_holds_up_no_closing(begin: Begin) -> None:
    async def scenario(window: BenchWindow) -> None:
        application = window.application
        with writing_into(application.practice.folder):
            await application.close()
        assert application._closed.is_set()

    begin(scenario)


def test_a_shop_that_neither_speaks_nor_ends_is_given_up(started: list[subprocess.Popen[str]], tmp_path: Path) -> None:
    never_written = tmp_path / "orders.json"
    os.mkfifo(never_written)
    with pytest.raises(PracticeShopFailed):
        PracticeShop.start(Generation.V3, "--orders-from", str(never_written), seconds=0.1)
    (process,) = started
    assert process.poll() is not None
    assert [stream.closed for stream in (process.stdin, process.stdout) if stream is not None] == [True, True]
