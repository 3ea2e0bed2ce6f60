"""Looks at every widget of a window, wherever it sits."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6 import QtGui
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QTextEdit, QToolTip, QWidget

_MOST_ROWS = 50


def widgets(top: QWidget) -> Iterator[QWidget]:
    yield top
    yield from top.findChildren(QWidget)


def read_as_markup(top: QWidget, mark: str) -> Iterator[str]:
    """Every place below `top` that would draw a text with `mark` in it as markup."""
    for widget in widgets(top):
        if isinstance(widget, QLabel) and mark in widget.text() and _is_drawn_as_markup(widget):
            yield f"{type(widget).__name__} draws {widget.text()[:80]!r}"
        if isinstance(widget, QTextEdit) and mark in widget.toPlainText() and mark not in widget.toHtml():
            yield f"{type(widget).__name__} draws {widget.toPlainText()[:80]!r}"
        if mark in widget.toolTip() and _would_be_markup(widget.toolTip()):
            yield f"the tool tip of {type(widget).__name__} {widget.toolTip()[:80]!r}"
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            for tip in _tips(widget.model()):
                if mark in tip and _would_be_markup(tip):
                    yield f"a tool tip in {type(widget).__name__} {tip[:80]!r}"
    if mark in QToolTip.text() and _would_be_markup(QToolTip.text()):
        yield f"the tool tip {QToolTip.text()[:80]!r}"


def _is_drawn_as_markup(label: QLabel) -> bool:
    shape = label.textFormat()
    return shape is Qt.TextFormat.RichText or (
        shape is Qt.TextFormat.AutoText and QtGui.Qt.mightBeRichText(label.text())
    )


def _would_be_markup(tip: str) -> bool:
    return QtGui.Qt.mightBeRichText(tip) and "<b>" in tip


def _tips(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(min(model.rowCount(QModelIndex()), _MOST_ROWS)):
        for column in range(model.columnCount(QModelIndex())):
            tip = model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
            if isinstance(tip, str):
                yield tip
