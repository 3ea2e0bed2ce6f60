"""Whatever happens while a copy is brought back: what stands here is what was there, nothing, or sends nothing."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

import pytest

from app.bootstrap.outbox import open_outbox
from app.domain.step import Move, StepStatus
from app.outbox import restored
from app.runtime.forgetting import forget_files
from app.services.copies import NoCopy, bring_back, make_copy
from app.settings.model import Settings
from app.store.database import OUTBOX, Database
from app.store.errors import StoreNewer
from tests.builders import a_plan
from tests.command_line import ROOT
from tests.fakes import FakeClock
from tests.integration.conftest import ACCOUNT, Bench
from tests.integration.test_salvage import spoil

SETTINGS = b'{"station": "the other"}'
MINE = b'{"station": "mine"}'

#: Brings a copy back, and ends like a killed process at the n-th file that it opens or moves in the folder.
DIES = """
import os, sys
from pathlib import Path
from app.runtime.clock import SystemClock
from app.services.copies import bring_back
copy, data, left = sys.argv[1], sys.argv[2], int(sys.argv[3])
def touched(event, values):
    global left
    if event in ("open", "os.rename") and str(values[0]).startswith(data):
        left -= 1
        if left < 0:
            os._exit(9)
sys.addaudithook(touched)
bring_back(Path(copy), Path(data), SystemClock())
"""


#: Brings a copy back while another program keeps the n-th file that is moved in the folder from being moved.
REFUSED = """
import sys
from pathlib import Path
from app.runtime.clock import SystemClock
from app.services.copies import bring_back
copy, data, left = sys.argv[1], sys.argv[2], int(sys.argv[3])
def touched(event, values):
    global left
    if event == "os.rename" and str(values[0]).startswith(data):
        left -= 1
        if left == -1:
            raise PermissionError(13, "held by another program", str(values[0]))
sys.addaudithook(touched)
try:
    bring_back(Path(copy), Path(data), SystemClock())
except PermissionError:
    sys.exit(9)
"""


@pytest.fixture
def copy(tmp_path: Path, clock: FakeClock) -> Path:
    """Of a bench that has a shipment to send, made before that was sent."""
    other = Bench(tmp_path / "other", clock)
    other.plans.add(a_plan())
    other.dies()
    (tmp_path / "other" / "settings.json").write_bytes(SETTINGS)
    return make_copy(tmp_path / "other", tmp_path, "other", clock)


def settled_bench(data: Path, clock: FakeClock) -> None:
    """It has sent all that it had."""
    bench = Bench(data, clock)
    bench.plans.add(a_plan(plan_id="mine"))
    for _ in (0, 1):
        bench.plans.move(bench.claimed(), Move(StepStatus.DONE))
    bench.dies()
    (data / "settings.json").write_bytes(MINE)


def plans_in(outbox: Path) -> dict[str, bool]:
    """Those that are not over, and whether a person has to see each before it goes."""
    with closing(sqlite3.connect(outbox)) as connection:
        rows = connection.execute(
            "SELECT DISTINCT plan_id, to_be_seen FROM plan JOIN step USING (plan_id)"
            " WHERE status NOT IN ('done', 'cancelled')"
        ).fetchall()
    return {plan_id: bool(to_be_seen) for plan_id, to_be_seen in rows}


def dead_at_each_moment(copy: Path, tmp_path: Path, clock: FakeClock, how: str = DIES) -> Iterator[Path]:
    """A bench's folder for each moment at which bringing back can end; the last is one where nothing went wrong."""
    for moment in range(1000):
        data = tmp_path / f"data-{moment}"
        settled_bench(data, clock)
        words = [sys.executable, "-c", how, str(copy), str(data), str(moment)]
        ended = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
        assert ended.returncode in (0, 9), ended.stderr
        yield data
        if ended.returncode == 0:
            return


def test_a_process_that_dies_in_the_middle_leaves_nothing_that_is_sent_by_itself_and_the_copy_can_come_again(
    copy: Path, tmp_path: Path, clock: FakeClock
) -> None:
    clock.passed += 600
    for data in dead_at_each_moment(copy, tmp_path, clock):
        is_there = (data / OUTBOX).exists() and bool(plans_in(data / OUTBOX))
        assert not (data / OUTBOX).exists() or all(plans_in(data / OUTBOX).values())
        if is_there:
            with pytest.raises(NoCopy, match="1 of its own"):
                bring_back(copy, data, clock)
        else:
            assert bring_back(copy, data, clock) == 1
        assert plans_in(data / OUTBOX) == {"plan": True}
        assert (data / "settings.json").read_bytes() == SETTINGS
        assert MINE in [each.read_bytes() for each in data.glob("settings.json.before-*")]


def test_where_the_system_refuses_to_move_a_file_all_of_them_are_as_they_were(
    copy: Path, tmp_path: Path, clock: FakeClock
) -> None:
    settled_bench(tmp_path / "as it was", clock)
    names = {each.name for each in (tmp_path / "as it was").iterdir()}
    *refused, brought_back = dead_at_each_moment(copy, tmp_path, clock, REFUSED)
    assert len(refused) >= 4, "the outbox and the settings go and come"
    for data in refused:
        assert {each.name for each in data.iterdir()} == names
        assert (data / "settings.json").read_bytes() == MINE
        assert plans_in(data / OUTBOX) == {}
    assert plans_in(brought_back / OUTBOX) == {"plan": True}


