"""One line of the order: its picture, what it is, where it lies, and how many of it go into the parcel."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.order import OrderLine
from app.domain.shipment import Problem
from app.domain.verification import Verification
from app.words import counted
from ui import actions, theme
from ui.bench import wording
from ui.bench.left import lead
from ui.bench.quantity import Quantity
from ui.kit import icons, scan_words
from ui.kit.wrapped import ElidedLabel

_EDGE = 44


class Picture(QWidget):
    """The product's picture, or a quiet drawing in its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self.setFixedSize(_EDGE, _EDGE)

    def show_image(self, image: QImage | None) -> None:
        if image is not self._image:
            self._image = image
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(0.5, 0.5, _EDGE - 1, _EDGE - 1)
        frame = QPainterPath()
        frame.addRoundedRect(place, 4, 4)
        painter.fillPath(frame, QColor(theme.tokens().neutral_back if self._image is None else theme.LIGHT.surface))
        if self._image is None:
            icons.draw(painter, "box", "muted", QRect(0, 0, _EDGE, _EDGE).center() - QRect(0, 0, 20, 20).center(), 20)
        else:
            painter.setClipPath(frame)
            size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
            target = QRect((_EDGE - size.width()) // 2, (_EDGE - size.height()) // 2, size.width(), size.height())
            painter.drawPixmap(target, QPixmap.fromImage(self._image))
            painter.setClipping(False)
        painter.setPen(QColor(theme.tokens().border))
        painter.drawPath(frame)


class LineRow(QWidget):
    """Two lines of text, 52 px high, whatever has to be said: what is wrong stands beside the details."""

    quantity_changed = Signal(str, str)
    #: The SKU of a line whose picture or name was clicked.
    product_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line_id = ""
        self.sku = ""
        self.picture = Picture()
        self.name = ElidedLabel()
        self.name.setProperty("type", "strong")
        self.details = ElidedLabel()
        self.details.setProperty("type", "muted")
        self.details.setProperty("letters", "small")
        self.location = ElidedLabel()
        self.location.setProperty("type", "strong")
        self.location.setProperty("letters", "small")
        self.stock = ElidedLabel()
        self.stock.setProperty("letters", "small")
        self.quantity = Quantity()
        self.quantity.changed.connect(lambda text: self.quantity_changed.emit(self._line_id, text))
        self.of = QLabel()
        self.shipped = QLabel()
        self.shipped.setProperty("type", "secondary")
        self.problem = ElidedLabel()
        for label in (self.of, self.shipped):
            label.setTextFormat(Qt.TextFormat.PlainText)
        lead(self.name, self.details, self.location, self.stock, self.problem)
        for leads in (self.picture, self.name):
            leads.setCursor(Qt.CursorShape.PointingHandCursor)
        self.picture.setToolTip(actions.hint("product"))
        self._lay_out()

    @property
    def line_id(self) -> str:
        return self._line_id

    def show_line(
        self, line: OrderLine, text: str, problem: Problem | None, image: QImage | None, *, can_edit: bool
    ) -> None:
        self._line_id = line.line_id
        self.sku = line.sku
        _set(self.name, line.name or line.sku)
        kit = self.tr("kit") if line.is_kit else ""
        _set(self.details, " · ".join(part for part in (line.sku, line.details, kit) if part))
        _set(self.location, line.location)
        _set(self.stock, wording.stock(line))
        _say(self.stock, "warning" if line.is_short else "hint")
        self.of.setText(self.tr("of {count}").format(count=line.remaining))
        self.shipped.setText(counted("Bench", "%n shipped", "%n shipped", line.shipped))
        partly = self.tr("{shipped} of {ordered} have shipped already.")
        self.shipped.setToolTip(partly.format(shipped=line.shipped, ordered=line.ordered))
        self.shipped.setVisible(line.shipped > 0)
        self.picture.show_image(image)
        self.quantity.show_quantity(text, line.remaining)
        self.quantity.setEnabled(can_edit)
        self.quantity.edit.setAccessibleName(self.tr("Ship how many of {name}").format(name=line.name or line.sku))
        self._show_problem(problem)

    def show_boxed(self, count: int) -> None:
        """How many of it are in closed boxes; what has shipped before stands in the tool tip then."""
        if count:
            self.shipped.setText(counted("Bench", "%n in boxes", "%n in boxes", count))
            self.shipped.setVisible(True)

    def show_counted(self, line: OrderLine, counting: Verification | None) -> None:
        """How many of it were scanned, where anything was; what has shipped before stands in the tool tip then."""
        if counting is None or not counting.has_begun:
            _say(self.shipped, "")
            return
        is_whole = counting.missing(self._line_id) <= 0
        is_begun = not is_whole and counting.next_part(line) is not None
        verified = counted("Bench", "%n verified", "%n verified", counting.counted(self._line_id))
        whole = f"✓ {verified}" if is_whole else verified
        self.shipped.setText(scan_words.parts_words(*counting.parts(line)) if is_begun else whole)
        self.shipped.setVisible(True)
        _say(self.shipped, "good" if is_whole else "hint")

    def set_widths(self, digits: int, of_width: int, where_width: int) -> None:
        """The same for all rows, so that numbers stand in one column."""
        self.quantity.set_digits(digits)
        self._of_box.setFixedWidth(of_width)
        self._where.setFixedWidth(where_width)

    def _show_problem(self, problem: Problem | None) -> None:
        kind = "" if problem is None else "warning" if problem.is_warning else "error"
        self.quantity.set_problem(kind)
        self.problem.setVisible(problem is not None)
        _say(self.problem, kind or "hint")
        sign = "" if problem is None else "⚠ " if problem.is_warning else "✕ "
        _set(self.problem, sign + problem.message if problem else "")
        self.quantity.edit.setAccessibleDescription(problem.message if problem else "")

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(theme.S12)
        below.addWidget(self.details)
        below.addWidget(self.problem, 1)
        what = _two_lines(self.name, _boxed(below))
        self._where = _boxed(_two_lines(self.location, self.stock))
        self._of_box = _boxed(_two_lines(self.of, self.shipped))
        row = QHBoxLayout()
        row.setSpacing(theme.S12)
        row.addWidget(self.picture)
        row.addLayout(what, 1)
        row.addWidget(self._where)
        row.addWidget(self.quantity)
        row.addWidget(self._of_box)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.S12, 4, theme.S12, 4)
        outer.setSpacing(0)
        outer.addLayout(row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        leads = self.childAt(event.position().toPoint()) in (self.picture, self.name)
        if leads and self.sku and event.button() == Qt.MouseButton.LeftButton:
            self.product_asked.emit(self.sku)
        else:
            super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setPen(QColor(theme.tokens().border))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)


