"""The sheet on paper: two codes beside one another, so many pages as it takes, whatever the paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from ui import theme
from ui.command_sheet.entries import Entry, Section
from ui.kit import barcode

#: All in millimetres.
MARGIN = 12.0
_MOST_COLUMNS = 2
_GUTTER = 10.0
_HEADING = 11.0
_CELL = 31.0
_TITLE, _HINT = 6.5, 4.5
_BARS = 14.0
#: A bar is never narrower: the finest that a plain scanner reads from a laser print with ease is a quarter.
MODULE = 0.33
_PER_INCH = 25.4
_PDF_DPI = 1200


@dataclass(frozen=True, slots=True)
class Placed:
    """A heading (`entry` None) or a code at its place on the page, in millimetres."""

    place: QRectF
    title: str
    entry: Entry | None = None


def paper() -> QPageSize:
    """The paper that printers have where this computer stands."""
    is_letter = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize(QPageSize.PageSizeId.Letter if is_letter else QPageSize.PageSizeId.A4)


def pages(sections: Sequence[Section], room: QSizeF) -> list[list[Placed]]:
    """What stands where on each page of so much room. A heading never stands alone at the foot of a page."""
    made: list[list[Placed]] = [[]]
    columns = _columns(sections, room.width())
    width = (room.width() - _GUTTER * (columns - 1)) / columns
    y = 0.0
    for section in sections:
        if y + _HEADING + _CELL > room.height() and made[-1]:
            made.append([])
            y = 0.0
        made[-1].append(Placed(QRectF(0, y, room.width(), _HEADING), section.title))
        y += _HEADING
        for at, entry in enumerate(section.entries):
            column = at % columns
            if column == 0 and at and y + _CELL > room.height():
                made.append([])
                y = 0.0
            place = QRectF(column * (width + _GUTTER), y, width, _CELL)
            made[-1].append(Placed(place, entry.title, entry))
            if column == columns - 1 or at == len(section.entries) - 1:
                y += _CELL
    return made


def _columns(sections: Sequence[Section], width: float) -> int:
    """As many as the longest code leaves room for, one on small paper."""
    longest = max((barcode.modules(entry.text) for section in sections for entry in section.entries), default=1)
    fit = int((width + _GUTTER) // (longest * MODULE + _GUTTER))
    return min(max(fit, 1), _MOST_COLUMNS)


def paint(painter: QPainter, page: Sequence[Placed], per_mm: float) -> None:
    """One page, with the painter's origin at the corner of its room; `per_mm` are its dots in a millimetre."""
    for placed in page:
        place = QRectF(
            placed.place.x() * per_mm,
            placed.place.y() * per_mm,
            placed.place.width() * per_mm,
            placed.place.height() * per_mm,
        )
        if placed.entry is None:
            _paint_heading(painter, place, placed.title, per_mm)
        else:
            _paint_code(painter, place, placed.entry, per_mm)


def pdf(sections: Sequence[Section], size: QPageSize, title: str) -> bytes:
    """The whole sheet as a PDF."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setResolution(_PDF_DPI)
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter))
    print_on(writer, sections, _PDF_DPI)
    buffer.close()
    return bytes(buffer.data().data())


def print_on(device: QPagedPaintDevice, sections: Sequence[Section], dpi: int) -> bool:
    """All pages on a printer or into a PDF; False where it cannot be begun."""
    per_mm = dpi / _PER_INCH
    room = device.pageLayout().paintRect(QPageLayout.Unit.Millimeter).size()
    painter = QPainter()
    if not painter.begin(device):
        return False
    for at, page in enumerate(pages(sections, room)):
        if at:
            device.newPage()
        paint(painter, page, per_mm)
    painter.end()
    return True


def pictures(sections: Sequence[Section], size: QPageSize, width: int, ratio: float) -> list[QImage]:
    """Each page as it will come out, `width` wide, for a screen with `ratio` of its own pixels to one."""
    whole = size.size(QPageSize.Unit.Millimeter)
    room = QSizeF(whole.width() - 2 * MARGIN, whole.height() - 2 * MARGIN)
    # Drawn large and made small: the bars then look like bars, however few pixels there are.
    per_mm = 3 * width * ratio / whole.width()
    drawn = []
    for page in pages(sections, room):
        image = QImage(round(whole.width() * per_mm), round(whole.height() * per_mm), QImage.Format.Format_RGB32)
        image.setDotsPerMeterX(round(per_mm * 1000))
        image.setDotsPerMeterY(round(per_mm * 1000))
        image.fill(theme.paper())
        painter = QPainter(image)
        painter.translate(MARGIN * per_mm, MARGIN * per_mm)
        paint(painter, page, per_mm)
        painter.end()
        small = image.scaledToWidth(round(width * ratio), Qt.TransformationMode.SmoothTransformation)
        small.setDevicePixelRatio(ratio)
        drawn.append(small)
    return drawn


def _paint_heading(painter: QPainter, place: QRectF, title: str, per_mm: float) -> None:
    painter.setFont(_font(3.6, per_mm))
    painter.setPen(theme.ink())
    painter.drawText(place.adjusted(0, 0, 0, -2.5 * per_mm), _LEFT | Qt.AlignmentFlag.AlignBottom, title)
    line = QRectF(place.left(), place.bottom() - 1.6 * per_mm, place.width(), 0.2 * per_mm)
    painter.fillRect(line, theme.ink())


def _paint_code(painter: QPainter, place: QRectF, entry: Entry, per_mm: float) -> None:
    painter.setPen(theme.ink())
    quiet = barcode.QUIET * MODULE * per_mm
    words = QRectF(place.left() + quiet, place.top(), place.width() - 2 * quiet, _TITLE * per_mm)
    font = _font(5.0, per_mm, is_bold=True)
    _draw_short(painter, words, entry.title, font)
    words.translate(0, words.height())
    words.setHeight(_HINT * per_mm)
    _draw_short(painter, words, entry.hint, _font(3.0, per_mm))
    width = min(barcode.modules(entry.text) * MODULE * per_mm, place.width())
    top = words.bottom() + 0.5 * per_mm
    barcode.draw(painter, QRectF(place.left(), top, width, _BARS * per_mm), entry.text)


_LEFT = Qt.AlignmentFlag.AlignLeft


def _draw_short(painter: QPainter, place: QRectF, text: str, font: QFont) -> None:
    """In one line, with an ellipsis where there is no room for all of it."""
    painter.setFont(font)
    shown = QFontMetricsF(font, painter.device()).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, _LEFT | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


def _font(height: float, per_mm: float, *, is_bold: bool = False) -> QFont:
    font = QFont()
    font.setPixelSize(max(round(height * per_mm), 1))
    font.setBold(is_bold)
    return font
