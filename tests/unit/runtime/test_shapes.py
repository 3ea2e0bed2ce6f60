"""Several threads may decode a shape that none has looked into yet."""

from __future__ import annotations

import subprocess
import sys

from tests.command_line import ROOT

#: Sixty shapes, each decoded by four threads at the same moment and for the first time.
_AT_ONCE = """
import sys, threading
import msgspec
from app.runtime import shapes

sys.setswitchinterval(1e-6)
for at in range(60):
    inner = msgspec.defstruct(f"Inner{at}", [(f"a{n}", int | None, None) for n in range(30)])
    outer = msgspec.defstruct(f"Outer{at}", [(f"b{n}", list[inner] | None, None) for n in range(30)])
    together = threading.Barrier(4)
    found = []

    def go():
        together.wait()
        found.append(shapes.decode(b'{"b29": [{"a29": 1}]}', outer).b29[0].a29)

    threads = [threading.Thread(target=go) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert found == [1, 1, 1, 1], found
"""


def test_threads_that_decode_a_new_shape_at_once_all_get_it() -> None:
    """With msgspec's own `decode` in its place the process ends by a signal."""
    assert subprocess.run([sys.executable, "-c", _AT_ONCE], cwd=ROOT, check=False).returncode == 0
