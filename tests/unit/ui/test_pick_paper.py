"""The pick sheet on paper: every size of shop fits on its pages, and nothing that an order holds breaks it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QPdfWriter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from app.domain.order import Order
from app.domain.pick_sheet import pick_sheet
from tests.builders import a_line, an_order
from ui.orders_out.paper import Heading, draw_sheet, set_margins

HEADING = Heading("Willow & Wick", "21 Nov 2026 14:05")


def drawn(path: Path, orders: list[Order]) -> int:
    writer = QPdfWriter(str(path))
    writer.setResolution(600)
    set_margins(writer)
    return draw_sheet(writer, pick_sheet(orders), HEADING)


def orders_of(count: int, lines: int = 2) -> list[Order]:
    return [
        an_order(
            *(a_line(f"SKU-{at}-{of}", line_id=str(at), location=f"A-{at}") for at in range(lines)), number=f"1-{of}"
        )
        for of in range(count)
    ]


@pytest.mark.usefixtures("qapp")
def test_one_order_takes_one_page_and_many_take_as_many_as_they_need(tmp_path: Path) -> None:
    assert drawn(tmp_path / "one.pdf", orders_of(1)) == 1
    few, many = drawn(tmp_path / "few.pdf", orders_of(12)), drawn(tmp_path / "many.pdf", orders_of(120))
    assert 2 <= few < many
    assert (tmp_path / "many.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.usefixtures("qapp")
def test_an_order_longer_than_a_page_goes_on_over_the_next(tmp_path: Path) -> None:
    assert drawn(tmp_path / "long.pdf", orders_of(1, lines=150)) >= 5


@pytest.mark.usefixtures("qapp")
def test_nothing_to_fetch_is_a_page_all_the_same(tmp_path: Path) -> None:
    assert drawn(tmp_path / "empty.pdf", []) == 1


@pytest.mark.usefixtures("qapp")
def test_an_order_whose_number_bars_cannot_say_and_endless_words_break_nothing(tmp_path: Path) -> None:
    odd = replace(
        an_order(a_line(sku="X" * 300, details="very " * 100, location="far " * 50, ordered=999_999)),
        number="注文-1042",
        buyer_note="please " * 400,
    )
    assert drawn(tmp_path / "odd.pdf", [odd]) == 1


@pytest.mark.usefixtures("qapp")
def test_a_printer_takes_what_a_file_takes(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    set_margins(printer)
    assert draw_sheet(printer, pick_sheet(orders_of(3)), HEADING) == 1
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")


def test_a_place_that_cannot_be_written_is_an_error(tmp_path: Path, qapp: QApplication) -> None:
    assert qapp is not None
    with pytest.raises(RuntimeError, match="cannot be drawn on"):
        drawn(tmp_path / "nowhere" / "sheet.pdf", orders_of(1))
