"""The system's printer dialog, driven: the pick sheet, the day and the command barcodes come out of it as pages.

Without a printer the dialog offers a file; that is the paper here.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QPushButton

from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, settle, until
from ui.covers import COMMANDS
from ui.day.page import DayPage

CTRL = Qt.KeyboardModifier.ControlModifier


def dialogs() -> list[QPrintDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QPrintDialog) and each.isVisible()]


async def the_dialog() -> QPrintDialog:
    await until(dialogs, "the printer is asked for")
    (dialog,) = dialogs()
    return dialog


def file_field(dialog: QPrintDialog) -> QLineEdit:
    field = dialog.findChild(QLineEdit, "filename")
    if field is None or not field.isVisible():
        pytest.skip("this computer has a printer: nothing is printed on it for a test")
    return field


async def print_into(window: BenchWindow, file: Path) -> None:
    """Type where it goes, and press the dialog's own button."""
    dialog = await the_dialog()
    field = file_field(dialog)
    field.selectAll()
    window.type(str(file), field)
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    button = next(each for each in box.buttons() if box.buttonRole(each) is QDialogButtonBox.ButtonRole.AcceptRole)
    assert isinstance(button, QPushButton)
    window.click(button)
    await until(lambda: file.exists() and file.read_bytes().startswith(b"%PDF"), "it is printed")
    await until(lambda: not dialogs(), "the dialog is gone")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_pick_sheet_is_printed(bench_window: PlayOnShop, tmp_path: Path) -> None:
    async def scenario(window: BenchWindow) -> None:
        window.orders.table.selectAll()
        window.router.orders_out.do("print pick sheet", window.orders.chosen_numbers)
        await print_into(window, tmp_path / "pick.pdf")
        await until(lambda: any("Pick sheet" in title or "pick sheet" in title for title in window.notices()))

    bench_window(scenario)


def test_the_day_is_printed_when_it_is_closed(bench_window: PlayOnShop, tmp_path: Path) -> None:
    async def scenario(window: BenchWindow) -> None:
        window.keys(Qt.Key.Key_2, CTRL)
        page = window.router.page_named("day")
        assert isinstance(page, DayPage)
        await until(lambda: window.router.services.books.books is not None, "the books were read")
        window.click(page.view.close_day)
        await until(page.view.closing.isVisible, "the day is shown whole")
        window.click(page.view.closing.print_button)
        await print_into(window, tmp_path / "day.pdf")

    bench_window(scenario)


def test_the_command_barcodes_are_printed(bench_window: PlayOnShop, tmp_path: Path) -> None:
    async def scenario(window: BenchWindow) -> None:
        window.application.covers.show(COMMANDS)
        button = next(
            each
            for each in window.application.window.findChildren(QPushButton)
            if each.isVisible() and each.text().startswith("Print")
        )
        window.click(button)
        await print_into(window, tmp_path / "commands.pdf")
        await until(lambda: any("with the printer" in title for title in window.notices()), "it is said")

    bench_window(scenario)


def test_a_scan_presses_nothing_in_the_printer_dialog_and_esc_prints_nothing(
    bench_window: PlayOnShop, tmp_path: Path
) -> None:
    async def scenario(window: BenchWindow) -> None:
        window.orders.table.selectAll()
        window.router.orders_out.do("print pick sheet", window.orders.chosen_numbers)
        dialog = await the_dialog()
        field = file_field(dialog)
        field.setText(str(tmp_path / "scanned.pdf"))
        window.scan("850010112220")
        await settle()
        assert dialog.isVisible(), "the scanner's Enter does not answer it"
        window.press(dialog, Qt.Key.Key_Escape)
        await until(lambda: not dialogs(), "it is put away")
        assert not (tmp_path / "scanned.pdf").exists()

    bench_window(scenario)
