"""Saves the chosen orders for a label program, and their pick sheet as PDF or on paper."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QPagedPaintDevice, QPdfWriter
from PySide6.QtWidgets import QWidget

from app.domain.label_file import PROGRAMS, LabelColumn, program
from app.errors import PackbenchError
from app.settings.store import SettingsNotKept
from app.words import counted
from ui.kit import ask, dates
from ui.kit.notice_bar import Notice, NoticeBar, NoticeKind
from ui.orders_out.columns_editor import ColumnsEditor

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from app.bootstrap import Services
    from app.runtime.concurrency import Tasks

_KEY = "orders out"
_DPI = 600


class OrdersOutPresenter(QObject):
    """`do` takes what ui/orders/out_button.py asks for."""

    def __init__(self, parent: QWidget, services: Services, notices: NoticeBar, tasks: Tasks) -> None:
        super().__init__(parent)
        self._parent = parent
        self._services = services
        self._notices = notices
        self._tasks = tasks
        self.shop = ""

    def do(self, what: str, numbers: Sequence[str]) -> None:
        if what == "columns":
            self.edit_columns()
        elif what == "pick sheet":
            self._ask_for_pdf(numbers)
        elif what == "print pick sheet":
            self._ask_for_printer(numbers)
        else:
            self._ask_for_file(what, numbers)

    def save(self, path: Path, key: str, numbers: Sequence[str]) -> None:
        """Write these orders for that label program."""
        self._tasks.start("orders.out", self._save(path, key, numbers))

    def save_pdf(self, path: Path, numbers: Sequence[str]) -> None:
        """Write these orders' pick sheet."""
        writer = QPdfWriter(str(path))
        writer.setResolution(_DPI)
        writer.setTitle(self.tr("Pick sheet"))
        try:
            count = self._draw(writer, numbers)
        except (RuntimeError, OSError) as error:
            title = self.tr("The pick sheet was not saved")
            text = self.tr("“{name}” cannot be written. Is it open in another program?").format(name=path.name)
            self._say(NoticeKind.ERROR, title, text, str(error))
            return
        self._say(NoticeKind.GOOD, self._pick_sheet_of(count), str(path))

    def edit_columns(self) -> None:
        """Choose what the files for label programs hold."""
        columns = {each.key: self._services.orders_out.columns(each.key) for each in PROGRAMS}
        editor = ColumnsEditor(columns)
        editor.kept.connect(self._keep)
        ask.show_widget(self._parent, self.tr("Columns of the files for label programs"), self.tr("Close"), editor)

    async def _save(self, path: Path, key: str, numbers: Sequence[str]) -> None:
        try:
            count = await self._services.orders_out.save(path, key, numbers)
        except PackbenchError as error:
            self._notices.show_notice(Notice.of(error, key=_KEY))
            return
        name = program(key).name
        title = counted("orders_out", "%n order saved for {program}", "%n orders saved for {program}", count)
        text = self.tr("{path}\nWhen the labels are printed, its export comes back on the page Import.")
        self._say(NoticeKind.GOOD, title.format(count=count, program=name), text.format(path=path))

    def _ask_for_file(self, key: str, numbers: Sequence[str]) -> None:
        name = program(key).name
        suggested = f"{name} {self._services.clock.today():%Y-%m-%d}.csv"
        title = counted(
            "orders_out", "Save %n order for {program}", "Save %n orders for {program}", len(numbers)
        ).format(program=name)
        pattern = self.tr("Tables (*.csv)")
        ask.save_file(self._parent, title, suggested, pattern, lambda path: self.save(path, key, numbers))

    def _ask_for_pdf(self, numbers: Sequence[str]) -> None:
        suggested = f"{self.tr('Pick sheet')} {self._services.clock.now():%Y-%m-%d %H.%M}.pdf"
        title = counted(
            "orders_out", "Save the pick sheet of %n order", "Save the pick sheet of %n orders", len(numbers)
        )
        pattern = self.tr("PDF (*.pdf)")
        ask.save_file(self._parent, title, suggested, pattern, lambda path: self.save_pdf(path, numbers))

    def _ask_for_printer(self, numbers: Sequence[str]) -> None:
        from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415 (most starts print nothing)

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.tr("Pick sheet"))
        ask.choose_printer(self._parent, printer, lambda chosen: self._print(chosen, numbers))

    def _print(self, printer: QPrinter, numbers: Sequence[str]) -> None:
        try:
            count = self._draw(printer, numbers)
        except RuntimeError as error:
            title = self.tr("The pick sheet was not printed")
            self._say(
                NoticeKind.ERROR,
                title,
                self.tr("The printer did not take it. Try again, or save it as PDF."),
                str(error),
            )
            return
        self._say(
            NoticeKind.GOOD,
            self._pick_sheet_of(count),
            self.tr("Sent to {printer}.").format(printer=printer.printerName()),
        )

    def _draw(self, device: QPagedPaintDevice, numbers: Sequence[str]) -> int:
        """Draw it; answers how many orders are on it."""
        from ui.orders_out.paper import Heading, draw_sheet, set_margins  # noqa: PLC0415

        set_margins(device)
        sheet = self._services.orders_out.pick_sheet(numbers)
        draw_sheet(device, sheet, Heading(self.shop, dates.stamp(self._services.clock.now())))
        return len(sheet.orders)

    def _keep(self, key: str, columns: tuple[LabelColumn, ...]) -> None:
        try:
            self._services.orders_out.keep_columns(key, columns)
        except SettingsNotKept as error:
            self._notices.show_notice(Notice.of(error, key=_KEY, kind=NoticeKind.WARNING))

    def _pick_sheet_of(self, count: int) -> str:
        return counted("orders_out", "Pick sheet of %n order", "Pick sheet of %n orders", count)

    def _say(self, kind: NoticeKind, title: str, text: str, details: str = "") -> None:
        self._notices.show_notice(Notice(kind, title, text, details=details, key=_KEY))
