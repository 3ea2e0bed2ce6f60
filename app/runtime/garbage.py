"""What Python's garbage collector need not look through.

A full collection walks through every object that may be part of a cycle, and holds up the window while it does:
0.2 s with ten thousand orders, several times while they are read for the first time (tests/benchmarks/stalls.py).
"""

from __future__ import annotations

import gc

#: So many collections of the young before one of all: Python has 10.
_WHOLE = 1000


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


def seldom() -> None:
    """Look through everything a hundred times more seldom than Python would; what was made just now as often as ever.

    Each thread's new objects count, so while orders are read a whole collection would come every other second.
    """
    gc.set_threshold(*gc.get_threshold()[:2], _WHOLE)
