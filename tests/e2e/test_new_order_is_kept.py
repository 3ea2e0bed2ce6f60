"""A new order that was not sent when the window closed: kept privately, offered again, gone when it is done with."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.bootstrap import Account
from app.settings.unsent_order import FILE_NAME
from tests.e2e.harness import BenchWindow, Scenario, play, until
from tests.e2e.test_new_order import begin, made_orders, type_address
from tests.practice_shop import KEY, ShopHands

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def at_the_shop(qapp: QApplication, shop: ShopHands, tmp_path: Path) -> Callable[[Scenario], None]:
    """A start of the window on a shop that is no practice shop, with the same folder each time."""
    return lambda scenario: play(qapp, Account(shop.url, *KEY), tmp_path, scenario)


async def type_one(window: BenchWindow) -> None:
    """An address, an item with a count that cannot be read, and another billing address."""
    page = await begin(window)
    type_address(window)
    page.take_scan("SOAP-OAT")
    row = page.view.lines.rows[0]
    row.quantity.selectAll()
    window.type("1e9", row.quantity)
    page.view.more.setChecked(True)
    page.view.same.setChecked(False)
    window.type("Somebody Else", page.view.bill_to.fields["bill_to.name"].editor)


def test_what_was_typed_is_offered_again_at_the_next_start(
    at_the_shop: Callable[[Scenario], None], shop: ShopHands, tmp_path: Path
) -> None:
    before = made_orders(shop)
    file = tmp_path / FILE_NAME

    async def first(window: BenchWindow) -> None:
        await type_one(window)
        assert window.router.half_filled() == (), "nothing of it is lost"

    async def second(window: BenchWindow) -> None:
        notice = next(each for each in window.application.notices.notices if "not sent" in each.title)
        assert "Ana Silva" in notice.text
        notice.actions[0].callback()
        page = await begin(window)
        view = page.view
        assert view.usual.text("ship_to.street1") == "Rua das Flores 12"
        assert view.bill_to.text("bill_to.name") == "Somebody Else"
        assert view.bill_to.isVisible()
        assert [(row.sku, row.quantity.text()) for row in view.lines.rows] == [("SOAP-OAT", "1e9")]
        assert "Nothing of it was sent" in view.said.plain
        assert not any("not sent" in title for title in window.notices()), "it is being gone on with"
        row = view.lines.rows[0]
        row.quantity.selectAll()
        window.type("2", row.quantity)
        view.same.setChecked(True)
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(lambda: len(made_orders(shop)) == len(before) + 1, "it is made")
        await until(lambda: not file.exists(), "and kept no longer")

    async def third(window: BenchWindow) -> None:
        assert not any("not sent" in title for title in window.notices())
        assert (await begin(window)).view.is_empty()

    at_the_shop(first)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600, "it holds an address"
    at_the_shop(second)
    at_the_shop(third)


def test_it_is_on_the_disk_soon_after_the_last_keystroke_and_gone_when_cleared(
    at_the_shop: Callable[[Scenario], None], tmp_path: Path
) -> None:
    file = tmp_path / FILE_NAME

    async def scenario(window: BenchWindow) -> None:
        await type_one(window)
        await until(lambda: file.exists() and b"Somebody Else" in file.read_bytes(), "a crash would lose nothing")
        page = await begin(window)
        window.click(page.view.clear_button)
        await until(lambda: not file.exists(), "it was cleared")

    at_the_shop(scenario)


@pytest.mark.expects_log
def test_where_it_cannot_be_kept_closing_says_so(at_the_shop: Callable[[Scenario], None], tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()

    async def scenario(window: BenchWindow) -> None:
        await type_one(window)
        assert window.router.half_filled() == ("a new order",)

    at_the_shop(scenario)
