"""Packing mode hears the bench's keys, and says what has to be seen."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from app.bench.question import Ask
from app.bench.stage import Stage
from app.domain.generation import Generation
from app.settings.model import Preset
from tests import labels
from tests.e2e.harness import settle, until
from tests.e2e.test_questions_hold_the_keys import asked, shown, switch
from tests.e2e.test_scanner_runs_the_bench import Packer, start, wanted
from tests.practice_shop import ShopHands, running_shop
from ui.kit.notice_bar import Notice, NoticeAction, NoticeKind
from ui.packing.view import PackingView

Go = Callable[[Callable[[Packer, PackingView], Coroutine[object, object, None]]], None]
CTRL = Qt.KeyboardModifier.ControlModifier
#: A number of the shape that USPS, UPS and others share.
SHARED = "9261290283641500004181"


@pytest.fixture
def shop() -> Iterator[ShopHands]:
    with running_shop(Generation.V3, orders=40, seed=7, rate_limit=False) as hands:
        yield hands


@pytest.fixture
def go(qapp: QApplication, shop: ShopHands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Go:
    """Plays a scenario in packing mode with an order open."""
    monkeypatch.setenv("PACKBENCH_WAITS", "countdown=60")

    def play(scenario: Callable[[Packer, PackingView], Coroutine[object, object, None]]) -> None:
        async def opened(packer: Packer) -> None:
            packer.window.application.settings.change(ship_by_itself=False)
            waiting = packer.window.router.bench_presenter.work.desk.waiting.orders.values()
            order = next(each for each in waiting if wanted(each))
            packer.scan(order.number)
            await packer.opened(order)
            await until(lambda: not shown(packer).is_reading, "it was read")
            await switch(packer)
            view = packer.window.router.packing.view
            assert view is not None
            await scenario(packer, view)

        start(qapp, shop, tmp_path, opened, presets=(Preset("Box", "UPS", "UPS® Ground"),))

    return play


def test_the_carriers_that_a_number_may_be_of_are_changed_with_one_key(go: Go) -> None:
    async def scenario(packer: Packer, view: PackingView) -> None:
        packer.window.application.settings.change(carriers=("DHL eCommerce", "FedEx"))
        packer.scan(SHARED)
        await until(lambda: asked(packer) is Ask.CARRIER, "which carrier?")
        assert shown(packer).entry.carrier == "DHL eCommerce", "the likeliest of the shop's own stands there"
        question = shown(packer).question
        assert question is not None
        assert [choice.value for choice in question.choices[:2]] == ["DHL eCommerce", "FedEx"]
        packer.window.keyboard.type("2")
        await until(lambda: shown(packer).entry.carrier == "FedEx", "one key changes it")
        assert view.isVisible()

    go(scenario)


def test_ship_presets_and_the_tracking_page_have_their_keys(
    go: Go, shop: ShopHands, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toString()))

    async def scenario(packer: Packer, view: PackingView) -> None:
        keyboard = packer.window.keyboard
        keyboard.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
        await until(lambda: shown(packer).entry.method == "UPS® Ground", "Alt+1 takes the preset")
        keyboard.press(Qt.Key.Key_T, CTRL | Qt.KeyboardModifier.ShiftModifier)
        await until(lambda: "There is no tracking page to show" in packer.window.notices(), "there is none yet")
        assert packer.window.application.notices.isVisible(), "and it is seen here"
        packer.scan(labels.ups(3))
        await until(lambda: shown(packer).entry.tracking_number == labels.ups(3), "the label is taken")
        keyboard.press(Qt.Key.Key_T, CTRL | Qt.KeyboardModifier.ShiftModifier)
        await until(lambda: opened, "the carrier's page opens")
        assert labels.ups(3) in opened[0]
        await until(lambda: packer.bench.is_looked_at, "it was looked at")
        keyboard.press(Qt.Key.Key_Return, CTRL)
        await until(lambda: shown(packer).stage is Stage.DONE, "Ctrl+Enter ships")
        assert len(shop.events("shipped")) == 1
        assert view.isVisible()

    go(scenario)


def test_after_an_answer_the_keys_are_the_views_and_not_a_notices_button(go: Go) -> None:
    async def scenario(packer: Packer, view: PackingView) -> None:
        undone: list[str] = []
        undo = NoticeAction("Undo", lambda: undone.append("undone"))
        packer.window.application.notices.show_notice(Notice(NoticeKind.INFO, "It can be taken back", actions=(undo,)))
        packer.scan("850001234567")
        await until(lambda: asked(packer) is Ask.LINE, "which line?")
        packer.window.keyboard.type("1")
        await until(lambda: asked(packer) is not Ask.LINE, "it is answered")
        if asked(packer) is not None:
            packer.window.keyboard.type("1")
            await until(lambda: asked(packer) is None, "nothing is asked")
        assert view.hasFocus()
        packer.window.keyboard.press(Qt.Key.Key_Space)
        await settle()
        assert not undone

    go(scenario)


def test_without_a_label_it_is_said_what_is_missing_and_not_which_field_is_marked(go: Go) -> None:
    async def scenario(packer: Packer, view: PackingView) -> None:
        await until(lambda: packer.bench.is_looked_at, "it was looked at")
        packer.window.keyboard.press(Qt.Key.Key_Return, CTRL)
        await until(lambda: view.beside.plain, "it does not ship")
        assert view.beside.plain == "Scan the label"

    go(scenario)


def test_what_is_held_back_is_taken_back_with_a_finger(go: Go, shop: ShopHands) -> None:
    async def scenario(packer: Packer, view: PackingView) -> None:
        packer.window.application.settings.change(hold_seconds=600)
        packer.window.keyboard.press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
        packer.scan(labels.ups(3))
        await until(lambda: shown(packer).entry.tracking_number == labels.ups(3), "the label is taken")
        await until(lambda: packer.bench.is_looked_at, "it was looked at")
        packer.window.keyboard.press(Qt.Key.Key_Return, CTRL)
        await until(lambda: shown(packer).stage is Stage.HELD, "it is held back")
        assert " s" in view.detail.plain, "how long is said"
        packer.window.click(view.undo)
        await until(lambda: shown(packer).stage is Stage.OPEN, "it is back")
        assert shop.events("shipped") == []

    go(scenario)


def test_one_more_is_counted_skipped_and_undone_by_keys(go: Go) -> None:
    async def scenario(packer: Packer, view: PackingView) -> None:
        def counted() -> int:
            counting = shown(packer).counting
            return counting.total if counting is not None else 0

        keyboard = packer.window.keyboard
        first = view.title.whole
        keyboard.press(Qt.Key.Key_F2)
        await until(lambda: counted() == 1, "F2 counts one")
        keyboard.press(Qt.Key.Key_F6)
        await until(lambda: counted() == 0, "F6 takes it back")
        keyboard.press(Qt.Key.Key_F3)
        await until(lambda: view.title.whole != first, "F3 goes on to the next item")
        assert view.hasFocus()

    go(scenario)


def test_what_is_held_back_is_taken_back_with_the_key_of_undo(go: Go, shop: ShopHands) -> None:
    async def scenario(packer: Packer, view: PackingView) -> None:
        packer.window.application.settings.change(hold_seconds=600)
        packer.scan(labels.ups(3))
        await until(lambda: shown(packer).entry.tracking_number == labels.ups(3), "the label is taken")
        await until(lambda: packer.bench.is_looked_at, "it was looked at")
        packer.window.keyboard.press(Qt.Key.Key_Return, CTRL)
        await until(lambda: shown(packer).stage is Stage.HELD, "it is held back")
        packer.window.keyboard.press(Qt.Key.Key_F6)
        await until(lambda: shown(packer).stage is Stage.OPEN, "it is back")
        assert view.isVisible()
        assert shop.events("shipped") == []

    go(scenario)


def test_the_window_is_as_large_afterwards_as_it_was_before(go: Go) -> None:
    async def scenario(packer: Packer, view: PackingView) -> None:  # noqa: ARG001
        window = packer.window.application.window
        await switch(packer)
        window.showMaximized()
        await switch(packer)
        assert window.isFullScreen()
        await switch(packer)
        assert not window.isFullScreen()
        assert window.isMaximized()
        window.showNormal()
        await switch(packer)
        await switch(packer)
        assert not window.isFullScreen()
        assert not window.isMaximized()

    go(scenario)


def test_what_has_to_be_seen_is_seen_in_packing_mode_too(go: Go) -> None:
    async def scenario(packer: Packer, view: PackingView) -> None:
        application = packer.window.application
        application.scans.went_elsewhere.emit(True)
        assert view.elsewhere.isVisible()
        application.scans.went_elsewhere.emit(False)
        assert not view.elsewhere.isVisible()
        application.notices.show_notice(Notice(NoticeKind.ERROR, "It was refused"))
        await settle()
        assert application.notices.isVisible()
        await switch(packer)
        assert application.notices.isVisible(), "and goes back with the bench"
        await switch(packer)
        packer.window.keyboard.press(Qt.Key.Key_2, CTRL)
        await until(lambda: not packer.window.router.packing.is_on, "another page ends packing mode")
        assert application.window.header.isVisible()

    go(scenario)
