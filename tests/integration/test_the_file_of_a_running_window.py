"""Nothing takes the outbox away from under a process that works in it, and where it is gone nothing more is sent."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.bootstrap.checks import support_report
from app.services.copies import make_copy
from app.settings.store import SettingsStore
from app.store.database import Database
from app.store.errors import StoreMoved, StoreReadOnly
from tests.builders import a_plan
from tests.command_line import ROOT
from tests.fakes import FakeClock, WhileItsClockIsRead
from tests.integration.conftest import ACCOUNT, Bench

#: What a second window, or the command line, finds in the outbox.
LOOK = """
import sys
from pathlib import Path
from app.runtime.clock import SystemClock
from app.store.database import Database
database = Database(Path(sys.argv[1]), SystemClock())
with database.reading() as connection:
    print(*(row["plan_id"] for row in connection.execute("SELECT plan_id FROM plan ORDER BY plan_id")))
database.close()
"""


def seen_by_another_process(data: Path) -> list[str]:
    words = [sys.executable, "-c", LOOK, str(data / "outbox.sqlite")]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.split()


def copied(data: Path, clock: FakeClock) -> None:
    make_copy(data, data, "bench", clock)


def reported(data: Path, clock: FakeClock) -> None:
    support_report(data, SettingsStore(data / "settings.json", clock.now), "me", [])


@pytest.mark.parametrize("look", [copied, reported])
def test_whoever_looks_into_the_outbox_meanwhile_takes_nothing_from_a_window_that_is_open(
    bench: Bench, tmp_path: Path, clock: FakeClock, look: Callable[[Path, FakeClock], None]
) -> None:
    bench.plans.add(a_plan(plan_id="one", number="1-1"))
    look(tmp_path, clock)
    assert seen_by_another_process(tmp_path) == ["one"]
    bench.plans.add(a_plan(plan_id="two", number="1-2"))
    assert seen_by_another_process(tmp_path) == ["one", "two"], "it is on the disk, and no other sends it, too"


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody move a file that is open")
def test_where_the_file_was_replaced_under_an_open_window_nothing_more_is_kept_there_or_sent(
    another_bench: Callable[[], Bench], tmp_path: Path
) -> None:
    bench = another_bench()
    bench.plans.add(a_plan(plan_id="one", number="1-1"))
    claim = bench.claimed()
    for file in tmp_path.glob("outbox.sqlite*"):
        file.rename(tmp_path / f"aside-{file.name}")
    with pytest.raises(StoreMoved):
        bench.plans.sending(claim)
    another_bench().plans.add(a_plan(plan_id="theirs", number="1-1"))
    for attempt in (
        lambda: bench.plans.sending(claim),
        lambda: bench.plans.add(a_plan(plan_id="two", number="1-2")),
        lambda: bench.plans.take_back("one"),
    ):
        with pytest.raises(StoreMoved, match="start it again"):
            attempt()
    assert seen_by_another_process(tmp_path) == ["theirs"]


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody take a file away that is open")
def test_where_the_newest_part_of_it_was_cleaned_away_nothing_is_sent_and_the_next_start_has_it_again(
    another_bench: Callable[[], Bench], tmp_path: Path
) -> None:
    bench = another_bench()
    bench.plans.add(a_plan(plan_id="one", number="1-1"))
    claim = bench.claimed()
    for ending in ("-wal", "-shm"):
        (tmp_path / f"outbox.sqlite{ending}").unlink()
    with pytest.raises(StoreMoved, match="start it again"):
        bench.plans.sending(claim)
    bench.dies()
    again = another_bench()
    assert [each.plan.plan_id for each in again.plans.take_over(ACCOUNT)] == ["one"]
    again.plans.add(a_plan(plan_id="two", number="1-2"))
    assert seen_by_another_process(tmp_path) == ["one", "two"]


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody move a folder in which a file is open")
@pytest.mark.parametrize("gone", ["outbox.sqlite", "owners"])
def test_a_disk_that_went_away_is_said_as_what_it_is_and_work_goes_on_once_it_is_back(
    bench: Bench, tmp_path: Path, gone: str
) -> None:
    for name in ("one", "two"):
        bench.plans.add(a_plan(plan_id=name, number=f"1-{name}"))
    claim = bench.claimed()
    attempts: tuple[Callable[[], object], ...] = (lambda: bench.plans.sending(claim), bench.claimed)
    with no_answer_about(tmp_path / gone):
        for attempt in attempts:
            with pytest.raises(StoreReadOnly, match="Nothing is sent until it can"):
                attempt()
    bench.plans.sending(claim)


@contextmanager
def no_answer_about(path: Path) -> Iterator[None]:
    """What a look there is answered by as while the disk is away: with an error that is not "no such file"."""
    aside = path.with_name("aside")
    path.rename(aside)
    path.symlink_to(path)
    try:
        yield
    finally:
        path.unlink()
        aside.rename(path)


def test_of_two_processes_that_find_the_file_damaged_at_once_one_begins_the_new_one_for_both(
    another_bench: Callable[[], Bench], tmp_path: Path
) -> None:
    another_bench().dies()
    (tmp_path / "outbox.sqlite").write_text("Dear diary. " * 500, encoding="utf-8")

    def the_other_is_quicker() -> None:
        another_bench().plans.add(a_plan(plan_id="theirs", number="1-1"))

    second = Database(tmp_path / "outbox.sqlite", WhileItsClockIsRead(the_other_is_quicker))
    with second.reading() as connection:
        assert [row["plan_id"] for row in connection.execute("SELECT plan_id FROM plan")] == ["theirs"]
    second.close()
    assert len(second.damaged_files()) == 1
