"""The import page and the columns of label files in every state, for the contact sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from app.domain.label_file import PROGRAMS, Content
from ui import theme
from ui.orders_out.columns_editor import ColumnsEditor
from ui.tracking_import import samples
from ui.tracking_import.rows import import_rows
from ui.tracking_import.view import ImportView


def _preview() -> ImportView:
    page = ImportView()
    page.show_source("end of day 21 Nov.csv", samples.ABOUT)
    page.mapping.show_columns(samples.HEADINGS, samples.COLUMNS)
    page.mapping.show_carriers(samples.CARRIERS, "UPS")
    page.show_rows(import_rows(samples.sample_judged(), {}))
    words = "2 ship · 1 adds a cost or method · 1 to confirm · 2 do nothing · 1 cannot"
    page.bar.show_preview(2, 1, 1, 2, words)
    return page


def _looking() -> ImportView:
    page = _preview()
    page.bar.show_busy("Looking at Ordoro for orders that do not wait: 12 of 40", 12, 40)
    return page


def _sending(*, is_paused: bool = False) -> ImportView:
    page = _preview()
    page.mapping.setEnabled(False)
    page.show_rows(import_rows(samples.sample_judged(), samples.sample_results(), is_sending=True))
    words = "Paused · 3 of 37 sent" if is_paused else "3 of 37 sent"
    page.bar.show_sending(3, 37, words, is_paused=is_paused, is_stopping=False)
    return page


def _done() -> ImportView:
    page = _preview()
    page.mapping.setEnabled(False)
    page.show_rows(import_rows(samples.sample_judged(), samples.sample_results()))
    page.bar.show_preview(0, 0, 0, 3, "1 done · 1 not sent · 1 unsure")
    return page


def _problems() -> ImportView:
    page = _preview()
    page.problems.click()
    return page


def _no_columns() -> ImportView:
    page = _preview()
    page.mapping.show_columns(("Column A", "Column B", "x" * 300), {})
    return page


def _loading() -> ImportView:
    page = ImportView()
    page.show_loading("end of day 21 Nov.csv")
    return page


def _error() -> ImportView:
    page = ImportView()
    text = "It is an Excel workbook (or another zipped file), whatever its name says. Save it as CSV first."
    page.show_error("end of day.csv", "This file cannot be read", text)
    return page


def _columns(*, wrong: bool = False) -> ColumnsEditor:
    editor = ColumnsEditor({each.key: each.columns for each in PROGRAMS})
    editor.setContentsMargins(theme.S24, theme.S24, theme.S24, theme.S24)
    if wrong:
        at = next(at for at, each in enumerate(PROGRAMS[0].columns) if each.content is Content.ORDER)
        editor.table.setCurrentCell(at, 0)
        editor.remove()
    return editor


IMPORT_PAGES: Mapping[str, Callable[[], QWidget]] = {
    "import empty": ImportView,
    "import loading": _loading,
    "import error": _error,
    "import preview": _preview,
    "import looking": _looking,
    "import problems": _problems,
    "import no columns": _no_columns,
    "import sending": _sending,
    "import paused": lambda: _sending(is_paused=True),
    "import done": _done,
    "columns of label files": _columns,
    "columns without the order number": lambda: _columns(wrong=True),
}
