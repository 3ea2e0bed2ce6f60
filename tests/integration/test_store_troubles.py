"""What can be wrong with the memory on this computer: a clear sentence each, 6 as the answer, and nothing lost."""

from __future__ import annotations

import os
import resource
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.generation import Generation
from app.store import migrations
from app.store.database import Database
from app.store.errors import StoreBusy, StoreDamaged, StoreFull, StoreReadOnly, StoreTrouble, trouble_of
from tests.builders import a_plan
from tests.command_line import QUICK, ROOT, command, environment, objects, packbench
from tests.fakes import FakeClock
from tests.integration.conftest import Bench
from tests.practice_shop import ShopHands, running_shop

SHIP = ("ship", "1-1001", "--carrier", "ups", "--tracking", "1Z999AA10123456784", "--json")


@pytest.fixture
def shop() -> Iterator[ShopHands]:
    with running_shop(Generation.SHIPMENTS) as hands:
        yield hands


def said(done: subprocess.CompletedProcess[str]) -> str:
    """The sentence that it ended with; never a traceback."""
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode == 6, done.stdout + done.stderr
    last = objects(done.stdout)[-1]
    assert last["outcome"] == "not_read"
    return f"{last['error']}. {last['message']}"


def kept(shop: ShopHands, data: Path, waits: str = QUICK) -> None:
    """An order whose tracking could not be sent yet stands in the outbox."""
    shop.fault("tracking", "drop_before")
    assert packbench(shop.url, *SHIP, data=data, waits=f"{waits} resume=0").returncode == 4


