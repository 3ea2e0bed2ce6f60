"""Who cannot see the window can use it: every control has a name and a role, and the keyboard reaches it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QTextEdit,
    QWidget,
)

from ui import theme
from ui.contact_sheet import STATES, Sheet

#: What a person can work with.
CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)


#: One state of each page, and those that show more to work with than the first.
PAGES = [
    *{name.split()[0]: name for name in reversed(STATES)}.values(),
    "list offline",
    "list search",
    "bench long names",
    "day closing",
    "support forget",
]


#: Keys as a button or its tip names them: they work in the whole window, or in the field beside it.
KEYS = re.compile(r"(Ctrl|Alt|Shift)\+|\bF\d+\b|\((Up|Down|Esc|Del)\)")


@pytest.fixture(scope="module")
def dressed(qapp: QApplication) -> None:
    theme.apply(qapp, theme.Scheme.LIGHT)


def controls(top: QWidget) -> Iterator[QWidget]:
    """Those that are shown, and are not parts of another."""
    for widget in top.findChildren(QWidget):
        parent = widget.parentWidget()
        is_part = isinstance(widget, QHeaderView) or isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit)
        is_corner = isinstance(widget, QAbstractButton) and isinstance(parent, QTableView)
        if isinstance(widget, CONTROLS) and widget.isVisibleTo(top) and not is_part and not is_corner:
            yield widget


def name_of(widget: QWidget) -> str:
    """What a screen reader says."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def is_reached(widget: QWidget) -> bool:
    """By Tab, by keys of its own, or by an arrow key among its neighbours."""
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    has_keys = isinstance(widget, QAbstractButton) and not widget.shortcut().isEmpty()
    says_keys = isinstance(widget, QAbstractButton) and KEYS.search(f"{widget.text()} {widget.toolTip()}")
    return by_tab or has_keys or bool(says_keys) or not widget.isEnabled()


def told(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton) else widget.objectName()
    tip = widget.toolTip()
    above = type(widget.parentWidget()).__name__
    return f"{type(widget).__name__} {words!r} tip {tip!r} in {above}"


@pytest.mark.parametrize("state", PAGES)
@pytest.mark.usefixtures("dressed")
def test_every_control_has_a_name_and_a_role_and_is_reached_by_the_keyboard(state: str) -> None:
    sheet = Sheet(1366, 768)
    STATES[state](sheet)
    sheet.window.show()
    try:
        nameless = [told(each) for each in controls(sheet.window) if not name_of(each).strip()]
        roleless = [
            told(each)
            for each in controls(sheet.window)
            if QAccessible.queryAccessibleInterface(each).role() in (QAccessible.Role.NoRole, QAccessible.Role.Client)
        ]
        out_of_reach = [told(each) for each in controls(sheet.window) if not is_reached(each)]
    finally:
        sheet.window.let_close()
        sheet.window.close()
        sheet.window.deleteLater()
        # Now: dozens of windows that wait for their end would be dressed anew by every later test.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not nameless, "without a name:\n" + "\n".join(nameless)
    assert not roleless, "without a role:\n" + "\n".join(roleless)
    assert not out_of_reach, "out of the keyboard's reach:\n" + "\n".join(out_of_reach)


@pytest.mark.usefixtures("dressed")
def test_the_test_sees_a_button_without_a_name() -> None:
    top = QWidget()
    button = QPushButton("", top)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    assert not name_of(button)
    assert not is_reached(button)
