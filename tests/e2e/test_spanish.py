"""The window in Spanish: chosen in the settings, spoken from the next start, and an order is shipped in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPushButton

from app.bootstrap import Account
from app.settings.model import Language
from tests.e2e.harness import BenchWindow, play, until
from tests.practice_shop import KEY, ShopHands
from ui import language, theme
from ui.application import stay
from ui.first_screen import FirstScreen
from ui.main_window import MainWindow
from ui.options import Options
from ui.settings.editors import ChoiceEditor
from ui.settings.view import SettingsView
from ui.start.view import StartView

CTRL = Qt.KeyboardModifier.ControlModifier
NUMBER = "1Z999AA10123456784"


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    language.install(Language.ENGLISH)


def _settings_page(window: BenchWindow) -> SettingsView:
    window.application.show_settings()
    return next(each for each in window.application.window.findChildren(SettingsView) if each.isVisible())


def test_a_bench_that_chose_spanish_ships_an_order_in_it(qapp: QApplication, shop: ShopHands, tmp_path: Path) -> None:
    account = Account(shop.url, *KEY, is_practice=True)

    async def choose(window: BenchWindow) -> None:
        await window.open_order(window.numbers[0])
        page = _settings_page(window)
        editor = page.rows["language"].editor
        assert isinstance(editor, ChoiceEditor)
        assert editor.box.itemText(2) == "Español", "named so that who speaks it finds it"
        assert "next start" in page.rows["language"].help.text()
        editor.box.setFocus()
        for _ in range(2):
            window.keys(Qt.Key.Key_Down)
        window.keys(Qt.Key.Key_Return)
        assert window.application.settings.settings.language is Language.SPANISH
        assert window.bench.ship_bar.button.text().startswith("Ship"), "this window goes on in its language"

    async def ship(window: BenchWindow) -> None:
        number = next(row.number for row in window.rows if row.is_single)
        await window.open_order(number)
        bench = window.bench
        assert bench.ship_bar.button.text().startswith("Despachar 1 artículo")
        window.keys(Qt.Key.Key_T, CTRL)
        for text in (NUMBER, "UPS", "", "7,35"):
            window.type(text)
            window.keys(Qt.Key.Key_Return)
        window.keys(Qt.Key.Key_Return, CTRL)
        await until(lambda: f"✓ {number} está despachado" in bench.outcome.title.text(), "it says so in Spanish")
        assert "Pendientes" in window.application.window.header.waiting.text
        page = _settings_page(window)
        assert "Idioma" in page.rows["language"].title.text()

    play(qapp, account, tmp_path, choose)
    assert language.is_english()
    play(qapp, account, tmp_path, ship)
    told = shop.performed()
    assert told.get("tracking", 0) + told.get("shipping_info", 0) == 1, "the shop was told of one parcel"


def test_how_far_an_order_is_counted_is_read_whole_at_1366_pixels(
    qapp: QApplication, shop: ShopHands, tmp_path: Path
) -> None:
    account = Account(shop.url, *KEY, is_practice=True)
    options = Options(data=tmp_path, refresh_seconds=3600.0, scheme=theme.Scheme.LIGHT, language=Language.SPANISH)

    async def count(window: BenchWindow) -> None:
        await window.open_order("1-1002")
        window.scan("SOAP-OAT")
        lines = window.bench.lines
        await until(lambda: "verificado" in lines.count.plain, "it is counted")
        assert lines.count.text() == lines.count.plain
        assert lines.count.plain.endswith("1 de 9 verificados")

    play(qapp, account, tmp_path, count, options=options)


def test_qts_own_buttons_speak_it_too() -> None:
    language.install(Language.SPANISH)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert [each.text().replace("&", "") for each in box.findChildren(QPushButton)] == ["Cancelar"]
    assert QLocale().language() is QLocale.Language.Spanish


def test_on_the_first_page_a_press_opens_the_window_anew_in_the_other_language(
    qapp: QApplication, tmp_path: Path
) -> None:
    options = Options(data=tmp_path, scheme=theme.Scheme.LIGHT, language=Language.ENGLISH, welcomes=True)
    seen: list[str] = []
    windows: list[int] = []

    def look() -> None:
        page = next((each for each in qapp.allWidgets() if isinstance(each, StartView) and each.isVisible()), None)
        if page is None:
            return
        if page.practice_button.text() not in seen:
            seen.append(page.practice_button.text())
            windows.append(sum(isinstance(each, MainWindow) for each in qapp.topLevelWidgets()))
            assert [each for each, button in page.languages.items() if button.isChecked()] == [language.current()]
            same, other = sorted(page.languages, key=lambda each: each is not language.current())
            QTest.mouseClick(page.languages[same], Qt.MouseButton.LeftButton)
            assert page.languages[same].isChecked(), "it speaks that already"
            if language.current() is Language.SPANISH:
                page.window().close()
            else:
                QTest.mouseClick(page.languages[other], Qt.MouseButton.LeftButton)

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    assert stay(qapp, options, FirstScreen(options)) == 0
    timer.stop()
    assert seen == ["Look around in the practice shop", "Conocer la tienda de práctica"]
    assert windows == [1, 1], "the one in the former language is gone"
    assert language.current() is Language.SPANISH
