"""The pick sheet on paper: what to fetch shelf by shelf, then each order with a barcode that opens it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPagedPaintDevice, QPageLayout, QPainter, QPen

from app.domain.order import Order, OrderLine
from app.domain.pick_sheet import Pick, PickSheet
from app.words import number
from ui import theme
from ui.kit.barcode import CannotDraw
from ui.kit.barcode import draw as draw_bars

#: Everything below is in points, 72 to the inch.
_POINTS = 72
_MARGIN = 40
_TITLE, _STRONG, _BODY, _SMALL = 16, 11, 10, 8
_PICK_ROW = 34
_LINE_ROW = 16
_HEAD = 62
_GAP = 14
_BARCODE = QSizeF(190, 46)
_BOX = 9
_SHELF_WIDE, _COUNT_WIDE = 84, 44


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands at the top of the sheet: whose, and when."""

    shop: str
    when: str


def set_margins(device: QPagedPaintDevice) -> None:
    """The same on every page; to be called before anything is drawn."""
    device.setPageMargins(QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Point)


def draw_sheet(device: QPagedPaintDevice, sheet: PickSheet, heading: Heading) -> int:
    """Draw all of it; answers how many pages it took. Raises RuntimeError where the device cannot be drawn on."""
    painter = QPainter()
    if not painter.begin(device):
        raise RuntimeError("the page cannot be drawn on")
    try:
        paper = _Paper(device, painter)
        paper.title(sheet, heading)
        for pick in sheet.picks:
            paper.pick(pick)
        for order in sheet.orders:
            paper.order(order)
        paper.foot()
        return paper.page
    finally:
        painter.end()


