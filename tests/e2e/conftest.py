"""Fixtures of the end-to-end suite: a practice shop a test, in each generation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from app.bootstrap import Account
from app.domain.generation import Generation
from tests.e2e import packer
from tests.e2e.harness import BenchWindow, Scenario, play
from tests.practice_shop import KEY, ShopHands, running_shop

PlayOnShop = Callable[..., None]


@pytest.fixture
def shop(generation: Generation) -> Iterator[ShopHands]:
    with running_shop(generation, rate_limit=False) as hands:
        yield hands


@pytest.fixture
def bench_window(qapp: QApplication, shop: ShopHands, tmp_path: Path) -> PlayOnShop:
    """Call it with an `async def` scenario that takes a BenchWindow."""

    def start(scenario: Scenario, *, secret: str = KEY[1], url: str = "", **more: Any) -> None:
        account = Account(url or shop.url, KEY[0], secret, is_practice=True)
        play(qapp, account, tmp_path, scenario, **more)

    return start


@pytest.fixture
def at_the_bench(bench_window: PlayOnShop, shop: ShopHands) -> packer.Play:
    """Call it with an `async def` scenario that takes a Packer."""

    def start(scenario: packer.Scenario) -> None:
        async def whole(window: BenchWindow) -> None:
            await scenario(packer.Packer(window, shop))

        bench_window(whole)

    return start
