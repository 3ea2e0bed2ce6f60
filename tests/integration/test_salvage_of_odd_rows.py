"""Rows of a damaged file that nobody wrote so take no others with them, and bring nothing to be sent twice."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.box import Box
from app.domain.step import Move, StepStatus
from app.outbox.packing import ClosedBoxes
from app.outbox.salvage import salvage
from app.store.errors import StoreFull
from tests.builders import a_plan
from tests.fakes import FakeClock
from tests.integration.conftest import ACCOUNT, Bench

ODD = (None, 5, -(2**63), 2.5, "", "nonsense", "[" * 2000, "[5]", '"x"', "{}", "0001-01-01T00:00:00+14:00", b"\xff\0")
GOOD = {"first", "last"}


@pytest.fixture
def wreck(tmp_path: Path, clock: FakeClock) -> Path:
    """Of three plans, the journal of their making, and three orders' closed boxes; it takes whatever is written."""
    bench = Bench(tmp_path / "old", clock)
    boxes = ClosedBoxes(bench.database, ACCOUNT, clock)
    for at, name in enumerate(("first", "odd", "last")):
        bench.plans.add(a_plan(plan_id=name, number=f"1-{at}"))
        bench.plans.move(bench.claimed(), Move(StepStatus.FAILED if name == "odd" else StepStatus.DONE))
        boxes.keep(f"2-{at}", [Box({"11": 2}, "UPS", f"1Z{at}")])
    bench.dies()
    file = tmp_path / "outbox.damaged-1.sqlite"
    old = f"{tmp_path / 'old' / 'outbox.sqlite'}"
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("ATTACH ? AS old", (old,))
        for table in ("plan", "step", "journal", "packing"):
            # Without its rules.
            connection.execute(f"CREATE TABLE {table} AS SELECT * FROM old.{table}")  # noqa: S608 (named above)
        columns = [row[1] for row in connection.execute("PRAGMA table_info(step)")]
        assert "sent_at" in columns
    return file


def columns_of(file: Path, table: str) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def spoiled(file: Path, table: str, which: str) -> Iterator[Path]:
    """The file with each odd value in each column of one row, or of all rows of one plan."""
    whole = file.read_bytes()
    for column in columns_of(file, table):
        for value in ODD:
            file.write_bytes(whole)
            with closing(sqlite3.connect(file, isolation_level=None)) as connection:
                connection.execute(f"UPDATE {table} SET {column} = ? WHERE {which}", (value,))  # noqa: S608
            yield file


@pytest.mark.expects_log
@pytest.mark.parametrize(
    ("table", "which"),
    [
        ("plan", "plan_id = 'odd'"),
        ("step", "plan_id = 'odd'"),
        ("step", "plan_id = 'odd' AND position = 1"),
        ("journal", "entry_id = 2"),
        ("packing", "number = '2-1'"),
    ],
)
def test_an_odd_row_takes_no_other_with_it_and_nothing_of_it_is_sent_unlooked(
    wreck: Path, tmp_path: Path, clock: FakeClock, table: str, which: str
) -> None:
    Bench(tmp_path / "new", clock).dies()
    fresh = (tmp_path / "new" / "outbox.sqlite").read_bytes()
    for file in spoiled(wreck, table, which):
        (tmp_path / "new" / "outbox.sqlite").write_bytes(fresh)
        bench = Bench(tmp_path / "new", clock)
        salvage(file, bench.plans, bench.carried, clock)
        assert bench.carried.is_over(file.name)

        found = bench.plans.open_plans()
        assert {plan.plan_id for plan in found} >= GOOD
        assert all(plan.to_be_seen for plan in found)
        for plan in found:
            later = [step for step in plan.steps if step.status is not StepStatus.DONE]
            assert all(step.sent is not None for step in later), "it is looked for before it is sent"

        told = [entry.plan_id for entry in bench.journal.entries() if entry.event.value == "planned"]
        assert set(told) >= (GOOD if table == "journal" else {*GOOD, "odd"})
        assert {"2-0", "2-2"} <= set(ClosedBoxes(bench.database, ACCOUNT, clock).all())
        bench.dies()


@pytest.mark.expects_log
def test_a_shipment_whose_last_steps_are_lost_is_not_taken_for_a_whole_one(
    wreck: Path, tmp_path: Path, clock: FakeClock
) -> None:
    with closing(sqlite3.connect(wreck, isolation_level=None)) as connection:
        connection.execute("DELETE FROM step WHERE plan_id = 'odd' AND position = 1")
    bench = Bench(tmp_path / "new", clock)
    assert salvage(wreck, bench.plans, bench.carried, clock) == 2
    assert {plan.plan_id for plan in bench.plans.open_plans()} == GOOD
    bench.dies()


@pytest.mark.expects_log
def test_a_file_that_cannot_be_opened_now_is_carried_over_at_the_next_start(
    wreck: Path, tmp_path: Path, clock: FakeClock
) -> None:
    aside = wreck.rename(tmp_path / "aside")
    wreck.mkdir()
    bench = Bench(tmp_path / "new", clock)
    assert salvage(wreck, bench.plans, bench.carried, clock) == 0
    wreck.rmdir()
    aside.rename(wreck)
    assert not bench.carried.is_over(wreck.name)
    assert salvage(wreck, bench.plans, bench.carried, clock) == 3
    bench.dies()


def test_a_disk_without_room_for_the_plans_leaves_them_to_the_next_start(
    wreck: Path, tmp_path: Path, clock: FakeClock
) -> None:
    bench = Bench(tmp_path / "new", clock)
    with bench.database.reading() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
    with closing(sqlite3.connect(wreck, isolation_level=None)) as connection:
        connection.execute("DELETE FROM journal")
        connection.execute("UPDATE step SET title = ? WHERE plan_id = 'odd'", ("long " * 10_000,))
    with pytest.raises(StoreFull):
        salvage(wreck, bench.plans, bench.carried, clock)
    assert not bench.carried.is_over(wreck.name)
    bench.dies()
