"""The fault matrix's cells: what goes wrong at which call, and what becomes of the process meanwhile."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from app.domain.generation import Generation
from app.store.database import Database
from tests.command_line import begun, objects, packbench
from tests.practice_shop import ShopHands
from tests.waiting import until
from tests.world import Asked

#: The work of `done_late` and `slow_before` comes well within the settling, and after the client gave up.
WAITS = "connect=0.2 read=0.5 settle_margin=1.0 first_pause=0.05 longest_pause=0.5"
LATE = 0.7
#: Every answer waits so long after the work was done: time to kill who waits for it.
LATENCY = 0.15
#: Ten processes that all begin at once on a busy computer take their time.
_SECONDS = 90.0
_READINGS = 10
NO_ANSWER = "Ordoro did not answer"
FAULTS = (
    "refuse", "drop_before", "drop_after", "done_late", "500_before", "500_after", "429", "slow", "slow_before",
    "not_json", "not_json_before", "half_body", "half_body_before", "html", "html_before",
)  # fmt: skip
#: Faults with an answer that there is something to record of.
ANSWERED = ("refuse", "429", "500_before", "500_after", "not_json", "half_body")
CALLS = {
    (Generation.SHIPMENTS, True): ("create_shipment", "set_line", "tracking"),
    (Generation.SHIPMENTS, False): ("create_shipment", "tracking"),
    (Generation.V3, True): ("split", "shipping_info"),
    (Generation.V3, False): ("shipping_info",),
}
#: One of each kind: refused, surely not done, perhaps done and done, done late.
BOX_FAULTS = ("refuse", "drop_before", "drop_after", "done_late", "500_after")
#: Where something else than `done` may be seen on the way: what Ordoro refuses is said, and a person tries again.
#: `unsure` is allowed nowhere.
ALLOWED = {"refuse": {"refused"}}


class Fate(StrEnum):
    """What becomes of the process."""

    LIVES = "lives"
    KILLED_BEFORE = "killed before the call"
    KILLED_WAITING = "killed while the answer is outstanding"
    KILLED_RECORDING = "killed after the answer, before the record"


@dataclass(frozen=True, slots=True)
class Cell:
    generation: Generation
    short: bool
    call: str
    fault: str
    fate: Fate
    #: In so many boxes, and the call is that of this one, counted from 0.
    boxes: int = 1
    box: int = 0

    def __str__(self) -> str:
        of = f" in {self.boxes} boxes, box {self.box + 1}" if self.boxes > 1 else ""
        return f"{self.generation} {'short' if self.short else 'full'}{of} {self.call} × {self.fault} × {self.fate}"


def cells() -> Iterator[Cell]:
    for (generation, short), calls in CALLS.items():
        for call in calls:
            for fault in FAULTS:
                yield Cell(generation, short, call, fault, Fate.LIVES)
                yield Cell(generation, short, call, fault, Fate.KILLED_WAITING)
                # A full draft's calls are the short one's: what is killed recording them is shown there.
                if short and fault in ANSWERED:
                    yield Cell(generation, short, call, fault, Fate.KILLED_RECORDING)
            for fate in (Fate.KILLED_BEFORE, Fate.KILLED_WAITING, Fate.KILLED_RECORDING):
                yield Cell(generation, short, call, "no fault", fate)


#: Calls that there is one of a box, after the split, which there is one of for all boxes.
BOX_CALLS = {Generation.SHIPMENTS: ("create_shipment", "set_line", "tracking"), Generation.V3: ("shipping_info",)}


def box_cells(boxes: int, *, short: bool, thorough: bool) -> Iterator[Cell]:
    """Each call of each box of an order that goes in several: answered wrongly, or not at all, and killed there."""
    faults = BOX_FAULTS if thorough else ("drop_after",)
    fates = (Fate.KILLED_BEFORE, Fate.KILLED_WAITING, Fate.KILLED_RECORDING) if thorough else (Fate.KILLED_WAITING,)
    for generation, calls in BOX_CALLS.items():
        places = [(call, box) for call in calls for box in range(boxes)]
        # The last of a whole order's boxes holds what is left: nothing of it is set.
        places = [place for place in places if short or place != ("set_line", boxes - 1)]
        if generation is Generation.V3:
            places.insert(0, ("split", 0))
        for call, box in places:
            for fault in faults:
                yield Cell(generation, short, call, fault, Fate.LIVES, boxes, box)
            for fate in fates:
                yield Cell(generation, short, call, "no fault", fate, boxes, box)


def carry_out(cell: Cell, shop: ShopHands, asked: Asked) -> list[str]:
    """Ship it by the command line, kill it where the cell says so, and go on until nothing moves: the outcomes."""
    if cell.fault != "no fault":
        shop.fault(cell.call, cell.fault, order=asked.number, seconds=LATE, after=_calls_before(cell, asked))
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        if cell.fate is Fate.LIVES:
            outcomes = [_came_of(shop, asked.words(), data)]
        else:
            process = begun(shop.url, *asked.words(), "--json", data=data, waits=WAITS)
            _kill(process, cell, data, Calls(shop, cell, asked).was_made)
            outcomes = ["killed"]
        while outcomes[-1] != "done" and len(outcomes) < 6:
            words = asked.words() if outcomes[-1] in ("refused", "nothing kept") else ["outbox", "resume"]
            outcomes.append(_came_of(shop, words, data))
            if outcomes == ["killed", "done"] and not _was_kept(data):
                outcomes[-1] = "nothing kept"
        return outcomes


def _came_of(shop: ShopHands, words: Sequence[str], data: Path) -> str:
    """Asked again where a busy computer's shop was not read in time: nothing was kept of it, nor sent."""
    for _ in range(_READINGS):
        printed = packbench(shop.url, *words, "--json", data=data, waits=WAITS).stdout
        if not _was_not_answered(printed):
            break
    return _outcome(printed)


