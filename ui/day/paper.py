"""What of a day goes to a file or a printer."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter

from app.domain.parcel import Parcel
from app.runtime.concurrency import Tasks, Workers
from app.runtime.files import write_privately
from app.tables.writing import write_table
from ui.day.closing import Closing, document_of, save_pdf
from ui.day.rows import told_words
from ui.day.view import DayView
from ui.kit import ask
from ui.kit.notice_bar import Notice, NoticeBar, NoticeKind

_NOTICE = "day.paper"


class DayPaper(QObject):
    def __init__(self, view: DayView, notices: NoticeBar, workers: Workers, tasks: Tasks) -> None:
        super().__init__(view)
        self._view = view
        self._notices = notices
        self._workers = workers
        self._tasks = tasks
        self._closing: Closing | None = None
        view.closing.print_asked.connect(self._print)
        view.closing.save_asked.connect(self._save)

    def export(self, parcels: Sequence[Parcel], title: str) -> None:
        """The parcels that are shown, as a table that any spreadsheet opens and none runs."""
        body = parcels_table(parcels)
        name = f"Packbench {title}.csv".replace("“", "").replace("”", "").replace(":", "").replace("/", "-")
        pattern = self.tr("Tables (*.csv)")
        ask.save_file(self._view, self.tr("Export the parcels"), name, pattern, lambda file: self.write(file, body))

    def write(self, file: Path, body: bytes) -> None:
        """Written whole or not at all; says which."""
        try:
            write_privately(file, body)
        except OSError as error:
            self._say_not_written(file, error)
        else:
            self._say_written(file)

    def show_closing(self, closing: Closing) -> None:
        self._closing = closing
        self._view.closing.show_closing(closing)
        self._view.show_closing()

    def save_closing(self, file: Path) -> None:
        if self._closing is None:
            return
        try:
            save_pdf(self._closing, file)
        except OSError as error:
            self._say_not_written(file, error)
        else:
            self._say_written(file)

    def _print(self) -> None:
        if self._closing is not None:
            document = document_of(self._closing)
            ask.choose_printer(self._view, QPrinter(QPrinter.PrinterMode.HighResolution), document.print_)

    def _save(self) -> None:
        if self._closing is not None:
            name = f"Packbench {self._closing.day.isoformat()}.pdf"
            ask.save_file(self._view, self.tr("Save the day"), name, self.tr("Pages (*.pdf)"), self.save_closing)

    def _say_written(self, file: Path) -> None:
        title = self.tr("Saved as {name}").format(name=file.name)
        self._notices.show_notice(Notice(NoticeKind.GOOD, title, str(file.parent), key=_NOTICE))

    def _say_not_written(self, file: Path, error: OSError) -> None:
        title = self.tr("{name} could not be saved").format(name=file.name)
        text = self.tr("Choose another folder, or close the file where it is open.")
        self._notices.show_notice(Notice(NoticeKind.ERROR, title, text, details=repr(error), key=_NOTICE))


def parcels_table(parcels: Sequence[Parcel]) -> bytes:
    """CSV as spreadsheets take it, with every formula defused; headings stay English, for other programs read them."""
    headings = (
        "left", "order", "buyer", "place", "carrier", "method", "tracking_number", "pieces", "items", "cost",
        "packed_by", "shop_told",
    )  # fmt: skip
    return write_table(headings, [_cells(parcel) for parcel in parcels])


def _cells(parcel: Parcel) -> tuple[str, ...]:
    left = parcel.left.astimezone().isoformat(sep=" ", timespec="minutes") if parcel.left is not None else ""
    tracking = parcel.tracking
    return (
        left,
        parcel.number,
        parcel.order.buyer,
        parcel.order.ship_to.place,
        tracking.carrier,
        tracking.method,
        tracking.number,
        str(parcel.pieces),
        "; ".join(f"{item.quantity} x {item.sku}" for item in parcel.items),
        "" if parcel.cost_missing else str(tracking.cost),
        parcel.packed_by,
        told_words(parcel.told)[0],
    )
