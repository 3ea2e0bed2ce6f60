"""Held back before the shop is told: counted down, taken back by Ctrl+Z, and sent by itself when nobody does."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from app.bench.stage import Stage
from app.bootstrap import Account
from app.domain.generation import Generation
from app.practice.server import PracticeServer
from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, play, until
from tests.practice_shop import KEY, ShopHands
from ui.bench.scan_band import ScanBand

FULL, SEVERAL, ANOTHER = "1-1001", "1-1002", "1-1006"
NUMBER = "1Z999AA10123456784"


def stage(window: BenchWindow) -> Stage | None:
    return window.bench.state.stage if window.bench.state else None


def hold(window: BenchWindow, seconds: int) -> None:
    window.application.settings.change(hold_seconds=seconds)


async def ship(window: BenchWindow, number: str = FULL) -> None:
    await window.open_order(number)
    window.bench.go_to_tracking()
    window.type(NUMBER)
    window.bench.form.carrier.setCurrentIndex(window.bench.form.carrier.findText("UPS"))
    window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def undo(window: BenchWindow) -> None:
    window.keys(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def band(window: BenchWindow) -> ScanBand:
    found = window.bench.findChild(ScanBand)
    assert isinstance(found, ScanBand)
    return found


def button(window: BenchWindow, key: str, words: str) -> QPushButton:
    card = window.application.notices.card(key)
    assert card is not None, key
    return next(each for each in card.findChildren(QPushButton) if each.text() == words)


def test_that_it_was_taken_back_is_not_said_any_more_once_it_is_shipped_again(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        hold(window, 600)
        await ship(window)
        await until(lambda: stage(window) is Stage.HELD, "it is held back")
        undo(window)
        said = f"{FULL} is taken back: nobody was told"
        await until(lambda: said in window.notices(), "it is taken back")
        bench = window.bench
        await until(lambda: bench.state and not bench.state.is_reading and bench.is_looked_at, "it was looked at")
        window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: stage(window) is Stage.HELD, "it is held back again")
        assert said not in window.notices()

    bench_window(scenario)


def test_a_parcel_is_held_back_and_taken_back_before_anybody_is_told(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        hold(window, 600)
        await ship(window)
        await until(lambda: stage(window) is Stage.HELD, "it is held back")
        panel = window.bench.outcome
        assert panel.title.plain == f"✓ {FULL} is packed"
        assert panel.countdown.isVisible()
        assert panel.countdown.words.plain in ("The shop is told in 600 s", "The shop is told in 599 s")
        assert band(window).title.text() == f"{FULL} is packed"
        assert band(window).text.text() in ("The shop is told in 600 s", "The shop is told in 599 s")
        assert window.bench.ship_bar.button.text() == "Next order"
        assert "1 waiting to send" in window.application.window.header.queue.text()
        undo(window)
        await until(lambda: stage(window) is Stage.OPEN, "it is taken back")
        assert window.bench.form.tracking.text() == NUMBER
        assert shop.events("shipped") == []
        assert f"{FULL} is taken back: nobody was told" in window.notices()
        assert FULL not in band(window).title.text(), "nothing says that it goes"
        assert not window.application.window.header.queue.isVisible()
        hold(window, 0)
        bench = window.bench
        await until(lambda: bench.state and not bench.state.is_reading and bench.is_looked_at, "it is read again")
        window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: stage(window) is Stage.DONE, "it ships after all")
        assert len(shop.events("channel_notice")) == 1
        made = len(shop.events("shipment_created"))
        assert made == (1 if generation is Generation.SHIPMENTS else 0)

    bench_window(scenario)


def test_when_nobody_takes_it_back_it_goes_by_itself(bench_window: PlayOnShop, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        hold(window, 1)
        await ship(window)
        await until(lambda: stage(window) is Stage.HELD, "it is held back")
        assert shop.events("channel_notice") == []
        await until(lambda: stage(window) is Stage.DONE, "it went")
        assert band(window).title.text() == f"{FULL} is on its way"
        assert len(shop.events("channel_notice")) == 1
        undo(window)
        assert len(shop.events("shipped")) == 1

    bench_window(scenario)


def test_undo_that_comes_too_late_says_what_can_still_be_done(bench_window: PlayOnShop, shop: ShopHands) -> None:
    async def scenario(window: BenchWindow) -> None:
        hold(window, 0)
        await window.open_order(FULL)
        undo(window)
        assert window.notices() == [], "nothing was sent"
        await ship(window)
        await until(lambda: stage(window) is Stage.DONE, "it ships")
        undo(window)
        notice = window.application.notices.notices[-1]
        assert notice.title == f"{FULL} is sent already"
        assert notice.text == "It was told already. Take it back on its receipt or in the day."
        await window.open_order(ANOTHER)
        assert notice.title not in window.notices(), "it goes with its order"
        assert len(shop.events("shipped")) == 1

    bench_window(scenario)


def test_the_countdown_outlives_another_order_and_undo_works_from_there(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        hold(window, 600)
        await ship(window)
        await until(lambda: stage(window) is Stage.HELD, "it is held back")
        await window.open_order(ANOTHER)
        assert any(title.startswith(f"{FULL} can be taken back until") for title in window.notices())
        await window.open_order(FULL)
        assert stage(window) is Stage.HELD
        assert window.bench.outcome.countdown.isVisible()
        assert not any("can be taken back" in title for title in window.notices())
        await window.open_order(ANOTHER)
        window.bench.go_to_tracking()
        window.type("94")
        undo(window)
        assert window.bench.form.tracking.text() == "", "typing is undone first"
        assert stage(window) is Stage.OPEN
        assert window.bench.state is not None
        assert window.bench.state.number == ANOTHER
        undo(window)
        await until(lambda: window.bench.state and window.bench.state.number == FULL, "the order is back")
        await until(lambda: stage(window) is Stage.OPEN, "it can be changed")
        assert window.bench.form.tracking.text() == NUMBER
        assert shop.events("shipped") == []

    bench_window(scenario)


def test_the_next_order_can_be_packed_meanwhile_and_the_notice_takes_the_last_one_back(
    bench_window: PlayOnShop, shop: ShopHands
) -> None:
    async def scenario(window: BenchWindow) -> None:
        hold(window, 600)
        await ship(window)
        await until(lambda: stage(window) is Stage.HELD and window.bench.is_looked_at, "it is held back")
        window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: window.bench.state and window.bench.state.number not in ("", FULL), "the next order")
        window.click(button(window, f"held.{FULL}", "Undo"))
        await until(lambda: window.bench.state and window.bench.state.number == FULL, "it is back")
        assert window.bench.form.tracking.text() == NUMBER, "what was entered is not lost"
        assert window.bench.form.carrier.currentText() == "UPS"
        assert shop.events("shipped") == []

    bench_window(scenario)


def test_a_short_parcel_is_not_split_while_it_is_held_back(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        hold(window, 600)
        await window.open_order(SEVERAL)
        row = window.bench.lines.rows[0]
        row.quantity.edit.setFocus()
        row.quantity.edit.selectAll()
        window.type("0", row.quantity.edit)
        await ship(window, SEVERAL)
        await until(lambda: stage(window) is Stage.HELD, "it is held back")
        assert shop.events("split") == []
        undo(window)
        await until(lambda: stage(window) is Stage.OPEN, "it is taken back")
        waiting = await window.router.services.orders.open(SEVERAL)
        assert waiting.status.waits
        assert generation is Generation.V3 or len(waiting.open_shipments) == 1

    bench_window(scenario)


@pytest.mark.parametrize("kind", list(Generation), ids=str)
def test_the_countdown_outlives_a_restart(qapp: QApplication, tmp_path: Path, kind: Generation) -> None:
    with PracticeServer(generation=kind.value) as server:
        hands = ShopHands(server.url)

        async def held(window: BenchWindow) -> None:
            hold(window, 300)
            await ship(window)
            await until(lambda: stage(window) is Stage.HELD, "it is held back")
            window.application.window.close()
            await until(lambda: "1 not sent yet" in window.notices(), "the window asks")
            window.click(button(window, "closing", "Send next time"))
            await until(lambda: window.application.router is None, "it closes at once")

        async def again(window: BenchWindow) -> None:
            assert hands.events("shipped") == []
            await window.open_order(FULL)
            await until(lambda: stage(window) is Stage.HELD, "it is still held back")
            assert window.bench.outcome.countdown.isVisible()
            undo(window)
            await until(lambda: stage(window) is Stage.OPEN, "it is taken back")
            assert window.bench.form.tracking.text() == NUMBER
            assert hands.events("shipped") == []

        account = Account(server.url, *KEY)
        play(qapp, account, tmp_path, held)
        play(qapp, account, tmp_path, again)


def test_no_second_is_promised_while_ordoro_does_not_answer(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PACKBENCH_WAITS", "patience=0.3 first_pause=0.1 longest_pause=0.2")
    server = PracticeServer()
    server.start()

    async def scenario(window: BenchWindow) -> None:
        hold(window, 300)
        await ship(window)
        await until(lambda: stage(window) is Stage.HELD, "it is held back")
        assert "The shop is told in" in band(window).text.text()
        server.stop()
        window.router.orders_presenter.refresh()
        said = "Offline: it goes out when Ordoro answers again."
        await until(lambda: band(window).text.text() == said, "nothing is promised")
        assert window.bench.outcome.countdown.words.plain == said
        assert next(row.state for row in window.rows if row.number == FULL) == "packed"

    play(qapp, Account(server.url, *KEY), tmp_path, scenario)
