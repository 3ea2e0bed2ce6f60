"""The new order that waits on the disk."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.runtime.forgetting import forget_files
from app.settings.unsent_order import FILE_NAME, NotKept, UnsentLine, UnsentOrder, UnsentOrders
from tests.disk_trouble import unreadable

ORDER = UnsentOrder(
    datetime(2026, 11, 21, 9, tzinfo=UTC),
    {"ship_to.name": "Ana Silva", "notes": "=HYPERLINK"},
    bills_elsewhere=True,
    lines=(UnsentLine("SOAP-OAT", "Soap", "1e9", "", more={"details": "red"}),),
)


def test_it_comes_back_as_it_was_and_other_accounts_keep_theirs(tmp_path: Path) -> None:
    file = tmp_path / FILE_NAME
    for account in ("me", "you"):
        orders = UnsentOrders(file, account)
        orders.put(ORDER)
        orders.write()
    mine = UnsentOrders(file, "me")
    assert mine.order == ORDER
    mine.put(None)
    mine.write()
    assert UnsentOrders(file, "me").order is None
    assert UnsentOrders(file, "you").order == ORDER


@pytest.mark.expects_log
@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"me": {"at": 1}}', b"\xff\xfe"])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    assert UnsentOrders(tmp_path / FILE_NAME, "me").order is None


@pytest.mark.expects_log
def test_orders_that_could_not_be_read_are_not_lost_by_the_next_one(tmp_path: Path) -> None:
    file = tmp_path / FILE_NAME
    for account in ("me", "you"):
        orders = UnsentOrders(file, account)
        orders.put(ORDER)
        orders.write()
    with unreadable(file):
        mine, another = UnsentOrders(file, "me"), UnsentOrders(file, "another")
        mine.put(None)
        mine.write()
        another.put(ORDER)
        with pytest.raises(NotKept):
            another.write()
    another.put(ORDER)
    another.write()
    for account in ("me", "you", "another"):
        assert UnsentOrders(file, account).order == ORDER


def test_forgetting_everything_forgets_it(tmp_path: Path) -> None:
    orders = UnsentOrders(tmp_path / FILE_NAME, "me")
    orders.put(ORDER)
    orders.write()
    assert forget_files(tmp_path, tmp_path / "logs") == ()
    assert not (tmp_path / FILE_NAME).exists()
