"""PySide6 6.12.0 loses a reference to True and None with every signal on Python 3.11, until the process aborts."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version

import pytest
from packaging.version import Version

PROBE = """
import sys
from PySide6.QtCore import QObject, Signal

class Bell(QObject):
    rang = Signal(bool)

bell = Bell()
bell.rang.connect(lambda loud: None)
before = sys.getrefcount(True), sys.getrefcount(None)
for _ in range(1000):
    bell.rang.emit(True)
print(sys.getrefcount(True) - before[0], sys.getrefcount(None) - before[1])
"""


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="True and None are immortal, and their counts mean nothing")
def test_a_thousand_signals_lose_no_reference() -> None:
    probe = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=False, timeout=60)
    assert probe.returncode == 0, f"it died: {probe.stderr}"
    drift = [abs(int(figure)) for figure in probe.stdout.split()]
    assert max(drift) < 50, f"references to True and None moved by {drift}; this PySide6 must not be used"


def test_pyside_is_older_than_the_release_that_loses_them() -> None:
    """On every Python, since from 3.12 on the loss cannot be counted."""
    assert Version(version("PySide6-Essentials")) < Version("6.12")
