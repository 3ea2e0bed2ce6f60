"""Code 128 as we draw it: black on white in any colours of the window, quiet zones included, on screen and on paper."""

from __future__ import annotations

import functools
import itertools

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme

FNC1 = "\x1d"
#: Modules of white before and after the bars, as the standard has them.
QUIET = 10
_LABEL_GAP = 4.0
#: What has more dots to the inch than this is paper.
_SCREEN_DPI = 200


class CannotDraw(ValueError):
    """The text holds a character that Code 128 has not."""


@functools.lru_cache(maxsize=256)
def runs(text: str) -> tuple[int, ...]:
    """The widths in modules of bar, space, bar, … of `text`; with FNC1 first it is a GS1-128. Raises CannotDraw."""
    from barcode.codex import Code128, Gs1_128  # type: ignore[import-untyped]  # noqa: PLC0415 (brings PIL where that is)
    from barcode.errors import BarcodeError  # type: ignore[import-untyped]  # noqa: PLC0415

    kind = Gs1_128 if text.startswith(FNC1) else Code128
    try:
        lines = kind(text.removeprefix(FNC1).replace(FNC1, Gs1_128.FNC1_CHAR)).build()
    except (BarcodeError, KeyError, ValueError) as error:
        raise CannotDraw(f"no bars for {text!r}") from error
    return tuple(len(list(group)) for _, group in itertools.groupby(lines[0]))


def modules(text: str) -> int:
    """How many modules wide it is, its quiet zones included."""
    return sum(runs(text)) + 2 * QUIET


def draw(painter: QPainter, place: QRectF, text: str, label: str = "") -> QRectF:
    """Draw `text` as bars as wide as fits `place`, `label` below in the painter's font; answers what the bars took.

    On a screen a module is a whole number of the screen's own pixels, so that every bar has sharp edges. On paper,
    where there are pixels enough, the bars fill the width.
    """
    scale = painter.device().devicePixelRatio()
    module = place.width() / modules(text)
    is_paper = painter.device().logicalDpiX() > _SCREEN_DPI
    if not is_paper and module * scale >= 1:
        module = int(module * scale) / scale
    width = module * modules(text)
    left = place.left() + (place.width() - width) / 2
    if not is_paper:
        left = round(left * scale) / scale
    below = QFontMetricsF(painter.font(), painter.device()).height() + _LABEL_GAP if label else 0.0
    bars = QRectF(left, place.top(), width, place.height() - below)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(place, theme.paper())
    at = left + QUIET * module
    for nth, run in enumerate(runs(text)):
        if nth % 2 == 0:
            painter.fillRect(QRectF(at, bars.top(), run * module, bars.height()), theme.ink())
        at += run * module
    if label:
        painter.setPen(theme.ink())
        under = QRectF(place.left(), bars.bottom() + _LABEL_GAP, place.width(), below - _LABEL_GAP)
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter, label)
    painter.restore()
    return bars


class Barcode(QWidget):
    """One code on the screen, large enough to be read from it at arm's length."""

    def __init__(self, text: str = "", label: str = "", parent: QWidget | None = None, *, module: int = 2) -> None:
        super().__init__(parent)
        self._text = text
        self._label = label
        self._module = module
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(label or text)

    def show_code(self, text: str, label: str = "") -> None:
        """Draw another one."""
        self._text, self._label = text, label
        self.setAccessibleName(label or text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if not self._text:
            return QSize(0, 0)
        return QSize(modules(self._text) * self._module, 120)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if not self._text:
            return
        painter = QPainter(self)
        font = painter.font()
        font.setPixelSize(theme.SECONDARY)
        painter.setFont(font)
        painter.fillRect(self.rect(), theme.paper())
        inside = QRectF(self.rect()).adjusted(0, theme.S12, 0, -theme.S8)
        draw(painter, inside, self._text, self._label)