def test_a_folder_that_cannot_be_written_to_is_said(shop: ShopHands, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    sentence = said(packbench(shop.url, *SHIP, data=tmp_path / "file" / "data"))
    assert "cannot be written to" in sentence
    assert shop.performed().get("create_shipment") is None


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything can be written to here")
def test_a_memory_that_cannot_be_written_to_is_said_before_anything_is_asked_of_it(
    tmp_path: Path, clock: FakeClock
) -> None:
    file = tmp_path / "outbox.sqlite"
    Database(file, clock).close()
    file.chmod(0o400)
    with pytest.raises(StoreReadOnly):
        Database(file, clock)


def test_a_disk_that_is_full_is_said_and_what_was_kept_stays(shop: ShopHands, tmp_path: Path) -> None:
    kept(shop, tmp_path)
    size = max(file.stat().st_size for file in tmp_path.glob("outbox.sqlite*"))

    def no_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    words = (*SHIP[:1], "1-1002", *SHIP[2:])
    done = subprocess.run(
        command(shop.url, tmp_path, *words),
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment(f"{QUICK} resume=3"),
        preexec_fn=no_room,
        timeout=60,
        check=False,
    )
    if done.returncode != 6:
        # It filled the disk after the plan was kept.
        assert done.returncode == 4, done.stdout + done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    assert "disk" in done.stdout
    done = packbench(shop.url, "outbox", "resume", "--json", data=tmp_path, waits=QUICK)
    assert done.returncode == 0, done.stdout + done.stderr
    assert shop.performed()["tracking"] == len(shop.events("shipped")) <= 2


def test_a_database_that_another_program_holds_is_said(shop: ShopHands, tmp_path: Path) -> None:
    kept(shop, tmp_path)
    with closing(sqlite3.connect(tmp_path / "outbox.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        sentence = said(packbench(shop.url, *SHIP[:1], "1-1002", *SHIP[2:], data=tmp_path))
    assert "Another program holds outbox.sqlite" in sentence


def test_a_damaged_database_is_put_aside_and_said_and_never_deleted(shop: ShopHands, tmp_path: Path) -> None:
    kept(shop, tmp_path)
    file = tmp_path / "outbox.sqlite"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    spoiled = bytearray(file.read_bytes())
    spoiled[100:4000] = b"\xa5" * 3900
    file.write_bytes(spoiled)
    done = packbench(shop.url, "outbox", "--json", data=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    warning = next(line for line in done.stderr.splitlines() if "put aside" in line)
    (aside,) = tmp_path.glob("outbox.damaged-*.sqlite")
    assert str(aside) in warning
    assert aside.read_bytes() == bytes(spoiled)
    done = packbench(shop.url, *SHIP[:1], "1-1002", *SHIP[2:], data=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_is_no_database_at_all_is_put_aside_too(tmp_path: Path, clock: FakeClock) -> None:
    file = tmp_path / "outbox.sqlite"
    file.write_text("Dear diary, today nothing was packed. " * 100, encoding="utf-8")
    database = Database(file, clock)
    database.close()
    assert database.set_aside is not None
    assert database.set_aside.read_text(encoding="utf-8").startswith("Dear diary")


def test_two_damaged_files_in_one_second_are_both_kept(tmp_path: Path, clock: FakeClock) -> None:
    for words in ("first", "second"):
        (tmp_path / "outbox.sqlite").write_text(words * 1000, encoding="utf-8")
        Database(tmp_path / "outbox.sqlite", clock).close()
        for ending in ("-wal", "-shm"):
            (tmp_path / f"outbox.sqlite{ending}").unlink(missing_ok=True)
    texts = {file.read_text(encoding="utf-8")[:5] for file in tmp_path.glob("outbox.damaged-*.sqlite")}
    assert texts == {"first", "secon"}


def test_a_database_of_a_newer_version_is_left_alone_and_said(shop: ShopHands, tmp_path: Path) -> None:
    kept(shop, tmp_path)
    file = tmp_path / "outbox.sqlite"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 999")
        connection.commit()
        before = connection.execute("SELECT count(*) FROM journal").fetchone()
    assert "newer" in said(packbench(shop.url, *SHIP, data=tmp_path))
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("SELECT count(*) FROM journal").fetchone() == before


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("SQLITE_FULL", StoreFull),
        ("SQLITE_BUSY_SNAPSHOT", StoreBusy),
        ("SQLITE_READONLY_DIRECTORY", StoreReadOnly),
        ("SQLITE_CORRUPT_INDEX", StoreDamaged),
        ("SQLITE_SOMETHING_NEW", StoreTrouble),
    ],
)
def test_every_fault_of_sqlite_has_its_sentence(name: str, kind: type[StoreTrouble]) -> None:
    error = sqlite3.OperationalError("as SQLite words it")
    error.sqlite_errorname = name
    trouble = trouble_of(error, Path("folder/outbox.sqlite"))
    assert type(trouble) is kind
    assert trouble.message
    assert "as SQLite words it" in trouble.detail


def test_a_full_database_keeps_what_it_has_and_takes_more_once_there_is_room(bench: Bench) -> None:
    bench.plans.add(a_plan())
    with bench.database.reading() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")

    def add_many() -> None:
        for at in range(1000):
            bench.plans.add(a_plan(plan_id=f"more {at}", number=f"2-{at}"))

    with pytest.raises(StoreFull):
        add_many()
    assert bench.plans.plan("plan") == a_plan()
    with bench.database.reading() as connection:
        connection.execute("PRAGMA max_page_count = 100000")
    bench.plans.add(a_plan(plan_id="next", number="1-2"))


def test_a_migration_keeps_a_copy_of_the_file_before_it(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    bench.plans.add(a_plan())
    bench.dies()
    folder = tmp_path / "changes"
    folder.mkdir()
    for _, file in migrations.known():
        (folder / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    number = migrations.known()[-1][0] + 1
    (folder / f"{number:04}_more.sql").write_text("ALTER TABLE plan ADD COLUMN more TEXT;\n", encoding="utf-8")
    monkeypatch.setattr(migrations, "_FOLDER", folder)
    again = Bench(tmp_path, bench.clock)
    assert again.plans.plan("plan") == a_plan()
    again.dies()
    copy = tmp_path / f"outbox.sqlite.before-{number:04}"
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (number - 1,)
        assert connection.execute("SELECT count(*) FROM plan").fetchone() == (1,)


def test_a_migration_that_fails_changes_nothing(
    tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    Bench(tmp_path, clock).dies()
    folder = tmp_path / "changes"
    folder.mkdir()
    for _, file in migrations.known():
        (folder / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    number = migrations.known()[-1][0] + 1
    script = "ALTER TABLE plan ADD COLUMN more TEXT;\nALTER TABLE nowhere ADD COLUMN more TEXT;\n"
    (folder / f"{number:04}_more.sql").write_text(script, encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "_FOLDER", folder)
        with pytest.raises(StoreTrouble):
            Database(tmp_path / "outbox.sqlite", clock)
    bench = Bench(tmp_path, clock)
    bench.plans.add(a_plan())
    bench.dies()