def _was_not_answered(printed: str) -> bool:
    return any((said.get("outcome"), said.get("error")) == ("not_read", NO_ANSWER) for said in objects(printed))


def _kill(process: subprocess.Popen[str], cell: Cell, data: Path, was_called: Callable[[], bool]) -> None:
    """At the very moment: while the shop holds its answer back, or while the test holds the outbox's pen."""

    def over() -> bool:
        return process.poll() is not None

    if cell.fate is Fate.KILLED_BEFORE:
        until(lambda: over() or _is_under_way(data, cell), f"{cell}: the step", seconds=_SECONDS)
        process.kill()
    elif cell.fate is Fate.KILLED_WAITING:
        until(lambda: over() or was_called(), f"{cell}: the call", seconds=_SECONDS)
        process.kill()
    else:
        until(lambda: over() or was_called(), f"{cell}: the call", seconds=_SECONDS)
        with holding_the_pen(data):
            until(lambda: over() or _has_waited(process), f"{cell}: the answer", seconds=_SECONDS)
            process.kill()
            process.wait()
    process.communicate()


def _has_waited(process: subprocess.Popen[str]) -> bool:
    """Once the answer must have come: nobody sees that from outside, so it is given the latency twice."""
    try:
        process.wait(3 * LATENCY)
    except subprocess.TimeoutExpired:
        return True
    return True


@contextmanager
def holding_the_pen(data: Path) -> Iterator[sqlite3.Connection]:
    """Nobody else writes to the outbox meanwhile; what is written here stands when it is laid down."""
    with closing(sqlite3.connect(data / "outbox.sqlite", isolation_level=None, timeout=10)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield connection
        connection.execute("COMMIT")


def somebody_waits_for_the_pen() -> bool:
    """Whether a thread of this process stands before the outbox while it is held."""
    frames = sys._current_frames().values()
    return any(frame.f_code.co_name == Database.transaction.__name__ for frame in frames)


def _is_under_way(data: Path, cell: Cell) -> bool:
    """Whether the step of that call was claimed."""
    kind = {"tracking": "save_tracking"}.get(cell.call, cell.call)
    return any((row["kind"], row["box"]) == (kind, cell.box) and row["status"] != "todo" for row in steps_in(data))


def _was_kept(data: Path) -> bool:
    return bool(steps_in(data))


def steps_in(data: Path) -> list[sqlite3.Row]:
    file = data / "outbox.sqlite"
    if not file.exists():
        return []
    with closing(sqlite3.connect(file, timeout=10)) as connection:
        connection.row_factory = sqlite3.Row
        try:
            return connection.execute("SELECT kind, status, box FROM step").fetchall()
        except sqlite3.OperationalError:  # its tables are being made
            return []


class Calls:
    """The calls of one kind for one order; each look reads only what the ledger has new."""

    def __init__(self, shop: ShopHands, cell: Cell, asked: Asked) -> None:
        self._shop = shop
        self._call = cell.call
        self._number = asked.number
        self._before = _calls_before(cell, asked)
        self._seen = sum(shop.get(f"/_practice/ledger?since={10**9}")["kinds"].values())

    def was_made(self) -> bool:
        entries: list[dict[str, Any]] = self._shop.get(f"/_practice/ledger?since={self._seen}")["entries"]
        self._seen += len(entries)
        self._before -= sum(
            entry["kind"] == "call" and entry["call"] == self._call and f"/{self._number}" in entry["path"]
            for entry in entries
        )
        return self._before < 0


def _calls_before(cell: Cell, asked: Asked) -> int:
    """How many of that call the boxes before have."""
    return sum(asked.lines_set[: cell.box]) if cell.call == "set_line" else cell.box


def _outcome(printed: str) -> str:
    facts = objects(printed)
    return str(facts[-1]["outcome"]) if facts else "nothing printed"
