"""The support page in the real window, and forgetting everything."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.bootstrap import Account
from app.runtime.clock import SystemClock
from app.runtime.logs import Logs
from app.services.copies import make_copy
from app.services.known_account import KnownAccount
from app.settings import last_account
from app.settings.last_account import LastAccount
from app.settings.store import SettingsStore
from app.version import VERSION
from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, play, until
from tests.keyrings import SystemKeyring, with_keyring
from tests.practice_shop import KEY, ShopHands
from ui.account.view import AccountView
from ui.support.view import CHECK, COPY, FORGET, LICENCES, NEWS, REPORT, SupportView


def support_page(window: BenchWindow) -> SupportView:
    window.application.window.actions_by_id["support"].trigger()
    page = window.application.window.pages.currentWidget()
    assert isinstance(page, SupportView)
    return page


def test_every_section_shows_what_it_promises(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        page = support_page(window)
        window.click(page.check_button)
        await until(lambda: page.check_button.isEnabled() and page._findings.count() == 4, "four links were looked at")
        window.click(page.tabs[REPORT])
        await until(page.report_text.toPlainText, "the report is there")
        assert "== Versions" in page.report_text.toPlainText()
        window.click(page.copy_button)
        assert QApplication.clipboard().text().startswith("Packbench, report for support")
        window.click(page.tabs[NEWS])
        news = page.news_text.toPlainText()
        assert news.startswith("Unreleased\n\nOrders and the bench\n\n- See the orders that wait")
        assert "#" not in news
        window.click(page.tabs[LICENCES])
        assert "requests" in page.licences_text.toPlainText()
        window.press(page.licences_text, Qt.Key.Key_Escape)
        await until(lambda: window.application.window.pages.currentWidget() is window.router.page, "back at work")

    bench_window(scenario)


def test_looking_whether_all_is_well_goes_on_while_the_report_is_read(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        page = support_page(window)
        window.click(page.check_button)
        window.click(page.tabs[REPORT])
        await until(page.report_text.toPlainText, "the report is there")
        window.click(page.tabs[CHECK])
        await until(lambda: page.check_button.isEnabled() and page._findings.count() == 4, "four links were looked at")

    bench_window(scenario)


def test_after_an_update_it_is_said_once_what_is_new(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        application = window.application
        application.say_update()
        assert not window.notices(), "nothing is new on the first start"
        application.remember.set_text("window/version", "0.0.1")
        application.say_update()
        (notice,) = application.notices.notices
        assert VERSION in notice.title
        notice.actions[0].callback()
        page = application.window.pages.currentWidget()
        assert isinstance(page, SupportView)
        assert page.news_text.isVisible()
        application.notices.clear()
        application.say_update()
        assert not window.notices()

    bench_window(scenario)


def test_a_copy_is_made_each_night_and_brought_back_with_the_account_that_asks_for_its_key(
    qapp: QApplication, shop: ShopHands, tmp_path: Path
) -> None:
    data, stick = tmp_path / "data", tmp_path / "stick"
    stick.mkdir()

    async def scenario(window: BenchWindow) -> None:
        application = window.application
        copies, now = application.copies, SystemClock().now()
        assert not copies.is_due(now), "without a folder there is no copy"
        application.settings.change(copy_folder=str(stick), station="Bench 9")
        assert copies.is_due(now)
        last_account.keep(data, LastAccount(shop.url, "owner"))
        page = support_page(window)
        window.click(page.tabs[COPY])
        window.click(page.copy_now_button)
        await until(lambda: "The copy is made" in window.notices(), "it is made")
        assert not copies.is_due(now)
        assert copies.is_due(now + timedelta(days=1, hours=3))
        application.settings.change(station="Changed since")
        (copy,) = stick.iterdir()
        copies.bring_back(copy)
        await until(lambda: "The copy is brought back" in window.notices(), "it is said")
        assert application.settings.settings.station == "Bench 9"
        pages = application.window.pages
        await until(lambda: isinstance(pages.currentWidget(), AccountView), "the key is asked for")

    play(qapp, Account(shop.url, *KEY), data, scenario)


@pytest.mark.expects_log
def test_a_copy_that_cannot_be_brought_back_changes_nothing_and_what_the_disk_holds_is_shown(
    qapp: QApplication, shop: ShopHands, tmp_path: Path
) -> None:
    data, copy = tmp_path / "data", make_copy(tmp_path / "other", tmp_path, "other", SystemClock())
    data.mkdir()
    # Once it is carried over it would be set aside, too, as the last one; the name for that is too long.
    (data / f"outbox.damaged-{'x' * 220}.sqlite").write_bytes(b"no database")

    async def scenario(window: BenchWindow) -> None:
        window.application.settings.change(station="Bench 9")
        names = {path.name for path in data.iterdir()}
        # So does a second window that is open.
        SettingsStore(data / "settings.json", SystemClock().now).change(station="Bench 10")
        window.application.copies.bring_back(copy)
        await until(lambda: "The copy could not be brought back" in window.notices(), "it is said")
        assert {path.name for path in data.iterdir()} >= names - {"outbox.sqlite-wal", "outbox.sqlite-shm"}
        assert not list(data.glob("settings.json.before-*"))
        assert window.application.settings.settings.station == "Bench 10"

    play(qapp, Account(shop.url, *KEY), data, scenario)


def test_everything_is_forgotten_once_it_is_typed_and_nothing_of_ours_is_left(
    qapp: QApplication, shop: ShopHands, tmp_path: Path
) -> None:
    keyring, data = SystemKeyring(), tmp_path / "data"
    known = KnownAccount(data, with_keyring(keyring), {})
    account = Account(shop.url, *KEY)
    left: list[str] = []

    async def scenario(window: BenchWindow) -> None:
        application = window.application
        application.logs = application.forget._logs = Logs(data / "logs")
        await known.keep(LastAccount(account.url, account.client_id), account.client_secret)
        application.settings.change(station="Bench 9")
        application.remember.set_text("window/scheme", "light")
        application.remember.sync()
        (data / "holiday.txt").write_text("not ours")
        page = support_page(window)
        window.click(page.tabs[FORGET])
        assert not page.forget_button.isEnabled()
        window.type("forge", page.word)
        window.press(page.word, Qt.Key.Key_Return)
        window.click(page.forget_button)
        assert (data / "settings.json").exists()
        window.type("t", page.word)
        window.click(page.forget_button)
        await until(lambda: "Everything is forgotten on this computer" in window.notices(), "it is said")
        assert application.router is None
        assert application.settings.settings.station == ""
        await asyncio.sleep(0)
        left.extend(path.name for path in data.rglob("*"))
        logging.getLogger("ui.forget").info("what happens after it")
        assert (data / "logs" / "packbench.log").read_text("utf-8").endswith("what happens after it\n")
        assert "Bench 9" not in (data / "logs" / "packbench.log").read_text("utf-8")
        application.logs.close()

    play(qapp, account, data, scenario, known=known)
    assert not keyring.kept
    assert left == ["holiday.txt"]
