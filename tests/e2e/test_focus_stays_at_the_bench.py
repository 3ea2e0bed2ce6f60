"""What disappears under the fingers leaves the keys to the bench, never to a button of the window around it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from app.bench.question import Ask
from app.bench.stage import Stage
from tests import labels
from tests.e2e.harness import settle, until
from tests.e2e.test_questions_hold_the_keys import Go, asked, go, shop, shown  # noqa: F401 (fixtures)
from tests.e2e.test_scanner_runs_the_bench import Packer
from ui.kit.notice_bar import Notice, NoticeAction, NoticeKind


def is_at_the_bench(packer: Packer) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is packer.bench or packer.bench.isAncestorOf(focused))


def test_take_it_back_leaves_the_keys_to_the_bench(go: Go) -> None:  # noqa: F811
    async def scenario(packer: Packer) -> None:
        packer.window.application.settings.change(ship_by_itself=False)
        packer.scan(labels.ups(1))
        packer.window.keyboard.now += 1000
        await until(lambda: packer.bench.is_looked_at, "it was looked at")
        packer.bench.press_ship()
        await until(lambda: shown(packer).stage is Stage.DONE, "it left")
        after = packer.bench.outcome.afterwards
        after.take_back.setFocus()
        packer.window.click(after.take_back)
        await until(after.take_back.isHidden, "it asks whether that is meant")
        await settle()
        assert is_at_the_bench(packer), QApplication.focusWidget()
        assert QApplication.focusWidget() is not after.sure

    go(scenario)


@pytest.mark.parametrize("by", ["key", "finger"])
def test_an_answer_leaves_the_keys_to_the_bench(go: Go, by: str) -> None:  # noqa: F811
    async def scenario(packer: Packer) -> None:
        packer.window.application.settings.change(ship_by_itself=False)
        packer.scan(labels.usps_bars(9_000_001, "00501"))
        await until(lambda: asked(packer) is Ask.POSTCODE, "another address is asked about")
        if by == "key":
            packer.window.keyboard.type("1")
        else:
            packer.window.click(packer.bench.scan.choices.buttons[0])
        await until(lambda: asked(packer) is None, "it is answered")
        await settle()
        assert is_at_the_bench(packer), QApplication.focusWidget()

    go(scenario)


def test_a_notice_that_is_put_away_leaves_the_keys_to_the_bench(go: Go) -> None:  # noqa: F811
    async def scenario(packer: Packer) -> None:
        notices = packer.window.application.notices
        for _ in range(2):
            notices.show_notice(Notice(NoticeKind.INFO, "It left", actions=(NoticeAction("Undo", list),), key="one"))
            await settle()
            card = notices.card("one")
            assert card is not None
            button = card.findChildren(QPushButton)[0]
            packer.window.click(button)
            await settle()
            assert notices.notices == ()
            assert is_at_the_bench(packer), QApplication.focusWidget()

    go(scenario)


def test_a_button_that_is_disabled_or_hidden_leaves_the_keys_to_the_bench(go: Go) -> None:  # noqa: F811
    async def scenario(packer: Packer) -> None:
        bench = packer.bench
        button = bench.standing.take_off
        bench.standing.show()
        bench.standing.hold.show()
        button.setFocus()
        assert button.hasFocus()
        button.setEnabled(False)
        assert is_at_the_bench(packer), QApplication.focusWidget()
        button.setEnabled(True)
        button.setFocus()
        bench.standing.hide()
        assert is_at_the_bench(packer), QApplication.focusWidget()

    go(scenario)