def test_what_is_put_here_is_safe_in_itself_whoever_else_had_it_open(
    copy: Path, tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_safe = restored.make_safe
    looker: list[sqlite3.Connection] = []

    def while_a_virus_scanner_looks(database: Database, copied: datetime) -> int:
        looker.append(sqlite3.connect(database.path))
        looker[0].execute("SELECT count(*) FROM plan").fetchone()
        return make_safe(database, copied)

    monkeypatch.setattr(restored, "make_safe", while_a_virus_scanner_looks)
    bring_back(copy, tmp_path / "data", clock)
    looker[0].close()
    assert plans_in(tmp_path / "data" / OUTBOX) == {"plan": True}


def test_a_copy_that_is_damaged_anywhere_is_refused_and_nothing_is_touched(tmp_path: Path, clock: FakeClock) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "settings.json").write_bytes(SETTINGS)
    whole = make_copy(tmp_path / "other", tmp_path, "other", clock).read_bytes()
    data, copy = tmp_path / "data", tmp_path / "packbench-copy-spoiled.zip"
    data.mkdir()
    for at in range(len(whole)):
        spoiled = bytearray(whole)
        spoiled[at] ^= 0x01
        copy.write_bytes(spoiled)
        (data / "settings.json").write_bytes(MINE)
        was = sorted(data.iterdir())
        try:
            bring_back(copy, data, clock)
        except NoCopy:
            assert (data / "settings.json").read_bytes() == MINE
            assert sorted(data.iterdir()) == was
        else:
            # What was hit tells nothing: the time of a file, say.
            assert (data / "settings.json").read_bytes() == SETTINGS
            for each in data.glob("*.before-*"):
                each.unlink()


def copy_with(outbox: bytes, copy: Path) -> None:
    """The same copy, with that for its outbox."""
    with zipfile.ZipFile(copy) as packed:
        contents = {name: packed.read(name) for name in packed.namelist()}
    with zipfile.ZipFile(copy, "w") as packed:
        for name, content in {**contents, OUTBOX: outbox}.items():
            packed.writestr(name, content)


@pytest.mark.parametrize("what", ["newer", "damaged"])
def test_a_copy_whose_outbox_cannot_be_used_displaces_nothing(
    copy: Path, tmp_path: Path, clock: FakeClock, what: str
) -> None:
    data, other = tmp_path / "data", tmp_path / "other" / OUTBOX
    settled_bench(data, clock)
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("PRAGMA user_version = 9999")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = other.read_bytes()
    copy_with(content if what == "newer" else content[:5000] + b"\xa5" * (len(content) - 5000), copy)
    was = {each.name for each in data.iterdir()}

    with pytest.raises(StoreNewer if what == "newer" else NoCopy):
        bring_back(copy, data, clock)

    assert {each.name for each in data.iterdir()} == was
    assert (data / "settings.json").read_bytes() == MINE
    assert plans_in(data / OUTBOX) == {}


def test_what_was_here_is_kept_even_where_two_copies_come_back_in_one_second(
    copy: Path, tmp_path: Path, clock: FakeClock
) -> None:
    data = tmp_path / "data"
    settled_bench(data, clock)
    with suppress(NoCopy):
        for _ in (0, 1):
            bring_back(copy, data, clock)
            (data / OUTBOX).unlink()
    assert {each.read_bytes() for each in data.glob("settings.json.before-*")} == {MINE, SETTINGS}


def test_what_an_older_damaged_file_held_and_was_dropped_since_does_not_come_again_with_the_copy(
    copy: Path, tmp_path: Path, clock: FakeClock
) -> None:
    data = tmp_path / "data"
    bench = Bench(data, clock)
    bench.plans.add(a_plan(plan_id="dropped", number="1-7"))
    bench.dies()
    spoil(data / OUTBOX, "journal_of_a_plan")
    outbox = open_outbox(data, clock, Settings)
    (claim,) = outbox.plans.mine(ACCOUNT)
    outbox.plans.move(claim, Move(StepStatus.TODO))
    outbox.plans.cancel("dropped")
    outbox.close()

    assert bring_back(copy, data, clock) == 1

    outbox = open_outbox(data, clock, Settings)
    assert [plan.plan_id for plan in outbox.plans.open_plans()] == ["plan"]
    outbox.close()
    assert list(data.glob("outbox.damaged-*.sqlite.before-*")), "support can look into it"


def test_what_a_process_left_that_died_while_it_copied_is_forgotten_with_everything_else(
    copy: Path, tmp_path: Path, clock: FakeClock
) -> None:
    for data in dead_at_each_moment(copy, tmp_path, clock):
        assert forget_files(data, tmp_path / "logs") == ()
        assert not data.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_copy_holds_buyers_addresses_and_is_its_owners_alone(copy: Path, clock: FakeClock, tmp_path: Path) -> None:
    copy.chmod(0o644)
    again = make_copy(tmp_path / "other", tmp_path, "other", clock)
    assert again == copy
    assert again.stat().st_mode & 0o777 == 0o600
    assert not list(tmp_path.glob("*.part"))
