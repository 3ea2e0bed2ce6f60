"""In words that are 40 % longer, and in Spanish, every label and button still shows all of what it says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from app.settings.model import Language
from ui import language, theme
from ui.contact_sheet import STATES, Sheet, cut_off
from ui.kit.row_or_column import RowOrColumn

#: One of each page, in the state that says the most.
PAGES = (
    "start", "setup", "account found", "settings", "support", "list", "list nothing found", "bench filled",
    "bench problems", "bench done", "bench scan which carrier", "packing scan ships by itself", "outbox", "day",
    "day closing", "day came back", "products", "stock to be set", "goods that come in", "new product",
    "new order filled", "import preview", "import sending", "columns of label files", "command barcodes",
    "scanner test",
)  # fmt: skip


@pytest.fixture(params=["pseudo", "Spanish"])
def other_words(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    theme.apply(qapp, theme.Scheme.LIGHT)
    language.install(Language.SPANISH if request.param == "Spanish" else Language.ENGLISH)
    if request.param == "pseudo":
        language.speak_pseudo()
    yield request.param
    language.install(Language.ENGLISH)


@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_cut_off(page: str, other_words: str) -> None:
    sheet = Sheet(1366, 768)
    STATES[page](sheet)
    sheet.window.show()
    sheet.page.fit(sheet.window.width())
    for _ in range(3):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    found = list(cut_off(sheet.window))
    sheet.window.let_close()
    sheet.window.close()
    sheet.window.deleteLater()
    assert not found, f"in {other_words}: {found}"


def test_what_is_cut_off_is_found(qapp: QApplication) -> None:
    page = QWidget()
    layout = QVBoxLayout(page)
    for widget in (QLabel("a label that says much"), QPushButton("a button that says much")):
        widget.setFixedWidth(40)
        layout.addWidget(widget)
    page.show()
    qapp.processEvents()
    assert len(list(cut_off(page))) == 2
    page.close()


def test_buttons_stand_below_one_another_only_where_they_do_not_fit(qapp: QApplication) -> None:
    first, last = QPushButton("Undo the last"), QPushButton("Save")
    page = QWidget()
    page.setFixedWidth(600)
    row = RowOrColumn(first, last)
    QVBoxLayout(page).addWidget(row)
    page.show()
    qapp.processEvents()
    assert first.y() == last.y()
    assert last.geometry().right() == row.width() - 1
    first.setText("Undo the last of what was counted here, and of nothing else " * 2)
    qapp.processEvents()
    assert first.y() < last.y()
    page.close()
