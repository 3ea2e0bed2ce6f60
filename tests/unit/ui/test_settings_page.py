"""Every setting can be chosen on the page, wrong values are answered at their field, and a file carries them on."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.settings.fields import described
from app.settings.model import Settings, Verification
from app.settings.store import SettingsStore
from ui import theme
from ui.kit.notice_bar import NoticeBar
from ui.settings.editors import ChoiceEditor, NamesEditor, NumberEditor, SwitchEditor, TextEditor
from ui.settings.presenter import SettingsPresenter
from ui.settings.view import SettingsView


class Page:
    """The page on a store of its own, and hands for it."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.store = SettingsStore(folder / "settings.json", lambda: datetime(2026, 11, 21, 9, 30, tzinfo=UTC))
        self.notices = NoticeBar()
        self.view = SettingsView({"carriers": ("FedEx", "UPS", "USPS")})
        self.presenter = SettingsPresenter(self.view, self.store, self.notices)
        qtbot.addWidget(self.view)
        qtbot.addWidget(self.notices)
        self.view.resize(1000, 700)
        with qtbot.waitExposed(self.view):
            self.view.show()

    def number(self, name: str) -> NumberEditor:
        editor = self.view.rows[name].editor
        assert isinstance(editor, NumberEditor)
        return editor

    def names(self, name: str) -> NamesEditor:
        editor = self.view.rows[name].editor
        assert isinstance(editor, NamesEditor)
        return editor

    def type(self, widget: QWidget, text: str) -> None:
        """Replace what stands there, and press Enter."""
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        if text.isascii():
            QTest.keyClicks(widget, text)
        else:  # which has no key here
            QApplication.clipboard().setText(text)
            QTest.keyClick(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(widget, Qt.Key.Key_Return)


@pytest.fixture
def page(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Page:
    theme.apply(qapp, theme.Scheme.LIGHT)
    return Page(tmp_path, qtbot)


def test_every_setting_with_words_stands_on_the_page(page: Page) -> None:
    assert set(page.view.rows) == {setting.name for setting in described()}
    for row in page.view.rows.values():
        assert row.title.plain
        assert row.help.plain


def test_a_switch_a_choice_a_text_and_a_number_are_kept(page: Page) -> None:
    sounds, verification = page.view.rows["sounds"].editor, page.view.rows["verification"].editor
    station = page.view.rows["station"].editor
    assert isinstance(sounds, SwitchEditor)
    assert isinstance(verification, ChoiceEditor)
    assert isinstance(station, TextEditor)
    QTest.keyClick(sounds.box, Qt.Key.Key_Space)
    verification.box.setFocus()
    QTest.keyClick(verification.box, Qt.Key.Key_Down)
    page.type(station.line, "  Bench 7 ")
    page.type(page.number("hold_seconds").line, "90")
    kept = page.store.settings
    assert (kept.sounds, kept.verification) == (False, Verification.REQUIRED)
    assert (kept.station, kept.hold_seconds) == ("Bench 7", 90)


@pytest.mark.parametrize("typed", ["601", "-1", "1.5", "ten", "", "٣"])
def test_a_number_that_does_not_fit_is_said_at_its_field_and_not_kept(page: Page, typed: str) -> None:
    page.type(page.number("hold_seconds").line, typed or " ")
    row = page.view.rows["hold_seconds"]
    assert row.problem == "Enter a whole number from 0 to 600."
    assert page.number("hold_seconds").line.text() == (typed or " ")
    assert page.store.settings.hold_seconds == 0
    page.store.change(station="meanwhile")
    assert page.number("hold_seconds").line.text() == (typed or " "), "what was typed is not lost"


def test_what_was_changed_is_marked_and_goes_back(page: Page) -> None:
    row = page.view.rows["hold_seconds"]
    assert not row.changed.isVisible()
    page.type(page.number("hold_seconds").line, "30")
    assert row.changed.isVisible()
    QTest.mouseClick(row.reset, Qt.MouseButton.LeftButton)
    assert page.store.settings.hold_seconds == 0
    assert not row.changed.isVisible()
    assert not row.reset.isVisible()


def test_names_are_added_moved_and_taken_off_from_the_keyboard(page: Page) -> None:
    editor = page.names("packers").list
    for name in ("Ana", "Bo", "ana"):
        page.type(editor.line, name)
    assert page.view.rows["packers"].problem == "“ana” is in the list already."
    assert page.store.settings.packers == ("Ana", "Bo")
    editor.names.setFocus()
    QTest.keyClick(editor.names, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert page.store.settings.packers == ("Bo", "Ana")
    QTest.keyClick(editor.names, Qt.Key.Key_Delete)
    assert list(page.store.settings.packers) == ["Ana"]


def test_a_carrier_that_nobody_knows_is_answered_with_the_nearest(page: Page) -> None:
    editor = page.names("carriers").list
    page.type(editor.line, "USSP")
    assert page.view.rows["carriers"].problem == "“USSP” is not known. Is it USPS?"
    assert editor.line.text() == "USSP"
    page.type(editor.line, "ups")
    assert page.store.settings.carriers == ("UPS",)


def test_the_search_finds_by_any_word_and_says_when_nothing_is_found(page: Page) -> None:
    QTest.keyClicks(page.view.search, "shop told")
    shown = [name for name, row in page.view.rows.items() if row.isVisible()]
    assert shown == ["hold_seconds"]
    page.view.search.setText("teleport")
    assert page.view.blank.isVisible()
    assert "teleport" in page.view.blank.title.plain
    page.view.search.clear()
    assert all(row.isVisible() for row in page.view.rows.values())


def test_a_change_made_elsewhere_is_drawn(page: Page) -> None:
    page.store.change(volume=15)
    assert page.number("volume").line.text() == "15"


def test_where_the_file_cannot_be_written_it_is_said(page: Page, tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    page.type(page.number("volume").line, "15")
    assert [notice.title for notice in page.notices.notices] == ["The settings could not be kept"]


def test_the_settings_go_to_another_station_in_a_file(page: Page, tmp_path: Path, qtbot: QtBot) -> None:
    page.store.change(station="Bench 1", packers=("Ana",), hold_seconds=60)
    file = tmp_path / "for bench 2.json"
    page.presenter.save_to(file)
    (tmp_path / "other").mkdir()
    other = Page(tmp_path / "other", qtbot)
    other.presenter.take_from(file)
    assert other.store.settings == Settings(packers=("Ana",), hold_seconds=60)
    assert [notice.title for notice in other.notices.notices] == ["The settings are taken over"]


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b'{"kind": "else"}', b"[" * 100_000, b"x" * 2_000_000])
def test_a_file_that_holds_no_settings_changes_nothing_and_is_said(page: Page, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "holiday.json"
    file.write_bytes(content)
    page.presenter.take_from(file)
    page.presenter.take_from(tmp_path)
    assert page.store.settings == Settings()
    assert page.notices.notices


def test_the_page_ends_where_the_last_setting_does(tmp_path: Path, qtbot: QtBot) -> None:
    view = Page(tmp_path, qtbot).view
    inside = view.scroller.widget()
    assert inside is not None
    last = max(row.mapTo(inside, row.rect().bottomLeft()).y() for row in view.rows.values())
    assert view.height() < last, "it has to be scrolled"
    assert inside.height() - last < 100
