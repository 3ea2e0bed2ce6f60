"""The watchdog sees when the window stands still."""

from __future__ import annotations

import logging
import time

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from ui.watchdog import Watchdog, watching


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


@pytest.mark.expects_log
def test_in_the_debug_mode_the_log_says_so(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "ui.watchdog"), watching(True):
        QTimer.singleShot(0, stand_still)
        qtbot.waitUntil(lambda: "The window stood still for" in caplog.text)
