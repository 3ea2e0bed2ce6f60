"""The system's file dialogs, driven by keys: what is saved by one can be opened by the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.bootstrap import Account
from tests.e2e.harness import BenchWindow, play, until
from tests.practice_shop import KEY, ShopHands
from ui.kit import ask
from ui.settings.view import SettingsView


@pytest.fixture(autouse=True)
def qts_own_dialogs() -> Iterator[None]:
    """A system's own dialog is another program's window, which no test can reach."""
    name = Qt.ApplicationAttribute.AA_DontUseNativeDialogs
    before = QCoreApplication.testAttribute(name)
    QCoreApplication.setAttribute(name, True)
    yield
    QCoreApplication.setAttribute(name, before)


def shown(parent: QWidget) -> QFileDialog | None:
    return next((each for each in parent.window().findChildren(QFileDialog) if each.isVisible()), None)


def give_name(dialog: QFileDialog, name: str) -> None:
    """The name into the field, then Enter. Pasted, for what Qt suggests while one types would take the Enter."""
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    field.setText(name)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_name_to_save_under_gets_its_ending(qtbot: QtBot, tmp_path: Path) -> None:
    parent, chosen = QWidget(), list[Path]()
    qtbot.addWidget(parent)
    parent.show()
    dialog = ask.save_file(parent, "Save", "settings.json", "Settings (*.json)", chosen.append)
    give_name(dialog, str(tmp_path / "bench two"))
    qtbot.waitUntil(lambda: bool(chosen))
    assert chosen == [tmp_path / "bench two.json"]


def test_nothing_is_opened_that_is_not_there_and_esc_chooses_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    parent, chosen, ended = QWidget(), list[Path](), list[int]()
    qtbot.addWidget(parent)
    parent.show()
    (tmp_path / "there.csv").write_text("a,b\n")
    dialog = ask.open_file(parent, "Open", "Tables (*.csv)", chosen.append)
    dialog.finished.connect(ended.append)
    give_name(dialog, str(tmp_path / "there.csv"))
    qtbot.waitUntil(lambda: bool(ended))
    assert chosen == [tmp_path / "there.csv"]
    again = ask.open_file(parent, "Open", "Tables (*.csv)", chosen.append)
    again.finished.connect(ended.append)
    QTest.keyClick(again, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(ended) == 2)
    assert chosen == [tmp_path / "there.csv"]


def test_a_folder_is_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    parent, chosen = QWidget(), list[Path]()
    qtbot.addWidget(parent)
    parent.show()
    dialog = ask.open_folder(parent, "Folder", chosen.append)
    give_name(dialog, str(tmp_path))
    qtbot.waitUntil(lambda: bool(chosen))
    assert chosen == [tmp_path]


def test_settings_are_saved_and_taken_over_through_the_dialogs(
    qapp: QApplication, shop: ShopHands, tmp_path: Path
) -> None:
    file = tmp_path / "bench.json"

    async def scenario(window: BenchWindow) -> None:
        application = window.application
        application.settings.change(hold_seconds=45)
        application.show_settings()
        view = application.window.pages.currentWidget()
        assert isinstance(view, SettingsView)
        view.export_asked.emit()
        await until(lambda: shown(view), "the dialog to save is open")
        dialog = shown(view)
        assert dialog is not None
        give_name(dialog, str(file))
        await until(file.exists, "they are saved")
        application.settings.change(hold_seconds=5)
        view.import_asked.emit()
        await until(lambda: shown(view), "the dialog to open is open")
        dialog = shown(view)
        assert dialog is not None
        give_name(dialog, str(file))
        await until(lambda: application.settings.settings.hold_seconds == 45, "they are taken over")

    play(qapp, Account(shop.url, *KEY), tmp_path / "data", scenario)
