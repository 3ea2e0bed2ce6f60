"""From the start of the process to a window that can be used, with ten thousand orders of the last time.

Against the smallest window with a table of as many rows that PySide6 makes on the same machine.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QTableView

from tests.benchmarks.figures import Figure, percentile, run

ORDERS = 10_000
ROUNDS = 5
_COLUMNS = 8


def measure() -> Sequence[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        from app.domain.generation import Generation  # noqa: PLC0415 (children must not pay for it)
        from app.runtime.practice_shop import PracticeShop  # noqa: PLC0415

        shop = PracticeShop.start(Generation.V3, "--orders", str(ORDERS), "--rate-limit", "off")
        try:
            _in_a_process("fill", shop.url, folder)
            ours = [_in_a_process("ours", shop.url, folder) for _ in range(ROUNDS)]
            smallest = [_in_a_process("smallest") for _ in range(ROUNDS)]
        finally:
            shop.stop()
    window, least = percentile(ours, 0.5), percentile(smallest, 0.5)
    note = f"{window * 1000:.0f} ms to {least * 1000:.0f} ms"
    return [
        Figure(f"start to a usable window, {ORDERS:,} known orders: to the smallest", window / least, "x", 1.6, note)
    ]


def _generation() -> object:
    from app.domain.generation import Generation  # noqa: PLC0415

    return Generation.V3


def _in_a_process(*words: str) -> float:
    began = time.time()
    command = [sys.executable, "-m", "tests.benchmarks.starting", *words]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stdout.split()[-1]) - began


class _Rows(QAbstractTableModel):
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: ARG002, B008
        return ORDERS

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: ARG002, B008
        return _COLUMNS

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return f"row {index.row()}" if role == Qt.ItemDataRole.DisplayRole else None


def _smallest() -> None:
    app = QApplication([])
    table, rows = QTableView(), _Rows()
    table.setModel(rows)
    table.resize(1366, 768)
    table.show()
    app.processEvents()
    print(time.time())


def _fill(url: str, data: Path) -> None:
    """Read the orders once, as an earlier start would have."""
    from app.bootstrap import Account, build  # noqa: PLC0415
    from tests.practice_shop import KEY  # noqa: PLC0415

    async def read() -> None:
        services = build(Account(url, *KEY), data)
        await services.catalog.read()
        await services.orders.refresh()
        services.close()

    asyncio.run(read())
    print(time.time())


def _ours(url: str, data: Path) -> None:
    """Usable: the list of the last time is there and painted, and the search takes keys."""
    from tests.practice_shop import KEY  # noqa: PLC0415
    from ui import event_loop, theme  # noqa: PLC0415
    from ui.application import Application  # noqa: PLC0415
    from ui.options import Options  # noqa: PLC0415

    app = QApplication([])
    theme.apply(app, theme.Scheme.LIGHT)
    application = Application(
        Options(url=url, client_id=KEY[0], client_secret=KEY[1], data=data, scheme=theme.Scheme.LIGHT)
    )

    async def start() -> None:
        application.open()
        while application.router is None or not application.router.orders.model.rowCount():
            await asyncio.sleep(0)
        application.window.repaint()
        print(time.time(), flush=True)
        await application.close()

    event_loop.run(app, start(), lambda what, error: print(what, error, file=sys.stderr))


if __name__ == "__main__":
    if sys.argv[1:2] == ["ours"]:
        _ours(sys.argv[2], Path(sys.argv[3]))
    elif sys.argv[1:2] == ["fill"]:
        _fill(sys.argv[2], Path(sys.argv[3]))
    elif sys.argv[1:2] == ["smallest"]:
        _smallest()
    else:
        run("starting", measure)
