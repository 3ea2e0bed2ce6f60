"""The first start: three ways in, a few questions, and a rehearsal in which nothing is sent."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.bootstrap import Account
from app.services.known_account import KnownAccount
from app.settings.model import Settings
from app.settings.transfer import exported
from tests.e2e.harness import BenchWindow, play, settle, until
from tests.keyrings import SystemKeyring, with_keyring
from tests.practice_shop import KEY, ShopHands
from ui import theme
from ui.account.view import AccountView
from ui.options import Options
from ui.settings.setup import SetupView
from ui.start.cover import StartCover
from ui.start.view import StartView

Scenario = Callable[[BenchWindow], Coroutine[object, object, None]]
Begin = Callable[[Scenario], None]


@pytest.fixture
def begin(qapp: QApplication, shop: ShopHands, tmp_path: Path) -> Begin:
    """The first start on this computer, as somebody who downloaded Packbench sees it."""
    known = KnownAccount(tmp_path, with_keyring(SystemKeyring()), {})

    def start(scenario: Scenario) -> None:
        options = Options(data=tmp_path, refresh_seconds=3600.0, scheme=theme.Scheme.LIGHT, welcomes=True)

        async def opened(window: BenchWindow) -> None:
            window.application.open()
            await scenario(window)

        play(qapp, Account(shop.url, *KEY), tmp_path, opened, options=options, known=known, opens=False)

    return start


def start_page(window: BenchWindow) -> StartView:
    page = window.application.window.pages.currentWidget()
    assert isinstance(page, StartView)
    return page


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_whoever_only_looks_around_is_in_the_practice_shop_with_one_press(begin: Begin, key: Qt.Key) -> None:
    async def scenario(window: BenchWindow) -> None:
        page = start_page(window)
        await until(page.practice_button.hasFocus, "the focus is where one begins")
        window.keys(key)
        await until(lambda: window.application.router is not None, "the practice shop is open")
        await window.read()
        assert window.application.window.header.band.isVisible()

    begin(scenario)


def test_a_scan_presses_nothing_on_the_first_page(begin: Begin) -> None:
    async def scenario(window: BenchWindow) -> None:
        page = start_page(window)
        await until(page.practice_button.hasFocus, "the focus is where one begins")
        pressed: list[bool] = []
        page.practice_button.clicked.connect(lambda: pressed.append(True))
        window.scan("1Z999AA10123456784")
        await settle()
        assert not pressed
        assert start_page(window) is page

    begin(scenario)


def test_after_signing_in_come_the_questions_and_a_rehearsal_that_sends_nothing(begin: Begin, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        application = window.application
        window.click(start_page(window).sign_in_button)
        account = application.window.pages.currentWidget()
        assert isinstance(account, AccountView)
        account.url.setText(shop.url)
        account.client_id.setText(KEY[0])
        account.client_secret.setText(KEY[1])
        window.click(account.connect_button)
        await until(lambda: "Connected to" in account.said.plain, "the company's name")
        window.press(account, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: isinstance(application.window.pages.currentWidget(), SetupView), "the questions")
        await until(lambda: window.router.services.orders.waiting, "the orders were read")
        await until(lambda: window.router.services.catalog.products, "and the products: what follows is compared")
        page = application.window.pages.currentWidget()
        assert isinstance(page, SetupView)
        own = {order.number: order for order in window.router.services.orders.waiting}
        before = shop.performed()
        router = window.router
        window.click(page.rehearse_button)
        await until(lambda: application.router not in (None, router), "the rehearsal is open")
        await window.read()
        assert application.window.header.band.isVisible()
        assert "Rehearsal" in application.window.header._band_words.text()
        assert {row.number for row in window.rows} <= set(own)
        number = window.numbers[0]
        await window.open_order(number)
        rehearsed = next(order for order in window.router.services.orders.waiting if order.number == number)
        assert rehearsed.ship_to.street1 == own[number].ship_to.street1
        assert shop.performed() == before, "the real shop hears nothing"
        assert not list(application.practice.folder.glob("rehearsal.json*")), "the copies are not left in a file"
        rehearsal = application.router
        application.window.actions_by_id["own_shop"].trigger()
        await until(lambda: application.router not in (None, rehearsal), "the own shop is open again")
        await until(lambda: application.practice._shop is None, "and the rehearsal has ended")
        assert not application.window.header.band.isVisible()

    begin(scenario)


def test_the_settings_of_another_station_are_taken_over_and_the_key_is_asked_for(begin: Begin, tmp_path: Path) -> None:
    file = tmp_path / "from bench 1.json"
    file.write_bytes(exported(Settings(carriers=("UPS",), hold_seconds=45)))

    async def scenario(window: BenchWindow) -> None:
        cover = window.application.covers.in_front()
        assert isinstance(cover, StartCover)
        (tmp_path / "holiday.json").write_text("{}")
        cover.take_from(tmp_path / "holiday.json")
        assert "These are no settings of Packbench's" in window.notices()
        cover.take_from(file)
        assert window.application.settings.settings.hold_seconds == 45
        assert isinstance(window.application.window.pages.currentWidget(), AccountView)
        page = window.application.window.pages.currentWidget()
        assert page is not None
        window.press(page, Qt.Key.Key_Escape)
        assert isinstance(window.application.window.pages.currentWidget(), StartView)

    begin(scenario)
