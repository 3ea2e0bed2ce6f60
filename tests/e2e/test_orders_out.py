"""Several orders at once: files for label programs and the pick sheet, from the list, with keys and the mouse."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QMenu

from app.domain.label_file import Content
from tests.e2e.conftest import PlayOnShop
from tests.e2e.harness import BenchWindow, until
from ui.orders_out.columns_editor import ColumnsEditor


def entries(window: BenchWindow) -> list[QAction]:
    menu = window.orders.foot.out.menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    return [each for each in menu.actions() if not each.isSeparator()]


def choose(window: BenchWindow, words: str) -> None:
    next(each for each in entries(window) if words in each.text()).trigger()


async def save_as(path: Path) -> None:
    """What a person does in the dialog that asks where."""
    dialogs: list[QFileDialog] = []

    def is_open() -> bool:
        dialogs[:] = [each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog)]
        dialogs[:] += [dialog for each in QApplication.topLevelWidgets() for dialog in each.findChildren(QFileDialog)]
        return any(each.isVisible() for each in dialogs)

    await until(is_open, "it is asked where to save")
    dialog = next(each for each in dialogs if each.isVisible())
    assert dialog.selectedFiles()
    dialog.fileSelected.emit(str(path))
    dialog.close()


def choose_three(window: BenchWindow) -> list[str]:
    window.orders.focus_list()
    for _ in range(2):
        window.keys(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    return window.numbers[:3]


def test_the_chosen_orders_are_saved_for_a_label_program(bench_window: PlayOnShop, tmp_path: Path) -> None:
    async def scenario(window: BenchWindow) -> None:
        numbers = choose_three(window)
        assert entries(window)[0].text() == "The 3 chosen orders"
        path = tmp_path / "worldship.csv"
        choose(window, "WorldShip")
        await save_as(path)
        await until(path.exists, "it is saved")
        rows = list(csv.DictReader(io.StringIO(path.read_bytes().decode("cp1252"), newline="")))
        assert [row["Reference Number 1"] for row in rows] == numbers
        await until(lambda: window.notices() == ["3 orders saved for UPS WorldShip"], "it is said")

    bench_window(scenario)


def test_where_no_several_are_chosen_all_that_are_shown_go_out(bench_window: PlayOnShop, tmp_path: Path) -> None:
    async def scenario(window: BenchWindow) -> None:
        window.click(window.orders.filters.chips["single"])
        shown = window.numbers
        assert entries(window)[0].text() == f"All {len(shown)} orders in the list"
        path = tmp_path / "stamps.csv"
        choose(window, "Stamps.com")
        await save_as(path)
        await until(path.exists, "it is saved")
        rows = list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
        assert [row["Order ID"] for row in rows] == shown

    bench_window(scenario)


def test_the_pick_sheet_is_saved_with_the_keyboard_and_a_place_that_cannot_be_written_is_said(
    bench_window: PlayOnShop, tmp_path: Path
) -> None:
    async def scenario(window: BenchWindow) -> None:
        choose_three(window)
        path = tmp_path / "sheet.pdf"
        window.keys(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        await save_as(path)
        await until(lambda: path.exists() and path.read_bytes().startswith(b"%PDF"), "it is saved")
        assert window.notices() == ["Pick sheet of 3 orders"]
        window.keys(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        await save_as(tmp_path / "nowhere" / "sheet.pdf")
        await until(lambda: window.notices() == ["The pick sheet was not saved"], "it is said")

    bench_window(scenario)


def test_the_columns_of_a_file_are_chosen_and_kept(bench_window: PlayOnShop) -> None:
    async def scenario(window: BenchWindow) -> None:
        choose(window, "Columns")
        editors = [each for top in QApplication.topLevelWidgets() for each in top.findChildren(ColumnsEditor)]
        editor = editors[-1]
        before = window.router.services.orders_out.columns("worldship")
        editor.table.setCurrentCell(0, 0)
        editor.remove()
        after = window.router.services.orders_out.columns("worldship")
        assert after == before[1:]
        box = editor.table.cellWidget(0, 1)
        assert isinstance(box, QComboBox)
        box.setCurrentIndex(box.findData(Content.CONTENTS))
        assert window.router.services.orders_out.columns("worldship")[0].content is Content.CONTENTS
        order_row = next(at for at, each in enumerate(after) if each.content is Content.ORDER)
        editor.table.setCurrentCell(order_row, 0)
        editor.remove()
        assert "order number" in editor.problem.plain
        kept = window.router.services.orders_out.columns("worldship")
        assert any(each.content is Content.ORDER for each in kept)
        editor.reset()
        assert window.router.services.orders_out.columns("worldship") == before
        editor.window().close()

    bench_window(scenario)
