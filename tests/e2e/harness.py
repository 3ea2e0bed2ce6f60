"""The real window on a real practice shop over HTTP, for scenarios that read top to bottom."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.bootstrap import Account
from app.events import OrdersNotRead, OrdersRead
from app.runtime.clock import pause
from app.services.known_account import KnownAccount
from tests.keyrings import no_keyring
from tests.real_keys import Keyboard
from ui import event_loop, theme
from ui.application import Application
from ui.bench.view import BenchView
from ui.options import Options
from ui.orders.rows import OrderRow
from ui.orders.view import OrdersView
from ui.router import Router
from ui.tray import Tray

PATIENCE = 15.0
_GLANCE = 0.01
#: Nothing is read again by itself during a scenario unless it asks for it.
_NEVER = 3600.0


async def until(holds: Callable[[], object], what: str = "", patience: float = PATIENCE) -> None:
    """Let the window live until `holds()` is true. Fails with `what` when that takes too long."""
    loop = asyncio.get_running_loop()
    end = loop.time() + patience
    while not holds():
        assert loop.time() < end, f"waited in vain: {what or 'it did not happen'}"
        await pause(_GLANCE)


async def settle() -> None:
    """A few turns of the loop, for what is expected not to happen."""
    for _ in range(5):
        await pause(_GLANCE)


@dataclass
class BenchWindow:
    """What a scenario holds in its hands."""

    application: Application
    account: Account
    reported: list[BaseException]
    _keyboard: Keyboard | None = None

    @property
    def router(self) -> Router:
        assert self.application.router is not None, "no account is open"
        return self.application.router

    @property
    def orders(self) -> OrdersView:
        return self.router.orders

    @property
    def bench(self) -> BenchView:
        return self.router.bench

    @property
    def rows(self) -> list[OrderRow]:
        """The list as it is shown."""
        return list(self.orders.model.rows)

    @property
    def numbers(self) -> list[str]:
        return [row.number for row in self.rows]

    async def open(self) -> None:
        """Show the window and open the account; does not wait for the first list."""
        self.application.window.show()
        await self.application.open_account(self.account)

    async def read(self, patience: float = PATIENCE) -> None:
        """Wait for the list and the catalogue."""
        await until(lambda: self.orders.model.all_rows, "the list was read", patience)
        await until(lambda: self.router.services.catalog.products, "the catalogue was read", patience)
        await self._shown(patience)

    async def refresh(self, patience: float = PATIENCE) -> None:
        """F5, and wait until the list is new."""
        ended: list[object] = []
        bus = self.router.services.bus
        ends = [bus.subscribe(OrdersRead, ended.append), bus.subscribe(OrdersNotRead, ended.append)]
        self.press(self.orders.table, Qt.Key.Key_F5)
        await until(lambda: ended, "the list was read again", patience)
        await self._shown(patience)
        for end in ends:
            end()

    async def _shown(self, patience: float) -> None:
        """Wait until what was read is what is shown."""
        await until(lambda: not self.orders.progress.is_busy, "the reading ended", patience)
        await until(lambda: self.router.orders_presenter.is_shown, "the list shows it", patience)

    def press(
        self, widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """One real key event."""
        QTest.keyClick(widget, key, modifier)

    def keys(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One real key event where the focus is, or to the window; shortcuts work."""
        QTest.keyClick(self._focused(), key, modifier)

    @property
    def keyboard(self) -> Keyboard:
        """Keys as the system sends them, with times of their own: what goes through the scanner's filter."""
        if self._keyboard is None:
            self._keyboard = Keyboard(self.application.window)
        return self._keyboard

    def scan(self, code: str, suffix: str = "\r") -> None:
        """As a scanner does, wherever the focus is. (`type` sends to one widget, all at one time: no scan.)"""
        self.keyboard.scan(code, suffix)

    def type(self, text: str, widget: QWidget | None = None) -> None:
        """Real key events, one a character, where the focus is."""
        QTest.keyClicks(widget or self._focused(), text)

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    async def open_order(self, number: str) -> None:
        """Bring the order to the bench by a search, and wait until it was read."""
        self.orders.focus_search()
        self.orders.search.selectAll()
        self.type(number, self.orders.search)
        self.press(self.orders.search, Qt.Key.Key_Return)
        bench = self.bench
        await until(
            lambda: (
                bench.state is not None
                and bench.state.number == number
                and bench.state.draft is not None
                and not bench.state.is_reading
                and bench.is_looked_at
            ),
            f"order {number} is on the bench",
        )

    def _focused(self) -> QWidget:
        window = self.application.window
        focused: QWidget | None = window.focusWidget()
        return window if focused is None else focused

    def notices(self) -> list[str]:
        """The titles that stand in the notice bar."""
        return [notice.title for notice in self.application.notices.notices]


Scenario = Callable[[BenchWindow], Coroutine[object, object, None]]


def play(
    app: QApplication,
    account: Account,
    data: Path,
    scenario: Scenario,
    *,
    options: Options | None = None,
    known: KnownAccount | None = None,
    opens: bool = True,
    may_report: bool = False,
    tray: Tray | None = None,
) -> None:
    """Run a scenario on the real event loop from the opening of the window to its end, however that comes."""
    theme.apply(app, theme.Scheme.LIGHT)
    used = options or Options(data=data, refresh_seconds=_NEVER, scheme=theme.Scheme.LIGHT)

    async def act() -> None:
        application = Application(used, tray, known or KnownAccount(data, no_keyring(), {}))
        application.window.resize(1366, 768)
        window = BenchWindow(application, account, reported)
        try:
            if opens:
                await window.open()
                await window.read()
            await scenario(window)
        finally:
            await application.close()
            application.window.deleteLater()

    reported: list[BaseException] = []
    event_loop.run(app, act(), lambda _what, error: reported.append(error))
    if not may_report:
        assert not reported, f"nobody handled: {reported!r}"
