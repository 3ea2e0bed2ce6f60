"""What is on the screen before the account is open: the list of the last time, which then becomes today's."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time
from collections.abc import Callable, Coroutine
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Account, build
from app.practice.server import PracticeServer
from app.services.known_account import KnownAccount
from app.settings import last_account
from tests.e2e.harness import until
from tests.keyrings import no_keyring
from tests.practice_shop import KEY
from ui import aside, event_loop, theme
from ui.application import Application
from ui.first_screen import FirstScreen
from ui.options import Options

Scenario = Callable[[Application], Coroutine[object, object, None]]


def read_once(shop: PracticeServer, data: Path) -> None:
    """As an earlier start would have."""

    async def read() -> None:
        services = build(Account(shop.url, *KEY), data)
        await services.catalog.read()
        await services.orders.refresh()
        services.close()

    asyncio.run(read())


def shown(qapp: QApplication, shop: PracticeServer, data: Path) -> FirstScreen:
    theme.apply(qapp, theme.Scheme.LIGHT)
    screen = FirstScreen(options(shop, data))
    screen.window.resize(1366, 768)
    screen.show()
    return screen


def options(shop: PracticeServer, data: Path) -> Options:
    return Options(
        url=shop.url, client_id=KEY[0], client_secret=KEY[1], data=data, scheme=theme.Scheme.LIGHT, refresh_seconds=3600
    )


def go_on(qapp: QApplication, shop: PracticeServer, data: Path, first: FirstScreen, scenario: Scenario) -> None:
    async def act() -> None:
        application = Application(options(shop, data), first=first)
        try:
            application.open()
            await scenario(application)
        finally:
            await application.close()
            application.window.deleteLater()

    reported: list[BaseException] = []
    event_loop.run(qapp, act(), lambda _what, error: reported.append(error))
    assert not reported


def test_the_list_can_be_searched_before_anything_is_open_and_the_search_outlives_the_opening(
    qapp: QApplication, tmp_path: Path
) -> None:
    with PracticeServer() as shop:
        read_once(shop, tmp_path)
        first = shown(qapp, shop, tmp_path)
        assert first.list is not None
        orders = first.list.orders
        everything = [row.number for row in orders.model.rows]
        QTest.keyClicks(orders.search, "lav")
        found = [row.number for row in orders.model.rows]
        assert 0 < len(found) < len(everything)

        async def scenario(application: Application) -> None:
            await until(lambda: application.router is not None, "the account is open")
            router = application.router
            assert router is not None
            assert router.orders is orders, "the same list goes on"
            resets: list[int] = []
            orders.model.modelReset.connect(lambda: resets.append(1))
            await until(lambda: application.window.header.state.text() == "online", "it was read anew")
            await until(lambda: router.orders_presenter.is_shown, "and is shown")
            assert [row.number for row in orders.model.rows] == found
            assert not resets, "nothing jumped under the packer's eyes"
            assert orders.search.text() == "lav"
            orders.clear_search()
            assert [row.number for row in orders.model.rows] == everything

        go_on(qapp, shop, tmp_path, first, scenario)


def test_an_order_that_is_chosen_too_early_opens_as_soon_as_there_is_a_bench(
    qapp: QApplication, tmp_path: Path
) -> None:
    with PracticeServer() as shop:
        read_once(shop, tmp_path)
        first = shown(qapp, shop, tmp_path)
        assert first.list is not None
        QTest.keyClicks(first.list.orders.search, "1-1006")
        QTest.keyClick(first.list.orders.search, Qt.Key.Key_Return)
        assert first.list.chosen == "1-1006"

        async def scenario(application: Application) -> None:
            await until(lambda: application.router is not None, "the account is open")
            router = application.router
            assert router is not None
            await until(lambda: router.bench.state is not None and router.bench.state.number == "1-1006", "it opens")
            await until(lambda: router.bench.state is not None and router.bench.state.draft is not None, "it was read")

        go_on(qapp, shop, tmp_path, first, scenario)


class _OnChild(QObject):
    """Does something in the turn after a widget got its first further child."""

    def __init__(self, watched: QWidget, act: Callable[[], None]) -> None:
        super().__init__()
        self._act: Callable[[], None] | None = act
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() == QEvent.Type.ChildAdded and self._act is not None:
            act, self._act = self._act, None
            QTimer.singleShot(0, act)
        return False


@pytest.mark.parametrize("how", ["chosen", "searched and entered"])
def test_an_order_that_is_chosen_while_the_bench_is_being_made_opens(
    qapp: QApplication, tmp_path: Path, how: str
) -> None:
    with PracticeServer() as shop:
        read_once(shop, tmp_path)
        first = shown(qapp, shop, tmp_path)
        assert first.list is not None
        orders = first.list.orders
        seen: list[bool] = []

        def choose() -> None:
            seen.append(first.list is not None)
            if how == "chosen":
                orders.open("1-1006")
            else:
                QTest.keyClicks(orders.search, "1-1006")
                QTest.keyClick(orders.search, Qt.Key.Key_Return)

        watch = _OnChild(first.list.page.right, choose)

        async def scenario(application: Application) -> None:
            await until(lambda: application.router is not None, "the account is open")
            router = application.router
            assert router is not None
            await until(lambda: router.bench.state is not None and router.bench.state.number == "1-1006", "it opens")
            assert seen == [True], "it was chosen before the account had the list"

        go_on(qapp, shop, tmp_path, first, scenario)
        watch.deleteLater()


def test_rows_read_back_are_the_rows_that_are_made_of_the_orders(qapp: QApplication, tmp_path: Path) -> None:
    with PracticeServer() as shop:
        read_once(shop, tmp_path)
        first = shown(qapp, shop, tmp_path)
        assert first.list is not None
        remembered = {row.number: row for row in first.list.orders.model.all_rows}

        async def scenario(application: Application) -> None:
            await until(lambda: application.window.header.state.text() == "online", "it was read anew")
            router = application.router
            assert router is not None
            await until(lambda: router.orders_presenter.is_shown, "it is shown")
            now = {row.number: row for row in router.orders.model.all_rows}
            assert now == remembered

        go_on(qapp, shop, tmp_path, first, scenario)


def test_another_accounts_list_is_put_away(qapp: QApplication, tmp_path: Path) -> None:
    with PracticeServer() as shop, PracticeServer() as other:
        read_once(shop, tmp_path)
        first = shown(qapp, shop, tmp_path)
        assert first.list is not None
        gone: list[int] = []
        first.list.page.destroyed.connect(lambda: gone.append(1))

        async def scenario(application: Application) -> None:
            await application.tasks.start("open", application.open_account(Account(other.url, *KEY)))
            assert first.list is None
            await until(lambda: gone, "its page is gone")
            router = application.router
            assert router is not None
            await until(lambda: router.orders.model.all_rows, "the other's list is read")

        go_on(qapp, shop, tmp_path, first, scenario)


@pytest.mark.parametrize("is_damaged", [True, False])
def test_without_a_list_the_window_says_that_the_shop_is_being_opened(
    qapp: QApplication, tmp_path: Path, is_damaged: bool
) -> None:
    with PracticeServer() as shop:
        if is_damaged:
            read_once(shop, tmp_path)
            file = next((tmp_path / "cache").glob("*.glance"))
            file.write_bytes(file.read_bytes()[:-9])
        first = shown(qapp, shop, tmp_path)
        assert first.list is None
        assert bool(first.trouble) is is_damaged

        async def scenario(application: Application) -> None:
            assert application.window.waiting.title.text() == "Opening the shop…"
            await until(lambda: application.window.header.state.text() == "online", "it is read all the same")

        go_on(qapp, shop, tmp_path, first, scenario)


def test_without_the_key_the_list_is_put_away_and_the_key_asked_for(qapp: QApplication, tmp_path: Path) -> None:
    with PracticeServer() as shop:
        read_once(shop, tmp_path)
        last_account.keep(tmp_path, last_account.LastAccount(shop.url, KEY[0]))
        theme.apply(qapp, theme.Scheme.LIGHT)
        asked = Options(data=tmp_path, scheme=theme.Scheme.LIGHT)
        first = FirstScreen(asked)
        first.show()
        assert first.list is not None

        async def act() -> None:
            application = Application(asked, known=KnownAccount(tmp_path, no_keyring(), {}), first=first)
            try:
                application.open()
                await until(lambda: application.covers.in_front() is not None, "the key is asked for")
                assert first.list is None
                assert application.window.header.name.plain == "Packbench"
                assert not application.window.rail.buttons
            finally:
                await application.close()
                application.window.deleteLater()

        reported: list[BaseException] = []
        event_loop.run(qapp, act(), lambda _what, error: reported.append(error))
        assert not reported


def test_a_window_that_is_closed_while_the_rest_is_loaded_closes_at_once(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "takes_long.py").write_text("import threading\nthreading.Event().wait(3)\n")
    monkeypatch.syspath_prepend(tmp_path)
    screen = FirstScreen(Options(data=tmp_path / "data", scheme=theme.Scheme.LIGHT))
    qtbot.addWidget(screen.window)
    screen.show()
    QTimer.singleShot(0, screen.window.close)
    began = time.monotonic()
    assert not aside.import_behind(screen.window, "takes_long")
    assert time.monotonic() - began < 2
    assert not screen.window.isVisible()


def test_a_start_from_the_first_import_to_an_order_on_the_bench(tmp_path: Path) -> None:
    with PracticeServer() as shop:
        read_once(shop, tmp_path)
        account = ["--url", shop.url, "--client-id", KEY[0], "--client-secret", KEY[1], "--data", str(tmp_path)]
        command = [sys.executable, "-m", "ui", *account, "--probe-start"]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, timeout=60)
    stages = [json.loads(line)["stage"] for line in done.stdout.splitlines()]
    assert stages == [
        "imported",
        "window made",
        "painted",
        "searched",
        "services behind it loaded",
        "opened",
        "at the bench",
    ]