class ShippedRow(QWidget):
    """A line of which nothing remains: it is part of the order, and asks for nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = ElidedLabel()
        self.shipped = QLabel()
        self.shipped.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.name, self.shipped):
            label.setProperty("type", "muted")
            label.setProperty("letters", "small")
        lead(self.name)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.S12, 4, theme.S12, 4)
        layout.setSpacing(theme.S12)
        layout.addWidget(self.name, 1)
        layout.addWidget(self.shipped)

    def show_line(self, line: OrderLine, boxed: int = 0) -> None:
        _set(self.name, " · ".join(part for part in (line.name or line.sku, line.sku if line.name else "") if part))
        all_of_it = counted("Bench", "all %n shipped", "all %n shipped", line.shipped)
        if boxed:
            all_of_it = counted("Bench", "%n in boxes", "%n in boxes", boxed)
        self.shipped.setText(all_of_it if line.shipped or boxed else self.tr("none ordered"))


def _two_lines(first: QWidget, second: QWidget) -> QVBoxLayout:
    lines = QVBoxLayout()
    lines.setSpacing(2)
    lines.addStretch(1)
    lines.addWidget(first)
    lines.addWidget(second)
    lines.addStretch(1)
    return lines


def _boxed(layout: QBoxLayout) -> QWidget:
    layout.setContentsMargins(0, 0, 0, 0)
    box = QWidget()
    box.setLayout(layout)
    return box


def _set(label: ElidedLabel, text: str) -> None:
    if label.plain != text:
        label.setText(text)


def _say(label: QLabel, kind: str) -> None:
    if label.property("said") != kind:
        label.setProperty("said", kind)
        theme.restyle(label)
