"""Closing the window while something waits to be sent, and calling a person who does not look at it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.bench.stage import Stage
from app.bootstrap import Account
from app.domain.generation import Generation
from app.practice.server import Options as ShopOptions
from app.practice.server import PracticeServer
from tests.e2e.harness import BenchWindow, play, settle, until
from tests.practice_shop import KEY, ShopHands
from ui.account.view import AccountView
from ui.leaving import Leaving
from ui.tray import Tray

FULL = "1-1001"
CLOSING = "closing"


class FakeTray(Tray):
    """A desktop that has a tray, or has none; `calls` keeps what was said to a person elsewhere."""

    def __init__(self, *, is_available: bool = True) -> None:
        super().__init__()
        self._is_available = is_available
        self.calls: list[str] = []

    @property
    def is_available(self) -> bool:
        return self._is_available

    def call(self, window: QWidget, title: str, text: str) -> None:
        self.calls.append(f"{title}: {text}")
        super().call(window, title, text)


@dataclass(frozen=True)
class AtWorkNow:
    """An account with so many plans, as it stands."""

    waiting: int
    resting: int
    needing: int
    is_practice: bool = False

    def half_filled(self) -> Sequence[str]:
        return ()

    def has_unfinished_work(self) -> bool:
        return False


class Shop:
    """A practice shop that goes away and comes back at the same place."""

    def __init__(self, generation: Generation) -> None:
        self._generation = generation
        self._server = PracticeServer(generation=generation.value)
        self._server.start()
        self.url = self._server.url

    def stop(self) -> None:
        self._server.stop()

    @contextmanager
    def back(self) -> Iterator[ShopHands]:
        port = int(self.url.rpartition(":")[2])
        with PracticeServer(ShopOptions(port=port, generation=self._generation.value)) as again:
            yield ShopHands(again.url)


Scenario = Callable[[BenchWindow, FakeTray, Shop], Coroutine[object, object, None]]
Leave = Callable[..., None]


@pytest.fixture(params=list(Generation), ids=str)
def leaving(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Leave:
    """The window with one shipment that waits for the line; closing was asked for."""
    monkeypatch.setenv("PACKBENCH_WAITS", "patience=0.3 first_pause=0.1 longest_pause=0.2")
    shop = Shop(request.param)

    def start(scenario: Scenario, *, has_tray: bool = True) -> None:
        tray = FakeTray(is_available=has_tray)

        async def whole(window: BenchWindow) -> None:
            await window.open_order(FULL)
            shop.stop()
            window.bench.go_to_tracking()
            window.type("1Z999AA10123456784")
            window.bench.form.carrier.setCurrentIndex(window.bench.form.carrier.findText("UPS"))
            window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            await until(lambda: window.bench.state and window.bench.state.stage is Stage.KEPT, "it is kept")
            await until(lambda: window.router.resting, "it waits")
            window.application.window.close()
            await until(lambda: window.application.notices.card(CLOSING) is not None, "it asks")
            await scenario(window, tray, shop)

        play(qapp, Account(shop.url, *KEY), tmp_path, whole, tray=tray)

    return start


def buttons(window: BenchWindow, key: str = CLOSING) -> dict[str, QPushButton]:
    card = window.application.notices.card(key)
    return {button.text(): button for button in card.findChildren(QPushButton)} if card is not None else {}


def is_closed(window: BenchWindow) -> bool:
    return window.application._closed.is_set()


def test_what_waits_is_sent_from_the_tray_and_packbench_ends_by_itself(leaving: Leave) -> None:
    async def scenario(window: BenchWindow, tray: FakeTray, shop: Shop) -> None:
        assert "1 not sent yet" in window.notices()
        assert "Keep sending in the tray, or send next time?" in window.application.notices.notices[-1].text
        assert list(buttons(window)) == ["Keep sending in the tray", "Send next time"]
        window.click(buttons(window)["Keep sending in the tray"])
        assert not window.application.window.isVisible()
        assert tray.is_shown
        assert tray.waiting.text() == "1 waiting to send"
        with shop.back() as hands:
            window.router.orders_presenter.refresh()
            await until(lambda: is_closed(window), "it ended by itself")
            await until(lambda: not tray.is_shown, "its icon is gone")
            assert len(hands.events("shipped")) == 1
            assert tray.calls == []

    leaving(scenario)


def test_from_the_tray_a_person_is_called_and_finds_the_window_again(leaving: Leave) -> None:
    async def scenario(window: BenchWindow, tray: FakeTray, shop: Shop) -> None:
        window.click(buttons(window)["Keep sending in the tray"])
        with shop.back() as hands:
            hands.edit(order=FULL, cancel=True)
            window.router.orders_presenter.refresh()
            await until(lambda: tray.calls, "a person is called")
            assert "cancelled" in tray.calls[0]
            assert tray.waiting.text() == "1 needs you"
            assert not window.application.window.isVisible()
            assert not is_closed(window)
            tray.open.trigger()
            await until(window.application.window.isVisible, "the window is back")
            assert not tray.is_shown
            assert "1 needs you" in window.application.window.header.queue.text()

    leaving(scenario)


def test_without_a_tray_only_what_works_is_offered(leaving: Leave) -> None:
    async def scenario(window: BenchWindow, tray: FakeTray, shop: Shop) -> None:
        assert list(buttons(window)) == ["Close when all is sent", "Send next time"]
        assert "no tray" in window.application.notices.notices[-1].text
        window.click(buttons(window)["Close when all is sent"])
        await settle()
        assert window.application.window.isVisible()
        assert not tray.is_shown
        with shop.back() as hands:
            window.router.orders_presenter.refresh()
            await until(lambda: is_closed(window), "it closed by itself")
            assert len(hands.events("shipped")) == 1

    leaving(scenario, has_tray=False)


def test_sent_next_time_closes_at_once(leaving: Leave) -> None:
    async def scenario(window: BenchWindow, tray: FakeTray, shop: Shop) -> None:
        window.click(buttons(window)["Send next time"])
        await until(lambda: is_closed(window), "it closed")
        with shop.back() as hands:
            assert hands.events("shipped") == []
        assert not tray.is_shown

    leaving(scenario)


def test_the_task_bar_calls_while_the_window_is_hidden_or_behind_others(leaving: Leave) -> None:
    async def scenario(window: BenchWindow, tray: FakeTray, shop: Shop) -> None:
        window.application.window.hide()
        with shop.back() as hands:
            hands.edit(order=FULL, cancel=True)
            window.router.orders_presenter.refresh()
            await until(lambda: tray.calls, "a person is called")
        assert not tray.is_shown

    leaving(scenario)


def test_what_failed_meanwhile_is_said_instead_of_closing(leaving: Leave) -> None:
    async def scenario(window: BenchWindow, tray: FakeTray, shop: Shop) -> None:
        window.click(buttons(window)["Close when all is sent"])
        with shop.back() as hands:
            hands.edit(order=FULL, cancel=True)
            window.router.orders_presenter.refresh()
            await until(lambda: window.router.needing, "it needs a person")
            await until(lambda: "All else is sent. 1 needs you" in window.notices(), "that is said")
            assert not is_closed(window)
            assert not tray.is_shown
            assert "Packbench closes when all is sent" not in window.notices(), "it does not any more"
            window.click(buttons(window)["Close anyway"])
            await until(lambda: is_closed(window), "it closed")

    leaving(scenario, has_tray=False)


def test_signing_out_says_first_what_is_not_sent_yet(leaving: Leave) -> None:
    async def scenario(window: BenchWindow, tray: FakeTray, shop: Shop) -> None:
        window.application.notices.dismiss(CLOSING)
        window.application.window.actions_by_id["sign_out"].trigger()
        await until(lambda: window.application.notices.card("changing") is not None, "it asks")
        asked = window.application.notices.notices[-1]
        assert asked.title == "1 not sent yet"
        assert "goes out only after you have signed in again" in asked.text
        assert list(buttons(window, "changing")) == ["Sign out anyway"]
        await settle()
        assert window.application.router is not None, "nothing happened yet"
        window.click(buttons(window, "changing")["Sign out anyway"])
        await until(lambda: window.application.router is None, "signed out")
        assert not tray.is_shown
        with shop.back() as hands:
            assert hands.events("shipped") == [], "it stays here"

    leaving(scenario)


@pytest.mark.parametrize("has_tray", [False, True], ids=["window", "tray"])
def test_what_needed_a_person_before_keeps_the_end_from_nothing(
    qapp: QApplication, tmp_path: Path, *, has_tray: bool
) -> None:
    tray = FakeTray(is_available=has_tray)
    work = AtWorkNow(waiting=1, resting=1, needing=2)

    async def scenario(window: BenchWindow) -> None:
        closed: list[bool] = []
        application = window.application
        leaving = Leaving(application.window, application.notices, tray, lambda: work, lambda: closed.append(True))
        leaving.asked()
        assert "What needs you is safe here" in application.notices.notices[-1].text
        window.click(next(iter(buttons(window).values())))
        leaving.queue_changed(1, 2)
        assert not closed
        leaving.queue_changed(0, 2)
        assert closed
        tray.hide()
        application.window.show()

    with PracticeServer() as server:
        play(qapp, Account(server.url, *KEY), tmp_path, scenario)


def test_a_practice_shop_closes_at_once_for_what_waits_in_it_ends_with_it(qapp: QApplication, tmp_path: Path) -> None:
    work = AtWorkNow(waiting=3, resting=3, needing=2, is_practice=True)

    async def scenario(window: BenchWindow) -> None:
        closed: list[bool] = []
        application = window.application
        leaving = Leaving(
            application.window, application.notices, FakeTray(), lambda: work, lambda: closed.append(True)
        )
        leaving.asked()
        assert closed
        assert application.notices.card(CLOSING) is None

    with PracticeServer() as server:
        play(qapp, Account(server.url, *KEY), tmp_path, scenario)


@pytest.mark.parametrize("generation", [Generation.SHIPMENTS])
def test_a_shop_that_was_told_to_close_closes_whatever_is_pressed_meanwhile(
    bench_window: Callable[..., None], shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        application = window.application
        shop.fault("tracking", "slow", seconds=1)
        await window.open_order(FULL)
        window.bench.go_to_tracking()
        window.type("1Z999AA10123456784")
        window.bench.form.carrier.setCurrentIndex(window.bench.form.carrier.findText("UPS"))
        window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: shop.performed().get("tracking"), "the step is under way")
        former = window.router
        application.window.actions_by_id["practice"].trigger()
        await until(lambda: application.notices.card("finishing") is not None, "the step is being finished")
        window.click(application.window.rail.buttons["bench"])
        application.window.actions_by_id["own_shop"].trigger()
        await until(lambda: isinstance(application.window.pages.currentWidget(), AccountView), "no shop is known")
        assert application.router is None, "nobody comes back to a shop in which nothing can be sent any more"
        page = application.window.pages.currentWidget()
        assert isinstance(page, AccountView)
        window.press(page, Qt.Key.Key_Escape)
        await until(lambda: application.router is not None, "the practice shop is open")
        assert application.router is not former
        assert application.window.isAncestorOf(application.notices)
        assert len(shop.events("shipped")) == 1

    bench_window(scenario)
