"""SQLite keeps no sums of its pages: what a disk spoils may stand in a sound file, and must not stop what is beside."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.bootstrap.outbox import open_outbox
from app.domain.step import Move, Receipt, StepKind, StepStatus
from app.outbox.sent import SentParcels
from app.services.copies import NoCopy, bring_back, make_copy
from app.settings.model import Settings
from tests.builders import a_plan
from tests.fakes import FakeClock
from tests.integration.conftest import ACCOUNT, Bench

pytestmark = pytest.mark.expects_log


def spoil(file: Path, what: bytes, by: bytes) -> None:
    """Change some bytes, as a disk does."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = file.read_bytes()
    assert content.count(what) >= 1
    assert len(what) == len(by)
    file.write_bytes(content.replace(what, by))


@pytest.fixture
def data(tmp_path: Path, clock: FakeClock) -> Path:
    """Of a bench that has three shipments to send."""
    bench = Bench(tmp_path / "data", clock)
    for name in ("first", "odd", "last"):
        bench.plans.add(a_plan(plan_id=name, number=f"1-{name}"))
    bench.dies()
    return tmp_path / "data"


@pytest.mark.parametrize("sign", [b"x", b"\xff", b"\0"])
def test_a_plan_that_cannot_be_read_any_more_keeps_no_other_from_being_sent(
    data: Path, clock: FakeClock, sign: bytes
) -> None:
    spoil(data / "outbox.sqlite", b'{"order":{"number":"1-odd"', sign + b'"order":{"number":"1-odd"')
    outbox = open_outbox(data, clock, Settings)
    assert outbox.set_aside is not None
    assert outbox.carried_over == 2
    assert {plan.plan_id for plan in outbox.plans.open_plans()} == {"first", "last"}
    assert len(outbox.plans.take_over(ACCOUNT) + outbox.plans.mine(ACCOUNT)) == 2, "each is looked for"
    outbox.close()


def test_a_file_whose_tables_have_no_names_any_more_is_put_aside(data: Path, clock: FakeClock) -> None:
    spoil(data / "outbox.sqlite", b"CREATE TABLE journal", b"CREATE TAB\x96E jour\x96al")
    outbox = open_outbox(data, clock, Settings)
    assert outbox.set_aside is not None
    outbox.plans.add(a_plan(plan_id="new"))
    outbox.close()


def test_an_entry_of_the_journal_that_cannot_be_read_hides_no_other(data: Path, clock: FakeClock) -> None:
    spoil(data / "outbox.sqlite", b'{"title":"Order 1-odd', b'x"title":"Order 1-odd')
    bench = Bench(data, clock)
    assert [entry.plan_id for entry in bench.journal.entries()] == ["first", "last"]
    assert [entry.plan_id for entry in bench.journal.latest(3)] == ["first", "last"]
    bench.dies()


def test_a_shipment_of_long_ago_that_cannot_be_read_keeps_no_number_from_being_checked(
    tmp_path: Path, clock: FakeClock
) -> None:
    bench = Bench(tmp_path, clock)
    bench.plans.add(a_plan(StepKind.SAVE_TRACKING, number="1-1"))
    bench.plans.move(bench.claimed(), Move(StepStatus.DONE))
    bench.dies()
    spoil(tmp_path / "outbox.sqlite", b'{"order":{"number":"1-1"', b'x"order":{"number":"1-1"')
    again = Bench(tmp_path, clock)
    assert again.plans.numbers_used(ACCOUNT) == {}
    again.dies()


@pytest.mark.parametrize(
    ("what", "by"),
    [
        (b'{"order":{"number":"1-odd"', b'x"order":{"number":"1-odd"'),
        (b'{"order":{"number":"1-odd"', b'{"order":{"numbXr":"1-odd"'),
        (b'"number":"1-odd"', b'"number":"1-o\xff\xff"'),
        (b'{"number":"N-odd"', b'x"number":"N-odd"'),
        (b'"said":"odd is there"', b'xsaid":"odd is there"'),
    ],
)
def test_a_parcel_of_which_the_memory_was_spoiled_keeps_no_other_from_being_told_of(
    tmp_path: Path, clock: FakeClock, what: bytes, by: bytes
) -> None:
    bench = Bench(tmp_path, clock)
    for name in ("first", "odd", "last"):
        plan = a_plan(StepKind.SAVE_TRACKING, number=f"1-{name}", plan_id=name)
        bench.plans.add(replace(plan, steps=(replace(plan.steps[0], payload={"number": f"N-{name}"}),)))
        bench.plans.move(bench.claimed(), Move(StepStatus.DONE, Receipt(f"{name} is there")))
    bench.dies()
    spoil(tmp_path / "outbox.sqlite", what, by)
    again = Bench(tmp_path, clock)
    sent = SentParcels(again.database, ACCOUNT)
    told = [(each.number, each.tracking) for each in sent.since(clock.now())]
    assert told == [("1-first", "N-first"), ("1-last", "N-last")]
    assert set(sent.orders_with(["Ana"])) - {"1-odd"} == {"1-first", "1-last"}
    again.dies()


def test_a_copy_in_which_a_plan_cannot_be_read_is_refused(data: Path, clock: FakeClock, tmp_path: Path) -> None:
    spoil(data / "outbox.sqlite", b'{"order":{"number":"1-odd"', b'x"order":{"number":"1-odd"')
    copy = make_copy(data, tmp_path, "b", clock)
    with pytest.raises(NoCopy):
        bring_back(copy, tmp_path / "new", clock)
    assert list((tmp_path / "new").iterdir()) == []
