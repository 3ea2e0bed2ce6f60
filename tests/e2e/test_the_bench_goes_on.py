"""The bench goes on after trouble that has nothing to do with the parcel."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.bench.stage import Stage
from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, until
from tests.practice_shop import ShopHands

FULL = "1-1001"
NUMBER = "1Z999AA10123456784"


def stage(window: BenchWindow) -> Stage | None:
    return window.bench.state.stage if window.bench.state else None


def ship(window: BenchWindow) -> None:
    window.keys(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


async def labelled(window: BenchWindow, number: str) -> None:
    await window.open_order(number)
    window.bench.go_to_tracking()
    window.type(NUMBER)
    window.bench.form.carrier.setCurrentIndex(window.bench.form.carrier.findText("UPS"))


def test_a_parcel_ships_at_the_first_press_where_its_method_cannot_be_written_down(
    bench_window: PlayOnShop, shop: ShopHands, tmp_path: Path
) -> None:
    async def scenario(window: BenchWindow) -> None:
        (tmp_path / "settings.json").mkdir()
        await labelled(window, FULL)
        window.bench.form.method.setFocus(Qt.FocusReason.TabFocusReason)
        window.type("Our own van", window.bench.form.method)
        ship(window)
        await until(lambda: stage(window) is Stage.DONE, "it is shipped")
        assert window.notices() == ["The settings could not be kept"]
        assert window.application.settings.settings.last_methods["UPS"] == "Our own van"
        assert len(shop.events("shipped")) == 1

    bench_window(scenario)


@pytest.mark.expects_log
def test_an_order_ships_after_a_mistake_of_our_own(
    bench_window: PlayOnShop, shop: ShopHands, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario(window: BenchWindow) -> None:
        gateway = (await window.router.services.connection.signed_in()).gateway

        def stumbles(*_: object) -> None:
            raise RecursionError("of our own making")

        await labelled(window, FULL)
        with monkeypatch.context() as patch:
            patch.setattr(type(gateway), "check", stumbles)
            ship(window)
            await until(lambda: "Packbench made a mistake" in window.notices(), "the mistake is told")
        assert stage(window) is Stage.OPEN
        assert window.bench.scan.band.title.plain == f"{FULL} was not shipped here"
        assert window.bench.form.tracking.text() == NUMBER
        ship(window)
        await until(lambda: stage(window) is Stage.DONE, "it is shipped")
        assert len(shop.events("shipped")) == 1

    bench_window(scenario)
