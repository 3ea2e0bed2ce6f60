"""The header says how Ordoro answers as soon as anything in the window knows it: what cannot be sent, too."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.bench.stage import Stage
from app.bootstrap import Account
from app.domain.generation import Generation
from app.practice.server import Options as ShopOptions
from app.practice.server import PracticeServer
from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, play, until
from tests.e2e.packer import LAST_CALL, Packer, in_stock
from tests.practice_shop import KEY, ShopHands


@pytest.mark.parametrize("kind", list(Generation), ids=str)
def test_a_parcel_that_finds_no_connection_makes_the_header_say_offline(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: Generation
) -> None:
    monkeypatch.setenv("PACKBENCH_WAITS", "patience=0.3 first_pause=0.1 longest_pause=0.2")
    shop = PracticeServer(generation=kind.value)
    shop.start()
    port = int(shop.url.rpartition(":")[2])

    async def scenario(window: BenchWindow) -> None:
        bench, header = Packer(window, ShopHands(shop.url)), window.application.window.header
        await bench.pick(in_stock)
        shop.stop()
        bench.label()
        assert header.state.text() == "online", "nobody has asked Ordoro for anything"
        bench.ship()
        await until(lambda: "Ordoro cannot be reached" in window.notices(), "it is said")
        assert header.state.text() == "offline"
        await until(lambda: window.router.services.shipping.is_offline, "everything else knows it")
        with PracticeServer(ShopOptions(port=port, generation=kind.value)):
            await bench.stage(Stage.DONE)
            window.router.orders_presenter.refresh()
            await until(lambda: header.state.text() == "online", "it is back")

    play(qapp, Account(f"http://127.0.0.1:{port}", *KEY), tmp_path, scenario)


def test_a_key_that_is_refused_for_a_parcel_is_said_and_so_is_that_it_is_accepted_again(
    bench_window: PlayOnShop, shop: ShopHands, generation: Generation
) -> None:
    async def scenario(window: BenchWindow) -> None:
        bench, header = Packer(window, shop), window.application.window.header
        await bench.pick(in_stock)
        bench.label()
        shop.fault(LAST_CALL[generation], "wrong_password")
        bench.ship()
        await bench.stage(Stage.KEPT)
        assert header.state.text() == "key not accepted"
        await until(lambda: not window.orders.progress.is_busy, "the list was refused, too")
        shop.clear_faults()
        window.click(header.queue)
        window.click(window.router.outbox.send_all)
        await bench.stage(Stage.DONE)
        await until(lambda: header.state.text() == "online", "the key is accepted")

    bench_window(scenario)
