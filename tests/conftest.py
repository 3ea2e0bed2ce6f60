"""Manners of every test: offscreen, a seed that is told, and no warning in the log that nobody expected."""

from __future__ import annotations

import logging
import os
import random
import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings

from app.domain.generation import Generation

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(LC_ALL="C.UTF-8", LANGUAGE="")  # the tests read English, on whatever computer

# Machines differ in speed: how long an example takes says nothing about the code.
settings.register_profile("packbench", deadline=None, print_blob=True)
settings.load_profile("packbench")


@pytest.hookimpl(tryfirst=True)  # before hypothesis reads its option
def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "expects_log: this test makes the program log a warning or worse")
    if config.option.hypothesis_seed is None:
        config.option.hypothesis_seed = str(random.randrange(2**32))  # noqa: S311  (a seed, no secret)


def pytest_report_header(config: pytest.Config) -> str:
    return f"hypothesis: repeat this run with --hypothesis-seed={config.option.hypothesis_seed}"


@pytest.fixture(params=list(Generation), ids=str)
def generation(request: pytest.FixtureRequest) -> Generation:
    """Whatever asks for it runs once in each."""
    found: Generation = request.param
    return found


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log is a failure that found no other way to speak (qutebrowser's manner)."""
    yield
    if request.node.get_closest_marker("expects_log"):
        return
    records = [record for phase in ("setup", "call") for record in caplog.get_records(phase)]
    loud = [f"{record.name}: {record.getMessage()}" for record in records if record.levelno >= logging.WARNING]
    if loud:
        pytest.fail("the program logged, and this test does not say expects_log:\n" + "\n".join(loud), pytrace=False)


@pytest.fixture(autouse=True)
def no_window_left_behind() -> Iterator[None]:
    """What a test opened and did not close is styled again in each that follows: two seconds a change of colours."""
    yield
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtCore import QEvent  # noqa: PLC0415  (most tests know no window, and need not load one)
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    if not isinstance(QApplication.instance(), QApplication):
        return
    for widget in QApplication.topLevelWidgets():
        widget.hide()
        widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
