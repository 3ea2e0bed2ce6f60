"""A key is entered once, found at the next start, and forgotten when that is asked for."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.bootstrap import Account
from app.services.known_account import KnownAccount
from app.settings.last_account import LastAccount
from tests.e2e.harness import BenchWindow, play, until
from tests.keyrings import FakeKeyring, PlainFile, Refusing, SystemKeyring, with_keyring
from tests.practice_shop import KEY, ShopHands
from ui import theme
from ui.account.view import AccountView
from ui.options import Options

Play = Callable[[FakeKeyring, Callable[[BenchWindow], Coroutine[object, object, None]]], None]


@pytest.fixture
def start(qapp: QApplication, shop: ShopHands, tmp_path: Path) -> Play:
    """Start the window as a packer does, with that keyring on the computer; each call is another start."""

    def begin(keyring: FakeKeyring, scenario: Callable[[BenchWindow], Coroutine[object, object, None]]) -> None:
        known = KnownAccount(tmp_path, with_keyring(keyring), {})
        options = Options(data=tmp_path, refresh_seconds=3600.0, scheme=theme.Scheme.LIGHT)

        async def opened(window: BenchWindow) -> None:
            window.application.open()
            await scenario(window)

        play(qapp, Account(shop.url, *KEY), tmp_path, opened, options=options, known=known, opens=False)

    return begin


async def _account_page(window: BenchWindow) -> AccountView:
    pages = window.application.window.pages
    await until(lambda: isinstance(pages.currentWidget(), AccountView), "the account's page")
    page = pages.currentWidget()
    assert isinstance(page, AccountView)
    return page


async def _connect(window: BenchWindow, url: str) -> None:
    await until(lambda: window.application.router is not None, "the practice shop is open")
    window.application.show_account()
    page = await _account_page(window)
    page.url.setText(url)
    page.client_id.setText(KEY[0])
    page.client_secret.setText(KEY[1])
    window.click(page.connect_button)
    await until(lambda: "Connected to" in page.said.plain, "the account was found")
    window.press(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    known = window.application.sign_in.known
    await until(lambda: known.last() is not None and not window.application.tasks.is_running("open"), "it is kept")
    await window.read()


def test_with_a_keyring_the_shop_is_open_at_the_next_start(start: Play, shop: ShopHands, tmp_path: Path) -> None:
    keyring = SystemKeyring()

    async def connect(window: BenchWindow) -> None:
        await _connect(window, shop.url)
        assert "The key is kept in memory until Packbench closes" not in window.notices()

    async def find_it_open(window: BenchWindow) -> None:
        await until(lambda: window.application.router is not None, "the shop is open")
        await window.read()
        window.application.sign_in.sign_out()
        page = await _account_page(window)
        await until(lambda: "The key is forgotten" in window.notices(), "it is said")
        assert page.client_id.text() == ""

    start(keyring, connect)
    assert list(keyring.kept.values()) == [KEY[1]]
    start(keyring, find_it_open)
    assert not keyring.kept
    assert KnownAccount(tmp_path).last() is None


def test_without_a_keyring_it_is_said_and_the_secret_is_asked_for_again(start: Play, shop: ShopHands) -> None:
    async def connect(window: BenchWindow) -> None:
        await _connect(window, shop.url)
        await until(lambda: "The key is kept in memory until Packbench closes" in window.notices(), "it is said")

    async def be_asked(window: BenchWindow) -> None:
        page = await _account_page(window)
        assert "Enter the client secret again" in window.notices()
        assert page.client_id.text() == KEY[0]
        assert page.client_secret.hasFocus()
        await until(lambda: "in memory until" in page.secret_field.hint, "where it will be kept is said")

    start(PlainFile(), connect)
    start(PlainFile(), be_asked)


def test_a_keyring_that_refuses_leads_to_the_page_with_what_is_known(
    start: Play, shop: ShopHands, tmp_path: Path
) -> None:
    async def be_asked(window: BenchWindow) -> None:
        page = await _account_page(window)
        assert page.client_id.text() == "owner"
        assert "This computer's keyring cannot be used" in window.notices()

    (tmp_path / "account.json").write_text(f'{{"url": "{shop.url}", "client_id": "owner"}}')
    start(Refusing(), be_asked)


def test_an_address_in_the_file_that_is_not_safe_is_not_opened(start: Play, tmp_path: Path) -> None:
    keyring = SystemKeyring()
    account = LastAccount("http://api.ordoro.com", "me")
    keyring.set_password("Packbench", account.key, "secret")
    (tmp_path / "account.json").write_text('{"url": "http://api.ordoro.com", "client_id": "me"}')

    async def see(window: BenchWindow) -> None:
        await until(lambda: "This address is not safe" in window.notices(), "it is refused")
        assert window.application.router is None

    start(keyring, see)