class _Paper:
    """Keeps how far down the page it is; what does not fit goes to the next one whole."""

    def __init__(self, device: QPagedPaintDevice, painter: QPainter) -> None:
        self._device = device
        self._painter = painter
        scale = device.logicalDpiX() / _POINTS
        painter.scale(scale, scale)
        painter.setPen(QPen(theme.ink(), 0.6))
        size = device.pageLayout().paintRect(QPageLayout.Unit.Point).size()
        self._wide, self._high = size.width(), size.height() - _GAP
        self._y = 0.0
        self.page = 1

    def title(self, sheet: PickSheet, heading: Heading) -> None:
        say = QCoreApplication.translate
        words = say("orders_out", "Pick sheet")
        self._text(QRectF(0, 0, self._wide, 22), words, _TITLE, strong=True)
        counts = say("orders_out", "{orders} orders · {pieces} pieces").format(
            orders=len(sheet.orders), pieces=sheet.pieces
        )
        about = " · ".join(part for part in (heading.shop, counts, heading.when) if part)
        self._text(QRectF(0, 22, self._wide, 14), about, _SMALL)
        self._y = 44

    def pick(self, pick: Pick) -> None:
        """A row: a box to tick, the shelf, how many, what, and for which orders."""
        self._make_room(_PICK_ROW)
        y, left = self._y, 0.0
        self._rule(y)
        self._tick(left, y + 8)
        left += _BOX + 8
        shelf = pick.location or QCoreApplication.translate("orders_out", "no shelf")
        self._text(QRectF(left, y + 5, _SHELF_WIDE, 16), shelf, _STRONG, strong=bool(pick.location))
        left += _SHELF_WIDE + 6
        count = QRectF(left, y + 3, _COUNT_WIDE, 20)
        self._text(count, number(pick.quantity), _TITLE, strong=True, align=Qt.AlignmentFlag.AlignRight)
        left += _COUNT_WIDE + 12
        name = f"{pick.name} · {pick.details}" if pick.details else pick.name
        self._text(QRectF(left, y + 4, self._wide - left, 14), name, _BODY, strong=True)
        orders = ", ".join(f"{number} × {count}" if count > 1 else number for number, count in pick.orders)
        stock = QCoreApplication.translate("orders_out", "only {count} in stock").format(count=max(pick.stock or 0, 0))
        words = " · ".join(part for part in (pick.sku, stock if pick.is_short else "", orders) if part)
        self._text(QRectF(left, y + 18, self._wide - left, 12), words, _SMALL)
        self._y += _PICK_ROW

    def order(self, order: Order) -> None:
        """A block: who it goes to and the barcode, then its lines."""
        lines = [line for line in order.lines if line.remaining]
        note = " ".join((order.buyer_note or order.staff_note).split())
        head = _HEAD + (14 if note else 0)
        self._make_room(min(head + len(lines) * _LINE_ROW + _GAP, self._high))
        self._y += _GAP / 2
        self._rule(self._y, width=1.2)
        y, words_wide = self._y + 6, self._wide - _BARCODE.width() - 12
        self._text(QRectF(0, y, words_wide, 20), order.number, _TITLE, strong=True)
        self._text(QRectF(0, y + 20, words_wide, 14), f"{order.buyer}, {order.ship_to.place}".strip(", "), _BODY)
        self._text(QRectF(0, y + 34, words_wide, 12), order.requested_method, _SMALL)
        place = QRectF(self._wide - _BARCODE.width(), y, _BARCODE.width(), _BARCODE.height())
        self._barcode(place, order)
        if note:
            self._text(QRectF(0, y + 50, self._wide, 14), f"⚑ {note}", _BODY, strong=True)
        self._y += head
        for line in lines:
            self._make_room(_LINE_ROW)
            self._line(line)
        self._y += _GAP / 2

    def foot(self) -> None:
        """The number of the page, at its end."""
        place = QRectF(0, self._high, self._wide, _GAP)
        self._text(place, str(self.page), _SMALL, align=Qt.AlignmentFlag.AlignRight)

    def _line(self, line: OrderLine) -> None:
        y = self._y
        self._tick(0, y + 3)
        count = QRectF(_BOX + 4, y, _COUNT_WIDE - 10, _LINE_ROW)
        self._text(count, number(line.remaining), _STRONG, strong=True, align=Qt.AlignmentFlag.AlignRight)
        left = _BOX + _COUNT_WIDE + 4
        words = " · ".join(part for part in (line.sku, line.name, line.details) if part)
        shelf = QRectF(self._wide - _SHELF_WIDE, y, _SHELF_WIDE, _LINE_ROW)
        self._text(QRectF(left, y, self._wide - left - _SHELF_WIDE - 6, _LINE_ROW), words, _BODY)
        self._text(shelf, line.location, _BODY, align=Qt.AlignmentFlag.AlignRight)
        self._y += _LINE_ROW

    def _barcode(self, place: QRectF, order: Order) -> None:
        """Left out where the number holds a sign that bars cannot say: it stands beside it in figures."""
        self._painter.setFont(_font(_SMALL))
        try:
            draw_bars(self._painter, place, order.barcode or order.number)
        except CannotDraw:
            self._text(place, order.barcode, _SMALL, align=Qt.AlignmentFlag.AlignRight)

    def _make_room(self, high: float) -> None:
        if self._y + high <= self._high:
            return
        self.foot()
        self._device.newPage()
        self.page += 1
        self._y = 0.0

    def _rule(self, y: float, width: float = 0.4) -> None:
        self._painter.setPen(QPen(theme.ink(), width))
        self._painter.drawLine(QRectF(0, y, self._wide, 0).topLeft(), QRectF(0, y, self._wide, 0).topRight())

    def _tick(self, x: float, y: float) -> None:
        self._painter.setPen(QPen(theme.ink(), 0.8))
        self._painter.drawRect(QRectF(x, y, _BOX, _BOX))

    def _text(
        self,
        place: QRectF,
        text: str,
        size: int,
        *,
        strong: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        font = _font(size, strong=strong)
        self._painter.setFont(font)
        self._painter.setPen(QPen(theme.ink()))
        words = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        self._painter.drawText(place, align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, words)


def _font(size: int, *, strong: bool = False) -> QFont:
    """A pixel is a point here: the painter is scaled so."""
    font = QFont()
    font.setPixelSize(size)
    if strong:
        font.setWeight(QFont.Weight.DemiBold)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
