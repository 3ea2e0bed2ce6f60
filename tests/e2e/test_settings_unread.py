"""Settings that could not be read are said at the start: a shop relies on what it chose there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from app.bootstrap import Account
from tests.e2e.harness import BenchWindow, play, until
from tests.practice_shop import KEY, ShopHands
from ui import theme
from ui.options import Options
from ui.settings.view import SettingsView


@pytest.mark.expects_log
@pytest.mark.parametrize("is_damaged", [True, False])
def test_settings_that_could_not_be_read_are_said_with_the_way_to_them(
    qapp: QApplication, shop: ShopHands, tmp_path: Path, *, is_damaged: bool
) -> None:
    file = tmp_path / "settings.json"
    if is_damaged:
        file.write_bytes(b'{"verification": "requi')
    else:
        file.mkdir()

    async def scenario(window: BenchWindow) -> None:
        window.application.open()
        (notice,) = window.application.notices.notices
        assert notice.title == ("The settings were damaged" if is_damaged else "The settings could not be read")
        assert not is_damaged or "settings.json.damaged-" in notice.text
        card = window.application.notices.card(notice.key)
        assert card is not None
        (button,) = [each for each in card.findChildren(QPushButton) if each.text() == "Look at the settings"]
        window.click(button)
        await until(lambda: isinstance(window.application.window.pages.currentWidget(), SettingsView))

    play(qapp, Account(shop.url, *KEY), tmp_path, scenario, options=on_the(shop, tmp_path), opens=False)


def test_settings_that_were_read_are_not_spoken_of(qapp: QApplication, shop: ShopHands, tmp_path: Path) -> None:
    async def scenario(window: BenchWindow) -> None:
        window.application.open()
        assert window.notices() == []

    play(qapp, Account(shop.url, *KEY), tmp_path, scenario, options=on_the(shop, tmp_path), opens=False)


def on_the(shop: ShopHands, data: Path) -> Options:
    return Options(data=data, scheme=theme.Scheme.LIGHT, url=shop.url, client_id=KEY[0], client_secret=KEY[1])
