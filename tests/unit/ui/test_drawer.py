"""The drawer takes the keys from nobody who types, and keeps those that it has."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.outbox.card import Choice
from ui.outbox.samples import sample_plans
from ui.outbox.view import OutboxView
from ui.page_stack import PageStack


class Page(QWidget):
    """Where somebody types while the drawer opens over it; what loses its focus on it leaves it to the field."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.button = QLineEdit(), QPushButton("Ship")
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.button)
        self.setFocusProxy(self.field)
        self.drawer = OutboxView(self)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[Page]:
    stack, page = PageStack(), Page()
    stack.addWidget(page)
    qtbot.addWidget(stack)
    stack.resize(900, 600)
    with qtbot.waitExposed(stack):
        stack.show()
    stack.activateWindow()
    yield page
    stack.hide()


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def delete_what_is_gone() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()


def test_a_plan_that_is_over_leaves_the_keys_to_the_drawer(page: Page) -> None:
    plans = sample_plans()
    page.drawer.show_plans(plans)
    page.drawer.open_drawer()
    page.drawer.cards[0].buttons[Choice.COPY].setFocus()
    assert page.drawer.cards[0].isAncestorOf(focused())
    page.drawer.show_plans(plans[1:])
    delete_what_is_gone()
    assert QApplication.focusWidget() is page.drawer.close_button


def test_a_button_that_is_offered_no_more_leaves_the_keys_to_the_drawer(page: Page) -> None:
    page.drawer.show_plans(sample_plans())
    page.drawer.open_drawer()
    button = page.drawer.cards[0].buttons[Choice.SEND_AGAIN]
    button.setFocus()
    assert button.hasFocus()
    button.hide()
    assert QApplication.focusWidget() is page.drawer.close_button


def test_a_drawer_that_closes_leaves_the_keys_to_the_page(page: Page) -> None:
    page.drawer.open_drawer()
    QTest.keyClick(page.drawer.close_button, Qt.Key.Key_Escape)
    assert page.drawer.isHidden()
    assert page.field.hasFocus()


def test_a_drawer_that_opens_by_itself_leaves_the_keys_to_whoever_types(page: Page) -> None:
    page.field.setFocus()
    QTest.keyClicks(page.field, "1Z999")
    page.drawer.open_by_itself()
    assert page.drawer.isVisible()
    QTest.keyClicks(focused(), "AA1")
    assert page.field.text() == "1Z999AA1"
    QTest.keyClick(page.field, Qt.Key.Key_Escape)
    assert page.drawer.isHidden(), "and is closed from there"


def test_a_drawer_that_opens_by_itself_has_the_keys_where_nobody_types(page: Page) -> None:
    page.button.setFocus()
    page.drawer.open_by_itself()
    assert page.drawer.close_button.hasFocus()


def test_a_drawer_that_opens_beside_the_work_gives_way_to_who_goes_where_it_lies(page: Page) -> None:
    listed = QWidget(page)
    search = QLineEdit(listed)
    listed.setGeometry(0, 0, 300, 600)
    listed.show()
    drawer = OutboxView(page, listed)
    page.button.setFocus()
    drawer.open_by_itself()
    assert drawer.geometry() == listed.geometry()
    assert page.button.hasFocus()
    search.setFocus()
    assert not drawer.geometry().intersects(listed.geometry())
    assert search.hasFocus()


def test_escape_belongs_to_the_page_while_the_drawer_is_closed(page: Page) -> None:
    page.field.setFocus()
    QTest.keyClick(page.field, Qt.Key.Key_Escape)
    assert page.field.hasFocus()
    assert page.drawer.isHidden()
