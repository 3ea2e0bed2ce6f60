"""The line goes and comes back under the real window: said once each, never slow, nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.bench.stage import Stage
from app.bootstrap import Account
from app.domain.generation import Generation
from app.practice.server import Options as ShopOptions
from app.practice.server import PracticeServer
from tests.e2e.harness import BenchWindow, play, until
from tests.practice_shop import KEY, ShopHands

FULL, ANOTHER = "1-1001", "1-1006"


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PACKBENCH_WAITS", "read=5 first_pause=0.2 longest_pause=0.4")


def stage(window: BenchWindow) -> Stage | None:
    return window.bench.state.stage if window.bench.state else None


def ship(window: BenchWindow, tracking: str = "1Z999AA10123456784") -> None:
    window.bench.go_to_tracking()
    window.type(tracking)
    window.bench.form.carrier.setCurrentIndex(window.bench.form.carrier.findText("UPS"))
    window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("kind", list(Generation), ids=str)
def test_offline_is_said_at_once_and_shipping_goes_on(qapp: QApplication, tmp_path: Path, kind: Generation) -> None:
    shop = PracticeServer(generation=kind.value)
    shop.start()
    port = int(shop.url.rpartition(":")[2])

    async def scenario(window: BenchWindow) -> None:
        header, bench = window.application.window.header, window.bench
        shop.stop()
        window.press(window.orders.table, Qt.Key.Key_F5)
        await until(lambda: header.state.text() == "offline", "offline is said")
        assert window.orders.progress.is_busy, "the reading still tries"
        assert window.rows, "the last list stays"
        window.orders.search.setFocus()
        window.type(FULL, window.orders.search)
        window.press(window.orders.search, Qt.Key.Key_Return)
        await until(lambda: bench.state and bench.state.number == FULL and bench.is_looked_at, "it opens all the same")
        ship(window)
        await until(lambda: stage(window) is Stage.KEPT, "it is kept", patience=2.0)
        assert "1 waiting to send" in header.queue.text()
        assert not any("could not be read" in title for title in window.notices())
        with PracticeServer(ShopOptions(port=port, generation=kind.value)) as again:
            await until(lambda: header.state.text() == "online", "it is online again")
            await until(lambda: stage(window) is Stage.DONE, "it was sent")
            await until(lambda: not header.queue.isVisible(), "nothing waits")
            assert len(ShopHands(again.url).events("channel_notice")) == 1
            assert len(ShopHands(again.url).events("shipped")) == 1

    play(qapp, Account(f"http://127.0.0.1:{port}", *KEY), tmp_path, scenario)


def test_an_order_opened_offline_is_read_again_when_the_line_is_back(qapp: QApplication, tmp_path: Path) -> None:
    shop = PracticeServer()
    shop.start()
    port = int(shop.url.rpartition(":")[2])

    async def scenario(window: BenchWindow) -> None:
        header, bench = window.application.window.header, window.bench
        shop.stop()
        await window.open_order(FULL)
        assert bench.header.reading.text() == "offline: as it was last read"
        assert bench.header.reading.isVisible()
        with PracticeServer(ShopOptions(port=port)) as again:
            ShopHands(again.url).edit(order=FULL, cancel=True)
            window.press(window.orders.table, Qt.Key.Key_F5)
            await until(lambda: header.state.text() == "online", "it is online again")
            await until(lambda: stage(window) is Stage.GONE, "the clash is found before it ships")
            assert not bench.header.reading.isVisible()

    monkey = pytest.MonkeyPatch()
    monkey.setenv("PACKBENCH_WAITS", "patience=0.3 first_pause=0.2 longest_pause=0.4")
    try:
        play(qapp, Account(f"http://127.0.0.1:{port}", *KEY), tmp_path, scenario)
    finally:
        monkey.undo()


@pytest.mark.parametrize("kind", list(Generation), ids=str)
def test_an_old_queue_is_shown_on_the_way_back_with_one_button(
    qapp: QApplication, tmp_path: Path, kind: Generation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PACKBENCH_WAITS", "patience=0.3 first_pause=0.2 longest_pause=0.4 ask_after=0.5")
    shop = PracticeServer(generation=kind.value)
    shop.start()
    port = int(shop.url.rpartition(":")[2])

    async def scenario(window: BenchWindow) -> None:
        header, drawer = window.application.window.header, window.router.outbox
        shop.stop()
        for number, tracking in ((FULL, "1Z999AA10123456784"), (ANOTHER, "9400100000000000000006")):
            await window.open_order(number)
            ship(window, tracking)
            await until(lambda: stage(window) is Stage.KEPT, "it is kept")
        assert "2 waiting to send" in header.queue.text()
        assert header.state.text() == "offline"
        await until(lambda: window.notices().count("Ordoro cannot be reached") == 1, "it is said once")
        assert not drawer.isVisible(), "offline there is nothing to decide"
        clock = window.router.services.clock
        opened = clock.monotonic()
        await until(lambda: clock.monotonic() - opened > 0.6, "the queue is old")
        with PracticeServer(ShopOptions(port=port, generation=kind.value)) as again:
            window.press(window.orders.table, Qt.Key.Key_F5)
            await until(drawer.isVisible, "the queue is shown")
            assert drawer.send_all.text() == "Send all 2"
            assert window.notices() == ["Ordoro answers again"]
            assert ShopHands(again.url).events("shipped") == []
            window.click(drawer.send_all)
            await until(lambda: not drawer.cards, "everything was sent")
            assert len(ShopHands(again.url).events("shipped")) == 2
            await until(lambda: not window.notices(), "good news goes by itself")

    play(qapp, Account(f"http://127.0.0.1:{port}", *KEY), tmp_path, scenario)
