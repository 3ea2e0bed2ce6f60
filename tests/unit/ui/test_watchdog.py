"""The watchdog sees when the window stands still."""

from __future__ import annotations

import logging
import sys
import threading
import time
import weakref

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from ui.watchdog import Looker, Watchdog, watching


def stand_still() -> None:
    """At work for 80 ms, as a loop over too much would be."""
    until = time.perf_counter() + 0.08
    while time.perf_counter() < until:
        pass


def test_a_stall_is_recorded_with_how_long_it_was(qtbot: QtBot) -> None:
    watchdog = Watchdog()
    watchdog.start()
    try:
        qtbot.waitUntil(lambda: bool(watchdog.waits))
        with qtbot.waitSignal(watchdog.stalled, check_params_cb=lambda stall: stall.seconds > 0.06):
            QTimer.singleShot(0, stand_still)
    finally:
        watchdog.stop()
    longest = max(watchdog.stalls, key=lambda stall: stall.seconds)
    assert 0 < longest.busy <= longest.seconds
    assert longest.seconds == max(watchdog.waits)


def test_looking_at_a_thread_keeps_nothing_of_it_alive() -> None:
    """A painter that outlives its painting takes Qt down with it."""

    class Painter:
        pass

    def paint() -> weakref.ref[Painter]:
        painter = Painter()
        for _ in range(200):
            pass
        return weakref.ref(painter)

    ended = threading.Event()

    def look() -> None:
        with Looker(threading.main_thread().ident or 0) as looker:
            while not ended.is_set():
                seen.add(bool(looker.look()))

    seen: set[bool] = set()
    looking = threading.Thread(target=look)
    former = sys.getswitchinterval()
    sys.setswitchinterval(0.0001)
    looking.start()
    try:
        outlived = sum(paint()() is not None for _ in range(50_000))
    finally:
        ended.set()
        looking.join()
        sys.setswitchinterval(former)
    assert (seen, outlived) == ({True}, 0)


@pytest.mark.expects_log
def test_in_the_debug_mode_the_log_says_so(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "ui.watchdog"), watching(True):
        QTimer.singleShot(0, stand_still)
        qtbot.waitUntil(lambda: "The window stood still for" in caplog.text)
