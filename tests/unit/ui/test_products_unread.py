"""Before the products were read, nothing on their page is empty that will have words."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.catalog.view import CatalogView


@pytest.mark.usefixtures("qapp")
def test_no_button_is_without_words(qtbot: QtBot) -> None:
    page = CatalogView()
    qtbot.addWidget(page)
    page.show_trouble("Check the internet connection.")
    page.show()
    assert not [each for each in page.findChildren(QPushButton) if each.isVisible() and not each.text()]
    assert not page.warehouse.isVisible()
