"""The real window, off the screen, that ships what a file lists by key presses; made to be killed at any moment.

`python -m tests.window_ships URL DATA FILE` goes on where a former one was killed, says a line once the list is there
and one at every change of a plan, and ends with 0 when everything that the file lists is over.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.bootstrap import Account
from app.events import PlanChanged
from app.outbox.journal import JournalEvent
from app.runtime.clock import pause
from tests.e2e.harness import BenchWindow, play, until
from tests.world import Asked
from ui import event_loop

_GLANCE = 0.05
#: Nobody packs as fast: the account's budget of requests a minute may have to be waited for.
_A_MINUTE = 70.0


async def ship_all(window: BenchWindow, parcels: Sequence[Asked]) -> None:
    services = window.router.services
    planned = {entry.details["title"] for entry in services.journal.entries() if entry.event is JournalEvent.PLANNED}
    todo = [parcel for parcel in parcels if f"Order {parcel.number}" not in planned]
    print("ready", flush=True)
    services.bus.subscribe(PlanChanged, lambda _event: print("changed", flush=True))
    for parcel in todo:
        await ship(window, parcel)
    # What the former lives left behind is the window's own to end.
    while await services.shipping.open_plans():
        await pause(_GLANCE)
    # The comment of a parcel may come after it.
    await services.worker.work_for(services.waits.resume)


async def ship(window: BenchWindow, parcel: Asked) -> None:
    """As a packer does: search, lower what stays behind, scan, carrier, cost, and Ctrl+Enter."""
    await window.open_order(parcel.number)
    bench = window.bench
    assert bench.state is not None
    assert bench.state.order is not None
    for line in bench.state.order.lines:
        if parcel.pieces[line.sku] != line.remaining:
            edit = next(row for row in bench.lines.rows if row.line_id == line.line_id).quantity.edit
            edit.setFocus(Qt.FocusReason.TabFocusReason)
            window.type(str(parcel.pieces[line.sku]), edit)
    window.keys(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    for text in (parcel.tracking, "UPS", "", "4.50"):
        window.type(text)
        window.keys(Qt.Key.Key_Return)
    window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    # A packer goes on to the next order as soon as this one is kept; its steps go on behind.
    try:
        sent = f"{parcel.number} is being sent"
        await until(lambda: bench.state is not None and bench.state.plan is not None, sent, _A_MINUTE)
    except AssertionError as error:
        raise AssertionError(f"{error}; {bench.state.stage}, {bench.state.entry}, {window.notices()}") from error


def main(url: str, data: str, file: str) -> int:
    parcels = [Asked(**each) for each in json.loads(Path(file).read_text(encoding="utf-8"))]
    app = QApplication(sys.argv[:1])
    play(app, Account(url, "practice", "practice"), Path(data), lambda window: ship_all(window, parcels))
    return event_loop.leave(0)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
