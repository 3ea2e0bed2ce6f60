"""Labels for text of any length: it wraps or is cut short, and never makes the window wider."""

from __future__ import annotations

import re

from PySide6 import QtGui
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

_LONGEST_WORD = 32
_BREAK = "\u200b"


def plain_tip(text: str) -> str:
    """A tool tip that shows `text` as it is: Qt takes what looks like markup for markup."""
    if not QtGui.Qt.mightBeRichText(text):
        return text
    from html import escape  # noqa: PLC0415 (all names of HTML's letters come with it; few texts look like markup)

    return f"<span>{escape(text).replace(chr(10), '<br>')}</span>"


def fitting(text: str, metrics: QtGui.QFontMetrics, width: int, height: int) -> str:
    """As much of `text` as stands on whole lines within `width` and `height`, ending in "…" where it is cut."""
    if _fits(text, metrics, width, height):
        return text
    least, most = 0, len(text)
    while most - least > 1:
        middle = (least + most) // 2
        if _fits(f"{text[:middle].rstrip()}…", metrics, width, height):
            least = middle
        else:
            most = middle
    return f"{text[:least].rstrip()}…"


def _fits(text: str, metrics: QtGui.QFontMetrics, width: int, height: int) -> bool:
    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
    return metrics.boundingRect(QRect(0, 0, max(width, 1), 1 << 20), flags, broken(text)).height() <= height


def broken(text: str) -> str:
    """With places to break in words that no line has room for."""
    return re.sub(rf"\S{{{_LONGEST_WORD}}}(?=\S)", lambda found: found.group() + _BREAK, text)


class WrappedLabel(QLabel):
    """Plain text over as many lines as it needs; words longer than a line are broken. Can be selected and copied."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plain = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802 (Qt's name)
        self._plain = text
        super().setText(broken(text))

    @property
    def plain(self) -> str:
        """The text as it was set."""
        return self._plain

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height() if not self._plain else self.fontMetrics().height())


class ElidedLabel(QLabel):
    """One line of plain text, cut short with "…" where it does not fit; the whole is its tool tip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plain = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802 (Qt's name)
        self._plain = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._fit()

    @property
    def plain(self) -> str:
        """The text as it was set."""
        return self._plain

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._plain[:400]) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        line = self._plain.replace("\n", " ")
        shown = self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, max(self.width(), 1))
        super().setText(shown)
        self.setToolTip(plain_tip(self._plain) if shown != line else "")
