"""A typed tracking number that cannot be right ships only when it is asked for twice."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.bench.stage import Stage
from tests.e2e.harness import BenchWindow, until

Play = Callable[..., None]


@pytest.mark.parametrize("number", ["1Z12345E0205271688", "9400111899223"])
def test_a_doubtful_number_is_questioned_at_its_place_and_ships_at_the_second_press(
    bench_window: Play, number: str
) -> None:
    async def scenario(window: BenchWindow) -> None:
        await window.open_order(window.numbers[0])
        form = window.bench.form
        form.tracking.setFocus()
        window.keyboard.type(number)
        await until(lambda: form.tracking.text() == number, "the number is written")
        form.carrier.setCurrentText("UPS")
        form.method.setFocus()
        window.bench.ship_bar.button.click()
        state = window.bench.state
        assert state is not None
        assert (state.plan, state.asks_once_more) == (None, True)
        assert form.tracking.hasFocus()
        assert any("numbers like this" in each.message or "check digit" in each.message for each in state.problems)
        window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: window.bench.state is None or window.bench.state.stage is not Stage.OPEN, "it is sent")

    bench_window(scenario)


def test_what_is_asked_is_not_hidden_behind_an_open_list(bench_window: Play) -> None:
    async def scenario(window: BenchWindow) -> None:
        await window.open_order(window.numbers[0])
        form = window.bench.form
        form.tracking.setFocus()
        window.keyboard.type("1Z12345E0205271688")
        await until(lambda: form.tracking.text() == "1Z12345E0205271688", "the number is written")
        form.carrier.setCurrentText("UPS")
        form.method.setFocus()
        window.keyboard.type("gro")
        await until(lambda: QApplication.activePopupWidget() is not None, "methods are proposed")
        window.router.do("ship")
        assert QApplication.activePopupWidget() is None
        assert form.tracking.hasFocus()
        line = form.method.lineEdit()
        assert line is not None
        assert not line.hasFocus()

    bench_window(scenario)
