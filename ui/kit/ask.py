"""The only file that opens a dialog: beside the coroutine that waits for it, never inside a nested event loop."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.kit.button import push_button
from ui.kit.wrapped import WrappedLabel

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

#: A dialog's own frame and a task bar, in pixels.
_FRAME = 80


def show_rows(parent: QWidget, title: str, close: str, groups: dict[str, list[tuple[str, str]]]) -> QDialog:
    """Show pairs of words under headings until it is put away with Esc or the button. Nothing is asked."""
    dialog = _dialog(parent, title)
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, theme.S16, 0)
    grid.setHorizontalSpacing(theme.S32)
    grid.setVerticalSpacing(theme.S8)
    at = 0
    for heading, rows in groups.items():
        label = QLabel(heading)
        label.setProperty("type", "secondary")
        grid.setRowMinimumHeight(at, theme.S24)
        grid.addWidget(label, at, 0, 1, 2, Qt.AlignmentFlag.AlignBottom)
        for left, right in rows:
            at += 1
            keys = QLabel(right)
            keys.setProperty("type", "strong")
            grid.addWidget(QLabel(left), at, 0)
            grid.addWidget(keys, at, 1)
        at += 1
    layout = dialog.layout()
    assert isinstance(layout, QVBoxLayout)  # noqa: S101 (made below)
    scroller = QScrollArea()
    scroller.setWidgetResizable(True)
    scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroller.setWidget(table)
    scroller.setMinimumWidth(table.sizeHint().width() + scroller.verticalScrollBar().sizeHint().width())
    layout.addWidget(scroller, 1)
    _open(dialog, close)
    scroller.setFocus(Qt.FocusReason.OtherFocusReason)  # the arrows and Page Down scroll
    _fit_on_screen(dialog, scroller, table)
    return dialog


def show_text(parent: QWidget, title: str, close: str, text: str) -> QDialog:
    """Show a few sentences until they are put away."""
    dialog = _dialog(parent, title)
    label = WrappedLabel(text)
    label.setMinimumWidth(420)
    layout = dialog.layout()
    assert isinstance(layout, QVBoxLayout)  # noqa: S101 (made below)
    layout.addWidget(label)
    return _open(dialog, close)


def show_widget(parent: QWidget, title: str, close: str, widget: QWidget) -> QDialog:
    """Show a widget that keeps what is changed in it by itself, until it is put away."""
    dialog = _dialog(parent, title)
    layout = dialog.layout()
    assert isinstance(layout, QVBoxLayout)  # noqa: S101 (made below)
    layout.addWidget(widget, 1)
    return _open(dialog, close)


def save_file(
    parent: QWidget, title: str, suggested: str, pattern: str, chosen: Callable[[Path], object]
) -> QFileDialog:
    """Ask where to save; `pattern` is in Qt's form, "Settings (*.json)". Calls `chosen` unless it is put away."""
    dialog = QFileDialog(parent, title, suggested, pattern)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(Path(suggested).suffix.removeprefix("."))
    return _choose(dialog, chosen)


def open_file(parent: QWidget, title: str, pattern: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Ask for a file that is there. Calls `chosen` unless it is put away."""
    dialog = QFileDialog(parent, title, "", pattern)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _choose(dialog, chosen)


def open_folder(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> QFileDialog:
    """Ask for a folder. Calls `chosen` unless it is put away."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _choose(dialog, chosen)


def choose_printer(parent: QWidget, printer: QPrinter, chosen: Callable[[QPrinter], object]) -> QPrintDialog:
    """Ask on which printer, and how. Calls `chosen` with it unless it is put away."""
    from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415 (most starts print nothing)

    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: chosen(printer))
    QDialog.open(dialog)  # its own takes a slot by name
    return dialog


def _choose(dialog: QFileDialog, chosen: Callable[[Path], object]) -> QFileDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
    return dialog


def _fit_on_screen(dialog: QDialog, scroller: QScrollArea, inside: QWidget) -> None:
    """As high as what is inside, or as the screen; a dialog of Qt's own accord goes below its edge."""
    around = dialog.sizeHint().height() - scroller.sizeHint().height()
    room = dialog.screen().availableGeometry().height() - _FRAME
    dialog.resize(dialog.sizeHint().width(), min(around + inside.sizeHint().height(), room))


def _dialog(parent: QWidget, title: str) -> QDialog:
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    heading = QLabel(title)
    heading.setProperty("type", "title")
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(theme.S24, theme.S24, theme.S24, theme.S24)
    layout.setSpacing(theme.S12)
    layout.addWidget(heading)
    return dialog


def _open(dialog: QDialog, close: str) -> QDialog:
    button = push_button(close)
    button.setShortcut(QKeySequence(Qt.Key.Key_Escape))
    button.clicked.connect(dialog.reject)
    layout = dialog.layout()
    assert isinstance(layout, QVBoxLayout)  # noqa: S101 (made above)
    layout.addSpacing(theme.S12)
    layout.addWidget(button, alignment=Qt.AlignmentFlag.AlignRight)
    dialog.open()
    return dialog
