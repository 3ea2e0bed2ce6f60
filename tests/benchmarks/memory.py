"""What the window takes in memory, empty and with many orders in its list, each in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.benchmarks.figures import Figure, exponent, run

SIZES = (1_000, 10_000, 100_000)
_PAGE = 4096


def measure() -> Sequence[Figure]:
    empty = _in_a_process(0)
    above = [_in_a_process(size) - empty for size in SIZES]
    figures = [Figure("the list's view, empty", empty / 1e6, "MB")]
    for size, taken in zip(SIZES, above, strict=True):
        goal = 3.0 if size == 10_000 else None
        figures.append(Figure(f"{size:,} orders in the list: above that, an order", taken / size / 1000, "kB", goal))
    figures.append(Figure("memory: growth from 1k to 100k", exponent(SIZES, above), "exponent"))
    return figures


def _in_a_process(orders: int) -> int:
    command = [sys.executable, "-m", "tests.benchmarks.memory", str(orders)]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _show(count: int) -> None:
    """Print the bytes of a process that shows so many orders, as they are read off the wire."""
    app = QApplication([])
    from tests.benchmarks.many_orders import make_orders  # noqa: PLC0415 (what it takes is not the list's)
    from tests.builders import NOW  # noqa: PLC0415
    from ui import theme  # noqa: PLC0415
    from ui.orders.row_maker import Material, RowMaker  # noqa: PLC0415
    from ui.orders.view import OrdersView  # noqa: PLC0415

    theme.apply(app, theme.Scheme.LIGHT)
    view, maker = OrdersView(), RowMaker()
    view.resize(1366, 768)
    view.show_rows(maker.make(Material(make_orders(count), NOW.date())))
    view.show()
    app.processEvents()
    resident = int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE
    print(resident)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        _show(int(sys.argv[1]))
    else:
        run("memory", measure)
