"""Makes the sheet from the settings of the moment, and hands it to a file or a printer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter

from app.settings.store import SettingsStore
from ui.command_sheet import drawing
from ui.command_sheet.entries import Section, sections
from ui.command_sheet.view import PAPER_WIDTH, CommandSheetView
from ui.kit import ask
from ui.kit.notice_bar import Notice, NoticeAction, NoticeBar, NoticeKind

FILE_NAME = "packbench-commands.pdf"
_KEY = "commands"


class CommandSheetPresenter(QObject):
    """Lives as long as its view."""

    closed = Signal()

    def __init__(
        self,
        view: CommandSheetView,
        store: SettingsStore,
        notices: NoticeBar,
        show_settings: Callable[[], object],
    ) -> None:
        super().__init__(view)
        self._view = view
        self._store = store
        self._notices = notices
        self._sections: tuple[Section, ...] = ()
        view.save_asked.connect(self._ask_where_to)
        view.print_asked.connect(self._ask_for_printer)
        view.settings_asked.connect(show_settings)
        view.closed.connect(self.closed)

    def show(self) -> None:
        """Draw it anew: the settings may be others now."""
        settings = self._store.settings
        self._sections = sections(settings)
        said = [self.tr("Hang it at the bench. Print it at full size, without “fit to page”.")]
        if not settings.packers or not settings.carriers:
            said.append(
                self.tr("Packers, your own carriers and presets stand on it as soon as they are in the settings.")
            )
        images = drawing.pictures(self._sections, drawing.paper(), PAPER_WIDTH, self._view.devicePixelRatioF())
        self._view.show_pages(images, " ".join(said))
        self._view.setFocus()

    def save_to(self, file: Path) -> None:
        """Write the PDF, and say how it went."""
        try:
            file.write_bytes(drawing.pdf(self._sections, drawing.paper(), self.tr("Packbench: command barcodes")))
        except OSError as error:
            title = self.tr("The sheet could not be saved there")
            text = self.tr("Choose another place: {file} cannot be written.").format(file=file)
            self._notices.show_notice(Notice(NoticeKind.ERROR, title, text, details=repr(error), key=_KEY))
            return
        show = NoticeAction(self.tr("Open it"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))))
        title = self.tr("The sheet is saved")
        self._notices.show_notice(Notice(NoticeKind.INFO, title, str(file), (show,), key=_KEY))

    def print_on(self, printer: QPrinter) -> None:
        """Send it to the printer that was chosen."""
        if drawing.print_on(printer, self._sections, printer.resolution()):
            self._notices.show_notice(Notice(NoticeKind.GOOD, self.tr("The sheet is with the printer"), key=_KEY))
            return
        title = self.tr("The printer does not take it")
        text = self.tr("Look whether it is on, or save the sheet as a PDF and print that.")
        self._notices.show_notice(Notice(NoticeKind.ERROR, title, text, key=_KEY))

    def _ask_where_to(self) -> None:
        ask.save_file(self._view, self.tr("Save the command barcodes"), FILE_NAME, self.tr("PDF (*.pdf)"), self.save_to)

    def _ask_for_printer(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(drawing.paper())
        printer.setDocName(self.tr("Packbench: command barcodes"))
        ask.choose_printer(self._view, printer, self.print_on)
