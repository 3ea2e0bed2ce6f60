"""The bottom of the bench: what will happen, and the one primary button, always at the same place."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from ui import actions, theme
from ui.bench.ship_words import ShipWords
from ui.bench.words import Words
from ui.kit.wrapped import plain_tip

_HEIGHT = 48
_SIDE = 20


class ShipButton(QPushButton):
    """Says what it does, and its keys in smaller letters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "primary")
        self.setAutoDefault(False)
        self.setDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self._keys = actions.keys("ship").replace("Return", self.tr("Enter"))

    def sizeHint(self) -> QSize:
        strong, small = QFontMetrics(self._font(strong=True)), QFontMetrics(self._font(strong=False))
        width = strong.horizontalAdvance(self.text()) + small.horizontalAdvance(self._keys) + 2 * _SIDE + theme.S24
        return QSize(max(width, 260), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 260), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        option = QStyleOptionButton()
        self.initStyleOption(option)
        words, option.text = self.text(), ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        of = theme.tokens()
        painter.setPen(QColor(of.on_accent if self.isEnabled() else of.muted))
        painter.setFont(self._font(strong=False))
        inside = self.rect().adjusted(_SIDE, 0, -_SIDE, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        keys = self._draw_keys(painter, inside)
        painter.setFont(self._font(strong=True))
        room = QRect(inside.left(), inside.top(), inside.width() - keys, inside.height())
        fitting = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, fitting)

    def _draw_keys(self, painter: QPainter, inside: QRect) -> int:
        width = painter.fontMetrics().horizontalAdvance(self._keys)
        needed = QFontMetrics(self._font(strong=True)).horizontalAdvance(self.text()) + theme.S16 + width
        if needed > inside.width():
            return 0
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._keys)
        return width + theme.S16

    def _font(self, *, strong: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(theme.BODY if strong else theme.SECONDARY)
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font


class ShipBar(QWidget):
    """Left of the button stands why it cannot be pressed, or what to know before."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.beside = Words()
        self.beside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.beside.setMinimumHeight(_HEIGHT)
        self.button = ShipButton()
        self.button.clicked.connect(self.pressed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.S16)
        layout.addWidget(self.beside, 1, Qt.AlignmentFlag.AlignBottom)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom)

    def show_words(self, words: ShipWords) -> None:
        if self.button.text() != words.text:
            self.button.setText(words.text)
            self.button.updateGeometry()
        self.button.setEnabled(words.enabled)
        self.button.setToolTip(plain_tip(words.text))
        self.button.setAccessibleDescription(words.beside)
        self.beside.setText(words.beside)
        kind = "error" if words.is_error else "warning" if words.is_warning else "hint"
        if self.beside.property("said") != kind:
            self.beside.setProperty("said", kind)
            theme.restyle(self.beside)
