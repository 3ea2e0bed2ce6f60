"""A server that means harm: the window stays usable, its memory small, and nothing of theirs is read as markup."""

from __future__ import annotations

import asyncio
import resource
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from app.bootstrap import Account
from tests.e2e.harness import BenchWindow, play, until
from tests.e2e.walking import read_as_markup
from tests.hostile import EVERY, HostileServer, Nastiness, being
from tests.marking_proxy import marking
from tests.practice_shop import KEY, ShopHands
from ui import pages

MARK = "OVERHERE"
_MOST_GROWTH = 250 * 1024 * 1024
#: A window in which nothing can be done for so long would be called frozen.
_FROZEN_SECONDS = 2.0


def _peak_memory() -> int:
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


@pytest.mark.parametrize("nastiness", EVERY, ids=lambda each: each.__name__)
def test_the_window_stays_usable_at_a_hostile_server(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nastiness: Nastiness
) -> None:
    monkeypatch.setenv("PACKBENCH_WAITS", "connect=2 read=1 total=2 patience=0.1 first_pause=0.1")
    before = _peak_memory()
    titles: list[str] = []

    async def scenario(window: BenchWindow) -> None:
        await window.open()
        loop = asyncio.get_running_loop()
        longest, last = 0.0, loop.time()

        def is_said() -> bool:
            nonlocal longest, last
            longest, last = max(longest, loop.time() - last), loop.time()
            return window.application.window.header.state.text() in ("offline", "Ordoro has a problem")

        await until(is_said, "the trouble is said", patience=60)
        assert longest < _FROZEN_SECONDS
        titles.append(window.orders.blank.title.plain)
        window.orders.focus_search()
        window.type("still here", window.orders.search)
        assert window.orders.search.text() == "still here"

    with being(nastiness) as server:
        play(qapp, Account(server.url, *KEY), tmp_path, scenario, opens=False)
    assert titles[0]
    assert _peak_memory() - before < _MOST_GROWTH


def test_nothing_that_ordoro_sends_is_read_as_markup(qapp: QApplication, shop: ShopHands, tmp_path: Path) -> None:
    seen = set[str]()

    async def scenario(window: BenchWindow) -> None:
        row = window.rows[0]
        await window.open_order(row.number)
        for page in pages.specs():
            window.router.show_page(page.id)
            await until(lambda: not window.orders.progress.is_busy)
            top = window.application.window
            faults = list(read_as_markup(top, MARK))
            assert not faults, "\n".join(faults)
            seen.update(label.text() for label in top.findChildren(QLabel) if MARK in label.text())
        window.keys(Qt.Key.Key_F5)

    with being(_never_asked) as beacon:
        lure = f'<b>{MARK}</b><img src="{beacon.url}/seen.png">'
        with marking(shop.url, lambda text: f"{lure}{text}") as proxy:
            play(qapp, Account(proxy.url, *KEY), tmp_path, scenario)
        assert _asked(beacon) == 0, "a picture in a text was fetched"
    assert any(f"<b>{MARK}</b>" in text.replace("\u200b", "") for text in seen), "it was drawn, as it is"


def _never_asked(_handler: object) -> None:
    """Answers nothing."""


def _asked(server: HostileServer) -> int:
    return server.asked
