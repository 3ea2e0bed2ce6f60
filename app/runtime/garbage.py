"""What Python's garbage collector need not look through.

A full collection walks through every object that may be part of a cycle, and holds up the window while it does:
0.2 s with ten thousand orders, several times while they are read for the first time (tests/benchmarks/stalls.py).
"""

from __future__ import annotations

import gc


def hold() -> None:
    """Collect nothing until `go_on`: while a process starts there is nothing but what stays."""
    gc.disable()


def go_on() -> None:
    """Collect again, but pass over what there is."""
    gc.freeze()
    gc.enable()


def leave_alone() -> None:
    """From now on the collector passes over whatever there is. Takes no time.

    For after a large first reading: orders form no cycles, and go with their last reference all the same. What lies in
    a cycle at this moment and is of no use any more stays for good, so it is not for what happens every minute.
    """
    gc.freeze()
